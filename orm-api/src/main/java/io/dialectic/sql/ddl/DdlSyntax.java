package io.dialectic.sql.ddl;

/** The spellings in which databases differ when they make tables; the default of every method is the standard's. */
public interface DdlSyntax {
    /** How a column whose value the database makes is declared. */
    default IdentitySpelling identity() {
        return IdentitySpelling.BY_DEFAULT_AS_IDENTITY;
    }

    /** How constants are written in defaults. */
    default LiteralSpelling literals() {
        return LiteralSpelling.STANDARD;
    }

    /** How a unique key is made to ignore deleted rows. */
    default LivingUniqueSpelling livingUnique() {
        return LivingUniqueSpelling.PARTIAL_INDEX;
    }

    /** How a unique index is made to let several rows be NULL in its key. */
    default DistinctNullsSpelling distinctNulls() {
        return DistinctNullsSpelling.BY_ITSELF;
    }

    /** What stands behind the closing parenthesis of CREATE TABLE, with a leading space; by default nothing. */
    default String tableOptions() {
        return "";
    }
}
