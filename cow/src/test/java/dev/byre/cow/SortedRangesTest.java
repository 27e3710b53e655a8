package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentSortedMap;
import dev.byre.core.CowEvents;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is removed from a range at once leaves a tree that is as good as before, and leaves others alone. */
class SortedRangesTest {
    private static NavigableMap<Integer, Integer> model(int size) {
        TreeMap<Integer, Integer> model = new TreeMap<>();
        IntStream.range(0, size).forEach(i -> model.put(i, -i));
        return model;
    }

    private static NavigableMap<Integer, Integer> range(NavigableMap<Integer, Integer> map, int from, int to) {
        NavigableMap<Integer, Integer> ascending = map.subMap(from, true, to, false);
        return (from & 1) == 0 ? ascending : ascending.descendingMap();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 200, 5000})
    void rangesThatAreClearedAreGoneAndWhatIsOwnedStaysSo(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 20; round++) {
            NavigableMap<Integer, Integer> model = model(size);
            CowSortedMap<Integer, Integer> map = new CowSortedMap<>((Map<Integer, Integer>) model);
            map.put(0, 1);
            model.put(0, 1);
            for (int step = 0; step < 12; step++) {
                int from = random.nextInt(size);
                int to = from + random.nextInt(Math.max(1, size / 8) + 1);
                CowEvents.assertNoCopies(() -> {
                    range(map, from, to).clear();
                    map.put(from, to);
                    map.remove(to);
                });
                model.subMap(from, to).clear();
                model.put(from, to);
                model.remove(to);
                map.checkInvariants();
                assertEquals(model, map);
                assertEquals(model.size(), map.size());
                assertTrue(map.isKnownUnique());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 200, 5000})
    void rangesThatAreClearedInASharedMapStayInTheOther(int size) {
        Random random = new Random(size);
        NavigableMap<Integer, Integer> all = model(size);
        CowSortedMap<Integer, Integer> origin = new CowSortedMap<>(all);
        for (int round = 0; round < 40; round++) {
            CowSortedMap<Integer, Integer> map = origin.share();
            TreeMap<Integer, Integer> model = new TreeMap<>(all);
            PersistentSortedMap<Integer, Integer> before = map.snapshot();
            for (int step = 0; step < 3; step++) {
                int from = random.nextInt(size);
                int to = from + random.nextInt(size - from + 1);
                range(map, from, to).clear();
                model.subMap(from, to).clear();
                map.checkInvariants();
                assertEquals(model, map);
            }
            map.put(1, 1);
            assertEquals(all, before);
            assertEquals(all, origin);
            origin.checkInvariants();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 200, 2000})
    void whatAPredicateAcceptsIsGone(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 40; round++) {
            CowSortedSet<Integer> set = new CowSortedSet<>(model(size).keySet());
            CowSortedSet<Integer> share = set.share();
            int from = random.nextInt(size);
            int to = from + random.nextInt(size - from + 1);
            int period = 1 + random.nextInt(20);
            int rest = random.nextInt(period);
            NavigableSet<Integer> part = set.subSet(from, true, to, false);
            TreeSet<Integer> model = new TreeSet<>(share);
            boolean removed = model.subSet(from, to).removeIf(i -> i / 3 % period == rest);
            assertEquals(removed, (round % 2 == 0 ? part : part.descendingSet()).removeIf(i -> i / 3 % period == rest));
            set.checkInvariants();
            assertEquals(model, set);
            assertEquals(size, share.size());
        }
    }

    @Test
    void aPredicateThatThrowsLeavesAll() {
        CowSortedMap<Integer, Integer> map = new CowSortedMap<>(model(100));
        assertThrows(ArithmeticException.class, () -> map.tailMap(20).keySet().removeIf(key -> key % (key - 90) == 0));
        assertEquals(model(100), map);
    }

    @Test
    void whatIsLeftOfASharedTreeIsCopiedBeforeItIsWrittenTo() {
        CowSortedMap<Integer, Integer> origin = new CowSortedMap<>(model(1000));
        for (int key = 0; key < 1000; key++) {
            CowSortedMap<Integer, Integer> map = origin.share();
            map.headMap(key).clear();
            map.tailMap(key, false).clear();
            map.checkInvariants();
            assertEquals(Map.of(key, -key), map);
            map.put(key, 1);
            map.checkInvariants();
            assertTrue(map.isKnownUnique());
        }
        assertEquals(model(1000), origin);
    }

    @Test
    void aRangeSeesWhatIsWrittenAndKeepsToItsEnds() {
        CowSortedMap<Integer, Integer> map = new CowSortedMap<>(model(100));
        NavigableMap<Integer, Integer> part =
                map.descendingMap().subMap(60, true, 20, false).tailMap(50, true);
        map.remove(30);
        assertEquals(29, part.size());
        assertEquals(List.of(50, 21), List.of(part.firstKey(), part.lastKey()));
        part.put(30, 7);
        assertEquals(7, map.get(30));
        String message = assertThrows(IllegalArgumentException.class, () -> part.put(51, 1))
                .getMessage();
        assertEquals("key 51 out of range (20, 50]", message);
        assertThrows(IllegalArgumentException.class, () -> part.subMap(20, true, 10, true));
        assertThrows(IllegalArgumentException.class, () -> map.subMap(3, 2));
        map.clear();
        assertTrue(part.isEmpty());
        assertFalse(part.containsKey(30));
    }
}
