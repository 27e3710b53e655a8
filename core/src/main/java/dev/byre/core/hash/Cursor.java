package dev.byre.core.hash;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A place in a trie that goes from entry to entry in their order, or from leaf to leaf. It keeps no path: the next leaf
 * is found from the root by the first hash behind the last one, which costs a few steps for a dozen entries.
 *
 * <p>One thread at a time. The trie may be edited in place meanwhile by who then calls {@link #moveTo}.
 */
public final class Cursor {
    private static final long END = 1L << 32;
    private static final Leaf NOWHERE = new TagLeaf(0, 0);

    private Object root;

    /** The first mixed hash, unsigned, behind the current leaf. */
    private long next;

    private final long limit;

    /** The current leaf, and the first hash that leads to it. */
    private Leaf leaf = NOWHERE;

    private int path;
    private int index;

    /** A place before the first entry. */
    public Cursor(Object root) {
        this(root, 0, END);
    }

    /** A place before the first entry whose hash is at least {@code from}, of those below {@code limit}. */
    Cursor(Object root, long from, long limit) {
        this.root = root;
        this.next = from;
        this.limit = limit;
    }

    /** Goes to the next entry, if there is one. */
    public boolean advance() {
        if (++index < leaf.size()) {
            return true;
        }
        return advanceToLeaf() != null;
    }

    /** Goes to the next leaf that has entries, if there is one, and to its first entry. */
    public @Nullable Leaf advanceToLeaf() {
        while (next < limit) {
            path = (int) next;
            Leaf found = Trie.leaf(root, path);
            next += END >>> found.depth();
            index = 0;
            leaf = found;
            if (found.size() > 0) {
                return found;
            }
        }
        leaf = NOWHERE;
        return null;
    }

    /** The leaf of the current entry. */
    public Leaf leaf() {
        return leaf;
    }

    /** A hash that leads to the leaf of the current entry. */
    public int path() {
        return path;
    }

    /** The index of the current entry in its leaf. */
    public int index() {
        return index;
    }

    /** The key of the current entry. */
    public @Nullable Object key() {
        return leaf.key(index);
    }

    /** The value of the current entry; null in a set. */
    public @Nullable Object value() {
        return leaf.value(index);
    }

    /** Stays at this place in another root, whose leaves end where those of this one do. */
    public void moveTo(Object other) {
        root = other;
        if (leaf != NOWHERE) {
            leaf = Trie.leaf(other, path);
        }
    }

    /**
     * Stays behind the entry before the current one, which was taken out of the leaf; the next one is then next.
     *
     * @param joined how many entries of leaves before this one have come into the leaf
     */
    public void stepBack(int joined) {
        index += joined - 1;
    }

    /** Gives away half of the leaves that are still to come, unless they are few. */
    @Nullable
    Cursor split() {
        long middle = (next + limit) >>> 1;
        if (middle >= limit) {
            return null;
        }
        long bounds = END >>> Trie.leaf(root, (int) middle).depth();
        long begin = middle & -bounds;
        if (begin <= next) {
            begin += bounds;
        }
        if (begin >= limit) {
            return null;
        }
        Cursor half = new Cursor(root, next, begin);
        next = begin;
        return half;
    }
}
