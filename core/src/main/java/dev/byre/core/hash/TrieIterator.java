package dev.byre.core.hash;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through the entries of a trie that does not change meanwhile. One thread at a time.
 *
 * @param <T> what is made of an entry
 */
public final class TrieIterator<T> implements Iterator<T> {
    private final Cursor cursor;
    private final BiFunction<@Nullable Object, @Nullable Object, ? extends T> make;
    private int left;

    /**
     * Goes through all entries.
     *
     * @param make makes an element of a key and a value
     */
    public TrieIterator(Object root, int size, BiFunction<@Nullable Object, @Nullable Object, ? extends T> make) {
        this.cursor = new Cursor(root);
        this.left = size;
        this.make = make;
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
        cursor.advance();
        return make.apply(cursor.key(), cursor.value());
    }
}
