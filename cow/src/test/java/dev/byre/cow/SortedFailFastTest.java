package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.testkit.Write;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Iterators and the like notice what is added and removed as those of TreeMap do, and a share is no change. */
class SortedFailFastTest {
    /** Something taken from a map or a set, written to meanwhile, and used again. */
    record Use<T>(String name, Form form, Function<? super T, Runnable> take, Write<T> write) {
        /** What using it throws. */
        @Nullable
        Class<?> thrown(T target) {
            Runnable use = take.apply(target);
            write.write().accept(target);
            try {
                use.run();
                return null;
            } catch (RuntimeException e) {
                return e.getClass();
            }
        }

        @Override
        public String toString() {
            return form + ", " + name + " after " + write;
        }
    }

    private static Stream<Use<NavigableMap<Integer, Integer>>> uses() {
        return Write.toSortedMaps().stream()
                .filter(write -> !write.method().matches("descendingMap|tailMap"))
                .flatMap(write -> Stream.of(Form.values())
                        .flatMap(form -> Stream.of(
                                        uses(form, write, "keys", NavigableMap::navigableKeySet),
                                        uses(form, write, "entries", Map::entrySet),
                                        uses(form, write, "descending keys", NavigableMap::descendingKeySet),
                                        uses(
                                                form,
                                                write,
                                                "part",
                                                map -> map.subMap(1, 8).values()))
                                .flatMap(uses -> uses)));
    }

    private static Stream<Use<NavigableSet<Integer>>> usesOfSets() {
        return Write.toSortedSets().stream()
                .flatMap(write -> Stream.of(Form.values())
                        .flatMap(form -> Stream.concat(
                                uses(form, write, "elements", set -> set),
                                uses(form, write, "descending", NavigableSet::descendingSet))));
    }

    private static <T> Stream<Use<T>> uses(
            Form form, Write<T> write, String name, Function<? super T, ? extends Collection<?>> view) {
        return Stream.of(
                new Use<>(name, form, target -> begun(view.apply(target).iterator())::next, write),
                new Use<>(
                        name + ", remove",
                        form,
                        target -> begun(view.apply(target).iterator())::remove,
                        write));
    }

    private static <I extends Iterator<?>> I begun(I iterator) {
        iterator.next();
        return iterator;
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aMapNoticesAWriteAsTreeMapDoes(Use<NavigableMap<Integer, Integer>> use) {
        Class<?> expected = use.thrown(new TreeMap<>(use.form.entries()));
        if (expected == NoSuchElementException.class) {
            // A part of a TreeMap may take another entry for its end when one is removed.
            expected = ConcurrentModificationException.class;
        }
        assertEquals(expected, use.thrown(use.form.sortedMap()));
        CowSortedMap<Integer, Integer> shared = use.form.sortedMap();
        CowSortedMap<Integer, Integer> share = shared.share();
        assertEquals(expected, use.thrown(shared));
        assertEquals(use.form.entries(), share);
    }

    @ParameterizedTest
    @MethodSource("usesOfSets")
    void aSetNoticesAWriteAsTreeSetDoes(Use<NavigableSet<Integer>> use) {
        Class<?> expected = use.thrown(new TreeSet<>(use.form.entries().keySet()));
        assertEquals(expected, use.thrown(use.form.sortedSet()));
        CowSortedSet<Integer> shared = use.form.sortedSet();
        CowSortedSet<Integer> share = shared.share();
        assertEquals(expected, use.thrown(shared));
        assertEquals(use.form.entries().keySet(), share);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aMapNoticesNothingOfAWriteToItsShare(Use<NavigableMap<Integer, Integer>> use) {
        CowSortedMap<Integer, Integer> map = use.form.sortedMap();
        Runnable taken = use.take.apply(map);
        use.write.write().accept(map.share());
        taken.run();
    }

    private static Integer growing(Map<Integer, Integer> map, Integer element) {
        map.put(-1 - map.size(), 0);
        return element;
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("ModifySourceCollectionInStream") // The point of the test.
    void anAdditionWithinAFunctionIsNoticed(Form form) {
        CowSortedMap<Integer, Integer> map = form.sortedMap();
        NavigableMap<Integer, Integer> tail = map.tailMap(0, true);
        assertNoticed(() -> map.forEach((key, value) -> growing(map, key)));
        assertNoticed(() -> map.replaceAll((key, value) -> growing(map, value)));
        assertNoticed(() -> map.compute(3, (key, value) -> growing(map, key)));
        assertNoticed(() -> map.compute(4, (key, value) -> growing(map, key)));
        assertNoticed(() -> map.computeIfAbsent(4, key -> growing(map, key)));
        assertNoticed(() -> map.computeIfPresent(3, (key, value) -> growing(map, key)));
        assertNoticed(() -> map.merge(3, 1, (old, value) -> growing(map, value)));
        assertNoticed(() -> map.edit(3, value -> growing(map, value)));
        assertNoticed(() -> map.keySet().removeIf(key -> growing(map, key) < 0));
        assertNoticed(() -> map.entrySet().removeIf(entry -> growing(map, entry.getKey()) < 0));
        assertNoticed(() -> map.values().stream().forEach(value -> growing(map, value)));
        assertNoticed(() -> map.entrySet().spliterator().tryAdvance(entry -> growing(map, entry.getKey())));
        assertNoticed(() -> tail.forEach((key, value) -> growing(map, key)));
        assertNoticed(() -> tail.replaceAll((key, value) -> growing(map, value)));
        assertNoticed(() -> tail.compute(3, (key, value) -> growing(map, key)));
        assertNoticed(() -> tail.values().removeIf(value -> growing(map, value) < 0));
        assertNoticed(() -> map.descendingMap().keySet().forEach(key -> growing(map, key)));
        map.headMap(0).clear();
        assertEquals(form.entries(), map);
        map.checkInvariants();
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("ModifyCollectionInEnhancedForLoop") // The point of the test.
    void aMapMayBeWrittenToWhileAShareOrASnapshotOfItIsIterated(Form form) {
        CowSortedMap<Integer, Integer> map = form.sortedMap();
        for (Integer key : map.share().descendingKeySet()) {
            map.remove(key);
            map.put(key + 1000, 0);
        }
        for (Integer key : map.snapshot().keySet()) {
            map.put(key, 1);
            map.put(key + 1000, map.remove(key));
        }
        Map<Integer, Integer> expected = new TreeMap<>();
        form.entries().keySet().forEach(key -> expected.put(key + 2000, 1));
        assertEquals(expected, map);
    }

    @Test
    void spliteratorsBindLate() {
        CowSortedMap<Integer, Integer> map = new CowSortedMap<>(Write.ENTRIES);
        Spliterator<Integer> spliterator = map.keySet().spliterator();
        Stream<Integer> stream = map.descendingMap().values().stream();
        map.put(4, 40);
        assertEquals(6, spliterator.getExactSizeIfKnown());
        assertEquals(280, stream.mapToInt(value -> value).sum());
    }

    private static void assertNoticed(org.junit.jupiter.api.function.Executable executable) {
        assertThrows(ConcurrentModificationException.class, executable);
    }
}
