package dev.byre.benchmarks;

import java.util.List;

/**
 * What one rival took for one operation at one size. Immutable.
 *
 * @param size the number of elements, or {@link #ANY_SIZE}
 * @param nanos the median over all measured iterations of all forks
 * @param spread half the distance between the first and the third quartile of them, in nanoseconds
 * @param bytes allocated
 * @param drift how far the slowest fork's median is above the fastest one's, as a part of that
 */
record Measurement(
        Operation operation, Rival rival, int size, double nanos, double spread, double bytes, double drift) {
    /** Of an operation that does not depend on it. */
    static final int ANY_SIZE = -1;

    /** The most that the spread may be of the median. */
    static final double MAX_SPREAD = 0.2;

    /** What comes to as much as that spread, if each fork agrees with itself. */
    static final double MAX_DRIFT = 2 * MAX_SPREAD;

    Measurement(Operation operation, Rival rival, int size, double nanos, double spread, double bytes) {
        this(operation, rival, size, nanos, spread, bytes, 0);
    }

    static Measurement of(Cell cell, List<Fork> forks) {
        double[] all = forks.stream()
                .flatMap(fork -> fork.nanos().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double[] medians = forks.stream()
                .mapToDouble(fork -> quantile(
                        fork.nanos().stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted()
                                .toArray(),
                        0.5))
                .sorted()
                .toArray();
        double[] bytes = forks.stream().mapToDouble(Fork::bytes).sorted().toArray();
        double per = cell.elements();
        return new Measurement(
                cell.operation(),
                cell.rival(),
                cell.size(),
                quantile(all, 0.5) / per,
                (quantile(all, 0.75) - quantile(all, 0.25)) / 2 / per,
                quantile(bytes, 0.5) / per,
                medians[medians.length - 1] / medians[0] - 1);
    }

    /** Between two values, as far from each as the part says. */
    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }

    /** Whether the iterations and the forks agree so far that the time can be ranked. */
    boolean isReliable() {
        return spread <= MAX_SPREAD * nanos && drift <= MAX_DRIFT;
    }

    /** Whether the times of two overlap, so that neither is ahead. */
    boolean isLevelWith(Measurement other) {
        return Math.abs(nanos - other.nanos) <= spread + other.spread;
    }
}
