package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.byre.collections.PersistentSortedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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
}
