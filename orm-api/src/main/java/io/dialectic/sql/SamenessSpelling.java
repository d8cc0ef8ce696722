package io.dialectic.sql;

/** How equality that takes null for a value is spelled. */
@FunctionalInterface
public interface SamenessSpelling {
    /** The standard (ISO/IEC 9075-2, 8.15): {@code IS [NOT] DISTINCT FROM}. */
    SamenessSpelling DISTINCT_FROM = (writer, test) -> writer.node(test.left())
            .sql(test.negated() ? " IS DISTINCT FROM " : " IS NOT DISTINCT FROM ")
            .node(test.right());

    /** {@code IS [NOT]} between any two values. */
    SamenessSpelling IS = (writer, test) ->
            writer.node(test.left()).sql(test.negated() ? " IS NOT " : " IS ").node(test.right());

    /** {@code a <=> b}. */
    SamenessSpelling SPACESHIP = (writer, test) -> writer.sql(test.negated() ? "NOT (" : "(")
            .node(test.left())
            .sql(" <=> ")
            .node(test.right())
            .sql(")");

    /** {@code EXISTS (SELECT a INTERSECT SELECT b)}: set operations take nulls for the same. */
    SamenessSpelling INTERSECT =
            (writer, test) -> writer.sql(test.negated() ? "NOT EXISTS (SELECT " : "EXISTS (SELECT ")
                    .node(test.left())
                    .sql(" INTERSECT SELECT ")
                    .node(test.right())
                    .sql(")");

    /** Writes the test. */
    void write(SqlWriter writer, Sameness test);
}
