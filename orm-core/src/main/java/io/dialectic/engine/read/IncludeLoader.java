package io.dialectic.engine.read;

import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.AssociationList;
import io.dialectic.engine.map.LoadedParents;
import io.dialectic.engine.map.MappedLayout;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.metadata.Links;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.Include;
import io.dialectic.query.Operator;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads includes by a statement of their own: one for all parents together, however many there are. */
final class IncludeLoader {
    private static final int KEYS_PER_STATEMENT = 1024;

    private final Reader reader;
    private final BoundModels models;
    private final int keysPerStatement;

    IncludeLoader(Reader reader, BoundModels models, Dialect dialect) {
        this.reader = reader;
        this.models = models;
        // Half of what the database bears leaves room for the include's own condition.
        this.keysPerStatement = Math.min(
                KEYS_PER_STATEMENT,
                Integer.highestOneBit(dialect.profile().limits().get(Limits.Limit.BIND_PARAMETERS) / 2));
    }

    /** Loads what the layout says is loaded separately, at every place; entities of has-one includes are replaced in the list. */
    <M> void load(Work work, QueryDescription query, MappedLayout<M> layout, LoadedParents parents, List<M> entities) {
        for (int include : layout.separate()) {
            separate(work, within(query, include), layout.model(), parents.at(layout));
        }
        replace(query, layout, parents.at(layout), entities);
        for (MappedLayout.Joined joined : layout.joined()) {
            nested(work, query.includes().get(joined.include()).child(), joined.layout(), parents);
        }
    }

    /** An include, run as the query around it is. */
    static Include within(QueryDescription query, int position) {
        Include include = query.includes().get(position);
        QueryDescription child = include.child();
        return query.options() == ReadOptions.NONE
                ? include
                : new Include(
                        include.association(),
                        child.options(child.options().within(query.options())),
                        include.required());
    }

    private <M> void nested(Work work, QueryDescription query, MappedLayout<M> layout, LoadedParents parents) {
        for (int include : layout.separate()) {
            Include one = within(query, include);
            if (!one.association().toMany()) {
                throw new QueryException(
                        ErrorCode.UNSUPPORTED,
                        "The has-one association '" + one.association() + "' of " + query.model()
                                + " cannot be included below a to-one include yet. Query " + query.model()
                                + " with the include, or load it on its own.");
            }
            separate(work, one, layout.model(), parents.at(layout));
        }
        for (MappedLayout.Joined joined : layout.joined()) {
            nested(work, query.includes().get(joined.include()).child(), joined.layout(), parents);
        }
    }

    /** Loads one include for parents of a model. */
    void separate(Work work, Include include, BoundModel<?> near, List<LoadedParents.Parent> parents) {
        if (parents.isEmpty()) {
            return;
        }
        QueryDescription child = include.child();
        if (child.options().position() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "A position inside the include of '" + include.association()
                            + "' would be one for all parents. Use limit and offset, which count for each parent, or"
                            + " query " + child.model() + " on its own.");
        }
        Association association = include.association();
        BoundModel<?> target = models.of(child.model());
        Map<List<@Nullable Object>, List<Object>> byKey = new HashMap<>();
        for (List<List<@Nullable Object>> keys : chunks(
                keysOf(near, association, parents), association.targetKey().size())) {
            Association.Through through = association.through();
            if (through == null) {
                collect(
                        work,
                        target,
                        belonging(child, association).and(keyIn(association.targetKey(), keys)),
                        association,
                        byKey);
            } else {
                collect(
                        reader.findThrough(work, target, child, association, through, keyIn(through.toSource(), keys)),
                        byKey);
            }
        }
        for (LoadedParents.Parent parent : parents) {
            List<Object> children = byKey.getOrDefault(key(near, parent.entity(), association.sourceKey()), List.of());
            Object link = parent.links()[association.ordinal()];
            if (link instanceof AssociationList<?> list) {
                fill(list, children);
            } else {
                parent.links()[association.ordinal()] = single(association, parent, children);
            }
        }
    }

    private static QueryDescription belonging(QueryDescription child, Association association) {
        QueryDescription belonging = child;
        for (Association.Fixed fixed : association.fixed()) {
            belonging = belonging.and(Condition.equal(fixed.attribute(), fixed.value()));
        }
        return belonging;
    }

    private <C> void collect(
            Work work,
            BoundModel<C> target,
            QueryDescription query,
            Association association,
            Map<List<@Nullable Object>, List<Object>> byKey) {
        for (C child : reader.findBelonging(work, target, query, association)) {
            byKey.computeIfAbsent(key(target, child, association.targetKey()), key -> new ArrayList<>())
                    .add(child);
        }
    }

    private static <C> void collect(Tied<C> tied, Map<List<@Nullable Object>, List<Object>> byKey) {
        for (int i = 0; i < tied.keys().size(); i++) {
            byKey.computeIfAbsent(tied.keys().get(i), key -> new ArrayList<>())
                    .add(tied.entities().get(i));
        }
    }

    private static Object single(Association association, LoadedParents.Parent parent, List<Object> children) {
        if (children.size() > 1) {
            throw new QueryException(
                    ErrorCode.UNEXPECTED_ROW_COUNT,
                    "The has-one association '" + association + "' found " + children.size() + " rows of "
                            + association.target() + " for one "
                            + parent.entity().getClass().getSimpleName()
                            + ". Declare it as has-many, or make its foreign key unique.");
        }
        return children.isEmpty() ? Links.NONE : children.get(0);
    }

    /** Instances that cannot be changed are made again with their has-one associations. */
    private static <M> void replace(
            QueryDescription query, MappedLayout<M> layout, List<LoadedParents.Parent> parents, List<M> entities) {
        boolean single = layout.separate().stream()
                .anyMatch(
                        include -> !query.includes().get(include).association().toMany());
        if (!single) {
            return;
        }
        EntityAccess<M> access = layout.model().mapped().access();
        for (LoadedParents.Parent parent : parents) {
            M entity = entities.get(parent.index());
            if (layout.model().mapped().mutable()) {
                access.assignLinks(entity, parent.links());
            } else {
                entities.set(parent.index(), access.instantiate(access.values(entity), parent.links()));
            }
        }
    }

    private List<List<List<@Nullable Object>>> chunks(Set<List<@Nullable Object>> keys, int parts) {
        int size = Math.max(1, keysPerStatement / parts);
        List<List<@Nullable Object>> all = new ArrayList<>(keys);
        List<List<List<@Nullable Object>>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            chunks.add(all.subList(start, Math.min(all.size(), start + size)));
        }
        return chunks;
    }

    private static Set<List<@Nullable Object>> keysOf(
            BoundModel<?> model, Association association, List<LoadedParents.Parent> parents) {
        Set<List<@Nullable Object>> keys = new LinkedHashSet<>();
        for (LoadedParents.Parent parent : parents) {
            List<@Nullable Object> key = key(model, parent.entity(), association.sourceKey());
            if (!key.contains(null)) {
                keys.add(key);
            }
        }
        return keys;
    }

    @SuppressWarnings("unchecked")
    private static <M> List<@Nullable Object> key(BoundModel<M> model, Object entity, List<Attribute> attributes) {
        EntityAccess<M> access = model.mapped().access();
        @Nullable Object[] values = new Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = access.value((M) entity, attributes.get(i).ordinal());
        }
        return Arrays.asList(values);
    }

    /** One attribute: a list of its values. A composite key: all its parts equal, for one key or another. */
    private static Condition keyIn(List<Attribute> attributes, List<List<@Nullable Object>> keys) {
        if (attributes.size() == 1) {
            List<@Nullable Object> values = new ArrayList<>(keys.size());
            keys.forEach(key -> values.add(key.get(0)));
            return Condition.test(attributes.get(0), Operator.IN, values);
        }
        List<Condition> any = new ArrayList<>(keys.size());
        for (List<@Nullable Object> key : keys) {
            List<Condition> all = new ArrayList<>(attributes.size());
            for (int i = 0; i < attributes.size(); i++) {
                all.add(Condition.test(attributes.get(i), Operator.EQ, Arrays.asList(key.get(i))));
            }
            any.add(new Condition.And(all));
        }
        return new Condition.Or(any);
    }

    @SuppressWarnings("unchecked")
    private static <E> void fill(AssociationList<E> list, List<Object> children) {
        list.fill((List<E>) children);
    }
}
