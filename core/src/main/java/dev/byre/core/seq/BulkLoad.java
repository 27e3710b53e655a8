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
        int leaves = (to - from - 1) / length;
        Object[] nodes = new Object[leaves];
        for (int i = 0; i < leaves; i++) {
            nodes[i] = kind.part(maker, array, from + i * length, from + (i + 1) * length);
        }
        int rest = to - from - leaves * length;
        tree.setTail(new Part(kind.part(maker, array, to - rest, to), rest, maker != null));
        int height = 0;
        do {
            height++;
            nodes = branches(maker, nodes, height);
        } while (nodes.length > 1);
        tree.top = nodes[0];
        tree.height = height;
        tree.bodySize = leaves * length;
        return tree;
    }

    private static Object[] branches(@Nullable Owner maker, Object[] nodes, int height) {
        Object[] above = new Object[(nodes.length - 1 >> Branch.BITS) + 1];
        for (int i = 0; i < above.length; i++) {
            int from = i << Branch.BITS;
            above[i] = Branch.dense(maker, nodes, from, Math.min(nodes.length, from + Branch.MOST), height == 1);
        }
        return above;
    }
}
