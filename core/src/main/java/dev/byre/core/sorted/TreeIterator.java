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
    private final boolean descending;
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
        this.cursor = cursor(root, fromRank, toRank, descending);
        this.left = toRank - fromRank;
        this.descending = descending;
        this.make = make;
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
        return left > 0;
    }

    @Override
    public T next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
        if (descending) {
            cursor.retreat();
        } else {
            cursor.advance();
        }
        return make.apply(cursor.key(), cursor.value());
    }
}
