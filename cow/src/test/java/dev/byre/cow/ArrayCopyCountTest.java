package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentList;
import dev.byre.core.CowEvents;
import dev.byre.core.seq.Ints;
import dev.byre.core.seq.References;
import dev.byre.testkit.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a list or an array that is a tree, a write copies the leaves that it writes to, if others may hold them, once. */
class ArrayCopyCountTest {
    private static final int LEAF = References.KIND.leafLength();
    private static final int INT_LEAF = Ints.KIND.leafLength();

    private final CowArray<Integer> list = new CowArray<>(Form.TREE.elements());
    private final CowIntArray ints = new CowIntArray(Form.TREE.elements());

    /** Where there are more elements than those that are retained, that changes something. */
    private static Stream<Write<List<Integer>>> listWrites() {
        return Write.toLists().stream()
                .filter(write -> !(write.method().equals("retainAll") && write.kind() == Write.Kind.LEAVES));
    }

    private static Stream<Write<CowIntArray>> intWrites() {
        return Stream.concat(
                CopyCountTest.intWrites().stream(), listWrites().map(write -> write.through(CowIntArray::asList)));
    }

    @ParameterizedTest
    @MethodSource("listWrites")
    void noWriteToAListCopiesWhatNobodyElseHolds(Write<List<Integer>> write) {
        assertTrue(list.isKnownUnique());
        CowEvents.assertNoCopies(() -> write.write().accept(list));
        list.checkInvariants();
    }

    @ParameterizedTest
    @MethodSource("intWrites")
    void noWriteToAnArrayCopiesWhatNobodyElseHolds(Write<CowIntArray> write) {
        assertTrue(ints.isKnownUnique());
        CowEvents.assertNoCopies(() -> write.write().accept(ints));
        ints.checkInvariants();
    }

    @ParameterizedTest
    @MethodSource("listWrites")
    void aWriteToASharedListCopiesOnlyIfItChangesSomething(Write<List<Integer>> write) {
        CowArray<Integer> share = list.share();
        PersistentList<Integer> snapshot = list.snapshot();
        CowEvents events = CowEvents.during(() -> write.write().accept(list));
        assertTrue(write.kind() == Write.Kind.CHANGES || events.copies() == 0, events::toString);
        assertTrue(events.elements() <= Form.TREE.elements().size(), events::toString);
        assertEquals(Form.TREE.elements(), share);
        assertEquals(Form.TREE.elements(), snapshot);
        List<Integer> twin = new ArrayList<>(Form.TREE.elements());
        write.write().accept(twin);
        assertEquals(twin, list);
        list.checkInvariants();
    }

    @ParameterizedTest
    @MethodSource("intWrites")
    void aWriteToASharedArrayCopiesOnlyIfItChangesSomething(Write<CowIntArray> write) {
        CowIntArray share = ints.share();
        CowEvents events = CowEvents.during(() -> write.write().accept(ints));
        assertTrue(write.kind() == Write.Kind.CHANGES || events.copies() == 0, events::toString);
        assertTrue(events.elements() <= Form.TREE.elements().size(), events::toString);
        assertEquals(Form.TREE.elements(), share.asList());
        CowIntArray alone = new CowIntArray(Form.TREE.elements());
        write.write().accept(alone);
        assertEquals(alone, ints);
        ints.checkInvariants();
    }

    private static CowEvents on(CowArray<Integer> list, Consumer<CowArray<Integer>> write) {
        return CowEvents.during(() -> write.accept(list));
    }

    private static CowEvents on(CowIntArray ints, Consumer<CowIntArray> write) {
        return CowEvents.during(() -> write.accept(ints));
    }

    @Test
    void eachSideCopiesALeafOnce() {
        CowArray<Integer> share = list.share();
        long bytes = References.KIND.elementBytes();
        for (CowArray<Integer> side : List.of(list, share)) {
            assertEquals(new CowEvents(1, LEAF, LEAF * bytes), on(side, l -> l.set(LEAF + 1, 9)));
            assertEquals(0, on(side, l -> l.set(LEAF + 2, 8)).copies());
            assertEquals(0, on(side, l -> l.add(LEAF + 1, 7)).copies());
            assertFalse(side.isKnownUnique());
            side.checkInvariants();
        }
        CowIntArray copy = ints.share();
        for (CowIntArray side : List.of(ints, copy)) {
            assertEquals(new CowEvents(1, INT_LEAF, INT_LEAF * 4L), on(side, a -> a.set(INT_LEAF + 1, 9)));
            assertEquals(0, on(side, a -> a.set(INT_LEAF + 2, 8)).copies());
        }
    }

    @Test
    void additionsAtTheEndCopyTheLastLeafOnceAndNothingOfAFullOne() {
        CowIntArray array = new CowIntArray(10 * INT_LEAF + 1);
        CowIntArray share = array.share();
        assertEquals(new CowEvents(1, 1, 4), on(array, a -> a.add(5)));
        CowEvents.assertNoCopies(() -> IntStream.range(0, 3 * INT_LEAF).forEach(array::add));
        CowIntArray full = share.slice(0, 10 * INT_LEAF);
        assertEquals(0, on(full, a -> a.add(5)).copies());
        assertEquals(10 * INT_LEAF + 1, share.size());
        assertEquals(5, full.get(10 * INT_LEAF));
        full.checkInvariants();
    }

    @Test
    void writingToAllElementsCopiesEachOnceAndAfterThatNone() {
        CowIntArray share = ints.share();
        assertEquals(new CowEvents(1, ints.size(), ints.size() * 4L), on(ints, a -> a.fill(1)));
        CowEvents.assertNoCopies(() -> ints.fill(2));
        int size = share.size();
        assertEquals(
                size,
                on(share, a -> IntStream.range(0, size).forEach(i -> a.set(i, 3)))
                        .elements());
        CowEvents.assertNoCopies(() -> IntStream.range(0, size).forEach(i -> share.set(i, 4)));
    }

    @Test
    void writingOverAPartCopiesItsLeavesOnceAndAfterThatNone() {
        CowIntArray array = new CowIntArray(10 * INT_LEAF);
        CowIntArray share = array.share();
        int[] others = IntStream.range(0, 3 * INT_LEAF).toArray();
        assertEquals(
                4L * INT_LEAF,
                on(array, a -> a.setAll(2 * INT_LEAF - 1, others)).elements());
        CowEvents.assertNoCopies(() -> array.setAll(2 * INT_LEAF - 1, others));
        CowEvents.assertNoCopies(() -> array.sort(INT_LEAF, 5 * INT_LEAF));
        assertEquals(
                2L * INT_LEAF,
                on(share, a -> a.sort(INT_LEAF + 1, 2 * INT_LEAF + 1)).elements());
        array.checkInvariants();
        share.checkInvariants();
    }

    @Test
    void aRemovalCopiesWhatIsLeftOfTheLeavesAtItsEnds() {
        CowIntArray array = new CowIntArray(10 * INT_LEAF);
        CowIntArray share = array.share();
        CowEvents events = on(array, a -> a.removeRange(2 * INT_LEAF + 1, 7 * INT_LEAF - 1));
        assertEquals(new CowEvents(1, 2, 8), events);
        assertEquals(0, on(array.share(), a -> a.removeRange(0, a.size())).copies());
        assertEquals(10 * INT_LEAF, share.size());
        array.checkInvariants();
    }

    @Test
    void aRemovalThroughASubListCopiesWhatIsLeftOfTheLeavesThatItRemovesFrom() {
        CowIntArray array = new CowIntArray(10 * INT_LEAF);
        array.set(3 * INT_LEAF, 1);
        array.set(5 * INT_LEAF + 2, 1);
        CowIntArray share = array.share();
        CowEvents events = on(array, a -> a.asList().subList(1, a.size()).removeIf(e -> e == 1));
        assertEquals(new CowEvents(2, 2L * (INT_LEAF - 1), 8L * (INT_LEAF - 1)), events);
        assertEquals(10 * INT_LEAF, share.size());
        array.checkInvariants();
    }

    @Test
    void aShareOrASnapshotTakesTheRightToWriteInPlaceAway() {
        PersistentList<Integer> before = list.snapshot();
        assertFalse(list.isKnownUnique());
        assertEquals(1, on(list, l -> l.set(1, 31)).copies());
        assertEquals(0, on(list, l -> l.set(1, 32)).copies());
        PersistentList<Integer> between = list.snapshot();
        assertEquals(1, on(list, l -> l.set(1, 33)).copies());
        CowArray<Integer> share = list.share();
        assertEquals(1, on(list, l -> l.set(1, 34)).copies());
        assertEquals(1, on(share, l -> l.set(1, 35)).copies());
        assertEquals(List.of(3, 32, 34, 35), List.of(before.get(1), between.get(1), list.get(1), share.get(1)));
    }

    @Test
    void theSnapshotOfAFlatListIsCopiedByTheFirstWriteAlone() {
        CowArray<Integer> flat = CowArray.of(3, 30);
        PersistentList<Integer> before = flat.snapshot();
        assertFalse(flat.isKnownUnique());
        assertEquals(1, on(flat, l -> l.set(0, 31)).copies());
        assertEquals(0, on(flat, l -> l.set(0, 32)).copies());
        assertTrue(flat.isKnownUnique());
        CowArray<Integer> again = new CowArray<>(before);
        assertEquals(1, on(again, l -> l.set(0, 33)).copies());
        assertEquals(0, on(again, l -> l.set(0, 34)).copies());
        assertEquals("[32, 30] [3, 30] [34, 30]", flat + " " + before + " " + again);
    }

    @Test
    void aListThatWasEmptiedIsAloneAgain() {
        CowArray<Integer> share = list.share();
        list.clear();
        CowEvents.assertNoCopies(() -> list.addAll(Form.TREE.elements()));
        assertTrue(list.isKnownUnique());
        assertEquals(share, list);
    }

    @Test
    void aListThatHasShrunkToALeafOfItsOwnIsAloneAgain() {
        CowArray<Integer> share = list.share();
        while (list.size() > 1) {
            list.subList(list.size() - 1, list.size()).clear();
            list.checkInvariants();
        }
        list.set(0, 9);
        assertTrue(list.isKnownUnique());
        assertEquals(0, on(list, l -> l.set(0, 8)).copies());
        assertEquals(Form.TREE.elements(), share);
    }

    @Test
    void anArrayThatGrowsToATreeWhileItIsSharedIsAloneAfterThat() {
        for (Consumer<CowIntArray> growth : List.<Consumer<CowIntArray>>of(
                a -> IntStream.range(0, 1000).forEach(a::add),
                a -> a.addAll(new int[1000]),
                a -> a.asList().addAll(0, new CowIntArray(1000).asList()))) {
            CowIntArray flat = CowIntArray.of(1, 2, 3);
            CowIntArray share = flat.share();
            assertEquals(new CowEvents(1, 3, 12), on(flat, growth));
            assertTrue(flat.isKnownUnique());
            assertTrue(share.isKnownUnique());
            assertEquals(0, on(share, a -> a.set(0, 9)).copies());
            flat.checkInvariants();
            share.checkInvariants();
            assertEquals("[9, 2, 3]", share.toString());
        }
    }

    @Test
    void additionsOfAnotherTreeShareItsLeaves() {
        CowIntArray other = new CowIntArray(10 * INT_LEAF);
        CowEvents.assertNoCopies(() -> {
            CowIntArray sum = new CowIntArray();
            sum.addAll(other);
            assertFalse(sum.isKnownUnique());
            assertFalse(other.isKnownUnique());
        });
        assertEquals(INT_LEAF, on(other, a -> a.set(5 * INT_LEAF, 1)).elements());
    }
}
