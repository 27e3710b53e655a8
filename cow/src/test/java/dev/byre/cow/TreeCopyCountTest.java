package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSet;
import dev.byre.core.CowEvents;
import dev.byre.core.ownership.Tuning;
import dev.byre.testkit.Write;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a tree, a write copies the leaf that it writes to, if another version may hold that, and each leaf once. */
class TreeCopyCountTest {
    private final CowMap<Integer, Integer> map = Form.TREE.map();
    private final CowSet<Integer> set = Form.TREE.set();

    private static CowEvents put(CowMap<Integer, Integer> map, int key, int value) {
        return CowEvents.during(() -> map.put(key, value));
    }

    private static Stream<Write<? super CowMap<Integer, Integer>>> mapWrites() {
        return CopyCountTest.mapWrites().stream();
    }

    private static Stream<Write<Set<Integer>>> setWrites() {
        return Write.toSets().stream();
    }

    @ParameterizedTest
    @MethodSource("mapWrites")
    void noWriteToAMapCopiesWhatNobodyElseHolds(Write<? super CowMap<Integer, Integer>> write) {
        assertTrue(map.isKnownUnique());
        CowEvents.assertNoCopies(() -> write.write().accept(map));
    }

    @ParameterizedTest
    @MethodSource("setWrites")
    void noWriteToASetCopiesWhatNobodyElseHolds(Write<Set<Integer>> write) {
        assertTrue(set.isKnownUnique());
        CowEvents.assertNoCopies(() -> write.write().accept(set));
    }

    @ParameterizedTest
    @MethodSource("mapWrites")
    void aWriteToASharedMapCopiesSomethingOnlyIfItChangesSomethingAndNoEntryTwice(
            Write<? super CowMap<Integer, Integer>> write) {
        CowMap<Integer, Integer> share = map.share();
        PersistentMap<Integer, Integer> snapshot = map.snapshot();
        CowEvents events = CowEvents.during(() -> write.write().accept(map));
        assertEquals(write.kind() == Write.Kind.CHANGES, events.copies() > 0, events::toString);
        assertTrue(events.elements() <= Form.TREE.entries().size(), events::toString);
        assertEquals(Form.TREE.entries(), share);
        assertEquals(Form.TREE.entries(), snapshot);
        assertEquals(write.kind() == Write.Kind.EMPTIES, map.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("setWrites")
    void aWriteToASharedSetCopiesSomethingOnlyIfItChangesSomethingAndNoElementTwice(Write<Set<Integer>> write) {
        CowSet<Integer> share = set.share();
        PersistentSet<Integer> snapshot = set.snapshot();
        CowEvents events = CowEvents.during(() -> write.write().accept(set));
        assertEquals(write.kind() == Write.Kind.CHANGES, events.copies() > 0, events::toString);
        assertTrue(events.elements() <= Form.TREE.entries().size(), events::toString);
        assertEquals(Form.TREE.entries().keySet(), share);
        assertEquals(Form.TREE.entries().keySet(), snapshot);
    }

    @Test
    void eachSideCopiesALeafOnce() {
        CowMap<Integer, Integer> share = map.share();
        for (CowMap<Integer, Integer> side : List.of(map, share)) {
            CowEvents first = put(side, 3, 31);
            assertEquals(1, first.copies());
            assertTrue(first.elements() <= Tuning.LEAF_ENTRIES, first::toString);
            assertEquals(0, put(side, 3, 32).copies());
            assertEquals(0, CowEvents.during(() -> side.remove(3)).copies());
            assertFalse(side.isKnownUnique());
        }
    }

    @Test
    void writingToAllEntriesCopiesEachOnceAndAfterThatNone() {
        CowMap<Integer, Integer> share = map.share();
        int size = map.size();
        assertEquals(
                size, CowEvents.during(() -> map.replaceAll((key, value) -> 1)).elements());
        CowEvents.assertNoCopies(() -> map.replaceAll((key, value) -> 2));
        assertEquals(
                size,
                CowEvents.during(() -> share.entrySet().forEach(entry -> entry.setValue(3)))
                        .elements());
        CowEvents.assertNoCopies(() -> share.keySet().forEach(key -> share.put(key, 4)));
    }

    @Test
    void aShareOrASnapshotTakesTheRightToWriteInPlaceAway() {
        PersistentMap<Integer, Integer> before = map.snapshot();
        assertFalse(map.isKnownUnique());
        assertEquals(1, put(map, 3, 31).copies());
        assertEquals(0, put(map, 3, 32).copies());
        PersistentMap<Integer, Integer> between = map.snapshot();
        assertEquals(1, put(map, 3, 33).copies());
        CowMap<Integer, Integer> share = map.share();
        assertEquals(1, put(map, 3, 34).copies());
        assertEquals(1, put(share, 3, 35).copies());
        assertEquals(List.of(30, 32, 34, 35), List.of(before.get(3), between.get(3), map.get(3), share.get(3)));
    }

    @Test
    void theSnapshotOfAFlatMapIsCopiedByTheFirstWriteAlone() {
        CowMap<Integer, Integer> flat = CowMap.of(3, 30);
        PersistentMap<Integer, Integer> before = flat.snapshot();
        assertFalse(flat.isKnownUnique());
        assertEquals(1, put(flat, 3, 31).copies());
        assertEquals(0, put(flat, 3, 32).copies());
        assertTrue(flat.isKnownUnique());
        CowMap<Integer, Integer> again = new CowMap<>(before);
        assertEquals(1, put(again, 3, 33).copies());
        assertEquals(0, put(again, 3, 34).copies());
        assertEquals("{3=32} {3=30} {3=34}", flat + " " + before + " " + again);
    }

    @Test
    void aMapThatWasEmptiedIsAloneAgain() {
        CowMap<Integer, Integer> share = map.share();
        map.clear();
        CowEvents.assertNoCopies(() -> map.putAll(Form.TREE.entries()));
        assertTrue(map.isKnownUnique());
        assertEquals(share, map);
    }

    @Test
    void aMapThatHasShrunkToALeafOfItsOwnIsAloneAgain() {
        CowMap<Integer, Integer> share = map.share();
        for (Integer key : List.copyOf(map.keySet())) {
            if (key != 3) {
                map.remove(key);
            }
        }
        assertTrue(map.isKnownUnique());
        assertEquals(0, put(map, 3, 31).copies());
        assertEquals(Form.TREE.entries(), share);
    }

    @Test
    void aMapThatGrowsToATreeWhileItIsSharedIsAloneAfterThat() {
        CowMap<Integer, Integer> flat = CowMap.of(-1, 1);
        CowMap<Integer, Integer> share = flat.share();
        assertEquals(1, CowEvents.during(() -> flat.putAll(Form.TREE.entries())).copies());
        assertTrue(flat.isKnownUnique());
        assertTrue(share.isKnownUnique());
        CowEvents.assertNoCopies(() -> flat.replaceAll((key, value) -> 2));
    }
}
