package io.dialectic.engine.metadata;

import io.dialectic.ActiveRecord;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.Part;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.UniqueKey;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.Filter;
import io.dialectic.model.ForeignKey;
import io.dialectic.model.Key;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.lang.invoke.MethodHandle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a model of an annotated record or class. */
public final class ModelReader {
    private final ModelLookups lookups;
    private final Function<Class<?>, ModelDefinition> others;
    private final Function<OwnTable, ModelDefinition> ownTables;

    /**
     * A reader of classes.
     *
     * @param others finds the model of another class; called when an association is first used
     * @param ownTables finds or makes the model of a table between that has none
     */
    public ModelReader(
            ModelLookups lookups,
            Function<Class<?>, ModelDefinition> others,
            Function<OwnTable, ModelDefinition> ownTables) {
        this.lookups = lookups;
        this.others = others;
        this.ownTables = ownTables;
    }

    /** The model of a class; an error that names the class and the property if it is declared wrongly. */
    public <M> MappedModel<M> read(Class<M> type) {
        if (type.isInterface() || type.isEnum() || type.isArray() || type.isPrimitive()) {
            throw new ModelException(
                    ErrorCode.INVALID_MODEL, type.getName() + " cannot be a model. Use a record or a class.");
        }
        Table table = type.getAnnotation(Table.class);
        String name = type.getSimpleName();
        Properties properties = new Properties(lookups);
        Declared declared = declared(type, name, table, properties.of(type));
        checkColumns(name, declared.attributes);
        if (declared.attributes.stream().noneMatch(Attribute::primaryKey)) {
            throw new ModelException(
                    ErrorCode.MODEL_WITHOUT_KEY,
                    name + " has no primary key. Mark one attribute, or several for a composite key, with @Id.");
        }
        ModelDefinition definition = new ModelDefinition(
                name,
                type,
                tableName(type, table),
                declared.attributes,
                declared.associations,
                declared.foreignKeys,
                keys(name, table, declared),
                declared.filters,
                declared.accessors,
                refinement(type, table, declared));
        MethodHandle constructor = properties.constructor(type);
        boolean mutable = !type.isRecord();
        Assembly assembly = new Assembly(constructor, declared.parts, mutable);
        return new MappedModel<>(
                definition,
                EntityAccesses.of(name, assembly, declared.attributes.size()),
                assembly,
                mutable,
                ActiveRecord.class.isAssignableFrom(type),
                new DefaultScopes(lookups).of(type));
    }

    private static TableName tableName(Class<?> type, @Nullable Table table) {
        if (table == null) {
            return TableName.of(Names.snake(type.getSimpleName()));
        }
        String name = table.value().isEmpty() ? Names.snake(type.getSimpleName()) : table.value();
        return new TableName(table.schema().isEmpty() ? null : table.schema(), name);
    }

    /** What the properties of a class declare, gathered one by one. */
    static final class Declared {
        final List<Attribute> attributes = new ArrayList<>();
        final List<Association> associations = new ArrayList<>();
        final List<ForeignKey> foreignKeys = new ArrayList<>();
        final List<Key> keys = new ArrayList<>();
        final List<Filter> filters = new ArrayList<>();
        final List<DeclaredIndex> indexes = new ArrayList<>();
        final List<UnaryOperator<TableDefinition>> refinements = new ArrayList<>();
        final List<Assembly.Part> parts = new ArrayList<>();
        final Map<String, Object> accessors = new HashMap<>();
    }

    /** An index that is declared on an attribute. */
    record DeclaredIndex(Index index, Attribute attribute) {}

    private static UnaryOperator<TableDefinition> refinement(Class<?> type, @Nullable Table table, Declared declared) {
        Refinements.ofTable(type, table, declared.refinements);
        return Refinements.together(declared.refinements);
    }

    private Declared declared(Class<?> type, String model, @Nullable Table table, List<Property> properties) {
        boolean paranoid = table != null && table.paranoid();
        boolean marked = properties.stream().anyMatch(property -> property.has(DeletedAt.class));
        Declared declared = new Declared();
        AttributeReader attributes = new AttributeReader(model, new PropertyTypes(lookups), declared);
        EmbeddedReader embedded = new EmbeddedReader(model, new Properties(lookups), attributes, declared);
        AssociationReader associations = new AssociationReader(type, model, others, ownTables, declared);
        for (Property property : properties) {
            Object made;
            if (AssociationReader.declares(property)) {
                made = associations.read(property);
            } else if (EmbeddedReader.declares(property)) {
                made = embedded.read(property);
            } else {
                boolean deletion =
                        paranoid && !marked && property.name().equals("deletedAt") && property.type() == Instant.class;
                made = attributes.read(property, deletion);
            }
            property.accessors().forEach(accessor -> declared.accessors.putIfAbsent(accessor, made));
        }
        boolean mark =
                declared.attributes.stream().anyMatch(attribute -> attribute.role() == Attribute.Role.DELETED_AT);
        if (paranoid && !mark) {
            throw new ModelException(
                    ErrorCode.INVALID_MODEL,
                    model + " is paranoid and has no attribute for the time of deletion. Add @DeletedAt Instant"
                            + " deletedAt.");
        }
        return declared;
    }

    private static List<Key> keys(String model, @Nullable Table table, Declared declared) {
        List<Key> keys = new ArrayList<>(declared.keys);
        for (DeclaredIndex each : declared.indexes) {
            keys.add(key(model, each.index(), List.of(each.attribute()), declared));
        }
        if (table != null) {
            for (UniqueKey unique : table.uniques()) {
                UnaryOperator<IndexDefinition> options =
                        unique.nullsNotDistinct() ? IndexDefinition::asNullsNotDistinct : UnaryOperator.identity();
                keys.add(new Key(unique.name(), named(model, unique.value(), declared), true, options));
            }
            for (Index index : table.indexes()) {
                keys.add(key(model, index, attributes(model, index, declared), declared));
            }
        }
        return keys;
    }

    private static Key key(String model, Index index, List<Attribute> attributes, Declared declared) {
        Function<String, String> columns =
                name -> named(model, new String[] {name}, declared).get(0).column();
        return new Key(index.name(), attributes, index.unique(), Refinements.index(index, columns));
    }

    /** The attributes of an index are those it names, or those of its parts. */
    private static List<Attribute> attributes(String model, Index index, Declared declared) {
        String[] parts = Arrays.stream(index.parts())
                .map(Part::value)
                .filter(name -> !name.isEmpty())
                .toArray(String[]::new);
        boolean expressions = index.value().length == 0 && parts.length == 0 && index.parts().length > 0;
        return expressions ? List.of() : named(model, parts.length > 0 ? parts : index.value(), declared);
    }

    private static List<Attribute> named(String model, String[] names, Declared declared) {
        List<Attribute> found = new ArrayList<>();
        for (String name : names) {
            found.add(declared.attributes.stream()
                    .filter(attribute -> attribute.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ModelException(
                            ErrorCode.INVALID_MODEL,
                            "A key of " + model + " names '" + name + "', which is no attribute. They are: "
                                    + declared.attributes + ".")));
        }
        if (found.isEmpty()) {
            throw new ModelException(
                    ErrorCode.INVALID_MODEL, "A key of " + model + " names no attribute. Name at least one.");
        }
        return found;
    }

    static void checkColumns(String model, List<Attribute> attributes) {
        Set<String> columns = new HashSet<>();
        for (Attribute attribute : attributes) {
            if (!columns.add(attribute.column())) {
                throw new ModelException(
                        ErrorCode.INVALID_MODEL,
                        "Two attributes of " + model + " share the column '" + attribute.column()
                                + "'. Give one of them another by @Column(name = ...).");
            }
        }
        for (Attribute.Role role : Attribute.Role.values()) {
            List<Attribute> same = attributes.stream()
                    .filter(attribute -> attribute.role() == role)
                    .toList();
            if (role != Attribute.Role.PLAIN && same.size() > 1) {
                throw new ModelException(
                        ErrorCode.INVALID_MODEL,
                        model + " has several attributes for " + role + ": " + Arrays.toString(same.toArray())
                                + ". Keep one.");
            }
        }
    }
}
