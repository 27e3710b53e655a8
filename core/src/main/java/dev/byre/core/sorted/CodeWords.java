package dev.byre.core.sorted;

/**
 * Up to 32 codes of seven bits in ascending order, a byte each in four words, so that a search compares all of them at
 * once. After the parallel comparison of Fredman, Willard, "Surpassing the information theoretic bound with fusion
 * trees", 1993.
 */
final class CodeWords {
    /** How many codes four words hold. */
    static final int CODES = 32;

    /** The last code. */
    static final int LAST = 127;

    private static final long ONES = 0x0101_0101_0101_0101L;

    /** A word of codes that are not in use: {@link #LAST} in each byte, so that they are not before any. */
    static final long UNUSED = LAST * ONES;

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private CodeWords() {}

    /** The fewest bits to leave out of numbers between two, so that their distance in what is left is a code. */
    static int shift(long first, long last) {
        int shift = Math.max(0, Long.SIZE - 7 - Long.numberOfLeadingZeros(last - first));
        return (last >> shift) - (first >> shift) > LAST ? shift + 1 : shift;
    }

    /** How many codes are before one, which may be one more than the last. */
    static int before(int code, long word0, long word1, long word2, long word3) {
        // With its high bit set, no byte borrows from the next; it keeps the bit if it is not before.
        long sought = code * ONES;
        return CODES
                - Long.bitCount(((word0 | HIGH_BITS) - sought) & HIGH_BITS)
                - Long.bitCount(((word1 | HIGH_BITS) - sought) & HIGH_BITS)
                - Long.bitCount(((word2 | HIGH_BITS) - sought) & HIGH_BITS)
                - Long.bitCount(((word3 | HIGH_BITS) - sought) & HIGH_BITS);
    }

    /** The code in a byte of a word; the byte's number may be one of all words. */
    static int code(long word, int at) {
        return (int) (word >>> (at << 3)) & LAST;
    }

    /** A word of unused codes, one of which becomes another. */
    static long set(long word, int at, long code) {
        return word ^ (code ^ LAST) << (at << 3);
    }

    /**
     * A word when a code is inserted.
     *
     * @param previous the word before, of which the last code comes into this one
     * @param at the byte in this word; negative if in one before, and 8 or more if behind
     */
    static long inserted(long word, long previous, int at, long code) {
        if (at > 7) {
            return word;
        }
        if (at < 0) {
            return word << 8 | previous >>> 56;
        }
        long kept = (1L << (at << 3)) - 1;
        return (word & kept) | (word & ~kept) << 8 | code << (at << 3);
    }

    /**
     * A word when a code is removed.
     *
     * @param next the word behind, of which the first code comes into this one
     * @param at the byte in this word; negative if in one before, and 8 or more if behind
     */
    static long removed(long word, long next, int at) {
        if (at > 7) {
            return word;
        }
        long kept = at < 0 ? 0 : (1L << (at << 3)) - 1;
        return (word & kept) | (word >>> 8 & ~kept) | next << 56;
    }
}
