package io.dialectic.sqlite;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.DropIndex;
import io.dialectic.sql.ddl.IdentitySpelling;
import io.dialectic.sql.ddl.LiteralSpelling;
import io.dialectic.sql.ddl.RebuildSpelling;
import io.dialectic.sql.ddl.RenameSpelling;
import org.jspecify.annotations.Nullable;

/** How SQLite spells table definitions. */
final class SqliteDdlSyntax implements DdlSyntax {
    /** AUTOINCREMENT never gives a deleted row's key again: https://www.sqlite.org/autoinc.html. */
    private static final IdentitySpelling ROWID = new IdentitySpelling() {
        @Override
        public void write(SqlWriter writer, ColumnDefinition column, @Nullable KeyDefinition primaryKey) {
            writer.sql("INTEGER");
            if (primaryKey != null && !primaryKey.name().isEmpty()) {
                writer.sql(" CONSTRAINT ").identifier(primaryKey.name());
            }
            writer.sql(" PRIMARY KEY AUTOINCREMENT");
        }

        @Override
        public boolean declaresPrimaryKey() {
            return true;
        }
    };

    private static final LiteralSpelling LITERALS = new LiteralSpelling("1", "0", "", false);

    /** An index has no ALTER: https://www.sqlite.org/lang.html. */
    private static final RenameSpelling RENAMES = new RenameSpelling() {
        @Override
        public void index(DdlSteps steps, TableName table, String index, String to) {
            IndexDefinition known = steps.table(table).indexes().stream()
                    .filter(each -> each.name().equals(index))
                    .findFirst()
                    .orElseThrow();
            new DropIndex(table, index).write(steps);
            new CreateIndex(table, known.named(to)).write(steps);
        }
    };

    private static final RebuildSpelling REBUILD = new SqliteRebuild();

    @Override
    public IdentitySpelling identity() {
        return ROWID;
    }

    @Override
    public LiteralSpelling literals() {
        return LITERALS;
    }

    @Override
    public RenameSpelling renames() {
        return RENAMES;
    }

    @Override
    public RebuildSpelling rebuild() {
        return REBUILD;
    }
}
