package dev.byre.benchmarks;

import static dev.byre.benchmarks.Subjects.Indexes.BATCH;

import dev.byre.benchmarks.Subjects.Elements;
import dev.byre.benchmarks.Subjects.Indexes;
import dev.byre.benchmarks.Subjects.OfArrayList;
import dev.byre.benchmarks.Subjects.OfCowArray;
import dev.byre.benchmarks.Subjects.OfCowIntArray;
import dev.byre.benchmarks.Subjects.OfIntArray;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Writing in place, as the only handle. */
public final class Writing {
    private Writing() {}

    /** Set, at random indexes. */
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
    }

    /** Add, where there is room: a batch is added and cut off again, which is a small part of the time. */
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
            list.subList(subject.size, subject.size + BATCH).clear();
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
            list.subList(subject.size, subject.size + BATCH).clear();
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void intArray(OfIntArray subject, Indexes indexes) {
            int size = subject.size;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                if (size == subject.array.length) {
                    subject.array = Arrays.copyOf(subject.array, grown(size));
                }
                subject.array[size++] = i;
            }
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowIntArray(OfCowIntArray subject, Indexes indexes) {
            CowIntArray array = subject.array;
            int start = indexes.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                array.add(i);
            }
            array.removeRange(subject.size, subject.size + BATCH);
        }
    }

    /** Add, from nothing to the size, with all the growing; the rival of CowIntArray grows an array by hand. */
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
            int[] array = {};
            int size = 0;
            for (int element : source.array) {
                if (size == array.length) {
                    array = Arrays.copyOf(array, grown(size));
                }
                array[size++] = element;
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
    }

    /** As ArrayList grows. */
    private static int grown(int size) {
        return Math.max(10, size + (size >> 1));
    }
}
