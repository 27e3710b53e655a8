package dev.byre.core.sorted;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Where the entries are: keys in their order, and in a map a value for each. */
public sealed class Leaf extends Node permits ReleasedLeaf {
    static final int MOST = Tuning.SORTED_LEAF_ENTRIES;
    static final int FEWEST = Math.max(2, MOST / 4);

    private static final Object[] NO_SLOTS = {};

    /** 1 in a map, 0 in a set. */
    private final int pair;

    /** An empty leaf that nobody edits. */
    Leaf(int pair) {
        this(null, pair, NO_SLOTS, 0);
    }

    private Leaf(@Nullable Owner owner, int pair, @Nullable Object[] slots, int count) {
        super(owner, slots, count);
        this.pair = pair;
    }

    /** A leaf of entries that lie in arrays. */
    static Leaf of(
            @Nullable Owner owner, int pair, @Nullable Object[] keys, @Nullable Object[] values, int from, int to) {
        int length = to - from;
        @Nullable Object[] slots = new Object[length << pair];
        System.arraycopy(keys, from, slots, 0, length);
        if (pair == 1) {
            System.arraycopy(values, from, slots, length, length);
        }
        return new Leaf(owner, pair, slots, length);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    final int height() {
        return 0;
    }

    @Override
    final int pair() {
        return pair;
    }

    @Override
    final int most() {
        return MOST;
    }

    @Override
    final int fewest() {
        return FEWEST;
    }

    @Override
    final Leaf make(@Nullable Owner editor, @Nullable Object[] newSlots, int newCount) {
        return new Leaf(editor, pair, newSlots, newCount);
    }

    @Override
    final Leaf sized() {
        return this;
    }

    /**
     * The index of a key.
     *
     * @return the index; if the key is not here, {@code ~index} of where it would be
     */
    public int find(Order order, @Nullable Object key) {
        return order.search(slots, 0, count, key);
    }

    /** The key at an index. */
    public @Nullable Object key(int index) {
        return slots[index];
    }

    /** The value at an index; null in a set. */
    public @Nullable Object value(int index) {
        return pair == 0 ? null : otherAt(index);
    }

    @Override
    final Leaf with(@Nullable Owner editor, long position, @Nullable Object value) {
        Leaf leaf = isEditableBy(editor) ? this : (Leaf) copy(editor, 0, count);
        leaf.slots[(leaf.slots.length >>> 1) + Position.indexInLeaf(position)] = value;
        return leaf;
    }

    @Override
    final Node plus(@Nullable Owner editor, long position, @Nullable Object key, @Nullable Object value) {
        return plusSlot(editor, Position.indexInLeaf(position), key, value);
    }

    @Override
    final Node minus(@Nullable Owner editor, long position) {
        int index = Position.indexInLeaf(position);
        return minusSlots(editor, index, index + 1);
    }

    @Override
    void checkInvariants(Order order, boolean isRoot) {
        checkSlots(order, isRoot);
    }
}
