package io.dialectic.sql;

/** How a limit is spelled, with a leading space. */
@FunctionalInterface
public interface LimitSpelling {
    /** The standard (ISO/IEC 9075-2, 7.17), with OFFSET always written, as T-SQL demands. */
    LimitSpelling OFFSET_FETCH = (writer, limit) -> {
        if (limit.offset() == null) {
            writer.sql(" OFFSET 0 ROWS");
        } else {
            writer.sql(" OFFSET ").node(limit.offset()).sql(" ROWS");
        }
        if (limit.rows() != null) {
            writer.sql(" FETCH NEXT ").node(limit.rows()).sql(" ROWS ONLY");
        }
    };

    /** {@code LIMIT n OFFSET m}, either of which may stand alone. */
    LimitSpelling LIMIT_OFFSET = (writer, limit) -> {
        if (limit.rows() != null) {
            writer.sql(" LIMIT ").node(limit.rows());
        }
        if (limit.offset() != null) {
            writer.sql(" OFFSET ").node(limit.offset());
        }
    };

    /** {@code LIMIT n OFFSET m} where an offset needs a limit; {@code unlimited} is the number that means none. */
    static LimitSpelling limitBeforeOffset(String unlimited) {
        return (writer, limit) -> {
            if (limit.rows() == null) {
                writer.sql(" LIMIT " + unlimited);
            } else {
                writer.sql(" LIMIT ").node(limit.rows());
            }
            if (limit.offset() != null) {
                writer.sql(" OFFSET ").node(limit.offset());
            }
        };
    }

    /** Writes the limit. */
    void write(SqlWriter writer, Limit limit);
}
