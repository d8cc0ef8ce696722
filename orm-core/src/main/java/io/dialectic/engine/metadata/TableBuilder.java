package io.dialectic.engine.metadata;

import io.dialectic.Cond;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.Row;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.Filter;
import io.dialectic.model.ForeignKey;
import io.dialectic.model.Key;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.type.LogicalType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gathers a model that is defined at run time. */
public final class TableBuilder implements ModelBuilder {
    private final String table;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final Map<String, List<AssociationLink.Value>> only = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<NamedFilter> filters = new ArrayList<>();
    private @Nullable Cond<Row> defaultScope;
    private final List<UnaryOperator<TableDefinition>> refinements = new ArrayList<>();
    private final AtomicReference<@Nullable ModelDefinition> definition = new AtomicReference<>();

    /** A model of a table. */
    public TableBuilder(String table) {
        this.table = table;
    }

    @Override
    public ModelBuilder id(String name) {
        LogicalType type = LogicalType.of(LogicalType.Kind.BIGINT);
        add(new Attribute(
                attributes.size(), name, Names.snake(name), type, Long.class, false, true, true, null, plain()));
        return this;
    }

    @Override
    public ModelBuilder string(String name, int length, UnaryOperator<Column> more) {
        return attribute(name, LogicalType.string(length), String.class, more);
    }

    @Override
    public <V> ModelBuilder attribute(String name, LogicalType type, Class<V> javaType, UnaryOperator<Column> more) {
        ColumnChoices choices = (ColumnChoices) more.apply(new ColumnChoices(Names.snake(name)));
        Attribute attribute = new Attribute(
                attributes.size(),
                name,
                choices.column,
                type,
                javaType,
                !choices.notNull,
                choices.primaryKey,
                false,
                choices.defaultValue,
                plain());
        add(attribute);
        choices.refinements.forEach(change -> refinements.add(Refinements.column(choices.column, change)));
        choices.checks.forEach(check -> refinements.add(Refinements.check("", check)));
        if (choices.unique) {
            keys.add(new Key("", List.of(attribute), true));
        }
        return this;
    }

    @Override
    public ModelBuilder table(UnaryOperator<TableDefinition> change) {
        refinements.add(change);
        return this;
    }

    @Override
    public ModelBuilder timestamps() {
        stamp("createdAt", Attribute.Role.CREATED_AT, false);
        stamp("updatedAt", Attribute.Role.UPDATED_AT, false);
        return this;
    }

    @Override
    public ModelBuilder paranoid() {
        stamp("deletedAt", Attribute.Role.DELETED_AT, true);
        return this;
    }

    private void stamp(String name, Attribute.Role role, boolean nullable) {
        LogicalType type = LogicalType.temporal(LogicalType.Kind.INSTANT, 6);
        add(new Attribute(
                attributes.size(), name, Names.snake(name), type, Instant.class, nullable, false, false, null, role));
    }

    private static Attribute.Role plain() {
        return Attribute.Role.PLAIN;
    }

    private void add(Attribute attribute) {
        if (attributes.stream().anyMatch(known -> known.name().equals(attribute.name()))) {
            throw new ModelException(
                    ErrorCode.INVALID_MODEL, table + " has two attributes '" + attribute.name() + "'. Rename one.");
        }
        attributes.add(attribute);
    }

    @Override
    public ModelBuilder belongsTo(String name, Model<?> target, String... foreignKey) {
        return belongsTo(name, () -> target, foreignKey);
    }

    @Override
    public ModelBuilder belongsTo(String name, Supplier<? extends Model<?>> target, String... foreignKey) {
        Association association = associate(target, declared(name, Association.Kind.BELONGS_TO, List.of(foreignKey)));
        foreignKeys.add(new ForeignKey(association, Action.NO_ACTION));
        return this;
    }

    @Override
    public ModelBuilder hasMany(String name, Model<?> target, String... foreignKey) {
        return hasMany(name, () -> target, foreignKey);
    }

    @Override
    public ModelBuilder hasMany(String name, Supplier<? extends Model<?>> target, String... foreignKey) {
        associate(target, declared(name, Association.Kind.HAS_MANY, List.of(foreignKey)));
        return this;
    }

    @Override
    public ModelBuilder hasOne(String name, Supplier<? extends Model<?>> target, String... foreignKey) {
        associate(target, declared(name, Association.Kind.HAS_ONE, List.of(foreignKey)));
        return this;
    }

    @Override
    public ModelBuilder belongsToMany(
            String name,
            Supplier<? extends Model<?>> target,
            Supplier<? extends Model<?>> through,
            List<String> foreignKey,
            List<String> other) {
        AssociationLink.Between between =
                AssociationLink.Between.of(() -> through.get().definition(), other, List.of(), List.of());
        associate(
                target,
                declared(name, Association.Kind.BELONGS_TO_MANY, foreignKey).between(between));
        return this;
    }

    @Override
    public ModelBuilder hasManyThrough(
            String name, Supplier<? extends Model<?>> target, String through, String source) {
        associate(
                target,
                declared(name, Association.Kind.HAS_MANY, List.of()).chain(new AssociationLink.Chain(through, source)));
        return this;
    }

    @Override
    public ModelBuilder only(String association, String attribute, Object value) {
        List<AssociationLink.Value> values = only.get(association);
        if (values == null) {
            throw invalid(association, "is not declared. Declare it, then say what only its rows have.");
        }
        values.add(new AssociationLink.Value(attribute, type -> {
            if (!type.isInstance(value)) {
                throw new IllegalArgumentException(String.valueOf(value));
            }
            return value;
        }));
        return this;
    }

    private AssociationLink.Declaration declared(String name, Association.Kind kind, List<String> foreignKey) {
        return AssociationLink.Declaration.of(table, name, kind)
                .keys(foreignKey, List.of())
                .only(only.computeIfAbsent(name, each -> new ArrayList<>()));
    }

    private Association associate(Supplier<? extends Model<?>> target, AssociationLink.Declaration declaration) {
        if (associations.stream().anyMatch(known -> known.name().equals(declaration.name()))) {
            throw invalid(declaration.name(), "is declared twice. Rename one.");
        }
        AssociationLink link = new AssociationLink(declaration, this::built, () -> defined(target, declaration.name()));
        Association association =
                new Association(associations.size(), declaration.name(), declaration.kind(), false, link);
        associations.add(association);
        return association;
    }

    private ModelDefinition defined(Supplier<? extends @Nullable Model<?>> target, String association) {
        Model<?> model = target.get();
        if (model == null) {
            throw invalid(
                    association,
                    "leads to a model that is not defined yet. Define that model before you use this one.");
        }
        return model.definition();
    }

    private ModelException invalid(String association, String message) {
        return new ModelException(
                ErrorCode.INVALID_ASSOCIATION, "The association " + table + "." + association + " " + message);
    }

    @Override
    public ModelBuilder filteredBy(String filter, String attribute) {
        filters.add(new NamedFilter(filter, attribute));
        return this;
    }

    @Override
    public ModelBuilder defaultScope(Cond<Row> condition) {
        defaultScope = condition;
        return this;
    }

    private record NamedFilter(String name, String attribute) {}

    private Attribute attribute(String name) {
        return attributes.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        ErrorCode.INVALID_MODEL,
                        "A filter of " + table + " names '" + name + "', which is no attribute. They are: " + attributes
                                + "."));
    }

    private ModelDefinition built() {
        ModelDefinition built = definition.get();
        if (built == null) {
            throw new IllegalStateException("the model of " + table + " is not built yet");
        }
        return built;
    }

    /** The model as gathered. */
    public MappedModel<Row> build() {
        if (attributes.stream().noneMatch(Attribute::primaryKey)) {
            throw new ModelException(
                    ErrorCode.MODEL_WITHOUT_KEY,
                    "The model of " + table
                            + " has no primary key. Add id(\"id\"), or mark attributes by primaryKey().");
        }
        ModelReader.checkColumns(table, attributes);
        for (Association association : associations) {
            if (attributes.stream().anyMatch(attribute -> attribute.name().equals(association.name()))) {
                throw invalid(association.name(), "has the name of an attribute. Rename one.");
            }
        }
        ModelDefinition built = new ModelDefinition(
                table,
                Row.class,
                TableName.of(table),
                attributes,
                associations,
                foreignKeys,
                keys,
                filters.stream()
                        .map(each -> new Filter(each.name(), attribute(each.attribute())))
                        .toList(),
                Map.of(),
                Refinements.together(refinements));
        definition.set(built);
        return new MappedModel<>(built, new RowAccess(this::built), assembly(built), false, false, defaultScope);
    }

    /** Rows are made of an array of their values, so that any number of attributes is read alike. */
    static Assembly assembly(ModelDefinition model) {
        MethodHandle none = MethodHandles.empty(MethodType.methodType(Object.class, Object.class));
        List<Assembly.Part> parts = new ArrayList<>();
        for (Attribute attribute : model.attributes()) {
            parts.add(new Assembly.Part(
                    attribute.name(),
                    AttributeTypes.boxed(attribute.javaType()),
                    attribute.ordinal(),
                    false,
                    LinkSlot.NO_ASSOCIATION,
                    none,
                    none));
        }
        return new Assembly(none, parts, false);
    }

    private static final class ColumnChoices implements Column {
        private String column;
        private boolean notNull;
        private boolean unique;
        private boolean primaryKey;
        private @Nullable ColumnDefault defaultValue;
        private final List<UnaryOperator<ColumnDefinition>> refinements = new ArrayList<>();
        private final List<String> checks = new ArrayList<>();

        ColumnChoices(String column) {
            this.column = column;
        }

        @Override
        public Column notNull() {
            notNull = true;
            return this;
        }

        @Override
        public Column unique() {
            unique = true;
            return this;
        }

        @Override
        public Column primaryKey() {
            primaryKey = true;
            notNull = true;
            return this;
        }

        @Override
        public Column defaultValue(Object value) {
            defaultValue = new ColumnDefault.Constant(value);
            return this;
        }

        @Override
        public Column computed(String expression, boolean stored) {
            defaultValue = new ColumnDefault.Computed(new GeneratedValue(expression, stored));
            return this;
        }

        @Override
        public Column comment(String text) {
            refinements.add(each -> each.comment(text));
            return this;
        }

        @Override
        public Column collation(String name) {
            refinements.add(each -> each.collation(name));
            return this;
        }

        @Override
        public Column check(String predicate) {
            checks.add(predicate);
            return this;
        }

        @Override
        public Column column(String name) {
            column = name;
            return this;
        }
    }
}
