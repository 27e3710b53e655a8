package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** What versions of a map that share nearly all are good for. A map of the JDK shares nothing. */
public final class MapVersions {
    private MapVersions() {}

    /** Equals, of a version in which one value is another. */
    public static class EqualsOneApart extends EveryMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.isEqual(map.oneApart(keys)));
        }
    }

    /** Equals, of an equal map that shares nothing, not even keys and values. */
    public static class EqualsBuiltApart extends EveryMapToRead {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.isEqual(map.builtApart(keys)));
        }
    }

    /** What differs in a version in which one value is another. */
    public static class Diff extends EveryMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.differing(map.oneApart(keys)));
        }
    }

    /** The union of two versions, each of which has ten keys of its own. */
    public static class Union extends EveryMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            AnyMap[] two = map.twoApart(keys);
            sink.consume(two[0].union(two[1]));
        }
    }

    /** A share and then a put, of another value for a key that is there; for an immutable map, the put alone. */
    public static class FirstWrite {
        @Benchmark
        public Object cowMap(OfCowMap map, MapKeys keys) {
            return versionBeforePut(map, keys);
        }

        @Benchmark
        public Object trieMap(OfTrieMap map, MapKeys keys) {
            return versionBeforePut(map, keys);
        }

        private static Object versionBeforePut(AnyMap map, MapKeys keys) {
            Object version = map.copy().map();
            int i = keys.nextOne();
            map.put(keys.hits[i], keys.element(i));
            return version;
        }

        @Benchmark
        public Object persistentMap(OfPersistentMap map, MapKeys keys) {
            int i = keys.nextOne();
            return map.put(keys.hits[i], keys.element(i));
        }
    }
}
