package io.dialectic.schema;

/** A column's default in DDL. */
public sealed interface ColumnDefault {
    /**
     * A value; the dialect writes it as a literal.
     *
     * @param value a Boolean, Number, String, Enum name or UUID
     */
    record Constant(Object value) implements ColumnDefault {}

    /**
     * An expression that the model's author wrote for the database.
     *
     * @param sql the text, trusted
     */
    record Expression(String sql) implements ColumnDefault {}

    /**
     * A new UUID for each row.
     *
     * @param version 4 for a random one, 7 for one that ascends with time (RFC 9562)
     * @param byDatabase whether the database makes it; else it is made before the row is written
     */
    record NewUuid(int version, boolean byDatabase) implements ColumnDefault {}
}
