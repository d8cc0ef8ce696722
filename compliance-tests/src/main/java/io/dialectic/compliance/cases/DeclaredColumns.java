package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.Declared.added;
import static io.dialectic.compliance.cases.Declared.column;
import static io.dialectic.compliance.cases.Declared.extra;
import static io.dialectic.compliance.cases.Declared.of;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.TableOptions;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Columns, and what belongs to them. */
final class DeclaredColumns {
    private DeclaredColumns() {}

    /** Columns and what belongs to them. */
    static List<Declared> columns() {
        List<Declared> all = new ArrayList<>();
        all.add(of("nothing special", table -> table));
        for (LogicalType type : List.of(
                LogicalType.string(10),
                LogicalType.of(Kind.TEXT),
                LogicalType.of(Kind.BOOLEAN),
                LogicalType.of(Kind.SMALLINT),
                LogicalType.of(Kind.BIGINT),
                LogicalType.of(Kind.REAL),
                LogicalType.of(Kind.DOUBLE),
                LogicalType.decimal(20, 6),
                LogicalType.of(Kind.DATE),
                LogicalType.temporal(Kind.TIME, 3),
                LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6),
                LogicalType.temporal(Kind.INSTANT, 3),
                LogicalType.of(Kind.UUID),
                LogicalType.sized(Kind.BINARY, 20),
                LogicalType.of(Kind.BINARY),
                LogicalType.of(Kind.JSON))) {
            all.add(of(
                    "a column of " + type.kind() + " " + type.length() + " " + type.precision(), added(extra(type))));
        }
        all.add(of("a column without null", column("email", ColumnDefinition::notNull)));
        defaults(all);
        all.add(of(
                "a stored generated column",
                added(extra(LogicalType.of(Kind.INTEGER)).generated(new GeneratedValue("age * 2 + 1", true))),
                Feature.GENERATED_STORED));
        all.add(of(
                "a virtual generated column",
                added(extra(LogicalType.of(Kind.INTEGER)).generated(new GeneratedValue("age * 2", false))),
                Feature.GENERATED_VIRTUAL));
        all.add(of(
                "a stored generated text",
                added(extra(LogicalType.string(80)).generated(new GeneratedValue("UPPER(name)", true))),
                Feature.GENERATED_STORED));
        all.add(of("a comment on a column", column("age", c -> c.comment("years; it's \\ \"so\"")), Feature.COMMENTS));
        all.add(of("a comment on a table", table -> table.comment("people, it's \\ them"), Feature.COMMENTS));
        all.add(of("an identity", column("id", c -> c.identity(Identity.DEFAULT))));
        all.add(of(
                "an identity that begins at 100",
                column("id", c -> c.identity(Identity.DEFAULT.start(100))),
                Feature.IDENTITY_START));
        all.add(of(
                "an identity that counts by 5",
                column("id", c -> c.identity(Identity.DEFAULT.increment(5))),
                Feature.IDENTITY_INCREMENT));
        all.add(of(
                "an identity that refuses values",
                column("id", c -> c.identity(Identity.DEFAULT.asAlways())),
                Feature.IDENTITY_ALWAYS));
        all.add(of(
                "a table of an engine, a character set and a row format",
                table -> table.options(
                        TableOptions.DEFAULT.engine("InnoDB").charset("utf8mb4").rowFormat("DYNAMIC")),
                Feature.TABLE_OPTIONS,
                Feature.ROW_FORMAT));
        return all;
    }

    private static void defaults(List<Declared> all) {
        for (Object value : List.of("", "plain", "it's", "a \\ b", "NULL", "ünï \uD83D\uDE00", "100", "now()")) {
            all.add(of("the default '" + value + "'", column("email", constant(value))));
        }
        for (Object value : List.of(0, -7, 2147483647)) {
            all.add(of("the default " + value, column("age", constant(value))));
        }
        for (String value : List.of("0.00", "-12.34", "99999999.99")) {
            all.add(of("the default " + value, column("price", constant(new BigDecimal(value)))));
        }
        all.add(of(
                "the default true",
                added(extra(LogicalType.of(Kind.BOOLEAN)).defaultValue(new ColumnDefault.Constant(true)))));
        all.add(of(
                "the default false",
                added(extra(LogicalType.of(Kind.BOOLEAN)).defaultValue(new ColumnDefault.Constant(false)))));
        all.add(of(
                "a default that is worked out",
                column("age", c -> c.defaultValue(new ColumnDefault.Expression("1 + 2 * 3")))));
        all.add(of(
                "a default of the time",
                added(extra(LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6))
                        .defaultValue(new ColumnDefault.Expression("CURRENT_TIMESTAMP")))));
        all.add(of(
                "a default and no null", column("age", c -> c.notNull().defaultValue(new ColumnDefault.Constant(18)))));
    }

    private static UnaryOperator<ColumnDefinition> constant(Object value) {
        return column -> column.defaultValue(new ColumnDefault.Constant(value));
    }
}
