package dev.byre.cow;

import dev.byre.core.seq.Cursor;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A walk over the elements of a handle, leaf by leaf, as an iterator or a spliterator makes it: it sees what is written
 * over meanwhile, and fails fast where elements are added or removed. One thread at a time.
 */
abstract class LeafWalk {
    /** The limit of a walk that is bound to what the handle holds when it begins. */
    static final int UNBOUND = -1;

    private final SequenceHandle<?> handle;
    private @Nullable Cursor cursor;

    /** The leaf that the next element is in, if its slot is before the end. */
    Object leaf;

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
        this.leaf = handle.kind().empty();
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

    private int limit() {
        if (limit == UNBOUND) {
            limit = handle.size();
            expected = handle.modCount;
        }
        return limit;
    }

    private int left() {
        return limit() - nextIndex();
    }

    public final boolean hasNext() {
        // After a change there may be no next, but it is to be asked for, to tell of the change.
        return left() != 0 || handle.modCount != expected;
    }

    public final long estimateSize() {
        return left();
    }

    public final int characteristics() {
        return Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED;
    }

    /** Goes to the leaf and slot of the next element, as an iterator does. */
    final void goToNext() {
        checkUnmodified();
        if (!toNext()) {
            throw new NoSuchElementException();
        }
    }

    /** Whether there is a next element, to whose leaf and slot this walk has gone then. */
    final boolean toNext() {
        if (slot == end || handle.leafCopies != leafCopies) {
            if (left() <= 0) {
                return false;
            }
            find();
        }
        checkUnmodified();
        return true;
    }

    private void find() {
        int next = nextIndex();
        Cursor found = cursor;
        if (found == null) {
            found = Cursor.at(handle.kind(), handle.root, next);
            cursor = found;
        } else {
            found.moveTo(handle.root, next);
        }
        leafCopies = handle.leafCopies;
        leaf = found.array();
        slot = found.offset();
        start = next - slot;
        end = Math.min(found.limit(), slot + (limit - next));
    }

    /** Whether the leaf is still the one that the next element is in, and none was added or removed. */
    final boolean isUntouched() {
        return handle.leafCopies == leafCopies && handle.modCount == expected;
    }

    final void checkUnmodified() {
        handle.checkUnmodified(expected);
    }

    /** Goes to the element of an index. */
    final void moveTo(int next) {
        if (next != nextIndex()) {
            start = next;
            slot = 0;
            end = 0;
        }
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

    /** Removes the element before the next one. */
    final void removeLast() {
        checkUnmodified();
        moveTo(nextIndex() - 1);
        handle.minus(nextIndex());
        limit--;
        expected = handle.modCount;
    }
}
