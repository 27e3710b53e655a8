package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.Cursor;
import dev.byre.core.sorted.Node;
import dev.byre.core.sorted.Search;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The entries of a sorted handle between two keys, or all, as they are shown up or down: where the first and the last is,
 * the one before a key and the one after it. What a position is, tells {@link BTree}.
 *
 * <p>Live: sees what is written to the handle. One thread at a time.
 *
 * @param <K> the type of the keys
 */
final class Range<K> extends Entries<Cursor> {
    /** What every spliterator of a range is. */
    static final int CHARACTERISTICS = Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED;

    /** Where a range ends. */
    record End(@Nullable Object key, boolean inclusive) {}

    final SortedHandle<K> handle;
    private final @Nullable End low;
    private final @Nullable End high;

    /** Whether the entries are shown from the last of the tree to the first. */
    private final boolean descending;

    Range(SortedHandle<K> handle, @Nullable End low, @Nullable End high, boolean descending) {
        super(handle);
        this.handle = handle;
        this.low = low;
        this.high = high;
        this.descending = descending;
    }

    boolean descending() {
        return descending;
    }

    /** The same range of another handle in the same order. */
    Range<K> of(SortedHandle<K> other) {
        return new Range<>(other, low, high, descending);
    }

    /** The same entries, the other way round. */
    Range<K> reversed() {
        return new Range<>(handle, low, high, !descending);
    }

    /**
     * A part of this range, up to its own end where none is given.
     *
     * @throws IllegalArgumentException if an end is not in this range, or they are in the wrong order
     */
    Range<K> between(@Nullable End from, @Nullable End to) {
        checkEnd(from, "fromKey");
        checkEnd(to, "toKey");
        if (from != null && to != null && compare(from.key, to.key) > 0) {
            throw new IllegalArgumentException("fromKey " + from.key + " > toKey " + to.key);
        }
        End newLow = descending ? to : from;
        End newHigh = descending ? from : to;
        return new Range<>(handle, newLow == null ? low : newLow, newHigh == null ? high : newHigh, descending);
    }

    private void checkEnd(@Nullable End end, String name) {
        if (end == null) {
            return;
        }
        handle.order.compare(end.key, end.key);
        boolean isWithin = end.inclusive
                ? contains(end.key)
                : (low == null || handle.order.compare(end.key, low.key) >= 0)
                        && (high == null || handle.order.compare(end.key, high.key) <= 0);
        if (!isWithin) {
            throw outOfRange(name, end.key);
        }
    }

    private int compare(@Nullable Object a, @Nullable Object b) {
        return descending ? handle.order.compare(b, a) : handle.order.compare(a, b);
    }

    /** Checks that a key may be put into this range. */
    void check(@Nullable Object key) {
        if (!contains(key)) {
            throw outOfRange("key", key);
        }
    }

    private IllegalArgumentException outOfRange(String name, @Nullable Object key) {
        return new IllegalArgumentException(name + " " + key + " out of range " + this);
    }

    /** Whether a key is between the ends. */
    boolean contains(@Nullable Object key) {
        return !isTooLow(key) && !isTooHigh(key);
    }

    private boolean isTooLow(@Nullable Object key) {
        return low != null && handle.order.compare(key, low.key) < (low.inclusive ? 0 : 1);
    }

    private boolean isTooHigh(@Nullable Object key) {
        return high != null && handle.order.compare(key, high.key) > (high.inclusive ? 0 : -1);
    }

    /** The comparator of the order in which the entries are shown. */
    @SuppressWarnings("unchecked") // It is what the handle was given, or the reverse of that.
    @Nullable
    Comparator<? super K> comparator() {
        Comparator<? super K> given = (Comparator<? super K>) handle.order.comparator();
        return descending ? (Comparator<? super K>) Collections.reverseOrder(given) : given;
    }

    /** The position of the first entry, or {@link BTree#NONE}. */
    long first() {
        return checked(descending ? this::highest : this::lowest);
    }

    /** The position of the last entry, or {@link BTree#NONE}. */
    long last() {
        return checked(descending ? this::lowest : this::highest);
    }

    /** The position of the last entry before a key, or of that if it is here and wanted, or {@link BTree#NONE}. */
    long before(@Nullable Object key, boolean inclusive) {
        return checked(() -> descending ? above(key, inclusive) : below(key, inclusive));
    }

    /** The position of the first entry after a key, or of that if it is here and wanted, or {@link BTree#NONE}. */
    long after(@Nullable Object key, boolean inclusive) {
        return checked(() -> descending ? below(key, inclusive) : above(key, inclusive));
    }

    /** What a search finds, which compares keys several times and is led astray if one of these times the handle changes. */
    private long checked(LongSupplier search) {
        int expected = handle.modCount;
        try {
            return search.getAsLong();
        } finally {
            handle.checkUnmodified(expected);
        }
    }

    private long lowest() {
        return untilHigh(low == null ? BTree.first(handle.root) : aboveInTree(low.key, low.inclusive));
    }

    private long highest() {
        return fromLow(high == null ? BTree.last(handle.root) : belowInTree(high.key, high.inclusive));
    }

    private long above(@Nullable Object key, boolean inclusive) {
        return isTooLow(key) ? lowest() : untilHigh(aboveInTree(key, inclusive));
    }

    private long below(@Nullable Object key, boolean inclusive) {
        return isTooHigh(key) ? highest() : fromLow(belowInTree(key, inclusive));
    }

    private long untilHigh(long position) {
        return position == BTree.NONE || isTooHigh(BTree.key(handle.root, position)) ? BTree.NONE : position;
    }

    private long fromLow(long position) {
        return position == BTree.NONE || isTooLow(BTree.key(handle.root, position)) ? BTree.NONE : position;
    }

    private long aboveInTree(@Nullable Object key, boolean inclusive) {
        return Search.after(handle.root, handle.order, false, key, inclusive);
    }

    private long belowInTree(@Nullable Object key, boolean inclusive) {
        return Search.before(handle.root, handle.order, false, key, inclusive);
    }

    /** The ranks of the entries of the tree that are in this range; {@code from} is not behind {@code to}. */
    record Ranks(int from, int to) {
        int size() {
            return to - from;
        }
    }

    Ranks ranks() {
        int expected = handle.modCount;
        try {
            int from = low == null ? 0 : ranksUpTo(low.key, !low.inclusive);
            int to = high == null ? handle.size() : ranksUpTo(high.key, high.inclusive);
            return new Ranks(from, Math.max(from, to));
        } finally {
            handle.checkUnmodified(expected);
        }
    }

    /** How many entries of the tree are before a key, or up to it. */
    private int ranksUpTo(@Nullable Object key, boolean inclusive) {
        return Search.rank(handle.root, handle.order, false, key, inclusive);
    }

    @Override
    int size() {
        return low == null && high == null ? handle.size() : ranks().size();
    }

    @Override
    <T> Iterator<T> iterator(Make<Cursor, T> make) {
        return new SortedIterator<>(this, make.atCursor());
    }

    @Override
    <T> Spliterator<T> spliterator(Make<Cursor, T> make) {
        return new SortedSpliterator<>(this, make);
    }

    @Override
    void minus(long position) {
        handle.minus(position);
    }

    @Override
    void minusAll(long[] positions) {
        Node root = handle.root;
        handle.minusRanks(Arrays.stream(positions)
                .mapToInt(position -> BTree.rank(root, position))
                .toArray());
    }

    @Override
    <T> boolean removeIf(Make<Cursor, T> make, Predicate<? super T> filter) {
        requireNonNull(filter, "filter");
        int expected = handle.modCount;
        Ranks ranks = ranks();
        BitSet accepted = new BitSet();
        Iterator<T> tested = iterator(make);
        for (int i = 0; tested.hasNext(); i++) {
            if (filter.test(tested.next())) {
                accepted.set(descending ? ranks.size() - 1 - i : i);
            }
        }
        handle.checkUnmodified(expected);
        handle.minusRanks(accepted.stream().map(i -> ranks.from + i).toArray());
        return !accepted.isEmpty();
    }

    @Override
    void clear() {
        Ranks ranks = ranks();
        handle.minusRange(ranks.from, ranks.to);
    }

    @Override
    public String toString() {
        return (low == null ? "(" : (low.inclusive ? "[" : "(") + low.key)
                + ", "
                + (high == null ? ")" : high.key + (high.inclusive ? "]" : ")"));
    }
}
