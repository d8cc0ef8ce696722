package io.dialectic.engine.read;

import io.dialectic.engine.map.MappedLayout;
import io.dialectic.sql.RenderedSql;

/**
 * A read that is ready to run: what the plan cache keeps.
 *
 * @param sql the statement
 * @param layout where the entities stand in its rows, with what reads them
 * @param doing what it does, for messages
 */
public record PreparedRead(RenderedSql sql, MappedLayout<?> layout, String doing) {}
