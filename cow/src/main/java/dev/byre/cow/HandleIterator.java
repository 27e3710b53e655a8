package dev.byre.cow;

import dev.byre.core.hash.Cursor;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through the entries of a hash handle, sees values that are replaced meanwhile, fails fast where entries are
 * added or removed otherwise than by itself. One thread at a time.
 *
 * @param <T> what is made of an entry
 */
final class HandleIterator<T> implements Iterator<T> {
    private final HashHandle handle;
    private final Function<? super Cursor, ? extends T> make;
    private final Cursor cursor;
    private int left;
    private int expected;
    private int leafCopies;
    private boolean removable;

    HandleIterator(HashHandle handle, Function<? super Cursor, ? extends T> make) {
        this.handle = handle;
        this.make = make;
        left = handle.size();
        cursor = new Cursor(handle.root);
        expected = handle.modCount;
        leafCopies = handle.leafCopies;
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
        if (!cursor.advance()) {
            throw new ConcurrentModificationException("the hash of a key has changed meanwhile");
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
        follow();
        int joined = handle.minusBehind(cursor.path(), cursor.leaf(), cursor.index());
        cursor.moveTo(handle.root);
        cursor.stepBack(joined);
        removable = false;
        expected = handle.modCount;
    }

    /** Gives the entry that was returned last another value. */
    void setValue(@Nullable Object value) {
        follow();
        handle.with(cursor.path(), cursor.leaf(), cursor.index(), value);
    }
}
