package io.dialectic.sql;

/** A part of a statement. A node writes itself and asks the writer's syntax where databases differ. */
public interface Node {
    /** Writes this node. */
    void write(SqlWriter writer);
}
