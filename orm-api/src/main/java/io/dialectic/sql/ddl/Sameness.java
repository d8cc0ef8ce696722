package io.dialectic.sql.ddl;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableOptions;
import io.dialectic.schema.UniqueDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether two things say the same, whatever they are called. */
final class Sameness {
    private Sameness() {}

    static boolean columns(ColumnDefinition one, ColumnDefinition other) {
        return onlyDifferences(one, one, other).equals(other);
    }

    /**
     * The column that is there with what differs changed to what is wanted.
     *
     * @param told the wanted column in the database's own words
     */
    static ColumnDefinition onlyDifferences(ColumnDefinition wanted, ColumnDefinition told, ColumnDefinition there) {
        ColumnDefinition after = there.comment(wanted.comment());
        if (!storage(wanted.storage(), there.storage()) && !storage(told.storage(), there.storage())) {
            after = after.type(wanted.type(), wanted.storage());
        }
        if (!collation(wanted, there) && !collation(told, there)) {
            after = after.collation(wanted.collation());
        }
        if (!defaults(wanted.defaultValue(), there.defaultValue())
                && !defaults(told.defaultValue(), there.defaultValue())) {
            after = after.defaultValue(wanted.defaultValue());
        }
        if (!generated(wanted.generated(), there.generated()) && !generated(told.generated(), there.generated())) {
            after = after.generated(wanted.generated());
        }
        if (!identities(wanted.identity(), there.identity())) {
            after = after.identity(wanted.identity());
        }
        boolean nullable = wanted.nullable() && wanted.identity() == null;
        return nullable == there.nullable() || told.nullable() == there.nullable() && wanted.generated() != null
                ? after
                : after.nullable(nullable);
    }

    private static boolean storage(String one, String other) {
        return words(one).equals(words(other));
    }

    private static String words(String storage) {
        return storage.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*([(),])\\s*", "$1")
                .strip();
    }

    private static boolean collation(ColumnDefinition one, ColumnDefinition other) {
        return one.collation().equalsIgnoreCase(other.collation());
    }

    private static boolean defaults(@Nullable ColumnDefault one, @Nullable ColumnDefault other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof ColumnDefault.Constant a && other instanceof ColumnDefault.Constant b) {
            return constants(a.value(), b.value());
        }
        if (one instanceof ColumnDefault.Expression a && other instanceof ColumnDefault.Expression b) {
            return SqlText.same(a.sql(), b.sql());
        }
        return one.equals(other);
    }

    private static boolean constants(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            try {
                return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
            } catch (NumberFormatException e) {
                // NaN and the infinities.
                return one.equals(other);
            }
        }
        return one.equals(other) || one.toString().equals(other.toString());
    }

    private static boolean generated(@Nullable GeneratedValue one, @Nullable GeneratedValue other) {
        return one == null || other == null
                ? one == other
                : one.stored() == other.stored() && SqlText.same(one.expression(), other.expression());
    }

    /** The first value says nothing of a table with rows. */
    private static boolean identities(@Nullable Identity one, @Nullable Identity other) {
        return one == null || other == null
                ? one == other
                : one.increment() == other.increment() && one.always() == other.always();
    }

    static boolean keys(KeyDefinition wanted, KeyDefinition there) {
        return wanted.columns().equals(there.columns())
                && (wanted.name().isEmpty() || wanted.name().equals(there.name()));
    }

    static boolean checks(CheckDefinition one, CheckDefinition other) {
        return SqlText.same(one.expression(), other.expression());
    }

    static boolean anyNullable(TableDefinition table, List<String> columns) {
        return table.columns().stream().anyMatch(column -> column.nullable() && columns.contains(column.name()));
    }

    static boolean uniques(UniqueDefinition one, UniqueDefinition other) {
        return one.columns().equals(other.columns())
                && one.nullsNotDistinct() == other.nullsNotDistinct()
                && one.deferrability() == other.deferrability();
    }

    static IndexDefinition asIndex(UniqueDefinition unique) {
        IndexDefinition index = IndexDefinition.of(
                        unique.name(), unique.columns().toArray(new String[0]))
                .unique(true);
        return unique.nullsNotDistinct() ? index.asNullsNotDistinct() : index;
    }

    /** Whether a unique index can stand for a unique constraint: one that nothing defers. */
    static boolean replaces(IndexDefinition index, UniqueDefinition unique) {
        return index.unique() && unique.deferrability() == Deferrability.NOT_DEFERRABLE;
    }

    static boolean foreignKeys(ForeignKeyDefinition one, ForeignKeyDefinition other) {
        return one.columns().equals(other.columns())
                && one.target().equals(other.target())
                && one.targetColumns().equals(other.targetColumns())
                && one.onDelete() == other.onDelete()
                && one.onUpdate() == other.onUpdate()
                && one.deferrability() == other.deferrability();
    }

    static boolean indexKept(IndexDefinition wanted, TableDefinition actual) {
        return actual.indexes().stream().anyMatch(each -> indexes(wanted, each))
                || actual.uniques().stream().anyMatch(each -> replaces(wanted, each) && indexes(wanted, asIndex(each)));
    }

    static boolean indexes(IndexDefinition one, IndexDefinition other) {
        return one.unique() == other.unique()
                && one.kind() == other.kind()
                && method(one).equals(method(other))
                && one.included().equals(other.included())
                && SqlText.same(one.where(), other.where())
                && one.nullsNotDistinct() == other.nullsNotDistinct()
                && one.livingMark().equals(other.livingMark())
                && one.parser().equals(other.parser())
                && one.visible() == other.visible()
                && parts(one.parts(), other.parts());
    }

    /** A B-tree is what every database makes unless told otherwise. */
    private static String method(IndexDefinition index) {
        String method = index.method().toLowerCase(Locale.ROOT);
        return method.equals("btree") ? "" : method;
    }

    private static boolean parts(List<IndexPart> one, List<IndexPart> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            IndexPart a = one.get(i);
            IndexPart b = other.get(i);
            boolean same = a.column().equals(b.column())
                    && SqlText.same(a.expression(), b.expression())
                    && a.descending() == b.descending()
                    && a.length() == b.length()
                    && a.collation().equalsIgnoreCase(b.collation())
                    && a.operatorClass().equals(b.operatorClass());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** What the wanted options leave open is the database's own affair. */
    static boolean options(TableOptions wanted, TableOptions there) {
        return option(wanted.engine(), there.engine())
                && option(wanted.charset(), there.charset())
                && option(wanted.collation(), there.collation())
                && option(wanted.rowFormat(), there.rowFormat());
    }

    private static boolean option(String wanted, String there) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(there);
    }
}
