package io.dialectic.sql.ddl;

import io.dialectic.schema.TableOptions;
import io.dialectic.sql.SqlWriter;

/** What stands behind the closing parenthesis of CREATE TABLE. */
@FunctionalInterface
public interface TableOptionsSpelling {
    /** Nothing: the database has no such options. */
    TableOptionsSpelling NONE = (writer, options) -> {};

    /** Writes the options, each with a leading space. */
    void write(SqlWriter writer, TableOptions options);
}
