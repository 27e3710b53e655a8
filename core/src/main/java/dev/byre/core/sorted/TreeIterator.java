package dev.byre.core.sorted;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through some entries of a tree that does not change meanwhile, up or down. One thread at a time.
 *
 * @param <T> what is made of an entry
 */
public final class TreeIterator<T> implements Iterator<T> {
    private final Cursor cursor;
    private final BiFunction<@Nullable Object, @Nullable Object, ? extends T> make;
    private final int step;

    /** The part of the current leaf that is left: from an index to one beside the last, by steps. */
    private int index;

    private int end;
    private @Nullable Object[] keys = Node.NO_SLOTS;
    private @Nullable Object[] values = Node.NO_SLOTS;

    /** How many entries are to come in other leaves. */
    private int left;

    /**
     * Goes through the entries of some ranks.
     *
     * @param descending whether to go down from the last of them
     * @param make makes an element of a key and a value
     */
    public TreeIterator(
            Node root,
            int fromRank,
            int toRank,
            boolean descending,
            BiFunction<@Nullable Object, @Nullable Object, ? extends T> make) {
        this.make = make;
        this.step = descending ? -1 : 1;
        this.left = toRank - fromRank;
        this.cursor = cursor(root, fromRank, toRank, descending);
        enter(cursor.index() + step);
    }

    /** Goes to an index of the cursor's leaf, from which on there may be no entry. */
    private void enter(int first) {
        Leaf leaf = cursor.leaf();
        keys = leaf.keys;
        values = leaf.others;
        int entries = left == 0 ? 0 : Math.min(left, step > 0 ? leaf.size() - first : first + 1);
        index = first;
        end = first + step * entries;
        left -= entries;
    }

    /** A place at the end of some entries from which to go. */
    static Cursor cursor(Node root, int fromRank, int toRank, boolean descending) {
        if (descending) {
            return Cursor.behind(root, toRank == 0 ? BTree.NONE : BTree.at(root, toRank - 1));
        }
        return Cursor.before(root, fromRank == root.size() ? BTree.NONE : BTree.at(root, fromRank));
    }

    @Override
    public boolean hasNext() {
        return index != end || left > 0;
    }

    @Override
    public T next() {
        if (index == end) {
            enterNext();
        }
        int at = index;
        index = at + step;
        return make.apply(keys[at], at < values.length ? values[at] : null);
    }

    private void enterNext() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        if (step > 0) {
            cursor.advanceToLeaf();
        } else {
            cursor.retreatToLeaf();
        }
        enter(cursor.index());
    }
}
