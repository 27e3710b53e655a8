package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** The check of the invariants names each that is broken. */
class BrokenInvariantsTest {
    private static final int SIZE = 200;

    private static void assertBroken(String label, Node root) {
        assertBroken(label, () -> BTree.checkInvariants(root, Order.natural(), SIZE));
    }

    private static void assertBroken(String label, org.junit.jupiter.api.function.Executable check) {
        AssertionError error = assertThrows(AssertionError.class, check);
        assertTrue(String.valueOf(error.getMessage()).startsWith(label + ": "), error::getMessage);
    }

    private static void set(Object object, Class<?> declaring, String name, @Nullable Object value)
            throws ReflectiveOperationException {
        Field field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        field.set(object, value);
    }

    private static Branch tree() {
        return (Branch) Trees.numbers(SIZE);
    }

    private static Leaf firstLeaf(Node root) {
        return BTree.leaf(root, 0);
    }

    /** The lowest branch. */
    private static Branch lowest(Node root) {
        return (Branch) BTree.node(root, 0, 1);
    }

    @Test
    void keysOutOfOrder() {
        Branch root = tree();
        Leaf leaf = firstLeaf(root);
        leaf.keys[leaf.count - 1] = -1;
        assertBroken("N1", root);
        leaf.keys[leaf.count - 1] = leaf.keys[leaf.count - 2];
        assertBroken("N1", root);
    }

    @Test
    void slotsThatAreNotEmpty() {
        Owner owner = new Owner();
        Node root = BTree.emptyMap();
        root = Trees.put(owner, root, Order.natural(), 1, 1);
        Node leaf = root;
        leaf.others[1] = "left over";
        assertBroken("N2", () -> BTree.checkInvariants(leaf, Order.natural(), 1));
        leaf.others[1] = null;
        BTree.checkInvariants(leaf, Order.natural(), 1);
        leaf.keys[1] = 2;
        assertBroken("N2", () -> BTree.checkInvariants(leaf, Order.natural(), 1));
        leaf.keys[1] = null;
        leaf.others = new Object[] {1};
        assertBroken("N2", () -> BTree.checkInvariants(leaf, Order.natural(), 1));
    }

    @Test
    void moreInUseThanThereIs() {
        Branch root = tree();
        firstLeaf(root).count++;
        assertBroken("N2", root);
    }

    @Test
    void roomWithoutOwner() {
        Branch root = tree();
        Leaf leaf = firstLeaf(root);
        leaf.keys = Arrays.copyOf(leaf.keys, leaf.count + 1);
        assertBroken("N3", root);
    }

    @Test
    void tooFewOrTooManyInUse() {
        Branch root = tree();
        Leaf leaf = firstLeaf(root);
        leaf.keys = Arrays.copyOf(leaf.keys, Leaf.FEWEST - 1);
        leaf.count = Leaf.FEWEST - 1;
        assertBroken("N4", root);
        Object[] many = new Object[Leaf.MOST + 1];
        Arrays.setAll(many, i -> i);
        leaf.keys = many;
        leaf.count = many.length;
        assertBroken("N4", root);
    }

    @Test
    void codesOfOtherKeysInALeaf() throws ReflectiveOperationException {
        Leaf leaf = (Leaf) Trees.numbers(3);
        leaf.find(Order.natural(), 1);
        BTree.checkInvariants(leaf, Order.natural(), 3);
        Object key = leaf.keys[2];
        leaf.keys[2] = 1000;
        assertBroken("K1", () -> BTree.checkInvariants(leaf, Order.natural(), 3));
        leaf.keys[2] = key;
        set(leaf, Leaf.class, "codes24", 0L);
        assertBroken("K2", () -> BTree.checkInvariants(leaf, Order.natural(), 3));
    }

    @Test
    void anotherKeyThanTheFirstBelow() {
        Branch root = tree();
        Branch lowest = lowest(root);
        lowest.keys[0] = -1;
        assertBroken("B1", root);
    }

    @Test
    void childrenOfAnotherHeight() throws ReflectiveOperationException {
        Branch root = tree();
        set(root, Branch.class, "height", root.height() + 1);
        assertBroken("B2", root);
    }

    @Test
    void anotherSize() throws ReflectiveOperationException {
        Branch root = tree();
        set(root, Branch.class, "size", SIZE + 1);
        assertBroken("B3", root);
        assertBroken("B3", () -> BTree.checkInvariants(Trees.numbers(2), Order.natural(), 3));
    }

    @Test
    void anInnerBranchOfAnotherSize() throws ReflectiveOperationException {
        Branch root = (Branch) Trees.numbers(40 * Leaf.MOST * Branch.MOST);
        set(lowest(root), Branch.class, "size", 1);
        assertBroken("B3", root);
    }

    @Test
    void aBranchWithRoomAndWithoutOwner() {
        Branch root = tree();
        root.keys = Arrays.copyOf(root.keys, root.count + 1);
        root.others = Arrays.copyOf(root.others, root.count + 1);
        assertBroken("N3", root);
    }

    @Test
    void anOnlyChild() {
        Branch root = tree();
        root.count = 1;
        root.keys = Arrays.copyOf(root.keys, 1);
        root.others = Arrays.copyOf(root.others, 1);
        assertBroken("B4", root);
    }

    @Test
    void anEntryBehindTheNextChild() {
        Branch root = tree();
        Leaf leaf = firstLeaf(root);
        leaf.keys[leaf.count - 1] = SIZE;
        assertBroken("B5", root);
    }

    @Test
    void codesOfOtherKeys() throws ReflectiveOperationException {
        Branch root = tree();
        BTree.checkInvariants(root, Order.natural(), SIZE);
        Object[] others = new Object[root.count];
        Arrays.setAll(others, i -> -i);
        set(root, Branch.class, "codes", Codes.of(others, others.length));
        assertBroken("B6", root);
    }

    @Test
    void aNodeOfAnotherOwner() {
        assertBroken("M1", () -> BTree.checkOwner(tree(), new Owner()));
        Owner owner = new Owner();
        Node root = Trees.put(owner, tree(), Order.natural(), -1, null);
        assertTrue(root.isEditableBy(owner));
        assertBroken("M1", () -> BTree.checkOwner(root, owner));
        BTree.checkOwner(BTree.emptySet(), owner);
    }
}
