package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.Boom;
import dev.byre.testkit.SortedKeys;
import dev.byre.testkit.WatchedOrder;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sorted values do with their comparators, what they hold, and how they are split. */
@SuppressWarnings("NullAway") // An answer that is not there fails a test as well as any.
class SortedOrdersTest {
    private static final Comparator<String> BY_LENGTH = Comparator.comparingInt(String::length);

    /** Even numbers to their own text. */
    private static NavigableMap<Integer, String> twin(int size) {
        NavigableMap<Integer, String> twin = new TreeMap<>();
        IntStream.range(0, size).forEach(i -> twin.put(2000 + 2 * i, "value " + i));
        return twin;
    }

    private static Stream<Integer> sizes() {
        return Stream.of(0, 1, 2, 5, 33, 100, 1000);
    }

    @Test
    void aComparatorGoesWithAllThatIsMade() {
        PersistentSortedMap<String, Integer> map = PersistentSortedMap.<String, Integer>empty(BY_LENGTH)
                .with("cow", 1)
                .with("calf", 2);
        List<PersistentSortedMap<String, Integer>> made = List.of(
                map,
                map.with("cow", 3),
                map.with("heifer", 3),
                map.without("calf"),
                map.without("calf").without("cow"),
                map.withAll(Map.of("a", 1)),
                map.withoutAll(List.of("cow", "calf")),
                map.merged(PersistentSortedMap.of("bull", 3), (mine, theirs) -> theirs),
                map.merged(map.with("cow", 4), (mine, theirs) -> null),
                map.diff(map.with("heifer", 4)).added(),
                map.diff(map.without("cow")).removed(),
                map.diff(map).added(),
                map.headMap("calf"),
                map.headMap("a"),
                map.tailMap("calf"),
                map.subMap("cow", "calf"),
                map.descendingMap().descendingMap(),
                PersistentSortedMap.copyOf(map),
                PersistentSortedMap.copyOf(new TreeMap<>((SortedMap<String, Integer>) map)));
        for (PersistentSortedMap<String, Integer> other : made) {
            assertSame(BY_LENGTH, other.comparator(), other::toString);
            assertSame(BY_LENGTH, other.navigableKeySet().comparator());
        }
        assertEquals(2, map.get("bull"));
        assertEquals(
                "{cow=1, calf=3}",
                map.merged(PersistentSortedMap.of("bull", 3), (a, b) -> b).toString());
        PersistentSortedSet<String> set =
                PersistentSortedSet.<String>empty(BY_LENGTH).plus("cow").plus("calf");
        for (PersistentSortedSet<String> other : List.of(
                set.plus("heifer"),
                set.minus("cow"),
                set.minus("cow").minus("calf"),
                set.union(PersistentSortedSet.of("a", "bee")),
                set.intersection(PersistentSortedSet.of("a")),
                set.difference(set),
                set.diff(set.plus("ox")).added(),
                set.headSet("a"),
                PersistentSortedSet.copyOf(new TreeSet<>(set)))) {
            assertSame(BY_LENGTH, other.comparator(), other::toString);
        }
        assertNull(PersistentSortedMap.empty().comparator());
        assertNull(PersistentSortedSet.of(1, 2).descendingSet().descendingSet().comparator());
        assertTrue(PersistentSortedSet.of(1, 2).descendingSet().comparator().compare(1, 2) > 0);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void valuesOfDifferentOrdersAreCombinedInTheOrderOfTheFirst(int size) {
        NavigableMap<Integer, String> twin = twin(size);
        PersistentSortedMap<Integer, String> up = PersistentSortedMap.copyOf(twin);
        Comparator<Integer> reverse = (x, y) -> Integer.compare(y, x);
        PersistentSortedMap<Integer, String> down =
                PersistentSortedMap.<Integer, String>empty(reverse).withAll(twin);
        assertEquals(up, down);
        assertEquals(down, up);
        assertEquals(twin.descendingMap().toString(), down.toString());
        assertEquals(twin.toString(), up.withAll(down.with(1, "one")).without(1).toString());
        assertEquals(down.toString(), down.merged(up, (mine, theirs) -> null).toString());
        assertTrue(up.diff(down).isEmpty());
        assertEquals("{1=one}", down.diff(up.with(1, "one")).added().toString());
        PersistentSortedSet<Integer> keys = PersistentSortedSet.copyOf(up.keySet());
        PersistentSortedSet<Integer> keysDown = PersistentSortedSet.copyOf(down.keySet());
        assertEquals(keys.toString(), keys.union(keysDown).toString());
        assertEquals(keysDown.toString(), keysDown.intersection(keys).toString());
        assertTrue(keys.difference(keysDown).isEmpty());
        assertTrue(keys.containsAll(keysDown));
        assertEquals(keys.hashCode(), keysDown.hashCode());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aComparatorThatThrowsIsHarmlessAtEachComparison(int size) {
        WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
        PersistentSortedMap<Integer, String> map =
                PersistentSortedMap.<Integer, String>empty(order).withAll(twin(size));
        PersistentSortedMap<Integer, String> other =
                map.without(2000).with(2001, "other").with(2050, "fifty");
        List<UnaryOperator<PersistentSortedMap<Integer, String>>> operations = List.of(
                m -> m.with(2011, "new"),
                m -> m.without(2000 + size / 2 * 2),
                m -> m.withAll(other),
                m -> m.withAll(Map.of(1, "a", 2021, "b", 9999, "c")),
                m -> m.withoutAll(List.of(2002, 2004, 2040)),
                m -> m.merged(other, (mine, theirs) -> null),
                m -> m.diff(other).added(),
                m -> m.subMap(2004, 2040),
                m -> m.headMap(2010).withAll(m.tailMap(2020)));
        for (UnaryOperator<PersistentSortedMap<Integer, String>> operation : operations) {
            order.forget();
            String expected = operation.apply(map).toString();
            boolean thrown = true;
            for (int at = 0; thrown && at < 400; at += 1 + at / 4) {
                order.throwAt(at);
                try {
                    assertEquals(expected, operation.apply(map).toString());
                    thrown = false;
                } catch (Boom boom) {
                    order.forget();
                    map.checkInvariants();
                    other.checkInvariants();
                    assertEquals(twin(size).toString(), map.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aValueHoldsItsKeysAndValuesAndNothingElse(int size) {
        PersistentSortedMap<Integer, String> map = PersistentSortedMap.copyOf(twin(size));
        int middle = 2000 + size;
        List<PersistentSortedMap<Integer, String>> made = List.of(
                map,
                map.headMap(middle),
                map.headMap(2000, true),
                map.tailMap(middle, false),
                map.tailMap(2000 + 2 * size - 4),
                map.subMap(2004, middle + 8),
                map.subMap(middle, middle + 2),
                map.descendingMap().headMap(middle),
                map.without(2000).without(middle),
                map.withoutAll(map.headMap(middle).keySet()),
                map.merged(map.headMap(middle).with(2000, "other"), (mine, theirs) -> null),
                map.diff(map.headMap(middle)).removed());
        for (PersistentSortedMap<Integer, String> other : made) {
            Set<Object> more = reachable(other);
            more.removeAll(other.keySet());
            more.removeAll(other.values());
            assertEquals(Set.of(), more, "of number " + made.indexOf(other));
        }
        PersistentSortedSet<Integer> set = PersistentSortedSet.copyOf(map.keySet());
        for (PersistentSortedSet<Integer> other : List.of(
                set.headSet(middle),
                set.minus(middle).minus(2000),
                set.intersection(set.tailSet(middle)),
                set.difference(set.tailSet(middle)),
                set.headSet(2010).union(set.tailSet(middle)))) {
            assertEquals(new HashSet<Object>(other), reachable(other));
        }
    }

    private static Set<Object> reachable(SortedRoot value) {
        Set<Object> reachable = new HashSet<>();
        collect(value.root, Collections.newSetFromMap(new IdentityHashMap<>()), reachable);
        return reachable;
    }

    private static void collect(@Nullable Object node, Set<Object> seen, Set<Object> reachable) {
        // A branch knows the class of its keys.
        if (node == null || node instanceof Class<?> || !seen.add(node)) {
            return;
        }
        if (node instanceof Object[] array) {
            for (Object item : array) {
                collect(item, seen, reachable);
            }
        } else if (node.getClass().getName().startsWith("dev.byre.core.")) {
            for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                        collect(valueOf(field, node), seen, reachable);
                    }
                }
            }
        } else if (!node.getClass().isArray()) {
            reachable.add(node);
        }
    }

    private static @Nullable Object valueOf(Field field, Object node) {
        try {
            field.setAccessible(true);
            return field.get(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void spliteratorsAreSortedAndKnowTheirSize(int size) {
        PersistentSortedMap<Integer, String> map = PersistentSortedMap.copyOf(twin(size));
        for (PersistentSortedMap<Integer, String> one : List.of(
                map,
                map.descendingMap(),
                map.headMap(2000 + size),
                map.tailMap(2006).descendingMap())) {
            assertSorted(one.keySet(), one.comparator(), size);
            assertSorted(PersistentSortedSet.copyOf(one.keySet()), one.comparator(), size);
            Spliterator<Map.Entry<Integer, String>> entries = one.entrySet().spliterator();
            assertTrue(entries.hasCharacteristics(Spliterator.SORTED | Spliterator.ORDERED | Spliterator.SIZED));
            Comparator<? super Map.Entry<Integer, String>> comparator = entries.getComparator();
            assertEquals(
                    SortedKeys.sign(one.comparator(), 1, 2),
                    SortedKeys.sign(comparator, Map.entry(1, ""), Map.entry(2, "")));
            Spliterator<String> values = one.values().spliterator();
            assertTrue(values.hasCharacteristics(Spliterator.ORDERED | Spliterator.SIZED));
            assertFalse(values.hasCharacteristics(Spliterator.DISTINCT));
        }
    }

    private static void assertSorted(
            Collection<Integer> keys, @Nullable Comparator<? super Integer> comparator, int size) {
        Spliterator<Integer> right = keys.spliterator();
        assertTrue(right.hasCharacteristics(
                Spliterator.SORTED | Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.SIZED));
        assertEquals(comparator, right.getComparator());
        assertEquals(keys.size(), right.getExactSizeIfKnown());
        List<Integer> seen = new ArrayList<>();
        right.tryAdvance(seen::add);
        Spliterator<Integer> left = right.trySplit();
        if (left == null) {
            assertTrue(size < 40 || keys.size() < 40, "a large one that cannot be split");
        } else {
            assertEquals(keys.size() - 1, left.getExactSizeIfKnown() + right.getExactSizeIfKnown());
            left.forEachRemaining(seen::add);
        }
        right.forEachRemaining(seen::add);
        assertEquals(new ArrayList<>(keys), seen);
    }

    @Test
    void aRankCountsThoseBeforeInTheOrderOfTheValue() {
        PersistentSortedMap<Integer, String> map = PersistentSortedMap.of(1, "a", 2, "b", 3, "c");
        assertEquals(1, map.rank(2));
        assertEquals(1, map.descendingMap().rank(2));
        assertEquals(2, map.descendingMap().rank(1));
        assertEquals(3, map.rank(9));
        assertEquals(Map.entry(3, "c"), map.descendingMap().entryAt(0));
    }
}
