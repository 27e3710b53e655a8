package dev.byre.benchmarks.seq;

import dev.byre.benchmarks.rivals.Probes;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The elements of a list, and random indexes to read and write at. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
@State(Scope.Thread)
public class ListElements extends Probes {
    /** The elements of the list. */
    public Object[] original;

    /** Indexes in random order, more than the caches hold where the list is large. */
    public int[] at;

    /** Makes the elements and the indexes. */
    @Setup
    public void setUp() {
        makeElements();
        original = range(0, size, Probes::integer);
        at = new Random(SEED).ints(elements.length, 0, size).toArray();
        System.gc();
    }

    /** Elements outside of any benchmark. */
    public static ListElements of(int size) {
        ListElements elements = new ListElements();
        elements.size = size;
        elements.setUp();
        return elements;
    }
}
