package dev.byre.core.sorted;

/**
 * The place of an entry in a tree, or where one may be put: the slots on the way from the root to it, packed into a
 * {@code long}. Positions in one tree are in the order of their entries, and hold until entries are added or removed.
 */
final class Position {
    /*
     * position | 0 … | slot at height 2 | slot at height 1 | index in the leaf |
     *
     * The index in a leaf may be its size, where an entry is to be put. With nodes a quarter full at least, a tree of
     * 2^31 entries has at most fourteen branches on a path, and so at most 62 bits tell a position.
     */

    private static final int LEAF_BITS = 32 - Integer.numberOfLeadingZeros(Leaf.MOST);
    private static final int BRANCH_BITS = 32 - Integer.numberOfLeadingZeros(Branch.MOST - 1);

    private static final int LEAF_MASK = (1 << LEAF_BITS) - 1;
    private static final int BRANCH_MASK = (1 << BRANCH_BITS) - 1;

    private Position() {}

    private static int shift(int height) {
        return LEAF_BITS + (height - 1) * BRANCH_BITS;
    }

    static int indexInLeaf(long position) {
        return (int) position & LEAF_MASK;
    }

    /** The slot at a height of 1 or more. */
    static int slot(long position, int height) {
        return (int) (position >>> shift(height)) & BRANCH_MASK;
    }

    /** The part of a position that tells of the slot at a height. */
    static long ofSlot(int slot, int height) {
        return (long) slot << shift(height);
    }

    /** A position without what it tells of the slots at a height and below; that is, the first one there. */
    static long firstBelow(long position, int height) {
        return position >>> shift(height + 1) << shift(height + 1);
    }

    /** Where the leaf of a position begins. */
    static long ofLeaf(long position) {
        return position & ~(long) LEAF_MASK;
    }
}
