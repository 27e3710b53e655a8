package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** Expects a label, or with a colon in it how the message begins. */
    private static void assertBroken(String label, Executable check) {
        AssertionError error = assertThrows(AssertionError.class, check);
        String start = label.contains(": ") ? label : label + ": ";
        assertTrue(String.valueOf(error.getMessage()).startsWith(start), error::getMessage);
    }

    private static void assertSound(Object root) {
        CountedTree.checkInvariants(KIND, root, CountedTree.size(root));
    }

    private static Part leaf(int size) {
        return new Part(array(size), size, false);
    }

    /** Parts of one height, one behind the other. */
    private static Part inRow(Part... parts) {
        Part row = null;
        for (int i = parts.length - 1; i >= 0; i--) {
            row = new Part(parts[i].node(), parts[i].size(), parts[i].made(), row);
        }
        return Objects.requireNonNull(row);
    }

    private static Part leaves(int... sizes) {
        return inRow(Arrays.stream(sizes).mapToObj(BrokenInvariantsTest::leaf).toArray(Part[]::new));
    }

    private static Part branch(int height, Part children) {
        return new Part(Branch.of(null, KIND.shift(height), children), children.totalSize(), false);
    }

    /** A branch above leaves of a few elements each. */
    private static Part few(int count) {
        int[] sizes = new int[count];
        Arrays.fill(sizes, KIND.fewest());
        return branch(1, leaves(sizes));
    }

    /** A tree of a full head, a tail of one element, and what is given between them. */
    private static Tree around(int height, Part top) {
        Tree tree = new Tree(KIND, null);
        tree.setHead(leaf(KIND.leafLength()));
        tree.setTail(leaf(1));
        tree.top = Edit.branch(top.node());
        tree.height = (byte) height;
        tree.bodySize = top.size();
        return tree;
    }

    private static Tree around(Part children) {
        return around(1, branch(1, children));
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
    void leavesAtTheEndsOutOfBounds() {
        Tree largest = tree(null);
        largest.setHead(leaf(KIND.most()));
        largest.setTail(leaf(KIND.most()));
        assertSound(largest);
        largest.setHead(leaf(KIND.most() + 1));
        assertBroken("T1: " + (KIND.most() + 1) + " in the head", largest);
        largest.setHead(leaf(1));
        largest.setTail(leaf(KIND.most() + 1));
        assertBroken("T1: " + (KIND.most() + 1) + " in the tail", largest);
        Tree smallest = tree(null);
        smallest.setHead(leaf(0));
        smallest.setTail(leaf(0));
        assertSound(smallest);
        smallest.headSize = -1;
        assertBroken("T1: -1 in the head", smallest);
        smallest.headSize = 0;
        smallest.tailSize = -1;
        assertBroken("T1: -1 in the tail", smallest);
    }

    @Test
    void aTopWhereThereIsNone() {
        for (int broken = 1; broken < 7; broken++) {
            Tree tree = tree(null);
            tree.top = (broken & 1) == 0 ? tree.top : null;
            tree.bodySize = (broken & 2) == 0 ? tree.bodySize : 0;
            tree.height = (broken & 4) == 0 ? tree.height : 0;
            assertBroken("T1: " + tree.bodySize + " at height " + tree.height, tree);
        }
    }

    @Test
    void aTableOfOtherLeaves() {
        Tree other = tree(null);
        other.takeTable(new Object[] {other.tail});
        assertBroken("T7: slot 0", other);
        Tree part = tree(null);
        @Nullable Object[] leaves = new Object[SIZE / KIND.leafLength()];
        leaves[0] = part.head;
        part.takeTable(leaves);
        assertBroken("T7: slot 1", part);
        Tree flat = (Tree) CountedTree.of(KIND, null, array(KIND.leafLength() + 1), 0, KIND.leafLength() + 1);
        flat.takeTable(new Object[] {flat.head});
        assertBroken("T7: a table of no leaves", flat);
        Tree relaxed = relaxed();
        int notFull = relaxed.bodySize / KIND.leafLength();
        @Nullable Object[] all = new Object[1 + notFull];
        all[0] = relaxed.head;
        for (int i = 0; i < notFull; i++) {
            all[1 + i] = relaxed.leaf(KIND, i * KIND.leafLength()).node();
        }
        relaxed.takeTable(all);
        assertBroken("T7", relaxed);
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
    void leavesThatAreTooShortOrKeepWhatIsNotInUse() {
        int fewest = KIND.fewest();
        Object[] roomy = Arrays.copyOf(array(fewest), fewest + 2);
        Object[] dirty = roomy.clone();
        dirty[fewest + 1] = "kept";
        for (Tree tree : eachWith(new Part(roomy, fewest, false))) {
            assertSound(tree);
        }
        for (Tree tree : eachWith(new Part(dirty, fewest, false))) {
            assertBroken("T3: slot " + (fewest + 1), tree);
        }
        for (Tree tree : eachWith(new Part(array(fewest - 1), fewest, false))) {
            assertBroken("T3: " + fewest + " elements in a length of", tree);
        }
        Object ints = Ints.plus(new Owner(), Ints.KIND.empty(), 0, 7);
        ((Tree) ints).tailSize = 0;
        CountedTree.checkInvariants(Ints.KIND, ints, 0);
    }

    /** Trees of which a leaf is the head, the tail, or between them. */
    private static List<Tree> eachWith(Part leaf) {
        Tree head = around(leaves(KIND.fewest()));
        head.setHead(leaf);
        head.setTail(leaf(KIND.leafLength()));
        Tree tail = around(leaves(KIND.fewest()));
        tail.setTail(leaf);
        return List.of(head, tail, around(inRow(leaf(1), leaf, leaf(1))));
    }

    @Test
    void aCountThatIsGreaterThanTheBranch() {
        Owner owner = new Owner();
        Tree tree = tree(owner);
        Claim claim = (Claim) tree.body()[CLAIM];
        claim.count = tree.body().length - FIRST;
        assertBroken(claim.count > Branch.count(tree(null).body()) ? "N3: slot" : "N3", tree);
        claim.count++;
        assertBroken("N3: " + claim.count + " children", tree);
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
        assertBroken("N1: scale", scaled);
        Tree longer = relaxed();
        longer.body()[ENDS] = Arrays.copyOf(ends(longer), ends(longer).length + 1);
        assertBroken("N1: " + (ends(longer).length - 1) + " ends", longer);
    }

    @Test
    void aDenseBranchIsAsFullAsCanBeButForTheLastChild() {
        int full = 1 << KIND.shift(1);
        for (int last : new int[] {1, full}) {
            Branch.checkInvariants(new Object[] {null, null, null, "a", "b"}, 1, KIND.shift(1), full + last);
        }
        for (int last : new int[] {0, full + 1}) {
            assertBroken(
                    "N2: " + (full + last) + " elements",
                    () -> Branch.checkInvariants(
                            new Object[] {null, null, null, "a", "b"}, 1, KIND.shift(1), full + last));
        }
        int[] ends = {full, full + 1, 0};
        assertBroken(
                "N2: dense, with ends",
                () -> Branch.checkInvariants(new Object[] {ends, null, null, "a", "b"}, 1, KIND.shift(1), full + 1));
        // No index has the bits that would tell two children apart.
        assertBroken(
                "N2: dense at shift 31",
                () -> Branch.checkInvariants(new Object[] {null, null, null, "a", "b"}, 30, 31, 5));
    }

    @Test
    void leavesOutOfBounds() {
        int fewest = KIND.fewest();
        int most = KIND.most();
        assertSound(around(leaves(1, fewest, most, 1)));
        assertSound(around(leaves(most, most)));
        assertBroken("T2: a leaf of " + (fewest - 1), around(leaves(most, fewest - 1, most)));
        assertBroken("T2: a leaf of " + (most + 1), around(leaves(most, most + 1, most)));
        assertBroken("T2: a leaf of " + (most + 1), around(leaves(most + 1, most)));
        assertBroken("T2: a leaf of 0", around(leaves(0, most)));
        assertBroken("T2: a leaf of 0", around(leaves(1, most, 0)));
    }

    @Test
    void leavesOutOfBoundsBelowBranches() {
        int fewest = KIND.fewest();
        Part left = branch(1, leaves(1, fewest));
        Part right = branch(1, leaves(fewest, 1));
        assertSound(around(2, branch(2, inRow(left, right))));
        Part sparseLast = branch(1, leaves(fewest, fewest - 1));
        Part sparseFirst = branch(1, leaves(fewest - 1, fewest));
        String message = "T2: a leaf of " + (fewest - 1);
        assertBroken(message, around(2, branch(2, inRow(sparseLast, right))));
        assertBroken(message, around(2, branch(2, inRow(left, sparseFirst))));
        assertSound(around(2, branch(2, inRow(sparseFirst, sparseLast))));
        int[] sizes = new int[Branch.FEWEST];
        Arrays.fill(sizes, fewest);
        sizes[0] = fewest - 1;
        assertBroken(message, around(2, branch(2, inRow(left, branch(1, leaves(sizes)), right))));
    }

    @Test
    void branchesOutOfBounds() {
        assertSound(around(2, branch(2, inRow(few(1), few(Branch.FEWEST), few(Branch.MOST), few(1)))));
        assertBroken(
                "T2: a branch of " + (Branch.FEWEST - 1),
                around(2, branch(2, inRow(few(1), few(Branch.FEWEST - 1), few(1)))));
        assertBroken("N3: " + (Branch.MOST + 1) + " children", around(1, few(Branch.MOST + 1)));
        assertBroken(
                "N3: " + (Branch.MOST + 1) + " children", around(2, branch(2, inRow(few(1), few(Branch.MOST + 1)))));
        assertBroken("N3: 0 children", () -> Branch.checkInvariants(new Object[FIRST], 1, KIND.shift(1), 0));
    }

    @Test
    void aTopOfOneChild() {
        assertSound(around(1, few(1)));
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
        assertBroken("T6: a branch of height", tree);
        Tree dense = tree(null);
        dense.denseHeight++;
        assertBroken("T6: dense at height", dense);
        Part full = branch(1, leaves(KIND.leafLength()));
        Part relaxed = branch(1, leaves(KIND.fewest(), KIND.fewest()));
        Tree below = around(2, branch(2, inRow(full, relaxed)));
        assertSound(below);
        below.denseHeight = 2;
        assertBroken("T6: a branch of height", below);
    }

    @Test
    void whatIsLoadedGrownOrCutAtItsEndIsKnownToBeDense() {
        for (Owner maker : new Owner[] {null, new Owner()}) {
            Object root = KIND.empty();
            for (int i = 0; i < 5000; i++) {
                root = CountedTree.plus(KIND, maker, root, i, i, 0);
                assertTrue(isKnownToBeDense(root));
                // All of a larger tree is looked through at each seventh size, whatever that is of a leaf.
                if (i < 1000 || i % 7 == 0) {
                    assertDense(root);
                }
            }
            assertDense(CountedTree.with(KIND, maker, root, 1234, "other", 0));
            for (int i = 5000; i > 4000; i--) {
                root = CountedTree.minus(KIND, maker, root, i - 1);
                assertTrue(isKnownToBeDense(root));
                if (i % 7 == 0) {
                    assertDense(root);
                }
            }
            assertDense(CountedTree.slice(KIND, root, 0, 2345));
            assertDense(CountedTree.of(KIND, maker, new Object[4321], 0, 4321));
        }
    }

    private static boolean isKnownToBeDense(Object root) {
        return !(root instanceof Tree tree) || tree.denseHeight == tree.height;
    }

    private static void assertDense(Object root) {
        assertTrue(isKnownToBeDense(root));
        CountedTree.checkInvariants(KIND, root, CountedTree.size(root));
    }

    @Test
    void bitsOfWhatIsNoLeaf() {
        Tree tree = tree(new Owner());
        Claim claim = (Claim) tree.body()[CLAIM];
        claim.made = -1L;
        assertBroken("N4", tree);
        Owner owner = new Owner();
        Object[] leaves = {null, new Claim(owner, 2, 3), null, "a", "b"};
        int size = (1 << KIND.shift(1)) + 1;
        Branch.checkInvariants(leaves, 1, KIND.shift(1), size);
        leaves[CLAIM] = new Claim(owner, 2, 4);
        assertBroken("N4: bits 4 of 2", () -> Branch.checkInvariants(leaves, 1, KIND.shift(1), size));
        Object[] branches = {null, new Claim(owner, 2, 0), null, "a", "b"};
        int greater = (1 << KIND.shift(2)) + 1;
        Branch.checkInvariants(branches, 2, KIND.shift(2), greater);
        branches[CLAIM] = new Claim(owner, 2, 1);
        assertBroken("N4: bits 1 of 2", () -> Branch.checkInvariants(branches, 2, KIND.shift(2), greater));
    }

    @Test
    void ownershipOfNobody() {
        Tree tree = tree(null);
        tree.ownsTail = true;
        assertBroken("T4", tree);
        tree.ownsTail = false;
        tree.ownsHead = true;
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
        tree.denseHeight = 0;
        assertBroken("T5", tree);
        int half = KIND.leafLength() / 2;
        tree.setHead(leaf(half - 1));
        assertBroken("T5: " + half + " elements", tree);
        tree.setHead(leaf(half));
        assertSound(tree);
    }

    @Test
    void whatAnotherOwnerHasMadeIsToldApart() {
        Owner owner = new Owner();
        CountedTree.checkOwner(KIND, KIND.empty(), owner);
        CountedTree.checkOwner(KIND, new Tree(KIND, new Owner()), owner);
        assertBroken("M1: a leaf of nobody", () -> CountedTree.checkOwner(KIND, new Object[] {1}, owner));
        assertBroken("M1: a root", () -> CountedTree.checkOwner(KIND, tree(new Owner()), owner));
        Tree headless = tree(owner);
        headless.ownsHead = false;
        assertBroken("M1: a head", () -> CountedTree.checkOwner(KIND, headless, owner));
        headless.setHead(new Part(KIND.empty(), 0, false));
        CountedTree.checkOwner(KIND, headless, owner);
        Tree tailless = tree(owner);
        tailless.ownsTail = false;
        assertBroken("M1: a tail", () -> CountedTree.checkOwner(KIND, tailless, owner));
        tailless.setTail(new Part(KIND.empty(), 0, false));
        CountedTree.checkOwner(KIND, tailless, owner);
        Tree flat = (Tree) CountedTree.of(KIND, owner, array(3), 0, 3);
        CountedTree.checkOwner(KIND, flat, owner);
        // The last branch and the last leaf are looked at too.
        int size = 3 * Branch.MOST * KIND.leafLength();
        Tree high = (Tree) CountedTree.of(KIND, owner, array(size), 0, size);
        CountedTree.checkOwner(KIND, high, owner);
        @Nullable Object[] node = high.body();
        for (int h = high.height; h > 1; h--) {
            node = Edit.branch(Branch.child(node, Branch.count(node) - 1));
        }
        Claim claim = (Claim) node[CLAIM];
        claim.made &= ~(1L << (claim.count - 1));
        assertBroken("M1: a leaf of another owner", () -> CountedTree.checkOwner(KIND, high, owner));
        node[CLAIM] = new Claim(new Owner(), claim.count, -1L >>> (64 - claim.count));
        assertBroken("M1: a branch", () -> CountedTree.checkOwner(KIND, high, owner));
    }

    private static Focus focus(@Nullable Owner owner) {
        String text = "x".repeat(30 * Chars.KIND.leafLength());
        return (Focus) Text.replaced(owner, Text.of(owner, text), text.length() / 2, text.length() / 2, "y");
    }

    @Test
    void aFocusThatIsNotWhereItsLeafIs() {
        focus(null).checkInvariants();
        Focus before = focus(null);
        before.tree.headSize = (short) (before.start + 1);
        assertBroken("F1: " + before.start + " is not between", before::checkInvariants);
        assertBroken("F1", () -> CountedTree.checkInvariants(Chars.KIND, before, before.size()));
        Focus behind = focus(null);
        behind.tree.bodySize = behind.start - behind.tree.headSize;
        assertBroken("F1: " + behind.start + " is not between", behind::checkInvariants);
        Focus aside = focus(null);
        aside.tree.headSize--;
        assertBroken("F1: no leaf begins", aside::checkInvariants);
        Focus other = focus(null);
        int size = Chars.KIND.fewest();
        Part shorter = new Part(Chars.KIND.part(null, other.leaf, 0, size), size, false);
        other.tree.put(Chars.KIND, other.start - other.tree.headSize, shorter);
        assertBroken("F1: not ", other::checkInvariants);
    }

    @Test
    void aFocusThatIsOutOfBoundsOrNobodys() {
        Focus focus = focus(null);
        focus.size = Chars.KIND.fewest() - 1;
        assertBroken("F2: " + focus.size + " characters", focus::checkInvariants);
        focus.size = Chars.KIND.most() + 1;
        assertBroken("F2: " + focus.size + " characters", focus::checkInvariants);
        Focus nobodys = focus(null);
        nobodys.made = true;
        assertBroken("F2: made by nobody", nobodys::checkInvariants);
        Owner owner = new Owner();
        Focus owned = focus(owner);
        owned.checkInvariants();
        CountedTree.checkOwner(Chars.KIND, owned, owner);
        assertBroken("M1: a leaf aside", () -> CountedTree.checkOwner(Chars.KIND, owned, new Owner()));
        owned.made = false;
        assertBroken("M1: a leaf aside", () -> CountedTree.checkOwner(Chars.KIND, owned, owner));
        owned.made = true;
        owned.tree.ownsHead = false;
        assertBroken("M1: a head", () -> CountedTree.checkOwner(Chars.KIND, owned, owner));
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
