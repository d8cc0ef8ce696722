package io.dialectic.sql.ddl;

import io.dialectic.sql.SqlWriter;

/** How the name of a collation is written. */
@FunctionalInterface
public interface CollationSpelling {
    /** As an identifier. */
    CollationSpelling QUOTED = SqlWriter::identifier;

    /** As a word, for databases that take no quotes there. */
    CollationSpelling WORD = (writer, name) -> {
        if (!name.matches("\\w+")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a collation");
        }
        writer.sql(name);
    };

    /** Writes the name. */
    void write(SqlWriter writer, String name);
}
