package dev.byre.benchmarks.text;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** One benchmark for each text of which many versions can be kept; a subclass says how edits are replayed. */
public abstract class EveryVersionedReplay {
    /** What is measured. */
    abstract void run(AnyText text, Trace trace, Blackhole sink);

    @Benchmark
    public final void cowString(OfCowString text, Trace trace, Blackhole sink) {
        run(text, trace, sink);
    }

    @Benchmark
    public final void persistentText(OfPersistentText text, Trace trace, Blackhole sink) {
        run(text, trace, sink);
    }

    @Benchmark
    public final void bifurcanRope(OfBifurcan text, Trace trace, Blackhole sink) {
        run(text, trace, sink);
    }
}
