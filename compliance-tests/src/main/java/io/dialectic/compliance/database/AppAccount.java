package io.dialectic.compliance.database;

/** The user and the database that are made in every server the suite starts. */
final class AppAccount {
    static final String DATABASE = "app";
    static final String USER = "app";
    static final String PASSWORD = "app";

    /** For MySQL and MariaDB, which give a database's user no rights outside of that database. */
    static final String GRANT = "GRANT ALL PRIVILEGES ON *.* TO 'app'@'%' WITH GRANT OPTION;\n";

    /** For MySQL and MariaDB; one statement a line, as {@code --init-file} demands. */
    static final String CREATE = "CREATE DATABASE app;\nCREATE USER 'app'@'%' IDENTIFIED BY 'app';\n" + GRANT;

    private AppAccount() {}
}
