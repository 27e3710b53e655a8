package dev.byre.benchmarks;

import dev.byre.benchmarks.Subjects.Indexes;
import dev.byre.benchmarks.Subjects.OfArrayList;
import dev.byre.benchmarks.Subjects.OfCowArray;
import dev.byre.benchmarks.Subjects.OfCowIntArray;
import dev.byre.benchmarks.Subjects.OfCowMap;
import dev.byre.benchmarks.Subjects.OfCowSortedMap;
import dev.byre.benchmarks.Subjects.OfDroppedCowArray;
import dev.byre.benchmarks.Subjects.OfDroppedCowIntArray;
import dev.byre.benchmarks.Subjects.OfDroppedCowMap;
import dev.byre.benchmarks.Subjects.OfDroppedCowSortedMap;
import dev.byre.benchmarks.Subjects.OfHashMap;
import dev.byre.benchmarks.Subjects.OfIntArray;
import dev.byre.benchmarks.Subjects.OfTreeMap;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Copy against share: what it costs to keep a version of a value, where java.util can only copy. */
public final class Versions {
    private static final int TEN = 10;

    private Versions() {}

    /** A version is kept, then one element of the value is changed. */
    public static class ChangeOne {
        @Benchmark
        public Object arrayList(OfArrayList subject, Indexes indexes) {
            ArrayList<Integer> version = new ArrayList<>(subject.list);
            int i = indexes.nextOne();
            subject.list.set(indexes.at[i], indexes.element(i));
            return version;
        }

        @Benchmark
        public Object cowArray(OfCowArray subject, Indexes indexes) {
            CowArray<Integer> version = subject.list.share();
            int i = indexes.nextOne();
            subject.list.set(indexes.at[i], indexes.element(i));
            return version;
        }

        @Benchmark
        public Object intArray(OfIntArray subject, Indexes indexes) {
            int[] version = subject.array.clone();
            int i = indexes.nextOne();
            subject.array[indexes.at[i]] = i;
            return version;
        }

        @Benchmark
        public Object cowIntArray(OfCowIntArray subject, Indexes indexes) {
            CowIntArray version = subject.array.share();
            int i = indexes.nextOne();
            subject.array.set(indexes.at[i], i);
            return version;
        }

        @Benchmark
        public Object hashMap(OfHashMap subject, Indexes indexes) {
            HashMap<Integer, Integer> version = new HashMap<>(subject.map);
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
            return version;
        }

        @Benchmark
        public Object cowMap(OfCowMap subject, Indexes indexes) {
            CowMap<Integer, Integer> version = subject.map.share();
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
            return version;
        }

        @Benchmark
        public Object treeMap(OfTreeMap subject, Indexes indexes) {
            TreeMap<Integer, Integer> version = new TreeMap<>(subject.map);
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
            return version;
        }

        @Benchmark
        public Object cowSortedMap(OfCowSortedMap subject, Indexes indexes) {
            CowSortedMap<Integer, Integer> version = subject.map.share();
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
            return version;
        }
    }

    /** A version is taken and given up again before the change; java.util has copied by then. */
    public static class ReleaseThenChangeOne {
        @Benchmark
        public void arrayList(OfArrayList subject, Indexes indexes, Blackhole sink) {
            sink.consume(new ArrayList<>(subject.list));
            int i = indexes.nextOne();
            subject.list.set(indexes.at[i], indexes.element(i));
        }

        @Benchmark
        public void cowArray(OfCowArray subject, Indexes indexes, Blackhole sink) {
            CowArray<Integer> version = subject.list.share();
            sink.consume(version);
            version.release();
            int i = indexes.nextOne();
            subject.list.set(indexes.at[i], indexes.element(i));
        }

        @Benchmark
        public void intArray(OfIntArray subject, Indexes indexes, Blackhole sink) {
            sink.consume(subject.array.clone());
            int i = indexes.nextOne();
            subject.array[indexes.at[i]] = i;
        }

        @Benchmark
        public void cowIntArray(OfCowIntArray subject, Indexes indexes, Blackhole sink) {
            CowIntArray version = subject.array.share();
            sink.consume(version);
            version.release();
            int i = indexes.nextOne();
            subject.array.set(indexes.at[i], i);
        }

        @Benchmark
        public void hashMap(OfHashMap subject, Indexes indexes, Blackhole sink) {
            sink.consume(new HashMap<>(subject.map));
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
        }

        @Benchmark
        public void cowMap(OfCowMap subject, Indexes indexes, Blackhole sink) {
            CowMap<Integer, Integer> version = subject.map.share();
            sink.consume(version);
            version.release();
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
        }

        @Benchmark
        public void treeMap(OfTreeMap subject, Indexes indexes, Blackhole sink) {
            sink.consume(new TreeMap<>(subject.map));
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
        }

        @Benchmark
        public void cowSortedMap(OfCowSortedMap subject, Indexes indexes, Blackhole sink) {
            CowSortedMap<Integer, Integer> version = subject.map.share();
            sink.consume(version);
            version.release();
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
        }
    }

    /** A version is kept and read, and nothing is ever written; who copies to be safe has copied for nothing. */
    public static class ReadOnly {
        @Benchmark
        public Object arrayList(OfArrayList subject, Indexes indexes, Blackhole sink) {
            ArrayList<Integer> version = new ArrayList<>(subject.list);
            sink.consume(version.get(indexes.at[indexes.nextOne()]));
            return version;
        }

        @Benchmark
        public Object cowArray(OfDroppedCowArray subject, Indexes indexes, Blackhole sink) {
            CowArray<Integer> version = subject.list.share();
            sink.consume(version.get(indexes.at[indexes.nextOne()]));
            return version;
        }

        @Benchmark
        public Object intArray(OfIntArray subject, Indexes indexes, Blackhole sink) {
            int[] version = subject.array.clone();
            sink.consume(version[indexes.at[indexes.nextOne()]]);
            return version;
        }

        @Benchmark
        public Object cowIntArray(OfDroppedCowIntArray subject, Indexes indexes, Blackhole sink) {
            CowIntArray version = subject.array.share();
            sink.consume(version.get(indexes.at[indexes.nextOne()]));
            return version;
        }

        @Benchmark
        public Object hashMap(OfHashMap subject, Indexes indexes, Blackhole sink) {
            HashMap<Integer, Integer> version = new HashMap<>(subject.map);
            sink.consume(version.get(subject.keys[indexes.at[indexes.nextOne()]]));
            return version;
        }

        @Benchmark
        public Object cowMap(OfDroppedCowMap subject, Indexes indexes, Blackhole sink) {
            CowMap<Integer, Integer> version = subject.map.share();
            sink.consume(version.get(subject.keys[indexes.at[indexes.nextOne()]]));
            return version;
        }

        @Benchmark
        public Object treeMap(OfTreeMap subject, Indexes indexes, Blackhole sink) {
            TreeMap<Integer, Integer> version = new TreeMap<>(subject.map);
            sink.consume(version.get(subject.keys[indexes.at[indexes.nextOne()]]));
            return version;
        }

        @Benchmark
        public Object cowSortedMap(OfDroppedCowSortedMap subject, Indexes indexes, Blackhole sink) {
            CowSortedMap<Integer, Integer> version = subject.map.share();
            sink.consume(version.get(subject.keys[indexes.at[indexes.nextOne()]]));
            return version;
        }
    }

    /** Ten versions are kept, then one element of the value is changed: ten copies against one. */
    public static class KeepTen {
        @Benchmark
        public Object arrayList(OfArrayList subject, Indexes indexes) {
            Object[] versions = new Object[TEN];
            for (int v = 0; v < TEN; v++) {
                versions[v] = new ArrayList<>(subject.list);
            }
            int i = indexes.nextOne();
            subject.list.set(indexes.at[i], indexes.element(i));
            return versions;
        }

        @Benchmark
        public Object cowArray(OfCowArray subject, Indexes indexes) {
            Object[] versions = new Object[TEN];
            for (int v = 0; v < TEN; v++) {
                versions[v] = subject.list.share();
            }
            int i = indexes.nextOne();
            subject.list.set(indexes.at[i], indexes.element(i));
            return versions;
        }

        @Benchmark
        public Object intArray(OfIntArray subject, Indexes indexes) {
            Object[] versions = new Object[TEN];
            for (int v = 0; v < TEN; v++) {
                versions[v] = subject.array.clone();
            }
            int i = indexes.nextOne();
            subject.array[indexes.at[i]] = i;
            return versions;
        }

        @Benchmark
        public Object cowIntArray(OfCowIntArray subject, Indexes indexes) {
            Object[] versions = new Object[TEN];
            for (int v = 0; v < TEN; v++) {
                versions[v] = subject.array.share();
            }
            int i = indexes.nextOne();
            subject.array.set(indexes.at[i], i);
            return versions;
        }

        @Benchmark
        public Object hashMap(OfHashMap subject, Indexes indexes) {
            Object[] versions = new Object[TEN];
            for (int v = 0; v < TEN; v++) {
                versions[v] = new HashMap<>(subject.map);
            }
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
            return versions;
        }

        @Benchmark
        public Object cowMap(OfCowMap subject, Indexes indexes) {
            Object[] versions = new Object[TEN];
            for (int v = 0; v < TEN; v++) {
                versions[v] = subject.map.share();
            }
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
            return versions;
        }

        @Benchmark
        public Object treeMap(OfTreeMap subject, Indexes indexes) {
            Object[] versions = new Object[TEN];
            for (int v = 0; v < TEN; v++) {
                versions[v] = new TreeMap<>(subject.map);
            }
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
            return versions;
        }

        @Benchmark
        public Object cowSortedMap(OfCowSortedMap subject, Indexes indexes) {
            Object[] versions = new Object[TEN];
            for (int v = 0; v < TEN; v++) {
                versions[v] = subject.map.share();
            }
            int i = indexes.nextOne();
            subject.map.put(subject.keys[indexes.at[i]], indexes.element(i));
            return versions;
        }
    }
}
