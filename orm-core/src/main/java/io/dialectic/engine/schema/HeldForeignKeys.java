package io.dialectic.engine.schema;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.AddForeignKey;
import io.dialectic.sql.ddl.AlterColumn;
import io.dialectic.sql.ddl.AlterColumnSpelling;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.sql.ddl.DropConstraint;
import io.dialectic.type.LogicalType.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The foreign keys that keep columns from being changed: dropped before the first of them, added behind the last. */
final class HeldForeignKeys {
    private static final Set<Kind> TEXTS = EnumSet.of(Kind.STRING, Kind.CHAR, Kind.TEXT, Kind.CASE_INSENSITIVE_TEXT);

    private final List<AlterColumn> altered = new ArrayList<>();
    private final List<AddForeignKey> keys = new ArrayList<>();

    HeldForeignKeys(AlterColumnSpelling spelling, List<DdlChange> changes) {
        for (DdlChange change : changes) {
            if (change instanceof AlterColumn each && spelling.heldByForeignKeys(each.before(), each.after())) {
                altered.add(each);
            }
        }
    }

    /** What has to be done before a change, seen what is in the database by then. */
    List<DropConstraint> before(DdlChange change, Progress progress) {
        if (altered.isEmpty() || altered.get(0) != change) {
            return List.of();
        }
        for (SchemaDefinition schema : progress.schemas(
                altered.stream().map(each -> each.table().schema()).toList())) {
            for (TableDefinition table : schema.tables()) {
                table.foreignKeys().stream()
                        .filter(key -> holds(table.name(), key))
                        .forEach(key -> keys.add(new AddForeignKey(table.name(), key)));
            }
        }
        return keys.stream()
                .map(added -> new DropConstraint(
                        added.table(),
                        DropConstraint.Kind.FOREIGN_KEY,
                        added.key().name()))
                .toList();
    }

    private boolean holds(TableName table, ForeignKeyDefinition key) {
        return altered.stream().anyMatch(each -> {
            String column = each.before().name();
            boolean own = each.table().equals(table) && key.columns().contains(column);
            return own
                    || each.table().equals(key.target()) && key.targetColumns().contains(column);
        });
    }

    /** What has to be done behind a change; an error if a key would not fit any more, and so be lost. */
    List<AddForeignKey> behind(DdlChange change, Progress progress) {
        if (altered.isEmpty() || altered.get(altered.size() - 1) != change) {
            return List.of();
        }
        for (AddForeignKey added : keys) {
            ForeignKeyDefinition key = added.key();
            for (int i = 0; i < key.columns().size(); i++) {
                fits(
                        added,
                        column(progress, added.table(), key.columns().get(i)),
                        column(progress, key.target(), key.targetColumns().get(i)));
            }
        }
        return keys;
    }

    private static Optional<ColumnDefinition> column(Progress progress, TableName table, String column) {
        return progress.schema(table.schema()).table(table).flatMap(found -> found.column(column));
    }

    private static void fits(
            AddForeignKey added, Optional<ColumnDefinition> column, Optional<ColumnDefinition> target) {
        if (column.isPresent() && target.isPresent() && !alike(column.get(), target.get())) {
            throw new SchemaException(
                    ErrorCode.INVALID_SCHEMA,
                    "The foreign key " + added.key().name() + " of " + added.table() + " could not stay: its column "
                            + column.get().name() + " would be " + column.get().storage() + ", and "
                            + target.get().name() + " of " + added.key().target() + " "
                            + target.get().storage()
                            + ". Change both columns in one plan, or drop the key. Nothing was changed.");
        }
    }

    private static boolean alike(ColumnDefinition one, ColumnDefinition other) {
        boolean texts =
                TEXTS.contains(one.type().kind()) && TEXTS.contains(other.type().kind());
        return texts || one.storage().equalsIgnoreCase(other.storage());
    }
}
