package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentMap;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was obtained from a map or a set before it is shared belongs to it afterwards: it writes to no other version, and
 * reads from no other.
 */
class HashViewsTest {
    /** Something that reads all elements of a map through what it has taken from it earlier. */
    record Read(String name, Form form, Function<Map<Integer, Integer>, Supplier<List<?>>> take) {
        @Override
        public String toString() {
            return form + ", " + name;
        }
    }

    private static Stream<Read> reads() {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(
                                reads(form, "keys", Map::keySet),
                                reads(form, "values", Map::values),
                                reads(form, "entries", Map::entrySet))
                        .flatMap(reads -> reads));
    }

    private static Stream<Read> reads(
            Form form, String name, Function<Map<Integer, Integer>, ? extends Collection<?>> view) {
        return Stream.of(
                read(form, name, map -> {
                    Collection<?> all = view.apply(map);
                    return () -> sorted(all.iterator());
                }),
                read(form, name + ", iterator", map -> {
                    Iterator<?> iterator = view.apply(map).iterator();
                    return () -> sorted(iterator);
                }),
                read(form, name + ", iterator that has begun", map -> {
                    Iterator<?> iterator = begun(view.apply(map).iterator());
                    return () -> withFirst(sorted(iterator), view.apply(map));
                }),
                read(form, name + ", stream", map -> {
                    Stream<?> stream = view.apply(map).stream();
                    return () -> sorted(stream.iterator());
                }),
                read(form, name + ", spliterator that has begun", map -> {
                    Spliterator<?> spliterator = view.apply(map).spliterator();
                    spliterator.tryAdvance(first -> {});
                    return () -> withFirst(rest(spliterator), view.apply(map));
                }),
                read(form, name + ", split spliterator", map -> {
                    Spliterator<?> right = view.apply(map).spliterator();
                    Spliterator<?> left = right.trySplit();
                    return () -> {
                        List<Object> read = new ArrayList<>();
                        if (left != null) {
                            left.forEachRemaining(e -> read.add(e.toString()));
                        }
                        right.forEachRemaining(e -> read.add(e.toString()));
                        read.sort(Comparator.comparing(Object::toString));
                        return read;
                    };
                }));
    }

    private static Read read(Form form, String name, Function<Map<Integer, Integer>, Supplier<List<?>>> take) {
        return new Read(name, form, take);
    }

    private static <I extends Iterator<?>> I begun(I iterator) {
        iterator.next();
        return iterator;
    }

    private static List<String> sorted(Iterator<?> iterator) {
        List<String> rest = new ArrayList<>();
        iterator.forEachRemaining(e -> rest.add(e.toString()));
        rest.sort(null);
        return rest;
    }

    private static List<String> rest(Spliterator<?> spliterator) {
        List<String> rest = new ArrayList<>();
        spliterator.forEachRemaining(e -> rest.add(e.toString()));
        rest.sort(null);
        return rest;
    }

    /** The elements, after a check that all but the first one were read. */
    private static List<String> withFirst(List<String> rest, Collection<?> all) {
        List<String> expected = new ArrayList<>();
        all.iterator().forEachRemaining(e -> expected.add(e.toString()));
        expected.remove(0);
        expected.sort(null);
        assertEquals(expected, rest);
        return sorted(all.iterator());
    }

    /** Writes to all that a map holds, and adds and removes. */
    private static void writeAllOver(Map<Integer, Integer> map) {
        for (Integer key : List.copyOf(map.keySet())) {
            map.put(key, 7000 + key);
        }
        for (int i = 0; i < 8; i++) {
            map.put(-1 - i, 8000 + i);
        }
        map.remove(3);
        map.remove(8);
    }

    private static Map<Integer, Integer> writtenAllOver(Form form) {
        Map<Integer, Integer> twin = new HashMap<>(form.entries());
        writeAllOver(twin);
        return twin;
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aViewTakenBeforeAShareReadsNothingThatTheShareWrites(Read read) {
        CowMap<Integer, Integer> map = read.form.map();
        Supplier<List<?>> view = read.take.apply(map);
        CowMap<Integer, Integer> other = map.share();
        PersistentMap<Integer, Integer> snapshot = map.snapshot();
        writeAllOver(other);
        Map<Integer, Integer> twin = new HashMap<>(read.form.entries());
        assertEquals(read.take.apply(twin).get(), view.get());
        assertEquals(read.form.entries(), snapshot);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aViewTakenBeforeAShareReadsItsMapWhenTheShareWritesInPlaceToWhatItsMapLeft(Read read) {
        CowMap<Integer, Integer> map = read.form.map();
        Supplier<List<?>> view = read.take.apply(map);
        CowMap<Integer, Integer> other = map.share();
        map.put(5, 51);
        writeAllOver(other);
        Map<Integer, Integer> twin = new HashMap<>(read.form.entries());
        twin.put(5, 51);
        assertEquals(read.take.apply(twin).get(), view.get());
        assertEquals(twin, map);
        assertEquals(writtenAllOver(read.form), other);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aViewOfAShareReadsNothingThatTheOriginWrites(Read read) {
        CowMap<Integer, Integer> map = read.form.map();
        CowMap<Integer, Integer> other = map.share();
        Supplier<List<?>> view = read.take.apply(other);
        other.put(5, 51);
        writeAllOver(map);
        Map<Integer, Integer> twin = new HashMap<>(read.form.entries());
        twin.put(5, 51);
        assertEquals(read.take.apply(twin).get(), view.get());
        assertEquals(writtenAllOver(read.form), map);
    }

    @ParameterizedTest
    @EnumSource
    void aViewOfASetReadsItsSetAlone(Form form) {
        CowSet<Integer> set = form.set();
        Iterator<Integer> iterator = begun(set.iterator());
        Spliterator<Integer> spliterator = set.spliterator();
        spliterator.tryAdvance(first -> {});
        List<String> expected = sorted(begun(set.iterator()));
        CowSet<Integer> other = set.share();
        other.removeIf(e -> e > 4);
        other.add(4);
        assertEquals(expected, sorted(iterator));
        assertEquals(expected, rest(spliterator));
    }

    /** Something that writes to a map through what it has taken from it earlier. */
    record WriteThrough(String name, Form form, Function<Map<Integer, Integer>, Runnable> take) {
        @Override
        public String toString() {
            return form + ", " + name;
        }
    }

    private static Stream<WriteThrough> writes() {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(
                        through(form, "keys, remove", map -> {
                            Set<Integer> keys = map.keySet();
                            return () -> keys.remove(3);
                        }),
                        through(form, "keys, removeIf", map -> {
                            Set<Integer> keys = map.keySet();
                            return () -> keys.removeIf(key -> key > 4);
                        }),
                        through(form, "keys, retainAll", map -> {
                            Set<Integer> keys = map.keySet();
                            return () -> keys.retainAll(List.of(3, 8));
                        }),
                        through(form, "keys, clear", map -> map.keySet()::clear),
                        through(form, "values, remove", map -> {
                            Collection<Integer> values = map.values();
                            return () -> values.remove(30);
                        }),
                        through(form, "values, removeAll", map -> {
                            Collection<Integer> values = map.values();
                            return () -> values.removeAll(List.of(30, 80));
                        }),
                        through(form, "entries, remove", map -> {
                            Set<Map.Entry<Integer, Integer>> entries = map.entrySet();
                            return () -> entries.remove(Map.entry(3, 30));
                        }),
                        through(form, "iterator, remove", map -> at(map, 3)::remove),
                        through(form, "entry, setValue", map -> setValue(entry(map, 3))),
                        through(
                                form,
                                "entry of a stream, setValue",
                                map -> setValue(map.entrySet().stream()
                                        .filter(entry -> entry.getKey() == 3)
                                        .findFirst()
                                        .orElseThrow())),
                        through(form, "all entries, setValue", map -> {
                            Set<Map.Entry<Integer, Integer>> entries = map.entrySet();
                            return () -> entries.forEach(entry -> entry.setValue(entry.getValue() + 1));
                        }),
                        through(form, "all entries, kept, setValue", map -> {
                            List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(map.entrySet());
                            return () -> entries.forEach(entry -> entry.setValue(entry.getValue() + 1));
                        })));
    }

    private static WriteThrough through(Form form, String name, Function<Map<Integer, Integer>, Runnable> take) {
        return new WriteThrough(name, form, take);
    }

    /** An iterator that has just given a key. */
    private static Iterator<Integer> at(Map<Integer, Integer> map, int key) {
        Iterator<Integer> iterator = map.keySet().iterator();
        while (iterator.next() != key) {}
        return iterator;
    }

    private static Map.Entry<Integer, Integer> entry(Map<Integer, Integer> map, int key) {
        Iterator<Map.Entry<Integer, Integer>> iterator = map.entrySet().iterator();
        Map.Entry<Integer, Integer> entry = iterator.next();
        while (entry.getKey() != key) {
            entry = iterator.next();
        }
        return entry;
    }

    private static Runnable setValue(Map.Entry<Integer, Integer> entry) {
        return () -> {
            assertEquals(30, entry.setValue(31));
            assertEquals(31, entry.getValue());
        };
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aWriteThroughAViewTakenBeforeAShareReachesItsMapAlone(WriteThrough write) {
        CowMap<Integer, Integer> map = write.form.map();
        Map<Integer, Integer> twin = new HashMap<>(write.form.entries());
        Runnable through = write.take.apply(map);
        CowMap<Integer, Integer> other = map.share();
        PersistentMap<Integer, Integer> snapshot = map.snapshot();
        through.run();
        write.take.apply(twin).run();
        assertEquals(twin, map);
        assertEquals(write.form.entries(), other);
        assertEquals(write.form.entries(), snapshot);
        map.checkInvariants();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aWriteThroughAViewReachesItsMapWhereverThatHasMovedTo(WriteThrough write) {
        CowMap<Integer, Integer> map = write.form.map();
        Map<Integer, Integer> twin = new HashMap<>(write.form.entries());
        Runnable through = write.take.apply(map);
        CowMap<Integer, Integer> other = map.share();
        map.put(5, 51);
        writeAllOver(other);
        through.run();
        Runnable throughTwin = write.take.apply(twin);
        // The entries that were kept have the values that they had.
        twin.put(5, write.name.contains("kept") ? 50 : 51);
        throughTwin.run();
        twin.computeIfPresent(5, (key, value) -> write.name.contains("kept") ? 51 : value);
        assertEquals(twin, map);
        assertEquals(writtenAllOver(write.form), other);
        map.checkInvariants();
        other.checkInvariants();
    }

    @ParameterizedTest
    @EnumSource
    void anEntryWritesToItsKeyWhateverWasAddedAndRemovedSince(Form form) {
        Map<Integer, Integer> twin = new HashMap<>();
        CowMap<Integer, Integer> map = form.map();
        List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(map.entrySet());
        for (int i = -1; i > -50; i--) {
            map.put(i, i);
        }
        map.keySet().removeIf(key -> key < 0);
        map.remove(3);
        entries.forEach(entry -> entry.setValue(entry.getKey() + 5));
        form.entries().keySet().forEach(key -> twin.put(key, key + 5));
        twin.remove(3);
        assertEquals(twin, map);
    }

    @Test
    void anEntryWritesToItsKeyAfterItsIteratorHasRemovedOthersAndGoneOn() {
        for (int kept = 0; kept < 4; kept++) {
            CowMap<Integer, Integer> map = Form.TREE.map();
            Map<Integer, Integer> twin = new HashMap<>(map);
            Iterator<Map.Entry<Integer, Integer>> iterator = map.entrySet().iterator();
            for (int i = 0; iterator.hasNext(); i++) {
                Map.Entry<Integer, Integer> entry = iterator.next();
                if (i % 4 != kept) {
                    iterator.remove();
                    twin.remove(entry.getKey());
                } else {
                    iterator.forEachRemaining(HashViewsTest::nothing);
                    entry.setValue(-1);
                    twin.put(entry.getKey(), -1);
                    assertEquals(twin, map);
                    iterator = map.entrySet().iterator();
                    while (!iterator.next().equals(entry)) {}
                }
            }
            assertEquals(twin, map);
        }
    }

    private static void nothing(Object element) {}

    @Test
    void twoIteratorsOfWhichOneHasRemovedBeforeTheOtherBeganReadTheSame() {
        for (int removals = 1; removals < 40; removals++) {
            CowMap<Integer, Integer> map = Form.TREE.map();
            Iterator<Integer> first = map.keySet().iterator();
            for (int i = 0; i < removals; i++) {
                first.next();
                first.remove();
            }
            Iterator<Integer> second = map.keySet().iterator();
            Spliterator<Integer> third = map.keySet().spliterator();
            List<Integer> left = List.copyOf(map.keySet());
            for (Integer key : left) {
                assertEquals(key, first.next());
                assertEquals(key, second.next());
                assertTrue(third.tryAdvance(e -> assertEquals(key, e)));
            }
        }
    }

    @Test
    void anIteratorGivesTheValuesOfTheMomentWhereAllKeysHaveOneHash() {
        CowMap<HashKey, Integer> map = new CowMap<>();
        for (int i = 0; i < 40; i++) {
            map.put(i % 2 == 0 ? HashKey.ordered(i, 7) : HashKey.of(i, 7), 0);
        }
        Spliterator<Integer> spliterator = map.values().spliterator();
        spliterator.tryAdvance(first -> {});
        Iterator<Integer> iterator = begun(map.values().iterator());
        map.replaceAll((key, value) -> 1);
        while (iterator.hasNext()) {
            assertEquals(1, iterator.next());
        }
        spliterator.forEachRemaining(value -> assertEquals(1, value));
    }

    @ParameterizedTest
    @EnumSource
    void forEachReadsItsOwnMapWhenTheActionSharesItAndBothWrite(Form form) {
        assertReadsItself(form, (map, meddle) -> map.forEach((key, value) -> meddle.accept(value)));
        assertReadsItself(form, (map, meddle) -> map.values().forEach(meddle));
        assertReadsItself(form, (map, meddle) -> map.values().stream().forEach(meddle));
        assertReadsItself(form, (map, meddle) -> map.values().spliterator().forEachRemaining(meddle));
        assertReadsItself(form, (map, meddle) -> map.entrySet().forEach(entry -> meddle.accept(entry.getValue())));
        assertReadsItself(
                form, (map, meddle) -> map.entrySet().stream().forEach(entry -> meddle.accept(entry.getValue())));
        assertReadsItself(
                form,
                (map, meddle) -> map.values().removeIf(value -> {
                    meddle.accept(value);
                    return false;
                }));
        assertReadsItself(
                form,
                (map, meddle) -> map.replaceAll((key, value) -> {
                    meddle.accept(value);
                    return value;
                }));
    }

    private interface Reading {
        void of(CowMap<Integer, Integer> map, Consumer<Integer> meddle);
    }

    /** The map moves away by its write, so that the share is the only one on what the map had and writes in place. */
    private static void assertReadsItself(Form form, Reading reading) {
        CowMap<Integer, Integer> map = form.map();
        List<Integer> read = new ArrayList<>();
        reading.of(map, value -> {
            CowMap<Integer, Integer> share = map.share();
            // The same number as another instance.
            map.put(3, Integer.valueOf("30"));
            writeAllOver(share);
            read.add(value);
        });
        read.sort(null);
        List<Integer> values = new ArrayList<>(form.entries().values());
        values.sort(null);
        assertEquals(values, read);
        assertEquals(form.entries(), map);
    }

    @Test
    void aViewIsOfItsHandleAndEndsWithIt() {
        CowMap<Integer, Integer> map = new CowMap<>(Write.ENTRIES);
        Set<Integer> keys = map.keySet();
        Map.Entry<Integer, Integer> entry = map.entrySet().iterator().next();
        Iterator<Integer> iterator = map.values().iterator();
        CowMap<Integer, Integer> share = map.share();
        map.release();
        assertThrows(IllegalStateException.class, keys::size);
        assertThrows(IllegalStateException.class, () -> keys.contains(3));
        assertThrows(IllegalStateException.class, () -> keys.remove(3));
        assertThrows(RuntimeException.class, () -> entry.setValue(1));
        assertThrows(RuntimeException.class, iterator::next);
        assertEquals(Write.ENTRIES, share);
    }
}
