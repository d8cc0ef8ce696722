package io.dialectic.compliance.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.engine.discover.ContributedTypes;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import io.dialectic.type.NaturalTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/types.md}: each logical type with its Java class and its column type on each database, and what a
 * column does not keep. Run with {@code -Ddialectic.rewrite-types=true} to write it anew, and read the diff.
 */
class TypePageTest {
    private static final Path PAGE = Path.of("..", "docs", "types.md");
    private static final String BEGIN = "<!-- The table is written by TypePageTest. -->\n";
    private static final String END = "<!-- The table ends. -->\n";
    private static final List<String> DATABASES = List.of("postgres", "mysql", "mariadb", "sqlite", "mssql");

    private static Map<String, LogicalType> types() {
        Map<String, LogicalType> types = new LinkedHashMap<>();
        types.put("`STRING` of n characters", LogicalType.string(255));
        types.put("`STRING` of 20,000", LogicalType.string(20_000));
        types.put("`CHAR` of n", LogicalType.sized(Kind.CHAR, 10));
        types.put("`TEXT`", LogicalType.of(Kind.TEXT));
        types.put("`TEXT` of 255 bytes", LogicalType.sized(Kind.TEXT, 255));
        types.put("`TEXT` of 65,535 bytes", LogicalType.sized(Kind.TEXT, 65_535));
        types.put("`TEXT` of 16,777,215 bytes", LogicalType.sized(Kind.TEXT, 16_777_215));
        types.put("`CASE_INSENSITIVE_TEXT`", LogicalType.of(Kind.CASE_INSENSITIVE_TEXT));
        types.put("`BOOLEAN`", LogicalType.of(Kind.BOOLEAN));
        for (Kind kind : List.of(Kind.TINYINT, Kind.SMALLINT, Kind.MEDIUMINT, Kind.INTEGER, Kind.BIGINT)) {
            types.put("`" + kind + "`", LogicalType.of(kind));
            types.put("`" + kind + "` unsigned", LogicalType.of(kind).asUnsigned());
        }
        types.put("`REAL`", LogicalType.of(Kind.REAL));
        types.put("`DOUBLE`", LogicalType.of(Kind.DOUBLE));
        types.put("`DECIMAL` of 19, 4", LogicalType.decimal(19, 4));
        types.put("`MONEY`", LogicalType.of(Kind.MONEY));
        types.put("`DATE`", LogicalType.of(Kind.DATE));
        for (Kind kind : List.of(Kind.TIME, Kind.LOCAL_DATE_TIME, Kind.INSTANT, Kind.OFFSET_DATE_TIME, Kind.DURATION)) {
            types.put("`" + kind + "` of 6 digits", LogicalType.temporal(kind, 6));
        }
        types.put("`INSTANT` of 7 digits", LogicalType.temporal(Kind.INSTANT, 7));
        types.put("`YEAR`", LogicalType.of(Kind.YEAR));
        types.put("`UUID`", LogicalType.of(Kind.UUID));
        types.put("`BINARY`", LogicalType.of(Kind.BINARY));
        types.put("`BINARY` of 16 bytes", LogicalType.sized(Kind.BINARY, 16));
        types.put("`BITS` of 11", LogicalType.sized(Kind.BITS, 11));
        types.put("`ENUM` with a name", LogicalType.enumeration("mood", List.of("sad", "ok")));
        types.put("`ENUM` without", LogicalType.enumeration("", List.of("sad", "ok")));
        types.put("`JSON`", LogicalType.of(Kind.JSON));
        types.put("`JSON_TEXT`", LogicalType.of(Kind.JSON_TEXT));
        types.put("`XML`", LogicalType.of(Kind.XML));
        types.put("`ARRAY` of integers", LogicalType.array(LogicalType.of(Kind.INTEGER)));
        types.put("`RANGE` of integers", LogicalType.range(LogicalType.of(Kind.INTEGER)));
        types.put("`RANGE` of instants", LogicalType.range(LogicalType.temporal(Kind.INSTANT, 6)));
        for (Kind kind : List.of(Kind.HSTORE, Kind.INET, Kind.CIDR, Kind.MACADDR, Kind.MACADDR8)) {
            types.put("`" + kind + "`", LogicalType.of(kind));
        }
        types.put("`GEOMETRY`, a point", LogicalType.spatial(Kind.GEOMETRY, "POINT", 4326));
        types.put("`GEOGRAPHY`, a point", LogicalType.spatial(Kind.GEOGRAPHY, "POINT", 4326));
        types.put("`VECTOR` of 3", LogicalType.sized(Kind.VECTOR, 3));
        types.put("`TEXT_SEARCH`", LogicalType.of(Kind.TEXT_SEARCH));
        types.put("`OTHER`", LogicalType.other("the_name"));
        return types;
    }

    /** The newest tested version of each, on PostgreSQL with all extensions for which there are types. */
    private static List<Dialect> dialects() {
        List<Dialect> dialects = new ArrayList<>();
        for (String name : DATABASES) {
            DialectProvider provider = ServiceLoader.load(DialectProvider.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(one -> one.id().name().equals(name))
                    .findFirst()
                    .orElseThrow();
            ServerIdentity server = ServerIdentity.declared(
                            provider.id(), provider.supportWindow().testedUpTo())
                    .withExtensions(
                            name.equals("postgres") ? Set.of("citext", "hstore", "postgis", "vector") : Set.of());
            dialects.add(ContributedTypes.extend(provider.create(server)));
        }
        return dialects;
    }

    private static String table() {
        List<Dialect> dialects = dialects();
        StringBuilder page = new StringBuilder("| logical type | Java |");
        DATABASES.forEach(name -> page.append(' ').append(name).append(" |"));
        page.append("\n|---|---|").append("---|".repeat(DATABASES.size())).append('\n');
        types().forEach((words, type) -> {
            page.append("| ").append(words).append(" | ");
            page.append('`').append(NaturalTypes.javaType(type).getSimpleName()).append("` |");
            for (Dialect dialect : dialects) {
                page.append(' ').append(cell(dialect.types().columnType(type))).append(" |");
            }
            page.append('\n');
        });
        page.append("\n| what a column does not keep, or checks | on |\n|---|---|\n");
        notes(dialects)
                .forEach((note, where) -> page.append("| ")
                        .append(note)
                        .append(" | ")
                        .append(String.join("; ", where))
                        .append(" |\n"));
        return page.toString();
    }

    private static String cell(Optional<? extends ColumnType<?>> column) {
        return column.map(one -> "`" + one.ddl().replace("|", "\\|")
                        + (one.collation().isEmpty() ? "" : " COLLATE " + one.collation()) + "`"
                        + (one.check().isEmpty() ? "" : " + check"))
                .orElse("refused");
    }

    /** Each note with the types and databases it is true of. */
    private static Map<String, List<String>> notes(List<Dialect> dialects) {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        types().forEach((words, type) -> {
            Map<String, List<String>> here = new LinkedHashMap<>();
            for (int i = 0; i < dialects.size(); i++) {
                String database = DATABASES.get(i);
                dialects.get(i).types().columnType(type).ifPresent(column -> {
                    Fidelity fidelity = column.fidelity();
                    if (!fidelity.note().isEmpty()) {
                        here.computeIfAbsent(fidelity.note(), note -> new ArrayList<>())
                                .add(database);
                    }
                    if (!column.check().isEmpty()) {
                        here.computeIfAbsent("check `" + column.check() + "`", note -> new ArrayList<>())
                                .add(database);
                    }
                });
            }
            here.forEach((note, databases) -> notes.computeIfAbsent(note, key -> new ArrayList<>())
                    .add(words + ": " + String.join(", ", databases)));
        });
        return notes;
    }

    @Test
    void showsHowEachDatabaseHoldsEachType() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertThat(begin).as("the line %s", BEGIN).isPositive();
        assertThat(end).as("the line %s", END).isGreaterThan(begin);
        String written = page.substring(0, begin + BEGIN.length()) + "\n" + table() + "\n" + page.substring(end);
        if (Boolean.getBoolean("dialectic.rewrite-types")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/types.md differs from the code. Run with -Ddialectic.rewrite-types=true and read the diff.")
                .isEqualTo(written);
    }

    /** Every kind is in the table, so that a new one cannot be forgotten. */
    @Test
    void leavesNoKindOut() {
        assertThat(types().values().stream().map(LogicalType::kind)).contains(Kind.values());
        assertThat(table().toLowerCase(Locale.ROOT)).contains("refused");
    }
}
