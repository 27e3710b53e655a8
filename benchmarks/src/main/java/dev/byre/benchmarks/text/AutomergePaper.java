package dev.byre.benchmarks.text;

import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The keystrokes by which a paper was written. A figure is of one edit. */
public final class AutomergePaper {
    static final int EDITS = 259_778;

    private AutomergePaper() {}

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
