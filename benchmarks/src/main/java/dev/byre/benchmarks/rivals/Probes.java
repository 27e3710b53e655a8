package dev.byre.benchmarks.rivals;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a collection of a size is asked for and what is written to it, batch by batch or one by one. */
@SuppressWarnings("NullAway.Init") // Subclasses call make first.
@State(Scope.Thread)
public abstract class Probes {
    /** How many probes one invocation uses, where it uses a batch. */
    public static final int BATCH = 512;

    protected static final int SEED = 1;

    private static final int MIN_LENGTH = 1 << 16;

    /** The number of elements. */
    @Param({"16", "1000", "100000"})
    public int size;

    /** Elements to write. */
    public Object[] elements;

    private int next;
    private int turn;

    /** Makes what is to be written: more than the caches hold where the collection is large. */
    protected final void makeElements() {
        int length = Math.max(MIN_LENGTH, Integer.highestOneBit(size - 1) << 1);
        elements = range(size, size + length, Probes::integer);
    }

    protected static Object[] range(int start, int limit, IntFunction<Object> kind) {
        Object[] made = new Object[limit - start];
        Arrays.setAll(made, i -> kind.apply(start + i));
        return made;
    }

    /** Integers that fill the range of int, in no order: a bijection, so that they are distinct. */
    public static Object integer(int i) {
        int h = (i + SEED) * 0x9E3779B9;
        h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
        h = (h ^ (h >>> 12)) * 0x297A2D39;
        return h ^ (h >>> 15);
    }

    /** Lets {@link #element} begin somewhere else. */
    protected final void turn(int turn) {
        this.turn = turn;
    }

    /** Where the next batch begins. */
    public final int nextBatch() {
        next += BATCH;
        if (next == elements.length) {
            next = 0;
            turn++;
        }
        return next;
    }

    /** Where the next single probe is. */
    public final int nextOne() {
        next = (next + 1) & (elements.length - 1);
        turn += next == 0 ? 1 : 0;
        return next;
    }

    /** What to write by the probe of this index: each time the probes begin anew, something else. */
    public final Object element(int index) {
        return elements[(index + turn) & (elements.length - 1)];
    }
}
