package dev.byre.benchmarks.text;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** One benchmark for each text; a subclass says what all of them do. */
public abstract class EveryText {
    /** What is measured. */
    abstract void run(AnyText text, TextProbes probes, Blackhole sink);

    @Benchmark
    public final void cowString(OfCowString text, TextProbes probes, Blackhole sink) {
        run(text, probes, sink);
    }

    @Benchmark
    public final void persistentText(OfPersistentText text, TextProbes probes, Blackhole sink) {
        run(text, probes, sink);
    }

    @Benchmark
    public final void bifurcanRope(OfBifurcan text, TextProbes probes, Blackhole sink) {
        run(text, probes, sink);
    }

    @Benchmark
    public final void stringBuilder(OfStringBuilder text, TextProbes probes, Blackhole sink) {
        run(text, probes, sink);
    }

    @Benchmark
    public final void string(OfString text, TextProbes probes, Blackhole sink) {
        run(text, probes, sink);
    }
}
