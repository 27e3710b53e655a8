package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.testkit.Boom;
import dev.byre.testkit.HashKeys;
import dev.byre.testkit.SortedKeys;
import dev.byre.testkit.SortedViews;
import dev.byre.testkit.Step;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Each step makes another version of one or two that there are; all of them are looked at again after each step. */
@SuppressWarnings("NullAway") // The types of keys and values do not say that these may be null.
class PersistentSortedMapModelTest {
    /** A version, and what it must be equal to for ever. */
    record Version<K>(PersistentSortedMap<K, Integer> map, NavigableMap<K, Integer> twin) {
        Version<K> changed(PersistentSortedMap<K, Integer> changed, Twin<K> change) {
            NavigableMap<K, Integer> copy = new TreeMap<>(twin);
            change.in(copy);
            return new Version<>(changed, copy);
        }

        /** A part of it, or the whole in another order. */
        Version<K> part(UnaryOperator<NavigableMap<K, Integer>> part) {
            return new Version<>(made(part.apply(map)), new TreeMap<>(part.apply(twin)));
        }

        @SuppressWarnings("unchecked") // Of the same keys and values.
        private static <K> PersistentSortedMap<K, Integer> made(NavigableMap<K, Integer> map) {
            return assertInstanceOf(PersistentSortedMap.class, map);
        }

        void check() {
            map.checkInvariants();
            assertEquals(twin.size(), map.size());
            Iterator<Map.Entry<K, Integer>> entries = map.entrySet().iterator();
            twin.forEach((key, value) -> {
                Map.Entry<K, Integer> entry = entries.next();
                assertSame(key, entry.getKey(), "not the key that was put in first");
                assertEquals(value, entry.getValue());
            });
            assertFalse(entries.hasNext());
        }

        void checkThroughly(SortedKeys<K> keys, List<Version<K>> others) {
            check();
            assertEquals(twin, map);
            assertEquals(map, twin);
            assertEquals(twin.hashCode(), map.hashCode());
            assertEquals(twin.toString(), map.toString());
            assertEquals(twin.descendingMap().toString(), map.descendingMap().toString());
            assertEquals(new ArrayList<>(twin.values()), new ArrayList<>(map.values()));
            assertEquals(new ArrayList<>(twin.descendingKeySet()), new ArrayList<>(map.descendingKeySet()));
            assertEquals(twin.firstEntry(), map.firstEntry());
            assertEquals(twin.lastEntry(), map.lastEntry());
            keys.all().forEach(this::checkAt);
            checkRanks();
            checkOrder(keys);
            for (Version<K> other : others) {
                boolean equal = twin.equals(other.twin);
                assertEquals(equal, map.equals(other.map));
                assertEquals(equal, other.map.equals(map));
            }
        }

        private void checkAt(K key) {
            assertEquals(twin.get(key), map.get(key));
            assertEquals(twin.containsKey(key), map.containsKey(key));
            assertEquals(twin.getOrDefault(key, 77), map.getOrDefault(key, 77));
            assertEquals(twin.lowerEntry(key), map.lowerEntry(key));
            assertEquals(twin.floorEntry(key), map.floorEntry(key));
            assertEquals(twin.ceilingEntry(key), map.ceilingEntry(key));
            assertEquals(twin.higherEntry(key), map.higherEntry(key));
            assertEquals(twin.floorKey(key), map.floorKey(key));
            assertEquals(twin.higherKey(key), map.higherKey(key));
            assertEquals(twin.headMap(key, false).size(), map.rank(key));
        }

        private void checkRanks() {
            int rank = 0;
            for (Map.Entry<K, Integer> entry : twin.entrySet()) {
                assertEquals(entry, map.entryAt(rank++));
            }
            for (int bad : new int[] {-1, map.size(), Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertThrows(IndexOutOfBoundsException.class, () -> map.entryAt(bad));
            }
        }

        private void checkOrder(SortedKeys<K> keys) {
            if (keys.comparator() == null && twin.comparator() == null) {
                assertNull(map.comparator());
            }
            K first = keys.sorted().get(0);
            K last = keys.sorted().get(63);
            assertEquals(
                    SortedKeys.sign(twin.comparator(), first, last), SortedKeys.sign(map.comparator(), first, last));
        }
    }

    /** What an operation does to a twin. */
    @FunctionalInterface
    interface Twin<K> {
        void in(NavigableMap<K, Integer> map);
    }

    /** What makes a version of two others, or none if there is only something to look at or a function throws. */
    @FunctionalInterface
    private interface Operation<K> {
        @Nullable
        Version<K> of(Version<K> x, Version<K> y, int a, int b);
    }

    /** The operations on maps of some keys. */
    private static final class Operations<K> {
        private final Map<String, Operation<K>> all = new LinkedHashMap<>();
        private final SortedKeys<K> keys;

        Operations(SortedKeys<K> keys) {
            this.keys = keys;
            addSingle();
            addBulk();
            addMerging();
            addDiffs();
            addCopies();
            addParts();
            if (keys.comparator() == null) {
                addNatural();
            }
        }

        private void addSingle() {
            all.put("with", (x, y, a, b) -> {
                K key = keys.key(a, b);
                Integer value = HashKeys.value(b);
                return x.changed(x.map.with(key, value), twin -> twin.put(key, value));
            });
            all.put("withAbsent", (x, y, a, b) -> {
                K key = keys.key(a, b);
                Integer value = HashKeys.value(b);
                return x.changed(x.map.withAbsent(key, value), twin -> twin.putIfAbsent(key, value));
            });
            all.put("withComputed", (x, y, a, b) -> {
                K key = keys.key(a, b);
                return x.changed(
                        x.map.withComputed(key, (k, v) -> computed(k, v, b)),
                        twin -> twin.compute(key, (k, v) -> computed(k, v, b)));
            });
            all.put("withComputed, throwing", (x, y, a, b) -> {
                UnaryOperator<Integer> boom = Boom.at(0, value -> value);
                assertThrows(Boom.class, () -> x.map.withComputed(keys.key(a, b), (k, v) -> boom.apply(v)));
                return null;
            });
            all.put("without", (x, y, a, b) -> {
                K key = keys.key(a, b);
                return x.changed(x.map.without(key), twin -> twin.remove(key));
            });
            all.put("without an end", (x, y, a, b) -> {
                if (x.twin.isEmpty()) {
                    return null;
                }
                K key = a % 2 == 0 ? x.twin.firstKey() : x.twin.lastKey();
                return x.changed(x.map.without(key), twin -> twin.remove(key));
            });
        }

        private void addBulk() {
            all.put("withAll", (x, y, a, b) -> x.changed(x.map.withAll(y.map), twin -> twin.putAll(y.twin)));
            all.put(
                    "withAll of another kind",
                    (x, y, a, b) -> x.changed(
                            x.map.withAll(b % 2 == 0 ? new TreeMap<>(y.twin) : new LinkedHashMap<>(y.twin)),
                            twin -> twin.putAll(y.twin)));
            all.put("withAll of those from a key on", (x, y, a, b) -> {
                K key = keys.key(a, b);
                return x.changed(x.map.withAll(y.map.tailMap(key)), twin -> twin.putAll(y.twin.tailMap(key)));
            });
            all.put("grown", (x, y, a, b) -> {
                Map<K, Integer> more = keys.entries(a + 32, a, b);
                return x.changed(x.map.withAll(more), twin -> twin.putAll(more));
            });
            all.put("grown, one by one", (x, y, a, b) -> {
                List<K> more = keys.keys(32, a, b);
                PersistentSortedMap<K, Integer> map = x.map;
                for (K key : more) {
                    map = map.with(key, b);
                }
                return x.changed(map, twin -> more.forEach(key -> twin.put(key, b)));
            });
            all.put("withoutAll", (x, y, a, b) -> {
                List<K> gone = new ArrayList<>(y.twin.keySet());
                return x.changed(
                        x.map.withoutAll(b % 2 == 0 ? gone : y.map.keySet()), twin -> gone.forEach(twin::remove));
            });
            all.put("withoutAll of some", (x, y, a, b) -> {
                List<K> gone = keys.keys(b, a, b);
                return x.changed(x.map.withoutAll(gone), twin -> gone.forEach(twin::remove));
            });
            all.put("without, one by one", (x, y, a, b) -> {
                PersistentSortedMap<K, Integer> map = x.map;
                for (K key : y.twin.keySet()) {
                    map = map.without(key);
                }
                return x.changed(map, twin -> y.twin.keySet().forEach(twin::remove));
            });
        }

        private void addMerging() {
            all.put("merged", (x, y, a, b) -> merged(x, y, () -> (mine, theirs) -> merge(mine, theirs, b)));
            all.put("merged to null", (x, y, a, b) -> merged(x, y, () -> (mine, theirs) -> null));
            all.put(
                    "merged, throwing",
                    (x, y, a, b) -> merged(x, y, () -> {
                        UnaryOperator<Integer> boom = Boom.at(a % 8, value -> value);
                        return (mine, theirs) -> boom.apply(theirs);
                    }));
        }

        private void addDiffs() {
            all.put("diff, added", (x, y, a, b) -> {
                PersistentSortedMap<K, Integer> made = checkedDiff(x, y).added();
                NavigableMap<K, Integer> added = new TreeMap<>(made.comparator());
                y.twin.forEach((key, value) -> {
                    if (!x.twin.containsKey(key)) {
                        added.put(key, value);
                    }
                });
                return new Version<>(made, added);
            });
            all.put("diff, removed", (x, y, a, b) -> {
                return x.changed(
                        checkedDiff(x, y).removed(), twin -> y.twin.keySet().forEach(twin::remove));
            });
            all.put("diff, applied", (x, y, a, b) -> {
                var diff = x.map.diff(y.map);
                PersistentSortedMap<K, Integer> map =
                        x.map.withoutAll(diff.removed().keySet());
                for (Map.Entry<K, MapDiff.Change<Integer>> change :
                        diff.changed().entrySet()) {
                    assertEquals(map.get(change.getKey()), change.getValue().before());
                    map = map.with(change.getKey(), change.getValue().after());
                }
                return x.changed(map.withAll(diff.added()), twin -> {
                    x.twin.keySet().forEach(key -> {
                        if (!y.twin.containsKey(key)) {
                            twin.remove(key);
                        }
                    });
                    twin.putAll(y.twin);
                });
            });
        }

        private void addCopies() {
            all.put("copyOf", (x, y, a, b) -> {
                assertSame(x.map, PersistentSortedMap.copyOf(x.map));
                return new Version<>(PersistentSortedMap.copyOf(x.twin), x.twin);
            });
            all.put("copyOf a part of another kind", (x, y, a, b) -> {
                NavigableMap<K, Integer> part = x.twin.descendingMap().headMap(keys.key(a, b), b % 2 == 0);
                return new Version<>(PersistentSortedMap.copyOf(part), new TreeMap<>(part));
            });
            all.put("collector", (x, y, a, b) -> {
                Collection<Map.Entry<K, Integer>> entries = new ArrayList<>(x.map.entrySet());
                entries.addAll(y.twin.entrySet());
                var stream = b % 4 == 0 ? entries.parallelStream() : entries.stream();
                return x.changed(
                        x.twin.comparator() == null
                                ? stream.collect(PersistentSortedMap.<K, Integer>collector())
                                : stream.collect(PersistentSortedMap.collector(
                                        x.twin.comparator(), Map.Entry::getKey, Map.Entry::getValue)),
                        twin -> twin.putAll(y.twin));
            });
            all.put("of its entries, one by one", (x, y, a, b) -> {
                PersistentSortedMap<K, Integer> map = x.twin.comparator() == null
                        ? PersistentSortedMap.empty()
                        : PersistentSortedMap.empty(x.twin.comparator());
                for (Map.Entry<K, Integer> entry : (b % 2 == 0 ? x.map : x.map.descendingMap()).entrySet()) {
                    map = map.with(entry.getKey(), entry.getValue());
                }
                return new Version<>(map, x.twin);
            });
        }

        private void addParts() {
            SortedViews<Version<K>, K> parts = new SortedViews<>(
                    keys,
                    (x, to, inclusive) -> x.part(map -> map.headMap(to, inclusive)),
                    (x, from, inclusive) -> x.part(map -> map.tailMap(from, inclusive)),
                    (x, from, fromInclusive, to, toInclusive) -> {
                        // What is out of order is refused, and what is no view has no range that it could be out of.
                        if (SortedKeys.sign(x.twin.comparator(), from, to) > 0) {
                            assertThrows(
                                    IllegalArgumentException.class,
                                    () -> x.map.subMap(from, fromInclusive, to, toInclusive));
                            return x.part(map -> map.subMap(to, toInclusive, from, fromInclusive));
                        }
                        return x.part(map -> map.subMap(from, fromInclusive, to, toInclusive));
                    },
                    x -> x.part(NavigableMap::descendingMap));
            for (int i = 0; i < 4; i++) {
                int more = i * 1024;
                all.put("part " + i, (x, y, a, b) -> parts.picked(x, a, b + more));
            }
            all.put("descending", (x, y, a, b) -> x.part(NavigableMap::descendingMap));
            all.put("both parts around a key", (x, y, a, b) -> {
                K key = keys.key(a, b);
                PersistentSortedMap<K, Integer> head = x.map.headMap(key, b % 4 < 2);
                PersistentSortedMap<K, Integer> tail = x.map.tailMap(key, b % 4 >= 2);
                return x.changed(b % 8 < 4 ? head.withAll(tail) : tail.withAll(head), twin -> {});
            });
        }

        private void addNatural() {
            all.put("collector with merging", (x, y, a, b) -> {
                Collection<Map.Entry<K, Integer>> entries = new ArrayList<>(x.map.entrySet());
                entries.addAll(y.twin.entrySet());
                NavigableMap<K, Integer> twin = keys.treeMap();
                x.twin.forEach(twin::put);
                y.twin.forEach(
                        (key, value) -> twin.put(key, twin.containsKey(key) ? first(twin.get(key), value) : value));
                return new Version<>(
                        (b % 2 == 0 ? entries.stream() : entries.parallelStream())
                                .collect(PersistentSortedMap.collector(
                                        Map.Entry::getKey, Map.Entry::getValue, Operations::first)),
                        twin);
            });
            all.put("copyOf a map without order", (x, y, a, b) -> {
                NavigableMap<K, Integer> twin = keys.treeMap();
                twin.putAll(new HashMap<>(x.twin));
                return new Version<>(PersistentSortedMap.copyOf(new HashMap<>(x.twin)), twin);
            });
        }

        private static Integer first(Integer before, Integer after) {
            return before == null ? after : before;
        }

        private static <K> @Nullable Integer computed(K key, @Nullable Integer value, int b) {
            return value == null
                    ? HashKeys.value(b)
                    : (value + Objects.hashCode(key) + b) % 5 == 0 ? null : Integer.valueOf((value + b) % 7);
        }

        private static @Nullable Integer merge(@Nullable Integer mine, @Nullable Integer theirs, int b) {
            assertFalse(Objects.equals(mine, theirs), "a function is asked though there is nothing to merge");
            if (mine == null || theirs == null) {
                return b % 2 == 0 ? mine : theirs;
            }
            return (mine + 2 * theirs + b) % 4 == 0 ? null : Integer.valueOf((mine + theirs) % 7);
        }

        private static <K> @Nullable Version<K> merged(
                Version<K> x, Version<K> y, Supplier<BinaryOperator<Integer>> functions) {
            NavigableMap<K, Integer> twin = new TreeMap<>(x.twin);
            BinaryOperator<Integer> function = functions.get();
            try {
                y.twin.forEach((key, theirs) -> {
                    Integer mine = twin.get(key);
                    if (!x.twin.containsKey(key)) {
                        twin.put(key, theirs);
                    } else if (!Objects.equals(mine, theirs)) {
                        Integer merged = function.apply(mine, theirs);
                        if (merged == null) {
                            twin.remove(key);
                        } else {
                            twin.put(key, merged);
                        }
                    }
                });
            } catch (Boom thrown) {
                assertThrows(Boom.class, () -> x.map.merged(y.map, functions.get()));
                return null;
            }
            return new Version<>(x.map.merged(y.map, functions.get()), twin);
        }

        private static <K> Diff<K> checkedDiff(Version<K> x, Version<K> y) {
            var diff = x.map.diff(y.map);
            NavigableMap<K, MapDiff.Change<Integer>> changed =
                    new TreeMap<>(diff.changed().comparator());
            x.twin.forEach((key, before) -> {
                if (y.twin.containsKey(key) && !Objects.equals(before, y.twin.get(key))) {
                    changed.put(key, new MapDiff.Change<>(before, y.twin.get(key)));
                }
            });
            assertEquals(new ArrayList<>(changed.entrySet()), entries(diff.changed()));
            boolean none = diff.added().isEmpty() && diff.removed().isEmpty() && changed.isEmpty();
            assertEquals(none, diff.isEmpty());
            var back = y.map.diff(x.map);
            assertEquals(diff.added(), back.removed());
            assertEquals(diff.removed(), back.added());
            assertEquals(diff.changed().keySet(), back.changed().keySet());
            return new Diff<>(diff.added(), diff.removed());
        }

        private static <K, V> List<Map.Entry<K, V>> entries(Map<K, V> map) {
            List<Map.Entry<K, V>> entries = new ArrayList<>();
            map.forEach((key, value) -> entries.add(new SimpleImmutableEntry<>(key, value)));
            return entries;
        }
    }

    /** What a diff has of keys that only one of two maps has. */
    private record Diff<K>(PersistentSortedMap<K, Integer> added, PersistentSortedMap<K, Integer> removed) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(30);
    }

    @Property(tries = 50)
    void everyVersionStaysLikeItsOwnTreeMap(@ForAll("steps") List<Step> steps) {
        SortedKeys.EACH.forEach(keys -> run(keys, steps));
    }

    private static <K> void run(SortedKeys<K> keys, List<Step> steps) {
        Map<String, Operation<K>> operations = new Operations<>(keys).all;
        List<String> names = List.copyOf(operations.keySet());
        List<Version<K>> versions = new ArrayList<>();
        versions.add(new Version<>(
                keys.comparator() == null ? PersistentSortedMap.empty() : PersistentSortedMap.empty(keys.comparator()),
                keys.treeMap()));
        NavigableMap<K, Integer> full = keys.treeMap();
        keys.all().forEach(key -> full.put(key, HashKeys.value(4 * full.size())));
        versions.add(new Version<>(PersistentSortedMap.copyOf(full), full));
        List<String> history = new ArrayList<>();
        for (Step step : steps) {
            int x = step.version() % versions.size();
            int y = (step.a() + 7 * step.move()) % versions.size();
            String name = names.get(step.edit() % names.size());
            history.add(versions.size() + " = " + x + " " + name + " " + y + ", " + step.a() + ", " + step.b());
            try {
                Version<K> made = Objects.requireNonNull(operations.get(name))
                        .of(versions.get(x), versions.get(y), step.a(), step.b());
                if (made != null) {
                    versions.add(made);
                    made.checkThroughly(keys, versions);
                }
                versions.forEach(Version::check);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(keys + ": " + e + "\nversions:\n  " + String.join("\n  ", history), e);
            }
        }
        versions.forEach(version -> version.checkThroughly(keys, versions));
    }
}
