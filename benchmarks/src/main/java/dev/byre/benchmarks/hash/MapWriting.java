package dev.byre.benchmarks.hash;

import static dev.byre.benchmarks.rivals.Probes.BATCH;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.benchmarks.maps.InPlace;
import dev.byre.benchmarks.maps.MapKeys;
import dev.byre.benchmarks.maps.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Writing to maps. An immutable map makes of one and the same map a new one for each key, which is dropped. A map that
 * is changed in place is written to as the only handle, and what a batch has added or removed is undone after it; or it
 * is shared before each write, which makes another version too.
 */
public final class MapWriting {
    private MapWriting() {}

    /** Put, of keys that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class PutNew extends EveryPersistentMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            Work.putNew(map, keys, sink);
        }

        @Benchmark
        public void hashMap(AddedToHashMaps maps) {
            maps.put(maps.sought);
        }

        @Benchmark
        public void trieMap(AddedToTrieMaps maps) {
            maps.put(maps.sought);
        }

        @Benchmark
        public void cowMap(AddedToCowMaps maps) {
            maps.put(maps.sought);
        }

        @Benchmark
        public void cowMapShared(OfCowMap map, MapKeys keys, Blackhole sink) {
            Work.putNewIntoCopy(map, keys, sink);
        }

        @Benchmark
        public void trieMapShared(OfTrieMap map, MapKeys keys, Blackhole sink) {
            Work.putNewIntoCopy(map, keys, sink);
        }
    }

    /** Put, of other values for keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class Replace extends EveryMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            Work.replace(map, keys, sink);
        }

        @Benchmark
        public final void trieMap(OfTrieMap map, MapKeys keys, Blackhole sink) {
            run(map, keys, sink);
        }

        @Benchmark
        public void cowMapShared(OfCowMap map, MapKeys keys, Blackhole sink) {
            Work.replaceInCopy(map, keys, sink);
        }

        @Benchmark
        public void trieMapShared(OfTrieMap map, MapKeys keys, Blackhole sink) {
            Work.replaceInCopy(map, keys, sink);
        }
    }

    /** Remove, of keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class Remove extends EveryPersistentMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            Work.remove(map, keys, sink);
        }

        @Benchmark
        public void hashMap(RemovedFromHashMaps maps) {
            maps.remove();
        }

        @Benchmark
        public void trieMap(RemovedFromTrieMaps maps) {
            maps.remove();
        }

        @Benchmark
        public void cowMap(RemovedFromCowMaps maps) {
            maps.remove();
        }

        @Benchmark
        public void cowMapShared(OfCowMap map, MapKeys keys, Blackhole sink) {
            Work.removeFromCopy(map, keys, sink);
        }

        @Benchmark
        public void trieMapShared(OfTrieMap map, MapKeys keys, Blackhole sink) {
            Work.removeFromCopy(map, keys, sink);
        }
    }

    /** HashMaps to add to. */
    public static class AddedToHashMaps extends InPlace.Added {
        @Override
        public AnyMap one() {
            return new OfHashMap();
        }
    }

    /** TrieMaps to add to. */
    public static class AddedToTrieMaps extends InPlace.Added {
        @Override
        public AnyMap one() {
            return new OfTrieMap();
        }
    }

    /** CowMaps to add to. */
    public static class AddedToCowMaps extends InPlace.Added {
        @Override
        public AnyMap one() {
            return new OfCowMap();
        }
    }

    /** HashMaps to remove from. */
    public static class RemovedFromHashMaps extends InPlace.Removed {
        @Override
        public AnyMap one() {
            return new OfHashMap();
        }
    }

    /** TrieMaps to remove from. */
    public static class RemovedFromTrieMaps extends InPlace.Removed {
        @Override
        public AnyMap one() {
            return new OfTrieMap();
        }
    }

    /** CowMaps to remove from. */
    public static class RemovedFromCowMaps extends InPlace.Removed {
        @Override
        public AnyMap one() {
            return new OfCowMap();
        }
    }
}
