package io.dialectic.engine;

import io.dialectic.DatabaseOptions;
import io.dialectic.ModelBuilder;
import io.dialectic.Row;
import io.dialectic.engine.async.Workers;
import io.dialectic.engine.connection.Sessions;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.lifecycle.Stamps;
import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.engine.metadata.DerivedModel;
import io.dialectic.engine.metadata.Guards;
import io.dialectic.engine.metadata.MappedModel;
import io.dialectic.engine.metadata.ModelLookups;
import io.dialectic.engine.metadata.ModelReader;
import io.dialectic.engine.metadata.OwnTable;
import io.dialectic.engine.metadata.Shapes;
import io.dialectic.engine.metadata.TableBuilder;
import io.dialectic.engine.plan.AmbientFilters;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.PlanCache;
import io.dialectic.engine.plan.Planner;
import io.dialectic.engine.read.CursorText;
import io.dialectic.engine.read.RawSql;
import io.dialectic.engine.read.Reader;
import io.dialectic.engine.read.RepeatGuard;
import io.dialectic.engine.schema.SchemaWriter;
import io.dialectic.engine.write.Writer;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.QueryDescription;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Fact;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of one open database, put together. */
final class Engine {
    final DatabaseOptions options;
    final Dialect dialect;
    final Sessions sessions;
    final StatementExecutor executor;
    final PlanCache plans;
    final Planner planner;
    final Reader reader;
    final Writer writer;
    final SchemaWriter schema;
    final Shapes shapes;
    final RawSql raw;
    final Workers workers;
    final CursorText cursors;

    final AmbientFilters ambient;

    private final ModelReader models;
    private final Guards guards;
    private final ConcurrentHashMap<Class<?>, BoundModel<?>> mapped = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Class<?>, BoundModel<?>> byClass = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<TableName, ModelDefinition> between = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ModelDefinition, BoundModel<?>> byDefinition = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Derived, BoundModel<?>> derived = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Projected, ShapeColumns> projections = new ConcurrentHashMap<>();

    Engine(DatabaseOptions options, Dialect dialect, Sessions sessions) {
        this.options = options;
        this.dialect = dialect;
        this.sessions = sessions;
        ModelLookups lookups = new ModelLookups(options.lookups());
        this.models = new ModelReader(lookups, type -> mapped(type).definition(), this::between);
        this.shapes = new Shapes(lookups);
        this.guards = new Guards(lookups);
        RepeatGuard guard = RepeatGuard.of(options.repeatedReads());
        this.ambient = new AmbientFilters(options.filterValues());
        this.workers = new Workers(
                options.pool().max(),
                dialect.profile().behaviour().is(Fact.BlockingCalls.HOLD_CARRIER),
                work -> ambient.carrying(guard.carry(work)));
        this.cursors = new CursorText(options.cursorSecret());
        this.executor = new StatementExecutor(dialect.failures(), dialect.session(), options.statementTimeout());
        this.raw = new RawSql(dialect, executor, shapes, this::bound, guard);
        this.plans = new PlanCache(options.planCacheSize());
        this.planner = new Planner(dialect, this::bound);
        this.reader = new Reader(dialect, planner, plans, executor, this::bound, options.lazyLoading(), guard);
        this.writer = new Writer(dialect, planner, plans, executor, reader, new Stamps(options.clock()));
        this.schema = new SchemaWriter(dialect, executor, this::bound);
    }

    String dialectName() {
        return dialect.server().dialect().toString();
    }

    /** The model of a class, mapped at the first call, when what its associations name is checked too. */
    @SuppressWarnings("unchecked")
    <M> BoundModel<M> bound(Class<M> type) {
        BoundModel<?> known = byClass.get(type);
        if (known == null) {
            known = mapped(type);
            known.definition().associations().forEach(Association::check);
            byClass.put(type, known);
        }
        return (BoundModel<M>) known;
    }

    /** The model of a class, its associations not followed: models may refer to each other. */
    private BoundModel<?> mapped(Class<?> type) {
        BoundModel<?> known = mapped.get(type);
        if (known == null) {
            BoundModel<?> made = bind(models.read(type));
            // First, so that who finds it by its class finds it by its definition.
            byDefinition.put(made.definition(), made);
            known = mapped.putIfAbsent(type, made);
            if (known == null) {
                known = made;
            }
        }
        return known;
    }

    /** The model of a table between that has none of the application's; both ends have it in common. */
    private ModelDefinition between(OwnTable table) {
        ModelDefinition known = between.get(table.name());
        if (known == null) {
            BoundModel<Row> made = bind(table.model());
            byDefinition.put(made.definition(), made);
            known = between.putIfAbsent(table.name(), made.definition());
            if (known == null) {
                known = made.definition();
            }
        }
        return known;
    }

    BoundModel<?> bound(ModelDefinition definition) {
        BoundModel<?> known = byDefinition.get(definition);
        if (known == null) {
            throw new ModelException(
                    ErrorCode.DUPLICATE_MODEL,
                    "The model " + definition + " belongs to another database. Use a model of this one.");
        }
        return known;
    }

    BoundModel<Row> define(String table, UnaryOperator<ModelBuilder> definition) {
        BoundModel<Row> bound = bind(((TableBuilder) definition.apply(new TableBuilder(table))).build());
        byDefinition.put(bound.definition(), bound);
        return bound;
    }

    /** Refuses to leave out attributes whose absence nobody would notice. */
    <M> void checkLoading(BoundModel<M> model, QueryDescription query) {
        List<Attribute> wanted = query.attributes();
        if (wanted == null || wanted.size() == model.types().size()) {
            return;
        }
        @Nullable
        Object[] nothing = model.primitivesFilled(new Object[model.types().size()]);
        M empty = model.mapped().access().instantiate(nothing, null);
        for (Attribute attribute : model.definition().attributes()) {
            boolean kept =
                    attribute.primaryKey() || attribute == model.definition().version();
            if (!kept && !wanted.contains(attribute)) {
                guards.check(model.mapped(), empty, attribute);
            }
        }
    }

    /** A record as the model of rows that queries compute; made once for each way its columns are read. */
    @SuppressWarnings("unchecked")
    <R> BoundModel<R> derived(Class<R> shape, List<ColumnType<?>> types) {
        return (BoundModel<R>) derived.computeIfAbsent(new Derived(shape, List.copyOf(types)), key -> {
            MappedModel<R> mapped = DerivedModel.of(shape, shapes.of(shape), Planner.columns(types.size()), types);
            BoundModel<R> made = new BoundModel<>(mapped, types);
            byDefinition.put(made.definition(), made);
            return made;
        });
    }

    private record Derived(Class<?> shape, List<ColumnType<?>> types) {}

    /** How a record is read of a model; made once for each set of components that queries compute. */
    ShapeColumns shape(BoundModel<?> model, Class<?> shape, Set<String> computed) {
        Projected key = new Projected(model, shape, computed);
        ShapeColumns known = projections.get(key);
        if (known == null) {
            known = ShapeColumns.of(shape, model, Set.copyOf(computed), shapes, this::bound);
            projections.put(new Projected(model, shape, Set.copyOf(computed)), known);
        }
        return known;
    }

    private record Projected(BoundModel<?> model, Class<?> shape, Set<String> computed) {}

    private <M> BoundModel<M> bind(MappedModel<M> mapped) {
        List<ColumnType<?>> types = new ArrayList<>();
        for (Attribute attribute : mapped.definition().attributes()) {
            refuseMissing(mapped.definition().name(), attribute);
            types.add(AttributeTypes.of(mapped.definition().name(), attribute, dialect.types(), dialectName()));
        }
        return new BoundModel<>(mapped, types);
    }

    private void refuseMissing(String model, Attribute attribute) {
        if (attribute.defaultValue() instanceof ColumnDefault.NewUuid uuid
                && uuid.byDatabase()
                && dialect.types().uuid(uuid.version()).isEmpty()) {
            throw new UnsupportedByDialectException(
                    dialectName(),
                    "a default that makes UUIDs of version " + uuid.version() + " for " + model + "."
                            + attribute.name(),
                    "Leave byDatabase out, and the engine makes them.");
        }
    }
}
