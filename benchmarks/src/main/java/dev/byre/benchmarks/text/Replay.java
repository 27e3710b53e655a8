package dev.byre.benchmarks.text;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.infra.Blackhole;

/** How the edits of a trace are done, whichever it is. */
final class Replay {
    private static final int TENTH = 10;

    private Replay() {}

    private static void edit(AnyText text, Trace trace, int i) {
        int from = trace.at[i];
        text.hold(text.replace(from, from + trace.deleted[i], trace.inserted[i]));
    }

    /** Edit after edit. */
    abstract static class Edit extends EveryReplay {
        @Override
        final void run(AnyText text, Trace trace, Blackhole sink) {
            replay(text, trace, sink);
        }

        static void replay(AnyText text, Trace trace, Blackhole sink) {
            text.hold(text.of(trace.start));
            for (int i = 0; i < trace.at.length; i++) {
                edit(text, trace, i);
            }
            trace.check(text);
            sink.consume(text.text());
        }
    }

    /** A version is kept after each edit; the room for them is the same in each mode. */
    @Fork(jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
    abstract static class KeepEach extends EveryVersionedReplay {
        @Override
        final void run(AnyText text, Trace trace, Blackhole sink) {
            sink.consume(versions(text, trace));
            trace.check(text);
        }

        /** What the keeping comes to. */
        @Benchmark
        public final void cowStringAlone(OfCowString text, Trace trace, Blackhole sink) {
            Edit.replay(text, trace, sink);
        }
    }

    static Object[] versions(AnyText text, Trace trace) {
        Object[] versions = new Object[trace.at.length];
        text.hold(text.of(trace.start));
        for (int i = 0; i < versions.length; i++) {
            edit(text, trace, i);
            versions[i] = text.version();
        }
        return versions;
    }

    /** Each tenth edit is undone and done again. */
    abstract static class UndoTenth extends EveryReplay {
        @Override
        final void run(AnyText text, Trace trace, Blackhole sink) {
            text.hold(text.of(trace.start));
            for (int i = 0; i < trace.at.length; i++) {
                if (i % TENTH == TENTH - 1) {
                    int from = trace.at[i];
                    text.replaceAndUndo(from, from + trace.deleted[i], trace.inserted[i]);
                }
                edit(text, trace, i);
            }
            trace.check(text);
            sink.consume(text.text());
        }
    }
}
