package dev.byre.collections;

import static java.util.Spliterator.IMMUTABLE;

import dev.byre.core.ownership.HasSnapshot;
import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.BulkLoad;
import dev.byre.core.sorted.Cursor;
import dev.byre.core.sorted.Node;
import dev.byre.core.sorted.Order;
import dev.byre.core.sorted.Search;
import dev.byre.core.sorted.Sorted;
import dev.byre.core.sorted.TreeIterator;
import dev.byre.core.sorted.TreeSpliterator;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the immutable collections on a sorted tree hold, and how they find their way in it: up, or down where they show
 * it from its last entry to its first. Ranks are those of this direction, positions those of the tree.
 */
abstract class SortedRoot {
    /** Final as the other fields are, so that whoever sees this object sees the whole tree (JLS 17.5). */
    final Node root;

    /** The order of the tree, whatever the direction. */
    final Order order;

    final boolean descending;

    SortedRoot(Node root, Order order, boolean descending) {
        this.root = root;
        this.order = order;
        this.descending = descending;
    }

    /** What is handed to a handle. */
    final Sorted sorted() {
        return new Sorted(root, order, descending);
    }

    /** The number of entries, O(1). */
    public int size() {
        return root.size();
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return root.size() == 0;
    }

    /** The comparator of this direction; null for the natural order. */
    final @Nullable Comparator<?> comparatorShown() {
        return descending ? Collections.reverseOrder(order.comparator()) : order.comparator();
    }

    /** Whether the entries are shown in the natural order of their keys, and no comparator was given. */
    final boolean isNatural() {
        return order == Order.natural() && !descending;
    }

    /** Whether the keys of another tree are known to be in the same order, whatever the directions. */
    final boolean isSortedAs(SortedRoot other) {
        return order.isSameAs(other.order);
    }

    /**
     * Whether a collection is a handle whose keys are known to be in the same order, whatever the directions; what that
     * shares with this it sees itself.
     */
    final boolean isHandleOfSameOrder(Object other, @Nullable Comparator<?> comparator) {
        return other instanceof HasSnapshot
                && (Order.of(comparator).isSameAs(order)
                        || Order.of(Collections.reverseOrder(comparator)).isSameAs(order));
    }

    /** The root of another tree, or of one of its entries in the order of this. */
    final Node inThisOrder(SortedRoot other, int pair) {
        if (isSortedAs(other)) {
            return other.root;
        }
        BulkLoad load = new BulkLoad(pair, other.size());
        BTree.forEach(other.root, load::add);
        return load.root(order, null);
    }

    /** Whether there is an entry of a key. */
    final boolean has(@Nullable Object key) {
        return BTree.leaf(root, order, key).find(order, key) >= 0;
    }

    /** The position of a key that is to be put, or {@code ~position}; the first of all is compared with itself. */
    final long findToPut(@Nullable Object key) {
        if (isEmpty()) {
            order.compare(key, key);
        }
        return BTree.find(root, order, key);
    }

    final long firstPosition() {
        return Search.first(root, descending);
    }

    final long lastPosition() {
        return Search.last(root, descending);
    }

    /** The position of the last entry before a key, or of that if it is here and wanted, or {@link BTree#NONE}. */
    final long before(@Nullable Object key, boolean inclusive) {
        return Search.before(root, order, descending, key, inclusive);
    }

    /** The position of the first entry after a key, or of that if it is here and wanted, or {@link BTree#NONE}. */
    final long after(@Nullable Object key, boolean inclusive) {
        return Search.after(root, order, descending, key, inclusive);
    }

    /** A position, which is that of an entry. */
    static long existing(long position) {
        if (position == BTree.NONE) {
            throw new NoSuchElementException("this collection is empty");
        }
        return position;
    }

    /** The position of the entry of a rank. */
    final long positionAt(int rank) {
        return Search.at(root, descending, rank);
    }

    /** How many entries are before a key, and that of the key itself if it is to be counted. */
    final int rankOf(@Nullable Object key, boolean inclusive) {
        return Search.rank(root, order, descending, key, inclusive);
    }

    /** The entries before a key. */
    final Node head(@Nullable Object to, boolean inclusive) {
        order.compare(to, to);
        return slice(0, rankOf(to, inclusive));
    }

    /** The entries after a key. */
    final Node tail(@Nullable Object from, boolean inclusive) {
        order.compare(from, from);
        return slice(rankOf(from, !inclusive), size());
    }

    /** The entries between two keys. */
    final Node range(@Nullable Object from, boolean fromInclusive, @Nullable Object to, boolean toInclusive) {
        int compared = order.compare(from, to);
        if (descending ? compared < 0 : compared > 0) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
        int fromRank = rankOf(from, !fromInclusive);
        return slice(fromRank, Math.max(fromRank, rankOf(to, toInclusive)));
    }

    private Node slice(int fromRank, int toRank) {
        return descending ? BTree.slice(root, size() - toRank, size() - fromRank) : BTree.slice(root, fromRank, toRank);
    }

    final <T> Iterator<T> iterator(boolean down, BiFunction<@Nullable Object, @Nullable Object, T> make) {
        return new TreeIterator<>(root, 0, size(), down, make);
    }

    final <T> Spliterator<T> spliterator(
            int characteristics,
            @Nullable Comparator<? super T> comparator,
            BiFunction<@Nullable Object, @Nullable Object, T> make) {
        return new TreeSpliterator<>(root, 0, size(), descending, characteristics | IMMUTABLE, comparator, make);
    }

    /** Gives each key and value to an action; values are null in a set. */
    final void forEachEntry(BiConsumer<@Nullable Object, @Nullable Object> action) {
        if (!descending) {
            BTree.forEach(root, action);
            return;
        }
        for (Cursor cursor = Cursor.behind(root, BTree.last(root)); cursor.retreat(); ) {
            action.accept(cursor.key(), cursor.value());
        }
    }

    void checkInvariants() {
        BTree.checkInvariants(root, order, size());
    }
}
