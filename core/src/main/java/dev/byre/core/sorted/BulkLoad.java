package dev.byre.core.sorted;

import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Makes a tree of many entries at once: they are sorted, unless they came so, then leaves and branches are written once
 * each, as full as may be. O(n) of sorted entries, otherwise O(n log n).
 *
 * <p>One thread at a time; used once.
 */
public final class BulkLoad {
    /** Runs of this length are sorted by insertion. */
    private static final int RUN = 8;

    /** A source may say any size; what it does not give is not made room for. */
    private static final int MOST_EXPECTED = 1 << 20;

    private final int pair;
    private @Nullable Object[] keys;
    private @Nullable Object[] values;
    private int count;

    /**
     * A load of no entries yet.
     *
     * @param pair 1 for a map, 0 for a set
     * @param expected how many entries are expected
     */
    public BulkLoad(int pair, int expected) {
        this.pair = pair;
        int length = Math.min(expected, MOST_EXPECTED);
        this.keys = new Object[length];
        this.values = new Object[pair == 0 ? 0 : length];
    }

    /** Adds an entry; of equal keys, the first key and the last value will stay. */
    public void add(@Nullable Object key, @Nullable Object value) {
        if (count == keys.length) {
            int longer = Math.max(16, count + (count >> 1));
            keys = Arrays.copyOf(keys, longer);
            values = Arrays.copyOf(values, pair == 0 ? 0 : longer);
        }
        keys[count] = key;
        if (pair == 1) {
            values[count] = value;
        }
        count++;
    }

    /** Whether so many entries are worth a load. */
    public static boolean pays(int expected) {
        return expected > Leaf.MOST;
    }

    /** The root of the tree, made under an owner, or by nobody. */
    public Node root(Order order, @Nullable Owner maker) {
        if (count == 1) {
            order.compare(keys[0], keys[0]);
        }
        if (!isAscending(order)) {
            sort(order);
        }
        if (count == 0) {
            return pair == 1 ? BTree.emptyMap() : BTree.emptySet();
        }
        Node[] nodes = new Node[nodes(count, Leaf.MOST)];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = Leaf.of(maker, pair, keys, values, cut(count, i, nodes.length), cut(count, i + 1, nodes.length));
        }
        while (nodes.length > 1) {
            Node[] above = new Node[nodes(nodes.length, Branch.MOST)];
            for (int i = 0; i < above.length; i++) {
                int from = cut(nodes.length, i, above.length);
                above[i] = Branch.of(maker, nodes, from, cut(nodes.length, i + 1, above.length));
            }
            nodes = above;
        }
        return nodes[0];
    }

    /** How many nodes so many slots take: one, or so many that each has a sixteenth left, lest the next put splits it. */
    private static int nodes(int slots, int most) {
        int filled = most - (most >> 4);
        return slots <= most ? 1 : (slots + filled - 1) / filled;
    }

    /** Where a part begins, of parts that differ by one slot at most. */
    private static int cut(int slots, int part, int parts) {
        return (int) ((long) slots * part / parts);
    }

    private boolean isAscending(Order order) {
        for (int i = 1; i < count; i++) {
            if (order.compare(keys[i - 1], keys[i]) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Sorts the entries, and of those of one key leaves the first key and the last value. */
    private void sort(Order order) {
        int[] sorted = sorted(order);
        @Nullable Object[] sortedKeys = new Object[count];
        @Nullable Object[] sortedValues = new Object[pair == 0 ? 0 : count];
        int last = -1;
        for (int i : sorted) {
            if (last < 0 || order.compare(sortedKeys[last], keys[i]) != 0) {
                sortedKeys[++last] = keys[i];
            }
            if (pair == 1) {
                sortedValues[last] = values[i];
            }
        }
        keys = sortedKeys;
        values = sortedValues;
        count = last + 1;
    }

    /**
     * The indexes of the entries by their keys, and where these are equal, as they were added. Merge sort, which copes with
     * any comparator: Knuth, TAOCP 5.2.4.
     */
    private int[] sorted(Order order) {
        int[] from = new int[count];
        for (int i = 0; i < count; i++) {
            from[i] = i;
        }
        for (int i = 0; i < count; i += RUN) {
            insertionSort(order, from, i, Math.min(count, i + RUN));
        }
        int[] to = new int[count];
        for (int run = RUN; run < count && run > 0; run <<= 1) {
            for (int i = 0; i < count && i >= 0; i += 2 * run) {
                int middle = Math.min(count, i + run);
                merge(order, from, i, middle, Math.min(count - middle, run) + middle, to);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private void insertionSort(Order order, int[] indexes, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int index = indexes[i];
            int at = i;
            while (at > from && order.compare(keys[indexes[at - 1]], keys[index]) > 0) {
                indexes[at] = indexes[at - 1];
                at--;
            }
            indexes[at] = index;
        }
    }

    private void merge(Order order, int[] from, int begin, int middle, int end, int[] to) {
        int left = begin;
        int right = middle;
        if (middle == end || order.compare(keys[from[middle - 1]], keys[from[middle]]) <= 0) {
            System.arraycopy(from, begin, to, begin, end - begin);
            return;
        }
        for (int i = begin; i < end; i++) {
            boolean takesLeft =
                    right == end || (left < middle && order.compare(keys[from[left]], keys[from[right]]) <= 0);
            to[i] = from[takesLeft ? left++ : right++];
        }
    }
}
