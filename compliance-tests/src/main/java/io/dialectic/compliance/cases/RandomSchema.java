package io.dialectic.compliance.cases;

import io.dialectic.compliance.Subject;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Schemas made at random of all that a database declares to have, the same for the same seed. */
final class RandomSchema {
    /** The tables that a schema may have. */
    static final List<TableName> NAMES =
            List.of(TableName.of("random one"), TableName.of("Random`Two"), TableName.of("random_\"three\""));

    private static final String MARK = "gone at";
    private static final List<String> TEXTS =
            List.of("", "plain", "it's", "a \\ b", "\\", "\\'", "NULL", "'", "ünï 😀?", "%_\\_", "a\nb", "now()", "?");

    private final Subject subject;
    private final Random random;

    RandomSchema(Subject subject, long seed) {
        this.subject = subject;
        this.random = new Random(seed);
    }

    /** A schema of all the tables. */
    SchemaDefinition schema() {
        List<TableDefinition> tables = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            tables.add(table(i, NAMES));
        }
        return SchemaDefinition.EMPTY.tables(tables);
    }

    private TableDefinition table(int number, List<TableName> all) {
        List<ColumnDefinition> columns = new ArrayList<>();
        columns.add(ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                .notNull()
                .identity(random.nextBoolean() ? Identity.DEFAULT : null));
        columns.add(ColumnDefinition.of(MARK, LogicalType.temporal(Kind.INSTANT, 6)));
        // Those that expressions speak of keep their type: some databases change none that a generated column is made
        // of.
        columns.add(varied(ColumnDefinition.of("n1", LogicalType.of(Kind.INTEGER))));
        columns.add(varied(ColumnDefinition.of("n2", LogicalType.of(Kind.BIGINT))));
        columns.add(varied(ColumnDefinition.of("t1", LogicalType.string(12))));
        columns.add(varied(ColumnDefinition.of("t2", LogicalType.string(40))));
        for (int i = random.nextInt(5); i > 0; i--) {
            LogicalType type = type();
            // Values of one kind do not become those of another.
            columns.add(varied(ColumnDefinition.of("Odd '" + type.kind() + " " + i, type)));
        }
        List<ForeignKeyDefinition> references = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            columns.add(ColumnDefinition.of("ref" + i, LogicalType.of(Kind.BIGINT)));
            references.add(ForeignKeyDefinition.of(
                            "random_" + number + "_fk_" + i, List.of("ref" + i), one(all), List.of("id"))
                    .onDelete(
                            subject.has(Feature.SEVERAL_CASCADES)
                                    ? one(List.of(Action.NO_ACTION, Action.CASCADE, Action.SET_NULL))
                                    : Action.NO_ACTION));
        }
        generated(columns);
        TableDefinition table = TableDefinition.of(all.get(number), columns)
                .primaryKey(KeyDefinition.of("id"))
                .foreignKeys(references)
                .checks(checks(number))
                .indexes(indexes(number));
        return subject.has(Feature.COMMENTS) ? table.comment(one(TEXTS.subList(0, 7))) : table;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private LogicalType type() {
        return one(List.of(
                LogicalType.string(1 + random.nextInt(60)),
                LogicalType.of(Kind.TEXT),
                LogicalType.of(Kind.BOOLEAN),
                LogicalType.of(Kind.SMALLINT),
                LogicalType.of(Kind.INTEGER),
                LogicalType.of(Kind.REAL),
                LogicalType.of(Kind.DOUBLE),
                LogicalType.decimal(12, random.nextInt(5)),
                LogicalType.of(Kind.DATE),
                LogicalType.temporal(Kind.TIME, random.nextInt(7)),
                LogicalType.temporal(Kind.LOCAL_DATE_TIME, random.nextInt(7)),
                LogicalType.temporal(Kind.INSTANT, random.nextInt(7)),
                LogicalType.of(Kind.UUID),
                LogicalType.sized(Kind.BINARY, 20),
                LogicalType.of(Kind.JSON)));
    }

    private ColumnDefinition varied(ColumnDefinition column) {
        ColumnDefinition varied = random.nextInt(3) == 0 ? column.notNull() : column;
        if (random.nextInt(2) == 0) {
            varied = varied.defaultValue(defaultValue(column.type()));
        }
        return subject.has(Feature.COMMENTS) && random.nextInt(3) == 0
                ? varied.comment(one(TEXTS.subList(0, 7)))
                : varied;
    }

    private ColumnDefault defaultValue(LogicalType type) {
        return switch (type.kind()) {
            case STRING -> {
                String text = one(TEXTS);
                yield new ColumnDefault.Constant(text.length() <= type.length() ? text : "");
            }
            case TEXT -> new ColumnDefault.Constant(one(TEXTS));
            case BOOLEAN -> new ColumnDefault.Constant(random.nextBoolean());
            case SMALLINT, INTEGER, BIGINT ->
                random.nextBoolean()
                        ? new ColumnDefault.Constant(random.nextInt(60_000) - 30_000)
                        : new ColumnDefault.Expression(one(List.of("1 + 2", "2 * (3 + 4)", "(2 * 3) + 4")));
            case REAL -> new ColumnDefault.Constant(random.nextInt(1000) / 8f);
            case DOUBLE -> new ColumnDefault.Constant(random.nextInt(1000) / 10d);
            case DECIMAL -> new ColumnDefault.Constant(BigDecimal.valueOf(random.nextInt(2_000_000), type.scale()));
            case LOCAL_DATE_TIME -> new ColumnDefault.Expression("CURRENT_TIMESTAMP");
            default -> null;
        };
    }

    private void generated(List<ColumnDefinition> columns) {
        boolean stored = random.nextBoolean();
        if (subject.has(stored ? Feature.GENERATED_STORED : Feature.GENERATED_VIRTUAL) && random.nextBoolean()) {
            columns.add(ColumnDefinition.of("made n", LogicalType.of(Kind.BIGINT))
                    .generated(new GeneratedValue(number(2), stored)));
        }
    }

    private List<CheckDefinition> checks(int number) {
        List<CheckDefinition> checks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            checks.add(new CheckDefinition("random_" + number + "_check_" + i, truth(3)));
        }
        return checks;
    }

    private String number(int depth) {
        String column = one(List.of("n1", "n2", "COALESCE(n1, 0)", "ABS(n2)"));
        if (depth == 0) {
            return column;
        }
        return switch (random.nextInt(4)) {
            case 0 -> "(" + number(depth - 1) + ") " + one(List.of("+", "-", "*")) + " (" + number(depth - 1) + ")";
            case 1 -> column + " + " + random.nextInt(9);
            case 2 -> "CASE WHEN " + truth(depth - 1) + " THEN n1 ELSE " + number(depth - 1) + " END";
            default -> column;
        };
    }

    private String text() {
        return "'" + one(List.of("a", "it''s", "B b", "", "ü")) + "'";
    }

    private String truth(int depth) {
        if (depth == 0) {
            return one(List.of("n1 IS NOT NULL", "n2 > 0", "t1 <> " + text(), "n1 = n2"));
        }
        return switch (random.nextInt(9)) {
            case 0 -> "(" + truth(depth - 1) + ") AND " + truth(depth - 1);
            case 1 -> truth(depth - 1) + " OR " + truth(depth - 1);
            case 2 -> "NOT (" + truth(depth - 1) + ")";
            case 3 -> number(depth - 1) + one(List.of(" < ", " <= ", " <> ", " = ")) + number(depth - 1);
            case 4 -> "t1 IN (" + text() + ", " + text() + ")";
            case 5 -> "n1 NOT IN (1, -2, " + random.nextInt(5) + ")";
            case 6 -> number(depth - 1) + " BETWEEN " + random.nextInt(5) + " AND 1000";
            case 7 -> "UPPER(t2) " + one(List.of("LIKE", "NOT LIKE")) + " " + one(List.of("'A%'", "'%_b'"));
            default -> "(n1 < n2 OR t2 IS NULL) AND COALESCE(t1, " + text() + ") <> " + text();
        };
    }

    private List<IndexDefinition> indexes(int number) {
        List<IndexDefinition> indexes = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            indexes.add(index("random_" + number + "_index_" + i));
        }
        return indexes;
    }

    private IndexDefinition index(String name) {
        List<IndexPart> parts = new ArrayList<>();
        for (String column : List.of("n1", "t1", "n2", "t2")) {
            if (parts.isEmpty() ? column.equals("t2") || random.nextBoolean() : random.nextInt(3) == 0) {
                IndexPart part = IndexPart.column(column);
                if (column.startsWith("t") && subject.has(Feature.INDEX_PREFIX_LENGTH) && random.nextInt(3) == 0) {
                    part = part.length(1 + random.nextInt(9));
                }
                parts.add(subject.has(Feature.INDEX_DESCENDING) && random.nextInt(3) == 0 ? part.desc() : part);
            }
        }
        if (subject.has(Feature.INDEX_EXPRESSION) && random.nextInt(4) == 0) {
            parts.add(IndexPart.expression(one(List.of("LOWER(t1)", "n1 + n2", "COALESCE(t2, 'it''s')"))));
        }
        IndexDefinition index = IndexDefinition.of(name, parts);
        if (subject.has(Feature.INDEX_INVISIBLE) && random.nextInt(5) == 0) {
            index = index.visible(false);
        }
        return switch (random.nextInt(4)) {
            case 0 -> index.unique(true);
            case 1 -> subject.has(Feature.LIVING_UNIQUE) ? index.unique(true).amongTheLiving(MARK) : index;
            case 2 ->
                subject.has(Feature.PARTIAL_INDEX) && random.nextBoolean()
                        ? index.where("n1 > 5 AND t1 <> 'a'")
                        : index;
            default -> index;
        };
    }
}
