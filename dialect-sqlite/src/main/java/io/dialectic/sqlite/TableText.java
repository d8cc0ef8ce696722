package io.dialectic.sqlite;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE TABLE says: https://sqlite.org/lang_createtable.html. SQLite keeps the statement as the truth about the table
 * and its pragmas tell but a part of it. Syntax that is not known is passed over.
 */
final class TableText {
    private static final String CONSTRAINT = "CONSTRAINT";
    private static final String PRIMARY = "PRIMARY";
    private static final String WITHOUT_ROWID = "WITHOUT ROWID";

    private final SqlCursor cursor;
    private final Map<String, ColumnText> columns = new HashMap<>();
    private final List<UniqueDefinition> uniques = new ArrayList<>();
    private final List<ForeignKeyDefinition> foreignKeys = new ArrayList<>();
    private final List<CheckDefinition> checks = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private @Nullable KeyDefinition primaryKey;

    /** What stands behind the type of a column and no pragma tells. */
    static final class ColumnText {
        String collation = "";
        /** Whether it is the primary key and, if it is an INTEGER, the rowid. */
        boolean counts;

        boolean autoincrement;

        @Nullable
        GeneratedValue generated;
    }

    private TableText(String sql) {
        this.cursor = new SqlCursor(sql);
    }

    static TableText of(String sql) {
        TableText text = new TableText(sql);
        text.read();
        return text;
    }

    /** The column of that name. */
    ColumnText column(String name) {
        return columns.getOrDefault(Names.folded(name), new ColumnText());
    }

    @Nullable
    KeyDefinition primaryKey() {
        return primaryKey;
    }

    List<UniqueDefinition> uniques() {
        return uniques;
    }

    /** The columns referred to are none where the statement leaves them out; they are the primary key's then. */
    List<ForeignKeyDefinition> foreignKeys() {
        return foreignKeys;
    }

    List<CheckDefinition> checks() {
        return checks;
    }

    /** Whether the table is its primary key's index, so that no column is the rowid. */
    boolean withoutRowid() {
        return options.contains(WITHOUT_ROWID);
    }

    /** STRICT and WITHOUT ROWID, as they are. */
    String options() {
        return String.join(", ", options);
    }

    private void read() {
        cursor.to('(');
        cursor.skip();
        while (!cursor.atEnd() && !cursor.accept(')')) {
            if (cursor.is(CONSTRAINT)
                    || cursor.is(PRIMARY, "KEY")
                    || cursor.is("UNIQUE")
                    || cursor.is("CHECK")
                    || cursor.is("FOREIGN", "KEY")) {
                tableConstraint();
            } else {
                column();
            }
            cursor.accept(',');
        }
        while (!cursor.atEnd()) {
            if (cursor.accept("WITHOUT", "ROWID")) {
                options.add(WITHOUT_ROWID);
            } else if (cursor.accept("STRICT")) {
                options.add("STRICT");
            } else {
                cursor.skip();
            }
        }
    }

    private void tableConstraint() {
        String name = cursor.accept(CONSTRAINT) ? cursor.name() : "";
        if (cursor.accept(PRIMARY, "KEY")) {
            primaryKey(name, cursor.parts());
        } else if (cursor.accept("UNIQUE")) {
            uniques.add(UniqueDefinition.of(name, cursor.names().toArray(new String[0])));
        } else if (cursor.accept("CHECK")) {
            checks.add(new CheckDefinition(name, cursor.parenthesised()));
        } else if (cursor.accept("FOREIGN", "KEY")) {
            List<String> referring = cursor.names();
            cursor.accept("REFERENCES");
            foreignKeys.add(references(name, referring));
        }
        conflict();
    }

    private void primaryKey(String name, List<SqlCursor> parts) {
        List<String> names = new ArrayList<>();
        for (SqlCursor part : parts) {
            String column = part.name();
            names.add(column);
            ColumnText text = column(column);
            text.counts = parts.size() == 1;
            text.autoincrement = part.tokens().stream().anyMatch(each -> SqlCursor.isWord(each, "AUTOINCREMENT"));
        }
        primaryKey = new KeyDefinition(name, names);
    }

    private void column() {
        String column = cursor.name();
        ColumnText text = new ColumnText();
        columns.put(Names.folded(column), text);
        String name = "";
        while (!cursor.atEnd() && !cursor.is(',') && !cursor.is(')')) {
            if (cursor.accept(CONSTRAINT)) {
                name = cursor.name();
            } else {
                columnConstraint(name, column, text);
                name = "";
            }
        }
    }

    private void columnConstraint(String name, String column, ColumnText text) {
        if (cursor.accept(PRIMARY, "KEY")) {
            primaryKey = new KeyDefinition(name, List.of(column));
            // https://sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key: not with DESC.
            text.counts = !cursor.accept("DESC");
            cursor.accept("ASC");
            conflict();
            text.autoincrement = cursor.accept("AUTOINCREMENT");
        } else if (cursor.accept("UNIQUE")) {
            uniques.add(UniqueDefinition.of(name, column));
        } else if (cursor.accept("CHECK")) {
            checks.add(new CheckDefinition(name, cursor.parenthesised()));
        } else if (cursor.accept("COLLATE")) {
            text.collation = Names.collation(cursor.name());
        } else if (cursor.accept("REFERENCES")) {
            foreignKeys.add(references(name, List.of(column)));
        } else if (cursor.accept("AS")) {
            String expression = cursor.parenthesised();
            text.generated = new GeneratedValue(expression, cursor.accept("STORED"));
        } else if (cursor.is('(')) {
            // The length of the type, or a default that a pragma tells.
            cursor.parenthesised();
        } else {
            cursor.skip();
        }
        conflict();
    }

    /** A clash's resolution is left out: only ABORT, the default, is what other databases have. */
    private void conflict() {
        if (cursor.accept("ON", "CONFLICT")) {
            cursor.skip();
        }
    }

    private ForeignKeyDefinition references(String name, List<String> referring) {
        ForeignKeyDefinition key =
                ForeignKeyDefinition.of(name, referring, TableName.of(cursor.name()), cursor.names());
        while (true) {
            if (cursor.accept("ON", "DELETE")) {
                key = key.onDelete(action());
            } else if (cursor.accept("ON", "UPDATE")) {
                key = key.onUpdate(action());
            } else if (cursor.accept("MATCH")) {
                cursor.skip();
            } else if (cursor.accept("NOT", "DEFERRABLE")) {
                deferred();
            } else if (cursor.accept("DEFERRABLE")) {
                key = key.deferrability(
                        deferred() ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE);
            } else {
                return key;
            }
        }
    }

    private boolean deferred() {
        if (cursor.accept("INITIALLY", "DEFERRED")) {
            return true;
        }
        cursor.accept("INITIALLY", "IMMEDIATE");
        return false;
    }

    private Action action() {
        if (cursor.accept("CASCADE")) {
            return Action.CASCADE;
        }
        if (cursor.accept("RESTRICT")) {
            return Action.RESTRICT;
        }
        if (cursor.accept("SET", "NULL")) {
            return Action.SET_NULL;
        }
        if (cursor.accept("SET", "DEFAULT")) {
            return Action.SET_DEFAULT;
        }
        cursor.accept("NO", "ACTION");
        return Action.NO_ACTION;
    }
}
