package dev.byre.benchmarks;

import static dev.byre.benchmarks.Subjects.Indexes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import dev.byre.benchmarks.Subjects.Indexes;
import dev.byre.benchmarks.Subjects.OfArrayList;
import dev.byre.benchmarks.Subjects.OfCowArray;
import dev.byre.benchmarks.Subjects.OfCowIntArray;
import dev.byre.benchmarks.Subjects.OfEclipseInts;
import dev.byre.benchmarks.Subjects.OfFastutilInts;
import dev.byre.benchmarks.Subjects.OfIntArray;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.PrimitiveIterator;
import java.util.function.IntConsumer;
import org.eclipse.collections.api.iterator.IntIterator;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading, one element at a time and all of them. Elements go to the sink as they are: to look into them would cost
 * each rival the same and make them look alike. Loops of a batch are compiled by themselves, as in {@link Writing}.
 */
public final class Reading {
    private Reading() {}

    /** Get, at random indexes. */
    @CompilerControl(DONT_INLINE)
    public static class GetAtRandom {
        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void arrayList(OfArrayList subject, Indexes indexes, Blackhole sink) {
            ArrayList<Integer> list = subject.list;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(list.get(at[i]));
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowArray(OfCowArray subject, Indexes indexes, Blackhole sink) {
            CowArray<Integer> list = subject.list;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(list.get(at[i]));
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void intArray(OfIntArray subject, Indexes indexes, Blackhole sink) {
            int[] array = subject.array;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(array[at[i]]);
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowIntArray(OfCowIntArray subject, Indexes indexes, Blackhole sink) {
            CowIntArray array = subject.array;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(array.get(at[i]));
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void fastutilInts(OfFastutilInts subject, Indexes indexes, Blackhole sink) {
            IntArrayList list = subject.list;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(list.getInt(at[i]));
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void eclipseInts(OfEclipseInts subject, Indexes indexes, Blackhole sink) {
            MutableIntList list = subject.list;
            int[] at = indexes.at;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(list.get(at[i]));
            }
        }
    }

    /** Get, from the first index to the last. */
    public static class GetInSequence {
        @Benchmark
        public void arrayList(OfArrayList subject, Blackhole sink) {
            ArrayList<Integer> list = subject.list;
            for (int i = 0; i < list.size(); i++) {
                sink.consume(list.get(i));
            }
        }

        @Benchmark
        public void cowArray(OfCowArray subject, Blackhole sink) {
            CowArray<Integer> list = subject.list;
            for (int i = 0; i < list.size(); i++) {
                sink.consume(list.get(i));
            }
        }

        @Benchmark
        public void intArray(OfIntArray subject, Blackhole sink) {
            int[] array = subject.array;
            for (int i = 0; i < array.length; i++) {
                sink.consume(array[i]);
            }
        }

        @Benchmark
        public void cowIntArray(OfCowIntArray subject, Blackhole sink) {
            CowIntArray array = subject.array;
            for (int i = 0; i < array.size(); i++) {
                sink.consume(array.get(i));
            }
        }

        @Benchmark
        public void fastutilInts(OfFastutilInts subject, Blackhole sink) {
            IntArrayList list = subject.list;
            for (int i = 0; i < list.size(); i++) {
                sink.consume(list.getInt(i));
            }
        }

        @Benchmark
        public void eclipseInts(OfEclipseInts subject, Blackhole sink) {
            MutableIntList list = subject.list;
            for (int i = 0; i < list.size(); i++) {
                sink.consume(list.get(i));
            }
        }
    }

    /** All elements, by iterator. */
    public static class Iterate {
        @Benchmark
        public void arrayList(OfArrayList subject, Blackhole sink) {
            for (Integer element : subject.list) {
                sink.consume(element);
            }
        }

        @Benchmark
        public void cowArray(OfCowArray subject, Blackhole sink) {
            for (Integer element : subject.list) {
                sink.consume(element);
            }
        }

        @Benchmark
        public void intArray(OfIntArray subject, Blackhole sink) {
            for (int element : subject.array) {
                sink.consume(element);
            }
        }

        @Benchmark
        public void cowIntArray(OfCowIntArray subject, Blackhole sink) {
            for (PrimitiveIterator.OfInt i = subject.array.iterator(); i.hasNext(); ) {
                sink.consume(i.nextInt());
            }
        }

        @Benchmark
        public void fastutilInts(OfFastutilInts subject, Blackhole sink) {
            for (PrimitiveIterator.OfInt i = subject.list.iterator(); i.hasNext(); ) {
                sink.consume(i.nextInt());
            }
        }

        @Benchmark
        public void eclipseInts(OfEclipseInts subject, Blackhole sink) {
            for (IntIterator i = subject.list.intIterator(); i.hasNext(); ) {
                sink.consume(i.next());
            }
        }
    }

    /** All elements, by forEach. */
    public static class ForEach {
        @Benchmark
        public void arrayList(OfArrayList subject, Blackhole sink) {
            subject.list.forEach(sink::consume);
        }

        @Benchmark
        public void cowArray(OfCowArray subject, Blackhole sink) {
            subject.list.forEach(sink::consume);
        }

        @Benchmark
        public void intArray(OfIntArray subject, Blackhole sink) {
            for (int element : subject.array) {
                sink.consume(element);
            }
        }

        @Benchmark
        public void cowIntArray(OfCowIntArray subject, Blackhole sink) {
            subject.array.forEach(sink::consume);
        }

        @Benchmark
        public void fastutilInts(OfFastutilInts subject, Blackhole sink) {
            subject.list.forEach((IntConsumer) sink::consume);
        }

        @Benchmark
        public void eclipseInts(OfEclipseInts subject, Blackhole sink) {
            subject.list.each(sink::consume);
        }
    }

    /** The sum, by get; nothing stands in the way of vectors here. */
    public static class SumByGet {
        @Benchmark
        public int intArray(OfIntArray subject) {
            return sum(subject.array);
        }

        @Benchmark
        public int cowIntArray(OfCowIntArray subject) {
            CowIntArray array = subject.array;
            int sum = 0;
            for (int i = 0; i < array.size(); i++) {
                sum += array.get(i);
            }
            return sum;
        }

        @Benchmark
        public int fastutilInts(OfFastutilInts subject) {
            IntArrayList list = subject.list;
            int sum = 0;
            for (int i = 0; i < list.size(); i++) {
                sum += list.getInt(i);
            }
            return sum;
        }

        @Benchmark
        public int eclipseInts(OfEclipseInts subject) {
            MutableIntList list = subject.list;
            int sum = 0;
            for (int i = 0; i < list.size(); i++) {
                sum += list.get(i);
            }
            return sum;
        }
    }

    /** The sum, by forEach, against a plain loop. */
    public static class SumByForEach {
        @Benchmark
        public int intArray(OfIntArray subject) {
            return sum(subject.array);
        }

        @Benchmark
        public int cowIntArray(OfCowIntArray subject) {
            Adder adder = new Adder();
            subject.array.forEach(adder);
            return adder.sum;
        }

        @Benchmark
        public int fastutilInts(OfFastutilInts subject) {
            Adder adder = new Adder();
            subject.list.forEach(adder);
            return adder.sum;
        }

        @Benchmark
        public int eclipseInts(OfEclipseInts subject) {
            Adder adder = new Adder();
            subject.list.each(adder::accept);
            return adder.sum;
        }

        private static final class Adder implements IntConsumer {
            private int sum;

            @Override
            public void accept(int element) {
                sum += element;
            }
        }
    }

    /** The sum, by stream, against a plain loop. */
    public static class SumByStream {
        @Benchmark
        public int intArray(OfIntArray subject) {
            return sum(subject.array);
        }

        @Benchmark
        public int cowIntArray(OfCowIntArray subject) {
            return subject.array.stream().sum();
        }
    }

    private static int sum(int[] array) {
        int sum = 0;
        for (int element : array) {
            sum += element;
        }
        return sum;
    }
}
