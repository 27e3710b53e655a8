package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Makes a tree of the elements of an array at once, as dense as can be, in O(n). */
final class BulkLoad {
    private BulkLoad() {}

    /** A tree of more elements than a leaf has. */
    static Tree tree(Kind kind, @Nullable Owner maker, Object array, int from, int to) {
        Tree tree = new Tree(kind, maker);
        int length = kind.leafLength();
        // The leaves at both ends are within reach, as if the elements had been added one by one.
        tree.setHead(new Part(kind.part(maker, array, from, from + length), length, maker != null));
        int start = from + length;
        int leaves = (to - start - 1) / length;
        int end = start + leaves * length;
        tree.setTail(new Part(kind.part(maker, array, end, to), to - end, maker != null));
        if (leaves > 0) {
            Object[] nodes = new Object[1 + leaves];
            nodes[0] = tree.head;
            for (int i = 0; i < leaves; i++) {
                nodes[1 + i] = kind.part(maker, array, start + i * length, start + (i + 1) * length);
            }
            build(tree, nodes);
            tree.bodySize = end - start;
            tree.takeTable(nodes);
        }
        return tree;
    }

    /** Puts branches above the leaves, all but the first, which is the head. */
    private static void build(Tree tree, Object[] leaves) {
        Object[] nodes = branches(tree.owner, leaves, 1, 1);
        int height = 1;
        while (nodes.length > 1) {
            height++;
            nodes = branches(tree.owner, nodes, 0, height);
        }
        tree.top = Edit.branch(nodes[0]);
        tree.height = (byte) height;
        tree.denseHeight = (byte) height;
    }

    private static Object[] branches(@Nullable Owner maker, Object[] nodes, int first, int height) {
        int count = nodes.length - first;
        int width = count <= Branch.MOST ? count : Branch.DENSE;
        Object[] above = new Object[(count - 1) / width + 1];
        for (int i = 0; i < above.length; i++) {
            int from = first + i * width;
            above[i] = Branch.dense(maker, nodes, from, Math.min(nodes.length, from + width), height == 1);
        }
        return above;
    }
}
