package io.dialectic.engine.read;

import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.AssociationList;
import io.dialectic.engine.map.KeyColumn;
import io.dialectic.engine.map.LoadedParents;
import io.dialectic.engine.map.MappedLayout;
import io.dialectic.engine.map.RowFolder;
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
        Map<List<@Nullable Object>, List<Object>> byKey = new HashMap<>();
        Map<List<@Nullable Object>, List<@Nullable Object>> keys = keysOf(association, leading);
        for (List<List<@Nullable Object>> some :
                chunks(keys.values(), association.targetKey().size())) {
            Association.Through through = association.through();
            if (through == null) {
                collect(
                        work,
                        target,
                        belonging(child, association).and(keyIn(association.targetKey(), some)),
                        association,
                        byKey);
            } else {
                collect(
                        reader.findThrough(work, target, child, association, through, keyIn(through.toSource(), some)),
                        byKey);
            }
        }
        checkAlike(association, byKey.keySet(), keys.keySet());
        for (LoadedParents.Parent parent : leading) {
            List<Object> children = byKey.getOrDefault(compared(key(parent, association.sourceKey())), List.of());
            Object link = parent.links()[association.ordinal()];
            if (link instanceof AssociationList<?> list) {
                fill(list, children);
            } else {
                parent.links()[association.ordinal()] = RowFolder.single(association, near.toString(), children);
            }
        }
    }

    /** A database may take keys for equal that are not, such as texts in upper and lower case; whose rows those are, it has to say. */
    private static void checkAlike(
            Association association, Set<List<@Nullable Object>> found, Set<List<@Nullable Object>> asked) {
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
            Map<List<@Nullable Object>, List<Object>> byKey) {
        EntityAccess<C> access = target.mapped().access();
        for (C child : reader.findBelonging(work, target, query, association)) {
            List<@Nullable Object> key = new ArrayList<>(association.targetKey().size());
            for (Attribute attribute : association.targetKey()) {
                key.add(access.value(child, attribute.ordinal()));
            }
            byKey.computeIfAbsent(compared(key), absent -> new ArrayList<>()).add(child);
        }
    }

    private static <C> void collect(Tied<C> tied, Map<List<@Nullable Object>, List<Object>> byKey) {
        for (int i = 0; i < tied.keys().size(); i++) {
            byKey.computeIfAbsent(tied.keys().get(i), key -> new ArrayList<>())
                    .add(tied.entities().get(i));
        }
    }

    private List<List<List<@Nullable Object>>> chunks(Collection<List<@Nullable Object>> keys, int parts) {
        int size = Math.max(1, keysPerStatement / parts);
        List<List<@Nullable Object>> all = new ArrayList<>(keys);
        List<List<List<@Nullable Object>>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            chunks.add(all.subList(start, Math.min(all.size(), start + size)));
        }
        return chunks;
    }

    /** The keys that lead on, by what they are compared by. */
    private static Map<List<@Nullable Object>, List<@Nullable Object>> keysOf(
            Association association, List<LoadedParents.Parent> parents) {
        Map<List<@Nullable Object>, List<@Nullable Object>> keys = new LinkedHashMap<>();
        for (LoadedParents.Parent parent : parents) {
            List<@Nullable Object> key = key(parent, association.sourceKey());
            if (!key.contains(null)) {
                keys.putIfAbsent(compared(key), key);
            }
        }
        return keys;
    }

    private static List<@Nullable Object> key(LoadedParents.Parent row, List<Attribute> attributes) {
        List<@Nullable Object> key = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            key.add(row.value(attribute.ordinal()));
        }
        return key;
    }

    /** A key that equals others of the same values. */
    private static List<@Nullable Object> compared(List<@Nullable Object> key) {
        List<@Nullable Object> compared = new ArrayList<>(key.size());
        for (Object value : key) {
            compared.add(KeyColumn.comparable(value));
        }
        return compared;
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
