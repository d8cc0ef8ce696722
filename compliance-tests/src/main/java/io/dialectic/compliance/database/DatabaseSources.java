package io.dialectic.compliance.database;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The order in which sources are asked. */
final class DatabaseSources {
    private DatabaseSources() {}

    static List<DatabaseSource> of(String name) {
        DatabaseSource given = new JdbcUrlSource();
        // To run against another database than the one the caller named would prove nothing about theirs.
        if (given.gives(name)) {
            return List.of(given);
        }
        return Stream.concat(registered(), builtIn())
                .filter(source -> source.gives(name))
                .toList();
    }

    private static Stream<DatabaseSource> registered() {
        return ServiceLoader.load(DatabaseSource.class).stream().map(ServiceLoader.Provider::get);
    }

    private static Stream<DatabaseSource> builtIn() {
        return Stream.of(
                new SqliteFileSource(),
                new ContainerSource("postgres", "postgres:18", ContainerRecipes::postgres),
                new ContainerSource("mysql", "mysql:9.7", ContainerRecipes::mysql),
                new ContainerSource("mariadb", "mariadb:11.8", ContainerRecipes::mariadb),
                new ContainerSource(
                        "sqlserver", "mcr.microsoft.com/mssql/server:2022-latest", ContainerRecipes::sqlserver),
                new EmbeddedSource("postgres", new PostgresServer()),
                new EmbeddedSource("mysql", new MySqlServer()),
                new EmbeddedSource("mariadb", new MariaDbServer()));
    }
}
