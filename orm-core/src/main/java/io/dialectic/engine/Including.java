package io.dialectic.engine;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Include;
import io.dialectic.query.IncludeStrategy;
import io.dialectic.query.QueryDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is included by a query, and what only an include may say. */
final class Including {
    /** Ways multiply where many models lead to each other; nobody wants so many. */
    private static final int MOST_ASSOCIATIONS = 200;

    private Including() {}

    /** A query with an association, all of it unless it is included already and was refined. */
    static QueryDescription whole(QueryDescription query, Association association) {
        QueryDescription child = soFar(query, association);
        return query.include(new Include(association, child, child.required()));
    }

    /** What a query includes of an association until now, which another include of it refines. */
    static QueryDescription soFar(QueryDescription query, Association association) {
        return query.includes().stream()
                .filter(include -> include.association() == association)
                .map(Include::child)
                .findFirst()
                .orElseGet(() -> QueryDescription.of(association.target()));
    }

    /** A query with an association, refined. */
    static QueryDescription refined(
            Session session, QueryDescription query, Association association, QueryDescription child) {
        Include include = new Include(association, child, child.required());
        session.engine.planner.check(include);
        return query.include(include);
    }

    /** A way that goes on behind a model. */
    static List<ModelDefinition> behind(List<ModelDefinition> way, ModelDefinition model) {
        List<ModelDefinition> longer = new ArrayList<>(way);
        longer.add(model);
        return List.copyOf(longer);
    }

    /**
     * A query with all associations, to a depth.
     *
     * @param way the models that lead to it, to none of which it leads back
     */
    static QueryDescription all(
            QueryDescription query, List<ModelDefinition> way, int depth, Association.Kind... kinds) {
        if (depth < 1) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "All associations of " + query.model() + " are to be included to a depth of " + depth
                            + ". Give 1 or more.");
        }
        Set<Association.Kind> wanted =
                kinds.length == 0 ? EnumSet.allOf(Association.Kind.class) : EnumSet.copyOf(Arrays.asList(kinds));
        return new All(query.model(), wanted).of(query, way, depth);
    }

    /** Includes all associations of some kinds, and counts them. */
    private static final class All {
        private final ModelDefinition root;
        private final Set<Association.Kind> kinds;
        private int count;

        All(ModelDefinition root, Set<Association.Kind> kinds) {
            this.root = root;
            this.kinds = kinds;
        }

        QueryDescription of(QueryDescription query, List<ModelDefinition> way, int depth) {
            ModelDefinition model = query.model();
            Set<Association> named =
                    query.includes().stream().map(Include::association).collect(Collectors.toSet());
            QueryDescription all = query;
            for (Association association : model.associations()) {
                ModelDefinition target = association.target();
                if (!kinds.contains(association.kind()) || named.contains(association) || way.contains(target)) {
                    continue;
                }
                count();
                QueryDescription child = QueryDescription.of(target);
                if (depth > 1 && target != model) {
                    child = of(child, behind(way, model), depth - 1);
                }
                all = all.include(new Include(association, child, false));
            }
            return all;
        }

        private void count() {
            if (++count > MOST_ASSOCIATIONS) {
                throw new QueryException(
                        ErrorCode.INVALID_QUERY,
                        "All associations that lead on from " + root + " are more than " + MOST_ASSOCIATIONS
                                + ", each of which would be read. Include those that you need, or say a smaller depth.");
            }
        }
    }

    /** Refuses what only an include may say. */
    static void refuse(QueryDescription query) {
        if (query.required()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "required() belongs inside an include, where it leaves out parents. Take it off the query of "
                            + query.model() + ".");
        }
        if (query.options().strategy() != IncludeStrategy.PLANNED) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "join() and batch() belong inside an include, where they say by which statement it is loaded. Take"
                            + " them off the query of " + query.model() + ".");
        }
    }
}
