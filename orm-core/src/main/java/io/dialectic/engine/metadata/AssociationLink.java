package io.dialectic.engine.metadata;

import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the ends of an association when it is first used, and checks that they fit; remembers them. */
final class AssociationLink implements Supplier<Association.Link> {
    /**
     * What is declared of an association.
     *
     * @param model the declaring model, for messages
     * @param foreignKey the attributes that refer: of this model (belongs-to), the other (has-one, has-many), or the one between
     * @param references the attributes referred to, by default the primary key: of the other model (belongs-to), else of this one
     * @param inverse the belongs-to that this is the other side of, or empty
     * @param only what only its rows have
     * @param when what only the rows of the declaring model have that it leads on from
     * @param between what is declared of the rows between, or null
     * @param chain the associations it leads along, or null
     */
    record Declaration(
            String model,
            String name,
            Association.Kind kind,
            List<String> foreignKey,
            List<String> references,
            String inverse,
            List<Value> only,
            List<Value> when,
            @Nullable Between between,
            @Nullable Chain chain) {
        static Declaration of(String model, String name, Association.Kind kind) {
            return new Declaration(model, name, kind, List.of(), List.of(), "", List.of(), List.of(), null, null);
        }

        Declaration keys(List<String> referring, List<String> referred) {
            return new Declaration(model, name, kind, referring, referred, inverse, only, when, between, chain);
        }

        Declaration inverse(String other) {
            return new Declaration(model, name, kind, foreignKey, references, other, only, when, between, chain);
        }

        Declaration only(List<Value> values) {
            return new Declaration(model, name, kind, foreignKey, references, inverse, values, when, between, chain);
        }

        Declaration when(List<Value> values) {
            return new Declaration(model, name, kind, foreignKey, references, inverse, only, values, between, chain);
        }

        Declaration between(Between rows) {
            return new Declaration(model, name, kind, foreignKey, references, inverse, only, when, rows, chain);
        }

        Declaration chain(@Nullable Chain way) {
            return new Declaration(model, name, kind, foreignKey, references, inverse, only, when, between, way);
        }
    }

    /**
     * What is declared of the rows between the ends.
     *
     * @param table their table where they have no model, else empty
     * @param model their model; of the table, where they have none
     * @param foreignKey their attributes that refer to the other model
     * @param references the attributes of the other model referred to; by default the primary key
     * @param only what only those rows between have that count
     */
    record Between(
            String table,
            Function<@Nullable OwnTable, ModelDefinition> model,
            List<String> foreignKey,
            List<String> references,
            List<Value> only) {
        /** Rows that have a model. */
        static Between of(
                Supplier<ModelDefinition> model, List<String> foreignKey, List<String> references, List<Value> only) {
            return new Between("", none -> model.get(), foreignKey, references, only);
        }

        boolean own() {
            return !table.isEmpty();
        }
    }

    /** An association of the declaring model, and one that leads on from its end. */
    record Chain(String through, String source) {}

    /** The value of an attribute, made for the attribute's Java type; IllegalArgumentException if it is none. */
    record Value(String attribute, Function<Class<?>, Object> value) {}

    private final Declaration declaration;
    private final Supplier<ModelDefinition> source;
    private final Supplier<ModelDefinition> target;
    private volatile Association.@Nullable Link found;

    AssociationLink(Declaration declaration, Supplier<ModelDefinition> source, Supplier<ModelDefinition> target) {
        this.declaration = declaration;
        this.source = source;
        this.target = target;
    }

    @Override
    public Association.Link get() {
        Association.Link known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Association.Link find() {
        ModelDefinition here = source.get();
        ModelDefinition there = target.get();
        KeyFit fit = new KeyFit(declaration.model() + "." + declaration.name() + " to " + there.name());
        if (declaration.chain() != null) {
            return Chains.link(here, there, declaration, declaration.chain(), fit);
        }
        if (declaration.between() != null) {
            return throughRows(here, there, declaration.between(), fit);
        }
        return declaration.kind() == Association.Kind.BELONGS_TO ? belongs(here, there, fit) : has(here, there, fit);
    }

    private Association.Link belongs(ModelDefinition here, ModelDefinition there, KeyFit fit) {
        List<Attribute> key = fit.referred(there, declaration.references());
        List<String> names = declaration.foreignKey().isEmpty()
                ? key.stream().map(each -> named(declaration.name(), each)).toList()
                : declaration.foreignKey();
        return new Association.Link(
                there,
                fit.referring(here, names, there, key),
                key,
                null,
                fit.fixed(there, declaration.only()),
                fit.fixed(here, declaration.when()));
    }

    /** The name of an attribute that refers to a key: {@code authorId} of author and id. */
    private static String named(String start, Attribute key) {
        return start
                + key.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + key.name().substring(1);
    }

    private Association.Link has(ModelDefinition here, ModelDefinition there, KeyFit fit) {
        List<Association.Fixed> fixed = fit.fixed(there, declaration.only());
        if (declaration.foreignKey().isEmpty()) {
            Association inverse = fit.inverse(there, here, declaration.inverse());
            return new Association.Link(
                    there,
                    inverse.targetKey(),
                    inverse.sourceKey(),
                    null,
                    Chains.both(inverse.when(), fixed),
                    List.of());
        }
        if (!declaration.inverse().isEmpty()) {
            throw fit.invalid("names both its key " + declaration.foreignKey() + " and the other side '"
                    + declaration.inverse() + "', which has it. Name one of them.");
        }
        List<Attribute> key = fit.referred(here, declaration.references());
        return new Association.Link(
                there, key, fit.referring(there, declaration.foreignKey(), here, key), null, fixed, List.of());
    }

    private Association.Link throughRows(ModelDefinition here, ModelDefinition there, Between between, KeyFit fit) {
        List<Attribute> sourceKey = fit.referred(here, declaration.references());
        List<Attribute> targetKey = fit.referred(there, between.references());
        List<Association.Fixed> fixed = fit.fixed(there, declaration.only());
        if (between.own()) {
            OwnTable.End one = new OwnTable.End(here, sourceKey, names(declaration.foreignKey(), here, sourceKey));
            OwnTable.End other = new OwnTable.End(there, targetKey, names(between.foreignKey(), there, targetKey));
            OwnTable table = new OwnTable(fit.association(), TableName.of(between.table()), one, other);
            ModelDefinition rows = between.model().apply(table);
            return new Association.Link(
                    there,
                    sourceKey,
                    targetKey,
                    new Association.Through(
                            rows,
                            fit.referring(rows, one.names(), here, sourceKey),
                            fit.referring(rows, other.names(), there, targetKey),
                            List.of(),
                            true,
                            null),
                    fixed,
                    List.of());
        }
        ModelDefinition rows = between.model().apply(null);
        List<Association.Fixed> fixedBetween = fit.fixed(rows, between.only());
        List<Attribute> toSource;
        List<Attribute> toTarget;
        if (declaration.foreignKey().isEmpty()) {
            Association inverse = fit.inverse(rows, here, "");
            sourceKey = inverse.targetKey();
            toSource = inverse.sourceKey();
            fixedBetween = Chains.both(inverse.when(), fixedBetween);
        } else {
            toSource = fit.referring(rows, declaration.foreignKey(), here, sourceKey);
        }
        if (between.foreignKey().isEmpty()) {
            Association inverse = fit.inverse(rows, there, "");
            targetKey = inverse.targetKey();
            toTarget = inverse.sourceKey();
            fixedBetween = Chains.both(inverse.when(), fixedBetween);
        } else {
            toTarget = fit.referring(rows, between.foreignKey(), there, targetKey);
        }
        Association.Through through = new Association.Through(rows, toSource, toTarget, fixedBetween, false, null);
        return new Association.Link(there, sourceKey, targetKey, through, fixed, List.of());
    }

    /** Attributes of a table without a model are called after the model and the key, unless they are named. */
    private static List<String> names(List<String> declared, ModelDefinition model, List<Attribute> key) {
        String start = model.name().substring(0, 1).toLowerCase(Locale.ROOT)
                + model.name().substring(1);
        return declared.isEmpty() ? key.stream().map(each -> named(start, each)).toList() : declared;
    }
}
