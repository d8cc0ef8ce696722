package io.dialectic.engine.read;

import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.AssociationList;
import io.dialectic.engine.map.LoadedParents;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.metadata.Links;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.query.Include;
import io.dialectic.query.IncludeStrategy;
import io.dialectic.query.QueryDescription;
import java.util.ArrayList;
import java.util.List;
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
            // A value is made anew, with what was loaded of it before; an instance that can be changed has that
            // already.
            @Nullable
            Object[] links = model.mapped().mutable()
                    ? new Object[model.definition().associations().size()]
                    : model.mapped().access().links(instance);
            parents.add(new LoadedParents.Made<>(model.mapped().access(), instance, links));
        }
        for (int i = 0; i < query.includes().size(); i++) {
            include(work, model, IncludeLoader.within(query, i), parents);
        }
        EntityAccess<M> access = model.mapped().access();
        List<M> loaded = new ArrayList<>(instances.size());
        for (int i = 0; i < instances.size(); i++) {
            M instance = instances.get(i);
            @Nullable Object[] links = parents.get(i).links();
            if (model.mapped().mutable()) {
                access.assignLinks(instance, links);
                loaded.add(instance);
            } else {
                loaded.add(access.instantiate(access.values(instance), links));
            }
        }
        return loaded;
    }

    /** One include; what it finds is put among the links of the parents. */
    void include(Work work, BoundModel<?> model, Include include, List<? extends LoadedParents.Parent> parents) {
        Association association = include.association();
        for (LoadedParents.Parent parent : parents) {
            parent.links()[association.ordinal()] = association.toMany() ? new AssociationList<>() : Links.NONE;
        }
        includes.separate(work, include, model, parents);
    }

    private static void check(BoundModel<?> model, QueryDescription query) {
        if (!query.isPlainBesideIncludes()
                || query.includes().isEmpty()
                || query.includes().stream()
                        .anyMatch(include ->
                                include.required() || include.child().options().strategy() == IncludeStrategy.JOIN)) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "What is loaded onto instances of " + model + " are associations that are there or not. Say which"
                            + " by include alone; conditions, orders and limits belong into the includes, and required"
                            + " and join into a query.");
        }
    }
}
