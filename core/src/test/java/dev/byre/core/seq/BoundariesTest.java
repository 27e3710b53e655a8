package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** Each operation where leaves and branches begin and end, and what the shape of a tree promises. */
class BoundariesTest {
    private static final Kind KIND = References.KIND;
    private static final int LENGTH = KIND.leafLength();

    /** The numbers from 0 on, as many as any of the trees has that are compared with them. */
    private static final List<Object> NUMBERS =
            List.copyOf(IntStream.range(0, 128 * LENGTH).boxed().toList());

    /** Sizes at which one more or one less makes another shape. */
    private static Set<Integer> sizes() {
        Set<Integer> sizes = new TreeSet<>();
        for (int leaves : new int[] {1, 2, 3, Branch.DENSE, Branch.DENSE + 2, Branch.MOST + 2, 3 * Branch.MOST}) {
            for (int i = -2; i <= 2; i++) {
                sizes.add(Math.max(0, leaves * LENGTH + i));
            }
        }
        return sizes;
    }

    /** Indexes next to where leaves begin, of a tree of that size. */
    private static Set<Integer> indexes(int size) {
        Set<Integer> indexes = new TreeSet<>();
        for (int start = 0; start <= size + LENGTH; start += LENGTH) {
            for (int i = -1; i <= 1; i++) {
                indexes.add(Math.min(size, Math.max(0, start + i)));
            }
        }
        return indexes;
    }

    private static Object loaded(int size) {
        return CountedTree.of(KIND, null, IntStream.range(0, size).boxed().toArray(), 0, size);
    }

    private static Object grown(@Nullable Owner owner, int size) {
        Object root = KIND.empty();
        for (int i = 0; i < size; i++) {
            root = References.plus(owner, root, i, i);
        }
        return root;
    }

    private static List<Object> toList(Object root) {
        int size = CountedTree.size(root);
        CountedTree.checkInvariants(KIND, root, size);
        Object[] array = new Object[size];
        CountedTree.copyTo(KIND, root, 0, size, array, 0);
        return new ArrayList<>(java.util.Arrays.asList(array));
    }

    private static List<Object> numbers(int from, int to) {
        return new ArrayList<>(NUMBERS.subList(from, to));
    }

    @Test
    void oneElementMoreOrLessAnywhere() {
        for (int size : sizes()) {
            for (Object root : new Object[] {loaded(size), grown(null, size), grown(new Owner(), size)}) {
                for (int at : indexes(size)) {
                    List<Object> twin = numbers(0, size);
                    twin.add(at, "more");
                    assertEquals(twin, toList(References.plus(null, root, at, "more")));
                    if (at < size) {
                        twin = numbers(0, size);
                        twin.set(at, "other");
                        assertEquals(twin, toList(References.with(null, root, at, "other")));
                        twin.remove(at);
                        assertEquals(twin, toList(CountedTree.minus(KIND, null, root, at)));
                    }
                }
                assertEquals(numbers(0, size), toList(root));
            }
        }
    }

    @Test
    void splitAnywhereAndPutTogetherAgain() {
        for (int size : sizes()) {
            Object root = loaded(size);
            for (int at : indexes(size)) {
                Object left = CountedTree.slice(KIND, root, 0, at);
                Object right = CountedTree.slice(KIND, root, at, size);
                assertEquals(numbers(0, at), toList(left));
                assertEquals(numbers(at, size), toList(right));
                assertEquals(numbers(0, size), toList(CountedTree.concat(KIND, null, left, right)));
                List<Object> turned = numbers(at, size);
                turned.addAll(numbers(0, at));
                assertEquals(turned, toList(CountedTree.concat(KIND, null, right, left)));
            }
        }
    }

    @Test
    void anyTwoTreesPutTogether() {
        Set<Integer> sizes = sizes();
        for (int leftSize : sizes) {
            for (int rightSize : sizes) {
                List<Object> twin = numbers(0, leftSize);
                twin.addAll(numbers(0, rightSize));
                Owner owner = new Owner();
                assertEquals(twin, toList(CountedTree.concat(KIND, null, loaded(leftSize), grown(null, rightSize))));
                assertEquals(twin, toList(CountedTree.concat(KIND, owner, grown(owner, leftSize), loaded(rightSize))));
            }
        }
    }

    @Test
    void treesThatAreCutAndPutTogetherForLongStayLow() {
        Random random = new Random(3);
        int size = 40 * LENGTH;
        Object root = loaded(size);
        int highest = highest(size);
        for (int i = 0; i < 2000; i++) {
            int a = random.nextInt(size + 1);
            int b = random.nextInt(size + 1);
            int from = Math.min(a, b);
            int to = Math.max(a, b);
            Object middle = CountedTree.slice(KIND, root, from, to);
            Object rest = CountedTree.minusRange(KIND, null, root, from, to);
            root = CountedTree.insert(KIND, null, rest, random.nextInt(CountedTree.size(rest) + 1), middle);
            CountedTree.checkInvariants(KIND, root, size);
            assertTrue(((Tree) root).height <= highest, () -> "seed 3: higher than " + highest);
        }
        assertEquals(new HashSet<>(numbers(0, size)), new HashSet<>(toList(root)));
    }

    /** How high a tree may be if all nodes are as small as may be, and one level more for its edges. */
    private static int highest(int size) {
        int height = 2;
        for (long least = (long) KIND.fewest() * Branch.FEWEST; least < size; least *= Branch.FEWEST) {
            height++;
        }
        return height;
    }

    @Test
    void whatIsLoadedOrGrownAtTheEndIsDense() {
        for (int size : sizes()) {
            assertDense(loaded(size));
            assertDense(grown(null, size));
            assertDense(grown(new Owner(), size));
        }
        Object root = loaded(9);
        for (int i = 0; i < 70 * LENGTH; i++) {
            root = References.plus(null, root, CountedTree.size(root), i);
        }
        assertDense(root);
    }

    @Test
    void denseTreesOfAnyHeightAreReadAndWrittenByIndex() {
        for (int height = 1, most = LENGTH; height <= 5; height++, most *= Branch.DENSE) {
            int size = most + LENGTH;
            Owner owner = new Owner();
            Object root =
                    CountedTree.of(KIND, owner, IntStream.range(0, size).boxed().toArray(), 0, size);
            for (int i = 0; i < size; i++) {
                assertEquals(i, References.get(root, i));
                assertSame(root, References.with(owner, root, i, -i));
            }
            for (int i = 0; i < size; i++) {
                assertEquals(-i, References.get(root, i));
            }
        }
    }

    @Test
    void anyRangeIsCopiedToAnArray() {
        int size = 5 * LENGTH;
        Object root = CountedTree.minus(KIND, new Owner(), grown(new Owner(), size + 1), size);
        for (int from = 0; from <= size; from++) {
            for (int to = from; to <= size; to++) {
                Object[] array = (Object[]) CountedTree.toArray(KIND, root, from, to);
                assertEquals(numbers(from, to), List.of(array));
            }
        }
    }

    @Test
    void aPartOfAnArrayIsPutInAnywhere() {
        Object[] array = numbers(0, 3 * LENGTH).toArray();
        for (int size : new int[] {0, 1, LENGTH / 2, LENGTH, 5 * LENGTH}) {
            for (int from : new int[] {1, LENGTH / 2}) {
                for (int to : new int[] {from, from + 1, from + 2, 3 * LENGTH - 1}) {
                    for (int at = 0; at <= size; at++) {
                        List<Object> twin = numbers(0, size);
                        twin.addAll(at, numbers(from, to));
                        assertEquals(twin, toList(CountedTree.plusAll(KIND, null, loaded(size), at, array, from, to)));
                    }
                }
            }
        }
    }

    private static void assertDense(Object root) {
        if (!(root instanceof Tree tree) || tree.top == null) {
            return;
        }
        for (int i = 0; i < tree.bodySize; i++) {
            assertTrue(tree.denseLeaf(KIND, i) != null || tree.height > 3, "not dense");
        }
    }

    @Test
    void whereManyElementsAreTakenOutWhatIsLeftIsDense() {
        for (int size : sizes()) {
            BitSet odd = new BitSet();
            List<Object> even = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                odd.set(i, i % 2 == 1);
                if (i % 2 == 0) {
                    even.add(i);
                }
            }
            for (Owner editor : new Owner[] {null, new Owner()}) {
                Object left = CountedTree.minusAll(KIND, editor, loaded(size), odd);
                assertEquals(even, toList(left));
                assertDense(left);
            }
        }
    }

    @Test
    void whereFewElementsAreTakenOutTheLeavesBetweenAreShared() {
        Object root = loaded(100 * LENGTH);
        BitSet few = new BitSet();
        few.set(3);
        few.set(50 * LENGTH + 1);
        few.set(90 * LENGTH, 92 * LENGTH);
        Object left = CountedTree.minusAll(KIND, null, root, few);
        List<Object> twin = numbers(0, 100 * LENGTH);
        twin.subList(90 * LENGTH, 92 * LENGTH).clear();
        twin.remove(50 * LENGTH + 1);
        twin.remove(3);
        assertEquals(twin, toList(left));
        Set<Object> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
        Cursor cursor = Cursor.at(KIND, root, 0);
        do {
            leaves.add(cursor.array());
        } while (cursor.advanceToLeaf());
        int shared = 0;
        cursor = Cursor.at(KIND, left, 0);
        do {
            shared += leaves.contains(cursor.array()) ? 1 : 0;
        } while (cursor.advanceToLeaf());
        assertTrue(shared > 80, "shared " + shared);
    }

    @Test
    void aSliceKeepsNothingAliveButItsElements() {
        for (int size : sizes()) {
            Object root = loaded(size);
            for (int from : indexes(size)) {
                int to = Math.min(size, from + 3 * LENGTH);
                Set<Object> reachable = new HashSet<>();
                addElements(CountedTree.slice(KIND, root, from, to), reachable);
                assertEquals(new HashSet<>(numbers(from, to)), reachable);
            }
        }
    }

    private static void addElements(@Nullable Object node, Set<Object> elements) {
        if (node instanceof Tree tree) {
            addElements(tree.head, elements);
            addElements(tree.top, elements);
            addElements(tree.tail, elements);
        } else if (node instanceof Object[] array) {
            for (Object element : array) {
                addElements(element, elements);
            }
        } else if (node instanceof Integer) {
            elements.add(node);
        }
    }

    @Test
    void smallTreesAreFlatAndLargeOnesAreNot() {
        Object root = grown(null, LENGTH);
        assertTrue(CountedTree.isFlat(root));
        root = References.plus(null, root, LENGTH, "more");
        assertFalse(CountedTree.isFlat(root));
        while (CountedTree.size(root) > LENGTH / 2) {
            assertFalse(CountedTree.isFlat(root) && CountedTree.size(root) > KIND.most());
            root = CountedTree.minus(KIND, null, root, 1);
        }
        assertTrue(root instanceof Object[]);
    }

    @Test
    void whatFitsIntoALeafIsPutTogetherInOne() {
        for (int left = 1; left < LENGTH; left++) {
            for (int at = 0; at <= left; at++) {
                List<Object> twin = numbers(0, left);
                int right = LENGTH - left;
                twin.addAll(at, numbers(0, right));
                Object root = CountedTree.insert(KIND, null, loaded(left), at, loaded(right));
                assertTrue(CountedTree.isFlat(root));
                assertEquals(twin, toList(root));
                twin.subList(at, LENGTH - 1).clear();
                assertEquals(twin, toList(CountedTree.minusRange(KIND, null, root, at, LENGTH - 1)));
                assertTrue(CountedTree.isFlat(CountedTree.minusRange(KIND, null, root, 0, at)));
            }
        }
    }

    @Test
    void anArrayThatWasBorrowedIsLongerThanALeaf() {
        int size = 5 * LENGTH;
        Object borrowed = numbers(0, size).toArray();
        for (int from = 0; from <= size; from++) {
            for (int to = from; to <= size; to++) {
                List<Object> twin = numbers(0, size);
                assertEquals(twin.subList(from, to), toList(CountedTree.slice(KIND, borrowed, from, to)));
                twin.subList(from, to).clear();
                assertEquals(twin, toList(CountedTree.minusRange(KIND, null, borrowed, from, to)));
            }
        }
        assertEquals(numbers(0, size), toList(CountedTree.of(KIND, null, borrowed, 0, size)));
    }

    @Test
    void cursorsGoBothWays() {
        for (int size : sizes()) {
            Object root = loaded(size);
            Cursor cursor = Cursor.at(KIND, root, size);
            assertEquals(size, cursor.index());
            assertFalse(cursor.advanceToLeaf());
            int expected = size;
            do {
                assertEquals(expected, cursor.start() + cursor.limit());
                expected = cursor.start();
            } while (cursor.retreatToLeaf());
            assertEquals(0, expected);
        }
    }

    @Test
    void whatTwoVersionsShareIsNotVisited() {
        int size = 200 * LENGTH;
        Object root = loaded(size);
        Object changed = References.with(null, References.with(null, root, 5, "x"), size / 2, "y");
        Unshared unshared = new Unshared(KIND, root, changed);
        int visited = 0;
        while (unshared.advance()) {
            visited += unshared.length();
        }
        assertTrue(visited <= 2 * LENGTH, "visited " + visited);
        assertFalse(new Unshared(KIND, root, root).advance());
    }

    @Test
    void nothingIsDoneForNothing() {
        Object root = loaded(100);
        assertSame(root, CountedTree.slice(KIND, root, 0, 100));
        assertSame(root, CountedTree.minusRange(KIND, null, root, 5, 5));
        assertSame(root, CountedTree.plusAll(KIND, null, root, 5, new Object[0], 0, 0));
        assertSame(root, CountedTree.concat(KIND, null, root, KIND.empty()));
        assertSame(root, CountedTree.concat(KIND, null, KIND.empty(), root));
        assertSame(KIND.empty(), CountedTree.slice(KIND, root, 7, 7));
    }
}
