package dev.byre.core.hash;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A leaf of up to sixteen entries, found by one byte of their hashes each, all sixteen at once. */
final class TagLeaf extends Leaf {
    /*
     * tags  | t0 t1 t2 … t7 | t8 … t15 |      one byte for each entry, ascending, in two longs
     * slots | k0 v0 k1 v1 k2 v2 … | room |    of a set k0 k1 k2 …
     *
     * T1  Entries are in the order of their mixed hashes, unsigned; of one hash, in the order of Ties.
     * T2  A tag is the byte of the hash that begins at the bit window(depth), so it tells at least seven bits that the
     *     path does not. Splitting moves the window every other time, and only then are the keys looked at.
     * T3  Tags from size on are 0, and the slots from there on are null.
     * T4  Only a leaf with an owner has room.
     * T5  Only a key whose hash has changed since it was put in may break T1 and T2, and then for itself alone.
     *
     * The search of a byte in a word is that of "Hacker's Delight", chapter 6.
     */

    static final int CAPACITY = Tuning.LEAF_ENTRIES;

    /** Two siblings are joined when one has this many entries or fewer, and both together twice as many at most. */
    static final int FEW = Math.max(1, CAPACITY / 4);

    /** By how many bits the window moves at once. */
    private static final int STEP = 2;

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;

    private static final Object[] NO_SLOTS = {};

    /** The hash bit at which tags begin. */
    private final byte window;

    private byte size;
    private long low;
    private long high;
    private @Nullable Object[] slots;

    /** An empty leaf that nobody edits. */
    TagLeaf(int depth, int pair) {
        this(null, depth, pair, NO_SLOTS);
    }

    private TagLeaf(@Nullable Owner owner, int depth, int pair, @Nullable Object[] slots) {
        super(owner, depth, pair);
        this.window = (byte) window(depth);
        this.slots = slots;
    }

    /** A leaf of entries in their order, with their tags. */
    TagLeaf(@Nullable Owner owner, int depth, int pair, int size, long low, long high, @Nullable Object[] slots) {
        this(owner, depth, pair, slots);
        this.size = (byte) size;
        this.low = low;
        this.high = high;
    }

    /** A leaf to append to. */
    static TagLeaf withRoom(@Nullable Owner owner, int depth, int pair, int entries) {
        return new TagLeaf(owner, depth, pair, new Object[room(owner, entries) << pair]);
    }

    static int window(int depth) {
        return Math.min(depth & -STEP, 24);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The very same key needs no call of equals.
    public int find(int hash, @Nullable Object key) {
        long sought = tag(hash) * ONES;
        long x = low ^ sought;
        long y = high ^ sought;
        // Of each word one bit a byte, woven into one: a hit in either half takes the same way.
        long hits = (((x - ONES) & ~x & TOPS) >>> 7) | (((y - ONES) & ~y & TOPS) >>> 6);
        for (; hits != 0; hits &= hits - 1) {
            int bit = Long.numberOfTrailingZeros(hits);
            int i = (bit >>> 3) + ((bit & 1) << 3);
            if (i < size) {
                Object k = slots[i << pair];
                if (k == key || (key != null && key.equals(k))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int tag(int hash) {
        return (hash << window) >>> 24;
    }

    private int tagAt(int index) {
        return (int) (index < 8 ? low >>> (index << 3) : high >>> (index << 3)) & 0xFF;
    }

    @Override
    public @Nullable Object key(int index) {
        return slots[index << pair];
    }

    @Override
    public @Nullable Object value(int index) {
        return pair == 0 ? null : slots[(index << 1) + 1];
    }

    @Override
    Leaf with(@Nullable Owner editor, int index, @Nullable Object value) {
        TagLeaf leaf = isEditableBy(editor) ? this : slice(editor, 0, size, size, depth());
        leaf.slots[(index << 1) + 1] = value;
        return leaf;
    }

    @Override
    public boolean hasRoomFor(int hash) {
        return size < CAPACITY;
    }

    @Override
    Leaf plus(@Nullable Owner editor, int at, int hash, @Nullable Object key, @Nullable Object value) {
        TagLeaf leaf = this;
        if (!isEditableBy(editor)) {
            leaf = slice(editor, 0, size, size + 1, depth());
        } else if (size << pair == slots.length) {
            slots = Arrays.copyOf(slots, room(editor, size + 1) << pair);
        }
        leaf.insert(at, tag(hash), key, value);
        return leaf;
    }

    /** Adds an entry to this leaf, which has room and which nobody else sees. */
    private void insert(int at, int tag, @Nullable Object key, @Nullable Object value) {
        Object[] target = slots;
        if (at < size) {
            System.arraycopy(target, at << pair, target, (at + 1) << pair, (size - at) << pair);
        }
        target[at << pair] = key;
        if (pair == 1) {
            target[(at << 1) + 1] = value;
        }
        size++;
        long fresh = (long) tag << (at << 3);
        long below = (1L << (at << 3)) - 1;
        // Values rather than branches: which half it is cannot be predicted.
        boolean inLow = at < 8;
        long keptLow = inLow ? below : -1;
        long keptHigh = inLow ? 0 : below;
        high = (high & keptHigh) | ((high & ~keptHigh) << 8) | (inLow ? low >>> 56 : fresh);
        low = (low & keptLow) | ((low & ~keptLow) << 8) | (inLow ? fresh : 0);
    }

    /** Adds an entry of a larger hash than all others to this leaf, which has room and which nobody else sees. */
    void append(int hash, @Nullable Object key, @Nullable Object value) {
        slots[size << pair] = key;
        if (pair == 1) {
            slots[(size << 1) + 1] = value;
        }
        setTag(size++, tag(hash));
    }

    /** Whether the entries of another leaf have the same tags, so that they are likely to be those of this one. */
    boolean hasTagsOf(TagLeaf other) {
        return low == other.low && high == other.high && size == other.size && window == other.window;
    }

    @Override
    public int position(int hash, @Nullable Object key) {
        int tag = tag(hash);
        long tags = tag * ONES;
        int at = Long.bitCount(notAbove(low, tags) | (notAbove(high, tags) >>> 1)) - (16 - size);
        while (at > 0 && tagAt(at - 1) == tag && Ties.isBefore(hash, key, key(at - 1))) {
            at--;
        }
        return at;
    }

    /** The top bit of each byte of {@code x} that is, unsigned, not above that of {@code y}. */
    private static long notAbove(long x, long y) {
        return ((y & ~x) | (~(x ^ y) & ((y | TOPS) - (x & ~TOPS)))) & TOPS;
    }

    /** An owned leaf grows by four entries at a time, the others are never written to again. */
    static int room(@Nullable Owner editor, int entries) {
        return editor == null ? entries : Math.min((entries + 3) & -4, CAPACITY);
    }

    @Override
    public Leaf[] split(@Nullable Owner editor, int hash, @Nullable Object key, @Nullable Object value) {
        int apart = (tagAt(0) ^ tagAt(size - 1)) | (tagAt(0) ^ tag(hash));
        if (apart == 0) {
            return splitByHashes(editor, hash, key, value);
        }
        int bit = window + Integer.numberOfLeadingZeros(apart) - 24;
        int weight = window + 7 - bit;
        int cut = size - Long.bitCount((low >>> weight) & ONES) - Long.bitCount((high >>> weight) & ONES);
        boolean toUpper = isUpper(hash, bit);
        TagLeaf lower = slice(editor, 0, cut, part(editor, cut, !toUpper), bit + 1);
        TagLeaf upper = slice(editor, cut, size, part(editor, size - cut, toUpper), bit + 1);
        if (lower.window != window) {
            lower.makeTags(hash & ~(1 << (31 - bit)));
            upper.makeTags(hash | (1 << (31 - bit)));
        }
        TagLeaf target = toUpper ? upper : lower;
        target.insert(target.position(hash, key), target.tag(hash), key, value);
        return new Leaf[] {lower, upper};
    }

    /** For how many entries a part of a split leaf has room: an owned one is likely to grow. */
    private static int part(@Nullable Owner editor, int count, boolean grows) {
        int needed = grows ? count + 1 : count;
        return editor == null ? needed : Math.max(needed, CAPACITY * 3 / 4);
    }

    /** Whether a hash belongs to the upper of the two leaves that a bit parts. */
    static boolean isUpper(int hash, int bit) {
        return hash << bit < 0;
    }

    /** For tags that are all the same: finds the first bit in which the hashes differ. */
    private Leaf[] splitByHashes(@Nullable Owner editor, int hash, @Nullable Object key, @Nullable Object value) {
        int bit = 32;
        for (int i = 0; i < size; i++) {
            int common = Integer.numberOfLeadingZeros(Trie.hash(key(i)) ^ hash);
            if (common >= depth()) {
                bit = Math.min(bit, common);
            }
        }
        if (bit == 32) {
            return new Leaf[] {bucketWith(editor, hash, key, value)};
        }
        TagLeaf deeper = slice(editor, 0, size, size, bit);
        deeper.makeTags(hash);
        return deeper.split(editor, hash, key, value);
    }

    /** The entries, all of one hash, and one more. */
    Leaf bucketWith(@Nullable Owner editor, int hash, @Nullable Object key, @Nullable Object value) {
        Bucket bucket = Bucket.of(editor, hash, depth(), pair, slots, size);
        return bucket.plus(editor, bucket.position(hash, key), hash, key, value);
    }

    /** The entries from one index to another in a new leaf, as deep or deeper, with room for so many at least. */
    private TagLeaf slice(@Nullable Owner editor, int from, int to, int entries, int depth) {
        int count = to - from;
        Object[] copy = new Object[room(editor, entries) << pair];
        System.arraycopy(slots, from << pair, copy, 0, count << pair);
        TagLeaf slice = new TagLeaf(editor, depth, pair, copy);
        slice.size = (byte) count;
        if (from < 8) {
            slice.low = from == 0 ? low : (low >>> (from << 3)) | (high << (64 - (from << 3)));
            slice.high = high >>> (from << 3);
        } else {
            slice.low = from == 16 ? 0 : high >>> (from << 3);
        }
        slice.clearTags();
        return slice;
    }

    /** Clears the tags from the size on. */
    private void clearTags() {
        if (size < 8) {
            low &= (1L << (size << 3)) - 1;
            high = 0;
        } else if (size < 16) {
            high &= (1L << (size << 3)) - 1;
        }
    }

    /**
     * Makes the tags anew, from the keys.
     *
     * @param path a hash that leads here
     */
    private void makeTags(int path) {
        low = 0;
        high = 0;
        boolean ascending = true;
        int last = 0;
        for (int i = 0; i < size; i++) {
            int hash = Trie.hash(key(i));
            // A key whose hash has changed since keeps the place of a neighbour, so that it harms no other.
            boolean lost = Integer.numberOfLeadingZeros(hash ^ path) < depth();
            int tag = tag(lost ? path : hash);
            setTag(i, tag);
            ascending &= tag >= last;
            last = tag;
        }
        if (!ascending) {
            sort();
        }
    }

    /** Sets a tag that is 0. */
    private void setTag(int index, int tag) {
        long at = (long) tag << (index << 3);
        if (index < 8) {
            low |= at;
        } else {
            high |= at;
        }
    }

    /** Puts the entries in the order of their tags, which only a key whose hash has changed can have disturbed. */
    private void sort() {
        int all = size;
        for (int i = 1; i < all; i++) {
            int tag = tagAt(i);
            int at = i;
            while (at > 0 && tagAt(at - 1) > tag) {
                at--;
            }
            Object key = key(i);
            Object value = value(i);
            delete(i);
            insert(at, tag, key, value);
        }
    }

    @Override
    Leaf minus(@Nullable Owner editor, int index) {
        if (isEditableBy(editor)) {
            delete(index);
            return this;
        }
        Object[] copy = Arrays.copyOf(slots, room(editor, size - 1) << pair);
        int behind = (index + 1) << pair;
        int end = size << pair;
        System.arraycopy(slots, behind, copy, index << pair, end - behind);
        Arrays.fill(copy, (size - 1) << pair, copy.length, null);
        TagLeaf leaf = new TagLeaf(editor, depth(), pair, copy);
        leaf.size = size;
        leaf.low = low;
        leaf.high = high;
        leaf.deleteTag(index);
        return leaf;
    }

    /** Takes an entry out of this leaf, which nobody else sees. */
    private void delete(int index) {
        int end = size << pair;
        int behind = (index + 1) << pair;
        System.arraycopy(slots, behind, slots, index << pair, end - behind);
        slots[end - 1] = null;
        slots[end - 1 - pair] = null;
        deleteTag(index);
    }

    private void deleteTag(int index) {
        long below = (1L << (index << 3)) - 1;
        if (index < 8) {
            low = (low & below) | ((low >>> 8) & ~below) | (high << 56);
            high >>>= 8;
        } else {
            high = (high & below) | ((high >>> 8) & ~below);
        }
        size--;
    }

    /**
     * The entries of this leaf and of its upper sibling as one leaf, or null if they are too many.
     *
     * @param path a hash that leads to either
     */
    @Nullable
    TagLeaf joined(@Nullable Owner editor, TagLeaf upper, int path) {
        if (depth() != upper.depth() || size + upper.size > 2 * FEW) {
            return null;
        }
        TagLeaf joined = new TagLeaf(editor, depth() - 1, pair, new Object[room(editor, size + upper.size) << pair]);
        int bit = 1 << (31 - joined.depth());
        joined.append(this, path & ~bit);
        joined.append(upper, path | bit);
        return joined;
    }

    /** Adds the entries of a leaf one bit deeper, whose tags tell all that those of a window further up can. */
    private void append(TagLeaf leaf, int path) {
        System.arraycopy(leaf.slots, 0, slots, size << pair, leaf.size << pair);
        for (int i = 0; i < leaf.size; i++) {
            int tag = leaf.tagAt(i);
            setTag(size++, window == leaf.window ? tag : (tag(path) & ~(0xFF >>> STEP)) | (tag >>> STEP));
        }
    }

    @Override
    void checkInvariants(int path) {
        check(size >= 0 && size <= CAPACITY, "T0: %d entries", size);
        check(slots.length >= size << pair, "T0: %d entries in %d slots", size, slots.length);
        check(owner() != null || slots.length == size << pair, "T4: %d entries, %d slots", size, slots.length);
        for (int i = 0; i < 16; i++) {
            if (i >= size) {
                check(tagAt(i) == 0, "T3: tag %d is %02x", i, tagAt(i));
                continue;
            }
            int hash = Trie.hash(key(i));
            check(tagAt(i) == tag(hash), "T2: tag %02x of hash %08x", tagAt(i), hash);
            check(depth() == 0 || (hash ^ path) >>> (32 - depth()) == 0, "T2: %08x under %08x", hash, path);
            check(
                    i == 0 || !Ties.isBefore(hash, key(i), key(i - 1)),
                    "T1: %s after %s",
                    key(i),
                    key(Math.max(0, i - 1)));
        }
        for (int i = size << pair; i < slots.length; i++) {
            check(slots[i] == null, "T3: slot %d holds %s", i, slots[i]);
        }
    }
}
