package dev.byre.benchmarks.text;

import static dev.byre.benchmarks.rivals.Probes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** Reading of texts, character by character; what is read is added up. Loops are compiled by themselves, as those of lists are. */
public final class TextReading {
    private TextReading() {}

    /** charAt, from the first index to the last. */
    public static class CharAtInSequence extends EveryText {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyText text, TextProbes probes, Blackhole sink) {
            text.holdEdited(probes.chars);
            int sum = 0;
            for (int i = 0; i < probes.size; i++) {
                sum += text.charAt(i);
            }
            sink.consume(sum);
        }
    }

    /** charAt, at random indexes. */
    @OperationsPerInvocation(BATCH)
    public static class CharAtRandom extends EveryText {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnyText text, TextProbes probes, Blackhole sink) {
            text.holdEdited(probes.chars);
            int start = probes.nextBatch();
            int sum = 0;
            for (int i = start; i < start + BATCH; i++) {
                sum += text.charAt(probes.at[i]);
            }
            sink.consume(sum);
        }
    }
}
