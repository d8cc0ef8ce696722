package io.dialectic.engine.metadata;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.HasOne;
import io.dialectic.annotation.OnDelete;
import io.dialectic.annotation.Only;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Association;
import io.dialectic.model.ForeignKey;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes an association of a property. */
final class AssociationReader {
    private final Class<?> type;
    private final String model;
    private final Function<Class<?>, ModelDefinition> others;
    private final Function<OwnTable, ModelDefinition> ownTables;
    private final ModelReader.Declared declared;

    AssociationReader(
            Class<?> type,
            String model,
            Function<Class<?>, ModelDefinition> others,
            Function<OwnTable, ModelDefinition> ownTables,
            ModelReader.Declared declared) {
        this.type = type;
        this.model = model;
        this.others = others;
        this.ownTables = ownTables;
        this.declared = declared;
    }

    static boolean declares(Property property) {
        return property.has(HasMany.class)
                || property.has(HasOne.class)
                || property.has(BelongsTo.class)
                || property.has(BelongsToMany.class);
    }

    Association read(Property property) {
        HasMany many = property.get(HasMany.class);
        HasOne one = property.get(HasOne.class);
        BelongsTo belongs = property.get(BelongsTo.class);
        BelongsToMany through = property.get(BelongsToMany.class);
        if (many != null) {
            AssociationLink.Chain chain = many.through().isEmpty() ? null : chain(property, many);
            return add(
                    property,
                    Association.Kind.HAS_MANY,
                    many.target(),
                    declared(property, Association.Kind.HAS_MANY, many.value(), many.references())
                            .inverse(many.inverse())
                            .only(values(many.only()))
                            .chain(chain));
        }
        if (one != null) {
            return add(
                    property,
                    Association.Kind.HAS_ONE,
                    one.target(),
                    declared(property, Association.Kind.HAS_ONE, one.value(), one.references())
                            .inverse(one.inverse())
                            .only(values(one.only())));
        }
        if (through != null) {
            AssociationLink.Between between = between(property, through);
            return add(
                    property,
                    Association.Kind.BELONGS_TO_MANY,
                    through.target(),
                    declared(property, Association.Kind.BELONGS_TO_MANY, through.value(), through.references())
                            .only(values(through.only()))
                            .between(between));
        }
        if (belongs == null) {
            throw new IllegalStateException(property.name() + " declares no association");
        }
        Association association = add(
                property,
                Association.Kind.BELONGS_TO,
                belongs.target(),
                declared(property, Association.Kind.BELONGS_TO, belongs.value(), belongs.references())
                        .when(values(belongs.when())));
        if (belongs.foreignKey() && belongs.when().length == 0) {
            declared.foreignKeys.add(new ForeignKey(
                    association, action(belongs.onDelete()), action(belongs.onUpdate()), belongs.deferrability()));
        }
        return association;
    }

    private AssociationLink.Declaration declared(
            Property property, Association.Kind kind, String[] foreignKey, String[] references) {
        return AssociationLink.Declaration.of(model, property.name(), kind)
                .keys(List.of(foreignKey), List.of(references));
    }

    private AssociationLink.Between between(Property property, BelongsToMany through) {
        boolean modelled = through.through() != void.class;
        if (modelled != through.table().isEmpty()) {
            throw invalid(
                    property,
                    "names " + (modelled ? "both a model and a table" : "neither a model nor a table")
                            + " of the rows between. Name one of them by through or table.");
        }
        List<AssociationLink.Value> only = values(through.onlyThrough());
        if (!modelled && !only.isEmpty()) {
            throw invalid(
                    property,
                    "says what only some rows between have, and their table has nothing but keys. Make them a model.");
        }
        return new AssociationLink.Between(
                through.table(),
                table -> table == null ? others.apply(through.through()) : ownTables.apply(table),
                List.of(through.other()),
                List.of(through.otherReferences()),
                only);
    }

    private AssociationLink.Chain chain(Property property, HasMany many) {
        if (many.value().length > 0
                || many.references().length > 0
                || !many.inverse().isEmpty()) {
            throw invalid(property, "leads through '" + many.through() + "' and names a key. Leave one of them out.");
        }
        return new AssociationLink.Chain(many.through(), many.source().isEmpty() ? property.name() : many.source());
    }

    private static List<AssociationLink.Value> values(Only[] only) {
        List<AssociationLink.Value> values = new ArrayList<>(only.length);
        for (Only each : only) {
            values.add(new AssociationLink.Value(each.attribute(), type -> constant(type, each.value())));
        }
        return values;
    }

    private static Object constant(Class<?> type, String text) {
        try {
            return Constants.parse(type, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Action action(OnDelete onDelete) {
        return switch (onDelete) {
            case NO_ACTION -> Action.NO_ACTION;
            case CASCADE -> Action.CASCADE;
            case SET_NULL -> Action.SET_NULL;
        };
    }

    private Association add(
            Property property, Association.Kind kind, Class<?> told, AssociationLink.Declaration declaration) {
        boolean many = kind == Association.Kind.HAS_MANY || kind == Association.Kind.BELONGS_TO_MANY;
        Class<?> target = target(property, many, told);
        boolean reference = property.type() == Ref.class;
        AssociationLink link = new AssociationLink(declaration, () -> others.apply(type), () -> others.apply(target));
        Association association = new Association(declared.associations.size(), property.name(), kind, reference, link);
        declared.associations.add(association);
        LinkSlot slot = many
                ? LinkSlot.many(model, property.name())
                : reference ? LinkSlot.reference(model, property.name()) : LinkSlot.plain();
        declared.parts.add(new Assembly.Part(
                property.name(),
                property.type(),
                association.ordinal(),
                true,
                slot,
                property.getter(),
                property.setter() == null ? property.getter() : property.setter()));
        return association;
    }

    private Class<?> target(Property property, boolean many, Class<?> told) {
        boolean list = property.type() == List.class || property.type() == Collection.class;
        if (list != many) {
            throw invalid(
                    property,
                    "is declared as " + property.type().getSimpleName() + " and is "
                            + (many
                                    ? "to-many: declare it as a List of the other model."
                                    : "to-one: declare it as the other model, or as a Ref of it."));
        }
        if (told != void.class) {
            return told;
        }
        @Nullable Class<?> found = list || property.type() == Ref.class ? property.argument() : property.type();
        if (found == null) {
            throw invalid(property, "does not tell the other model. Name it by target = Other.class.");
        }
        return found;
    }

    private ModelException invalid(Property property, String message) {
        return new ModelException(
                ErrorCode.INVALID_ASSOCIATION, "The association " + model + "." + property.name() + " " + message);
    }
}
