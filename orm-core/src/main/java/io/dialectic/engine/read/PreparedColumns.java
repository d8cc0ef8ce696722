package io.dialectic.engine.read;

import io.dialectic.sql.RenderedSql;
import io.dialectic.type.ColumnType;
import java.util.List;

/**
 * A read of columns that is ready to run: what the plan cache keeps.
 *
 * @param sql the statement
 * @param types how its columns are read, in order
 */
record PreparedColumns(RenderedSql sql, List<ColumnType<?>> types) {}
