package dev.byre.benchmarks.sorted;

import static dev.byre.benchmarks.rivals.Probes.BATCH;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.benchmarks.maps.InPlace;
import dev.byre.benchmarks.maps.MapKeys;
import dev.byre.benchmarks.maps.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Writing to sorted maps. An immutable map makes of one and the same map a new one for each key, which is dropped. A map
 * that is changed in place is written to as the only handle, and what a batch has added or removed is undone after it; or it is
 * shared before each write, which makes another version too.
 */
public final class SortedWriting {
    private SortedWriting() {}

    /** Put, of keys that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class PutNew extends EveryPersistentSortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            Work.putNew(map, keys, sink);
        }

        @Benchmark
        public void treeMap(AddedToTreeMaps maps) {
            maps.put(maps.sought);
        }

        @Benchmark
        public void skipListMap(AddedToSkipListMaps maps) {
            maps.put(maps.sought);
        }

        @Benchmark
        public void cowSortedMap(AddedToCowSortedMaps maps) {
            maps.put(maps.sought);
        }

        @Benchmark
        public void cowSortedMapShared(OfCowSortedMap map, MapKeys keys, Blackhole sink) {
            Work.putNewIntoCopy(map, keys, sink);
        }
    }

    /** Put, of other values for keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class Replace extends EveryPersistentSortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            Work.replace(map, keys, sink);
        }

        @Benchmark
        public final void treeMap(OfTreeMap map, MapKeys keys, Blackhole sink) {
            run(map, keys, sink);
        }

        @Benchmark
        public final void skipListMap(OfSkipListMap map, MapKeys keys, Blackhole sink) {
            run(map, keys, sink);
        }

        @Benchmark
        public final void cowSortedMap(OfCowSortedMap map, MapKeys keys, Blackhole sink) {
            run(map, keys, sink);
        }

        @Benchmark
        public void cowSortedMapShared(OfCowSortedMap map, MapKeys keys, Blackhole sink) {
            Work.replaceInCopy(map, keys, sink);
        }
    }

    /** Remove, of keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class Remove extends EveryPersistentSortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            Work.remove(map, keys, sink);
        }

        @Benchmark
        public void treeMap(RemovedFromTreeMaps maps) {
            maps.remove();
        }

        @Benchmark
        public void skipListMap(RemovedFromSkipListMaps maps) {
            maps.remove();
        }

        @Benchmark
        public void cowSortedMap(RemovedFromCowSortedMaps maps) {
            maps.remove();
        }

        @Benchmark
        public void cowSortedMapShared(OfCowSortedMap map, MapKeys keys, Blackhole sink) {
            Work.removeFromCopy(map, keys, sink);
        }
    }

    /** TreeMaps to add to. */
    public static class AddedToTreeMaps extends InPlace.Added {
        @Override
        public AnyMap one() {
            return new OfTreeMap();
        }
    }

    /** ConcurrentSkipListMaps to add to. */
    public static class AddedToSkipListMaps extends InPlace.Added {
        @Override
        public AnyMap one() {
            return new OfSkipListMap();
        }
    }

    /** CowSortedMaps to add to. */
    public static class AddedToCowSortedMaps extends InPlace.Added {
        @Override
        public AnyMap one() {
            return new OfCowSortedMap();
        }
    }

    /** TreeMaps to remove from. */
    public static class RemovedFromTreeMaps extends InPlace.Removed {
        @Override
        public AnyMap one() {
            return new OfTreeMap();
        }
    }

    /** ConcurrentSkipListMaps to remove from. */
    public static class RemovedFromSkipListMaps extends InPlace.Removed {
        @Override
        public AnyMap one() {
            return new OfSkipListMap();
        }
    }

    /** CowSortedMaps to remove from. */
    public static class RemovedFromCowSortedMaps extends InPlace.Removed {
        @Override
        public AnyMap one() {
            return new OfCowSortedMap();
        }
    }
}
