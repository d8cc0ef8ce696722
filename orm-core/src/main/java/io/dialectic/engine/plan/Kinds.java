package io.dialectic.engine.plan;

import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What tells which of several models a key leads to.
 *
 * @param attribute the attribute whose values tell it
 * @param values the values that associations are declared for
 * @param keys the attributes that hold the key
 */
public record Kinds(Attribute attribute, Set<Object> values, Set<Attribute> keys) {
    static List<Kinds> of(ModelDefinition model) {
        List<Kinds> all = new ArrayList<>();
        for (Association association : model.associations()) {
            if (association.kind() == Association.Kind.BELONGS_TO) {
                association.when().forEach(each -> add(all, association, each));
            }
        }
        return List.copyOf(all);
    }

    private static void add(List<Kinds> all, Association association, Association.Fixed fixed) {
        for (Kinds known : all) {
            if (known.attribute() == fixed.attribute()) {
                known.values().add(fixed.value());
                known.keys().addAll(association.sourceKey());
                return;
            }
        }
        all.add(new Kinds(
                fixed.attribute(),
                new LinkedHashSet<>(List.of(fixed.value())),
                new LinkedHashSet<>(association.sourceKey())));
    }
}
