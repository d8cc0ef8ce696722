package io.dialectic.engine.metadata;

import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Makes an association that leads along two others of their links. Each of the two may have rows between its ends, or lead along
 * others itself, so ways of any length are made by twos.
 */
final class Chains {
    /** What is being followed, to know again an association that leads along itself. */
    private static final ThreadLocal<Deque<AssociationLink.Declaration>> FOLLOWED =
            ThreadLocal.withInitial(ArrayDeque::new);

    private Chains() {}

    /** The link of an association along two others; what they fix stays fixed, and the rows where they meet are rows between. */
    static Association.Link link(
            ModelDefinition here,
            ModelDefinition there,
            AssociationLink.Declaration declaration,
            AssociationLink.Chain chain,
            KeyFit fit) {
        Deque<AssociationLink.Declaration> followed = FOLLOWED.get();
        if (followed.stream().anyMatch(each -> each == declaration)) {
            throw fit.invalid("leads along itself, by way of "
                    + followed.stream()
                            .map(each -> each.model() + "." + each.name())
                            .toList()
                    + ". Lead along associations that have a key or rows between.");
        }
        followed.addLast(declaration);
        try {
            return found(here, there, declaration, chain, fit);
        } finally {
            followed.removeLast();
            if (followed.isEmpty()) {
                FOLLOWED.remove();
            }
        }
    }

    private static Association.Link found(
            ModelDefinition here,
            ModelDefinition there,
            AssociationLink.Declaration declaration,
            AssociationLink.Chain chain,
            KeyFit fit) {
        Association first = fit.step(here, chain.through());
        if (!first.when().isEmpty()) {
            throw fit.invalid("leads along " + here + "." + first + ", which only some rows of " + here
                    + " have. Lead along an association that all of them have.");
        }
        Association second = fit.step(first.target(), chain.source());
        if (second.target() != there) {
            throw fit.invalid("leads by " + here + "." + first + " and " + first.target() + "." + second + " to "
                    + second.target() + ". Name an association that leads to " + there + " by source = \"...\".");
        }
        return new Association.Link(
                there,
                first.sourceKey(),
                second.targetKey(),
                between(first, second),
                both(second.fixed(), fit.fixed(there, declaration.only())),
                List.of());
    }

    private static Association.Through between(Association first, Association second) {
        Association.Through meeting = new Association.Through(
                first.target(),
                first.targetKey(),
                second.sourceKey(),
                both(first.fixed(), second.when()),
                false,
                second.through());
        return first.through() == null ? meeting : behind(first.through(), meeting);
    }

    private static Association.Through behind(Association.Through way, Association.Through last) {
        return new Association.Through(
                way.model(),
                way.toSource(),
                way.toTarget(),
                way.fixed(),
                way.own(),
                way.next() == null ? last : behind(way.next(), last));
    }

    /** What two associations fix of the same rows. */
    static List<Association.Fixed> both(List<Association.Fixed> some, List<Association.Fixed> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Association.Fixed> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
