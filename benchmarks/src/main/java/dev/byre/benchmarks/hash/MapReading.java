package dev.byre.benchmarks.hash;

import static dev.byre.benchmarks.hash.MapKeys.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading of maps. Keys are sought by other objects, equal to them and in random order. Loops of a batch are compiled
 * by themselves, so that what JMH makes around them takes no registers from them.
 */
public final class MapReading {
    private MapReading() {}

    /** Get, of keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class GetHit extends EveryMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            getBatch(map, keys, keys.hits, sink);
        }
    }

    /** Get, of keys that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class GetMiss extends EveryMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            getBatch(map, keys, keys.misses, sink);
        }
    }

    /** Get, of Strings that are there. */
    @OperationsPerInvocation(BATCH)
    public static class GetHitOfStrings extends EveryMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            getBatch(map, keys, keys.hits, sink);
        }
    }

    /** Get, of Strings that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class GetMissOfStrings extends EveryMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            getBatch(map, keys, keys.misses, sink);
        }
    }

    private static void getBatch(AnyMap map, MapKeys keys, Object[] probes, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(map.get(probes[i]));
        }
    }

    /** All entries, by the library's forEach. */
    public static class ForEach extends EveryMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            map.forEach((key, value) -> {
                sink.consume(key);
                sink.consume(value);
            });
        }
    }

    /** All entries, by the library's iterator. */
    public static class Iterate extends EveryMap {
        @Override
        void run(AnyMap map, MapKeys keys, Blackhole sink) {
            map.iterate((key, value) -> {
                sink.consume(key);
                sink.consume(value);
            });
        }
    }
}
