package io.dialectic.engine.read;

import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.AssociationList;
import io.dialectic.engine.metadata.Links;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.Include;
import io.dialectic.query.IncludeStrategy;
import io.dialectic.query.QueryDescription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads entities, with their includes from the same rows, from a result of SQL of the application's own. */
final class RawEntities<M> {
    private final Place<M> root;
    private final Work work;

    private RawEntities(Place<M> root, Work work) {
        this.root = root;
        this.work = work;
    }

    static <M> List<M> read(ResultSet rows, BoundModel<M> model, QueryDescription query, BoundModels models, Work work)
            throws SQLException {
        check(query);
        Set<String> taken = new HashSet<>();
        for (Attribute attribute : model.definition().attributes()) {
            taken.add(ColumnLabels.joined(List.of(attribute.column())));
            taken.add(ColumnLabels.joined(List.of(attribute.name())));
        }
        ColumnLabels labels = ColumnLabels.of(rows);
        return new RawEntities<>(place(model, query, models, labels, List.of(), taken), work).all(rows);
    }

    private static void check(QueryDescription query) {
        if (query.where() != null
                || !query.order().isEmpty()
                || query.limit() >= 0
                || query.offset() > 0
                || query.lock() != null
                || query.attributes() != null
                || query.of() != null
                || !query.joined().isEmpty()
                || query.options().strategy() != IncludeStrategy.PLANNED
                || query.deleted() != DeletedRows.EXCLUDED) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The rows of " + query.model() + " come from SQL, which says itself which they are and in which"
                            + " order. Leave everything but includes out of the query, and write it into the SQL.");
        }
        for (Include include : query.includes()) {
            check(include.child());
        }
    }

    /** Where an entity and its includes stand in the columns. */
    private record Place<M>(BoundModel<M> model, int[] positions, List<Child> children) {}

    private record Child(Association association, Place<?> place) {}

    private static <M> Place<M> place(
            BoundModel<M> model,
            QueryDescription query,
            BoundModels models,
            ColumnLabels labels,
            List<String> path,
            Set<String> taken) {
        List<Attribute> attributes = model.definition().attributes();
        int[] positions = new int[attributes.size()];
        for (int i = 0; i < positions.length; i++) {
            Attribute attribute = attributes.get(i);
            positions[i] = labels.find(path(path, attribute.column()), taken);
            if (positions[i] == 0) {
                positions[i] = labels.find(path(path, attribute.name()), taken);
            }
            if (positions[i] == 0) {
                throw labels.missing(model.toString(), path(path, attribute.column()));
            }
        }
        List<Child> children = new ArrayList<>();
        for (Include include : query.includes()) {
            BoundModel<?> target = models.of(include.child().model());
            List<String> to = path(path, include.association().name());
            children.add(new Child(include.association(), place(target, include.child(), models, labels, to, taken)));
        }
        return new Place<>(model, positions, children);
    }

    private static List<String> path(List<String> path, String last) {
        List<String> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private List<M> all(ResultSet rows) throws SQLException {
        List<M> entities = new ArrayList<>();
        if (root.children.isEmpty()) {
            while (rows.next()) {
                entities.add(entity(root, values(rows, root), null));
            }
            return entities;
        }
        Map<List<@Nullable Object>, Building> parents = new LinkedHashMap<>();
        while (rows.next()) {
            collect(rows, root, parents);
        }
        for (Building parent : parents.values()) {
            entities.add(made(root, parent));
        }
        return entities;
    }

    /** An entity whose rows are still coming. */
    private static final class Building {
        final @Nullable Object[] values;
        final List<Map<List<@Nullable Object>, Building>> children = new ArrayList<>();

        Building(@Nullable Object[] values, int children) {
            this.values = values;
            for (int i = 0; i < children; i++) {
                this.children.add(new LinkedHashMap<>());
            }
        }
    }

    private static @Nullable Object[] values(ResultSet rows, Place<?> place) throws SQLException {
        @Nullable Object[] values = new Object[place.positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = place.model.types().get(i).read(rows, place.positions[i]);
        }
        return values;
    }

    /** No key, no entity: an outer join found nothing. */
    private static void collect(ResultSet rows, Place<?> place, Map<List<@Nullable Object>, Building> into)
            throws SQLException {
        @Nullable Object[] values = values(rows, place);
        List<Attribute> keys = place.model.definition().primaryKey();
        @Nullable Object[] key = new Object[keys.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = values[keys.get(i).ordinal()];
        }
        if (Arrays.asList(key).contains(null)) {
            return;
        }
        Building entity =
                into.computeIfAbsent(Arrays.asList(key), absent -> new Building(values, place.children.size()));
        for (int i = 0; i < place.children.size(); i++) {
            collect(rows, place.children.get(i).place, entity.children.get(i));
        }
    }

    private <C> C made(Place<C> place, Building building) {
        @Nullable
        Object[] links = new Object[place.model.definition().associations().size()];
        for (int i = 0; i < place.children.size(); i++) {
            Association association = place.children.get(i).association;
            List<Object> ends = new ArrayList<>();
            for (Building end : building.children.get(i).values()) {
                ends.add(made(place.children.get(i).place, end));
            }
            links[association.ordinal()] = association.toMany() ? list(ends) : single(association, ends);
        }
        return entity(place, building.values, links);
    }

    private static Object list(List<Object> ends) {
        AssociationList<Object> list = new AssociationList<>();
        list.fill(ends);
        return list;
    }

    private static Object single(Association association, List<Object> ends) {
        if (ends.size() > 1) {
            throw new QueryException(
                    ErrorCode.UNEXPECTED_ROW_COUNT,
                    "The SQL gave " + ends.size() + " rows for '" + association
                            + "', which is one row at the most. Correct its join.");
        }
        return ends.isEmpty() ? Links.NONE : ends.get(0);
    }

    private <C> C entity(Place<C> place, @Nullable Object[] values, @Nullable Object @Nullable [] links) {
        C entity = place.model.mapped().access().instantiate(values, links);
        if (place.model.mapped().activeRecord()) {
            work.attachments().attach(place.model, entity, null);
        }
        return entity;
    }
}
