package dev.byre.site.tour;

import dev.byre.core.CowEvents;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Measures work in rounds: first some to warm up, then some that count. Each round gets a state of its own, which is
 * made outside the measurement.
 *
 * <p>One thread at a time.
 */
final class Meter {
    private static final int FEWEST_ROUNDS = 5;
    private static final int MOST_ROUNDS = 1000;

    private final Allocation allocation;
    private final Duration warmUp;
    private final Duration measured;

    /** What the work returned, so that no compiler can leave the work out. */
    private long sink;

    /**
     * A meter.
     *
     * @param warmUp how long the rounds before the measured ones take in all
     * @param measured how long the measured ones take in all; there are a few of them even if this is zero
     */
    Meter(Allocation allocation, Duration warmUp, Duration measured) {
        this.allocation = allocation;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    Allocation allocation() {
        return allocation;
    }

    /** What the measuring of all figures so far has returned. */
    long sink() {
        return sink;
    }

    /**
     * Measures one operation.
     *
     * @param operations how many of them a round has
     * @param state makes what a round works on
     * @param work does a round's operations, and returns something that depends on all of them
     */
    <S> Cost measure(int operations, Supplier<S> state, ToLongFunction<S> work) {
        long end = System.nanoTime() + warmUp.toNanos();
        int warm = 0;
        do {
            sink += work.applyAsLong(state.get());
        } while (++warm < FEWEST_ROUNDS || System.nanoTime() < end);
        double[] nanos = new double[MOST_ROUNDS];
        double[] bytes = new double[MOST_ROUNDS];
        int rounds = 0;
        end = System.nanoTime() + measured.toNanos();
        do {
            S made = state.get();
            long bytesBefore = allocation.bytes();
            long before = System.nanoTime();
            sink += work.applyAsLong(made);
            long after = System.nanoTime();
            bytes[rounds] = allocation.bytes() - bytesBefore;
            nanos[rounds++] = after - before;
        } while (rounds < FEWEST_ROUNDS || rounds < MOST_ROUNDS && System.nanoTime() < end);
        return new Cost(
                median(nanos, rounds) / operations,
                allocation.isKnown() ? median(bytes, rounds) / operations : Double.NaN,
                operations,
                events(state.get(), work));
    }

    private static double median(double[] values, int size) {
        Arrays.sort(values, 0, size);
        return (values[(size - 1) / 2] + values[size / 2]) / 2;
    }

    /** The copies are counted in a round of their own, as the counting takes time. */
    private <S> CowEvents events(S state, ToLongFunction<S> work) {
        return CowEvents.during(() -> sink += work.applyAsLong(state));
    }
}
