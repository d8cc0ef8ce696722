package io.dialectic.compliance.random;

import io.dialectic.Associations;
import io.dialectic.Attr;
import io.dialectic.Cond;
import io.dialectic.Database;
import io.dialectic.Expr;
import io.dialectic.Many;
import io.dialectic.Model;
import io.dialectic.Order;
import io.dialectic.Query;
import io.dialectic.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same queries put to a database. */
final class FrontDoor {
    private final Map<Entity, Model<?>> models;

    FrontDoor(Database database) {
        this.models = Map.of(
                Entity.TEAM, database.model(Team.class),
                Entity.PLAYER, database.model(Player.class),
                Entity.MATCH, database.model(Match.class));
    }

    /** Writes all rows into empty tables. */
    void fill(World world) {
        this.<Team>model(Entity.TEAM)
                .bulkCreate(
                        world.rows(Entity.TEAM).stream().map(FrontDoor::team).toList());
        this.<Player>model(Entity.PLAYER)
                .bulkCreate(world.rows(Entity.PLAYER).stream()
                        .map(FrontDoor::player)
                        .toList());
        this.<Match>model(Entity.MATCH)
                .bulkCreate(
                        world.rows(Entity.MATCH).stream().map(FrontDoor::match).toList());
    }

    Model<?>[] models() {
        return new Model<?>[] {model(Entity.TEAM), model(Entity.PLAYER), model(Entity.MATCH)};
    }

    /** What a query finds. */
    List<Found> find(Wanted wanted) {
        return found(query(wanted).findAll(), wanted);
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

    private Query<?> query(Wanted wanted) {
        return refined(model(wanted.entity()), wanted);
    }

    @SuppressWarnings("unchecked")
    <M> Model<M> model(Entity entity) {
        return (Model<M>) java.util.Objects.requireNonNull(models.get(entity));
    }

    private <M> Query<M> refined(Query<M> query, Wanted wanted) {
        Query<M> refined = query;
        if (wanted.predicate() != null) {
            refined = refined.where(condition(wanted.entity(), wanted.predicate()));
        }
        for (Sorting key : wanted.order()) {
            refined = refined.orderBy(order(this.<M>model(wanted.entity()), key));
        }
        if (wanted.limit() >= 0) {
            refined = refined.limit(wanted.limit());
        }
        if (wanted.offset() > 0) {
            refined = refined.offset(wanted.offset());
        }
        refined = including(refined, wanted);
        refined = switch (wanted.strategy()) {
            case PLANNED -> refined;
            case JOIN -> refined.join();
            case BATCH -> refined.batch();
        };
        return wanted.required() ? refined.required() : refined;
    }

    @SuppressWarnings("unchecked")
    private <M> Query<M> including(Query<M> query, Wanted wanted) {
        Query<?> including = query;
        Wanted parent = wanted.parent();
        if (parent != null) {
            including = wanted.entity() == Entity.PLAYER
                    ? ((Query<Player>) including).includeRef(Player::team, q -> refined(q, parent))
                    : ((Query<Match>) including).includeRef(Match::player, q -> refined(q, parent));
        }
        Wanted children = wanted.children();
        if (children != null) {
            including = wanted.entity() == Entity.TEAM
                    ? ((Query<Team>) including).include(Team::players, q -> refined(q, children))
                    : ((Query<Player>) including).include(Player::matches, q -> refined(q, children));
        }
        return (Query<M>) including;
    }

    private static <M> Order<M> order(Model<M> model, Sorting key) {
        Attr<M, ?> attribute = model.attribute(key.field().attribute());
        Order<M> order = key.descending() ? attribute.desc() : attribute.asc();
        return switch (key.nulls()) {
            case DEFAULT -> order;
            case FIRST -> order.nullsFirst();
            case LAST -> order.nullsLast();
        };
    }

    <M> Cond<M> condition(Entity entity, Predicate predicate) {
        if (predicate instanceof Predicate.All all) {
            return Cond.allOf(all.parts().stream()
                    .map(part -> this.<M>condition(entity, part))
                    .toList());
        }
        if (predicate instanceof Predicate.Any any) {
            return Cond.anyOf(any.parts().stream()
                    .map(part -> this.<M>condition(entity, part))
                    .toList());
        }
        if (predicate instanceof Predicate.Not not) {
            return this.<M>condition(entity, not.part()).not();
        }
        if (predicate instanceof Predicate.Children || predicate instanceof Predicate.Counted) {
            return ofChildren(entity, predicate);
        }
        Model<M> model = model(entity);
        if (predicate instanceof Predicate.Missing missing) {
            Attr<M, Object> attribute = model.attribute(missing.field().attribute());
            return missing.negated() ? attribute.isNotNull() : attribute.isNull();
        }
        if (predicate instanceof Predicate.Matched matched) {
            Attr<M, Object> name = model.attribute(matched.field().attribute());
            return switch (matched.matching()) {
                case LIKE -> name.like(matched.text());
                case NOT_LIKE -> name.notLike(matched.text());
                case STARTS_WITH -> name.startsWith(matched.text());
                case ENDS_WITH -> name.endsWith(matched.text());
                case CONTAINS -> name.contains(matched.text());
            };
        }
        if (predicate instanceof Predicate.Listed listed) {
            Attr<M, Object> attribute = model.attribute(listed.field().attribute());
            return listed.negated() ? attribute.notIn(listed.values()) : attribute.in(listed.values());
        }
        if (predicate instanceof Predicate.Ranged ranged) {
            Attr<M, Object> attribute = model.attribute(ranged.field().attribute());
            return ranged.negated()
                    ? attribute.notBetween(ranged.low(), ranged.high())
                    : attribute.between(ranged.low(), ranged.high());
        }
        Predicate.Compared compared = (Predicate.Compared) predicate;
        return compared(model.attribute(compared.field().attribute()), compared.comparison(), compared.value());
    }

    static <M, V> Cond<M> compared(Expr<M, V> value, Predicate.Comparison comparison, V other) {
        return switch (comparison) {
            case EQ -> value.eq(other);
            case NE -> value.ne(other);
            case GT -> value.gt(other);
            case GTE -> value.gte(other);
            case LT -> value.lt(other);
            case LTE -> value.lte(other);
        };
    }

    @SuppressWarnings("unchecked")
    private <M> Cond<M> ofChildren(Entity entity, Predicate predicate) {
        return entity == Entity.TEAM
                ? (Cond<M>) ofChildren(Team::players, Entity.PLAYER, predicate)
                : (Cond<M>) ofChildren(Player::matches, Entity.MATCH, predicate);
    }

    private <M, C> Cond<M> ofChildren(Many<M, C> children, Entity child, Predicate predicate) {
        if (predicate instanceof Predicate.Counted counted) {
            return compared(
                    Associations.countOf(children, this.<C>condition(child, counted.part())),
                    counted.comparison(),
                    counted.number());
        }
        Predicate.Children quantified = (Predicate.Children) predicate;
        Cond<C> part = condition(child, quantified.part());
        return switch (quantified.quantifier()) {
            case SOME -> Associations.some(children, part);
            case EVERY -> Associations.every(children, part);
            case NONE -> Associations.none(children, part);
        };
    }

    private static List<Found> found(List<?> rows, Wanted wanted) {
        return Found.comparable(rows.stream().map(row -> found(row, wanted)).toList(), wanted);
    }

    private static Found found(Object row, Wanted wanted) {
        Found parent = null;
        if (wanted.parent() != null) {
            Object loaded = row instanceof Player player ? one(player.team()) : one(((Match) row).player());
            parent = loaded == null ? null : found(loaded, wanted.parent());
        }
        List<Found> children = List.of();
        if (wanted.children() != null) {
            List<?> loaded = row instanceof Team team ? team.players() : ((Player) row).matches();
            children = found(java.util.Objects.requireNonNull(loaded), wanted.children());
        }
        return new Found(id(row), parent, children);
    }

    private static @Nullable Object one(@Nullable Ref<?> reference) {
        return java.util.Objects.requireNonNull(reference).get().orElse(null);
    }

    private static long id(Object row) {
        return row instanceof Team team ? team.id() : row instanceof Player player ? player.id() : ((Match) row).id();
    }

    private static Team team(Facts row) {
        return new Team(
                row.id(),
                (String) row.value(Field.NAME),
                (Integer) row.value(Field.POINTS),
                (Long) row.value(Field.BUDGET),
                (BigDecimal) row.value(Field.FEE),
                (Boolean) row.value(Field.ACTIVE),
                (LocalDate) row.value(Field.FOUNDED),
                null);
    }

    private static Player player(Facts row) {
        return new Player(
                row.id(),
                row.parent(),
                (String) row.value(Field.NAME),
                (Integer) row.value(Field.POINTS),
                (Long) row.value(Field.BUDGET),
                (BigDecimal) row.value(Field.FEE),
                (Boolean) row.value(Field.ACTIVE),
                (LocalDate) row.value(Field.FOUNDED),
                null,
                null);
    }

    private static Match match(Facts row) {
        return new Match(
                row.id(),
                row.parent(),
                (String) row.value(Field.NAME),
                (Integer) row.value(Field.POINTS),
                (Long) row.value(Field.BUDGET),
                (BigDecimal) row.value(Field.FEE),
                (Boolean) row.value(Field.ACTIVE),
                (LocalDate) row.value(Field.FOUNDED),
                null);
    }
}
