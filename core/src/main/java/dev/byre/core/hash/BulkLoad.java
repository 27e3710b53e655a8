package dev.byre.core.hash;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Makes a trie of many entries at once: they are sorted by their hashes first, then leaves and directories are written
 * once each, full as they will be. O(n); entries of one hash as by putting them one by one.
 *
 * <p>One thread at a time; used once.
 */
public final class BulkLoad {
    /*
     * entry | 0 1 2 3 …                     as they were added
     * order | hash, index | hash, index |   by the hash, unsigned, and where that is the same, as they were added
     *
     * Distribution sort by the leading bits, so that about eight entries have the same, then insertion sort: Knuth, TAOCP
     * 5.2.5. A crowd on the same leading bits is left to the library's sort.
     */

    private static final int CROWD = 64;

    /** A source may say any size; what it does not give is not made room for. */
    private static final int MOST_EXPECTED = 1 << 20;

    private final int pair;
    private @Nullable Object[] keys;
    private @Nullable Object[] values;
    private long[] order = {};
    private int count;
    private int size;
    private @Nullable Owner owner;

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

    /** The root of the trie, made under an owner, or by nobody. */
    public Object root(@Nullable Owner maker) {
        owner = maker;
        sort();
        Object root = node(0, count, 0);
        if (size == count) {
            return root;
        }
        // Keys that were added twice have made leaves of fewer entries than they were made for.
        BulkLoad distinct = new BulkLoad(pair, size);
        Trie.forEach(root, distinct::add);
        Object packed = distinct.root(maker);
        size = distinct.size;
        return packed;
    }

    /** Whether so many entries are worth a load. */
    public static boolean pays(int expected) {
        return expected > 2 * TagLeaf.CAPACITY;
    }

    /** The number of entries, once the root was made. */
    public int size() {
        return size;
    }

    private void sort() {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(count >>> 3));
        int[] ends = new int[(1 << bits) + 1];
        long[] added = new long[count];
        for (int i = 0; i < count; i++) {
            int hash = Trie.hash(keys[i]);
            // With the sign turned round, the order of longs is that of unsigned hashes, and then of indexes.
            added[i] = ((long) (hash ^ Integer.MIN_VALUE) << 32) | i;
            ends[(hash >>> -bits) + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        // Each start moves, as its run is filled, to where the next one starts.
        order = new long[count];
        for (long entry : added) {
            order[ends[hash(entry) >>> -bits]++] = entry;
        }
        int from = 0;
        for (int i = 0; i + 1 < ends.length; i++) {
            sort(from, ends[i]);
            from = ends[i];
        }
    }

    private void sort(int from, int to) {
        if (to - from > CROWD) {
            Arrays.sort(order, from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            long entry = order[i];
            int at = i;
            while (at > from && order[at - 1] > entry) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = entry;
        }
    }

    private static int hash(long entry) {
        return (int) (entry >>> 32) ^ Integer.MIN_VALUE;
    }

    private int hashAt(int place) {
        return hash(order[place]);
    }

    /** Whether the entries from one place to another go into one leaf. */
    private boolean isLeaf(int from, int to) {
        return to - from <= TagLeaf.CAPACITY || hashAt(from) == hashAt(to - 1);
    }

    /** Where the entries begin whose hash has a bit, among those that are the same up to it. */
    private int cut(int from, int to, int bit) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (TagLeaf.isUpper(hashAt(middle), bit)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Object node(int from, int to, int shift) {
        if (isLeaf(from, to)) {
            return leaf(from, to, shift);
        }
        int bits = deepest(from, to, shift, shift + Tuning.DIRECTORY_BITS) - shift;
        Object[] directory = Trie.newDirectory(owner, 1 << bits);
        fill(directory, 0, 1 << bits, from, to, shift);
        return directory;
    }

    /** How deep the leaves go, up to a limit. */
    private int deepest(int from, int to, int depth, int limit) {
        if (depth == limit || isLeaf(from, to)) {
            return depth;
        }
        int cut = cut(from, to, depth);
        return Math.max(deepest(from, cut, depth + 1, limit), deepest(cut, to, depth + 1, limit));
    }

    /** Writes the slots that the first {@code depth} bits lead to. */
    private void fill(Object[] directory, int first, int limit, int from, int to, int depth) {
        boolean leaf = isLeaf(from, to);
        if (leaf || limit - first == 1) {
            Arrays.fill(directory, first, limit, leaf ? leaf(from, to, depth) : node(from, to, depth));
            return;
        }
        int cut = cut(from, to, depth);
        int middle = (first + limit) >>> 1;
        fill(directory, first, middle, from, cut, depth + 1);
        fill(directory, middle, limit, cut, to, depth + 1);
    }

    private Leaf leaf(int from, int to, int depth) {
        Leaf leaf = TagLeaf.withRoom(owner, depth, pair, Math.min(to - from, TagLeaf.CAPACITY));
        for (int i = from; i < to; i++) {
            int hash = hashAt(i);
            int entry = (int) order[i];
            Object value = pair == 0 ? null : values[entry];
            if (leaf instanceof TagLeaf last && (i == from || hashAt(i - 1) != hash)) {
                last.append(hash, keys[entry], value);
            } else {
                leaf = plusTie(leaf, hash, keys[entry], value);
            }
        }
        if (leaf instanceof TagLeaf last) {
            last.trim();
        }
        size += leaf.size();
        return leaf;
    }

    /** Adds an entry that has the hash of the one before, and perhaps its key. */
    private Leaf plusTie(Leaf leaf, int hash, @Nullable Object key, @Nullable Object value) {
        int index = leaf.find(hash, key);
        if (index >= 0) {
            return pair == 0 ? leaf : leaf.with(owner, index, value);
        }
        return leaf instanceof TagLeaf full && !full.hasRoomFor(hash)
                ? full.bucketWith(owner, hash, key, value)
                : leaf.plus(owner, leaf.position(hash, key), hash, key, value);
    }
}
