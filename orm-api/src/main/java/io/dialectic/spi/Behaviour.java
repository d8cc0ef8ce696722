package io.dialectic.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The facts of a database, at most one for each question. */
public final class Behaviour {
    private final Map<Class<?>, Fact> facts;

    private Behaviour(Map<Class<?>, Fact> facts) {
        this.facts = Map.copyOf(facts);
    }

    /** The given facts. */
    public static Behaviour of(Fact... facts) {
        Map<Class<?>, Fact> all = new HashMap<>();
        for (Fact fact : facts) {
            all.put(((Enum<?>) fact).getDeclaringClass(), fact);
        }
        return new Behaviour(all);
    }

    /** The same with another answer to one question. */
    public Behaviour with(Fact fact) {
        Map<Class<?>, Fact> all = new HashMap<>(facts);
        all.put(((Enum<?>) fact).getDeclaringClass(), fact);
        return new Behaviour(all);
    }

    /** The answer to a question; empty if the dialect is older than the question. */
    public <F extends Enum<F> & Fact> Optional<F> get(Class<F> question) {
        return Optional.ofNullable(question.cast(facts.get(question)));
    }

    /** Whether the fact holds. */
    public boolean is(Fact fact) {
        return facts.get(((Enum<?>) fact).getDeclaringClass()) == fact;
    }
}
