package dev.byre.cow;

import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.Cursor;
import dev.byre.core.sorted.Node;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through a range of a sorted handle, sees values that are replaced meanwhile, fails fast where entries are added
 * or removed otherwise than by itself. One thread at a time.
 *
 * @param <T> what is made of an entry
 */
final class SortedIterator<T> implements Iterator<T> {
    private final SortedHandle<?> handle;
    private final boolean descending;
    private final Function<? super Cursor, ? extends T> make;
    private Cursor cursor;

    /** The position of the last entry to give. */
    private long last;

    /** Whether that was not given yet. */
    private boolean more;

    /** How many entries of the tree are before the one that was given last, and before the last one to give. */
    private int rank;

    private int lastRank;

    /** Whether these ranks are known: they are only once an entry was removed, since counting takes a while. */
    private boolean ranked;

    private int expected;
    private int leafCopies;
    private boolean removable;

    SortedIterator(Range<?> range, Function<? super Cursor, ? extends T> make) {
        this.handle = range.handle;
        this.descending = range.descending();
        this.make = make;
        expected = handle.modCount;
        leafCopies = handle.leafCopies;
        long first = range.first();
        last = range.last();
        handle.checkUnmodified(expected);
        more = first != BTree.NONE && (descending ? first >= last : first <= last) && last != BTree.NONE;
        cursor = cursor(first);
    }

    /** A place before an entry. */
    private Cursor cursor(long next) {
        return descending ? Cursor.behind(handle.root, next) : Cursor.before(handle.root, next);
    }

    @Override
    public boolean hasNext() {
        // After a change there may be no next, but next() is to be called, to tell of it.
        return more || handle.modCount != expected;
    }

    @Override
    public T next() {
        handle.checkUnmodified(expected);
        if (!more) {
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
        more = cursor.position() != last;
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
        if (!ranked) {
            rank = BTree.rank(handle.root, cursor.position());
            lastRank = BTree.rank(handle.root, last);
            ranked = true;
        }
        handle.minus(cursor.position());
        goOn();
        removable = false;
        expected = handle.modCount;
        leafCopies = handle.leafCopies;
    }

    /** Finds out where everything is now that the entry which was given last is gone. */
    private void goOn() {
        if (!descending) {
            rank--;
            lastRank--;
        }
        if (more) {
            Node root = handle.root;
            last = BTree.at(root, lastRank);
            cursor = cursor(BTree.at(root, descending ? rank - 1 : rank + 1));
        }
    }

    /** Gives the entry that was returned last another value. */
    void setValue(@Nullable Object value) {
        handle.with(cursor.position(), value);
    }
}
