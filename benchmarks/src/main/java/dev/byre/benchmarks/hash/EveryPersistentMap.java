package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** One benchmark for each immutable map; a subclass says what all of them do. */
public abstract class EveryPersistentMap {
    /** What is measured. */
    abstract void run(AnyMap map, MapKeys keys, Blackhole sink);

    @Benchmark
    public final void persistentMap(OfPersistentMap map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void scala(OfScala map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void kotlinx(OfKotlinx map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void paguro(OfPaguro map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void vavr(OfVavr map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void clojure(OfClojure map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void bifurcan(OfBifurcan map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void pcollections(OfPcollections map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void dexx(OfDexx map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void javimmutable(OfJavimmutable map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }
}
