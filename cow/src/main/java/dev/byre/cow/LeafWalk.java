package dev.byre.cow;

import java.util.Spliterator;

/**
 * A walk over the elements of a handle, leaf by leaf, as an iterator or a spliterator makes it: it sees what is written
 * over meanwhile, and fails fast where elements are added or removed. One thread at a time.
 *
 * <p>Who walks takes elements from {@link #slot} on as long as {@link #isInLeaf}, and then {@link #enter}s the next leaf.
 * That is said where it is done, and what is rarely done is a method of {@link Leaves}: so a walk is never given to a
 * method that is not inlined, and the JIT compiler keeps its fields in registers.
 */
abstract class LeafWalk {
    private final SequenceHandle<?> handle;
    final Leaves leaves;

    /** The index of the first element of the leaf. */
    private int start;

    /** The slot of the next element. */
    int slot;

    /** Where in the leaf the walk ends. */
    int end;

    private int copies;

    LeafWalk(SequenceHandle<?> handle, int from, int limit) {
        this.handle = handle;
        this.start = from;
        this.leaves = new Leaves(handle, limit);
    }

    /** A walk over the elements before another one, which is moved by that. */
    LeafWalk(LeafWalk right, int from) {
        this.handle = right.handle;
        this.start = from;
        this.leaves = right.leaves.before(right.nextIndex());
    }

    /** The index of the next element. */
    final int nextIndex() {
        return start + slot;
    }

    public final boolean hasNext() {
        return slot < end || leaves.hasNext(start + slot);
    }

    public final long estimateSize() {
        return leaves.left(nextIndex());
    }

    public final int characteristics() {
        return Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED;
    }

    /** Whether there is a next element. */
    final boolean isBeforeEnd() {
        return leaves.left(nextIndex()) > 0;
    }

    /** Whether the next element is in the leaf that this walk has gone to, and nothing was written elsewhere since. */
    final boolean isInLeaf() {
        return slot < end && isUntouched();
    }

    final boolean isUntouched() {
        return handle.leafCopies == copies;
    }

    /** Goes to the slot that was found. */
    final void enter(Leaves found) {
        start = found.start;
        slot = found.slot;
        end = found.end;
        copies = found.copies;
    }

    final void checkUnmodified() {
        leaves.checkUnmodified();
    }

    /** Goes to the element of an index. */
    final void moveTo(int next) {
        start = next;
        slot = 0;
        end = 0;
    }

    /** Goes to the middle of what is left, if there is more than one element. */
    final boolean skipsHalf() {
        int left = leaves.left(nextIndex());
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
        int last = nextIndex() - 1;
        leaves.remove(last);
        moveTo(last);
    }
}
