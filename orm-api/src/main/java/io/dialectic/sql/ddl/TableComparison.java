package io.dialectic.sql.ddl;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;
import io.dialectic.schema.UniqueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares one table with what is there. */
final class TableComparison {
    private final TableDefinition wanted;
    private final TableDefinition words;
    private final TableDefinition actual;
    private final TableName name;

    /**
     * A comparison.
     *
     * @param words the wanted table in the database's own words, as far as they are known; else the wanted table again
     */
    TableComparison(TableDefinition wanted, TableDefinition words, TableDefinition actual) {
        this.wanted = wanted;
        this.words = words;
        this.actual = actual;
        this.name = wanted.name();
    }

    /** Whether something differs of which the database may only have other words. */
    static boolean maybeOtherWords(TableDefinition wanted, TableDefinition actual) {
        boolean columns = wanted.columns().stream()
                .anyMatch(column -> actual.column(column.name())
                        .filter(there -> !Sameness.columns(column, there))
                        .isPresent());
        boolean checks = wanted.checks().stream()
                .anyMatch(check -> actual.checks().stream().noneMatch(there -> Sameness.checks(check, there)));
        boolean indexes = wanted.indexes().stream().anyMatch(index -> !Sameness.indexKept(index, actual));
        return columns || checks || indexes || !Sameness.options(wanted.options(), actual.options());
    }

    void addTo(ChangeOrder order) {
        columns(order);
        primaryKey(order);
        checks(order);
        uniquesAndIndexes(order);
        foreignKeys(order);
        if (!wanted.comment().equals(actual.comment())) {
            order.columns().add(new CommentOnTable(name, wanted.comment()));
        }
        if (!Sameness.options(wanted.options(), actual.options())
                && !Sameness.options(words.options(), actual.options())) {
            order.columns().add(new AlterTableOptions(name, merged(wanted.options(), actual.options())));
        }
    }

    private static TableOptions merged(TableOptions wanted, TableOptions actual) {
        return new TableOptions(
                wanted.engine().isEmpty() ? actual.engine() : wanted.engine(),
                wanted.charset(),
                wanted.collation(),
                wanted.rowFormat());
    }

    private void columns(ChangeOrder order) {
        for (ColumnDefinition column : wanted.columns()) {
            Optional<ColumnDefinition> there = actual.column(column.name());
            if (there.isEmpty()) {
                order.columns().add(new AddColumn(name, column));
                continue;
            }
            ColumnDefinition told = words.column(column.name()).orElse(column);
            ColumnDefinition after = Sameness.onlyDifferences(column, told, there.get());
            if (!after.equals(there.get())) {
                // A column is no longer NOT NULL when its key is gone.
                (after.nullable() && leavesKey(column.name()) ? order.released() : order.columns())
                        .add(new AlterColumn(name, there.get(), after));
            }
        }
        actual.columns().stream()
                .filter(column -> wanted.column(column.name()).isEmpty())
                .forEach(column -> (leavesKey(column.name()) ? order.released() : order.columns())
                        .add(new DropColumn(name, column.name())));
    }

    private boolean leavesKey(String column) {
        KeyDefinition key = wanted.primaryKey();
        KeyDefinition there = actual.primaryKey();
        return there != null
                && there.columns().contains(column)
                && key != null
                && !key.columns().contains(column);
    }

    private void primaryKey(ChangeOrder order) {
        KeyDefinition key = wanted.primaryKey();
        KeyDefinition there = actual.primaryKey();
        boolean same = key == null ? there == null : there != null && Sameness.keys(key, there);
        if (!same && there != null && key != null) {
            order.keys().add(new ReplacePrimaryKey(name, there, key));
            return;
        }
        if (!same && there != null) {
            order.cut().add(new DropConstraint(name, DropConstraint.Kind.PRIMARY_KEY, there.name()));
        }
        if (!same && key != null) {
            order.keys().add(new AddPrimaryKey(name, key));
        }
    }

    private void checks(ChangeOrder order) {
        List<CheckDefinition> left = new ArrayList<>(actual.checks());
        Predicate<String> free =
                free(wanted.checks().stream().map(CheckDefinition::name).toList());
        for (CheckDefinition check : wanted.checks()) {
            CheckDefinition told = find(words.checks(), each -> each.name().equals(check.name()))
                    .orElse(check);
            boolean kept = take(
                            left,
                            each -> each.name().equals(check.name()) && either(check, told, each, Sameness::checks))
                    || take(left, each -> free.test(each.name()) && either(check, told, each, Sameness::checks));
            if (!kept) {
                order.keys().add(new AddCheck(name, check));
            }
        }
        left.forEach(check -> order.cut().add(new DropConstraint(name, DropConstraint.Kind.CHECK, check.name())));
    }

    /** A unique constraint and a unique index that say the same are the same: some databases know only one of them. */
    private void uniquesAndIndexes(ChangeOrder order) {
        List<UniqueDefinition> uniques = new ArrayList<>(actual.uniques());
        List<IndexDefinition> indexes = new ArrayList<>(actual.indexes());
        Predicate<String> free = free(Stream.concat(
                        wanted.uniques().stream().map(UniqueDefinition::name),
                        wanted.indexes().stream().map(IndexDefinition::name))
                .toList());
        for (UniqueDefinition unique : wanted.uniques()) {
            IndexDefinition index = Sameness.asIndex(unique);
            boolean kept = take(uniques, each -> each.name().equals(unique.name()) && same(unique, each))
                    || take(uniques, each -> free.test(each.name()) && same(unique, each))
                    || take(
                            indexes,
                            each -> (each.name().equals(unique.name()) || free.test(each.name()))
                                    && Sameness.replaces(each, unique)
                                    && same(index, each))
                    || saidBefore(unique);
            if (!kept) {
                order.keys().add(new AddUnique(name, unique));
            }
        }
        for (IndexDefinition index : wanted.indexes()) {
            IndexDefinition told = find(words.indexes(), each -> each.name().equals(index.name()))
                    .orElse(index);
            boolean kept =
                    take(indexes, each -> each.name().equals(index.name()) && either(index, told, each, this::same))
                            || take(indexes, each -> free.test(each.name()) && either(index, told, each, this::same))
                            || take(
                                    uniques,
                                    each -> (each.name().equals(index.name()) || free.test(each.name()))
                                            && Sameness.replaces(index, each)
                                            && either(index, told, Sameness.asIndex(each), this::same));
            if (!kept) {
                order.keys().add(new CreateIndex(name, index));
            }
        }
        uniques.forEach(unique -> order.cut().add(new DropConstraint(name, DropConstraint.Kind.UNIQUE, unique.name())));
        indexes.forEach(index -> order.cut().add(new DropIndex(name, index.name())));
    }

    /** Whether the primary key or a unique constraint before says the same; some databases make but one of both then. */
    private boolean saidBefore(UniqueDefinition unique) {
        KeyDefinition key = wanted.primaryKey();
        boolean asKey = key != null
                && key.columns().equals(unique.columns())
                && unique.deferrability() == Deferrability.NOT_DEFERRABLE;
        return asKey
                || wanted.uniques().subList(0, wanted.uniques().indexOf(unique)).stream()
                        .anyMatch(each -> same(each, unique));
    }

    private boolean same(UniqueDefinition one, UniqueDefinition other) {
        return Sameness.uniques(settled(one), settled(other));
    }

    private boolean same(IndexDefinition one, IndexDefinition other) {
        return Sameness.indexes(settled(one), settled(other));
    }

    /** Where nothing can be null, it does not matter which nulls are equal, and some databases do not keep it. */
    private UniqueDefinition settled(UniqueDefinition unique) {
        return Sameness.anyNullable(wanted, unique.columns()) ? unique : unique.asNullsNotDistinct();
    }

    private IndexDefinition settled(IndexDefinition index) {
        boolean nulls = !index.unique()
                || !index.parts().stream().allMatch(IndexPart::isColumn)
                || Sameness.anyNullable(wanted, index.columns());
        return nulls ? index : index.asNullsNotDistinct();
    }

    private void foreignKeys(ChangeOrder order) {
        List<ForeignKeyDefinition> left = new ArrayList<>(actual.foreignKeys());
        Predicate<String> free = free(
                wanted.foreignKeys().stream().map(ForeignKeyDefinition::name).toList());
        for (ForeignKeyDefinition key : wanted.foreignKeys()) {
            boolean kept = take(left, each -> each.name().equals(key.name()) && Sameness.foreignKeys(key, each))
                    || take(left, each -> free.test(each.name()) && Sameness.foreignKeys(key, each));
            if (!kept) {
                order.references().add(new AddForeignKey(name, key));
            }
        }
        left.forEach(key -> order.cut().add(new DropConstraint(name, DropConstraint.Kind.FOREIGN_KEY, key.name())));
    }

    /** Whether nothing is wanted under a name. What has the name of something else that is wanted must make room for it. */
    private static Predicate<String> free(List<String> names) {
        return name -> !names.contains(name);
    }

    private static <T> boolean either(T wanted, T told, T there, BiPredicate<T, T> same) {
        return same.test(wanted, there) || same.test(told, there);
    }

    private static <T> Optional<T> find(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).findFirst();
    }

    private static <T> boolean take(List<T> left, Predicate<T> which) {
        Optional<T> found = find(left, which);
        found.ifPresent(left::remove);
        return found.isPresent();
    }
}
