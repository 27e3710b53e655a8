package dev.byre.core.seq;

import static java.util.Objects.requireNonNull;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An update of the leaves and branches between the two ends of a tree.
 *
 * <p>A method that updates a node returns what is to be held from then on: the node, edited in place, if the editor made
 * it, or another; two where the node was split. One thread at a time.
 */
final class Edit {
    /** A node on the left edge of its tree. */
    static final int LEFT = 1;

    /** A node on the right edge of its tree. */
    static final int RIGHT = 2;

    private final Kind kind;
    private final @Nullable Owner editor;

    Edit(Kind kind, @Nullable Owner editor) {
        this.kind = kind;
        this.editor = editor;
    }

    /** A node as what it is where there are branches. */
    @SuppressWarnings("NullAway") // The type of an array tells nothing of its slots.
    static @Nullable Object[] branch(Object node) {
        return (@Nullable Object[]) node;
    }

    /** How many slots of a node are in use: the elements of a leaf, the children of a branch. */
    private static int count(Object node, int height, int size) {
        return height == 0 ? size : Branch.count(branch(node));
    }

    private int most(int height) {
        return height == 0 ? kind.most() : Branch.MOST;
    }

    private int fewest(int height) {
        return height == 0 ? kind.fewest() : Branch.FEWEST;
    }

    private boolean isSparse(Part part, int height) {
        return count(part.node(), height, part.size()) < fewest(height);
    }

    /** A child of a branch. */
    private Part child(@Nullable Object[] node, int height, int size, int slot) {
        return new Part(
                Branch.child(node, slot),
                Branch.size(node, kind.shift(height), size, slot),
                Branch.made(editor, node, slot));
    }

    /** One more element, before that at an index. */
    Part plus(Object part, int height, int size, boolean made, int index, @Nullable Object reference, long bits) {
        if (height == 0) {
            Object leaf = kind.opened(editor, part, made, size, index, 1);
            kind.set(leaf, index, reference, bits);
            return split(leaf, 0, size + 1, index);
        }
        @Nullable Object[] node = branch(part);
        int shift = kind.shift(height);
        int slot = Branch.slot(node, shift, index);
        int start = Branch.start(node, shift, slot);
        Part child = plus(
                Branch.child(node, slot),
                height - 1,
                Branch.size(node, shift, size, slot),
                Branch.made(editor, node, slot),
                index - start,
                reference,
                bits);
        return split(placed(node, height, size, slot, child), height, size + 1, slot);
    }

    /** One or two nodes in the place of one. */
    private @Nullable Object[] placed(@Nullable Object[] node, int height, int size, int slot, Part child) {
        int shift = kind.shift(height);
        return child.next() == null
                ? Branch.replaced(editor, node, shift, size, slot, child)
                : Branch.splice(editor, node, shift, size, slot, slot + 1, child);
    }

    /** A node that has got one slot more, in two parts if it is overfull. */
    private Part split(Object node, int height, int size, int at) {
        int count = count(node, height, size);
        if (count <= most(height)) {
            return new Part(node, size, height == 0 && editor != null);
        }
        int few = fewest(height);
        // What grows at one place leaves full nodes behind.
        return parts(node, height, size, at == 0 ? few : at >= count - 2 ? count - few : count >>> 1);
    }

    /** A node in two. */
    private Part parts(Object node, int height, int size, int cut) {
        if (height == 0) {
            Part right = new Part(kind.part(editor, node, cut, size), size - cut, editor != null);
            return new Part(kind.part(editor, node, 0, cut), cut, editor != null, right);
        }
        @Nullable Object[] branch = branch(node);
        int shift = kind.shift(height);
        int end = Branch.end(branch, shift, size, cut - 1);
        int count = Branch.count(branch);
        Part right = new Part(Branch.part(editor, branch, shift, size, cut, count), size - end, false);
        return new Part(Branch.part(editor, branch, shift, size, 0, cut), end, false, right);
    }

    /**
     * One element less. The node may be sparse then, or empty where it is on an edge.
     *
     * @param edges on which edges of the tree the node is
     */
    Part minus(Part part, int height, int index, int edges) {
        int size = part.size();
        if (height == 0) {
            Object leaf = kind.closed(editor, part.node(), part.made(), size, index, index + 1);
            return new Part(leaf, size - 1, editor != null);
        }
        @Nullable Object[] node = branch(part.node());
        int shift = kind.shift(height);
        int slot = Branch.slot(node, shift, index);
        int start = Branch.start(node, shift, slot);
        int childEdges = (slot == 0 ? edges & LEFT : 0) | (slot == Branch.count(node) - 1 ? edges & RIGHT : 0);
        Part child = minus(child(node, height, size, slot), height - 1, index - start, childEdges);
        if (child.size() == 0) {
            return new Part(Branch.splice(editor, node, shift, size, slot, slot + 1, null), size - 1, false);
        }
        boolean sound = childEdges != 0 || !isSparse(child, height - 1);
        return new Part(
                sound ? placed(node, height, size, slot, child) : merged(node, height, size, slot, child),
                size - 1,
                false);
    }

    /** A sparse node in the place of a child, as one or two with a neighbour, if there is one. */
    private @Nullable Object[] merged(@Nullable Object[] node, int height, int size, int slot, Part child) {
        if (Branch.count(node) == 1) {
            return placed(node, height, size, slot, child);
        }
        int left = Math.max(0, slot - 1);
        Part neighbour = child(node, height, size, slot == 0 ? 1 : left);
        // A node of one child may have a sparse one, which is not to be left between others.
        Part both = slot == 0 ? seamed(child, neighbour, height - 1) : seamed(neighbour, child, height - 1);
        return Branch.splice(editor, node, kind.shift(height), size, left, left + 2, both);
    }

    /** The slots of two nodes of one height in one, or else evenly in two. */
    private Part balanced(Part left, Part right, int height) {
        int size = left.size() + right.size();
        Object both = height == 0
                ? kind.concat(editor, left.node(), left.size(), right.node(), right.size())
                : Branch.concat(
                        editor,
                        kind.shift(height),
                        branch(left.node()),
                        left.size(),
                        null,
                        branch(right.node()),
                        right.size());
        int count = count(both, height, size);
        return count > most(height)
                ? parts(both, height, size, count >>> 1)
                : new Part(both, size, height == 0 && editor != null);
    }

    /**
     * The elements of two trees, or leaves, in one or more nodes of the greater of their heights. What is on an edge of
     * either tree and of the whole may be sparse.
     */
    Part join(Part left, int leftHeight, Part right, int rightHeight) {
        return join(left, leftHeight, right, rightHeight, Math.max(leftHeight, rightHeight));
    }

    private Part join(Part left, int leftHeight, Part right, int rightHeight, int top) {
        if (leftHeight == rightHeight) {
            return seamed(left, right, leftHeight);
        }
        boolean atEnd = leftHeight > rightHeight;
        Part part = atEnd ? left : right;
        int height = Math.max(leftHeight, rightHeight);
        @Nullable Object[] node = branch(part.node());
        int slot = atEnd ? Branch.count(node) - 1 : 0;
        Part child = child(node, height, part.size(), slot);
        Part joined = atEnd
                ? join(child, height - 1, right, rightHeight, top)
                : join(left, leftHeight, child, height - 1, top);
        @Nullable Object[] placed = placed(node, height, part.size(), slot, joined);
        int size = left.size() + right.size();
        int count = Branch.count(placed);
        // A tree that grows at its end stays dense. Only the top takes more than that allows, as long as it can.
        return count <= (height == top ? Branch.MOST : Branch.DENSE)
                ? new Part(placed, size, false)
                : dense(placed, height, size, atEnd ? Branch.DENSE : (count - 1) % Branch.DENSE + 1);
    }

    /** A branch in several, all of them but the first and the last with as many children as is dense. */
    private Part dense(@Nullable Object[] node, int height, int size, int first) {
        int shift = kind.shift(height);
        Part parts = null;
        int to = Branch.count(node);
        while (to > 0) {
            int from = to <= first ? 0 : first + (to - first - 1) / Branch.DENSE * Branch.DENSE;
            int length = Branch.end(node, shift, size, to - 1) - Branch.start(node, shift, from);
            parts = new Part(Branch.part(editor, node, shift, size, from, to), length, false, parts);
            to = from;
        }
        return requireNonNull(parts);
    }

    /** The slots of two nodes of one height, with no sparse nodes where they meet. */
    private Part seamed(Part left, Part right, int height) {
        if (isSound(left, right, height)) {
            return combined(left, right, height);
        }
        @Nullable Object[] leftNode = branch(left.node());
        @Nullable Object[] rightNode = branch(right.node());
        int last = Branch.count(leftNode) - 1;
        Part leftChild = child(leftNode, height, left.size(), last);
        Part rightChild = child(rightNode, height, right.size(), 0);
        Part seam = seamed(leftChild, rightChild, height - 1);
        int size = left.size() + right.size();
        if (seam.next() != null || !isSparse(seam, height - 1)) {
            Object all =
                    Branch.concat(editor, kind.shift(height), leftNode, left.size(), seam, rightNode, right.size());
            return fitted(new Part(all, size, false), height);
        }
        if (last == 0) {
            return new Part(merged(rightNode, height, right.size(), 0, seam), size, false);
        }
        int allSize = left.size() + rightChild.size();
        Part all = new Part(merged(leftNode, height, left.size(), last, seam), allSize, false);
        return Branch.count(rightNode) == 1
                ? all
                : combined(all, without(rightNode, height, right.size(), rightChild.size()), height);
    }

    /** Whether no node below two, where they meet, is sparse. */
    private boolean isSound(Part left, Part right, int height) {
        Part l = left;
        Part r = right;
        for (int h = height; h > 0; h--) {
            @Nullable Object[] node = branch(l.node());
            l = child(node, h, l.size(), Branch.count(node) - 1);
            r = child(branch(r.node()), h, r.size(), 0);
            if (isSparse(l, h - 1) || isSparse(r, h - 1)) {
                return false;
            }
        }
        return true;
    }

    /** A branch without its first child. */
    private Part without(@Nullable Object[] node, int height, int size, int firstSize) {
        return new Part(Branch.splice(editor, node, kind.shift(height), size, 0, 1, null), size - firstSize, false);
    }

    /** A node that may be overfull, evenly in two if it is. */
    private Part fitted(Part part, int height) {
        int count = count(part.node(), height, part.size());
        return count > most(height) ? parts(part.node(), height, part.size(), count >>> 1) : part;
    }

    /** The slots of two nodes of one height in one, if they fit, or else in two that are neither sparse nor overfull. */
    private Part combined(Part left, Part right, int height) {
        int leftCount = count(left.node(), height, left.size());
        int rightCount = count(right.node(), height, right.size());
        int most = most(height);
        boolean sound = leftCount <= most && Math.min(leftCount, rightCount) >= fewest(height);
        return sound && (height == 0 || leftCount + rightCount > most)
                ? new Part(left.node(), left.size(), left.made(), right)
                : balanced(left, right, height);
    }

    /** What is between two indexes, each of them where a leaf begins or ends; edits nothing in place. */
    Part slice(Part part, int height, int from, int to) {
        int size = part.size();
        if (from == 0 && to == size) {
            return part;
        }
        @Nullable Object[] node = branch(part.node());
        int shift = kind.shift(height);
        int first = Branch.slot(node, shift, from);
        int last = Branch.slot(node, shift, to - 1);
        int start = Branch.start(node, shift, first);
        int lastStart = Branch.start(node, shift, last);
        int end = Branch.end(node, shift, size, last);
        Part left = null;
        Part right = null;
        if (to < end) {
            Part child = child(node, height, size, last);
            right = slice(child, height - 1, Math.max(0, from - lastStart), to - lastStart);
        }
        if (from > start && (first < last || to == end)) {
            Part child = child(node, height, size, first);
            left = slice(child, height - 1, from - start, Math.min(child.size(), to - start));
        }
        @Nullable Object[] sliced = Branch.part(editor, node, shift, size, first, last + 1, left, right);
        return new Part(sliced, to - from, false);
    }
}
