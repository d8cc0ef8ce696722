package io.dialectic.postgres;

import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.spi.TypeContributor;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.GeoJson;
import io.dialectic.type.LogicalType;
import io.dialectic.type.WellKnownBinary;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The types of PostGIS (https://postgis.net/docs/) and pgvector (https://github.com/pgvector/pgvector), where they are installed. */
public final class ExtensionTypes implements TypeContributor {
    private static final String POSTGIS = "postgis";
    private static final String PGVECTOR = "vector";

    /** Made by ServiceLoader. */
    public ExtensionTypes() {}

    @Override
    public boolean serves(ServerIdentity server) {
        return server.dialect().equals(PostgresProvider.ID)
                && (server.extensions().contains(POSTGIS) || server.extensions().contains(PGVECTOR));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType, TypeCatalog dialect) {
        ColumnType<?> column = switch (type.kind()) {
            case GEOMETRY, GEOGRAPHY -> shapes(type);
            case VECTOR -> vector(type);
            default -> null;
        };
        return column == null || column.javaType() != javaType ? Optional.empty() : Optional.of((ColumnType<J>) column);
    }

    /** As the hexadecimal digits of the extended binary form, which the server takes and gives. */
    static ColumnType<GeoJson> shapes(LogicalType type) {
        String name = type.kind().name();
        String shape = type.name().isEmpty() ? "GEOMETRY" : type.name().toUpperCase(Locale.ROOT);
        String ddl = type.name().isEmpty() && type.scale() == 0
                ? name
                : name + "(" + shape + (type.scale() == 0 ? "" : "," + type.scale()) + ")";
        return PostgresOwnTypes.text(
                        type,
                        GeoJson.class,
                        ddl,
                        value -> HexFormat.of().formatHex(WellKnownBinary.write(value, type.scale())),
                        text -> WellKnownBinary.read(HexFormat.of().parseHex(text), 0))
                .withFidelity(Fidelity.lossy("coordinates beyond the second are refused"));
    }

    static @Nullable ColumnType<float[]> vector(LogicalType type) {
        int length = type.length();
        return length < 1
                ? null
                : PostgresOwnTypes.text(
                                type,
                                float[].class,
                                "VECTOR(" + length + ")",
                                ExtensionTypes::text,
                                ExtensionTypes::floats)
                        .refusing(value -> value.length == length
                                ? null
                                : "must have " + length + " numbers, and has " + value.length);
    }

    private static String text(float[] value) {
        StringJoiner text = new StringJoiner(",", "[", "]");
        for (float one : value) {
            text.add(Float.toString(one));
        }
        return text.toString();
    }

    private static float[] floats(String text) {
        String[] parts = text.substring(1, text.length() - 1).split(",");
        float[] value = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            value[i] = Float.parseFloat(parts[i]);
        }
        return value;
    }
}
