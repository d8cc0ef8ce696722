package io.dialectic.compliance.introspection;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import java.sql.SQLException;

/** Two schemas of PostgreSQL with odd names, the first of which is the connection's; gone when closed. */
record OddSchema(ForeignDatabase database) implements AutoCloseable {
    static final String NAME = "odd \"Schema\" é";
    static final String QUOTED = "\"odd \"\"Schema\"\" é\"";

    static OddSchema open() throws SQLException {
        ForeignDatabase database = ForeignDatabase.open("postgres");
        OddSchema odd = new OddSchema(database);
        odd.drop();
        odd.run("CREATE SCHEMA " + QUOTED, "CREATE SCHEMA \"odd other\"", "SET search_path TO " + QUOTED);
        return odd;
    }

    boolean atLeast(int version) {
        return database.dialect().server().version().atLeast(version);
    }

    void run(String... statements) throws SQLException {
        database.run(statements);
    }

    SchemaDefinition read() throws SQLException {
        return database.read();
    }

    TableDefinition table(String name) throws SQLException {
        return database.table(name);
    }

    private void drop() throws SQLException {
        run("DROP SCHEMA IF EXISTS " + QUOTED + " CASCADE", "DROP SCHEMA IF EXISTS \"odd other\" CASCADE");
    }

    @Override
    public void close() throws SQLException {
        drop();
        database.close();
    }
}
