package dev.byre.benchmarks.text;

import static dev.byre.benchmarks.rivals.Probes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Characters put in at random indexes. An immutable text makes of one and the same text a new one each time, which is
 * dropped. One that is changed in place is written to as the only handle, and what a batch has put in is taken out after
 * it, which is not timed; or it is shared before each write, which makes another version too.
 */
public final class TextInserting {
    private static final String INSERTED = "x";

    private TextInserting() {}

    /** Insert, of one character. */
    public static class Insert {
        @Benchmark
        public final void persistentText(OfPersistentText text, TextProbes probes, Blackhole sink) {
            run(text, probes, sink);
        }

        @Benchmark
        public final void bifurcanRope(OfBifurcan text, TextProbes probes, Blackhole sink) {
            run(text, probes, sink);
        }

        @Benchmark
        public final void string(OfString text, TextProbes probes, Blackhole sink) {
            run(text, probes, sink);
        }

        private static void run(AnyText text, TextProbes probes, Blackhole sink) {
            text.holdEdited(probes.chars);
            int index = probes.at[probes.nextOne()];
            sink.consume(text.replace(index, index, INSERTED));
        }

        /** Each is the first write to a share. */
        @Benchmark
        public final void cowStringShared(OfCowString text, TextProbes probes, Blackhole sink) {
            text.holdEdited(probes.chars);
            int index = probes.at[probes.nextOne()];
            sink.consume(text.copy().replace(index, index, INSERTED));
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public final void stringBuilder(IntoStringBuilder text) {
            text.insert();
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public final void cowString(IntoCowString text) {
            text.insert();
        }
    }

    /** A text that a batch of characters is put into, in place. */
    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    @State(Scope.Thread)
    public abstract static class InPlace {
        private AnyText text;
        private int[] at;
        private int start;

        /** The rival. */
        public abstract AnyText one();

        /** Builds the text. */
        @Setup
        public void setUp(TextProbes probes) {
            text = one();
            text.holdEdited(probes.chars);
            at = probes.at;
        }

        /** Goes on to the next indexes. */
        @Setup(Level.Invocation)
        public void next() {
            start = (start + BATCH) & (at.length - 1);
        }

        /** Puts the batch in. */
        @CompilerControl(DONT_INLINE)
        public final void insert() {
            for (int i = start; i < start + BATCH; i++) {
                text.replace(at[i], at[i], INSERTED);
            }
        }

        /** Takes it out, the last one first. */
        @TearDown(Level.Invocation)
        public void undo() {
            for (int i = start + BATCH - 1; i >= start; i--) {
                text.replace(at[i], at[i] + 1, "");
            }
        }

        /** The text. */
        final AnyText text() {
            return text;
        }
    }

    /** A StringBuilder to insert into. */
    public static class IntoStringBuilder extends InPlace {
        @Override
        public AnyText one() {
            return new OfStringBuilder();
        }
    }

    /** A CowString to insert into. */
    public static class IntoCowString extends InPlace {
        @Override
        public AnyText one() {
            return new OfCowString();
        }
    }
}
