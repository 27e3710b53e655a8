package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link EveryPersistentNavigableMap}, and the ones that only sort. */
public abstract class EveryPersistentSortedMap extends EveryPersistentNavigableMap {
    @Benchmark
    public final void paguroTreeMap(OfPaguro map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void vavrTreeMap(OfVavr map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void javimmutableSorted(OfJavimmutable map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }
}
