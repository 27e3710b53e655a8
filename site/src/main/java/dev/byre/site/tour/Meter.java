package dev.byre.site.tour;

import dev.byre.core.CowEvents;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Measures work in rounds, each on a state of its own that is made outside the measurement.
 *
 * <p>Rounds go on, a window after the other, until the compilers and the heap have settled: until several windows bring
 * no better median and new objects get memory that was used before. What counts is the window with the best median.
 *
 * <p>One thread at a time.
 */
final class Meter {
    private static final int FEWEST_ROUNDS = 5;

    /** So many rounds are all there are without a window: enough for a median that is not of the first one. */
    private static final int ROUNDS_WITHOUT_WINDOW = 3;

    private static final int MOST_ROUNDS = 4000;

    /** So many windows without a better one end the measurement. */
    private static final int CALM_WINDOWS = 4;

    private static final int MOST_WINDOWS = 40;

    /** Long rounds may take this much in all, whether the heap has settled or not. */
    private static final long MOST_NANOS = 1_500_000_000;

    /** So many rounds the compiler wants to see before it takes up the work as a whole, which matters in short ones. */
    private static final int ENOUGH_ROUNDS = 2000;

    private static final long SHORT_NANOS = 100_000;

    /** What is not better by this factor is not better. */
    private static final double BETTER = 0.95;

    private final Allocation allocation;
    private final Duration window;
    private final Heap heap = new Heap();
    private final double[] nanos = new double[MOST_ROUNDS];
    private final double[] bytes = new double[MOST_ROUNDS];

    /** What the work returned, so that no compiler can leave the work out. */
    private volatile long sink;

    /**
     * A meter.
     *
     * @param window how long the rounds of a window take in all; if this is zero, three rounds do, settled or not
     */
    Meter(Allocation allocation, Duration window) {
        this.allocation = allocation;
        this.window = window;
    }

    Allocation allocation() {
        return allocation;
    }

    /**
     * Measures one operation.
     *
     * @param operations how many of them a round has
     * @param state makes what a round works on
     * @param work does a round's operations, and returns something that depends on them
     */
    <S> Cost measure(int operations, Supplier<S> state, ToLongFunction<S> work) {
        double bestNanos = Double.POSITIVE_INFINITY;
        double bestBytes = Double.NaN;
        int calm = 0;
        int all = 0;
        int most = window.isZero() ? 1 : MOST_WINDOWS;
        long start = System.nanoTime();
        for (int windows = 0;
                windows < most && calm < CALM_WINDOWS && System.nanoTime() - start < MOST_NANOS;
                windows++) {
            int rounds = window(state, work);
            all += rounds;
            double medianNanos = median(nanos, rounds);
            double medianBytes = median(bytes, rounds);
            boolean settled =
                    (medianBytes == 0 || heap.isSettled()) && (medianNanos > SHORT_NANOS || all >= ENOUGH_ROUNDS);
            calm = medianNanos >= BETTER * bestNanos && settled ? calm + 1 : 0;
            if (medianNanos < bestNanos) {
                bestNanos = medianNanos;
                bestBytes = medianBytes;
            }
        }
        return new Cost(
                bestNanos / operations,
                allocation.isKnown() ? bestBytes / operations : Double.NaN,
                operations,
                events(state.get(), work));
    }

    /** Fills the figures of one window and tells how many there are. */
    private <S> int window(Supplier<S> state, ToLongFunction<S> work) {
        long end = System.nanoTime() + window.toNanos();
        int fewest = window.isZero() ? ROUNDS_WITHOUT_WINDOW : FEWEST_ROUNDS;
        int rounds = 0;
        do {
            S made = state.get();
            long bytesBefore = allocation.bytes();
            long before = System.nanoTime();
            sink = work.applyAsLong(made);
            long after = System.nanoTime();
            bytes[rounds] = allocation.bytes() - bytesBefore;
            nanos[rounds++] = after - before;
        } while (rounds < fewest || (rounds < MOST_ROUNDS && System.nanoTime() < end));
        return rounds;
    }

    private static double median(double[] values, int size) {
        Arrays.sort(values, 0, size);
        return (values[(size - 1) / 2] + values[size / 2]) / 2;
    }

    /** The copies are counted in a round of their own, as the counting takes time. */
    private <S> CowEvents events(S state, ToLongFunction<S> work) {
        return CowEvents.during(() -> sink = work.applyAsLong(state));
    }
}
