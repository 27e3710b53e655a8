package dev.byre.core.sorted;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A place in a tree that goes from entry to entry, up and down. It keeps no path: the next leaf is found from the root.
 *
 * <p>One thread at a time. The tree may be edited in place meanwhile by who then calls {@link #moveTo}.
 */
public final class Cursor {
    private Node root;

    /** Where the current leaf begins. */
    private long path;

    private Leaf leaf;

    /** The index of the current entry in its leaf, or one beside it. */
    private int index;

    private Cursor(Node root, long position, int offset) {
        this.root = root;
        this.path = Position.ofLeaf(position);
        this.leaf = BTree.leaf(root, position);
        this.index = Position.indexInLeaf(position) + offset;
    }

    /** A place from which {@link #advance} goes to the entry at a position, or nowhere if that is {@code NONE}. */
    public static Cursor before(Node root, long position) {
        if (position != BTree.NONE) {
            return new Cursor(root, position, -1);
        }
        return root.size() == 0 ? new Cursor(root, 0, 0) : new Cursor(root, BTree.last(root), 1);
    }

    /** A place from which {@link #retreat} goes to the entry at a position, or nowhere if that is {@code NONE}. */
    public static Cursor behind(Node root, long position) {
        return position != BTree.NONE ? new Cursor(root, position, 1) : new Cursor(root, 0, -1);
    }

    /** Goes to the next entry, if there is one, or else behind the last. */
    public boolean advance() {
        return ++index < leaf.size() || advanceToLeaf();
    }

    private boolean advanceToLeaf() {
        long next = BTree.firstOfNext(root, path, 0);
        if (next == BTree.NONE) {
            index = leaf.size();
            return false;
        }
        path = next;
        leaf = BTree.leaf(root, next);
        index = 0;
        return true;
    }

    /** Goes to the previous entry, if there is one, or else before the first. */
    public boolean retreat() {
        return --index >= 0 || retreatToLeaf();
    }

    private boolean retreatToLeaf() {
        long previous = BTree.lastOfPrevious(root, path);
        if (previous == BTree.NONE) {
            index = -1;
            return false;
        }
        path = Position.ofLeaf(previous);
        leaf = BTree.leaf(root, previous);
        index = leaf.size() - 1;
        return true;
    }

    /** The leaf of the current entry. */
    public Leaf leaf() {
        return leaf;
    }

    /** The index of the current entry in its leaf. */
    public int index() {
        return index;
    }

    /** The position of the current entry. */
    public long position() {
        return path + index;
    }

    /** The key of the current entry. */
    public @Nullable Object key() {
        return leaf.key(index);
    }

    /** The value of the current entry; null in a set. */
    public @Nullable Object value() {
        return leaf.value(index);
    }

    /** Stays at this place in another root, to which no entries were added and of which none were removed. */
    public void moveTo(Node other) {
        root = other;
        leaf = BTree.leaf(other, path);
    }

    /** Goes to another root, to where {@link #advance} then goes to the entry at a position, as {@link #before}. */
    public void moveBefore(Node other, long position) {
        Cursor there = before(other, position);
        root = other;
        path = there.path;
        leaf = there.leaf;
        index = there.index;
    }
}
