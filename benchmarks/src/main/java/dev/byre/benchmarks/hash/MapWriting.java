package dev.byre.benchmarks.hash;

import static dev.byre.benchmarks.hash.MapKeys.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Writing to maps. An immutable map makes of one and the same map a new one for each key, which is dropped. A map that
 * is changed in place is written to as the only handle, and what a batch has added or removed is undone after it.
 */
public final class MapWriting {
    private MapWriting() {}

    /** Put, of keys that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class PutNew extends EveryPersistentMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            int start = keys.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(map.put(keys.misses[i], keys.elements[i]));
            }
        }

        @Benchmark
        public void hashMap(InPlace.AddedToHashMaps maps) {
            maps.put(maps.sought);
        }

        @Benchmark
        public void cowMap(InPlace.AddedToCowMaps maps) {
            maps.put(maps.sought);
        }
    }

    /** Put, of other values for keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class Replace extends EveryMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            int start = keys.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(map.put(keys.hits[i], keys.element(i)));
            }
        }
    }

    /** Remove, of keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class Remove extends EveryPersistentMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            int start = keys.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(map.remove(keys.hits[i]));
            }
        }

        @Benchmark
        public void hashMap(InPlace.RemovedFromHashMaps maps) {
            maps.remove();
        }

        @Benchmark
        public void cowMap(InPlace.RemovedFromCowMaps maps) {
            maps.remove();
        }
    }
}
