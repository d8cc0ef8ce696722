package io.dialectic.engine;

import io.dialectic.Model;
import io.dialectic.Schema;
import io.dialectic.engine.schema.SchemaWork;
import io.dialectic.model.ModelDefinition;
import java.util.Arrays;
import java.util.List;

/** The tables of models. */
final class EngineSchema implements Schema {
    private final Session session;

    EngineSchema(Session session) {
        this.session = session;
    }

    @Override
    public void create(Model<?>... models) {
        session.engine.schema.create(work(), definitions(models));
    }

    @Override
    public void drop(Model<?>... models) {
        session.engine.schema.drop(work(), definitions(models));
    }

    @Override
    public List<String> createSql(Model<?>... models) {
        return session.engine.schema.createSql(definitions(models));
    }

    private SchemaWork work() {
        return new SchemaWork(session.work.leases(), session.scope());
    }

    private static List<ModelDefinition> definitions(Model<?>... models) {
        return Arrays.stream(models).map(Model::definition).toList();
    }
}
