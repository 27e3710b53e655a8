package dev.byre.benchmarks;

import static dev.byre.benchmarks.Subjects.Indexes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import dev.byre.benchmarks.Subjects.Elements;
import dev.byre.benchmarks.Subjects.Indexes;
import dev.byre.benchmarks.Subjects.OfArrayList;
import dev.byre.benchmarks.Subjects.OfCowArray;
import dev.byre.benchmarks.Subjects.OfCowIntArray;
import dev.byre.benchmarks.Subjects.OfEclipseInts;
import dev.byre.benchmarks.Subjects.OfFastutilInts;
import dev.byre.benchmarks.Subjects.OfIntArray;
import dev.byre.benchmarks.Subjects.Sized;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.api.factory.primitive.IntLists;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Writing in place, as the only handle; or each time as the first write after a share.
 *
 * <p>Loops of a batch are compiled by themselves: inlined into what JMH makes around them, some run out of registers,
 * and then ArrayList appends in 2 ns or in 5, from fork to fork.
 */
public final class Writing {
    private Writing() {}

    /** Set, at random indexes. */
    @CompilerControl(DONT_INLINE)
    public static class SetAtRandom {
        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void arrayList(OfArrayList subject, Indexes indexes) {
            ArrayList<Integer> list = subject.list;
            int[] at = indexes.at;
            Integer[] elements = indexes.elements;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                list.set(at[i], elements[i]);
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowArray(OfCowArray subject, Indexes indexes) {
            CowArray<Integer> list = subject.list;
            int[] at = indexes.at;
            Integer[] elements = indexes.elements;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                list.set(at[i], elements[i]);
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void intArray(OfIntArray subject, Indexes indexes) {
            int[] array = subject.array;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                array[at[i]] = i;
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowIntArray(OfCowIntArray subject, Indexes indexes) {
            CowIntArray array = subject.array;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                array.set(at[i], i);
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void fastutilInts(OfFastutilInts subject, Indexes indexes) {
            IntArrayList list = subject.list;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                list.set(at[i], i);
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void eclipseInts(OfEclipseInts subject, Indexes indexes) {
            MutableIntList list = subject.list;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                list.set(at[i], i);
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowIntArrayShared(OfCowIntArray subject, Indexes indexes, Blackhole sink) {
            CowIntArray array = subject.array;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                CowIntArray version = array.share();
                version.set(at[i], i);
                sink.consume(version);
            }
        }
    }

    /** Add, where there is room: a batch is added and cut off again, which is a small part of the time. */
    @CompilerControl(DONT_INLINE)
    public static class Append {
        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void arrayList(OfArrayList subject, Indexes indexes) {
            ArrayList<Integer> list = subject.list;
            Integer[] elements = indexes.elements;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                list.add(elements[i]);
            }
            cutOff(list, subject.size);
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowArray(OfCowArray subject, Indexes indexes) {
            CowArray<Integer> list = subject.list;
            Integer[] elements = indexes.elements;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                list.add(elements[i]);
            }
            cutOff(list, subject.size);
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void intArray(OfGrowingInts subject, Indexes indexes) {
            GrowingInts array = subject.array;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                array.add(i);
            }
            array.size = subject.size;
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowIntArray(OfCowIntArray subject, Indexes indexes) {
            CowIntArray array = subject.array;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                array.add(i);
            }
            cutOff(array, subject.size);
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void fastutilInts(OfFastutilInts subject, Indexes indexes) {
            IntArrayList list = subject.list;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                list.add(i);
            }
            list.size(subject.size);
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowIntArrayShared(OfCowIntArray subject, Indexes indexes, Blackhole sink) {
            CowIntArray version = subject.array;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                version = version.share();
                version.add(i);
                sink.consume(version);
            }
        }

        private static void cutOff(List<Integer> list, int size) {
            list.subList(size, size + BATCH).clear();
        }

        private static void cutOff(CowIntArray array, int size) {
            array.removeRange(size, size + BATCH);
        }
    }

    /** Add, from nothing to the size, with all the growing. */
    public static class Build {
        @Benchmark
        public Object arrayList(Elements source) {
            ArrayList<Integer> list = new ArrayList<>();
            for (Integer element : source.elements) {
                list.add(element);
            }
            return list;
        }

        @Benchmark
        public Object cowArray(Elements source) {
            CowArray<Integer> list = new CowArray<>();
            for (Integer element : source.elements) {
                list.add(element);
            }
            return list;
        }

        @Benchmark
        public Object intArray(OfIntArray source) {
            GrowingInts array = new GrowingInts();
            for (int element : source.array) {
                array.add(element);
            }
            return array;
        }

        @Benchmark
        public Object cowIntArray(OfIntArray source) {
            CowIntArray array = new CowIntArray();
            for (int element : source.array) {
                array.add(element);
            }
            return array;
        }

        @Benchmark
        public Object fastutilInts(OfIntArray source) {
            IntArrayList list = new IntArrayList();
            for (int element : source.array) {
                list.add(element);
            }
            return list;
        }

        @Benchmark
        public Object eclipseInts(OfIntArray source) {
            MutableIntList list = IntLists.mutable.empty();
            for (int element : source.array) {
                list.add(element);
            }
            return list;
        }
    }

    /** What one writes by hand where an {@code int[]} is to grow; it grows as ArrayList does. */
    static final class GrowingInts {
        int[] array = {};
        int size;

        void add(int element) {
            if (size == array.length) {
                array = Arrays.copyOf(array, Math.max(10, size + (size >> 1)));
            }
            array[size++] = element;
        }
    }

    /** Such an array. */
    public static class OfGrowingInts extends Sized {
        final GrowingInts array = new GrowingInts();

        /** Makes the subject. */
        @Setup
        public void setUp() {
            for (int element : ints()) {
                array.add(element);
            }
            System.gc();
        }
    }
}
