package io.dialectic.sql;

import java.util.List;

/** How a statement gives back columns of the rows it wrote. */
public interface ReturningSpelling {
    /** {@code RETURNING a, b} at the end. */
    ReturningSpelling RETURNING = new ReturningSpelling() {
        @Override
        public void atEnd(SqlWriter writer, List<String> columns) {
            writer.sql(" RETURNING ").identifiers(columns);
        }
    };

    /** {@code OUTPUT inserted.a, inserted.b} in front of the values. */
    ReturningSpelling OUTPUT_INSERTED = new ReturningSpelling() {
        @Override
        public void beforeValues(SqlWriter writer, List<String> columns) {
            writer.sql(" OUTPUT ");
            for (int i = 0; i < columns.size(); i++) {
                writer.sql(i > 0 ? ", INSERTED." : "INSERTED.").identifier(columns.get(i));
            }
        }
    };

    /** Writes what stands in front of VALUES, with a leading space; by default nothing. */
    default void beforeValues(SqlWriter writer, List<String> columns) {}

    /** Writes what stands at the end, with a leading space; by default nothing. */
    default void atEnd(SqlWriter writer, List<String> columns) {}
}
