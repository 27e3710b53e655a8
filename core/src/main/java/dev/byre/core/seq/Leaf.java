package dev.byre.core.seq;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.RefCounted;
import dev.byre.core.ownership.Tuning;
import java.util.BitSet;
import java.util.Objects;

/**
 * A run of elements in one array, with an exact count of the handles that hold it: the flat form of every sequence.
 *
 * <p>Every update returns the leaf to hold from then on: this one, edited in place, if the caller is its only holder;
 * otherwise a copy, with this one released. The kinds of element differ in their array and in nothing else.
 *
 * <p>Reads are for one thread at a time per handle, updates too; the count lets handles on one leaf be in many threads.
 *
 * @param <L> the leaf's own class
 */
public abstract sealed class Leaf<L extends Leaf<L>> extends RefCounted permits ObjectLeaf, IntLeaf {
    /*
     * array | e0 e1 … e(size-1) | room |
     *
     * L1  0 <= size <= the array's length; a leaf that is GONE has size -1.
     * L2  Nobody writes to the array, nor changes size, unless the count is 1.
     * L3  Slots from size on hold null, where they can, so that no removed element is reachable.
     */

    /** The size of a leaf that a released handle holds. */
    private static final int RELEASED = -1;

    private int size;

    Leaf(Birth birth, int size) {
        super(birth);
        this.size = birth == Birth.GONE ? RELEASED : size;
    }

    /** The number of elements. */
    public final int size() {
        checkHeld();
        return size;
    }

    /** Checks that the handle that holds this leaf was not released. */
    public final void checkHeld() {
        if (size == RELEASED) {
            throw released();
        }
    }

    /** Whether the handle that holds this leaf was released. */
    public final boolean isReleased() {
        return size == RELEASED;
    }

    /** Checks that there is an element at {@code index}. */
    public final int checkIndex(int index) {
        checkHeld();
        return Objects.checkIndex(index, size);
    }

    private static RuntimeException released() {
        return new IllegalStateException("this handle was released");
    }

    /** The leaf in which existing elements may be overwritten. */
    public final L editable() {
        return isUnique() ? self() : copy();
    }

    private L copy() {
        L copy = ofLength(size);
        System.arraycopy(array(), 0, copy.array(), 0, size);
        copy.resize(size);
        leaveTo(size);
        return copy;
    }

    /**
     * Makes room for {@code length} elements before the one at {@code index}, which may be {@code size()}. The caller
     * then writes them.
     *
     * @param alone whether the caller knows to be the only holder; if not, the count is looked at
     */
    public final L openGap(boolean alone, int index, int length) {
        int oldSize = size;
        int newSize = oldSize + length;
        boolean fits = newSize <= length() && newSize >= 0;
        if (fits && (alone || isUnique())) {
            if (index < oldSize) {
                System.arraycopy(array(), index, array(), index + length, oldSize - index);
            }
            size = newSize;
            return self();
        }
        return moveAround(index, length, newSize);
    }

    /**
     * Copies the elements into an array with a gap: larger if this leaf is full, or just another one if it is shared.
     */
    private L moveAround(int index, int gap, int newSize) {
        boolean shared = !isUnique();
        // ArrayList's growth; but where a share made us copy, each version may be kept as it is and never grow again.
        L copy = ofLength(grownLength(size, shared ? size >> 3 : size >> 1, newSize));
        System.arraycopy(array(), 0, copy.array(), 0, index);
        System.arraycopy(array(), index, copy.array(), index + gap, size - index);
        copy.resize(newSize);
        if (shared) {
            leaveTo(size);
        }
        return copy;
    }

    static int grownLength(int size, int spare, int needed) {
        if (needed < 0) {
            throw new OutOfMemoryError("more than " + Integer.MAX_VALUE + " elements");
        }
        // In long, because size + spare may overflow: then each add would copy. As in ArrayList, only what starts from
        // nothing gets the first capacity; a small version that is kept has room for what it holds.
        long grown = size == 0 ? Tuning.FIRST_CAPACITY : (long) size + spare;
        // The JVM may be unable to make arrays of the very largest lengths.
        return Math.max(needed, (int) Math.min(grown, Integer.MAX_VALUE - 8));
    }

    /** Removes the elements from {@code from} to {@code to}, exclusive. */
    public final L removeRange(int from, int to) {
        if (from == to) {
            return self();
        }
        L target = targetOfRemoval(to - from);
        if (target != this) {
            move(0, from, target, 0);
        }
        move(to, size, target, from);
        return afterRemoval(target, size - (to - from));
    }

    /** Removes the elements whose indexes are in a set, which is not empty. */
    public final L removeAll(BitSet removed) {
        int count = removed.cardinality();
        L target = targetOfRemoval(count);
        int kept = 0;
        for (int from = removed.nextClearBit(0); from < size; ) {
            int next = removed.nextSetBit(from);
            int to = next < 0 ? size : next;
            move(from, to, target, kept);
            kept += to - from;
            from = removed.nextClearBit(to);
        }
        return afterRemoval(target, size - count);
    }

    /** This leaf, if we are alone, or one that has room for what is kept. */
    private L targetOfRemoval(int count) {
        if (isUnique()) {
            return self();
        }
        return count == size ? empty() : ofLength(size - count);
    }

    private void move(int from, int to, L target, int at) {
        if (from < to) {
            System.arraycopy(array(), from, target.array(), at, to - from);
        }
    }

    private L afterRemoval(L target, int newSize) {
        if (target == this) {
            clear(newSize, size);
            size = newSize;
            return target;
        }
        leaveTo(newSize);
        if (newSize > 0) {
            target.resize(newSize);
        }
        return target;
    }

    /**
     * Puts a leaf that the caller has just made of this one's elements, one for each, in its place. A leaf that is held
     * alone and has room keeps it, and takes the elements over.
     */
    public final L replacedBy(L fresh) {
        if (!isUnique()) {
            leaveTo(size);
            return fresh;
        }
        if (length() == size) {
            return fresh;
        }
        System.arraycopy(fresh.array(), 0, array(), 0, size);
        return self();
    }

    /** Tells that elements were copied because this leaf is shared, and then lets go of it: in this order (C3). */
    private void leaveTo(int copied) {
        if (copied > 0) {
            Copies.made(array().getClass(), reasonToCopy(), copied, (long) copied * elementBytes());
        }
        release();
    }

    final void resize(int size) {
        this.size = size;
    }

    /** The array, of the component type of this leaf's kind. */
    abstract Object array();

    abstract int length();

    /** A leaf of this kind, unique, of size 0, with an array of the given length. */
    abstract L ofLength(int length);

    /** The leaf of this kind with no elements, shared by all. */
    abstract L empty();

    /**
     * Forgets what is in the slots from {@code from} to {@code to}, exclusive, where it could be kept from collection.
     */
    abstract void clear(int from, int to);

    /** Whether the slot keeps nothing from collection. */
    abstract boolean isClear(int slot);

    abstract int elementBytes();

    abstract L self();

    /** Checks L1 and L3; who writes when, and so L2, is the callers' to keep. */
    public final void checkInvariants() {
        check(size == RELEASED || (size >= 0 && size <= length()), "L1: size %d, length %d", size, length());
        for (int i = Math.max(size, 0); i < length(); i++) {
            check(isClear(i), "L3: slot %d is in use though the size is %d", i, size);
        }
    }
}
