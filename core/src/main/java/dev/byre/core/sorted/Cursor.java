package dev.byre.core.sorted;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A place in a tree that goes from entry to entry, up and down. Of the path it keeps the branch above the leaf: what is
 * below another one is found from the root.
 *
 * <p>One thread at a time. The tree may be edited in place meanwhile by who then calls {@link #moveTo}.
 */
public final class Cursor {
    private Node root;

    /** Where the current leaf begins. */
    private long path;

    /** The branch that the current leaf is in, or null if that is the root. */
    private @Nullable Branch branch;

    private Leaf leaf;

    /** What the leaf has, so that going on to the next entry asks nothing else. */
    private @Nullable Object[] keys = Node.NO_SLOTS;

    private @Nullable Object[] values = Node.NO_SLOTS;
    private int count;

    /** The index of the current entry in its leaf, or one beside it. */
    private int index;

    private Cursor(Node root, long position, int offset) {
        this.root = root;
        this.path = Position.ofLeaf(position);
        this.leaf = BTree.leaf(root, position);
        enterFromRoot();
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

    private void enterFromRoot() {
        branch = root.height() == 0 ? null : (Branch) BTree.node(root, path, 1);
        enter(branch == null ? (Leaf) root : (Leaf) branch.child(Position.slot(path, 1)));
    }

    private void enter(Leaf entered) {
        leaf = entered;
        count = entered.size();
        keys = entered.keys;
        values = entered.others;
    }

    /** Goes to the next entry, if there is one, or else behind the last. */
    public boolean advance() {
        return ++index < count || advanceToLeaf();
    }

    /** Goes to the first entry of the next leaf, if there is one, or else behind the last. */
    boolean advanceToLeaf() {
        if (branch != null) {
            int slot = Position.slot(path, 1) + 1;
            if (slot < branch.count) {
                path += Position.ofSlot(1, 1);
                enter((Leaf) branch.child(slot));
                index = 0;
                return true;
            }
        }
        long next = BTree.firstOfNext(root, path, 0);
        if (next == BTree.NONE) {
            index = count;
            return false;
        }
        path = next;
        enterFromRoot();
        index = 0;
        return true;
    }

    /** Goes to the previous entry, if there is one, or else before the first. */
    public boolean retreat() {
        return --index >= 0 || retreatToLeaf();
    }

    /** Goes to the last entry of the previous leaf, if there is one, or else before the first. */
    boolean retreatToLeaf() {
        int slot = branch == null ? 0 : Position.slot(path, 1);
        if (branch != null && slot > 0) {
            path -= Position.ofSlot(1, 1);
            enter((Leaf) branch.child(slot - 1));
        } else {
            long previous = BTree.lastOfPrevious(root, path);
            if (previous == BTree.NONE) {
                index = -1;
                return false;
            }
            path = Position.ofLeaf(previous);
            enterFromRoot();
        }
        index = count - 1;
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
        return keys[index];
    }

    /** The value of the current entry; null in a set. */
    public @Nullable Object value() {
        return index < values.length ? values[index] : null;
    }

    /** Stays at this place in another root, to which no entries were added and of which none were removed. */
    public void moveTo(Node other) {
        root = other;
        enterFromRoot();
    }

    /** Goes to another root, to where {@link #advance} then goes to the entry at a position, as {@link #before}. */
    public void moveBefore(Node other, long position) {
        Cursor there = before(other, position);
        root = other;
        path = there.path;
        enterFromRoot();
        index = there.index;
    }
}
