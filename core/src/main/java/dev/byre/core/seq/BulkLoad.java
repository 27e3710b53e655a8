package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Makes a tree of the elements of an array at once, as dense as can be, in O(n). */
final class BulkLoad {
    private final Kind kind;
    private final @Nullable Owner maker;
    private int count;
    private Object[] nodes;
    private int[] ends;

    private BulkLoad(Kind kind, @Nullable Owner maker, int size) {
        this.kind = kind;
        this.maker = maker;
        // A leaf may be one shorter than it could be, where it may not be cut.
        int most = size / (kind.leafLength() - 1) + 1;
        this.nodes = new Object[most];
        this.ends = new int[most];
    }

    /** A tree of more elements than a leaf has. */
    static Tree tree(Kind kind, @Nullable Owner maker, Object array, int from, int to) {
        BulkLoad load = new BulkLoad(kind, maker, to - from);
        int at = load.addLeaves(array, from, to);
        Tree tree = new Tree(kind, maker);
        tree.setTail(new Part(kind.part(maker, array, at, to), to - at, maker != null));
        tree.bodySize = at - from;
        do {
            tree.height++;
            load.addBranches(tree.height);
        } while (load.count > 1);
        tree.top = Edit.branch(load.nodes[0]);
        return tree;
    }

    /** Makes full leaves, and returns where the rest begins. */
    private int addLeaves(Object array, int from, int to) {
        int at = from;
        while (to - at > kind.leafLength()) {
            int end = at + kind.leafLength();
            if (!kind.mayCut(array, end)) {
                end--;
            }
            nodes[count] = kind.part(maker, array, at, end);
            ends[count++] = end - from;
            at = end;
        }
        return at;
    }

    /** Makes the nodes the children of branches. */
    private void addBranches(int height) {
        int above = 0;
        for (int from = 0; from < count; from += Branch.MOST) {
            int to = Math.min(count, from + Branch.MOST);
            nodes[above] = Branch.of(maker, height, kind.shift(height), nodes, ends, from, to);
            ends[above++] = ends[to - 1];
        }
        count = above;
    }
}
