package dev.byre.core.sorted;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Numbers in the natural order of the keys of a branch, so that a search looks at the numbers and not at the keys: an
 * {@code Integer} or {@code Long} itself, or nearly four characters of a {@code String} behind those that all have in
 * common.
 *
 * <p>Immutable; safe to publish by any means.
 */
final class Codes {
    /** Numbers beyond this have no code, so that the difference of two codes is one, too. */
    private static final long LIMIT = 1L << 61;

    private static final byte OTHERS = 0;
    private static final byte INTEGERS = 1;
    private static final byte LONGS = 2;
    private static final byte STRINGS = 3;

    private static final Codes NONE = new Codes(OTHERS, "", 0, new long[0]);

    /** What all keys from the second on are, which decides what the numbers are. */
    private final byte kind;

    /** How many characters all strings have in common. */
    private final int skipped;

    /** The first four of these and the next four, and how many bits of either do not count. */
    private final long first;

    private final long second;
    private final int ignoredOfFirst;
    private final int ignoredOfSecond;

    /** That of the first slot is not used, for its key is before all that lead here. */
    private final long[] codes;

    /** The codes from the second on, in seven bits each: their distance from the origin, in steps of some bits. */
    private final long word0;

    private final long word1;
    private final long word2;
    private final long word3;
    private final long origin;
    private final int shift;

    private Codes(byte kind, String sample, int skipped, long[] codes) {
        this.kind = kind;
        this.skipped = skipped;
        this.first = characters(sample, 0);
        this.second = characters(sample, 4);
        this.ignoredOfFirst = 16 * Math.max(0, 4 - skipped);
        this.ignoredOfSecond = 16 * Math.max(0, 8 - skipped);
        this.codes = codes;
        int last = codes.length - 1;
        long[] words = {CodeWords.UNUSED, CodeWords.UNUSED, CodeWords.UNUSED, CodeWords.UNUSED};
        this.shift = last < 1 ? 0 : CodeWords.shift(codes[1], codes[last]);
        this.origin = last < 1 ? 0 : codes[1] >> shift;
        for (int i = 0; i < last; i++) {
            words[i >> 3] = CodeWords.set(words[i >> 3], i, (codes[i + 1] >> shift) - origin);
        }
        this.word0 = words[0];
        this.word1 = words[1];
        this.word2 = words[2];
        this.word3 = words[3];
    }

    /** The codes of keys in their natural order. */
    static Codes of(@Nullable Object[] keys, int count) {
        byte kind = kind(requireNonNull(keys[1]));
        String first = "";
        int skipped = 0;
        if (kind == STRINGS && keys[count - 1] instanceof String last) {
            first = (String) keys[1];
            skipped = common(first, last);
        }
        long[] codes = new long[count];
        for (int i = 1; i < count; i++) {
            Object key = requireNonNull(keys[i]);
            if (kind(key) != kind || kind == OTHERS) {
                return NONE;
            }
            codes[i] = key instanceof Number number ? number.longValue() : code((String) key, skipped);
        }
        return new Codes(kind, first, skipped, codes);
    }

    private static byte kind(Object key) {
        if (key instanceof Integer) {
            return INTEGERS;
        }
        if (key instanceof String) {
            return STRINGS;
        }
        return key instanceof Long number && number > -LIMIT && number < LIMIT ? LONGS : OTHERS;
    }

    private static int common(String first, String last) {
        int limit = Math.min(first.length(), last.length());
        int i = 0;
        while (i < limit && first.charAt(i) == last.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Four characters; those behind the end are 0. */
    private static long characters(String string, int from) {
        int length = string.length();
        long characters = 0;
        for (int i = from; i < from + 4; i++) {
            characters = (characters << 16) | (i < length ? string.charAt(i) : 0);
        }
        return characters;
    }

    /** Four characters but for one bit, which makes place for the sign of a difference. */
    private static long code(String string, int from) {
        return characters(string, from) >>> 1;
    }

    /**
     * The last slot whose key is not after a key.
     *
     * @return the slot, or -1 if the codes do not tell
     */
    int slot(@Nullable Object[] keys, @Nullable Object key) {
        if (key instanceof Integer number) {
            return kind == INTEGERS ? slot(number) : -1;
        }
        if (key instanceof Long number) {
            return kind == LONGS ? slot(Math.max(-LIMIT, Math.min(number, LIMIT))) : -1;
        }
        return kind == STRINGS && key instanceof String string ? slot(keys, string) : -1;
    }

    private int slot(@Nullable Object[] keys, String key) {
        if (skipped > 0 && !startsWithCommon(keys, key)) {
            return -1;
        }
        long code = code(key, skipped);
        int slot = slot(code);
        while (slot > 0 && codes[slot] == code && key.compareTo((String) requireNonNull(keys[slot])) < 0) {
            slot--;
        }
        return slot;
    }

    /** Whether a string begins as all keys do. Looks at no key if these are few characters. */
    private boolean startsWithCommon(@Nullable Object[] keys, String key) {
        if ((characters(key, 0) ^ first) >>> ignoredOfFirst != 0) {
            return false;
        }
        if (skipped > 4 && (characters(key, 4) ^ second) >>> ignoredOfSecond != 0) {
            return false;
        }
        return skipped <= 8 || key.regionMatches(8, (String) requireNonNull(keys[1]), 8, skipped - 8);
    }

    /** The last slot whose code is not after one, or 0. */
    private int slot(long code) {
        long step = (code >> shift) - origin;
        if (step < 0) {
            return 0;
        }
        int sought = (int) Math.min(step, CodeWords.LAST);
        int slot = Math.min(codes.length - 1, CodeWords.before(sought + 1, word0, word1, word2, word3));
        while (slot > 0 && codes[slot] > code) {
            slot--;
        }
        return slot;
    }
}
