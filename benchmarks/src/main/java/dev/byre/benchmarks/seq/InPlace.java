package dev.byre.benchmarks.seq;

import static dev.byre.benchmarks.rivals.Probes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import java.util.Arrays;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Lists that a batch of elements is added to or removed from, in place, and that are put back as they were after each
 * batch.
 *
 * <p>The time of a batch is taken without the undoing; of 512 elements it is so much longer than the clock's own that
 * this does no harm. Allocation cannot be taken apart: its figure is with that of the undoing.
 *
 * <p>After some batches the leaves of a tree have room, as those of a list that has been edited for a while.
 *
 * <p>A batch is spread over so many lists that none changes its size by more than a quarter, but where it is added at
 * the end: there it is as many for each list as an immutable one is given.
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public final class InPlace {
    private InPlace() {}

    /** The lists, and which elements and indexes the next batch is about. */
    @State(Scope.Thread)
    public abstract static class Lists {
        /** How many elements of a batch one list takes. */
        int countOfOne;

        OfMutableList<?>[] lists;
        Object[] elements;
        int[] at;
        int size;
        int start;

        /** The rival. */
        public abstract OfMutableList<?> one();

        int countOfOne(int size) {
            return size < 4 * 16 ? 4 : size < 16 * BATCH ? 64 : BATCH;
        }

        /** Builds the lists. */
        @Setup
        public void setUp(ListElements probes) {
            elements = probes.elements;
            at = probes.at;
            size = probes.size;
            countOfOne = countOfOne(size);
            lists = new OfMutableList<?>[BATCH / countOfOne];
            Arrays.setAll(lists, i -> built(probes.original));
            System.gc();
        }

        private OfMutableList<?> built(Object[] original) {
            OfMutableList<?> built = one();
            built.hold(built.built(original));
            return built;
        }

        /** Goes on to the next elements and indexes. */
        @Setup(Level.Invocation)
        public void next() {
            start = (start + BATCH) & (elements.length - 1);
        }
    }

    /** Elements at the end, which are cut off again. */
    public abstract static class Added extends Lists {
        @Override
        final int countOfOne(int size) {
            return Work.ADDED;
        }

        /** Adds the batch. */
        @CompilerControl(DONT_INLINE)
        public final void add() {
            int next = start;
            for (OfMutableList<?> list : lists) {
                for (int limit = next + countOfOne; next < limit; next++) {
                    list.add(elements[next]);
                }
            }
        }

        /** Cuts the elements off. */
        @TearDown(Level.Invocation)
        public void undo() {
            for (OfMutableList<?> list : lists) {
                list.cutOff(size);
            }
        }
    }

    /** Elements at random indexes, which are taken out again. */
    public abstract static class Inserted extends Lists {
        /** Inserts the batch. */
        @CompilerControl(DONT_INLINE)
        public final void insert() {
            int next = start;
            for (OfMutableList<?> list : lists) {
                for (int limit = next + countOfOne; next < limit; next++) {
                    list.insert(at[next], elements[next]);
                }
            }
        }

        /** Takes the elements out, the last one first. */
        @TearDown(Level.Invocation)
        public void undo() {
            int next = start + BATCH;
            for (int i = lists.length - 1; i >= 0; i--) {
                for (int limit = next - countOfOne; next > limit; ) {
                    lists[i].removeAt(at[--next]);
                }
            }
        }
    }

    /** Elements at the beginning, for which others are put there. */
    public abstract static class Removed extends Lists {
        /** Removes as many as the batch has. */
        @CompilerControl(DONT_INLINE)
        public final void removeFirst() {
            for (OfMutableList<?> list : lists) {
                for (int i = 0; i < countOfOne; i++) {
                    list.removeFirst();
                }
            }
        }

        /** Puts the batch in their place. */
        @TearDown(Level.Invocation)
        public void undo() {
            int next = start;
            for (OfMutableList<?> list : lists) {
                for (int limit = next + countOfOne; next < limit; next++) {
                    list.insert(0, elements[next]);
                }
            }
        }
    }
}
