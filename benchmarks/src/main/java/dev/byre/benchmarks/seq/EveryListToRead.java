package dev.byre.benchmarks.seq;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link EveryList}, and more of the flat ones. */
public abstract class EveryListToRead extends EveryList {
    @Benchmark
    public final void listCopy(OfListCopy list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void eclipseList(OfEclipse list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void copyOnWriteArrayList(OfCopyOnWriteArrayList list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }
}
