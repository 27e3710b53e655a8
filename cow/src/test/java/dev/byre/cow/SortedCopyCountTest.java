package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentSortedMap;
import dev.byre.collections.PersistentSortedSet;
import dev.byre.core.CowEvents;
import dev.byre.testkit.Write;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in place, what is copied, and what is kept: of each write, through views, too. */
class SortedCopyCountTest {
    private static Stream<Write<NavigableMap<Integer, Integer>>> mapWrites() {
        return Write.toSortedMaps().stream();
    }

    private static Stream<Write<NavigableSet<Integer>>> setWrites() {
        return Write.toSortedSets().stream();
    }

    @ParameterizedTest
    @MethodSource("mapWrites")
    void noWriteToAMapCopiesWhatNobodyElseHolds(Write<NavigableMap<Integer, Integer>> write) {
        for (Form form : Form.values()) {
            CowSortedMap<Integer, Integer> map = form.sortedMap();
            assertTrue(map.isKnownUnique());
            CowEvents.assertNoCopies(() -> write.write().accept(map));
            map.checkInvariants();
        }
    }

    @ParameterizedTest
    @MethodSource("setWrites")
    void noWriteToASetCopiesWhatNobodyElseHolds(Write<NavigableSet<Integer>> write) {
        for (Form form : Form.values()) {
            CowSortedSet<Integer> set = form.sortedSet();
            assertTrue(set.isKnownUnique());
            CowEvents.assertNoCopies(() -> write.write().accept(set));
            set.checkInvariants();
        }
    }

    @ParameterizedTest
    @MethodSource("mapWrites")
    void aWriteToASharedMapCopiesOnlyIfItChangesSomething(Write<NavigableMap<Integer, Integer>> write) {
        for (Form form : Form.values()) {
            CowSortedMap<Integer, Integer> map = form.sortedMap();
            CowSortedMap<Integer, Integer> share = map.share();
            PersistentSortedMap<Integer, Integer> snapshot = map.snapshot();
            CowEvents events = CowEvents.during(() -> write.write().accept(map));
            if (write.kind() != Write.Kind.CHANGES) {
                assertEquals(0, events.copies(), () -> form + " " + events);
            }
            assertTrue(events.elements() <= form.entries().size(), events::toString);
            assertEquals(form.entries(), share);
            assertEquals(form.entries(), snapshot);
            assertEquals(write.kind() == Write.Kind.EMPTIES, map.isEmpty());
            share.checkInvariants();
        }
    }

    @ParameterizedTest
    @MethodSource("setWrites")
    void aWriteToASharedSetCopiesOnlyIfItChangesSomething(Write<NavigableSet<Integer>> write) {
        for (Form form : Form.values()) {
            CowSortedSet<Integer> set = form.sortedSet();
            CowSortedSet<Integer> share = set.share();
            PersistentSortedSet<Integer> snapshot = set.snapshot();
            CowEvents events = CowEvents.during(() -> write.write().accept(set));
            if (write.kind() != Write.Kind.CHANGES) {
                assertEquals(0, events.copies(), () -> form + " " + events);
            }
            assertTrue(events.elements() <= form.entries().size(), events::toString);
            assertEquals(form.entries().keySet(), share);
            assertEquals(form.entries().keySet(), snapshot);
            share.checkInvariants();
        }
    }

    @ParameterizedTest
    @MethodSource("mapWrites")
    void theNodesOfAMapHoldTheKeysAndValuesAndNothingElse(Write<NavigableMap<Integer, Integer>> write) {
        for (Form form : Form.values()) {
            CowSortedMap<Integer, Integer> map = form.sortedMap();
            CowSortedMap<Integer, Integer> share = map.share();
            write.write().accept(map);
            write.write().accept(share);
            assertEquals(keysAndValues(map), RetentionTest.reachableFrom(map.root));
            assertEquals(keysAndValues(share), RetentionTest.reachableFrom(share.root));
            CowSortedMap<Integer, Integer> alone = form.sortedMap();
            write.write().accept(alone);
            assertEquals(keysAndValues(alone), RetentionTest.reachableFrom(alone.root));
        }
    }

    private static Set<Object> keysAndValues(CowSortedMap<?, ?> map) {
        Set<Object> all = new HashSet<>(map.keySet());
        all.addAll(map.values());
        return all;
    }

    @ParameterizedTest
    @MethodSource("setWrites")
    void theNodesOfASetHoldTheElementsAndNothingElse(Write<NavigableSet<Integer>> write) {
        for (Form form : Form.values()) {
            CowSortedSet<Integer> set = form.sortedSet();
            CowSortedSet<Integer> share = set.share();
            write.write().accept(set);
            write.write().accept(share);
            assertEquals(new HashSet<Object>(set), RetentionTest.reachableFrom(set.root));
            assertEquals(new HashSet<Object>(share), RetentionTest.reachableFrom(share.root));
            CowSortedSet<Integer> alone = form.sortedSet();
            write.write().accept(alone);
            assertEquals(new HashSet<Object>(alone), RetentionTest.reachableFrom(alone.root));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMadeOfAPartHoldsNothingOfTheRest(Form form) {
        CowSortedMap<Integer, Integer> map = form.sortedMap();
        PersistentSortedMap<Integer, Integer> value = PersistentSortedMap.copyOf(map.subMap(3, true, 110, false));
        CowSortedMap<Integer, Integer> handle =
                new CowSortedMap<>(map.descendingMap().headMap(7, true));
        assertEquals(
                keysAndValues(new CowSortedMap<>(value)), RetentionTest.reachableFrom(new CowSortedMap<>(value).root));
        assertEquals(keysAndValues(handle), RetentionTest.reachableFrom(handle.root));
    }

    @ParameterizedTest
    @EnumSource
    void eachSideCopiesALeafOnceAndASnapshotTakesTheRightToWriteInPlaceAway(Form form) {
        CowSortedMap<Integer, Integer> map = form.sortedMap();
        CowSortedMap<Integer, Integer> share = map.share();
        assertEquals(1, CowEvents.during(() -> map.put(3, 31)).copies());
        CowEvents.assertNoCopies(() -> map.put(3, 32));
        CowEvents.assertNoCopies(() -> map.remove(3));
        share.put(3, 33);
        CowEvents.assertNoCopies(() -> share.put(3, 34));
        PersistentSortedMap<Integer, Integer> snapshot = share.snapshot();
        assertFalse(share.isKnownUnique());
        assertEquals(1, CowEvents.during(() -> share.put(3, 35)).copies());
        CowEvents.assertNoCopies(() -> share.headMap(5).put(3, 36));
        assertEquals(34, snapshot.get(3));
        assertFalse(map.containsKey(3));
    }

    @Test
    void aFlatMapIsWrittenInPlaceWhenItsLastSiblingHasLeft() {
        CowSortedMap<Integer, Integer> map = CowSortedMap.of(1, 10, 2, 20);
        CowSortedMap<Integer, Integer> share = map.share();
        assertFalse(map.isKnownUnique());
        share.release();
        assertTrue(map.isKnownUnique());
        CowEvents.assertNoCopies(() -> map.put(3, 30));
        CowSortedMap<Integer, Integer> other = map.share();
        assertEquals(1, CowEvents.during(() -> other.put(1, 11)).copies());
        assertTrue(map.isKnownUnique());
        assertTrue(other.isKnownUnique());
        assertEquals("{1=10, 2=20, 3=30} {1=11, 2=20, 3=30}", map + " " + other);
    }

    @Test
    void makingOneOfAnotherCopiesNothing() {
        for (Form form : Form.values()) {
            CowSortedMap<Integer, Integer> map = form.sortedMap();
            CowSortedSet<Integer> set = form.sortedSet();
            CowEvents.assertNoCopies(() -> {
                PersistentSortedMap<Integer, Integer> value = PersistentSortedMap.copyOf(map);
                CowSortedMap<Integer, Integer> again = new CowSortedMap<>(value);
                assertEquals(map, again.share());
                assertEquals(map, new CowSortedMap<>(map));
                assertEquals(set, new CowSortedSet<>(PersistentSortedSet.copyOf(set)));
            });
        }
    }
}
