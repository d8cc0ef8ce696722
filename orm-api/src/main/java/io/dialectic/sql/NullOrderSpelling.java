package io.dialectic.sql;

/** How the place of nulls in a sort order is spelled. */
@FunctionalInterface
public interface NullOrderSpelling {
    /** The standard (ISO/IEC 9075-2, 10.10). */
    NullOrderSpelling NULLS_FIRST_LAST = (writer, key) -> {
        writer.node(key.value()).sql(key.descending() ? " DESC" : "");
        switch (key.nulls()) {
            case FIRST -> writer.sql(" NULLS FIRST");
            case LAST -> writer.sql(" NULLS LAST");
            case DEFAULT -> {}
        }
    };

    /** A sort key in front of the key, for databases without the standard's words. */
    NullOrderSpelling CASE_KEY = (writer, key) -> {
        if (key.nulls() != Ordering.Nulls.DEFAULT) {
            boolean first = key.nulls() == Ordering.Nulls.FIRST;
            writer.sql("CASE WHEN ")
                    .node(key.value())
                    .sql(first ? " IS NULL THEN 0 ELSE 1 END, " : " IS NULL THEN 1 ELSE 0 END, ");
        }
        writer.node(key.value()).sql(key.descending() ? " DESC" : "");
    };

    /** The same where a null is less than any value, so that a key in front is needed for the other end only. */
    NullOrderSpelling CASE_KEY_NULLS_LOWEST = (writer, key) -> {
        boolean natural = (key.nulls() == Ordering.Nulls.FIRST) != key.descending();
        CASE_KEY.write(writer, natural ? new Ordering(key.value(), key.descending(), Ordering.Nulls.DEFAULT) : key);
    };

    /** Writes the whole sort key. */
    void write(SqlWriter writer, Ordering key);
}
