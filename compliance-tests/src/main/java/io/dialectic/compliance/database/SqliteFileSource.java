package io.dialectic.compliance.database;

import java.io.IOException;

/** SQLite needs no server: a fresh file is a database. */
final class SqliteFileSource implements DatabaseSource {
    @Override
    public String description() {
        return "file";
    }

    @Override
    public boolean gives(String name) {
        return name.equals("sqlite");
    }

    @Override
    public RunningDatabase start(String name) throws IOException {
        TemporaryDirectory directory = TemporaryDirectory.create(name);
        String url = "jdbc:sqlite:" + directory.path().resolve("app.db");
        return new RunningDatabase(new TestDatabase.Available(name, url, "", "", "file"), directory);
    }
}
