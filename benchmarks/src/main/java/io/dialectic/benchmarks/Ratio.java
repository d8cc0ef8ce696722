package io.dialectic.benchmarks;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Two pieces of work, measured in turns within one run: only the ratio of their times means anything. */
final class Ratio {
    private static final int ROUNDS = 41;
    private static final long ROUND_NANOS = 60_000_000;

    private Ratio() {}

    /** Work that is repeated. */
    interface Work {
        @Nullable
        Object once() throws Exception;
    }

    private static @Nullable Object sink = "";

    /** Prints the median of the ratios of all rounds, with the middle half, and how long the first takes. */
    static void print(String what, Work byHand, Work dialectic) throws Exception {
        for (int i = 0; i < 12; i++) {
            nanos(byHand);
            nanos(dialectic);
        }
        double[] ratios = new double[ROUNDS];
        double[] hand = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            boolean first = i % 2 == 0;
            double one = nanos(first ? byHand : dialectic);
            double other = nanos(first ? dialectic : byHand);
            hand[i] = first ? one : other;
            ratios[i] = first ? other / one : one / other;
        }
        Arrays.sort(ratios);
        Arrays.sort(hand);
        System.out.printf(
                "| %-34s | %8.1f µs | %.2f (%.2f–%.2f) |%n",
                what, hand[ROUNDS / 2] / 1_000, ratios[ROUNDS / 2], ratios[ROUNDS / 4], ratios[3 * ROUNDS / 4]);
    }

    private static double nanos(Work work) throws Exception {
        long start = System.nanoTime();
        long now = start;
        int times = 0;
        while (now - start < ROUND_NANOS) {
            sink = work.once();
            times++;
            now = System.nanoTime();
        }
        return (double) (now - start) / times;
    }

    static @Nullable Object sink() {
        return sink;
    }
}
