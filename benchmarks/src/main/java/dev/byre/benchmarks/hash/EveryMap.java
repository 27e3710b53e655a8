package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link EveryPersistentMap}, and the two that are changed in place. */
public abstract class EveryMap extends EveryPersistentMap {
    @Benchmark
    public final void hashMap(OfHashMap map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void cowMap(OfCowMap map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }
}
