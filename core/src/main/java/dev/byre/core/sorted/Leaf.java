package dev.byre.core.sorted;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Where the entries are: keys in their order, and in a map a value for each. */
public sealed class Leaf extends Node permits ReleasedLeaf {
    static final int MOST = Tuning.SORTED_LEAF_ENTRIES;
    static final int FEWEST = Math.max(2, MOST / 4);

    /** 1 in a map, 0 in a set. */
    private final int pair;

    /** An empty leaf that nobody edits. */
    Leaf(int pair) {
        this(null, pair, NO_SLOTS, NO_SLOTS, 0);
    }

    private Leaf(@Nullable Owner owner, int pair, @Nullable Object[] keys, @Nullable Object[] values, int count) {
        super(owner, keys, values, count);
        this.pair = pair;
    }

    /** A leaf of entries that lie in arrays. */
    static Leaf of(
            @Nullable Owner owner, int pair, @Nullable Object[] keys, @Nullable Object[] values, int from, int to) {
        return new Leaf(
                owner,
                pair,
                Arrays.copyOfRange(keys, from, to),
                pair == 0 ? NO_SLOTS : Arrays.copyOfRange(values, from, to),
                to - from);
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
    final Leaf make(@Nullable Owner editor, @Nullable Object[] newKeys, @Nullable Object[] newValues, int newCount) {
        return new Leaf(editor, pair, newKeys, newValues, newCount);
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
        return order.search(keys, 0, count, key);
    }

    /** The key at an index. */
    public @Nullable Object key(int index) {
        return keys[index];
    }

    /** The value at an index; null in a set. */
    public @Nullable Object value(int index) {
        return pair == 0 ? null : others[index];
    }

    @Override
    final Leaf with(@Nullable Owner editor, long position, @Nullable Object value) {
        Leaf leaf = isEditableBy(editor) ? this : (Leaf) withSameKeys(editor);
        leaf.others[Position.indexInLeaf(position)] = value;
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
