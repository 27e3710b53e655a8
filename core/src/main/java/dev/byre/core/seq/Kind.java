package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A kind of element: how its leaves are made, read and written. An element travels as a reference or as the bits of a
 * number, so that numbers are never boxed.
 *
 * <p>A leaf is an array of the kind's component type, written to only by who made it. Which leaf is made by whom, and how
 * many of its slots are in use, is known to what holds it.
 */
public abstract sealed class Kind permits References, Ints, Longs, Doubles, Bytes, Chars {
    private final int leafBits;
    private final int elementBytes;
    private final Object empty;

    Kind(int leafBits, int elementBytes) {
        this.leafBits = leafBits;
        this.elementBytes = elementBytes;
        this.empty = newLeaf(0);
    }

    /** How many bits tell a slot in a leaf, where a leaf of numbers has so many bytes as are fit for all. */
    static int bitsOfLeaf(int elementBytes) {
        return Math.max(2, 31 - Integer.numberOfLeadingZeros(Tuning.SEQUENCE_LEAF_BYTES / elementBytes));
    }

    /** The root of no elements. */
    public final Object empty() {
        return empty;
    }

    /** The bytes of one element in an array. */
    public final int elementBytes() {
        return elementBytes;
    }

    /** How many elements a leaf has that grows at an end, or a leaf in what is dense. */
    public final int leafLength() {
        return 1 << leafBits;
    }

    /** How many elements a leaf has at most: some may be put into one in what is dense before it is split. */
    public final int most() {
        return leafLength() + (leafLength() >> 1);
    }

    /** How many elements a leaf has at least, if it is neither the first nor the last of a tree. */
    final int fewest() {
        return Math.max(2, leafLength() >> 2);
    }

    /** By how many bits to shift an index to tell the child of a branch that is as full as can be. */
    final int shift(int height) {
        // No branch of two children is as full as that from 31 on.
        return Math.min(31, leafBits + (height - 1) * Branch.BITS);
    }

    /** The bits of an index that tell the slot in a leaf: known to the compiler where the kind is. */
    abstract int constantLeafBits();

    /** The slot that an index has in its leaf, where all before is dense. */
    final int slot(int index) {
        return index & ((1 << constantLeafBits()) - 1);
    }

    abstract Object newLeaf(int length);

    /** Some elements of a leaf, in a new one; with room where the leaf ends before them. */
    abstract Object copyOfRange(Object leaf, int from, int to);

    abstract int length(Object leaf);

    abstract @Nullable Object reference(Object leaf, int slot);

    abstract long bits(Object leaf, int slot);

    abstract void set(Object leaf, int slot, @Nullable Object reference, long bits);

    abstract void fill(Object leaf, int from, int to, @Nullable Object reference, long bits);

    /** Forgets what is in some slots, where it could be kept from collection. */
    void clear(Object leaf, int from, int to) {}

    /** Whether a slot keeps nothing from collection. */
    boolean isClear(Object leaf, int slot) {
        return true;
    }

    /** How long to make a leaf for so many elements. */
    final int room(@Nullable Owner editor, int needed) {
        if (editor == null || needed > most()) {
            return needed;
        }
        return Math.min(needed <= leafLength() ? leafLength() : most(), (needed + (needed >> 1) + 3) & -4);
    }

    /** Whether a leaf may begin with the element in a slot: text keeps together what is one. */
    boolean mayCut(Object leaf, int slot) {
        return true;
    }

    /** Where to cut a leaf in two: at a slot, or else next to it, nearer to the middle. */
    final int cut(Object leaf, int size, int slot) {
        return mayCut(leaf, slot) ? slot : slot < size >>> 1 ? slot + 1 : slot - 1;
    }

    /** A tree of more elements than a leaf has. */
    Tree tree(@Nullable Owner maker, Object array, int from, int to) {
        return BulkLoad.tree(this, maker, array, from, to);
    }

    /** Some elements of a leaf, in a new one. */
    Object part(@Nullable Owner editor, Object leaf, int from, int to) {
        int room = room(editor, to - from);
        if (to - from == room) {
            return copyOfRange(leaf, from, to);
        }
        Object part = newLeaf(room);
        System.arraycopy(leaf, from, part, 0, to - from);
        return part;
    }

    /** The elements of two leaves in a new one, which may be overfull. */
    Object concat(@Nullable Owner editor, Object left, int leftSize, Object right, int rightSize) {
        Object leaf = newLeaf(room(editor, leftSize + rightSize));
        System.arraycopy(left, 0, leaf, 0, leftSize);
        System.arraycopy(right, 0, leaf, leftSize, rightSize);
        return leaf;
    }

    /** The elements of a small tree in one leaf. */
    Object gathered(@Nullable Owner editor, Tree tree) {
        int size = tree.size();
        Object leaf = newLeaf(room(editor, size));
        CountedTree.copyTo(this, tree, 0, size, leaf, 0);
        return leaf;
    }

    /**
     * A leaf with a gap, which is then to be written to; it may be overfull.
     *
     * @param made whether the editor made this leaf, which then is edited in place if it has room
     */
    final Object opened(@Nullable Owner editor, Object leaf, boolean made, int size, int at, int length) {
        Object target = leaf;
        if (!made || size + length > length(leaf)) {
            // Copied as a whole, next to the allocation: that clears nothing first.
            target = copyOfRange(leaf, 0, room(editor, size + length));
        }
        if (at < size) {
            System.arraycopy(leaf, at, target, at + length, size - at);
        }
        return target;
    }

    /**
     * A leaf without some of its elements.
     *
     * @param made whether the editor made this leaf, which then is edited in place
     */
    final Object closed(@Nullable Owner editor, Object leaf, boolean made, int size, int from, int to) {
        Object target = leaf;
        int newSize = size - (to - from);
        if (!made) {
            target = newLeaf(room(editor, newSize));
            System.arraycopy(leaf, 0, target, 0, from);
        }
        System.arraycopy(leaf, to, target, from, size - to);
        if (made) {
            clear(target, newSize, size);
        }
        return target;
    }
}
