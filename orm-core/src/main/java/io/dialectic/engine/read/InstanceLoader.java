package io.dialectic.engine.read;

import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.AssociationList;
import io.dialectic.engine.map.LoadedParents;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.metadata.Links;
import io.dialectic.engine.metadata.NotLoaded;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads associations of instances that are there already: one statement for each association, for all instances together. */
final class InstanceLoader {
    private final IncludeLoader includes;

    InstanceLoader(IncludeLoader includes) {
        this.includes = includes;
    }

    /** The instances with what the query includes; those that can be changed are the same ones. */
    <M> List<M> load(Work work, BoundModel<M> model, QueryDescription query, List<M> instances) {
        check(model, query);
        List<LoadedParents.Parent> parents = new ArrayList<>(instances.size());
        for (M instance : instances) {
            // A value is made anew, with what was loaded of it before; an instance that can be changed has that already.
            @Nullable
            Object[] links = model.mapped().mutable()
                    ? new Object[model.definition().associations().size()]
                    : model.mapped().access().links(instance);
            parents.add(new LoadedParents.Parent(instance, links, parents.size()));
        }
        for (int i = 0; i < query.includes().size(); i++) {
            include(work, model, IncludeLoader.within(query, i), parents);
        }
        EntityAccess<M> access = model.mapped().access();
        List<M> loaded = new ArrayList<>(instances.size());
        for (LoadedParents.Parent parent : parents) {
            M instance = instances.get(parent.index());
            if (model.mapped().mutable()) {
                access.assignLinks(instance, parent.links());
                loaded.add(instance);
            } else {
                loaded.add(access.instantiate(access.values(instance), parent.links()));
            }
        }
        return loaded;
    }

    /** One include; what it finds is put among the links of the parents. */
    <M> void include(Work work, BoundModel<M> model, Include include, List<LoadedParents.Parent> parents) {
        Association association = include.association();
        EntityAccess<M> access = model.mapped().access();
        List<LoadedParents.Parent> leading = new ArrayList<>(parents.size());
        for (LoadedParents.Parent parent : parents) {
            parent.links()[association.ordinal()] = association.toMany() ? new AssociationList<>() : Links.NONE;
            if (leads(model, access, association, parent.entity())) {
                leading.add(parent);
            }
        }
        includes.separate(work, include, model, leading);
    }

    /** Whether the association leads on from an instance, of which what it needs must have been loaded. */
    @SuppressWarnings("unchecked")
    private static <M> boolean leads(
            BoundModel<M> model, EntityAccess<M> access, Association association, Object instance) {
        for (Attribute attribute : association.sourceKey()) {
            NotLoaded.check(model.toString(), attribute.name(), access.value((M) instance, attribute.ordinal()));
        }
        for (Association.Fixed fixed : association.when()) {
            Object value = access.value((M) instance, fixed.attribute().ordinal());
            NotLoaded.check(model.toString(), fixed.attribute().name(), value);
            if (!Objects.equals(value, fixed.value())) {
                return false;
            }
        }
        return true;
    }

    private static void check(BoundModel<?> model, QueryDescription query) {
        if (!query.isPlainBesideIncludes()
                || !query.options().hints().isEmpty()
                || query.includes().isEmpty()
                || query.includes().stream().anyMatch(Include::required)) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "What is loaded onto instances of " + model + " are associations that are there or not. Say which"
                            + " by include alone; conditions, orders and limits belong into the includes, and required"
                            + " into a query.");
        }
    }
}
