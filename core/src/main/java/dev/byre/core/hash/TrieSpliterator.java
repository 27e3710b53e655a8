package dev.byre.core.hash;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through the entries of a trie whose keys do not change meanwhile, and splits by halving the range of hashes.
 *
 * <p>One thread at a time for each part.
 *
 * @param <T> what is made of an entry
 */
public final class TrieSpliterator<T> implements Spliterator<T> {
    private final Cursor cursor;
    private final int characteristics;
    private final BiFunction<@Nullable Object, @Nullable Object, ? extends T> make;

    /** Exact as long as the trie has not been split. */
    private long estimate;

    private boolean whole;

    /**
     * Goes through all entries.
     *
     * @param characteristics those of the elements; SIZED is added as long as it is true
     * @param make makes an element of a key and a value
     */
    public TrieSpliterator(
            Object root,
            int size,
            int characteristics,
            BiFunction<@Nullable Object, @Nullable Object, ? extends T> make) {
        this(new Cursor(root), size, true, characteristics, make);
    }

    private TrieSpliterator(
            Cursor cursor,
            long estimate,
            boolean whole,
            int characteristics,
            BiFunction<@Nullable Object, @Nullable Object, ? extends T> make) {
        this.cursor = cursor;
        this.estimate = estimate;
        this.whole = whole;
        this.characteristics = characteristics;
        this.make = make;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Objects.requireNonNull(action, "action");
        if (!cursor.advance()) {
            return false;
        }
        estimate = Math.max(0, estimate - 1);
        action.accept(make.apply(cursor.key(), cursor.value()));
        return true;
    }

    /** Goes on in another root, in which the values of some entries may be others, and nothing else is. */
    public void moveTo(Object root) {
        cursor.moveTo(root);
    }

    @Override
    public @Nullable TrieSpliterator<T> trySplit() {
        Cursor half = cursor.split();
        if (half == null) {
            return null;
        }
        whole = false;
        estimate >>>= 1;
        return new TrieSpliterator<>(half, estimate, false, characteristics, make);
    }

    @Override
    public long estimateSize() {
        return estimate;
    }

    @Override
    public int characteristics() {
        return whole ? characteristics | SIZED : characteristics;
    }
}
