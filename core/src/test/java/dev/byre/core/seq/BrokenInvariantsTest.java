package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The check of the invariants names each that is broken. */
class BrokenInvariantsTest {
    private static final References KIND = References.KIND;
    private static final int SIZE = 20 * KIND.leafLength();
    private static final int ENDS = 0;
    private static final int CLAIM = 1;
    private static final int FIRST = 3;

    private static void assertBroken(String label, Object root) {
        assertBroken(label, () -> CountedTree.checkInvariants(KIND, root, CountedTree.size(root)));
    }

    private static void assertBroken(String label, Executable check) {
        AssertionError error = assertThrows(AssertionError.class, check);
        assertTrue(String.valueOf(error.getMessage()).startsWith(label + ": "), error::getMessage);
    }

    private static Object[] array(int size) {
        Object[] array = new Object[size];
        for (int i = 0; i < size; i++) {
            array[i] = i;
        }
        return array;
    }

    private static Tree tree(@Nullable Owner owner) {
        Tree tree = (Tree) CountedTree.of(KIND, owner, array(SIZE), 0, SIZE);
        CountedTree.checkInvariants(KIND, tree, SIZE);
        return tree;
    }

    /** A tree whose branches have ends. */
    private static Tree relaxed() {
        int at = SIZE / 2;
        Tree tree = (Tree) References.plus(null, tree(null), at, "more");
        CountedTree.checkInvariants(KIND, tree, SIZE + 1);
        return tree;
    }

    private static int[] ends(Tree tree) {
        return (int[]) tree.body()[ENDS];
    }

    @Test
    void aSizeThatIsNotThatOfTheElements() {
        assertBroken("T1", () -> CountedTree.checkInvariants(KIND, tree(null), SIZE + 1));
        Tree tree = tree(null);
        tree.headSize = (short) (KIND.most() + 1);
        assertBroken("T1", tree);
        Tree headless = tree(null);
        headless.tailSize = (short) (KIND.most() + 1);
        assertBroken("T1", headless);
        Tree topless = tree(null);
        topless.top = null;
        assertBroken("T1", topless);
    }

    @Test
    void aChildThatIsMissing() {
        Tree tree = tree(null);
        tree.body()[FIRST] = null;
        assertBroken("N3", tree);
    }

    @Test
    void roomThatIsInUse() {
        Owner owner = new Owner();
        Object root = tree(owner);
        Tree tree = (Tree) References.plus(owner, root, SIZE / 2, "more");
        @Nullable Object[] node = tree.body();
        ((Claim) node[CLAIM]).count--;
        assertBroken("N3", tree);
        Tree flat = (Tree) References.plus(owner, KIND.empty(), 0, "one");
        flat.tailSize = 0;
        assertBroken("T3", flat);
    }

    @Test
    void sizesThatAreNotThoseOfTheChildren() {
        Tree dense = tree(null);
        dense.bodySize += SIZE;
        assertBroken("N2", () -> CountedTree.checkInvariants(KIND, dense, 2 * SIZE));
        Tree tree = relaxed();
        int[] ends = ends(tree);
        ends[ends.length - 2]++;
        assertBroken("N1", tree);
        Tree scaled = relaxed();
        int[] other = ends(scaled);
        other[other.length - 1]++;
        assertBroken("N1", scaled);
    }

    @Test
    void nodesOutOfBounds() {
        Tree tree = relaxed();
        int[] ends = ends(tree);
        if (tree.height == 1) {
            // The first leaf may be as small as that, the second may not.
            ends[1] = ends[0] + 1;
            assertBroken("T2", tree);
        }
        Tree broken = tree(null);
        broken.height++;
        broken.denseHeight++;
        broken.top = new Object[] {null, null, broken.top};
        assertBroken("T5", broken);
    }

    @Test
    void notAsDenseAsNoted() {
        Tree tree = relaxed();
        tree.denseHeight = tree.height;
        assertBroken("T6", tree);
        Tree dense = tree(null);
        dense.denseHeight++;
        assertBroken("T6", dense);
    }

    @Test
    void whatIsLoadedGrownOrCutAtItsEndIsKnownToBeDense() {
        for (Owner maker : new Owner[] {null, new Owner()}) {
            Object root = KIND.empty();
            for (int i = 0; i < 5000; i++) {
                root = CountedTree.plus(KIND, maker, root, i, i, 0);
                assertDense(root);
            }
            assertDense(CountedTree.with(KIND, maker, root, 1234, "other", 0));
            for (int i = 5000; i > 4000; i--) {
                root = CountedTree.minus(KIND, maker, root, i - 1);
                assertDense(root);
            }
            assertDense(CountedTree.slice(KIND, root, 0, 2345));
            assertDense(CountedTree.of(KIND, maker, new Object[4321], 0, 4321));
        }
    }

    private static void assertDense(Object root) {
        assertTrue(!(root instanceof Tree tree) || tree.denseHeight == tree.height);
        CountedTree.checkInvariants(KIND, root, CountedTree.size(root));
    }

    @Test
    void bitsOfWhatIsNoLeaf() {
        Tree tree = tree(new Owner());
        Claim claim = (Claim) tree.body()[CLAIM];
        claim.made = -1L;
        assertBroken("N4", tree);
    }

    @Test
    void ownershipOfNobody() {
        Tree tree = tree(null);
        tree.ownsTail = true;
        assertBroken("T4", tree);
    }

    @Test
    void aTreeThatIsToBeFlat() {
        Tree tree = (Tree) CountedTree.of(KIND, null, array(2 * KIND.leafLength()), 0, 2 * KIND.leafLength());
        tree.headSize = 1;
        tree.tailSize = 1;
        tree.head = new Object[] {1};
        tree.tail = new Object[] {1};
        tree.top = null;
        tree.bodySize = 0;
        tree.height = 0;
        assertBroken("T5", tree);
    }

    @Test
    void whatAnotherOwnerHasMade() {
        Owner owner = new Owner();
        assertBroken("M1", () -> CountedTree.checkOwner(KIND, tree(null), owner));
        assertBroken("M1", () -> CountedTree.checkOwner(KIND, new Object[] {1}, owner));
        Tree tree = tree(owner);
        CountedTree.checkOwner(KIND, tree, owner);
        tree.ownsHead = false;
        assertBroken("M1", () -> CountedTree.checkOwner(KIND, tree, owner));
        tree.ownsHead = true;
        tree.ownsTail = false;
        assertBroken("M1", () -> CountedTree.checkOwner(KIND, tree, owner));
        Tree other = tree(owner);
        other.top = tree(null).top;
        assertBroken("M1", () -> CountedTree.checkOwner(KIND, other, owner));
        Tree leaves = tree(owner);
        @Nullable Object[] node = leaves.body();
        for (int h = leaves.height; h > 1; h--) {
            node = Edit.branch(Branch.child(node, 0));
        }
        ((Claim) node[CLAIM]).made = 0;
        assertBroken("M1", () -> CountedTree.checkOwner(KIND, leaves, owner));
    }
}
