package dev.byre.cow;

import dev.byre.core.ownership.HasSnapshot;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A handle on entries that have keys: what is put into it by one bulk update is taken back if that does not come to its
 * end.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 */
abstract class EntryHandle extends Handle implements HasSnapshot {
    /** What a bulk update has put so far; null while none is running. */
    private transient @Nullable Undo undo;

    /** A handle on a root that immutable values hold. */
    EntryHandle() {}

    /** A handle on the root of another one, which is held by both from now on. */
    EntryHandle(EntryHandle other) {
        super(other);
    }

    /** Runs what puts one entry after the other; if it throws, takes back what it has put. */
    final void allOrNothing(Runnable puts) {
        if (undo != null) {
            puts.run();
            return;
        }
        Undo noted = new Undo();
        undo = noted;
        boolean done = false;
        try {
            puts.run();
            done = true;
        } finally {
            undo = null;
            if (!done && !isReleased()) {
                takeBack(noted);
            }
        }
    }

    /** Takes back what was put. */
    abstract void takeBack(Undo noted);

    /** Counts an entry that was added. */
    final void added(@Nullable Object key) {
        modCount++;
        if (undo != null) {
            undo.added(key);
        }
    }

    /** What an entry is noted in before it gets another value, or null if none needs to know. */
    final @Nullable Undo undo() {
        return undo;
    }
}
