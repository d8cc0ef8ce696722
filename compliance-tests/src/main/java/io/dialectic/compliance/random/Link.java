package io.dialectic.compliance.random;

import io.dialectic.Many;
import io.dialectic.Prop;
import io.dialectic.Ref;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The associations, each told in terms of those before it: a key, the rows that have it, or one way after another. */
enum Link {
    TEAM_OF_PLAYER(Entity.PLAYER, "team", "teamId", Entity.TEAM, (Prop<Player, Ref<Team>>) Player::team),
    LED_BY_PLAYER(Entity.PLAYER, "leads", "leadsId", Entity.TEAM, (Prop<Player, Ref<Team>>) Player::leads),
    MENTOR_OF_PLAYER(Entity.PLAYER, "mentor", "mentorId", Entity.PLAYER, (Prop<Player, Ref<Player>>) Player::mentor),
    PLAYER_OF_MATCH(Entity.MATCH, "player", "playerId", Entity.PLAYER, (Prop<Match, Ref<Player>>) Match::player),
    PLAYER_OF_MEMBERSHIP(
            Entity.MEMBERSHIP, "player", "playerId", Entity.PLAYER, (Prop<Membership, Ref<Player>>) Membership::player),
    CLUB_OF_MEMBERSHIP(
            Entity.MEMBERSHIP, "club", "clubId", Entity.CLUB, (Prop<Membership, Ref<Club>>) Membership::club),

    CAPTAIN_OF_TEAM("captain", LED_BY_PLAYER, (Prop<Team, Ref<Player>>) Team::captain),
    PLAYERS_OF_TEAM("players", TEAM_OF_PLAYER, (Many<Team, Player>) Team::players),
    PUPILS_OF_PLAYER("pupils", MENTOR_OF_PLAYER, (Many<Player, Player>) Player::pupils),
    MATCHES_OF_PLAYER("matches", PLAYER_OF_MATCH, (Many<Player, Match>) Player::matches),
    MEMBERSHIPS_OF_PLAYER("memberships", PLAYER_OF_MEMBERSHIP, (Many<Player, Membership>) Player::memberships),
    MEMBERSHIPS_OF_CLUB("memberships", CLUB_OF_MEMBERSHIP, (Many<Club, Membership>) Club::memberships),
    CURRENT_OF_CLUB("current", CLUB_OF_MEMBERSHIP, (Many<Club, Membership>) Club::current) {
        @Override
        boolean counts(Facts before, Facts end) {
            return Boolean.TRUE.equals(end.value(Field.ACTIVE));
        }
    },

    CLUBS_OF_PLAYER("clubs", MEMBERSHIPS_OF_PLAYER, CLUB_OF_MEMBERSHIP, (Many<Player, Club>) Player::clubs),
    CLOSED_CLUBS_OF_PLAYER(
            "closedClubs", MEMBERSHIPS_OF_PLAYER, CLUB_OF_MEMBERSHIP, (Many<Player, Club>) Player::closedClubs) {
        @Override
        boolean counts(Facts before, Facts end) {
            return Boolean.TRUE.equals(before.value(Field.ACTIVE)) && Boolean.FALSE.equals(end.value(Field.ACTIVE));
        }
    },
    MEMBERS_OF_CLUB("members", MEMBERSHIPS_OF_CLUB, PLAYER_OF_MEMBERSHIP, (Many<Club, Player>) Club::members),
    MATCHES_OF_TEAM("matches", PLAYERS_OF_TEAM, MATCHES_OF_PLAYER, (Many<Team, Match>) Team::matches),
    CLUBS_OF_TEAM("clubs", PLAYERS_OF_TEAM, CLUBS_OF_PLAYER, (Many<Team, Club>) Team::clubs),
    MATCHES_OF_CLUB("matches", MEMBERS_OF_CLUB, MATCHES_OF_PLAYER, (Many<Club, Match>) Club::matches);

    /** The associations by the models where they begin. */
    static final Map<Entity, List<Link>> BY_ENTITY = Arrays.stream(values()).collect(Collectors.groupingBy(Link::from));

    private final Entity from;
    private final Entity to;
    private final String component;
    private final @Nullable String key;
    private final @Nullable Link inverse;
    private final List<Link> way;
    private final Object property;

    Link(Entity from, String component, String key, Entity to, Prop<?, ?> one) {
        this(from, to, component, key, null, List.of(), one);
    }

    Link(String component, Link inverse, Prop<?, ?> one) {
        this(inverse.to, inverse.from, component, null, inverse, List.of(), one);
    }

    Link(String component, Link inverse, Many<?, ?> many) {
        this(inverse.to, inverse.from, component, null, inverse, List.of(), many);
    }

    Link(String component, Link first, Link second, Many<?, ?> many) {
        this(first.from, second.to, component, null, null, List.of(first, second), many);
    }

    Link(
            Entity from,
            Entity to,
            String component,
            @Nullable String key,
            @Nullable Link inverse,
            List<Link> way,
            Object property) {
        this.from = from;
        this.to = to;
        this.component = component;
        this.key = key;
        this.inverse = inverse;
        this.way = way;
        this.property = property;
    }

    Entity from() {
        return from;
    }

    Entity to() {
        return to;
    }

    /** The attribute that holds the key of the other row; null where this model holds none. */
    @Nullable
    String key() {
        return key;
    }

    /** The association that this is the other side of, if it is. */
    @Nullable
    Link inverse() {
        return inverse;
    }

    /** The two associations that lead there, one after the other; empty if none do. */
    List<Link> way() {
        return way;
    }

    /** Whether the row at the end counts, and the one that it was reached from: the first, or on a way of two the one between. */
    boolean counts(Facts before, Facts end) {
        return true;
    }

    boolean toMany() {
        return property instanceof Many;
    }

    /** Whether rows at the end are tied by others between. */
    boolean through() {
        return !way.isEmpty();
    }

    /** The method reference, of a to-many association. */
    @SuppressWarnings("unchecked")
    <M, C> Many<M, C> many() {
        return (Many<M, C>) property;
    }

    /** The method reference, of a to-one association. */
    @SuppressWarnings("unchecked")
    <M, C> Prop<M, Ref<C>> one() {
        return (Prop<M, Ref<C>>) property;
    }

    /** What was loaded of it with a row. */
    List<Object> loaded(Object row) {
        if (toMany()) {
            return List.copyOf(Objects.requireNonNull(many().get(row)));
        }
        return Objects.requireNonNull(one().get(row)).get().stream().toList();
    }

    /** The method reference, in printed code. */
    @Override
    public String toString() {
        return from.reference(component);
    }
}
