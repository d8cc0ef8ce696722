package io.dialectic.engine.read;

import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.LoadedParents;
import io.dialectic.engine.map.Peers;
import io.dialectic.engine.map.RowKey;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.model.Association;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import java.util.List;

/**
 * Loads associations when they are first used, as an include without words of its own would have.
 *
 * @param guard notices loads that are repeated
 * @param work what the instances were read in
 * @param around the options of the query that read them
 */
record LazyLoader(InstanceLoader instances, RepeatGuard guard, Work work, ReadOptions around) implements Peers.Loader {
    @Override
    public <M> void load(BoundModel<M> model, Association association, List<LoadedParents.Made<M>> parents) {
        QueryDescription ends = QueryDescription.of(association.target()).options(ReadOptions.NONE.within(around));
        Include include = new Include(association, ends, false);
        guard.watchAll(
                association,
                () -> RowKey.of(association.sourceKey(), parents.get(0)::value),
                around.repeated(),
                "load '" + association + "' of " + model,
                () -> {
                    instances.include(work.later(), model, include, parents);
                    return parents;
                });
    }
}
