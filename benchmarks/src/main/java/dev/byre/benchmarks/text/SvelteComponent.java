package dev.byre.benchmarks.text;

import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The changes by which a program was written. A figure is of one edit. */
public final class SvelteComponent {
    static final int EDITS = 19_749;

    private SvelteComponent() {}

    /** Edit after edit. */
    @OperationsPerInvocation(EDITS)
    public static class Edit extends Replay.Edit {}

    /** A version is kept after each edit. */
    @OperationsPerInvocation(EDITS)
    public static class KeepEach extends Replay.KeepEach {}

    /** Each tenth edit is undone and done again. */
    @OperationsPerInvocation(EDITS)
    public static class UndoTenth extends Replay.UndoTenth {}
}
