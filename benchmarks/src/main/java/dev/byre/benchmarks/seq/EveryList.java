package dev.byre.benchmarks.seq;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link EveryPersistentList}, and the two that are changed in place, and a flat one. */
public abstract class EveryList extends EveryPersistentList {
    @Benchmark
    public final void arrayList(OfArrayList list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void cowArray(OfCowArray list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void immutableList(OfGuava list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }
}
