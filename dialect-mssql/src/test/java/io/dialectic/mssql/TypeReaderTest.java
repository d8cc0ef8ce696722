package io.dialectic.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.spi.ServerVersion;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeReaderTest {
    private static final Map<Kind, Class<?>> JAVA = Map.of(
            Kind.BOOLEAN, Boolean.class,
            Kind.SMALLINT, Short.class,
            Kind.INTEGER, Integer.class,
            Kind.BIGINT, Long.class,
            Kind.REAL, Float.class,
            Kind.DOUBLE, Double.class,
            Kind.STRING, String.class,
            Kind.TEXT, String.class,
            Kind.UUID, java.util.UUID.class,
            Kind.BINARY, byte[].class);

    static List<Arguments> rows() {
        return List.of(
                row("bit", 1, 1, 0, LogicalType.of(Kind.BOOLEAN), "BIT"),
                row("tinyint", 1, 3, 0, LogicalType.of(Kind.TINYINT).asUnsigned(), "TINYINT"),
                row("smallint", 2, 5, 0, LogicalType.of(Kind.SMALLINT), "SMALLINT"),
                row("int", 4, 10, 0, LogicalType.of(Kind.INTEGER), "INT"),
                row("bigint", 8, 19, 0, LogicalType.of(Kind.BIGINT), "BIGINT"),
                row("numeric", 9, 19, 4, LogicalType.decimal(19, 4), "DECIMAL(19,4)"),
                row("smallmoney", 4, 10, 4, LogicalType.of(Kind.MONEY), "SMALLMONEY"),
                row("real", 4, 24, 0, LogicalType.of(Kind.REAL), "REAL"),
                row("float", 8, 53, 0, LogicalType.of(Kind.DOUBLE), "FLOAT(53)"),
                row("date", 3, 10, 0, LogicalType.of(Kind.DATE), "DATE"),
                row("time", 5, 16, 7, LogicalType.temporal(Kind.TIME, 7), "TIME(7)"),
                row("datetime", 8, 23, 3, LogicalType.temporal(Kind.LOCAL_DATE_TIME, 3), "DATETIME"),
                row("smalldatetime", 4, 16, 0, LogicalType.temporal(Kind.LOCAL_DATE_TIME, 0), "SMALLDATETIME"),
                row("datetime2", 8, 26, 6, LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6), "DATETIME2(6)"),
                row("datetimeoffset", 10, 33, 6, LogicalType.temporal(Kind.INSTANT, 6), "DATETIMEOFFSET(6)"),
                row("uniqueidentifier", 16, 0, 0, LogicalType.of(Kind.UUID), "UNIQUEIDENTIFIER"),
                row("nvarchar", 40, 0, 0, LogicalType.string(20), "NVARCHAR(20)"),
                row("nvarchar", -1, 0, 0, LogicalType.of(Kind.TEXT), "NVARCHAR(MAX)"),
                row("varchar", 40, 0, 0, LogicalType.string(40), "VARCHAR(40)"),
                row("nchar", 10, 0, 0, LogicalType.sized(Kind.CHAR, 5), "NCHAR(5)"),
                row("sysname", 256, 0, 0, LogicalType.string(128), "SYSNAME"),
                row("varbinary", 16, 0, 0, LogicalType.sized(Kind.BINARY, 16), "VARBINARY(16)"),
                row("varbinary", -1, 0, 0, LogicalType.of(Kind.BINARY), "VARBINARY(MAX)"),
                row("image", 16, 0, 0, LogicalType.of(Kind.BINARY), "IMAGE"),
                row("xml", -1, 0, 0, LogicalType.of(Kind.XML), "XML"),
                row("geography", -1, 0, 0, LogicalType.spatial(Kind.GEOGRAPHY, "", 0), "GEOGRAPHY"),
                row("timestamp", 8, 0, 0, LogicalType.other("rowversion"), "rowversion"),
                row("hierarchyid", 892, 0, 0, LogicalType.other("hierarchyid"), "hierarchyid"));
    }

    private static Arguments row(String name, int bytes, int precision, int scale, LogicalType type, String storage) {
        return Arguments.of(name, bytes, precision, scale, type, storage);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTypes(String name, int bytes, int precision, int scale, LogicalType type, String storage) {
        assertThat(TypeReader.of(name, bytes, precision, scale)).isEqualTo(new TypeReader(type, storage));
    }

    @Test
    void readsWhatTheDialectWritesAsTheSame() {
        List<TypeReader> written = List.of(
                TypeReader.of("bit", 1, 1, 0),
                TypeReader.of("smallint", 2, 5, 0),
                TypeReader.of("int", 4, 10, 0),
                TypeReader.of("bigint", 8, 19, 0),
                TypeReader.of("real", 4, 24, 0),
                TypeReader.of("float", 8, 53, 0),
                TypeReader.of("nvarchar", 8_000, 0, 0),
                TypeReader.of("nvarchar", -1, 0, 0),
                TypeReader.of("uniqueidentifier", 16, 0, 0),
                TypeReader.of("varbinary", -1, 0, 0));
        MssqlTypes types = new MssqlTypes(ServerVersion.parse("16"));
        assertThat(written)
                .allSatisfy(read -> assertThat(types.columnType(
                                read.type(), JAVA.getOrDefault(read.type().kind(), Object.class)))
                        .hasValueSatisfying(column -> assertThat(column.ddl()).isEqualTo(read.storage())));
    }
}
