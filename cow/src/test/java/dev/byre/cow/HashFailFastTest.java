package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.testkit.Write;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Iterators and the like notice what is added and removed as those of HashMap do, and a share is no change. */
class HashFailFastTest {
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

    private static Stream<Use<Map<Integer, Integer>>> uses() {
        return Write.toMaps().stream()
                .flatMap(write -> Stream.of(Form.values())
                        .flatMap(form -> Stream.of(
                                        uses(form, write, "keys", Map::keySet),
                                        uses(form, write, "values", Map::values),
                                        uses(form, write, "entries", Map::entrySet))
                                .flatMap(uses -> uses)));
    }

    private static Stream<Use<Set<Integer>>> usesOfSets() {
        return Write.toSets().stream()
                .flatMap(write -> Stream.of(Form.values()).flatMap(form -> uses(form, write, "elements", set -> set)));
    }

    private static <T> Stream<Use<T>> uses(
            Form form, Write<T> write, String name, Function<? super T, ? extends Collection<?>> view) {
        return Stream.of(
                new Use<>(name, form, target -> begun(view.apply(target).iterator())::next, write),
                new Use<>(
                        name + ", remove",
                        form,
                        target -> begun(view.apply(target).iterator())::remove,
                        write),
                new Use<>(
                        name + ", spliterator",
                        form,
                        target -> advance(view.apply(target).spliterator()),
                        write),
                new Use<>(
                        name + ", split",
                        form,
                        target -> split(view.apply(target).spliterator()),
                        write));
    }

    private static <I extends Iterator<?>> I begun(I iterator) {
        iterator.next();
        return iterator;
    }

    private static Runnable advance(Spliterator<?> spliterator) {
        spliterator.tryAdvance(e -> {});
        return () -> spliterator.forEachRemaining(e -> {});
    }

    private static Runnable split(Spliterator<?> spliterator) {
        Spliterator<?> part = spliterator.trySplit();
        return () -> {
            if (part != null) {
                part.forEachRemaining(e -> {});
            }
            spliterator.forEachRemaining(e -> {});
        };
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aMapNoticesAWriteAsHashMapDoes(Use<Map<Integer, Integer>> use) {
        Class<?> expected = use.thrown(new HashMap<>(use.form.entries()));
        assertEquals(expected, use.thrown(use.form.map()));
        CowMap<Integer, Integer> shared = use.form.map();
        CowMap<Integer, Integer> share = shared.share();
        assertEquals(expected, use.thrown(shared));
        assertEquals(use.form.entries(), share);
    }

    @ParameterizedTest
    @MethodSource("usesOfSets")
    void aSetNoticesAWriteAsHashSetDoes(Use<Set<Integer>> use) {
        Class<?> expected = use.thrown(new HashSet<>(use.form.entries().keySet()));
        assertEquals(expected, use.thrown(use.form.set()));
        CowSet<Integer> shared = use.form.set();
        CowSet<Integer> share = shared.share();
        assertEquals(expected, use.thrown(shared));
        assertEquals(use.form.entries().keySet(), share);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aMapNoticesNothingOfAWriteToItsShare(Use<Map<Integer, Integer>> use) {
        CowMap<Integer, Integer> map = use.form.map();
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
        CowMap<Integer, Integer> map = form.map();
        assertNoticed(() -> map.forEach((key, value) -> growing(map, key)));
        assertNoticed(() -> map.replaceAll((key, value) -> growing(map, value)));
        assertNoticed(() -> map.compute(3, (key, value) -> growing(map, key)));
        assertNoticed(() -> map.compute(4, (key, value) -> growing(map, key)));
        assertNoticed(() -> map.computeIfAbsent(4, key -> growing(map, key)));
        assertNoticed(() -> map.computeIfPresent(3, (key, value) -> growing(map, key)));
        assertNoticed(() -> map.merge(3, 1, (old, value) -> growing(map, value)));
        assertNoticed(() -> map.edit(3, value -> growing(map, value)));
        assertNoticed(() -> map.keySet().removeIf(key -> growing(map, key) < 0));
        assertNoticed(() -> map.values().removeIf(value -> growing(map, value) < 0));
        assertNoticed(() -> map.entrySet().removeIf(entry -> growing(map, entry.getKey()) < 0));
        assertNoticed(() -> map.keySet().forEach(key -> growing(map, key)));
        assertNoticed(() -> map.values().stream().forEach(value -> growing(map, value)));
        assertNoticed(() -> map.entrySet().spliterator().tryAdvance(entry -> growing(map, entry.getKey())));
        map.keySet().removeIf(key -> key < 0);
        assertEquals(form.entries(), map);
        map.checkInvariants();
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("ModifySourceCollectionInStream") // The point of the test.
    void anAdditionToASetWithinAFunctionIsNoticed(Form form) {
        CowSet<Integer> set = form.set();
        assertNoticed(() -> set.forEach(e -> set.add(-1 - set.size())));
        assertNoticed(() -> set.removeIf(e -> set.add(-1 - set.size())));
        assertNoticed(() -> set.stream().forEach(e -> set.add(-1 - set.size())));
        set.removeIf(e -> e < 0);
        assertEquals(form.entries().keySet(), set);
        set.checkInvariants();
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseWithinAFunctionIsNoticed(Form form) {
        CowMap<Integer, Integer> map = form.map();
        CowMap<Integer, Integer> share = map.share();
        assertThrows(RuntimeException.class, () -> map.forEach((key, value) -> map.release()));
        CowMap<Integer, Integer> other = share.share();
        assertThrows(
                RuntimeException.class,
                () -> other.compute(3, (key, value) -> {
                    other.release();
                    return 9;
                }));
        CowMap<Integer, Integer> edited = share.share();
        assertThrows(
                RuntimeException.class,
                () -> edited.edit(3, value -> {
                    edited.release();
                    return 9;
                }));
        assertEquals(form.entries(), share);
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("ModifyCollectionInEnhancedForLoop") // The point of the test.
    void aMapMayBeWrittenToWhileAShareOrASnapshotOfItIsIterated(Form form) {
        CowMap<Integer, Integer> map = form.map();
        for (Integer key : map.share().keySet()) {
            map.remove(key);
            map.put(key + 1000, 0);
        }
        for (Integer key : map.snapshot().keySet()) {
            map.put(key, 1);
            map.put(key + 1000, map.remove(key));
        }
        Map<Integer, Integer> expected = new HashMap<>();
        form.entries().keySet().forEach(key -> expected.put(key + 2000, 1));
        assertEquals(expected, map);
    }

    @Test
    void spliteratorsBindLate() {
        CowMap<Integer, Integer> map = new CowMap<>(Write.ENTRIES);
        Spliterator<Integer> spliterator = map.keySet().spliterator();
        Stream<Integer> stream = map.values().stream();
        map.put(4, 40);
        assertEquals(6, spliterator.getExactSizeIfKnown());
        assertEquals(280, stream.mapToInt(value -> value).sum());
    }

    private static void assertNoticed(org.junit.jupiter.api.function.Executable executable) {
        assertThrows(ConcurrentModificationException.class, executable);
    }
}
