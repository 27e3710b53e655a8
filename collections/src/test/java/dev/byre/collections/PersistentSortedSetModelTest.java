package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.testkit.SortedKeys;
import dev.byre.testkit.SortedViews;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each step makes another version of one or two that there are; all of them are looked at again after each step. */
@SuppressWarnings("NullAway") // The type of the elements does not say that one may be null.
class PersistentSortedSetModelTest {
    /** A version, and what it must be equal to for ever. */
    record Version<K>(PersistentSortedSet<K> set, NavigableSet<K> twin) {
        Version<K> changed(PersistentSortedSet<K> changed, Twin<K> change) {
            NavigableSet<K> copy = new TreeSet<>(twin);
            change.in(copy);
            return new Version<>(changed, copy);
        }

        /** A part of it, or the whole in another order. */
        Version<K> part(UnaryOperator<NavigableSet<K>> part) {
            return new Version<>(made(part.apply(set)), new TreeSet<>(part.apply(twin)));
        }

        @SuppressWarnings("unchecked") // Of the same elements.
        private static <K> PersistentSortedSet<K> made(NavigableSet<K> set) {
            return assertInstanceOf(PersistentSortedSet.class, set);
        }

        void check() {
            set.checkInvariants();
            assertEquals(twin.size(), set.size());
            Iterator<K> elements = set.iterator();
            twin.forEach(key -> assertSame(key, elements.next(), "not the element that was put in first"));
            assertFalse(elements.hasNext());
        }

        void checkThroughly(SortedKeys<K> keys, List<Version<K>> others) {
            check();
            assertEquals(twin, set);
            assertEquals(set, twin);
            assertEquals(twin.hashCode(), set.hashCode());
            assertEquals(twin.toString(), set.toString());
            assertEquals(twin.descendingSet().toString(), set.descendingSet().toString());
            Iterator<K> descending = set.descendingIterator();
            twin.descendingIterator().forEachRemaining(key -> assertSame(key, descending.next()));
            keys.all().forEach(this::checkAt);
            int rank = 0;
            for (K key : twin) {
                assertSame(key, set.elementAt(rank++));
            }
            for (int bad : new int[] {-1, set.size(), Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertThrows(IndexOutOfBoundsException.class, () -> set.elementAt(bad));
            }
            for (Version<K> other : others) {
                boolean equal = twin.equals(other.twin);
                assertEquals(equal, set.equals(other.set));
                assertEquals(equal, other.set.equals(set));
                assertEquals(twin.containsAll(other.twin), set.containsAll(other.set));
                assertEquals(twin.containsAll(other.twin), set.containsAll(other.twin));
            }
        }

        private void checkAt(K key) {
            assertEquals(twin.contains(key), set.contains(key));
            assertSame(twin.lower(key), set.lower(key));
            assertSame(twin.floor(key), set.floor(key));
            assertSame(twin.ceiling(key), set.ceiling(key));
            assertSame(twin.higher(key), set.higher(key));
            assertEquals(twin.headSet(key, false).size(), set.rank(key));
        }
    }

    /** What an operation does to a twin. */
    @FunctionalInterface
    interface Twin<K> {
        void in(NavigableSet<K> set);
    }

    /** What makes a version of two others. */
    @FunctionalInterface
    private interface Operation<K> {
        Version<K> of(Version<K> x, Version<K> y, int a, int b);
    }

    /** The operations on sets of some keys. */
    private static final class Operations<K> {
        private final Map<String, Operation<K>> all = new LinkedHashMap<>();
        private final SortedKeys<K> keys;

        Operations(SortedKeys<K> keys) {
            this.keys = keys;
            addPlain();
            addCombining();
            addCopies();
            addParts();
        }

        private void addPlain() {
            all.put("plus", (x, y, a, b) -> {
                K key = keys.key(a, b);
                return x.changed(x.set.plus(key), twin -> twin.add(key));
            });
            all.put("minus", (x, y, a, b) -> {
                K key = keys.key(a, b);
                return x.changed(x.set.minus(key), twin -> twin.remove(key));
            });
            all.put("plusAll", (x, y, a, b) -> x.changed(x.set.plusAll(y.set), twin -> twin.addAll(y.twin)));
            all.put("plusAll of another kind", (x, y, a, b) -> {
                Collection<K> more = b % 2 == 0 ? new TreeSet<>(y.twin) : new ArrayList<>(y.twin.descendingSet());
                return x.changed(x.set.plusAll(more), twin -> twin.addAll(y.twin));
            });
            all.put("minusAll", (x, y, a, b) -> x.changed(x.set.minusAll(y.set), twin -> y.twin.forEach(twin::remove)));
            all.put("minusAll of some", (x, y, a, b) -> {
                List<K> gone = keys.keys(b, a, b);
                return x.changed(x.set.minusAll(gone), twin -> gone.forEach(twin::remove));
            });
            all.put("minus, one by one", (x, y, a, b) -> {
                PersistentSortedSet<K> set = x.set;
                for (K key : y.twin) {
                    set = set.minus(key);
                }
                return x.changed(set, twin -> y.twin.forEach(twin::remove));
            });
            all.put("grown", (x, y, a, b) -> {
                List<K> more = keys.keys(a + 32, a, b);
                return x.changed(x.set.plusAll(more), twin -> twin.addAll(more));
            });
            all.put("grown, one by one", (x, y, a, b) -> {
                List<K> more = keys.keys(32, a, b);
                PersistentSortedSet<K> set = x.set;
                for (K key : more) {
                    set = set.plus(key);
                }
                return x.changed(set, twin -> twin.addAll(more));
            });
        }

        private void addCombining() {
            all.put("union", (x, y, a, b) -> x.changed(x.set.union(y.set), twin -> twin.addAll(y.twin)));
            all.put(
                    "intersection",
                    (x, y, a, b) ->
                            x.changed(x.set.intersection(y.set), twin -> twin.removeIf(key -> !y.twin.contains(key))));
            all.put(
                    "difference",
                    (x, y, a, b) -> x.changed(x.set.difference(y.set), twin -> twin.removeIf(y.twin::contains)));
            all.put("union with a range", (x, y, a, b) -> {
                K key = keys.key(a, b);
                return x.changed(x.set.union(y.set.tailSet(key)), twin -> twin.addAll(y.twin.tailSet(key)));
            });
            all.put("intersection with a range", (x, y, a, b) -> {
                K key = keys.key(a, b);
                return x.changed(
                        x.set.intersection(x.set.headSet(key)),
                        twin -> twin.retainAll(new TreeSet<>(x.twin.headSet(key))));
            });
            all.put("difference from a range", (x, y, a, b) -> {
                K key = keys.key(a, b);
                NavigableSet<K> gone = y.twin.headSet(key, true);
                return x.changed(x.set.difference(y.set.headSet(key, true)), twin -> gone.forEach(twin::remove));
            });
            all.put("diff, added", (x, y, a, b) -> {
                PersistentSortedSet<K> made = x.set.diff(y.set).added();
                NavigableSet<K> added = new TreeSet<>(made.comparator());
                y.twin.forEach(key -> {
                    if (!x.twin.contains(key)) {
                        added.add(key);
                    }
                });
                return new Version<>(made, added);
            });
            all.put("diff, removed", (x, y, a, b) -> {
                var diff = x.set.diff(y.set);
                assertEquals(diff.added().isEmpty() && diff.removed().isEmpty(), diff.isEmpty());
                assertEquals(diff.added(), y.set.diff(x.set).removed());
                assertEquals(y.set, x.set.difference(diff.removed()).union(diff.added()));
                return x.changed(diff.removed(), twin -> y.twin.forEach(twin::remove));
            });
        }

        private void addCopies() {
            all.put("copyOf", (x, y, a, b) -> {
                assertSame(x.set, PersistentSortedSet.copyOf(x.set));
                return new Version<>(PersistentSortedSet.copyOf(x.twin), x.twin);
            });
            all.put("copyOf a part of another kind", (x, y, a, b) -> {
                NavigableSet<K> part = x.twin.descendingSet().headSet(keys.key(a, b), b % 2 == 0);
                return new Version<>(PersistentSortedSet.copyOf(part), new TreeSet<>(part));
            });
            all.put("collector", (x, y, a, b) -> {
                List<K> elements = new ArrayList<>(x.set);
                elements.addAll(y.twin);
                var stream = b % 4 == 0 ? elements.parallelStream() : elements.stream();
                return x.changed(
                        x.twin.comparator() == null
                                ? stream.collect(PersistentSortedSet.<K>collector())
                                : stream.collect(PersistentSortedSet.<K>collector(x.twin.comparator())),
                        twin -> twin.addAll(y.twin));
            });
            all.put(
                    "from its parallel stream",
                    (x, y, a, b) -> x.changed(
                            PersistentSortedSet.copyOf(new TreeSet<K>(x.twin.comparator()))
                                    .plusAll(x.set.parallelStream()
                                            .filter(y.twin::contains)
                                            .toList()),
                            twin -> twin.removeIf(key -> !y.twin.contains(key))));
            if (keys.comparator() == null) {
                all.put("of and copyOf without order", (x, y, a, b) -> {
                    NavigableSet<K> twin = keys.treeSet();
                    twin.addAll(new HashSet<>(x.twin));
                    return new Version<>(PersistentSortedSet.copyOf(new HashSet<>(x.twin)), twin);
                });
            }
        }

        private void addParts() {
            SortedViews<Version<K>, K> parts = new SortedViews<>(
                    keys,
                    (x, to, inclusive) -> x.part(set -> set.headSet(to, inclusive)),
                    (x, from, inclusive) -> x.part(set -> set.tailSet(from, inclusive)),
                    (x, from, fromInclusive, to, toInclusive) -> {
                        // What is out of order is refused, and what is no view has no range that it could be out of.
                        if (SortedKeys.sign(x.twin.comparator(), from, to) > 0) {
                            assertThrows(
                                    IllegalArgumentException.class,
                                    () -> x.set.subSet(from, fromInclusive, to, toInclusive));
                            return x.part(set -> set.subSet(to, toInclusive, from, fromInclusive));
                        }
                        return x.part(set -> set.subSet(from, fromInclusive, to, toInclusive));
                    },
                    x -> x.part(NavigableSet::descendingSet));
            for (int i = 0; i < 4; i++) {
                int more = i * 1024;
                all.put("part " + i, (x, y, a, b) -> parts.picked(x, a, b + more));
            }
            all.put("descending", (x, y, a, b) -> x.part(NavigableSet::descendingSet));
            all.put("both parts around a key", (x, y, a, b) -> {
                K key = keys.key(a, b);
                PersistentSortedSet<K> head = x.set.headSet(key, b % 4 < 2);
                PersistentSortedSet<K> tail = x.set.tailSet(key, b % 4 >= 2);
                return x.changed(b % 8 < 4 ? head.union(tail) : tail.union(head), twin -> {});
            });
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(30);
    }

    @Property(tries = 50)
    void everyVersionStaysLikeItsOwnTreeSet(@ForAll("steps") List<Step> steps) {
        SortedKeys.EACH.forEach(keys -> run(keys, steps));
    }

    private static <K> void run(SortedKeys<K> keys, List<Step> steps) {
        Map<String, Operation<K>> operations = new Operations<>(keys).all;
        List<String> names = List.copyOf(operations.keySet());
        List<Version<K>> versions = new ArrayList<>();
        versions.add(new Version<>(
                keys.comparator() == null ? PersistentSortedSet.empty() : PersistentSortedSet.empty(keys.comparator()),
                keys.treeSet()));
        NavigableSet<K> full = keys.treeSet();
        full.addAll(keys.all());
        versions.add(new Version<>(PersistentSortedSet.copyOf(full), full));
        List<String> history = new ArrayList<>();
        for (Step step : steps) {
            int x = step.version() % versions.size();
            int y = (step.a() + 7 * step.move()) % versions.size();
            String name = names.get(step.edit() % names.size());
            history.add(versions.size() + " = " + x + " " + name + " " + y + ", " + step.a() + ", " + step.b());
            try {
                Version<K> made = Objects.requireNonNull(operations.get(name))
                        .of(versions.get(x), versions.get(y), step.a(), step.b());
                versions.add(made);
                made.checkThroughly(keys, versions);
                versions.forEach(Version::check);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(keys + ": " + e + "\nversions:\n  " + String.join("\n  ", history), e);
            }
        }
        versions.forEach(version -> version.checkThroughly(keys, versions));
    }
}
