package io.dialectic.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.spi.DialectId;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.ServerVersion;
import io.dialectic.type.ColumnType;
import io.dialectic.type.GeoJson;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import io.dialectic.type.WellKnownBinary;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtensionTypesTest {
    private final ExtensionTypes types = new ExtensionTypes();

    private static ServerIdentity server(String... extensions) {
        return ServerIdentity.declared(new DialectId("dialectic", "postgres"), ServerVersion.parse("18"))
                .withExtensions(Set.of(extensions));
    }

    @Test
    void serveWhereAnExtensionIsInstalled() {
        assertThat(types.serves(server("postgis"))).isTrue();
        assertThat(types.serves(server("vector", "citext"))).isTrue();
        assertThat(types.serves(server("citext"))).isFalse();
        assertThat(types.serves(ServerIdentity.declared(new DialectId("dialectic", "mysql"), ServerVersion.parse("9.7"))
                        .withExtensions(Set.of("vector"))))
                .isFalse();
    }

    @Test
    void declareColumns() {
        assertThat(ExtensionTypes.shapes(LogicalType.spatial(Kind.GEOMETRY, "POINT", 4326))
                        .ddl())
                .isEqualTo("GEOMETRY(POINT,4326)");
        assertThat(ExtensionTypes.shapes(LogicalType.spatial(Kind.GEOGRAPHY, "", 0))
                        .ddl())
                .isEqualTo("GEOGRAPHY");
        ColumnType<float[]> vector = ExtensionTypes.vector(LogicalType.sized(Kind.VECTOR, 3));
        assertThat(vector).isNotNull();
        assertThat(vector.ddl()).isEqualTo("VECTOR(3)");
        assertThat(vector.refusal(new float[2])).contains("must have 3 numbers");
        assertThat(vector.literal(new float[] {1, -2.5f, 0.1f})).isEqualTo("'[1.0,-2.5,0.1]'");
    }

    /** Byte order, shape with the bit that announces the reference, reference, coordinates; little end first. */
    @Test
    void writeTheExtendedForm() {
        GeoJson point = GeoJson.point(-126.4, 45.32);
        byte[] bytes = WellKnownBinary.write(point, 4326);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("0101000020e61000009a99999999995fc0295c8fc2f5a84640");
        assertThat(WellKnownBinary.read(bytes, 0)).isEqualTo(point);
    }
}
