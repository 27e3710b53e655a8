package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSortedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is particular to sorted handles. */
@SuppressWarnings("NullAway") // A value that is not there fails the test as well as any.
class SortedHandleTest {
    @Test
    void anEditIsNotSeenByAVersionTakenFromWithinIt() {
        CowSortedMap<String, CowArray<Integer>> rows = CowSortedMap.of("a", CowArray.of(1));
        List<NavigableMap<String, CowArray<Integer>>> versions = new ArrayList<>();
        rows.edit("a", row -> {
            versions.add(rows.share());
            versions.add(rows.snapshot());
            versions.add(new CowSortedMap<>(rows));
            row.add(2);
            return row;
        });
        assertEquals("{a=[1, 2]}", rows.toString());
        versions.forEach(version -> assertEquals("{a=[1]}", version.toString()));
    }

    @Test
    void streamsBindLate() {
        for (NavigableMap<Integer, Integer> map :
                List.of(new TreeMap<Integer, Integer>(), new CowSortedMap<Integer, Integer>())) {
            map.put(1, 1);
            Stream<?> keys = map.keySet().stream();
            Stream<?> entries = map.entrySet().stream();
            Stream<?> values = map.values().stream();
            map.put(2, 2);
            assertEquals("[1, 2] [1=1, 2=2] [1, 2]", keys.toList() + " " + entries.toList() + " " + values.toList());
        }
    }

    @Test
    void anEmptyMapOfAComparatorAsksAKeyNothing() {
        Comparator<String> natural = Comparator.naturalOrder();
        for (NavigableMap<String, Integer> map : List.of(
                new TreeMap<String, Integer>(natural),
                new CowSortedMap<String, Integer>(natural),
                PersistentSortedMap.<String, Integer>empty(natural))) {
            assertNull(map.get(null));
            assertFalse(map.containsKey(new Object()));
        }
    }

    @Test
    void anEditIsNotSeenByAMapOfAnotherKindThatTookTheEntries() {
        for (Map<String, CowArray<Integer>> taker :
                List.of(new CowMap<String, CowArray<Integer>>(), new CowSortedMap<String, CowArray<Integer>>())) {
            CowMap<String, CowArray<Integer>> rows = CowMap.of("a", CowArray.of(1));
            CowSortedMap<String, CowArray<Integer>> sorted = CowSortedMap.of("b", CowArray.of(1));
            rows.edit("a", row -> added(row, 2));
            sorted.edit("b", row -> added(row, 2));
            taker.putAll(rows);
            taker.putAll(sorted);
            rows.edit("a", row -> added(row, 3));
            sorted.edit("b", row -> added(row, 3));
            assertEquals(Map.of("a", List.of(1, 2), "b", List.of(1, 2)), taker);
        }
    }

    private static CowArray<Integer> added(CowArray<Integer> row, int element) {
        row.add(element);
        return row;
    }

    @Test
    void relativesTakeTheTimeOfTheirDifference() {
        AtomicLong compares = new AtomicLong();
        Comparator<Integer> order = (a, b) -> {
            compares.incrementAndGet();
            return a.compareTo(b);
        };
        CowSortedMap<Integer, Integer> map = new CowSortedMap<>(order);
        for (int i = 0; i < 10_000; i++) {
            map.put(i, i);
        }
        CowSortedMap<Integer, Integer> other = map.share();
        other.put(5_000, 0);
        compares.set(0);
        map.putAll(other);
        assertEquals(other, map);
        assertEquals(other.snapshot().descendingMap(), map);
        assertTrue(compares.get() < 100, () -> compares + " compares");
    }

    @Test
    void aComparatorThatWritesIsFoundOut() {
        List<Runnable> acts = new ArrayList<>();
        Comparator<Integer> order = (a, b) -> {
            if (!acts.isEmpty()) {
                acts.remove(0).run();
            }
            return Integer.compare(a, b);
        };
        for (int size : new int[] {2, 3, 100}) {
            CowSortedMap<Integer, Integer> map = new CowSortedMap<>(order);
            for (int i = 0; i < size; i++) {
                map.put(i, i);
            }
            acts.add(map::pollLastEntry);
            assertThrows(ConcurrentModificationException.class, () -> map.put(size - 1, 0));
            acts.add(() -> map.headMap(size - 1, true).clear());
            assertThrows(ConcurrentModificationException.class, () -> map.remove(0));
            assertTrue(map.isEmpty());
            map.checkInvariants();
        }
    }

    @Test
    void anEditIsNotSeenByAnImmutableMapOfAnotherKindMadeFromWithinIt() {
        CowMap<String, CowArray<Integer>> rows = CowMap.of("a", CowArray.of(1));
        CowSortedMap<String, CowArray<Integer>> sorted = CowSortedMap.of("a", CowArray.of(1));
        List<Map<String, CowArray<Integer>>> versions = new ArrayList<>();
        rows.edit("a", row -> {
            versions.add(PersistentSortedMap.copyOf(rows));
            versions.add(PersistentSortedMap.<String, CowArray<Integer>>empty().withAll(rows));
            return added(row, 2);
        });
        sorted.edit("a", row -> {
            versions.add(PersistentMap.copyOf(sorted));
            versions.add(PersistentMap.<String, CowArray<Integer>>empty().withAll(sorted));
            return added(row, 2);
        });
        versions.forEach(version -> assertEquals("{a=[1]}", version.toString()));
    }
}
