package io.dialectic.compliance.random;

import org.jspecify.annotations.Nullable;

/** The three models, each the parent of the next. */
enum Entity {
    TEAM("team", "players", 14),
    PLAYER("player", "matches", 34),
    MATCH("match", "", 60);

    private final String words;
    private final String toMany;
    private final int rows;

    Entity(String words, String toMany, int rows) {
        this.words = words;
        this.toMany = toMany;
        this.rows = rows;
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** The name of the association to its children; empty for the last. */
    String toMany() {
        return toMany;
    }

    /** The name of the association to its parent; empty for the first. */
    String toOne() {
        Entity parent = parent();
        return parent == null ? "" : parent.words;
    }

    @Nullable
    Entity child() {
        return this == MATCH ? null : values()[ordinal() + 1];
    }

    @Nullable
    Entity parent() {
        return this == TEAM ? null : values()[ordinal() - 1];
    }
}
