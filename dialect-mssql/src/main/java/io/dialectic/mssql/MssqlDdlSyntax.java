package io.dialectic.mssql;

import io.dialectic.sql.ddl.AlterColumnSpelling;
import io.dialectic.sql.ddl.CollationSpelling;
import io.dialectic.sql.ddl.CommentSpelling;
import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.DistinctNullsSpelling;
import io.dialectic.sql.ddl.DropColumnSpelling;
import io.dialectic.sql.ddl.GeneratedSpelling;
import io.dialectic.sql.ddl.IdentitySpelling;
import io.dialectic.sql.ddl.IndexSpelling;
import io.dialectic.sql.ddl.LiteralSpelling;
import io.dialectic.sql.ddl.RenameSpelling;
import io.dialectic.sql.ddl.UniqueSpelling;

/** How SQL Server spells table definitions; deleted rows leave a unique key by a filtered index. */
final class MssqlDdlSyntax implements DdlSyntax {
    private static final LiteralSpelling LITERALS = new LiteralSpelling("1", "0", "N", false);

    /**
     * A computed column has the type of its expression:
     * https://learn.microsoft.com/sql/t-sql/statements/alter-table-computed-column-definition-transact-sql. NOT NULL stands
     * only with PERSISTED.
     */
    private static final GeneratedSpelling COMPUTED = (writer, column, value) -> writer.sql("AS (CAST(")
            .sql(value.expression())
            .sql(" AS ")
            .sql(column.storage())
            .sql(value.stored() ? ")) PERSISTED" : "))")
            .sql(value.stored() && !column.nullable() ? " NOT NULL" : "");

    private static final MssqlAlterations ALTERATIONS = new MssqlAlterations();
    private static final CommentSpelling COMMENTS = new MssqlComments();
    private static final RenameSpelling RENAMES = new MssqlRenames();
    private static final IndexSpelling INDEXES = new MssqlIndexes();

    @Override
    public IdentitySpelling identity() {
        return IdentitySpelling.IDENTITY;
    }

    @Override
    public GeneratedSpelling generated() {
        return COMPUTED;
    }

    @Override
    public LiteralSpelling literals() {
        return LITERALS;
    }

    /** https://learn.microsoft.com/sql/t-sql/statements/alter-table-column-definition-transact-sql: else they get NULL. */
    @Override
    public String defaultOfRowsThere() {
        return " WITH VALUES";
    }

    @Override
    public CollationSpelling collations() {
        return CollationSpelling.WORD;
    }

    @Override
    public CommentSpelling comments() {
        return COMMENTS;
    }

    /** https://learn.microsoft.com/sql/relational-databases/indexes/create-unique-indexes: NULLs are equal in a key. */
    @Override
    public DistinctNullsSpelling distinctNulls() {
        return DistinctNullsSpelling.FILTER;
    }

    @Override
    public UniqueSpelling uniques() {
        return UniqueSpelling.NULLS_EQUAL;
    }

    @Override
    public IndexSpelling indexes() {
        return INDEXES;
    }

    @Override
    public RenameSpelling renames() {
        return RENAMES;
    }

    @Override
    public AlterColumnSpelling alterColumn() {
        return ALTERATIONS;
    }

    @Override
    public DropColumnSpelling dropColumn() {
        return ALTERATIONS;
    }
}
