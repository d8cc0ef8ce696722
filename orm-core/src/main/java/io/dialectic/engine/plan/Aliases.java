package io.dialectic.engine.plan;

/** Hands out the aliases of one statement's tables. */
final class Aliases {
    private int next;

    String next() {
        return "t" + next++;
    }
}
