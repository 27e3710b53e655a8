package dev.byre.cow;

import dev.byre.core.seq.Cursor;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A walk over the elements of a handle, leaf by leaf, as an iterator or a spliterator makes it: it sees what is written
 * over meanwhile, and fails fast where elements are added or removed. One thread at a time.
 *
 * <p>Who walks takes elements from {@link #slot} on as long as {@link #isInLeaf}, and then asks for the next
 * {@link #leaf}.
 */
abstract class LeafWalk {
    /** The limit of a walk that is bound to what the handle holds when it begins. */
    static final int UNBOUND = -1;

    private final SequenceHandle<?> handle;
    private @Nullable Cursor cursor;

    /** The index of the first element of the leaf. */
    private int start;

    /** The slot of the next element. */
    int slot;

    /** Where in the leaf the walk ends. */
    int end;

    private int limit;
    private int expected;
    private int leafCopies;

    LeafWalk(SequenceHandle<?> handle, int from, int limit) {
        this.handle = handle;
        this.start = from;
        this.limit = limit;
        this.expected = handle.modCount;
    }

    /** A walk over the elements before another one, which is moved by that. */
    LeafWalk(LeafWalk right, int from) {
        this(right.handle, from, right.nextIndex());
        expected = right.expected;
    }

    /** The index of the next element. */
    final int nextIndex() {
        return start + slot;
    }

    private int left() {
        if (limit == UNBOUND) {
            limit = handle.size();
            expected = handle.modCount;
        }
        return limit - nextIndex();
    }

    public final boolean hasNext() {
        // After a change there may be no next, but it is to be asked for, to tell of the change.
        return slot < end || start + slot != limit || handle.modCount != expected;
    }

    public final long estimateSize() {
        return left();
    }

    public final int characteristics() {
        return Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED;
    }

    /** Whether there is a next element. */
    final boolean isBeforeEnd() {
        return left() > 0;
    }

    /** Whether the next element is in the leaf that this walk has gone to, and nothing was written elsewhere since. */
    final boolean isInLeaf() {
        return slot < end && isUntouched();
    }

    final boolean isUntouched() {
        return handle.leafCopies == leafCopies;
    }

    /** Goes to the slot of the next element, and returns its leaf. */
    final Object leaf() {
        checkUnmodified();
        int next = nextIndex();
        if (next >= limit) {
            throw new NoSuchElementException();
        }
        Cursor found = handle.cursorAt(cursor, isUntouched(), next);
        cursor = found;
        leafCopies = handle.leafCopies;
        start = found.start();
        slot = found.offset();
        end = Math.min(found.limit(), limit - start);
        return found.array();
    }

    final void checkUnmodified() {
        handle.checkUnmodified(expected);
    }

    /** Goes to the element of an index. */
    final void moveTo(int next) {
        start = next;
        slot = 0;
        end = 0;
    }

    /** Goes to the middle of what is left, if there is more than one element. */
    final boolean skipsHalf() {
        int left = left();
        if (left < 2) {
            return false;
        }
        moveTo(nextIndex() + (left >> 1));
        return true;
    }

    /** Removes the element before the next one, if that was reached since the last removal. */
    final void removeLast() {
        if (slot == 0) {
            throw new IllegalStateException("no element to remove: next() was not called since the last removal");
        }
        checkUnmodified();
        moveTo(nextIndex() - 1);
        handle.minus(nextIndex());
        limit--;
        expected = handle.modCount;
    }
}
