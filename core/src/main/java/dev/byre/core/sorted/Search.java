package dev.byre.core.sorted;

import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds its way in a tree whose entries are shown up, or down from the last to the first: what is before and after is so
 * in that direction, and ranks are counted in it; positions are those of {@link BTree}. O(log n) each.
 */
public final class Search {
    private Search() {}

    /** The position of the first entry, or {@link BTree#NONE}. */
    public static long first(Node root, boolean descending) {
        return descending ? BTree.last(root) : BTree.first(root);
    }

    /** The position of the last entry, or {@link BTree#NONE}. */
    public static long last(Node root, boolean descending) {
        return first(root, !descending);
    }

    /**
     * The position of the last entry before a key, or of that if it is here and wanted, or {@link BTree#NONE}. As TreeMap,
     * an empty tree asks the key nothing.
     */
    public static long before(Node root, Order order, boolean descending, @Nullable Object key, boolean inclusive) {
        if (root.size() == 0) {
            return BTree.NONE;
        }
        if (descending) {
            return inclusive ? BTree.ceiling(root, order, key) : BTree.higher(root, order, key);
        }
        return inclusive ? BTree.floor(root, order, key) : BTree.lower(root, order, key);
    }

    /** The position of the first entry after a key, or of that if it is here and wanted, or {@link BTree#NONE}. */
    public static long after(Node root, Order order, boolean descending, @Nullable Object key, boolean inclusive) {
        return before(root, order, !descending, key, inclusive);
    }

    /** How many entries are before a key, and that of the key itself if it is to be counted. */
    public static int rank(Node root, Order order, boolean descending, @Nullable Object key, boolean inclusive) {
        long found = BTree.find(root, order, key);
        int below = BTree.rank(root, found >= 0 ? found : ~found);
        if (found >= 0 && inclusive != descending) {
            below++;
        }
        return descending ? root.size() - below : below;
    }

    /**
     * The position of the entry of a rank.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public static long at(Node root, boolean descending, int rank) {
        int checked = Objects.checkIndex(rank, root.size());
        return BTree.at(root, descending ? root.size() - 1 - checked : checked);
    }
}
