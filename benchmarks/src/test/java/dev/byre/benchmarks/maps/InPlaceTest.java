package dev.byre.benchmarks.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.byre.benchmarks.hash.MapWriting;
import dev.byre.benchmarks.sorted.SortedWriting;
import java.util.IdentityHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InPlaceTest {
    static Stream<InPlace.Maps> batches() {
        return Stream.of(
                new MapWriting.AddedToHashMaps(),
                new MapWriting.AddedToTrieMaps(),
                new MapWriting.AddedToCowMaps(),
                new MapWriting.RemovedFromHashMaps(),
                new MapWriting.RemovedFromTrieMaps(),
                new MapWriting.RemovedFromCowMaps(),
                new SortedWriting.AddedToTreeMaps(),
                new SortedWriting.AddedToSkipListMaps(),
                new SortedWriting.AddedToCowSortedMaps(),
                new SortedWriting.RemovedFromTreeMaps(),
                new SortedWriting.RemovedFromSkipListMaps(),
                new SortedWriting.RemovedFromCowSortedMaps());
    }

    @ParameterizedTest
    @MethodSource("batches")
    void aBatchIsWrittenWholeAndUndone(InPlace.Maps maps) {
        // One of each: a map takes 4, 64 or all keys of a batch.
        for (int size : new int[] {16, 1000, 10_000}) {
            MapKeys keys = MapKeys.of(size, KeyKind.INTEGER);
            maps.setUp(keys);
            for (int i = 0; i < 3; i++) {
                maps.next();
                if (maps instanceof InPlace.Added added) {
                    added.put(added.sought);
                    assertSizes(size + maps.keysOfOne, maps);
                    added.undo();
                } else if (maps instanceof InPlace.Removed removed) {
                    removed.remove();
                    assertSizes(size - maps.keysOfOne, maps);
                    removed.undo();
                }
                assertSizes(size, maps);
            }
            for (AnyMap map : maps.maps) {
                assertHasTheKeysThemselves(keys, map);
            }
        }
    }

    private static void assertSizes(int expected, InPlace.Maps maps) {
        for (AnyMap map : maps.maps) {
            assertEquals(expected, map.size());
        }
    }

    private static void assertHasTheKeysThemselves(MapKeys keys, AnyMap map) {
        IdentityHashMap<Object, Object> own = new IdentityHashMap<>();
        for (Object key : keys.keys) {
            own.put(key, key);
        }
        map.forEach((key, value) -> assertSame(key, own.remove(key)));
        assertEquals(0, own.size());
    }
}
