package io.dialectic.engine.metadata;

import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the ends of an association when it is first used, and checks that they fit; remembers them. */
final class AssociationLink implements Supplier<Association.Link> {
    /**
     * What is declared of an association.
     *
     * @param where the model and the name of the association, for messages
     * @param foreignKey the attributes that refer: of this model (belongs-to), the other (has-one, has-many), or the one between
     * @param references the attributes referred to, by default the primary key: of the other model (belongs-to), else of this one
     * @param between what is declared of the rows between, or null
     */
    record Declaration(
            String where,
            Association.Kind kind,
            List<String> foreignKey,
            List<String> references,
            @Nullable Between between) {}

    /**
     * What is declared of the rows between the ends.
     *
     * @param foreignKey their attributes that refer to the other model
     * @param references the attributes of the other model referred to; by default the primary key
     */
    record Between(Supplier<ModelDefinition> model, List<String> foreignKey, List<String> references) {}

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
        KeyFit fit = new KeyFit(declaration.where() + " to " + there.name());
        if (declaration.between() != null) {
            return throughRows(here, there, declaration.between(), fit);
        }
        boolean belongs = declaration.kind() == Association.Kind.BELONGS_TO;
        ModelDefinition holder = belongs ? here : there;
        ModelDefinition held = belongs ? there : here;
        List<Attribute> key = fit.referred(held, declaration.references());
        List<Attribute> references = fit.referring(holder, declaration.foreignKey(), held, key);
        return belongs ? new Association.Link(there, references, key) : new Association.Link(there, key, references);
    }

    private Association.Link throughRows(ModelDefinition here, ModelDefinition there, Between between, KeyFit fit) {
        ModelDefinition rows = between.model().get();
        List<Attribute> sourceKey = fit.referred(here, declaration.references());
        List<Attribute> targetKey = fit.referred(there, between.references());
        return new Association.Link(
                there,
                sourceKey,
                targetKey,
                new Association.Through(
                        rows,
                        fit.referring(rows, declaration.foreignKey(), here, sourceKey),
                        fit.referring(rows, between.foreignKey(), there, targetKey)));
    }
}
