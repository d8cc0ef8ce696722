package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.spi.ServerVersion;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Columns of every type and default of MySQL and MariaDB, and what is read of them. */
@ResourceLock("mysql")
@ResourceLock("mariadb")
class FamilyColumnsTest {
    /**
     * A column.
     *
     * @param declared its declaration, all but the name
     * @param type the type that must be read
     * @param storage the storage that must be read
     * @param defaultValue the default that must be read
     */
    private record Column(
            String declared,
            LogicalType type,
            String storage,
            @Nullable ColumnDefault defaultValue) {
        static Column of(String declared, LogicalType type, String storage) {
            return new Column(declared, type, storage, null);
        }

        static Column of(String declared, Kind kind, String storage) {
            return of(declared, LogicalType.of(kind), storage);
        }

        Column constant(Object value) {
            return new Column(declared, type, storage, new Constant(value));
        }

        Column expression(String sql) {
            return new Column(declared, type, storage, new Expression(sql));
        }
    }

    private static LogicalType sized(Kind kind, int length) {
        return LogicalType.sized(kind, length);
    }

    private static LogicalType unsigned(Kind kind) {
        return LogicalType.of(kind).asUnsigned();
    }

    private static List<Column> both() {
        LogicalType varchar = LogicalType.string(60);
        LogicalType colour = LogicalType.enumeration("", List.of("a", "it's", "c,d", "b\\s", "é"));
        return List.of(
                Column.of("BOOLEAN DEFAULT TRUE", Kind.BOOLEAN, "TINYINT(1)").constant(true),
                Column.of("TINYINT(1) DEFAULT 0", Kind.BOOLEAN, "TINYINT(1)").constant(false),
                Column.of("TINYINT(1) DEFAULT 5", Kind.BOOLEAN, "TINYINT(1)").constant(5L),
                Column.of("TINYINT DEFAULT -7", Kind.TINYINT, "TINYINT").constant(-7L),
                Column.of("TINYINT UNSIGNED", unsigned(Kind.TINYINT), "TINYINT UNSIGNED"),
                Column.of("SMALLINT", Kind.SMALLINT, "SMALLINT"),
                Column.of("MEDIUMINT UNSIGNED", unsigned(Kind.MEDIUMINT), "MEDIUMINT UNSIGNED"),
                Column.of("INTEGER(11) DEFAULT '12'", Kind.INTEGER, "INT").constant(12L),
                Column.of("INT DEFAULT (1 + 2)", Kind.INTEGER, "INT").expression("1 + 2"),
                Column.of("INT DEFAULT (-5)", Kind.INTEGER, "INT").constant(-5L),
                Column.of("INT UNSIGNED", unsigned(Kind.INTEGER), "INT UNSIGNED"),
                Column.of("INT(5) ZEROFILL", unsigned(Kind.INTEGER), "INT(5) UNSIGNED ZEROFILL"),
                Column.of("BIGINT DEFAULT -9223372036854775808", Kind.BIGINT, "BIGINT")
                        .constant(Long.MIN_VALUE),
                Column.of("BIGINT UNSIGNED DEFAULT 18446744073709551615", unsigned(Kind.BIGINT), "BIGINT UNSIGNED")
                        .constant(new BigInteger("18446744073709551615")),
                Column.of("FLOAT DEFAULT 1.25", Kind.REAL, "FLOAT").constant(1.25f),
                Column.of("FLOAT(7,3)", Kind.REAL, "FLOAT(7,3)"),
                Column.of("DOUBLE PRECISION DEFAULT 1e300", Kind.DOUBLE, "DOUBLE")
                        .constant(1e300),
                Column.of("DOUBLE DEFAULT -0.1", Kind.DOUBLE, "DOUBLE").constant(-0.1),
                Column.of("DECIMAL DEFAULT 3", LogicalType.decimal(10, 0), "DECIMAL(10,0)")
                        .constant(new BigDecimal("3")),
                Column.of("NUMERIC(12, 2) DEFAULT 1.5", LogicalType.decimal(12, 2), "DECIMAL(12,2)")
                        .constant(new BigDecimal("1.50")),
                Column.of("DECIMAL(9,3) UNSIGNED", LogicalType.decimal(9, 3).asUnsigned(), "DECIMAL(9,3) UNSIGNED"),
                Column.of("VARCHAR(60) DEFAULT 'it''s \\\\ \"q\" \\n %\\_'", varchar, "VARCHAR(60)")
                        .constant("it's \\ \"q\" \n %\\_"),
                Column.of("VARCHAR(60) DEFAULT ''", varchar, "VARCHAR(60)").constant(""),
                Column.of("VARCHAR(60) DEFAULT 'NULL'", varchar, "VARCHAR(60)").constant("NULL"),
                Column.of("VARCHAR(60) DEFAULT NULL", varchar, "VARCHAR(60)"),
                Column.of("VARCHAR(60) DEFAULT '(now())'", varchar, "VARCHAR(60)")
                        .constant("(now())"),
                Column.of("VARCHAR(60) DEFAULT '漢字🎉'", varchar, "VARCHAR(60)").constant("漢字🎉"),
                Column.of("VARCHAR(60) DEFAULT ('it''s')", varchar, "VARCHAR(60)")
                        .constant("it's"),
                Column.of("VARCHAR(60) DEFAULT (concat('a', 'it''s \\\\'))", varchar, "VARCHAR(60)")
                        .expression("concat('a','it''s \\\\')"),
                Column.of("CHAR(5) DEFAULT 'x'", sized(Kind.CHAR, 5), "CHAR(5)").constant("x"),
                Column.of("CHAR(36) CHARACTER SET ascii", Kind.UUID, "CHAR(36) CHARACTER SET ascii"),
                Column.of(
                                "CHAR(36) CHARACTER SET ascii DEFAULT '00000000-0000-0000-0000-000000000001'",
                                Kind.UUID,
                                "CHAR(36) CHARACTER SET ascii")
                        .constant(new UUID(0, 1)),
                Column.of("CHAR(36) CHARACTER SET ascii DEFAULT (uuid())", Kind.UUID, "CHAR(36) CHARACTER SET ascii")
                        .expression("uuid()"),
                Column.of("TINYTEXT", sized(Kind.TEXT, 255), "TINYTEXT"),
                Column.of("TEXT DEFAULT ('x')", sized(Kind.TEXT, 65_535), "TEXT")
                        .constant("x"),
                Column.of("MEDIUMTEXT", sized(Kind.TEXT, 16_777_215), "MEDIUMTEXT"),
                Column.of("LONGTEXT", Kind.TEXT, "LONGTEXT"),
                Column.of("BINARY(3) DEFAULT 'abc'", sized(Kind.BINARY, 3), "BINARY(3)")
                        .expression("X'616263'"),
                Column.of("VARBINARY(9) DEFAULT '?x'", sized(Kind.BINARY, 9), "VARBINARY(9)")
                        .expression("X'3F78'"),
                Column.of("VARBINARY(9) DEFAULT x'ffFE'", sized(Kind.BINARY, 9), "VARBINARY(9)")
                        .expression("X'FFFE'"),
                Column.of("VARBINARY(9) DEFAULT (0xfffe)", sized(Kind.BINARY, 9), "VARBINARY(9)")
                        .expression("X'FFFE'"),
                Column.of("TINYBLOB", sized(Kind.BINARY, 255), "TINYBLOB"),
                Column.of("BLOB DEFAULT ('é')", sized(Kind.BINARY, 65_535), "BLOB")
                        .expression("X'C3A9'"),
                Column.of("BLOB", sized(Kind.BINARY, 65_535), "BLOB"),
                Column.of("MEDIUMBLOB", sized(Kind.BINARY, 16_777_215), "MEDIUMBLOB"),
                Column.of("LONGBLOB", Kind.BINARY, "LONGBLOB"),
                Column.of("BIT DEFAULT b'1'", sized(Kind.BITS, 1), "BIT(1)").expression("b'1'"),
                Column.of("BIT(5) DEFAULT (b'00101')", sized(Kind.BITS, 5), "BIT(5)")
                        .expression("b'101'"),
                Column.of("BIT(5) DEFAULT b'0'", sized(Kind.BITS, 5), "BIT(5)").expression("b'0'"),
                Column.of("DATE DEFAULT '2020-01-02'", Kind.DATE, "DATE").constant("2020-01-02"),
                Column.of("YEAR DEFAULT 2020", Kind.YEAR, "YEAR").constant(2020L),
                Column.of("TIME", LogicalType.temporal(Kind.TIME, 0), "TIME(0)"),
                Column.of("TIME(3) DEFAULT '10:11:12.5'", LogicalType.temporal(Kind.TIME, 3), "TIME(3)")
                        .constant("10:11:12.500"),
                Column.of("DATETIME DEFAULT NOW()", LogicalType.temporal(Kind.LOCAL_DATE_TIME, 0), "DATETIME(0)")
                        .expression("CURRENT_TIMESTAMP"),
                Column.of("DATETIME(6) DEFAULT '2020-01-02 03:04:05'", temporal(6), "DATETIME(6)")
                        .constant("2020-01-02 03:04:05.000000"),
                Column.of("DATETIME(6) DEFAULT (now(6))", temporal(6), "DATETIME(6)")
                        .expression("CURRENT_TIMESTAMP(6)"),
                Column.of("DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3)", temporal(3), "DATETIME(3)")
                        .expression("CURRENT_TIMESTAMP(3)"),
                Column.of("TIMESTAMP(6) NULL", LogicalType.temporal(Kind.INSTANT, 6), "TIMESTAMP(6)"),
                Column.of(
                                "TIMESTAMP DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP",
                                LogicalType.temporal(Kind.INSTANT, 0),
                                "TIMESTAMP(0) ON UPDATE CURRENT_TIMESTAMP")
                        .expression("CURRENT_TIMESTAMP"),
                Column.of(
                        "DATETIME(6) NULL ON UPDATE CURRENT_TIMESTAMP(6)",
                        temporal(6),
                        "DATETIME(6) ON UPDATE CURRENT_TIMESTAMP(6)"),
                Column.of("INT INVISIBLE", Kind.INTEGER, "INT INVISIBLE"),
                Column.of(
                                "ENUM('a','it''s','c,d','b\\\\s','é') DEFAULT 'it''s'",
                                colour,
                                "ENUM('a','it''s','c,d','b\\\\s','é')")
                        .constant("it's"),
                Column.of("SET('x','y') DEFAULT 'x,y'", LogicalType.other("SET('x','y')"), "SET('x','y')")
                        .constant("x,y"),
                Column.of("JSON", Kind.JSON, "JSON"),
                Column.of("JSON DEFAULT ('{\"a\": 1}')", Kind.JSON, "JSON").constant("{\"a\": 1}"),
                Column.of("JSON DEFAULT (json_array())", Kind.JSON, "JSON").expression("json_array()"),
                Column.of("GEOMETRY", spatial("", 0), "GEOMETRY"),
                Column.of("POINT", spatial("POINT", 0), "POINT"),
                Column.of("LINESTRING", spatial("LINESTRING", 0), "LINESTRING"),
                Column.of("GEOMETRYCOLLECTION", spatial("GEOMETRYCOLLECTION", 0), "GEOMETRYCOLLECTION"),
                Column.of("MULTIPOLYGON", spatial("MULTIPOLYGON", 0), "MULTIPOLYGON"));
    }

    private static LogicalType temporal(int digits) {
        return LogicalType.temporal(Kind.LOCAL_DATE_TIME, digits);
    }

    private static LogicalType spatial(String shape, int reference) {
        return LogicalType.spatial(Kind.GEOMETRY, shape, reference);
    }

    private static List<Column> mysql(ServerVersion version) {
        List<Column> own = new ArrayList<>();
        own.add(Column.of("POINT SRID 4326", spatial("POINT", 4326), "POINT SRID 4326"));
        if (version.atLeast(9)) {
            own.add(Column.of("VECTOR(3)", sized(Kind.VECTOR, 3), "VECTOR(3)"));
        }
        return own;
    }

    private static List<Column> mariadb(ServerVersion version) {
        List<Column> own = new ArrayList<>();
        own.add(Column.of("POINT REF_SYSTEM_ID=4326", spatial("POINT", 4326), "POINT REF_SYSTEM_ID=4326"));
        own.add(Column.of("VARCHAR(60) COMPRESSED", LogicalType.string(60), "VARCHAR(60) COMPRESSED"));
        own.add(Column.of("INET6", Kind.INET, "INET6"));
        if (version.atLeast(10, 10)) {
            own.add(Column.of("UUID", Kind.UUID, "UUID"));
            own.add(Column.of("INET4", Kind.INET, "INET4"));
        }
        if (version.atLeast(11, 7)) {
            own.add(Column.of("VECTOR(3)", sized(Kind.VECTOR, 3), "VECTOR(3)"));
        }
        return own;
    }

    @TestFactory
    Stream<DynamicTest> everyColumnOfMySqlIsRead() throws SQLException {
        return columns("mysql", FamilyColumnsTest::mysql);
    }

    @TestFactory
    Stream<DynamicTest> everyColumnOfMariaDbIsRead() throws SQLException {
        return columns("mariadb", FamilyColumnsTest::mariadb);
    }

    private static Stream<DynamicTest> columns(String name, Function<ServerVersion, List<Column>> own)
            throws SQLException {
        List<Column> all = new ArrayList<>(both());
        TableDefinition table;
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            all.addAll(own.apply(database.dialect().server().version()));
            StringBuilder declared = new StringBuilder();
            for (int i = 0; i < all.size(); i++) {
                declared.append(i == 0 ? "" : ", ")
                        .append("c")
                        .append(i)
                        .append(" ")
                        .append(all.get(i).declared());
            }
            database.run(
                    "DROP TABLE IF EXISTS every_type",
                    "CREATE TABLE every_type (" + declared + ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4");
            table = database.table("every_type");
            database.run("DROP TABLE every_type");
        }
        assertThat(table.columns()).hasSameSizeAs(all);
        assertThat(table.checks()).isEmpty();
        List<ColumnDefinition> read = table.columns();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> dynamicTest(name + ": " + all.get(i).declared(), () -> check(all.get(i), read.get(i))));
    }

    private static void check(Column wanted, ColumnDefinition read) {
        LogicalType type = wanted.type().kind() == Kind.ENUM
                ? LogicalType.enumeration(read.name(), wanted.type().values())
                : wanted.type();
        assertThat(read)
                .isEqualTo(
                        ColumnDefinition.of(read.name(), type, wanted.storage()).defaultValue(wanted.defaultValue()));
    }
}
