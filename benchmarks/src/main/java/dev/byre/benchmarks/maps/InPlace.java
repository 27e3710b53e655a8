package dev.byre.benchmarks.maps;

import static dev.byre.benchmarks.rivals.Probes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Maps that a batch of keys is added to or removed from, in place, and that are put back as they were after each batch.
 *
 * <p>The time of a batch is taken without the undoing; of 512 keys it is so much longer than the clock's own that this
 * does no harm. Allocation cannot be taken apart: its figure is that of a put and a remove.
 *
 * <p>After some batches each map has had all of the room that the keys need, a HashMap its table and a CowMap the slots
 * of its leaves, so this is writing to a map of steady size; what growth costs is seen where maps are built.
 *
 * <p>A batch is spread over so many maps that none changes its size by more than a quarter.
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public final class InPlace {
    private InPlace() {}

    /** The maps, and which keys of them the next batch is about. */
    @State(Scope.Thread)
    public abstract static class Maps {
        AnyMap[] maps;
        private Object[] elements;

        /** What a batch adds or removes, no two of a map's part of it equal. */
        public Object[] sought;

        /** How many keys of a batch one map takes. */
        int keysOfOne;

        private int start;

        /** The rival. */
        public abstract AnyMap one();

        /** Chooses what is sought. */
        abstract void choose(MapKeys keys);

        /** Builds the maps. */
        @Setup
        public void setUp(MapKeys keys) {
            elements = keys.elements;
            keysOfOne = keys.size < 4 * 16 ? 4 : keys.size < 16 * BATCH ? 64 : BATCH;
            choose(keys);
            maps = new AnyMap[BATCH / keysOfOne];
            Arrays.setAll(maps, i -> one().holding(one().built(keys.keys, keys.values)));
            System.gc();
        }

        /** Goes on to the next keys. */
        @Setup(Level.Invocation)
        public void next() {
            start = (start + BATCH) & (sought.length - 1);
        }

        /** Puts the batch, by objects equal to those sought. */
        @CompilerControl(DONT_INLINE)
        public final void put(Object[] equal) {
            int next = start;
            for (AnyMap map : maps) {
                for (int limit = next + keysOfOne; next < limit; next++) {
                    map.put(equal[next], elements[next]);
                }
            }
        }

        /** Removes the batch. */
        @CompilerControl(DONT_INLINE)
        public final void remove() {
            int next = start;
            for (AnyMap map : maps) {
                for (int limit = next + keysOfOne; next < limit; next++) {
                    map.remove(sought[next]);
                }
            }
        }
    }

    /** New keys, which are removed again. */
    public abstract static class Added extends Maps {
        @Override
        final void choose(MapKeys keys) {
            sought = keys.misses;
        }

        /** Takes the keys out again. */
        @TearDown(Level.Invocation)
        public void undo() {
            remove();
        }
    }

    /** Keys that are there, and that are put back. */
    public abstract static class Removed extends Maps {
        private Object[] original;

        @Override
        final void choose(MapKeys keys) {
            sought = new Object[keys.hits.length];
            original = new Object[sought.length];
            int[] indexes = IntStream.range(0, keys.size).toArray();
            Random random = new Random(1);
            for (int i = 0; i < sought.length; i++) {
                // What was drawn for this part of a batch stands in front.
                int drawn = i % keysOfOne;
                int other = drawn + random.nextInt(indexes.length - drawn);
                int index = indexes[other];
                indexes[other] = indexes[drawn];
                indexes[drawn] = index;
                sought[i] = keys.fresh(index);
                original[i] = keys.keys[index];
            }
        }

        /** Puts the keys back. */
        @TearDown(Level.Invocation)
        public void undo() {
            put(original);
        }
    }
}
