package dev.byre.benchmarks.text;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link EveryVersionedReplay}, and the texts of java.lang. */
public abstract class EveryReplay extends EveryVersionedReplay {
    @Benchmark
    public final void stringBuilder(OfStringBuilder text, Trace trace, Blackhole sink) {
        run(text, trace, sink);
    }

    @Benchmark
    public final void string(OfString text, Trace trace, Blackhole sink) {
        run(text, trace, sink);
    }
}
