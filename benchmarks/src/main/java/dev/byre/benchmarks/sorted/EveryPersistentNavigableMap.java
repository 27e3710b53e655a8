package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** One benchmark for each immutable map that finds the neighbours of a key; a subclass says what all of them do. */
public abstract class EveryPersistentNavigableMap {
    /** What is measured. */
    abstract void run(AnySortedMap map, MapKeys keys, Blackhole sink);

    @Benchmark
    public final void persistentSortedMap(OfPersistentSortedMap map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void scalaTreeMap(OfScala map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void clojureTreeMap(OfClojure map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void bifurcanSortedMap(OfBifurcan map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void treePMap(OfPcollections map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }

    @Benchmark
    public final void dexxTreeMap(OfDexx map, MapKeys keys, Blackhole sink) {
        run(map, keys, sink);
    }
}
