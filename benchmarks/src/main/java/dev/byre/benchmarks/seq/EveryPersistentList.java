package dev.byre.benchmarks.seq;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** One benchmark for each immutable list that has versions; a subclass says what all of them do. */
public abstract class EveryPersistentList {
    /** What is measured. */
    abstract void run(AnyList list, ListElements elements, Blackhole sink);

    @Benchmark
    public final void persistentList(OfPersistentList list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void scalaVector(OfScala list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void kotlinxList(OfKotlinx list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void paguroVector(OfPaguroVector list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void paguroRrb(OfPaguroRrb list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void vavrVector(OfVavr list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void clojureVector(OfClojure list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void bifurcanList(OfBifurcan list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void treePVector(OfPcollections list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void dexxVector(OfDexx list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }

    @Benchmark
    public final void javimmutableList(OfJavimmutable list, ListElements elements, Blackhole sink) {
        run(list, elements, sink);
    }
}
