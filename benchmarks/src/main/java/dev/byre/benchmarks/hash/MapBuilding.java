package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Maps made of many entries at once, and of keys that hash codes do not tell apart. */
public final class MapBuilding {
    private MapBuilding() {}

    /** Put after put from nothing, or the library's builder. */
    public static class BuildByPut extends EveryMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.built(keys.keys, keys.values));
        }

        @Benchmark
        public final void trieMap(OfTrieMap map, MapKeys keys, Blackhole sink) {
            run(map, keys, sink);
        }
    }

    /** From a HashMap, of known size. */
    public static class BuildFromMap extends EveryMapToRead {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.copied(keys.hashMap()));
        }
    }

    /** Put after put, of keys of one hash code that can be compared. */
    public static class PutColliding {
        @Benchmark
        public Object hashMap(OfHashMap map, MapKeys keys) {
            return map.built(keys.keys, keys.values);
        }

        @Benchmark
        public Object cowMap(OfCowMap map, MapKeys keys) {
            return map.built(keys.keys, keys.values);
        }

        @Benchmark
        public Object persistentMap(OfPersistentMap map, MapKeys keys) {
            return map.grown(keys.keys, keys.values);
        }
    }

    /** Get, as often as there are keys, where all are of one hash code and can be compared. */
    public static class GetColliding {
        @Benchmark
        public void hashMap(OfHashMap map, MapKeys keys, Blackhole sink) {
            getAll(map, keys, sink);
        }

        @Benchmark
        public void cowMap(OfCowMap map, MapKeys keys, Blackhole sink) {
            getAll(map, keys, sink);
        }

        @Benchmark
        public void persistentMap(OfPersistentMap map, MapKeys keys, Blackhole sink) {
            getAll(map, keys, sink);
        }

        private static void getAll(AnyMap map, MapKeys keys, Blackhole sink) {
            for (int i = 0; i < keys.size; i++) {
                sink.consume(map.get(keys.hits[i & (keys.hits.length - 1)]));
            }
        }
    }
}
