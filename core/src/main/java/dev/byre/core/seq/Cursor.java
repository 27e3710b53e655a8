package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A place in a tree that goes from leaf to leaf, up and down, and tells where in its array the elements are. It keeps
 * the branch above the leaf, for the next one is mostly there; where it is not, it is found from the root.
 *
 * <p>One thread at a time. The tree may be edited in place meanwhile by who then calls {@link #moveTo}.
 */
public final class Cursor {
    private static final @Nullable Object[] NONE = {};

    private final Kind kind;
    private Object root;
    private Object array;

    /** Who made the leaf, where no branch tells it. */
    private @Nullable Owner maker;

    /** The index of the first element of the leaf. */
    private int start;

    private int offset;
    private int limit;

    /** What has the leaf, and nothing if that is one at an end of the tree. */
    private @Nullable Object[] branch = NONE;

    private int branchStart;
    private int branchSize;
    private int slot;
    private int lastSlot;

    private Cursor(Kind kind, Object root) {
        this.kind = kind;
        this.root = root;
        this.array = kind.empty();
    }

    /** At the element of an index, or behind the last. */
    public static Cursor at(Kind kind, Object root, int index) {
        Cursor cursor = new Cursor(kind, root);
        cursor.moveTo(root, index);
        return cursor;
    }

    /** Goes to the element of an index, or behind the last, in this root or another. */
    public void moveTo(Object other, int index) {
        root = other;
        if (other instanceof Tree tree) {
            moveIn(tree, index);
        } else if (other instanceof Focus focus) {
            moveIn(focus, index);
        } else {
            hold(other, null, 0, kind.length(other), index);
        }
    }

    private void moveIn(Tree tree, int index) {
        int at = index - tree.headSize;
        if (at < 0) {
            hold(tree.head, tree.ownsHead ? tree.owner : null, 0, tree.headSize, index);
        } else if (at >= tree.bodySize) {
            int tailStart = index - at + tree.bodySize;
            hold(tree.tail, tree.ownsTail ? tree.owner : null, tailStart, tree.tailSize, index);
        } else {
            moveBelow(tree, index);
        }
    }

    private void moveIn(Focus focus, int index) {
        if (focus.has(index)) {
            hold(focus.leaf, focus.made ? focus.owner : null, focus.start, focus.size, index);
            return;
        }
        int indexInTree = focus.indexInTree(index);
        moveIn(focus.tree, indexInTree);
        Owner treeOwner = focus.tree.owner;
        // The branch is of no use: what is next in it may be the leaf that is replaced.
        hold(array, isMadeBy(treeOwner) ? treeOwner : null, start + index - indexInTree, limit, index);
    }

    private void hold(Object leaf, @Nullable Owner leafMaker, int leafStart, int size, int index) {
        branch = NONE;
        slot = 0;
        lastSlot = 0;
        array = leaf;
        maker = leafMaker;
        start = leafStart;
        limit = size;
        offset = index - leafStart;
    }

    private void moveBelow(Tree tree, int index) {
        int at = index - tree.headSize;
        int size = tree.bodySize;
        @Nullable Object[] node = tree.body();
        for (int h = tree.height; h > 1; h--) {
            int shift = kind.shift(h);
            int child = Branch.slot(node, shift, at);
            at -= Branch.start(node, shift, child);
            size = Branch.size(node, shift, size, child);
            node = Edit.branch(Branch.child(node, child));
        }
        branch = node;
        branchStart = index - at;
        branchSize = size;
        lastSlot = Branch.count(node) - 1;
        hold(Branch.slot(node, kind.shift(1), at));
        offset = index - start;
    }

    /** Goes to the first element of a leaf of the branch. */
    private void hold(int leafSlot) {
        int shift = kind.shift(1);
        int before = Branch.start(branch, shift, leafSlot);
        slot = leafSlot;
        array = Branch.child(branch, leafSlot);
        start = branchStart + before;
        limit = Branch.end(branch, shift, branchSize, leafSlot) - before;
        offset = 0;
    }

    /** Goes to the first element of the next leaf, if there is one, or else behind the last element. */
    public boolean advanceToLeaf() {
        if (slot < lastSlot) {
            hold(slot + 1);
            return true;
        }
        int next = start + limit;
        if (next == CountedTree.size(root)) {
            offset = limit;
            return false;
        }
        moveTo(root, next);
        return true;
    }

    /** Goes to the first element of the previous leaf, if there is one. */
    public boolean retreatToLeaf() {
        if (slot > 0) {
            hold(slot - 1);
            return true;
        }
        if (start == 0) {
            return false;
        }
        moveTo(root, start - 1);
        offset = 0;
        return true;
    }

    /** The leaf. */
    public Object array() {
        return array;
    }

    /** The slot of the current element, or the limit behind the last. */
    public int offset() {
        return offset;
    }

    /** Where the elements of the leaf end, exclusive; they begin in slot 0. */
    public int limit() {
        return limit;
    }

    /** The index of the first element of the leaf. */
    public int start() {
        return start;
    }

    /** The index of the current element. */
    public int index() {
        return start + offset;
    }

    /** Whether a write to the leaf by that editor is in place. */
    public boolean isMadeBy(@Nullable Owner editor) {
        return branch.length == 0 ? Owner.mayEdit(editor, maker) : Branch.made(editor, branch, slot);
    }
}
