package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who owns all of a tree goes on to own it, edits it in place, and lets nobody see that who does not. */
class OwnershipTest {
    static List<Sequences> kinds() {
        return Sequences.ALL;
    }

    private static int size(Sequences kind) {
        return 30 * kind.kind().leafLength();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatOneOwnerMakesAloneIsAllItsOwn(Sequences kind) {
        Kind k = kind.kind();
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Owner owner = new Owner();
            Object root = kind.numbers(owner, size(kind));
            for (int step = 0; step < 200; step++) {
                int size = CountedTree.size(root);
                int at = random.nextInt(size + 1);
                int to = at + random.nextInt(size - at + 1);
                root = switch (random.nextInt(9)) {
                    case 0 -> at == size ? root : CountedTree.minus(k, owner, root, at);
                    case 1 -> at == size ? root : kind.with(owner, root, at, 1);
                    case 2 -> CountedTree.minusRange(k, owner, root, at, Math.min(to, at + 5));
                    case 3 -> kind.filled(owner, root, at, to, 2);
                    case 4 -> {
                        Object added = kind.array(Collections.nCopies(random.nextInt(100), 3L));
                        yield CountedTree.plusAll(k, owner, root, at, added, 0, k.length(added));
                    }
                    case 5 -> CountedTree.minusAll(k, owner, root, sparse(random, size));
                    case 6 -> kind.plus(owner, root, 0, 4);
                    case 7 -> {
                        Object others = kind.array(Collections.nCopies(to - at, 6L));
                        yield CountedTree.withAll(k, owner, root, at, others, 0, to - at);
                    }
                    default -> kind.plus(owner, root, at, 5);
                };
                CountedTree.checkInvariants(k, root, CountedTree.size(root));
                CountedTree.checkOwner(k, root, owner);
            }
        }
    }

    private static BitSet sparse(Random random, int size) {
        BitSet some = new BitSet();
        int gap = 10 << random.nextInt(6);
        for (int i = random.nextInt(gap); i < size; i += 1 + random.nextInt(gap)) {
            some.set(i);
        }
        return some;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nobodysTreeIsNeverWrittenTo(Sequences kind) {
        for (Owner editor : new Owner[] {null, new Owner()}) {
            Object root = kind.numbers(null, size(kind));
            List<Long> before = kind.toList(root);
            for (int at = 0; at < before.size(); at++) {
                Object with = kind.with(editor, root, at, 77);
                assertNotSame(root, with);
                assertEquals(kind.kind().leafLength() > 0, CountedTree.size(with) == before.size());
                assertNotSame(root, CountedTree.minus(kind.kind(), editor, root, at));
                assertNotSame(root, kind.plus(editor, root, at, 78));
                assertEquals(77, kind.get(with, at));
            }
            assertEquals(before, kind.toList(root));
            CountedTree.checkInvariants(kind.kind(), root, before.size());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSecondWriteToALeafIsInPlace(Sequences kind) {
        Object shared = kind.numbers(null, size(kind));
        Owner owner = new Owner();
        for (int at = 0; at < size(kind); at += 7) {
            assertTrue(CountedTree.copiedBy(kind.kind(), owner, shared, at) > 0);
            Object root = kind.with(owner, shared, at, 1);
            assertEquals(0, CountedTree.copiedBy(kind.kind(), owner, root, at));
            assertSame(root, kind.with(owner, root, at, 2));
            assertSame(owner, CountedTree.owner(root));
            assertEquals(2, kind.get(root, at));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingThatAnOldOwnerMadeIsWrittenToByTheNext(Sequences kind) {
        Owner old = new Owner();
        Object root = kind.numbers(old, size(kind));
        root = kind.plus(old, root, size(kind) / 2, 9);
        List<Long> before = kind.toList(root);
        Owner next = new Owner();
        Object edited = root;
        Random random = new Random(5);
        List<Long> twin = new ArrayList<>(before);
        for (int i = 0; i < 500; i++) {
            int at = random.nextInt(twin.size());
            edited = kind.plus(next, edited, at, kind.narrowed(i));
            twin.add(at, kind.narrowed(i));
            at = random.nextInt(twin.size());
            edited = CountedTree.minus(kind.kind(), next, edited, at);
            twin.remove(at);
        }
        assertEquals(before, kind.toList(root));
        assertEquals(twin, kind.toList(edited));
        CountedTree.checkInvariants(kind.kind(), root, before.size());
    }

    @Test
    void whatIsBorrowedIsReadAndNotWrittenTo() {
        String[] few = {"a", "b"};
        assertEquals("b", References.get(few, 1));
        Object with = References.with(null, few, 1, 3);
        assertEquals(3, References.get(with, 1));
        assertEquals("b", few[1]);
        String[] many = new String[1000];
        Object root = References.with(new Owner(), many, 500, 3);
        CountedTree.checkInvariants(References.KIND, root, 1000);
        assertEquals(3, References.get(root, 500));
        assertNull(many[500]);
    }

    @Test
    void whatIsAdoptedIsKept() {
        Object[] array = {1, 2, 3};
        assertSame(array, CountedTree.adopted(References.KIND, null, array, 3));
        Object root = CountedTree.adopted(References.KIND, new Owner(), array, 2);
        assertEquals(2, CountedTree.size(root));
        Object[] copy = new Object[2];
        CountedTree.copyTo(References.KIND, root, 0, 2, copy, 0);
        assertEquals(List.of(1, 2), List.of(copy));
    }

    @Test
    void aReleasedRootSaysSo() {
        assertTrue(CountedTree.isReleased(CountedTree.released()));
        assertFalse(CountedTree.isReleased(References.KIND.empty()));
        assertThrows(IllegalStateException.class, () -> CountedTree.size(CountedTree.released()));
    }

    @Test
    void anIndexThatIsNotThereIsRefused() {
        Object flat = CountedTree.of(Ints.KIND, null, new int[] {1, 2}, 0, 2);
        assertThrows(IndexOutOfBoundsException.class, () -> Ints.get(flat, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> Ints.get(flat, -1));
        Object tree = CountedTree.of(Ints.KIND, null, new int[1000], 0, 1000);
        assertThrows(IndexOutOfBoundsException.class, () -> Ints.get(tree, 1000));
        assertThrows(IndexOutOfBoundsException.class, () -> Ints.get(tree, -1));
        Owner owner = new Owner();
        Object roomy = Ints.plus(owner, CountedTree.withRoom(Ints.KIND, owner, 4), 0, 1);
        assertThrows(IndexOutOfBoundsException.class, () -> Ints.get(roomy, 1));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsBehindTheLastIsNotThereThoughThereIsRoomForIt(Sequences kind) {
        Owner owner = new Owner();
        for (int size : new int[] {0, 1, 2 * kind.kind().leafLength() + 1, size(kind) + 1}) {
            Tree tree = (Tree) kind.plus(owner, kind.numbers(owner, size), size, 1);
            assertTrue(tree.tailSize < kind.kind().length(tree.tail));
            assertEquals(1, kind.get(tree, size));
            assertThrows(IndexOutOfBoundsException.class, () -> kind.get(tree, size + 1));
            assertThrows(IndexOutOfBoundsException.class, () -> kind.get(tree, -1));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLeafOfNobodyStaysSoInTheTreeThatGrowsAroundIt(Sequences kind) {
        Kind k = kind.kind();
        int length = k.leafLength();
        Object leaf = kind.numbers(null, length);
        Owner owner = new Owner();
        Object root = kind.plus(owner, leaf, length, 1);
        root = kind.plus(owner, root, 0, 2);
        for (int i = 1; i <= length; i++) {
            root = kind.with(owner, root, i, 99);
        }
        CountedTree.checkInvariants(k, root, length + 2);
        assertEquals(kind.toList(kind.numbers(null, length)), kind.toList(leaf));
    }

    /** A tree of so many elements that it is the greater part of all there can be, in few nodes. */
    private static Object huge(Sequences kind, int size) {
        Object huge = kind.numbers(null, 1000);
        while (CountedTree.size(huge) < size) {
            Object missing = CountedTree.slice(
                    kind.kind(), huge, 0, Math.min(CountedTree.size(huge), size - CountedTree.size(huge)));
            huge = CountedTree.concat(kind.kind(), null, huge, missing);
        }
        return huge;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anInsertionThatIsRefusedLeavesTheTreeAsItWas(Sequences kind) {
        Kind k = kind.kind();
        int size = 300 * k.leafLength();
        Object huge = huge(kind, 1 << 30);
        Object other = huge(kind, Integer.MAX_VALUE - (1 << 30) - 1);
        Owner owner = new Owner();
        Object root = CountedTree.concat(k, owner, kind.numbers(owner, size), huge);
        for (int at = k.leafLength(); at < size; at += k.leafLength()) {
            int index = at;
            assertThrows(OutOfMemoryError.class, () -> CountedTree.insert(k, owner, root, index, other));
            Object front = CountedTree.slice(k, root, 0, size);
            CountedTree.checkInvariants(k, front, size);
        }
        assertEquals(kind.toList(kind.numbers(null, size)), kind.toList(CountedTree.slice(k, root, 0, size)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void asManyElementsAsThereAreIndexesAreTheMost(Sequences kind) {
        Kind k = kind.kind();
        Object full = huge(kind, Integer.MAX_VALUE);
        int last = Integer.MAX_VALUE - 1;
        assertEquals(kind.get(full, last), kind.get(kind.with(null, full, 1 << 30, 7), last));
        assertEquals(7, kind.get(kind.with(null, full, last, 7), last));
        Object shorter = CountedTree.minus(k, null, full, 1 << 30);
        assertEquals(last, CountedTree.size(shorter));
        assertEquals(7, kind.get(kind.plus(null, shorter, 1 << 30, 7), 1 << 30));
        Object one = kind.numbers(null, 1);
        Object array = kind.array(List.of(1L));
        for (int at : new int[] {0, 1 << 30, Integer.MAX_VALUE}) {
            assertThrows(OutOfMemoryError.class, () -> kind.plus(null, full, at, 1));
            assertThrows(OutOfMemoryError.class, () -> CountedTree.plusAll(k, null, full, at, array, 0, 1));
            assertThrows(OutOfMemoryError.class, () -> CountedTree.insert(k, null, full, at, one));
        }
        assertThrows(OutOfMemoryError.class, () -> CountedTree.concat(k, null, full, one));
    }

    /** Indexes next to where the head and the tail begin and end, and some between. */
    private static int[] places(Object root) {
        Tree tree = (Tree) root;
        int size = tree.size();
        int end = tree.headSize + tree.bodySize;
        return new int[] {0, tree.headSize - 1, tree.headSize, size / 2, end - 1, end, size - 1};
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void onlyWhoHasMadeALeafWritesToItInPlace(Sequences kind) {
        Kind k = kind.kind();
        Object relaxed = kind.plus(null, kind.numbers(null, 3 * size(kind)), size(kind), 5);
        for (Object shared : new Object[] {kind.numbers(null, size(kind)), relaxed}) {
            long[] before =
                    kind.toList(shared).stream().mapToLong(Long::longValue).toArray();
            for (int at : places(shared)) {
                Owner owner = new Owner();
                assertFalse(kind.setInPlace(owner, false, shared, at, 99));
                assertFalse(kind.setInPlace(null, false, shared, at, 99));
                Object root = kind.with(owner, shared, at, 1);
                long[] twin = before.clone();
                twin[at] = 1;
                int made = 0;
                for (int i = 0; i < twin.length; i++) {
                    boolean isMade = CountedTree.copiedBy(k, owner, root, i) == 0;
                    assertEquals(isMade, kind.setInPlace(owner, false, root, i, kind.narrowed(i + 7)));
                    twin[i] = isMade ? kind.narrowed(i + 7) : twin[i];
                    made += isMade ? 1 : 0;
                    assertFalse(kind.setInPlace(null, false, root, i, 99));
                    assertFalse(kind.setInPlace(new Owner(), false, root, i, 99));
                }
                assertTrue(made > 0 && made <= k.most(), "one leaf, not " + made);
                kind.assertElements(twin, root);
            }
            kind.assertElements(before, shared);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoHasMadeAllWritesAnywhereInPlace(Sequences kind) {
        Owner owner = new Owner();
        Object dense = kind.numbers(owner, 3 * size(kind));
        Object relaxed = kind.plus(owner, kind.numbers(owner, 3 * size(kind)), size(kind), 5);
        for (Object root : new Object[] {kind.numbers(owner, 3), dense, relaxed}) {
            for (boolean ownsAll : new boolean[] {false, true}) {
                long[] twin = new long[CountedTree.size(root)];
                for (int i = 0; i < twin.length; i++) {
                    twin[i] = kind.narrowed(i + (ownsAll ? 3 : 4));
                    assertTrue(kind.setInPlace(owner, ownsAll, root, i, twin[i]));
                }
                kind.assertElements(twin, root);
                // So often that the next writes find a table of the leaves, if there can be one.
                for (int i = 0; i < twin.length; i++) {
                    assertEquals(twin[i], kind.get(root, i));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void onlyAnOwnTailWithRoomTakesMoreInPlace(Sequences kind) {
        Kind k = kind.kind();
        int length = k.leafLength();
        assertFalse(kind.appendInPlace(new Owner(), kind.numbers(null, 1), 1));
        assertFalse(kind.appendInPlace(new Owner(), kind.numbers(null, size(kind)), 1));
        Owner owner = new Owner();
        Object root = CountedTree.withRoom(k, owner, length);
        long[] twin = new long[5 * length];
        int appended = 0;
        for (int i = 0; i < twin.length; i++) {
            twin[i] = kind.narrowed(i);
            assertFalse(kind.appendInPlace(null, root, 99));
            assertFalse(kind.appendInPlace(new Owner(), root, 99));
            if (kind.appendInPlace(owner, root, twin[i])) {
                appended++;
            } else {
                root = kind.plus(owner, root, i, twin[i]);
            }
            CountedTree.checkInvariants(k, root, i + 1);
        }
        kind.assertElements(twin, root);
        CountedTree.checkOwner(k, root, owner);
        // A leaf that grows at the end has room from the beginning.
        assertEquals(twin.length - 4, appended);
        Object share = root;
        Object next = kind.plus(new Owner(), share, twin.length, 1);
        assertFalse(kind.appendInPlace(owner, next, 99));
        kind.assertElements(twin, share);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingIsPutBehindAsManyElementsAsThereAreIndexes(Sequences kind) {
        Kind k = kind.kind();
        Owner owner = new Owner();
        Tree tree = Tree.editable(k, owner, huge(kind, Integer.MAX_VALUE - 1));
        tree.pushTail(k);
        tree.setTail(new Part(k.newLeaf(k.leafLength()), 0, true));
        assertTrue(kind.appendInPlace(owner, tree, 7));
        assertEquals(7, kind.get(tree, Integer.MAX_VALUE - 1));
        assertFalse(kind.appendInPlace(owner, tree, 8));
        assertEquals(Integer.MAX_VALUE, CountedTree.size(tree));
    }

    private static Set<Object> leaves(Kind kind, Object root) {
        Set<Object> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
        Cursor cursor = Cursor.at(kind, root, 0);
        do {
            leaves.add(cursor.array());
        } while (cursor.advanceToLeaf());
        return leaves;
    }

    private static boolean isBesideAFullEnd(Kind kind, Object root, int index) {
        if (!(root instanceof Tree tree)) {
            return false;
        }
        int tailStart = tree.headSize + tree.bodySize;
        return (index == tree.headSize && tree.headSize == kind.leafLength())
                || (index == tailStart && tree.tailSize == kind.leafLength());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void asManyElementsAreCopiedAsToldBeforeAnInsertion(Sequences kind) {
        Kind k = kind.kind();
        int length = k.leafLength();
        for (int size : new int[] {1, length / 2, length, length + 1, 2 * length, 5 * length, size(kind) + 1}) {
            Owner owner = new Owner();
            Object own = kind.numbers(owner, size);
            Object root = kind.numbers(null, size);
            Set<Object> before = leaves(k, root);
            for (int at = 0; at <= size; at++) {
                assertEquals(0, CountedTree.copiedByPlus(k, owner, own, at));
                for (Owner editor : new Owner[] {null, new Owner()}) {
                    Object plus = kind.plus(editor, root, at, 1);
                    int copied = -1;
                    Cursor cursor = Cursor.at(k, plus, 0);
                    do {
                        copied += before.contains(cursor.array()) ? 0 : cursor.limit();
                    } while (cursor.advanceToLeaf());
                    int told = CountedTree.copiedByPlus(k, editor, root, at);
                    // Between a full leaf at an end and its neighbour, that one is copied too.
                    assertEquals(
                            isBesideAFullEnd(k, root, at) ? Math.min(copied, told) : copied, told, size + " at " + at);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatOneOwnerMakesAloneInFewLeavesIsAllItsOwn(Sequences kind) {
        Kind k = kind.kind();
        int length = k.leafLength();
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Owner owner = new Owner();
            Object root = CountedTree.withRoom(k, owner, 1);
            for (int step = 0; step < 300; step++) {
                int size = CountedTree.size(root);
                int at = random.nextInt(size + 1);
                Object added = kind.array(Collections.nCopies(random.nextInt(length / 2), 3L));
                root = switch (random.nextInt(4)) {
                    case 0 -> CountedTree.plusAll(k, owner, root, at, added, 0, k.length(added));
                    case 1 ->
                        CountedTree.minusRange(k, owner, root, at, Math.min(size, at + random.nextInt(2 + size / 2)));
                    default -> kind.plus(owner, root, random.nextBoolean() ? at : at / 4, 5);
                };
                CountedTree.checkInvariants(k, root, CountedTree.size(root));
                CountedTree.checkOwner(k, root, owner);
            }
        }
    }

    @Test
    void anArrayThatFillsALeafIsAdoptedToo() {
        int length = References.KIND.leafLength();
        Object[] full = new Object[length];
        assertSame(full, CountedTree.adopted(References.KIND, null, full, length));
        Tree tree = (Tree) CountedTree.adopted(References.KIND, new Owner(), full, length - 1);
        assertSame(full, tree.tail);
    }
}
