package dev.byre.core.seq;

import java.util.IdentityHashMap;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through the ranges in which two trees differ, whether or not what they share stands at the same index: shared
 * subtrees are passed over, and where there is none, both are searched leaf by leaf for the next. O(log n) for each range
 * and O(1) for each leaf in it. One thread at a time.
 */
@SuppressWarnings("ReferenceEquality") // What is shared is the very same node.
public final class Differences {
    private final Kind kind;
    private final Side left;
    private final Side right;

    /** Before the first range. */
    public Differences(Kind kind, Object left, Object right) {
        this.kind = kind;
        this.left = new Side(left);
        this.right = new Side(right);
    }

    /** Goes to the next range, which may be empty on one side, if there is one. */
    public boolean advance() {
        left.from = left.to;
        right.from = right.to;
        for (int shared = shared(); shared > 0; shared = shared()) {
            left.from += shared;
            right.from += shared;
        }
        left.to = left.from;
        right.to = right.from;
        if (left.from == left.size && right.from == right.size) {
            return false;
        }
        goToNextShared();
        return true;
    }

    /** How many elements are in the highest node that begins here on both sides, or 0 if none does. */
    private int shared() {
        left.descend();
        right.descend();
        for (int i = 0; i < left.depth; i++) {
            for (int j = 0; j < right.depth; j++) {
                if (left.nodes[i] == right.nodes[j] && left.sizes[i] == right.sizes[j]) {
                    return left.sizes[i];
                }
            }
        }
        return 0;
    }

    /** Ends the range where the nearest leaf begins that both have, or where both end. */
    private void goToNextShared() {
        Map<Object, Integer> inLeft = new IdentityHashMap<>();
        Map<Object, Integer> inRight = new IdentityHashMap<>();
        Cursor l = Cursor.at(kind, left.root, left.from);
        Cursor r = Cursor.at(kind, right.root, right.from);
        boolean more = true;
        while (more) {
            if (l.offset() < l.limit()) {
                inLeft.putIfAbsent(l.array(), l.start());
            }
            if (r.offset() < r.limit()) {
                inRight.putIfAbsent(r.array(), r.start());
            }
            if (end(l.start(), inRight.getOrDefault(l.array(), -1))
                    || end(inLeft.getOrDefault(r.array(), -1), r.start())) {
                return;
            }
            boolean moreLeft = l.advanceToLeaf();
            more = r.advanceToLeaf() || moreLeft;
        }
        left.to = left.size;
        right.to = right.size;
    }

    /** Ends the range where both have a leaf, if they do, and the range is not empty then. */
    private boolean end(int leftTo, int rightTo) {
        if (leftTo < left.from || rightTo < right.from || (leftTo == left.from && rightTo == right.from)) {
            return false;
        }
        left.to = leftTo;
        right.to = rightTo;
        return true;
    }

    /** Where the range begins in the left tree. */
    public int leftFrom() {
        return left.from;
    }

    /** Where the range ends in the left tree. */
    public int leftTo() {
        return left.to;
    }

    /** Where the range begins in the right tree. */
    public int rightFrom() {
        return right.from;
    }

    /** Where the range ends in the right tree. */
    public int rightTo() {
        return right.to;
    }

    /** A tree, a range in it, and the nodes that begin where that does. */
    private final class Side {
        /** No tree has as many branches on the way to a leaf. */
        private static final int DEEPEST = 32;

        private final Object root;
        private final int size;
        private final @Nullable Object[] nodes = new Object[DEEPEST];
        private final int[] sizes = new int[DEEPEST];
        private int depth;
        private int from;
        private int to;

        Side(Object root) {
            this.root = root;
            this.size = CountedTree.size(root);
        }

        /** Finds the nodes that begin where the range does. */
        void descend() {
            depth = 0;
            if (from == size) {
                return;
            }
            if (root instanceof Tree tree && from >= tree.headSize && from < tree.headSize + tree.bodySize) {
                descend(tree);
            } else {
                Cursor cursor = Cursor.at(kind, root, from);
                begin(cursor.array(), cursor.limit(), cursor.start());
            }
        }

        private void descend(Tree tree) {
            Object node = tree.body();
            int start = tree.headSize;
            int nodeSize = tree.bodySize;
            for (int h = tree.height; h > 0; h--) {
                begin(node, nodeSize, start);
                @Nullable Object[] branch = Edit.branch(node);
                int shift = kind.shift(h);
                int slot = Branch.slot(branch, shift, from - start);
                nodeSize = Branch.size(branch, shift, nodeSize, slot);
                start += Branch.start(branch, shift, slot);
                node = Branch.child(branch, slot);
            }
            begin(node, nodeSize, start);
        }

        private void begin(Object node, int nodeSize, int start) {
            if (start == from) {
                nodes[depth] = node;
                sizes[depth++] = nodeSize;
            }
        }
    }
}
