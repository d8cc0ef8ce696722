package io.dialectic.compliance.cases;

import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.random.Agreement;
import io.dialectic.spi.Feature;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Random queries find what a small evaluator finds in memory. {@code -Ddialectic.random=N} sets the queries of each seed,
 * {@code -Ddialectic.seed=N} the first of the seeds.
 */
public final class RandomQueryCases {
    private static final int QUERIES = Integer.getInteger("dialectic.random", 1_000);

    private static final int SEEDS = 15;

    /** Made by the suite. */
    public RandomQueryCases() {}

    /** The seeds. */
    public static List<Long> seeds() {
        return LongStream.iterate(Long.getLong("dialectic.seed", 1), seed -> seed + 1)
                .limit(SEEDS)
                .boxed()
                .toList();
    }

    @Case({
        "F6", "H1", "H9", "H13", "H14", "H15", "H16", "H18", "H30", "H31", "J8", "J10", "J12", "J13", "K4", "K5", "K11",
        "K14", "K18", "L4", "L27", "PN7", "PN8", "PN35"
    })
    @Each("seeds")
    public void agreeWithTheEvaluator(Subject t, Long seed) {
        Agreement agreement = new Agreement(t.database(), seed);
        t.own(agreement.models());
        agreement.fill();
        agreement.check(QUERIES);
    }

    @Case({"I15", "J1", "J8", "J12", "PN14"})
    @Each("seeds")
    public void valuesAgreeWithTheEvaluator(Subject t, Long seed) {
        Agreement agreement = new Agreement(t.database(), seed);
        t.own(agreement.models());
        agreement.fill();
        agreement.checkValues(QUERIES / 5);
    }

    @Case({"J9", "H1", "H9", "H13", "I15", "PN12", "PN26"})
    @Each("seeds")
    public void groupsAgreeWithTheEvaluator(Subject t, Long seed) {
        Agreement agreement = new Agreement(t.database(), seed);
        t.own(agreement.models());
        agreement.fill();
        agreement.checkGroups(QUERIES / 4);
    }

    @Case({"I15", "PN38"})
    @Each("seeds")
    public void combinationsAgreeWithTheEvaluator(Subject t, Long seed) {
        Agreement agreement = new Agreement(t.database(), seed);
        t.own(agreement.models());
        agreement.fill();
        agreement.checkSets(QUERIES / 4, !t.has(Feature.INTERSECT_EXCEPT));
    }
}
