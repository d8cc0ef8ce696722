package io.dialectic.compliance.random;

import org.jspecify.annotations.Nullable;

/** The three models, each the parent of the next. */
enum Entity {
    TEAM("team", "players"),
    PLAYER("player", "matches"),
    MATCH("match", "");

    private final String words;
    private final String toMany;

    Entity(String words, String toMany) {
        this.words = words;
        this.toMany = toMany;
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
