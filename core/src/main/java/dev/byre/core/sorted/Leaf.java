package dev.byre.core.sorted;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where the entries are: keys in their order, and in a map a value for each.
 *
 * <p>If all keys are an {@code Integer} or all a {@code Long}, in their natural order, then the first search makes a code
 * for each, and searches look at few keys or at none from then on.
 */
public sealed class Leaf extends Node permits ReleasedLeaf {
    /*
     * keys  | k0 k1 k2 … | room |
     * codes | c0 c1 c2 … | 127 … |     in four words
     * scale | origin: 56 bits | shift: 6 bits | kind: 2 bits |
     *
     * The code of a key is (key >> shift) - origin, or 0 or 127 if it is beyond that.
     *
     * K1  If the scale has a kind, all keys are of that kind, and the first 32 have their codes.
     * K2  Codes of slots that are not in use are 127.
     * K3  The scale is written after the codes, as a release, and read as an acquire. Many threads may make the codes of
     *     one leaf at once, for they write the same.
     */

    static final int MOST = Tuning.SORTED_LEAF_ENTRIES;
    static final int FEWEST = Math.max(2, MOST / 4);

    /** A scale that nobody has made yet. */
    private static final long UNKNOWN = 0;

    /** The scale of keys that have no codes. */
    private static final long NONE = 4;

    private static final long KIND = 3;
    private static final long INTEGERS = 1;
    private static final long LONGS = 2;

    /** Where the first or the last key is beyond this, none has a code, so that 56 bits hold an origin. */
    private static final long LIMIT = 1L << 54;

    private static final VarHandle SCALE;

    static {
        try {
            SCALE = MethodHandles.lookup().findVarHandle(Leaf.class, "scale", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private long scale;
    private long codes0 = CodeWords.UNUSED;
    private long codes8 = CodeWords.UNUSED;
    private long codes16 = CodeWords.UNUSED;
    private long codes24 = CodeWords.UNUSED;

    /** An empty leaf that nobody edits. */
    Leaf(int pair) {
        this(null, pair, NO_SLOTS, NO_SLOTS, 0);
    }

    private Leaf(@Nullable Owner owner, int pair, @Nullable Object[] keys, @Nullable Object[] values, int count) {
        super(owner, pair, keys, values, count);
    }

    /** A leaf of entries that lie in arrays. */
    static Leaf of(
            @Nullable Owner owner, int pair, @Nullable Object[] keys, @Nullable Object[] values, int from, int to) {
        return new Leaf(
                owner,
                pair,
                Arrays.copyOfRange(keys, from, to),
                pair == 0 ? NO_SLOTS : Arrays.copyOfRange(values, from, to),
                to - from);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    final int height() {
        return 0;
    }

    @Override
    final int most() {
        return MOST;
    }

    @Override
    final int fewest() {
        return FEWEST;
    }

    @Override
    final Leaf make(@Nullable Owner editor, @Nullable Object[] newKeys, @Nullable Object[] newValues, int newCount) {
        return new Leaf(editor, pair, newKeys, newValues, newCount);
    }

    @Override
    final Leaf sized() {
        return this;
    }

    /**
     * The index of a key.
     *
     * @return the index; if the key is not here, {@code ~index} of where it would be
     */
    public int find(Order order, @Nullable Object key) {
        if (order.isNatural()) {
            int code = code(knownScale(), key);
            if (code >= 0) {
                int from = before(code);
                int to = Math.min(count, before(code + 1));
                return from < to ? order.search(keys, from, to, key) : ~from;
            }
        }
        return order.search(keys, 0, count, key);
    }

    private int before(int code) {
        return CodeWords.before(code, codes0, codes8, codes16, codes24);
    }

    /** The code of a key on a scale, or -1 if it has none. */
    private static int code(long scale, @Nullable Object key) {
        long number;
        if (key instanceof Integer integer && (scale & KIND) == INTEGERS) {
            number = integer;
        } else if (key instanceof Long integer && (scale & KIND) == LONGS) {
            number = Math.max(-LIMIT, Math.min(integer, LIMIT));
        } else {
            return -1;
        }
        return (int) Math.max(0, Math.min((number >> ((int) scale >>> 2)) - (scale >> 8), CodeWords.LAST));
    }

    private long knownScale() {
        long known = (long) SCALE.getAcquire(this);
        return known == UNKNOWN ? makeCodes() : known;
    }

    private long makeCodes() {
        if (count == 0) {
            return NONE;
        }
        Object first = keys[0];
        Object last = keys[count - 1];
        long made = NONE;
        if (first instanceof Integer from && last instanceof Integer to) {
            made = scale(INTEGERS, from, to);
        } else if (first instanceof Long from && last instanceof Long to && from > -LIMIT && to < LIMIT) {
            made = scale(LONGS, from, to);
        }
        if (made != NONE && !writeCodes(made, this, CodeWords.CODES)) {
            made = NONE;
        }
        SCALE.setRelease(this, made);
        return made;
    }

    /** A scale on which the first key has code 0 and the last at most 127. */
    private static long scale(long kind, long first, long last) {
        int shift = CodeWords.shift(first, last);
        return (first >> shift) << 8 | (long) shift << 2 | kind;
    }

    /**
     * Writes the codes, each word once (K3).
     *
     * @param other a leaf that has the same keys, with codes, from an index on
     * @return whether each key has a code
     */
    private boolean writeCodes(long on, Leaf other, int from) {
        long[] words = {CodeWords.UNUSED, CodeWords.UNUSED, CodeWords.UNUSED, CodeWords.UNUSED};
        for (int i = 0; i < Math.min(count, CodeWords.CODES); i++) {
            int code = from + i < CodeWords.CODES ? other.code(from + i) : code(on, keys[i]);
            if (code < 0) {
                return false;
            }
            words[i >> 3] = CodeWords.set(words[i >> 3], i, code);
        }
        codes0 = words[0];
        codes8 = words[1];
        codes16 = words[2];
        codes24 = words[3];
        return true;
    }

    private int code(int index) {
        return CodeWords.code(index < 16 ? index < 8 ? codes0 : codes8 : index < 24 ? codes16 : codes24, index);
    }

    @Override
    final void codesTo(Node copy) {
        Leaf leaf = (Leaf) copy;
        leaf.scale = (long) SCALE.getAcquire(this);
        leaf.codes0 = codes0;
        leaf.codes8 = codes8;
        leaf.codes16 = codes16;
        leaf.codes24 = codes24;
    }

    @Override
    final void codesTo(Node part, int from) {
        Leaf leaf = (Leaf) part;
        long on = (long) SCALE.getAcquire(this);
        if ((on & KIND) != 0 && leaf.writeCodes(on, this, from) && leaf.codesAreSpread()) {
            leaf.scale = on;
        }
    }

    /** Whether the codes go over a good part of the scale. */
    private boolean codesAreSpread() {
        int first = code(0);
        int middle = code(count >>> 1);
        int last = code(Math.min(count, CodeWords.CODES) - 1);
        return last - first > CodeWords.LAST / 4 && middle > first && middle < last;
    }

    @Override
    final void keyInserted(int index) {
        int code = code(scale, keys[index]);
        // Codes that were made of half as many keys may not tell apart the others.
        if (code < 0 || (count & (count - 1)) == 0) {
            scale = UNKNOWN;
            return;
        }
        codes24 = CodeWords.inserted(codes24, codes16, index - 24, code);
        codes16 = CodeWords.inserted(codes16, codes8, index - 16, code);
        codes8 = CodeWords.inserted(codes8, codes0, index - 8, code);
        codes0 = CodeWords.inserted(codes0, 0, index, code);
    }

    @Override
    final void keysRemoved(int from, int to) {
        if (count == 0 || to - from > 1) {
            scale = UNKNOWN;
            return;
        }
        codes0 = CodeWords.removed(codes0, codes8, from);
        codes8 = CodeWords.removed(codes8, codes16, from - 8);
        codes16 = CodeWords.removed(codes16, codes24, from - 16);
        codes24 = CodeWords.removed(codes24, CodeWords.UNUSED, from - 24);
    }

    /** The key at an index. */
    public @Nullable Object key(int index) {
        return keys[index];
    }

    /** The value at an index; null in a set. */
    public @Nullable Object value(int index) {
        return pair == 0 ? null : others[index];
    }

    @Override
    final Leaf with(@Nullable Owner editor, long position, @Nullable Object value) {
        Leaf leaf = isEditableBy(editor) ? this : (Leaf) withSameKeys(editor);
        leaf.others[Position.indexInLeaf(position)] = value;
        return leaf;
    }

    @Override
    final Node plus(@Nullable Owner editor, long position, @Nullable Object key, @Nullable Object value) {
        return plusSlot(editor, Position.indexInLeaf(position), key, value);
    }

    @Override
    final Node minus(@Nullable Owner editor, long position) {
        int index = Position.indexInLeaf(position);
        return minusSlots(editor, index, index + 1);
    }

    @Override
    void checkInvariants(Order order, boolean isRoot) {
        checkSlots(order, isRoot);
        for (int i = 0; i < CodeWords.CODES && (scale & KIND) != 0; i++) {
            if (i < count) {
                check(code(i) == code(scale, keys[i]), "K1: %d is the code of %s", code(i), keys[i]);
            } else {
                check(code(i) == CodeWords.LAST, "K2: code %d in slot %d of %d", code(i), i, count);
            }
        }
    }
}
