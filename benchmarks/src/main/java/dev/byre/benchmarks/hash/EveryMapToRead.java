package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link EveryMap}, and a concurrent one, and the flat ones. */
public abstract class EveryMapToRead extends EveryMap {
    @Benchmark
    public final void trieMap(OfTrieMap map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void mapCopy(OfMapCopy map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void immutableMap(OfGuava map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void eclipseMap(OfEclipse map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }
}
