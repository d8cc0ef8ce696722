package io.dialectic.compliance.random;

import java.util.List;
import java.util.Locale;

/** The models, and how many rows of each there are. */
enum Entity {
    TEAM(Team.class, 14),
    PLAYER(Player.class, 34),
    MATCH(Match.class, 60),
    CLUB(Club.class, 9),
    MEMBERSHIP(Membership.class, 50);

    private final Class<? extends Record> type;
    private final int rows;

    Entity(Class<? extends Record> type, int rows) {
        this.type = type;
        this.rows = rows;
    }

    /** The class of its rows. */
    Class<? extends Record> type() {
        return type;
    }

    /** How many rows are written. */
    int rows() {
        return rows;
    }

    /** Whether some rows are deleted. */
    boolean paranoid() {
        return this == CLUB || this == MEMBERSHIP;
    }

    /** The associations that begin here. */
    List<Link> links() {
        return Link.BY_ENTITY.getOrDefault(this, List.of());
    }

    /** The associations that begin here and lead to many rows, or to one at the most. */
    List<Link> links(boolean toMany) {
        return links().stream().filter(link -> link.toMany() == toMany).toList();
    }

    /** The variable that holds the model, in printed code. */
    String variable() {
        return name().toLowerCase(Locale.ROOT) + (this == MATCH ? "es" : "s");
    }

    /** A method reference, in printed code. */
    String reference(String component) {
        return type.getSimpleName() + "::" + component;
    }
}
