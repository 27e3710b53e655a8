package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link EveryPersistentNavigableMap}, and those that are changed in place, and a flat one. */
public abstract class EveryNavigableMap extends EveryPersistentNavigableMap {
    @Benchmark
    public final void treeMap(OfTreeMap map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void cowSortedMap(OfCowSortedMap map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void immutableSortedMap(OfGuava map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void skipListMap(OfSkipListMap map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }
}
