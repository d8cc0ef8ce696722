package io.dialectic.compliance.random;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Page;
import io.dialectic.Query;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The same queries put to a database. */
final class FrontDoor {
    private final Map<Entity, Model<?>> models = new EnumMap<>(Entity.class);
    private final ExpressionDoor expressions = new ExpressionDoor(this);

    FrontDoor(Database database) {
        for (Entity entity : Entity.values()) {
            models.put(entity, database.model(entity.type()));
        }
    }

    ExpressionDoor expressions() {
        return expressions;
    }

    /** Writes all rows into empty tables, and deletes those that are deleted. */
    void fill(World world) {
        for (Entity entity : Entity.values()) {
            Model<Object> model = model(entity);
            model.bulkCreate(world.written(entity).stream().map(RowMaker::row).toList());
            List<Long> deleted = world.written(entity).stream()
                    .filter(Facts::deleted)
                    .map(Facts::id)
                    .toList();
            if (!deleted.isEmpty()) {
                model.where(model.attribute(Field.ID.attribute(), Long.class))
                        .in(deleted)
                        .destroy();
            }
        }
    }

    Model<?>[] models() {
        return Arrays.stream(Entity.values()).map(this::model).toArray(Model<?>[]::new);
    }

    @SuppressWarnings("unchecked")
    <M> Model<M> model(Entity entity) {
        return (Model<M>) Objects.requireNonNull(models.get(entity));
    }

    /** What a query finds. */
    List<Found> find(Wanted wanted) {
        return found(query(wanted).findAll(), wanted);
    }

    /** A page of rows and how many there are of all pages. */
    record Counted(List<Found> rows, long total) {}

    /** What a query finds, with the number of its rows without limit and offset. */
    Counted page(Wanted wanted) {
        Page<?> page = query(wanted).findAndCountAll();
        return new Counted(found(page.rows(), wanted), page.total());
    }

    /** How many rows a query has. */
    long count(Wanted wanted) {
        return query(wanted).count();
    }

    /** Whether a query has rows. */
    boolean exists(Wanted wanted) {
        return query(wanted).exists();
    }

    /** The SQL of a query. */
    String sql(Wanted wanted) {
        return query(wanted).toSql().text();
    }

    <M> Query<M> query(Wanted wanted) {
        return refined(model(wanted.entity()), wanted);
    }

    private <M> Query<M> refined(Query<M> query, Wanted wanted) {
        Query<M> refined = query;
        if (wanted.predicate() != null) {
            refined = refined.where(expressions.condition(wanted.entity(), wanted.predicate()));
        }
        for (Sorting key : wanted.order()) {
            refined = refined.orderBy(expressions.order(wanted.entity(), key));
        }
        if (wanted.limit() >= 0) {
            refined = refined.limit(wanted.limit());
        }
        if (wanted.offset() > 0) {
            refined = refined.offset(wanted.offset());
        }
        for (Wanted.Included each : wanted.includes()) {
            refined = each.link().toMany()
                    ? refined.include(each.link().<M, Object>many(), rows -> included(rows, each))
                    : refined.includeRef(each.link().<M, Object>one(), rows -> included(rows, each));
        }
        return refined;
    }

    private <C> Query<C> included(Query<C> rows, Wanted.Included each) {
        Query<C> refined = refined(rows, each.rows());
        refined = switch (each.strategy()) {
            case PLANNED -> refined;
            case JOIN -> refined.join();
            case BATCH -> refined.batch();
        };
        return each.required() ? refined.required() : refined;
    }

    private static List<Found> found(List<?> rows, Wanted wanted) {
        return Found.comparable(
                rows.stream()
                        .map(row -> new Found(
                                RowMaker.id(row),
                                wanted.includes().stream()
                                        .map(each -> found(each.link().loaded(row), each.rows()))
                                        .toList()))
                        .toList(),
                wanted);
    }
}
