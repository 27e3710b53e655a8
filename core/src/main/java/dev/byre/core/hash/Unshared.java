package dev.byre.core.hash;

/**
 * Visits the entries of one trie that another does not share with it, be it by a subtree or by the very same key and
 * value, each with its counterpart: what equality, union, intersection, difference and diff are made of. The cost
 * follows what is not shared in the first trie, whatever the size of the two.
 */
public final class Unshared {
    /** What is done with each entry. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Visits an entry.
         *
         * @param leaf where the entry is
         * @param index its index there
         * @param other where the counterpart is, if there is one
         * @param otherIndex its index there, or -1 if there is none
         * @return whether to go on
         */
        boolean visit(Leaf leaf, int index, Leaf other, int otherIndex);
    }

    private static final Leaf NONE = new TagLeaf(0, 0);

    private final Visitor visitor;

    private Unshared(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Visits the entries of the trie of {@code root} that it does not share with the trie of {@code other}.
     *
     * @return false if the visitor stopped
     */
    public static boolean forEach(Object root, Object other, Visitor visitor) {
        return new Unshared(visitor).walk(root, 0, 0, other);
    }

    /**
     * Visits the entries below a node.
     *
     * @param shift how many bits lead to the node if it is a directory, and to the other one if that is
     * @param path a hash that leads to the node
     * @param other the deepest node that leads to all the counterparts
     */
    @SuppressWarnings("ReferenceEquality") // The very same node is shared.
    private boolean walk(Object node, int shift, int path, Object other) {
        if (node == other) {
            return true;
        }
        if (node instanceof Leaf leaf) {
            return visitAll(leaf, shift, other);
        }
        Object[] directory = (Object[]) node;
        int limit = shift + Trie.bits(directory);
        int slots = 1 << Trie.bits(directory);
        Object[] alike = other instanceof Object[] theirs && Trie.bits(theirs) == Trie.bits(directory) ? theirs : null;
        int slot = 0;
        while (slot < slots) {
            Object child = directory[slot];
            // Most are shared, so that is seen before anything is read of them.
            if (alike != null && alike[slot] == child) {
                slot++;
                continue;
            }
            int childPath = path | (slot << (32 - limit));
            int depth = child instanceof Leaf leaf ? leaf.depth() : limit;
            Object below =
                    other instanceof Object[] otherDirectory ? below(otherDirectory, shift, childPath, depth) : other;
            int childShift = below == other && below instanceof Object[] ? shift : limit;
            if (!walk(child, childShift, childPath, below)) {
                return false;
            }
            slot += 1 << (limit - depth);
        }
        return true;
    }

    /** The child of a directory that leads to all of a path of that depth, or the directory itself if none does. */
    private static Object below(Object[] directory, int shift, int path, int depth) {
        int bits = Trie.bits(directory);
        Object child = directory[Trie.slot(path, shift, bits)];
        int childDepth = child instanceof Leaf leaf ? leaf.depth() : shift + bits;
        return childDepth <= depth ? child : directory;
    }

    /** Visits the entries of a leaf; {@code shift} is for the other, if it is a directory. */
    @SuppressWarnings("ReferenceEquality") // The very same key needs no search, and with the very same value no visit.
    private boolean visitAll(Leaf leaf, int shift, Object other) {
        int size = leaf.size();
        // Where the next counterpart is likely to be: behind the last one, since both are in the order of the trie.
        Leaf likely = other instanceof Leaf otherLeaf ? otherLeaf : NONE;
        int next = 0;
        if (leaf instanceof TagLeaf mine && other instanceof TagLeaf theirs && mine.hasTagsOf(theirs)) {
            next = visitAlike(mine, theirs);
            if (next < 0) {
                return false;
            }
        }
        for (int i = next; i < size; i++) {
            Object key = leaf.key(i);
            if (next < likely.size() && likely.key(next) == key) {
                if (leaf.value(i) != likely.value(next) && !visitor.visit(leaf, i, likely, next)) {
                    return false;
                }
                next++;
                continue;
            }
            int hash = Trie.hash(key);
            Leaf found = Trie.leaf(other, shift, hash);
            int at = found.find(hash, key);
            if (!visitor.visit(leaf, i, found, at)) {
                return false;
            }
            if (at >= 0) {
                likely = found;
                next = at + 1;
            }
        }
        return true;
    }

    /**
     * Visits entries of two leaves with the same tags, as long as their keys are equal one by one.
     *
     * @return the index of the first entry whose key is not, or -1 if the visitor stopped
     */
    @SuppressWarnings("ReferenceEquality") // As above.
    private int visitAlike(TagLeaf mine, TagLeaf theirs) {
        int size = mine.size();
        for (int i = 0; i < size; i++) {
            Object key = mine.key(i);
            Object counterpart = theirs.key(i);
            if (key != counterpart && (key == null || !key.equals(counterpart))) {
                return i;
            }
            if (mine.value(i) != theirs.value(i) && !visitor.visit(mine, i, theirs, i)) {
                return -1;
            }
        }
        return size;
    }
}
