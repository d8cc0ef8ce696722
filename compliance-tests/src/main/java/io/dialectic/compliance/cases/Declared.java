package io.dialectic.compliance.cases;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that can be declared of a table.
 *
 * @param name what it is
 * @param needs the features it needs
 * @param table the table with it
 */
public record Declared(String name, List<Feature> needs, TableDefinition table) {
    /** The table that most declarations are made of. */
    public static final TableName PEOPLE = TableName.of("law_people");
    /** A table that others refer to. */
    public static final TableName TOWNS = TableName.of("law_towns");

    @Override
    public String toString() {
        return name;
    }

    /** The table that is referred to. */
    public static TableDefinition towns() {
        return TableDefinition.of(
                        TOWNS,
                        List.of(
                                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("code", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("region", LogicalType.of(Kind.BIGINT))
                                        .notNull()))
                .primaryKey(KeyDefinition.of("id"))
                .uniques(List.of(UniqueDefinition.of("law_towns_both", "code", "region")));
    }

    /** A table with nothing special. */
    public static TableDefinition people() {
        return TableDefinition.of(
                        PEOPLE,
                        List.of(
                                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("name", LogicalType.string(40))
                                        .notNull(),
                                ColumnDefinition.of("email", LogicalType.string(80)),
                                ColumnDefinition.of("age", LogicalType.of(Kind.INTEGER)),
                                ColumnDefinition.of("price", LogicalType.decimal(10, 2)),
                                ColumnDefinition.of("town", LogicalType.of(Kind.BIGINT)),
                                ColumnDefinition.of("region", LogicalType.of(Kind.BIGINT)),
                                ColumnDefinition.of("deleted_at", LogicalType.temporal(Kind.INSTANT, 6))))
                .primaryKey(KeyDefinition.of("id"));
    }

    static Declared of(String name, UnaryOperator<TableDefinition> made, Feature... needs) {
        return new Declared(name, List.of(needs), made.apply(people()));
    }

    static UnaryOperator<TableDefinition> column(String column, UnaryOperator<ColumnDefinition> made) {
        return table -> table.columns(table.columns().stream()
                .map(each -> each.name().equals(column) ? made.apply(each) : each)
                .toList());
    }

    static UnaryOperator<TableDefinition> added(ColumnDefinition column) {
        return table -> {
            List<ColumnDefinition> more = new ArrayList<>(table.columns());
            more.add(column);
            return table.columns(more);
        };
    }

    static ColumnDefinition extra(LogicalType type) {
        return ColumnDefinition.of("extra", type);
    }

    /** Everything. */
    public static List<Declared> all() {
        List<Declared> all = new ArrayList<>(DeclaredColumns.columns());
        all.addAll(DeclaredKeys.constraints());
        all.addAll(DeclaredIndexes.indexes());
        all.addAll(DeclaredIndexes.names());
        return all;
    }

    /** What is declared of the table that there is with nothing special. */
    public static List<Declared> changes() {
        List<Declared> all = new ArrayList<>(DeclaredColumns.columns());
        all.addAll(DeclaredKeys.constraints());
        all.addAll(DeclaredIndexes.indexes());
        all.removeIf(each -> each.table().equals(people()));
        return all;
    }

    /** What a table is changed back from; a wanted table leaves its options and the name of its key to the database. */
    public static List<Declared> undone() {
        TableDefinition plain = people();
        List<Declared> all = changes();
        all.removeIf(each -> each.table()
                .options(plain.options())
                .primaryKey(each.table().primaryKey() == null ? null : plain.primaryKey())
                .equals(plain));
        return all;
    }
}
