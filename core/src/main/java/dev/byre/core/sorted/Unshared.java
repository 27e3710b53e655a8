package dev.byre.core.sorted;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Visits the entries of two trees of one order that do not lie in a subtree which both share, in ascending order and each
 * with its counterpart: what equality, diff and merge are made of. Between versions of one tree, the cost follows the
 * difference, whatever the size and the heights.
 */
@SuppressWarnings("ReferenceEquality") // What is shared is the very same node or key.
public final class Unshared {
    /*
     * Two places, each before a whole subtree or within a leaf. Where both are before the same subtree, both pass over it.
     * Otherwise the one before the higher subtree goes down, and between leaves the smaller entry is visited. Who leaves a
     * leaf is before as high a subtree as begins there. So two places that lost step find it again where the next leaf
     * that both share begins.
     */

    /** What is done with each entry. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Visits an entry.
         *
         * @param left where the left tree has it, null if it has not
         * @param leftIndex its index there
         * @param right where the right tree has it, null if it has not
         * @param rightIndex its index there
         * @return whether to go on
         */
        boolean visit(@Nullable Leaf left, int leftIndex, @Nullable Leaf right, int rightIndex);
    }

    private final Order order;
    private final Place left;
    private final Place right;
    private final Visitor visitor;

    private Unshared(Order order, Place left, Place right, Visitor visitor) {
        this.order = order;
        this.left = left;
        this.right = right;
        this.visitor = visitor;
    }

    /**
     * Visits the entries that the two trees do not share.
     *
     * @return false if the visitor stopped
     */
    public static boolean forEach(Order order, Node left, Node right, Visitor visitor) {
        return new Unshared(order, new Place(left), new Place(right), visitor).walk();
    }

    private boolean walk() {
        while (left.node != null || right.node != null) {
            if (left.node == right.node && left.index == right.index) {
                left.passOver();
                right.passOver();
            } else if (left.height() > 0 || right.height() > 0) {
                int height = Math.max(left.height(), right.height());
                left.goDown(height);
                right.goDown(height);
            } else if (!visit()) {
                return false;
            }
        }
        return true;
    }

    /** Visits the smaller of the two entries, or both if they have one key. */
    private boolean visit() {
        Leaf mine = (Leaf) left.node;
        Leaf theirs = (Leaf) right.node;
        int i = left.index;
        int j = right.index;
        int compared = mine == null ? 1 : theirs == null ? -1 : compare(mine.key(i), theirs.key(j));
        if (compared <= 0) {
            left.advance();
        }
        if (compared >= 0) {
            right.advance();
        }
        return visitor.visit(compared <= 0 ? mine : null, i, compared >= 0 ? theirs : null, j);
    }

    private int compare(@Nullable Object mine, @Nullable Object theirs) {
        return mine == theirs ? 0 : order.compare(mine, theirs);
    }

    /** Before a subtree, or before an entry within a leaf. */
    private static final class Place {
        private final Node root;
        private long position;

        /** The subtree or leaf; null at the end. */
        private @Nullable Node node;

        /** The index of the entry within the leaf; 0 before a subtree. */
        private int index;

        Place(Node root) {
            this.root = root;
            this.node = root.size() == 0 ? null : root;
        }

        /** The height of the subtree; 0 at the end. */
        int height() {
            return node == null ? 0 : node.height();
        }

        /** Goes before the first child, if the subtree is of that height. */
        void goDown(int height) {
            if (node instanceof Branch branch && branch.height() == height) {
                node = branch.child(0);
            }
        }

        void advance() {
            index++;
            if (node != null && index == node.size()) {
                passOver();
            }
        }

        /** Goes behind the subtree or leaf, and so before as high a one as begins there. */
        void passOver() {
            index = 0;
            int height = height();
            int up = BTree.ascent(root, position, height);
            if (up < 0) {
                node = null;
                return;
            }
            position = BTree.firstOfNext(root, position, height);
            node = BTree.node(root, position, up - 1);
        }
    }
}
