package io.dialectic.compliance.cases;

import static io.dialectic.Functions.viaRef;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Associations;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.Query;
import io.dialectic.Ref;
import io.dialectic.Row;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.spi.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** More includes than one select can be made of. */
public final class SelectSizeCases {
    private static final int MANY = 70;

    /** Made by the suite. */
    public SelectSizeCases() {}

    /** A node that leads to many leaves, and to nodes above and below it. */
    private record Tree(Model<Row> nodes, Model<Row> leaves) {
        static Tree of(Subject t, int ways, int width) {
            Model<Row> leaves = t.database().define("size_leaves", m -> {
                ModelBuilder leaf = m.bigint("id", c -> c.primaryKey());
                for (int i = 0; i < width; i++) {
                    leaf = leaf.bigint("v" + i, c -> c);
                }
                return leaf;
            });
            List<Model<Row>> itself = new ArrayList<>();
            itself.add(t.database().define("size_nodes", m -> {
                ModelBuilder node = m.bigint("id", c -> c.primaryKey()).bigint("upId", c -> c);
                for (int i = 0; i < ways; i++) {
                    node = node.bigint("leaf" + i + "Id", c -> c)
                            .belongsTo("leaf" + i, () -> leaves, "leaf" + i + "Id");
                }
                return node.hasMany("below", () -> itself.get(0), "upId").table(table -> table.foreignKeys(List.of()));
            }));
            Tree tree = new Tree(itself.get(0), leaves);
            t.own(leaves, tree.nodes);
            for (long id = 1; id <= 3; id++) {
                long leaf = id;
                leaves.create(v -> v.set(leaves.attribute("id"))
                        .to(leaf)
                        .set(leaves.attribute("v0"))
                        .to(10 * leaf));
            }
            // Leaf i of node n is leaf 1 + (i + n) mod 3; the last way of node 3 leads nowhere.
            for (long id = 1; id <= 3; id++) {
                long node = id;
                tree.nodes.create(v -> {
                    var values = v.set(tree.nodes.attribute("id"))
                            .to(node)
                            .set(tree.nodes.attribute("upId"))
                            .to(node == 1 ? null : 1L);
                    for (int i = 0; i < ways; i++) {
                        values = values.set(tree.nodes.attribute("leaf" + i + "Id"))
                                .to(node == 3 && i == ways - 1 ? null : 1 + (i + node) % 3);
                    }
                    return values;
                });
            }
            return tree;
        }

        Query<Row> inOrder() {
            return nodes.orderBy(nodes.attribute("id"));
        }

        static void check(Row node, int ways) {
            long id = (Long) Objects.requireNonNull(node.get("id"));
            for (int i = 0; i < ways; i++) {
                Row leaf = node.one("leaf" + i);
                if (id == 3 && i == ways - 1) {
                    assertThat(leaf).isNull();
                } else {
                    assertThat(Objects.requireNonNull(leaf).get("v0")).isEqualTo(10 * (1 + (i + id) % 3));
                }
            }
        }
    }

    private static int joined(Subject t) {
        return Math.min(MANY, t.limit(Limits.Limit.SELECT_TABLES) - 1);
    }

    @Case({"K15", "K18", "PN9"})
    public void includesThatFindNoRoomAreLoadedByStatementsOfTheirOwn(Subject t) {
        Tree tree = Tree.of(t, MANY, 1);
        var found = t.counting(() -> tree.inOrder().includeAll().findAll());
        assertThat(found.value()).hasSize(3).allSatisfy(node -> Tree.check(node, MANY));
        assertThat(found.statements()).isEqualTo(2 + MANY - joined(t));
        var page = t.counting(() -> tree.inOrder()
                .includeAll()
                .include(Associations.named("below"), b -> b.includeAll().join())
                .limit(2)
                .findAll());
        assertThat(page.value()).hasSize(2).allSatisfy(node -> Tree.check(node, MANY));
        assertThat(page.value().get(0).many("below")).hasSize(2).allSatisfy(node -> Tree.check(node, MANY));
        assertThat(page.value().get(1).many("below")).isEmpty();
        try (Stream<Row> each = tree.inOrder().includeAll(1, Association.Kind.BELONGS_TO).stream()) {
            assertThat(each).hasSize(3).allSatisfy(node -> Tree.check(node, MANY));
        }
        List<Row> limited = tree.inOrder()
                .include(
                        Associations.named("below"),
                        b -> b.orderByDesc(tree.nodes.attribute("id"))
                                .limit(1)
                                .includeAll()
                                .include(Associations.named("leaf3"), l -> l.required())
                                .include(Associations.named("below"), Query::join))
                .findAll();
        assertThat(limited.get(0).many("below")).hasSize(1).allSatisfy(node -> Tree.check(node, MANY));
    }

    /** Not all: a database may take its time for the order of so many joins that may come in any. */
    private static Query<Row> someRequired(Query<Row> nodes) {
        Query<Row> some = nodes;
        for (int i = MANY - 1; i > 0; i -= 10) {
            some = some.include(Associations.named("leaf" + i), Query::required);
        }
        return some;
    }

    @Case({"K5", "PN8", "PN9"})
    public void requiredOnesLeaveOutParentsAllTheSame(Subject t) {
        Tree tree = Tree.of(t, MANY, 1);
        Query<Row> nodes = someRequired(tree.inOrder().includeAll());
        assertThat(nodes.count()).isEqualTo(2);
        assertThat(nodes.exists()).isTrue();
        assertThat(nodes.select(tree.nodes.attribute("id"))).containsExactly(1L, 2L);
        assertThat(nodes.findAll()).hasSize(2).allSatisfy(node -> Tree.check(node, MANY));
        assertThat(nodes.include(Associations.named("below"), Query::join)
                        .limit(1)
                        .findAll())
                .hasSize(1)
                .allSatisfy(node -> assertThat(node.many("below")).hasSize(2));
        Query<Row> wanted = nodes;
        assertThat(tree.nodes
                        .include(
                                Associations.named("below"),
                                b -> someRequired(b.includeAll()).required())
                        .findAll())
                .hasSize(1);
        assertThat(tree.nodes
                        .where(tree.nodes.attribute("id").in(wanted.subQuery(tree.nodes.attribute("id"))))
                        .count())
                .isEqualTo(2);
    }

    @Case({"K15", "J1", "PN9"})
    public void asManyColumnsAreReadAsASelectHas(Subject t) {
        Tree tree = Tree.of(t, 20, 230);
        var found = t.counting(() -> tree.inOrder().includeAll().findAll());
        assertThat(found.value()).hasSize(3).allSatisfy(node -> Tree.check(node, 20));
        int columns = t.limit(Limits.Limit.SELECT_COLUMNS);
        assertThat(found.statements())
                .as("%d columns of 20 x 231", columns)
                .isBetween(22L - columns / 231, 22L - (columns - 120) / 231);
    }

    /** A stop of a way. */
    @Table("size_stops")
    public record Stop(
            @Id long id,
            @Column(length = 10) String name,
            @Nullable Long nextId,
            long twinId,
            @BelongsTo(foreignKey = false) @Nullable Ref<Stop> next,
            @BelongsTo(foreignKey = false) @Nullable Ref<Stop> twin) {}

    private static Model<Stop> stops(Subject t) {
        Model<Stop> stops = t.database().model(Stop.class);
        t.own(stops);
        List<Stop> all = new ArrayList<>();
        for (long i = 1; i <= MANY; i++) {
            all.add(new Stop(i, "s" + i, i == MANY ? null : i + 1, MANY + 1 - i, null, null));
        }
        stops.bulkCreate(all);
        return stops;
    }

    private static Query<Stop> onward(Query<Stop> stop, int steps) {
        return steps == 0 ? stop : stop.includeRef(Stop::next, next -> onward(next, steps - 1));
    }

    @Case({"K14", "K15", "H5", "PN9"})
    public void conditionsAndOrdersFindRoomBeforeIncludes(Subject t) {
        Model<Stop> stops = stops(t);
        int steps = joined(t);
        for (Query<Stop> query : List.of(
                stops.where(Stop::name).eq("s1"),
                stops.where(viaRef(Stop::twin, Stop::name)).eq("s70"),
                stops.orderByDesc(viaRef(Stop::twin, Stop::name))
                        .where(Stop::name)
                        .in("s1"),
                stops.where(viaRef(Stop::twin, Stop::name)).eq("s70").limit(1))) {
            var found = t.counting(() -> onward(query, steps).findAll());
            assertThat(found.value()).hasSize(1);
            assertThat(found.statements()).isBetween(1L, 2L);
            Stop stop = found.value().get(0);
            for (int i = 1; i <= steps; i++) {
                assertThat(stop.name()).isEqualTo("s" + i);
                stop = Objects.requireNonNull(stop.next()).get().orElse(stop);
            }
        }
    }

    @Case({"K22", "PN9"})
    public void whatJoinsMoreTablesThanASelectHasIsRefused(Subject t) {
        Model<Stop> stops = stops(t);
        Query<Stop> query = stops.where(Stop::id).eq(1L);
        for (int i = 0; i < MANY; i++) {
            query = query.join(stops.where(Stop::id).eq(1L + i));
        }
        Query<Stop> wide = query;
        if (t.limit(Limits.Limit.SELECT_TABLES) > MANY) {
            assertThat(wide.findAll()).hasSize(1);
            return;
        }
        assertThat(t.statements(() -> assertThatThrownBy(wide::findAll)
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                        .hasMessageContainingAll("71 tables", "sub-queries")))
                .isZero();
    }
}
