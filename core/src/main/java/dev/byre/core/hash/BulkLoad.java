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
     * ends  | e0 e1 e2 … e(2^bits) |        where the entries end whose leading bits are the slot's number or less
     *
     * Distribution sort by the leading bits, so that one or two entries have the same, then insertion sort: Knuth, TAOCP
     * 5.2.5. A crowd on the same leading bits is left to the library's sort.
     */

    private static final int CROWD = 16;

    /** A source may say any size; what it does not give is not made room for. */
    private static final int MOST_EXPECTED = 1 << 20;

    private final int pair;
    private @Nullable Object[] keys;
    private @Nullable Object[] values;
    private long[] order;
    private int[] ends = {};
    private int bits;
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
        this.order = new long[length];
    }

    /** Adds an entry; of equal keys, the first key and the last value will stay. */
    public void add(@Nullable Object key, @Nullable Object value) {
        if (count == keys.length) {
            int longer = Math.max(16, count + (count >> 1));
            keys = Arrays.copyOf(keys, longer);
            values = Arrays.copyOf(values, pair == 0 ? 0 : longer);
            order = Arrays.copyOf(order, longer);
        }
        // With the sign turned round, the order of longs is that of unsigned hashes, and then of indexes.
        order[count] = ((long) (Trie.hash(key) ^ Integer.MIN_VALUE) << 32) | count;
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
        return expected > 2;
    }

    /** The number of entries, once the root was made. */
    public int size() {
        return size;
    }

    private void sort() {
        if (count > CROWD) {
            distribute();
        }
        long[] sorted = order;
        for (int i = 1; i < count; i++) {
            long entry = sorted[i];
            int at = i;
            while (at > 0 && sorted[at - 1] > entry) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = entry;
        }
    }

    /** Brings the entries in the order of their leading bits. */
    private void distribute() {
        bits = 31 - Integer.numberOfLeadingZeros(count);
        ends = new int[(1 << bits) + 1];
        for (int i = 0; i < count; i++) {
            ends[(hashAt(i) >>> -bits) + 1]++;
        }
        boolean crowded = false;
        for (int i = 1; i < ends.length; i++) {
            crowded |= ends[i] > CROWD;
            ends[i] += ends[i - 1];
        }
        // Each start moves, as its run is filled, to where the next one starts.
        long[] distributed = new long[count];
        for (int i = 0; i < count; i++) {
            distributed[ends[hashAt(i) >>> -bits]++] = order[i];
        }
        order = distributed;
        if (crowded) {
            Arrays.sort(order);
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
        if (bit < bits) {
            return ends[((hashAt(from) >>> -bits | (1 << (bits - 1 - bit))) & -(1 << (bits - 1 - bit))) - 1];
        }
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
        // The first run of different hashes is filled in at once, which is nearly always all.
        int limit = from;
        while (limit < to && limit - from < TagLeaf.CAPACITY && (limit == from || hashAt(limit - 1) != hashAt(limit))) {
            limit++;
        }
        Leaf leaf = filled(from, limit, depth);
        for (int i = limit; i < to; i++) {
            int entry = (int) order[i];
            leaf = plusNext(leaf, i, keys[entry], pair == 0 ? null : values[entry]);
        }
        size += leaf.size();
        return leaf;
    }

    private Leaf filled(int from, int to, int depth) {
        int count = to - from;
        Object[] slots = new Object[TagLeaf.room(owner, count) << pair];
        long low = 0;
        long high = 0;
        int tagShift = 24 - TagLeaf.window(depth);
        for (int i = 0; i < count; i++) {
            long packed = order[from + i];
            int entry = (int) packed;
            slots[i << pair] = keys[entry];
            if (pair == 1) {
                slots[(i << 1) + 1] = values[entry];
            }
            int tag = (hash(packed) >>> tagShift) & 0xFF;
            if (i < 8) {
                low |= (long) tag << (i << 3);
            } else {
                high |= (long) tag << (i << 3);
            }
        }
        return new TagLeaf(owner, depth, pair, count, low, high, slots);
    }

    /** Adds the next entry in the order, which may have the hash of the one before, and perhaps its key. */
    private Leaf plusNext(Leaf leaf, int place, @Nullable Object key, @Nullable Object value) {
        int hash = hashAt(place);
        int index = leaf.find(hash, key);
        if (index >= 0) {
            return pair == 0 ? leaf : leaf.with(owner, index, value);
        }
        return leaf instanceof TagLeaf full && !full.hasRoomFor(hash)
                ? full.bucketWith(owner, hash, key, value)
                : leaf.plus(owner, leaf.position(hash, key), hash, key, value);
    }
}
