package io.dialectic.spi;

import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.ddl.DdlSyntax;

/** Everything that is known of one database, by role. Immutable, safe for threads, no I/O. */
public interface Dialect {
    /** The server it was made for. */
    ServerIdentity server();

    /** Features, facts and limits. */
    Profile profile();

    /** The spellings of queries and changes. */
    SqlSyntax syntax();

    /** The spellings of table definitions. */
    DdlSyntax ddl();

    /** How types are held, bound and read. */
    TypeCatalog types();

    /** What the database's errors mean. */
    FailureClassifier failures();

    /** Sessions and transactions. */
    SessionRules session();

    /** What is in the database. */
    Introspector introspector();
}
