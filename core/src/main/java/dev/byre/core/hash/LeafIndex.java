package dev.byre.core.hash;

import static dev.byre.core.ownership.Invariants.check;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A shortcut to the leaves of one trie, by the leading bits of the hash: it spares the way through the directories, for
 * half a byte to one byte an entry. Made for a trie that has been searched as often as it has entries.
 *
 * <p>Safe to publish by any means; whoever lets it follow updates is alone with it.
 */
public final class LeafIndex {
    /*
     * leaves | l0 l1 l2 … l(2^k - 1) |      4 to 8 entries for each slot, when it is made
     *
     * X1  A slot holds the leaf that its k bits lead to, or null if that many do not lead to a leaf.
     */

    /** From how many entries on the way through the directories is worth sparing. */
    private static final int FEWEST = 4 * TagLeaf.CAPACITY;

    private final @Nullable Leaf[] leaves;
    private final int shift;

    /** Fills the slots too, so that the final fields publish them (JLS 17.5). */
    private LeafIndex(Object root, int bits) {
        leaves = new Leaf[1 << bits];
        shift = 32 - bits;
        fill(root, 0, leaves.length);
    }

    /** The index of a trie, or null if it is small. */
    public static @Nullable LeafIndex of(Object root, int size) {
        if (size < FEWEST) {
            return null;
        }
        return new LeafIndex(root, 29 - Integer.numberOfLeadingZeros(size));
    }

    private void fill(Object root, int from, int to) {
        int slot = from;
        while (slot < to) {
            Leaf leaf = Trie.leaf(root, slot << shift);
            int run = leaf.depth() <= 32 - shift ? 1 << (32 - shift - leaf.depth()) : 0;
            for (int i = 0; i < run; i++) {
                leaves[slot++] = leaf;
            }
            if (run == 0) {
                leaves[slot++] = null;
            }
        }
    }

    /** The leaf that an entry of that hash is in, if it is anywhere. */
    public Leaf leaf(Object root, int hash) {
        Leaf leaf = leaves[hash >>> shift];
        return leaf != null ? leaf : Trie.leaf(root, hash);
    }

    /**
     * The index after an update: this one, made right, or another one or none if the trie has become much larger or
     * smaller.
     *
     * @param hash the hash that was updated
     * @param before the leaf that was there
     */
    public @Nullable LeafIndex follow(Object root, int size, int hash, Leaf before) {
        if (size > leaves.length << 3 || size < leaves.length) {
            return of(root, size);
        }
        int depth = Math.min(Trie.leaf(root, hash).depth(), before.depth());
        int run = depth >= 32 - shift ? 1 : 1 << (32 - shift - depth);
        int from = (hash >>> shift) & -run;
        fill(root, from, from + run);
        return this;
    }

    /** Checks X1. */
    public void checkInvariants(Object root) {
        for (int slot = 0; slot < leaves.length; slot++) {
            Leaf leaf = Trie.leaf(root, slot << shift);
            check(leaves[slot] == (leaf.depth() <= 32 - shift ? leaf : null), "X1: slot %d", slot);
        }
    }
}
