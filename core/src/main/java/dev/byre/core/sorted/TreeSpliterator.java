package dev.byre.core.sorted;

import java.util.Comparator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through some entries of a tree whose keys do not change meanwhile, up or down, and splits them in halves.
 *
 * <p>One thread at a time for each part.
 *
 * @param <T> what is made of an entry
 */
public final class TreeSpliterator<T> implements Spliterator<T> {
    private Node root;
    private int fromRank;
    private int toRank;
    private final boolean descending;
    private final int characteristics;
    private final @Nullable Comparator<? super T> comparator;
    private final BiFunction<@Nullable Object, @Nullable Object, ? extends T> make;

    /** Where the entry is that was given last; null before the first, so that splitting comes cheap. */
    private @Nullable Cursor cursor;

    /**
     * Goes through the entries of some ranks.
     *
     * @param descending whether to go down from the last of them
     * @param characteristics those of the elements; ORDERED, SIZED and SUBSIZED are added
     * @param comparator by which the elements are sorted, if SORTED is said; null for their natural order
     * @param make makes an element of a key and a value
     */
    public TreeSpliterator(
            Node root,
            int fromRank,
            int toRank,
            boolean descending,
            int characteristics,
            @Nullable Comparator<? super T> comparator,
            BiFunction<@Nullable Object, @Nullable Object, ? extends T> make) {
        this.root = root;
        this.fromRank = fromRank;
        this.toRank = toRank;
        this.descending = descending;
        this.characteristics = characteristics | ORDERED | SIZED | SUBSIZED;
        this.comparator = comparator;
        this.make = make;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Objects.requireNonNull(action, "action");
        if (fromRank == toRank) {
            return false;
        }
        Cursor at = cursor;
        if (at == null) {
            at = TreeIterator.cursor(root, fromRank, toRank, descending);
            cursor = at;
        }
        if (descending) {
            toRank--;
            at.retreat();
        } else {
            fromRank++;
            at.advance();
        }
        action.accept(make.apply(at.key(), at.value()));
        return true;
    }

    /** Goes on in another root, in which the values of some entries may be others, and nothing else is. */
    public void moveTo(Node other) {
        root = other;
        if (cursor != null) {
            cursor.moveTo(other);
        }
    }

    @Override
    public @Nullable TreeSpliterator<T> trySplit() {
        int middle = (fromRank + toRank) >>> 1;
        if (middle == fromRank) {
            return null;
        }
        int from = descending ? middle : fromRank;
        int to = descending ? toRank : middle;
        TreeSpliterator<T> first = new TreeSpliterator<>(root, from, to, descending, characteristics, comparator, make);
        if (descending) {
            toRank = middle;
        } else {
            fromRank = middle;
        }
        first.cursor = cursor;
        cursor = null;
        return first;
    }

    @Override
    public long estimateSize() {
        return (long) toRank - fromRank;
    }

    @Override
    public int characteristics() {
        return characteristics;
    }

    @Override
    public @Nullable Comparator<? super T> getComparator() {
        if ((characteristics & SORTED) == 0) {
            throw new IllegalStateException("these elements are not said to be sorted");
        }
        return comparator;
    }
}
