package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** A tree that was read often finds its leaves in a table, and what it finds there is what is in the tree. */
class LeafTableTest {
    private static final References KIND = References.KIND;
    private static final int LENGTH = KIND.leafLength();
    private static final int SIZE = 40 * LENGTH + 1;

    private static List<Object> numbers(int size) {
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static Object loaded(@Nullable Owner owner, int size) {
        return CountedTree.of(KIND, owner, numbers(size).toArray(), 0, size);
    }

    /** Reads all elements, often enough for a table, and compares them. */
    private static void assertElements(List<Object> expected, Object root) {
        for (int times = 0; times < 2; times++) {
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), References.get(root, i));
            }
            for (int outside : new int[] {-1, -LENGTH, Integer.MIN_VALUE, expected.size(), Integer.MAX_VALUE}) {
                assertThrows(IndexOutOfBoundsException.class, () -> References.get(root, outside));
            }
        }
        CountedTree.checkInvariants(KIND, root, expected.size());
    }

    private static @Nullable Object leafInTable(Object root, int index) {
        Tree tree = (Tree) root;
        return tree.leafInTable(KIND, tree.placeInTable(KIND, index));
    }

    private static void assertTable(Object root, int index) {
        Tree tree = (Tree) root;
        int at = index - tree.headSize;
        assertSame(at < 0 ? tree.head : tree.leaf(KIND, at).node(), leafInTable(root, index));
    }

    @Test
    void isMadeForATreeThatIsReadAsOftenAsItHasLeaves() {
        Object root = References.with(null, loaded(null, SIZE), SIZE / 2, SIZE / 2);
        for (int reads = 0; reads <= SIZE / LENGTH; reads++) {
            assertNull(leafInTable(root, SIZE / 2));
            References.get(root, SIZE / 2);
        }
        assertTable(root, SIZE / 2);
        assertTable(root, 0);
        assertElements(numbers(SIZE), root);
    }

    @Test
    void isThereWhereATreeIsLoadedOrGrowsInPlace() {
        Object root = loaded(null, SIZE);
        assertTable(root, 0);
        assertTable(root, SIZE / 2);
        Owner owner = new Owner();
        Object grown = KIND.empty();
        for (int i = 0; i < SIZE; i++) {
            grown = References.plus(owner, grown, i, i);
            CountedTree.checkInvariants(KIND, grown, i + 1);
        }
        assertTable(grown, 0);
        assertTable(grown, SIZE / 2);
        assertElements(numbers(SIZE), grown);
    }

    @Test
    void hasNoHeadThatIsNotFull() {
        for (int removed = 0; removed <= 2 * LENGTH; removed++) {
            Object root = loaded(null, SIZE);
            List<Object> twin = numbers(SIZE);
            for (int i = 0; i < removed; i++) {
                root = CountedTree.minus(KIND, null, root, 0);
                twin.remove(0);
            }
            assertElements(twin, root);
            assertTable(root, twin.size() / 2);
        }
    }

    @Test
    void hasNothingOfATreeWithAHeadThatIsOverfull() {
        Object root = References.plus(null, loaded(null, SIZE), LENGTH / 2, "more");
        List<Object> twin = numbers(SIZE);
        twin.add(LENGTH / 2, "more");
        assertElements(twin, root);
    }

    @Test
    void staysWhereOnlyTheTailIsAnother() {
        Object root = loaded(null, SIZE);
        assertElements(numbers(SIZE), root);
        Object more = References.plus(null, root, SIZE, SIZE);
        assertTable(more, SIZE / 2);
        assertElements(numbers(SIZE + 1), more);
    }

    @Test
    void isNotThatOfAnotherVersion() {
        Object root = loaded(null, SIZE);
        assertElements(numbers(SIZE), root);
        List<Object> twin = numbers(SIZE);
        twin.set(SIZE / 2, "other");
        assertElements(twin, References.with(null, root, SIZE / 2, "other"));
        twin = numbers(SIZE);
        twin.set(0, "other");
        assertElements(twin, References.with(null, root, 0, "other"));
        assertElements(numbers(SIZE), root);
        assertTable(root, SIZE / 2);
    }

    @Test
    void followsAnOwnerWhoWritesOverAndAddsAtTheEnd() {
        Object first = loaded(null, SIZE);
        Owner owner = new Owner();
        Object root = References.with(owner, first, SIZE / 2, "other");
        List<Object> twin = numbers(SIZE);
        twin.set(SIZE / 2, "other");
        assertElements(twin, root);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20 * LENGTH; i++) {
            int at = random.nextInt(twin.size());
            twin.set(at, i);
            root = References.with(owner, root, at, i);
            twin.add(i);
            root = References.plus(owner, root, twin.size() - 1, i);
            assertTable(root, SIZE / 2);
            assertEquals(twin.get(twin.size() - 1 - LENGTH), References.get(root, twin.size() - 1 - LENGTH));
            CountedTree.checkInvariants(KIND, root, twin.size());
        }
        assertTable(root, twin.size() - 2 * LENGTH);
        assertElements(twin, root);
        assertElements(numbers(SIZE), first);
    }

    @Test
    void staysWhereSomeAreAddedAtTheEndAtOnce() {
        Owner owner = new Owner();
        Object root = loaded(owner, SIZE);
        Object version = loaded(null, SIZE);
        List<Object> twin = numbers(SIZE);
        for (int i = 0; i < 40; i++) {
            Object[] added = numbers(i * LENGTH / 16).toArray();
            root = CountedTree.plusAll(KIND, owner, root, twin.size(), added, 0, added.length);
            version = CountedTree.insert(
                    KIND, null, version, twin.size(), CountedTree.of(KIND, null, added, 0, added.length));
            twin.addAll(Arrays.asList(added));
            // More than what fills a leaf and begins another one is a tree of its own, which is joined to this one.
            if (added.length <= LENGTH) {
                assertTable(root, SIZE / 2);
                assertTrue(((Tree) version).denseHeight > 0);
            }
            CountedTree.checkInvariants(KIND, version, twin.size());
        }
        assertElements(twin, root);
        assertElements(twin, version);
    }

    @Test
    void followsAnOwnerWhoWritesOverMany() {
        Object first = loaded(null, SIZE);
        Owner owner = new Owner();
        Object root = References.with(owner, first, SIZE / 2, "other");
        List<Object> twin = numbers(SIZE);
        twin.set(SIZE / 2, "other");
        assertElements(twin, root);
        Object[] others = numbers(7 * LENGTH).toArray();
        Collections.copy(twin.subList(LENGTH / 2, LENGTH / 2 + others.length), Arrays.asList(others));
        Object leaf = leafInTable(root, LENGTH);
        root = CountedTree.withAll(KIND, owner, root, LENGTH / 2, others, 0, others.length);
        assertNotSame(leaf, leafInTable(root, LENGTH));
        assertTable(root, LENGTH);
        assertElements(twin, root);
        leaf = leafInTable(root, LENGTH);
        Object again = CountedTree.withAll(KIND, owner, root, LENGTH / 2, others, 0, others.length);
        assertSame(root, again);
        assertSame(leaf, leafInTable(again, LENGTH));
        assertElements(numbers(SIZE), first);
    }

    @Test
    void isLeftWhereALeafIsNoLongerFull() {
        Owner owner = new Owner();
        Object root = loaded(owner, SIZE);
        List<Object> twin = numbers(SIZE);
        assertElements(twin, root);
        root = References.plus(owner, root, SIZE / 2, "more");
        twin.add(SIZE / 2, "more");
        assertNull(leafInTable(root, SIZE / 4));
        assertElements(twin, root);
        assertNull(leafInTable(root, SIZE / 4));
    }
}
