package dev.byre.benchmarks.sorted;

import static dev.byre.benchmarks.rivals.Probes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import dev.byre.benchmarks.maps.MapKeys;
import dev.byre.benchmarks.maps.Work;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** Reading of sorted maps. Keys are sought by other objects, equal to them and in random order. */
public final class SortedReading {
    private static final int SCANNED = 100;

    private SortedReading() {}

    /** Get, of keys that are there. */
    @OperationsPerInvocation(BATCH)
    public static class GetHit extends EverySortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            Work.get(map, keys, keys.hits, sink);
        }
    }

    /** Get, of keys that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class GetMiss extends EverySortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            Work.get(map, keys, keys.misses, sink);
        }
    }

    /** The neighbour below, of keys that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class Floor extends EveryNavigableMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            int start = keys.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(map.floor(keys.misses[i]));
            }
        }
    }

    /** The neighbour above, of keys that are not there. */
    @OperationsPerInvocation(BATCH)
    public static class Ceiling extends EveryNavigableMap {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            int start = keys.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(map.ceiling(keys.misses[i]));
            }
        }
    }

    /** The hundred entries from a random key on. */
    public static class Scan extends EveryNavigableMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            map.scan(keys.hits[keys.nextOne()], SCANNED, (key, value) -> {
                sink.consume(key);
                sink.consume(value);
            });
        }
    }

    /** All entries, by the library's forEach. */
    public static class ForEach extends EverySortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            Work.forEach(map, sink);
        }
    }

    /** All entries, by the library's iterator. */
    public static class Iterate extends EverySortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            Work.iterate(map, sink);
        }
    }
}
