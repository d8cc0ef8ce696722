package io.dialectic.engine.read;

import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.AssociationList;
import io.dialectic.engine.map.LoadedParents;
import io.dialectic.engine.map.MappedLayout;
import io.dialectic.engine.map.RowFolder;
import io.dialectic.engine.map.RowKey;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.metadata.NotLoaded;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Loads what the layout says is loaded separately, at every place. */
    void load(Work work, QueryDescription query, MappedLayout<?> layout, LoadedParents parents) {
        for (int include : layout.separate()) {
            separate(work, within(query, include), layout.model(), parents.at(layout));
        }
        for (MappedLayout.Joined joined : layout.joined()) {
            load(work, within(query, joined.include()).child(), joined.layout(), parents);
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

    /** Loads one include for parents of a model. */
    void separate(Work work, Include include, BoundModel<?> near, List<? extends LoadedParents.Parent> parents) {
        Association association = include.association();
        List<LoadedParents.Parent> leading = parents.stream()
                .<LoadedParents.Parent>map(parent -> parent)
                .filter(parent -> leads(near, association, parent))
                .toList();
        if (leading.isEmpty()) {
            return;
        }
        QueryDescription child = tied(include);
        BoundModel<?> target = models.of(child.model());
        Map<@Nullable Object, LoadedParents.Parent> asked = asked(association, leading);
        Map<@Nullable Object, List<Object>> byKey = new HashMap<>();
        for (List<LoadedParents.Parent> some :
                chunks(asked.values(), association.targetKey().size())) {
            Association.Through through = association.through();
            if (through == null) {
                collect(
                        work,
                        target,
                        belonging(child, association).and(keyIn(association.targetKey(), association, some)),
                        association,
                        byKey);
            } else {
                Condition ties = keyIn(through.toSource(), association, some);
                collect(reader.findThrough(work, target, child, association, through, ties), byKey);
            }
        }
        checkAlike(association, byKey.keySet(), asked.keySet());
        for (LoadedParents.Parent parent : leading) {
            List<Object> children = byKey.getOrDefault(RowKey.of(association.sourceKey(), parent::value), List.of());
            Object link = parent.links()[association.ordinal()];
            if (link instanceof AssociationList<?> list) {
                fill(list, children);
            } else {
                parent.links()[association.ordinal()] = RowFolder.single(association, near.toString(), children);
            }
        }
    }

    /** A database may take keys for equal that are not, such as texts in upper and lower case; whose rows those are, it has to say. */
    private static void checkAlike(Association association, Set<@Nullable Object> found, Set<@Nullable Object> asked) {
        if (!asked.containsAll(found)) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The association '" + association + "' found rows of " + association.target()
                            + " by a key that the database takes for equal and that is not written alike, so it is not"
                            + " known whose they are. Load it by join(), or give the columns of the key a collation"
                            + " that tells texts apart.");
        }
    }

    /** Whether the association leads on from a row, of which what it needs must have been loaded. */
    private static boolean leads(BoundModel<?> model, Association association, LoadedParents.Parent row) {
        for (Attribute attribute : association.sourceKey()) {
            NotLoaded.check(model.toString(), attribute.name(), row.value(attribute.ordinal()));
        }
        for (Association.Fixed fixed : association.when()) {
            Object value = row.value(fixed.attribute().ordinal());
            NotLoaded.check(model.toString(), fixed.attribute().name(), value);
            if (!Objects.equals(value, fixed.value())) {
                return false;
            }
        }
        return true;
    }

    /** The child of an include, loading what ties it to its parents too. */
    private static QueryDescription tied(Include include) {
        QueryDescription child = include.child();
        List<Attribute> loaded = child.attributes();
        if (loaded == null || include.association().through() != null) {
            return child;
        }
        List<Attribute> wanted = new ArrayList<>(loaded);
        wanted.addAll(include.association().targetKey());
        return child.attributes(wanted);
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
            Map<@Nullable Object, List<Object>> byKey) {
        EntityAccess<C> access = target.mapped().access();
        List<Attribute> attributes = association.targetKey();
        for (C child : reader.findBelonging(work, target, query, association)) {
            byKey.computeIfAbsent(
                            RowKey.of(attributes, ordinal -> access.value(child, ordinal)), absent -> new ArrayList<>())
                    .add(child);
        }
    }

    private static <C> void collect(Tied<C> tied, Map<@Nullable Object, List<Object>> byKey) {
        for (int i = 0; i < tied.keys().size(); i++) {
            byKey.computeIfAbsent(tied.keys().get(i), key -> new ArrayList<>())
                    .add(tied.entities().get(i));
        }
    }

    private List<List<LoadedParents.Parent>> chunks(Collection<LoadedParents.Parent> parents, int parts) {
        int size = Math.max(1, keysPerStatement / parts);
        List<LoadedParents.Parent> all = new ArrayList<>(parents);
        List<List<LoadedParents.Parent>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            chunks.add(all.subList(start, Math.min(all.size(), start + size)));
        }
        return chunks;
    }

    /** The parents whose keys lead on, one for each key. */
    private static Map<@Nullable Object, LoadedParents.Parent> asked(
            Association association, List<LoadedParents.Parent> parents) {
        Map<@Nullable Object, LoadedParents.Parent> asked = new LinkedHashMap<>();
        for (LoadedParents.Parent parent : parents) {
            Object key = RowKey.of(association.sourceKey(), parent::value);
            if (!RowKey.isOpen(key)) {
                asked.putIfAbsent(key, parent);
            }
        }
        return asked;
    }

    /**
     * One attribute: a list of its values. A composite key: all its parts equal, for one parent or another.
     *
     * @param attributes what the keys of the parents are compared with
     */
    private static Condition keyIn(
            List<Attribute> attributes, Association association, List<LoadedParents.Parent> parents) {
        List<Attribute> source = association.sourceKey();
        if (attributes.size() == 1) {
            int ordinal = source.get(0).ordinal();
            List<@Nullable Object> values = new ArrayList<>(parents.size());
            parents.forEach(parent -> values.add(parent.value(ordinal)));
            return Condition.test(attributes.get(0), Operator.IN, values);
        }
        List<Condition> any = new ArrayList<>(parents.size());
        for (LoadedParents.Parent parent : parents) {
            List<Condition> all = new ArrayList<>(attributes.size());
            for (int i = 0; i < attributes.size(); i++) {
                Object value = parent.value(source.get(i).ordinal());
                all.add(Condition.test(attributes.get(i), Operator.EQ, Arrays.asList(value)));
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
