package dev.byre.core.seq;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through the elements of two trees that stand at the same index and do not lie in a leaf or subtree which both
 * share: what equality and mismatch are made of. Ends where the shorter ends. One thread at a time.
 */
@SuppressWarnings("ReferenceEquality") // What is shared is the very same node.
public final class Unshared {
    private final Object leftRoot;
    private final Object rightRoot;
    private final Kind kind;
    private final Cursor left;
    private final Cursor right;
    private final int size;
    private int index;
    private int length;

    /** Before the first run. */
    public Unshared(Kind kind, Object left, Object right) {
        this.kind = kind;
        this.leftRoot = left;
        this.rightRoot = right;
        this.left = Cursor.at(kind, left, 0);
        this.right = Cursor.at(kind, right, 0);
        this.size = Math.min(CountedTree.size(left), CountedTree.size(right));
    }

    /** Goes to the next run of elements, if there is one. */
    public boolean advance() {
        index += length;
        length = 0;
        while (index < size) {
            left.moveTo(leftRoot, index);
            right.moveTo(rightRoot, index);
            length = Math.min(left.limit() - left.offset(), right.limit() - right.offset());
            if (left.array() != right.array() || left.offset() != right.offset()) {
                return true;
            }
            index = Math.max(index + length, sharedEnd());
            length = 0;
        }
        return false;
    }

    /** Where the highest subtree ends that both share and that has the current index, if there is one, or else 0. */
    private int sharedEnd() {
        if (!(leftRoot instanceof Tree l) || !(rightRoot instanceof Tree r) || !isBelow(l) || !isBelow(r)) {
            return 0;
        }
        Descent a = new Descent(l);
        Descent b = new Descent(r);
        while (a.height > 0 && b.height > 0) {
            if (a.node == b.node && a.start == b.start) {
                return a.start + a.size;
            }
            int height = Math.max(a.height, b.height);
            a.goDown(height);
            b.goDown(height);
        }
        return 0;
    }

    private boolean isBelow(Tree tree) {
        return index >= tree.headSize && index < tree.headSize + tree.bodySize;
    }

    /** On the way from the top to the leaf of the current index. */
    private final class Descent {
        private Object node;
        private int height;
        private int start;
        private int size;

        Descent(Tree tree) {
            node = tree.body();
            height = tree.height;
            start = tree.headSize;
            size = tree.bodySize;
        }

        void goDown(int from) {
            if (height < from) {
                return;
            }
            @Nullable Object[] branch = Edit.branch(node);
            int shift = kind.shift(height);
            int slot = Branch.slot(branch, shift, index - start);
            size = Branch.size(branch, shift, size, slot);
            start += Branch.start(branch, shift, slot);
            node = Branch.child(branch, slot);
            height--;
        }
    }

    /** The leaf of the left tree. */
    public Object left() {
        return left.array();
    }

    /** The slot in which the run begins there. */
    public int leftOffset() {
        return left.offset();
    }

    /** The leaf of the right tree. */
    public Object right() {
        return right.array();
    }

    /** The slot in which the run begins there. */
    public int rightOffset() {
        return right.offset();
    }

    /** How many elements are in the run. */
    public int length() {
        return length;
    }

    /** The index of the first element of the run. */
    public int index() {
        return index;
    }
}
