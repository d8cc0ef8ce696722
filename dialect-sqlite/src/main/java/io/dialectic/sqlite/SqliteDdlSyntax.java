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
import io.dialectic.sql.ddl.TableOptionsSpelling;
import java.util.Set;
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

    /** https://sqlite.org/lang_createtable.html: a row format is one of these, or both with a comma. */
    private static final Set<String> ROW_FORMATS = Set.of("STRICT", "WITHOUT ROWID");

    private static final TableOptionsSpelling OPTIONS = (writer, options) -> {
        if (options.rowFormat().isEmpty()) {
            return;
        }
        for (String format : options.rowFormat().split(", ", -1)) {
            if (!ROW_FORMATS.contains(format)) {
                throw new IllegalArgumentException("'" + format + "' is none of " + ROW_FORMATS);
            }
        }
        writer.sql(" ").sql(options.rowFormat());
    };

    private static final RebuildSpelling REBUILD = new SqliteRebuild();

    @Override
    public String deferForeignKeys() {
        return SqliteSession.DEFER_FOREIGN_KEYS;
    }

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
    public TableOptionsSpelling tableOptions() {
        return OPTIONS;
    }

    @Override
    public RebuildSpelling rebuild() {
        return REBUILD;
    }
}
