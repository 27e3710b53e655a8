package dev.byre.cow;

import dev.byre.core.seq.Cursor;
import java.util.NoSuchElementException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The leaves of a sequence, one after the other, up to a limit, as long as nothing is added or removed. One thread at a
 * time.
 */
final class Leaves {
    /** The limit of what is bound to the elements that the handle has when it is first asked for. */
    static final int UNBOUND = -1;

    private final SequenceHandle<?> handle;
    private @Nullable Cursor cursor;
    private int limit;
    private int expected;

    /** The leaf that was found last. */
    Object array;

    /** The index of its first element. */
    int start;

    /** The slot of the element that was sought. */
    int slot;

    /** Where it ends, or the limit is. */
    int end;

    /** What the handle has counted of leaves that others took the place of. */
    int copies;

    Leaves(SequenceHandle<?> handle, int limit) {
        this.handle = handle;
        this.limit = limit;
        this.expected = handle.modCount;
        this.array = handle.kind().empty();
    }

    /** The leaves before an index, of a walk that goes on from there with these. */
    Leaves before(int index) {
        Leaves before = new Leaves(handle, index);
        before.expected = expected;
        return before;
    }

    /** How many elements there are from an index on. */
    int left(int index) {
        if (limit == UNBOUND) {
            limit = handle.size();
            expected = handle.modCount;
        }
        return limit - index;
    }

    /** Whether there is an element at an index; or a change, which is to be told of when that is asked for. */
    boolean hasNext(int index) {
        return index != limit || handle.modCount != expected;
    }

    /** Goes to the leaf that has an index. */
    Leaves at(int index) {
        checkUnmodified();
        if (index >= limit) {
            throw new NoSuchElementException();
        }
        Cursor found = cursorAt(index);
        array = found.array();
        start = found.start();
        slot = found.offset();
        end = Math.min(found.limit(), limit - start);
        copies = handle.leafCopies;
        return this;
    }

    private Cursor cursorAt(int index) {
        Cursor found = cursor;
        if (found == null) {
            found = Cursor.at(handle.kind(), handle.root, index);
            cursor = found;
        } else if (copies == handle.leafCopies && index == found.start() + found.limit()) {
            found.advanceToLeaf();
        } else {
            found.moveTo(handle.root, index);
        }
        return found;
    }

    void checkUnmodified() {
        handle.checkUnmodified(expected);
    }

    /** Removes the element of an index. */
    void remove(int index) {
        checkUnmodified();
        handle.minus(index);
        limit--;
        expected = handle.modCount;
    }
}
