package io.dialectic;

/**
 * Figures of the plan cache since the database was opened.
 *
 * @param hits queries whose plan was there
 * @param misses queries whose plan was made
 * @param plans plans kept now
 */
public record PlanCacheStatistics(long hits, long misses, int plans) {
    /** The share of hits, from 0 to 1; 1 when nothing was asked. */
    public double hitRate() {
        long all = hits + misses;
        return all == 0 ? 1 : (double) hits / all;
    }
}
