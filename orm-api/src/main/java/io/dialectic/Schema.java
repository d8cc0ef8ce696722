package io.dialectic;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.SchemaPlan;
import io.dialectic.schema.TableName;
import java.util.List;
import java.util.Set;

/** The schema of a database: what is in it, and how it becomes what models or the application want. */
public interface Schema {
    /** Creates the tables of these models, in the order their foreign keys need; tables that are there are left alone. */
    void create(Model<?>... models);

    /** Drops the tables of these models, in the order their foreign keys need; missing ones are passed over. */
    void drop(Model<?>... models);

    /** The statements {@link #create} would run if no table were there; nothing is run. */
    List<String> createSql(Model<?>... models);

    /** What these models want of the database. */
    SchemaDefinition wanted(Model<?>... models);

    /** All that is in the connection's schema, with a fixed number of round trips. */
    SchemaDefinition read();

    /** All that is in a schema, with a fixed number of round trips. */
    SchemaDefinition read(String schema);

    /** The names of the tables of the connection's schema, views left out. */
    Set<TableName> tables();

    /** Whether there is a table of that name. */
    boolean hasTable(TableName table);

    /** The schemas of the database that are not its own. */
    List<String> schemas();

    /** The databases of the server that are not its own. */
    List<String> databases();

    /** The name of the database, as {@link Sync#force} asks for it. */
    String databaseName();

    /** Changes to gather, plan and run. */
    SchemaEditor editor();

    /** Changes to gather and plan for a database in which there is what is known; nothing is read. */
    SchemaEditor editor(SchemaDefinition known);

    /** Compares the tables of these models with what is in the database; other tables are left alone. */
    SchemaDifference compare(Model<?>... models);

    /** Compares a whole schema with what is in the database; what is not wanted is to be dropped. */
    SchemaDifference compare(SchemaDefinition wanted);

    /** Makes the tables of these models what the models want. Running it twice changes nothing the second time. */
    SyncReport sync(Sync how, Model<?>... models);

    /** The plan by which {@link #sync} would make everything equal, what loses data included; nothing is run. */
    default SchemaPlan syncPlan(Model<?>... models) {
        return compare(models).plan();
    }
}
