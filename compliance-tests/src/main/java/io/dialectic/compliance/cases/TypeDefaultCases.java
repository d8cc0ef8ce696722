package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.ModelBuilder.Column;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.DatabaseException;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import io.dialectic.type.NaturalTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of every type as defaults and as keys, and what keeps others out of the table. */
public final class TypeDefaultCases {
    private static final int LONGEST_DEFAULT = 300;

    /** Made by the suite. */
    public TypeDefaultCases() {}

    /** The last value of each type that is short enough to stand in a definition. */
    public static List<TypedValue> defaults() {
        Map<LogicalType, TypedValue> last = new LinkedHashMap<>();
        for (TypedValue row : TypeTable.everywhere()) {
            boolean brief = !(row.value() instanceof byte[] bytes && bytes.length > LONGEST_DEFAULT)
                    && !(row.value() instanceof String text && text.length() > LONGEST_DEFAULT);
            if (brief) {
                last.put(row.type(), row);
            }
        }
        return List.copyOf(last.values());
    }

    @Case({"A11", "C1", "C4", "C7", "C9", "C11", "C12", "C16", "C17", "C18", "C19", "C21", "C22", "C23", "C24", "C46"})
    @Each("defaults")
    public void isTheDefaultOfItsColumn(Subject t, TypedValue row) {
        Model<Row> model = t.database()
                .define(
                        TypedValue.table(row.type()) + "_default",
                        d -> d.integer("id", Column::primaryKey)
                                .attribute(
                                        "v",
                                        row.type(),
                                        NaturalTypes.javaType(row.type()),
                                        c -> c.defaultValue(row.value())));
        t.own(model);
        assertThat(model.create(v -> v.set(TypedValue.ID).to(1)).get("v")).isEqualTo(row.value());
        t.database()
                .sql("INSERT INTO " + TypedValue.table(row.type()) + "_default (id) VALUES (2)")
                .execute();
        assertThat(model.findByPk(1).orElseThrow().get("v")).isEqualTo(row.value());
        assertThat(model.findByPk(2).orElseThrow().get("v")).isEqualTo(row.value());
    }

    /** Two values of each type that may be a key. */
    public static List<TypedValue> keys() {
        Map<LogicalType, TypedValue> rows = new LinkedHashMap<>();
        for (TypedValue row : TypeTable.everywhere()) {
            boolean key = switch (row.type().kind()) {
                case TINYINT,
                        SMALLINT,
                        MEDIUMINT,
                        INTEGER,
                        BIGINT,
                        CHAR,
                        STRING,
                        DECIMAL,
                        DATE,
                        TIME,
                        LOCAL_DATE_TIME,
                        INSTANT,
                        DURATION,
                        YEAR,
                        UUID,
                        BITS,
                        ENUM,
                        BOOLEAN -> true;
                case BINARY -> row.type().length() > 0;
                default -> false;
            };
            if (key) {
                rows.put(row.type(), row);
            }
        }
        return List.copyOf(rows.values());
    }

    @Case({"A14", "C8", "C11", "C12", "C17", "C18", "C21", "C22", "C23"})
    @Each("keys")
    public void isAPrimaryKey(Subject t, TypedValue row) {
        Model<Row> model = t.database()
                .define(
                        TypedValue.table(row.type()) + "_key",
                        d -> d.attribute("v", row.type(), NaturalTypes.javaType(row.type()), Column::primaryKey)
                                .integer("n", c -> c));
        t.own(model);
        model.create(v -> v.set(TypedValue.VALUE).to(row.value()));
        assertThat(model.findByPk(row.value()).orElseThrow().get("v")).isEqualTo(row.value());
        assertThatThrownBy(() -> model.create(v -> v.set(TypedValue.VALUE).to(row.value())))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(model.count()).isEqualTo(1);
    }

    /** Types with SQL for a value beyond their range. */
    public record Beyond(LogicalType type, String value) {
        @Override
        public String toString() {
            return TypedValue.words(type) + " " + value;
        }
    }

    /** The table. */
    public static List<Beyond> beyond() {
        List<Beyond> table = new ArrayList<>();
        for (Kind kind : List.of(Kind.TINYINT, Kind.SMALLINT, Kind.MEDIUMINT, Kind.INTEGER)) {
            table.add(new Beyond(LogicalType.of(kind).asUnsigned(), "-1"));
        }
        table.add(new Beyond(LogicalType.of(Kind.TINYINT).asUnsigned(), "256"));
        table.add(new Beyond(LogicalType.of(Kind.SMALLINT).asUnsigned(), "65536"));
        table.add(new Beyond(LogicalType.of(Kind.MEDIUMINT).asUnsigned(), "16777216"));
        table.add(new Beyond(LogicalType.of(Kind.INTEGER).asUnsigned(), "4294967296"));
        table.add(new Beyond(LogicalType.of(Kind.MEDIUMINT), "8388608"));
        table.add(new Beyond(LogicalType.of(Kind.MEDIUMINT), "-8388609"));
        table.add(new Beyond(LogicalType.enumeration("mood", List.of("sad", "ok", "très 'bien'")), "'great'"));
        table.add(new Beyond(LogicalType.enumeration("", List.of("low", "high \"x\"")), "'great'"));
        return table;
    }

    @Case({"C8", "C9", "C10", "C11", "C23", "D16", "PN31"})
    @Each("beyond")
    public void theDatabaseKeepsItsRangeAgainstOthers(Subject t, Beyond row) {
        Model<Row> model = TypedValue.model(t.database(), row.type(), c -> c);
        t.own(model);
        assertThatThrownBy(() -> t.database()
                        .sql("INSERT INTO " + TypedValue.table(row.type()) + " (id, v) VALUES (1, " + row.value() + ")")
                        .execute())
                .isInstanceOf(DatabaseException.class);
        assertThat(model.count()).isZero();
    }
}
