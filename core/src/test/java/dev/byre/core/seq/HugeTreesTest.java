package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dense trees of nearly as many elements as there can be, in few nodes: one more child would have more than an int tells. */
class HugeTreesTest {
    static List<Sequences> kinds() {
        return Sequences.ALL;
    }

    /** A tree of an owner, of one and the same full leaf as often as that fits below top. */
    private static Tree dense(Kind k, Owner owner) {
        Object node = k.newLeaf(k.leafLength());
        int size = k.leafLength();
        int height = 0;
        while (size <= Integer.MAX_VALUE >> Branch.BITS) {
            node = Branch.dense(null, Collections.nCopies(Branch.DENSE, node).toArray(), 0, Branch.DENSE, height == 0);
            size <<= Branch.BITS;
            height++;
        }
        int count = Integer.MAX_VALUE / size;
        Tree tree = new Tree(k, owner);
        tree.top = Branch.dense(null, Collections.nCopies(count, node).toArray(), 0, count, height == 0);
        tree.bodySize = count * size;
        tree.height = (byte) (height + 1);
        tree.denseHeight = tree.height;
        return tree;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void growAtTheEndAndStayDense(Sequences kind) {
        Kind k = kind.kind();
        Owner owner = new Owner();
        Tree tree = dense(k, owner);
        int before = tree.size();
        long[] added = new long[20 * k.leafLength() + 3];
        Object root = tree;
        for (int i = 0; i < added.length; i++) {
            added[i] = kind.narrowed(i + 1);
            if (!kind.appendInPlace(owner, root, added[i])) {
                root = kind.plus(owner, root, before + i, added[i]);
            }
        }
        assertEquals(before + added.length, CountedTree.size(root));
        assertTrue(Branch.isDense(((Tree) root).body()));
        for (int i = 0; i < added.length; i++) {
            assertEquals(added[i], kind.get(root, before + i));
        }
        assertEquals(0, kind.get(root, before - 1));
        kind.assertElements(added, CountedTree.slice(k, root, before, before + added.length));
        Object changed = kind.with(null, root, before + 1, kind.narrowed(7));
        assertEquals(kind.narrowed(7), kind.get(changed, before + 1));
        assertEquals(added[1], kind.get(root, before + 1));
    }
}
