package io.dialectic.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Two pieces of work, measured in turns within one run: only the ratio of their times means anything. The bytes that they
 * allocate in the thread that calls are the same in every run.
 */
final class Ratio {
    private static final int ROUNDS = 41;
    private static final long ROUND_NANOS = 60_000_000;
    private static final int ALLOCATING = 200;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static final String HEAD =
            "| work | by hand | Dialectic / by hand, median (middle half) | bytes by hand | Dialectic's above |\n"
                    + "|---|---|---|---|---|";

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
        long bytes = bytes(byHand);
        System.out.printf(
                "| %-34s | %8.1f µs | %.2f (%.2f–%.2f) | %8d | %+8d |%n",
                what,
                hand[ROUNDS / 2] / 1_000,
                ratios[ROUNDS / 2],
                ratios[ROUNDS / 4],
                ratios[3 * ROUNDS / 4],
                bytes,
                bytes(dialectic) - bytes);
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

    private static long bytes(Work work) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ALLOCATING; i++) {
            sink = work.once();
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / ALLOCATING;
    }

    static @Nullable Object sink() {
        return sink;
    }
}
