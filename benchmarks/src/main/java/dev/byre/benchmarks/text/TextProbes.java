package dev.byre.benchmarks.text;

import dev.byre.benchmarks.rivals.Probes;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The characters of a text, all of them ASCII, and random indexes to read and write at. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
@State(Scope.Thread)
public class TextProbes extends Probes {
    private static final int LINE_LENGTH = 64;

    /** The characters. */
    public String chars;

    /** Indexes in random order. */
    public int[] at;

    /** Makes the characters and the indexes. */
    @Setup
    public void setUp() {
        makeElements();
        Random random = new Random(SEED);
        StringBuilder made = new StringBuilder(size);
        for (int i = 1; i <= size; i++) {
            made.append(i % LINE_LENGTH == 0 ? '\n' : (char) (' ' + random.nextInt(95)));
        }
        chars = made.toString();
        at = random.ints(elements.length, 0, size).toArray();
        System.gc();
    }

    /** Characters outside of any benchmark. */
    public static TextProbes of(int size) {
        TextProbes probes = new TextProbes();
        probes.size = size;
        probes.setUp();
        return probes;
    }
}
