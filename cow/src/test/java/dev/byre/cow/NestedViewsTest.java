package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSet;
import dev.byre.collections.PersistentSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of views of maps whose values are handles that the maps edit in place. */
@SuppressWarnings("NullAway") // A value that is not there fails the test as well as any.
class NestedViewsTest {
    /** A way to copy a view of a map. */
    record Copy(String name, Function<NavigableMap<Integer, CowIntArray>, Object> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Copy copy(String name, Function<NavigableMap<Integer, CowIntArray>, Object> of) {
        return new Copy(name, of);
    }

    private static Stream<Copy> copies() {
        return Stream.of(
                copy("sorted map of a part", map -> CowSortedMap.copyOf(map.tailMap(1, true))),
                copy("sorted map of the reverse", map -> CowSortedMap.copyOf(map.descendingMap())),
                copy("map of a part", map -> CowMap.copyOf(map.headMap(90, true))),
                copy("persistent sorted map of a part", map -> PersistentSortedMap.copyOf(map.tailMap(1, true))),
                copy("persistent map of a part", map -> PersistentMap.copyOf(map.subMap(0, 90))),
                copy(
                        "with all of a part",
                        map -> PersistentMap.of(-1, CowIntArray.of(7)).withAll(map.tailMap(1, true))),
                copy("put all of a part", map -> {
                    CowMap<Integer, CowIntArray> copy = CowMap.of(-1, CowIntArray.of(7));
                    copy.putAll(map.tailMap(1, true));
                    return copy;
                }),
                copy("put all of a part into a part", map -> {
                    CowSortedMap<Integer, CowIntArray> copy = CowSortedMap.of(-1, CowIntArray.of(7));
                    copy.tailMap(0, true).putAll(map.descendingMap().headMap(1, true));
                    return copy;
                }));
    }

    private static Stream<Function<Map<Integer, CowIntArray>, Collection<?>>> copiesOfAny() {
        return Stream.of(
                map -> CowArray.copyOf(map.values()),
                map -> CowArray.copyOf(map.entrySet()),
                map -> CowSet.copyOf(map.values()),
                map -> PersistentSet.copyOf(map.values()),
                map -> PersistentSet.<CowIntArray>of().plusAll(map.values()));
    }

    private static CowSortedMap<Integer, CowIntArray> rows(int size) {
        CowSortedMap<Integer, CowIntArray> rows = new CowSortedMap<>();
        IntStream.rangeClosed(1, size).forEach(i -> rows.put(i, CowIntArray.of(i)));
        rows.edit(1, row -> row);
        rows.edit(2, row -> row);
        return rows;
    }

    private static CowIntArray written(CowIntArray row) {
        row.set(0, 99);
        return row;
    }

    private static void assertIsCopiedWhole(Object copy, Runnable edit) {
        String before = copy.toString();
        edit.run();
        assertEquals(before, copy.toString());
        assertFalse(before.contains("99"), before);
    }

    @ParameterizedTest
    @MethodSource("copies")
    void whatIsEditedAfterACopyOfAViewIsNotSeenThere(Copy copy) {
        for (int size : new int[] {2, 60}) {
            CowSortedMap<Integer, CowIntArray> rows = rows(size);
            assertIsCopiedWhole(copy.of.apply(rows), () -> rows.edit(1, NestedViewsTest::written));
            assertEquals("[99]", rows.get(1).toString());
        }
    }

    @ParameterizedTest
    @MethodSource("copies")
    void whatIsEditedWhenACopyOfAViewIsMadeIsNotSeenThere(Copy copy) {
        for (int size : new int[] {2, 60}) {
            CowSortedMap<Integer, CowIntArray> rows = rows(size);
            rows.edit(2, row -> {
                assertIsCopiedWhole(copy.of.apply(rows), () -> written(row));
                return row;
            });
            assertEquals("[99]", rows.get(2).toString());
        }
    }

    @ParameterizedTest
    @MethodSource("copiesOfAny")
    void whatIsEditedIsNotSeenInACopyOfValuesOrEntries(Function<Map<Integer, CowIntArray>, Collection<?>> copy) {
        CowSortedMap<Integer, CowIntArray> rows = rows(60);
        assertIsCopiedWhole(new ArrayList<>(copy.apply(rows)), () -> rows.edit(1, NestedViewsTest::written));
        rows.edit(2, row -> {
            Collection<?> taken = copy.apply(rows);
            List<?> seen = new ArrayList<>(taken);
            assertIsCopiedWhole(seen.subList(1, 9), () -> written(row));
            return row;
        });
        CowMap<Integer, CowIntArray> hashed = new CowMap<>(rows(60));
        hashed.edit(1, row -> row);
        assertIsCopiedWhole(new ArrayList<>(copy.apply(hashed)), () -> hashed.edit(1, NestedViewsTest::written));
        hashed.edit(2, row -> {
            List<?> seen = new ArrayList<>(copy.apply(hashed));
            int before = seen.toString().split("99", -1).length;
            written(row);
            assertEquals(before, seen.toString().split("99", -1).length);
            return row;
        });
    }
}
