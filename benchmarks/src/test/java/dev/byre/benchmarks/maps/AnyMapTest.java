package dev.byre.benchmarks.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.benchmarks.hash.HashFootprints;
import dev.byre.benchmarks.sorted.SortedFootprints;
import dev.byre.collections.MapDiff;
import dev.byre.collections.SortedMapDiff;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gives wrong answers is not to be measured. */
class AnyMapTest {
    private static final List<MapKeys> KEYS = Stream.of(KeyKind.values())
            .flatMap(kind -> Stream.of(1, 16, 1000).map(size -> MapKeys.of(size, kind)))
            .toList();

    static Stream<AnyMap> rivals() {
        return Stream.concat(HashFootprints.maps().stream(), SortedFootprints.maps().stream());
    }

    /** Of the kinds that a rival is measured with. */
    private static List<MapKeys> keys(AnyMap rival) {
        boolean takesColliding = rival.isInPlace() || rival.isOurs();
        return KEYS.stream()
                .filter(keys -> takesColliding || keys.kind != KeyKind.COLLIDING)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void howeverItIsBuiltItHoldsWhatHashMapHolds(AnyMap rival) {
        for (MapKeys keys : keys(rival)) {
            Map<Object, Object> expected = keys.hashMap();
            assertHolds(expected, rival.holding(rival.built(keys.keys, keys.values)), keys);
            assertHolds(expected, rival.holding(rival.copied(keys.hashMap())), keys);
            assertHolds(expected, rival.holding(rival.grown(keys.keys, keys.values)), keys);
        }
    }

    private static void assertHolds(Map<Object, Object> expected, AnyMap map, MapKeys keys) {
        assertEquals(expected.size(), map.size());
        for (int i = 0; i < 100; i++) {
            assertEquals(expected.get(keys.hits[i]), map.get(keys.hits[i]));
            assertNull(map.get(keys.misses[i]));
        }
        Map<Object, Object> walked = new HashMap<>();
        map.forEach((key, value) -> assertNull(walked.put(key, value)));
        assertEquals(expected, walked);
        walked.clear();
        map.iterate((key, value) -> assertNull(walked.put(key, value)));
        assertEquals(expected, walked);
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void putAndRemoveChangeACopyAndNothingElse(AnyMap rival) {
        for (MapKeys keys : keys(rival)) {
            AnyMap map = rival.holding(rival.built(keys.keys, keys.values));
            Map<Object, Object> expected = new HashMap<>(keys.hashMap());
            AnyMap copy = map.copy();
            for (int i = 0; i < 100; i++) {
                copy.hold(copy.put(keys.misses[i], keys.elements[i]));
                expected.put(keys.misses[i], keys.elements[i]);
                copy.hold(copy.put(keys.hits[i], keys.elements[i]));
                expected.put(keys.hits[i], keys.elements[i]);
                copy.hold(copy.remove(keys.hits[i + 100]));
                expected.remove(keys.hits[i + 100]);
                assertEquals(expected.size(), copy.size());
                assertEquals(expected.get(keys.hits[i]), copy.get(keys.hits[i]));
                assertNull(copy.get(keys.hits[i + 100]));
            }
            Map<Object, Object> walked = new HashMap<>();
            copy.forEach(walked::put);
            assertEquals(expected, walked);
            assertHolds(keys.hashMap(), map, keys);
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void versionsAreToldApart(AnyMap rival) {
        for (MapKeys keys : keys(rival)) {
            AnyMap map = rival.holding(rival.built(keys.keys, keys.values));
            AnyMap version = map.oneApart(keys);
            assertFalse(map.isEqual(version));
            assertEquals(1, differences(map.differing(version)));
            assertEquals(0, differences(map.differing(map.copy())));
        }
    }

    private static int differences(Object diff) {
        if (diff instanceof MapDiff<?, ?> of) {
            return of.added().size() + of.removed().size() + of.changed().size();
        }
        if (diff instanceof SortedMapDiff<?, ?> of) {
            return of.added().size() + of.removed().size() + of.changed().size();
        }
        return ((Collection<?>) diff).size();
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void mapsBuiltApartAreEqual(AnyMap rival) {
        for (MapKeys keys : keys(rival)) {
            AnyMap map = rival.holding(rival.built(keys.keys, keys.values));
            assertTrue(map.isEqual(map.builtApart(keys)));
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void theOthersEntriesWinInAUnion(AnyMap rival) {
        for (MapKeys keys : keys(rival)) {
            AnyMap map = rival.holding(rival.built(keys.keys, keys.values));
            AnyMap[] two = map.twoApart(keys);
            two[1].hold(two[1].put(keys.keys[0], "new"));
            AnyMap union = map.holding(two[0].union(two[1]));
            assertEquals(keys.size + 20, union.size());
            assertEquals("new", union.get(keys.keys[0]));
            assertEquals(keys.elements[0], union.get(keys.misses[0]));
            assertEquals(keys.elements[19], union.get(keys.misses[19]));
            assertEquals(keys.size + 10, two[0].size());
        }
    }
}
