package dev.byre.cow;

import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.Cursor;
import dev.byre.core.sorted.Node;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Goes through a range of a sorted handle, sees values that are replaced meanwhile, fails fast where entries are added
 * or removed otherwise than by itself. One thread at a time.
 *
 * @param <T> what is made of an entry
 */
final class SortedIterator<T> implements Iterator<T> {
    private final SortedHandle handle;
    private final boolean descending;
    private final Function<? super Cursor, ? extends T> make;
    private Cursor cursor;

    /** How many entries of the tree are before the next one, or up to it if that is below. */
    private int rank;

    private int left;
    private int expected;
    private int leafCopies;
    private boolean removable;

    SortedIterator(Range range, Function<? super Cursor, ? extends T> make) {
        this.handle = range.handle;
        this.descending = range.descending();
        this.make = make;
        expected = handle.modCount;
        leafCopies = handle.leafCopies;
        int from = range.fromRank();
        int to = Math.max(from, range.toRank());
        handle.checkUnmodified(expected);
        left = to - from;
        rank = descending ? to : from;
        cursor = cursor();
    }

    /** A place before the next entry. */
    private Cursor cursor() {
        Node root = handle.root;
        if (descending) {
            return Cursor.behind(root, rank == 0 ? BTree.NONE : BTree.at(root, rank - 1));
        }
        return Cursor.before(root, rank == root.size() ? BTree.NONE : BTree.at(root, rank));
    }

    /** How many entries are to come. */
    int left() {
        return left;
    }

    @Override
    public boolean hasNext() {
        // After a change there may be no next, but next() is to be called, to tell of it.
        return left > 0 || handle.modCount != expected;
    }

    @Override
    public T next() {
        handle.checkUnmodified(expected);
        if (left == 0) {
            throw new NoSuchElementException();
        }
        if (handle.leafCopies != leafCopies) {
            follow();
        }
        if (descending) {
            cursor.retreat();
            rank--;
        } else {
            cursor.advance();
            rank++;
        }
        left--;
        removable = true;
        return make.apply(cursor);
    }

    private void follow() {
        cursor.moveTo(handle.root);
        leafCopies = handle.leafCopies;
    }

    @Override
    public void remove() {
        if (!removable) {
            throw new IllegalStateException("no entry to remove: next() was not called since the last removal");
        }
        handle.checkUnmodified(expected);
        handle.minus(cursor.position());
        if (!descending) {
            rank--;
        }
        cursor = cursor();
        removable = false;
        expected = handle.modCount;
        leafCopies = handle.leafCopies;
    }
}
