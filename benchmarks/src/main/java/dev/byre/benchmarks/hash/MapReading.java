package dev.byre.benchmarks.hash;

import static dev.byre.benchmarks.rivals.Probes.BATCH;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.benchmarks.maps.MapKeys;
import dev.byre.benchmarks.maps.Work;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** Reading of maps. Keys are sought by other objects, equal to them and in random order. */
public final class MapReading {
    private MapReading() {}

    /** Get, of keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class GetHit extends EveryMapToRead {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            Work.get(map, keys, keys.hits, sink);
        }
    }

    /** Get, of keys that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class GetMiss extends EveryMapToRead {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            Work.get(map, keys, keys.misses, sink);
        }
    }

    /** All entries, by the library's forEach. */
    public static class ForEach extends EveryMapToRead {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            Work.forEach(map, sink);
        }
    }

    /** All entries, by the library's iterator. */
    public static class Iterate extends EveryMapToRead {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            Work.iterate(map, sink);
        }
    }
}
