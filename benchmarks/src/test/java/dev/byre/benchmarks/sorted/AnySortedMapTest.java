package dev.byre.benchmarks.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.benchmarks.maps.KeyKind;
import dev.byre.benchmarks.maps.MapKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sorts otherwise than a TreeMap is not to be measured. */
class AnySortedMapTest {
    private static final List<MapKeys> KEYS = Stream.of(1, 16, 1000)
            .flatMap(size -> Stream.of(KeyKind.values()).map(kind -> MapKeys.of(size, kind)))
            .toList();

    static Stream<AnySortedMap> rivals() {
        return SortedFootprints.maps().stream();
    }

    private static AnySortedMap built(AnySortedMap rival, MapKeys keys) {
        return (AnySortedMap) rival.holding(rival.built(keys.keys, keys.values));
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void howeverItIsBuiltItIsInOrder(AnySortedMap rival) {
        for (MapKeys keys : KEYS) {
            List<Map.Entry<Object, Object>> expected =
                    List.copyOf(keys.treeMap().entrySet());
            assertEquals(expected, entries(built(rival, keys)));
            assertEquals(expected, entries(rival.holding(rival.copied(keys.hashMap()))));
            assertEquals(expected, entries(rival.holding(rival.copiedInOrder(keys.treeMap()))));
            Map<Object, Object> inOrder = new LinkedHashMap<>();
            for (int i = 0; i < keys.size; i++) {
                inOrder.put(keys.keysInOrder()[i], keys.values[i]);
            }
            assertEquals(
                    List.copyOf(inOrder.entrySet()),
                    entries(rival.holding(rival.built(keys.keysInOrder(), keys.values))));
        }
    }

    private static List<Map.Entry<Object, Object>> entries(AnyMap map) {
        List<Map.Entry<Object, Object>> entries = new ArrayList<>();
        map.forEach((key, value) -> entries.add(Map.entry(key, value)));
        List<Map.Entry<Object, Object>> again = new ArrayList<>();
        map.iterate((key, value) -> again.add(Map.entry(key, value)));
        assertEquals(entries, again);
        return entries;
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void theNeighboursOfAKeyAreThoseThatATreeMapFinds(AnySortedMap rival) {
        assumeTrue(rival.isNavigable());
        for (MapKeys keys : KEYS) {
            AnySortedMap map = built(rival, keys);
            for (int i = 0; i < 100; i++) {
                assertEquals(keys.treeMap().floorKey(keys.misses[i]), map.floor(keys.misses[i]));
                assertEquals(keys.treeMap().ceilingKey(keys.misses[i]), map.ceiling(keys.misses[i]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void aScanBeginsAtTheKeyAndEndsWithTheMap(AnySortedMap rival) {
        assumeTrue(rival.isNavigable());
        for (MapKeys keys : KEYS) {
            AnySortedMap map = built(rival, keys);
            NavigableMap<Object, Object> expected = keys.treeMap();
            for (int i = 0; i < 100; i++) {
                List<Object> scanned = new ArrayList<>();
                map.scan(keys.hits[i], 100, (key, value) -> scanned.add(key));
                assertEquals(
                        expected.tailMap(keys.hits[i]).keySet().stream()
                                .limit(100)
                                .toList(),
                        scanned);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void whoFindsNoNeighboursSaysSo(AnySortedMap rival) {
        assumeTrue(!rival.isNavigable());
        AnySortedMap map = built(rival, KEYS.get(0));
        assertThrows(UnsupportedOperationException.class, () -> map.floor(1));
        assertThrows(UnsupportedOperationException.class, () -> map.ceiling(1));
        assertThrows(UnsupportedOperationException.class, () -> map.scan(1, 1, (key, value) -> {}));
    }
}
