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
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads includes by a statement of their own: one for all parents together, however many there are. */
final class IncludeLoader {
    private final Reader reader;
    private final BoundModels models;
    private final Keys keys;

    IncludeLoader(Reader reader, BoundModels models, Keys keys) {
        this.reader = reader;
        this.models = models;
        this.keys = keys;
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
                keys.chunks(asked.values(), association.sourceKey().size())) {
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

    private static Condition keyIn(
            List<Attribute> attributes, Association association, List<LoadedParents.Parent> parents) {
        return Keys.in(attributes, association.sourceKey(), parents, LoadedParents.Parent::value);
    }

    @SuppressWarnings("unchecked")
    private static <E> void fill(AssociationList<E> list, List<Object> children) {
        list.fill((List<E>) children);
    }
}
