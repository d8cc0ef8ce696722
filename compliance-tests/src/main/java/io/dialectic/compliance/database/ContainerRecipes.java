package io.dialectic.compliance.database;

import java.util.Map;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mssqlserver.MSSQLServerContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.LicenseAcceptance;

/** How each server is run for tests: data in memory, nothing kept through a crash, one user who may do everything. */
final class ContainerRecipes {
    private static final String GRANT_SCRIPT = "/docker-entrypoint-initdb.d/grant.sql";

    private ContainerRecipes() {}

    static JdbcDatabaseContainer<?> postgres(DockerImageName image) {
        return account(new PostgreSQLContainer(image))
                // Text sorts by code point, as in the embedded server, which has no other locale everywhere.
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8")
                .withTmpFs(Map.of("/var/lib/postgresql", "rw"))
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=off",
                        "-c",
                        "synchronous_commit=off",
                        "-c",
                        "full_page_writes=off",
                        "-c",
                        "max_connections=300");
    }

    static JdbcDatabaseContainer<?> mysql(DockerImageName image) {
        return account(new MySQLContainer(image))
                // The driver refuses the server's default authentication on an open line unless told so.
                .withUrlParam("sslMode", "DISABLED")
                .withUrlParam("allowPublicKeyRetrieval", "true")
                .withEnv("MYSQL_INITDB_SKIP_TZINFO", "1")
                .withCopyToContainer(Transferable.of(AppAccount.GRANT), GRANT_SCRIPT)
                .withTmpFs(Map.of("/var/lib/mysql", "rw"))
                .withCommand(
                        "mysqld",
                        "--skip-log-bin",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-doublewrite=OFF",
                        "--mysqlx=OFF",
                        // Nobody looks at it, and it takes a fifth of the time of each statement.
                        "--performance-schema=OFF",
                        "--max-connections=300");
    }

    static JdbcDatabaseContainer<?> mariadb(DockerImageName image) {
        return account(new MariaDBContainer(image))
                .withEnv("MARIADB_INITDB_SKIP_TZINFO", "1")
                .withCopyToContainer(Transferable.of(AppAccount.GRANT), GRANT_SCRIPT)
                .withTmpFs(Map.of("/var/lib/mysql", "rw"))
                .withCommand(
                        "mariadbd",
                        "--skip-log-bin",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-doublewrite=0",
                        "--character-set-server=utf8mb4",
                        "--max-connections=300");
    }

    /** The licence is the caller's to accept, in the file that Testcontainers asks for. */
    static JdbcDatabaseContainer<?> sqlserver(DockerImageName image) {
        LicenseAcceptance.assertLicenseAccepted(image.asCanonicalNameString());
        return new MSSQLServerContainer(image).withUrlParam("encrypt", "false");
    }

    private static <C extends JdbcDatabaseContainer<C>> C account(C container) {
        return container
                .withDatabaseName(AppAccount.DATABASE)
                .withUsername(AppAccount.USER)
                .withPassword(AppAccount.PASSWORD);
    }
}
