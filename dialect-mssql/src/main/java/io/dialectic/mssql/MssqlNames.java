package io.dialectic.mssql;

import io.dialectic.schema.TableName;
import io.dialectic.sql.Quoting;

/** Names of objects as literals, which system procedures and functions take. */
final class MssqlNames {
    private MssqlNames() {}

    /** A text as a literal. */
    static String literal(String text) {
        return "N'" + text.replace("'", "''") + "'";
    }

    /** A name with its parts in brackets, as a literal. */
    static String object(TableName table, String... more) {
        StringBuilder name = new StringBuilder();
        if (table.schema() != null) {
            Quoting.BRACKETS.write(name, table.schema());
            name.append('.');
        }
        Quoting.BRACKETS.write(name, table.name());
        for (String part : more) {
            name.append('.');
            Quoting.BRACKETS.write(name, part);
        }
        return literal(name.toString());
    }
}
