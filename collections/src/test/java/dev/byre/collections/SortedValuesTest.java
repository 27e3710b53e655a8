package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.PersistentFace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorted values answer as the sorted collections of the JDK do, whatever the order, the direction and the question. */
@SuppressWarnings("NullAway") // The types do not say that keys and values may be null.
class SortedValuesTest {
    private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);
    private static final Comparator<Object> BY_LENGTH =
            Comparator.comparingInt(key -> String.valueOf(key).length());

    private static final List<@Nullable Comparator<Object>> ORDERS = orders();

    @SuppressWarnings("unchecked") // The comparators of natural orders compare what can be.
    private static List<@Nullable Comparator<Object>> orders() {
        List<@Nullable Comparator<Object>> orders = new ArrayList<>();
        orders.add(null);
        orders.add((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder());
        orders.add(Collections.reverseOrder());
        orders.add(Comparator.nullsFirst((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder()));
        orders.add(BY_TEXT);
        orders.add(BY_LENGTH);
        return orders;
    }

    /** Keys there may be, keys there are not, and keys that an order may refuse. */
    private static final List<@Nullable Object> KEYS = keys();

    private static List<@Nullable Object> keys() {
        List<@Nullable Object> keys = new ArrayList<>(List.of("", "a", "k", "k7", "k70", "k700", "zz", 7, new Object() {
            @Override
            public String toString() {
                return "an object";
            }
        }));
        keys.add(null);
        return keys;
    }

    private interface Question extends BiFunction<NavigableMap<Object, Object>, @Nullable Object, @Nullable Object> {}

    private static final Object PIVOT = "k5";

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("get", (map, key) -> map.get(key));
        questions.put("getOrDefault", (map, key) -> map.getOrDefault(key, "absent"));
        questions.put("containsKey", (map, key) -> map.containsKey(key));
        questions.put("containsValue", (map, key) -> map.containsValue(key));
        questions.put(
                "containsEntry",
                (map, key) -> map.entrySet()
                        .contains(new HashMap<>(Collections.singletonMap(key, key))
                                .entrySet()
                                .iterator()
                                .next()));
        questions.put("comparator", (map, key) -> map.comparator());
        questions.put("firstKey", (map, key) -> map.firstKey());
        questions.put("lastKey", (map, key) -> map.lastKey());
        questions.put("firstEntry", (map, key) -> map.firstEntry());
        questions.put("lastEntry", (map, key) -> map.lastEntry());
        questions.put("lowerKey", NavigableMap::lowerKey);
        questions.put("floorKey", NavigableMap::floorKey);
        questions.put("ceilingKey", NavigableMap::ceilingKey);
        questions.put("higherKey", NavigableMap::higherKey);
        questions.put("lowerEntry", NavigableMap::lowerEntry);
        questions.put("floorEntry", NavigableMap::floorEntry);
        questions.put("ceilingEntry", NavigableMap::ceilingEntry);
        questions.put("higherEntry", NavigableMap::higherEntry);
        for (boolean inclusive : new boolean[] {true, false}) {
            questions.put("headMap " + inclusive, (map, key) -> map.headMap(key, inclusive));
            questions.put("tailMap " + inclusive, (map, key) -> map.tailMap(key, inclusive));
            questions.put("subMap to " + inclusive, (map, key) -> map.subMap(PIVOT, true, key, inclusive));
            questions.put("subMap from " + inclusive, (map, key) -> map.subMap(key, inclusive, PIVOT, false));
            questions.put(
                    "keys' headSet " + inclusive,
                    (map, key) -> map.navigableKeySet().headSet(key, inclusive));
            questions.put(
                    "keys' tailSet " + inclusive,
                    (map, key) -> map.navigableKeySet().tailSet(key, inclusive));
            questions.put(
                    "keys' subSet " + inclusive,
                    (map, key) -> map.descendingKeySet().subSet(key, inclusive, PIVOT, true));
        }
        questions.put("half-open", (map, key) -> List.of(map.headMap(key), map.tailMap(key)));
        questions.put("subMap", (map, key) -> map.subMap(key, PIVOT));
        questions.put(
                "keys' half-open",
                (map, key) -> List.of(
                        map.navigableKeySet().headSet(key),
                        map.navigableKeySet().tailSet(key)));
        questions.put("keys' subSet", (map, key) -> map.navigableKeySet().subSet(PIVOT, key));
        questions.put("keys' first", (map, key) -> map.navigableKeySet().first());
        questions.put("keys' last", (map, key) -> map.descendingKeySet().last());
        questions.put("keys' lower", (map, key) -> map.navigableKeySet().lower(key));
        questions.put("keys' floor", (map, key) -> map.navigableKeySet().floor(key));
        questions.put("keys' ceiling", (map, key) -> map.descendingKeySet().ceiling(key));
        questions.put("keys' higher", (map, key) -> map.descendingKeySet().higher(key));
        questions.put("keys contain", (map, key) -> map.navigableKeySet().contains(key));
        questions.put("keys' comparator", (map, key) -> map.descendingKeySet().comparator());
        questions.put("descendingMap", (map, key) -> map.descendingMap());
        questions.put("keySet", (map, key) -> map.keySet());
        questions.put("descendingKeySet", (map, key) -> map.descendingKeySet());
        questions.put("descendingIterator", (map, key) -> {
            List<Object> keys = new ArrayList<>();
            map.navigableKeySet().descendingIterator().forEachRemaining(keys::add);
            return keys;
        });
        questions.put("values", (map, key) -> map.values());
        questions.put(
                "texts",
                (map, key) -> List.of(
                        map.toString(),
                        map.navigableKeySet().toString(),
                        map.values().toString()));
        questions.put(
                "hash codes",
                (map, key) -> List.of(
                        map.hashCode(),
                        map.navigableKeySet().hashCode(),
                        map.entrySet().hashCode()));
        questions.put("keys' array", (map, key) -> List.of(map.navigableKeySet().toArray()));
        questions.put("equal to keys of any kind", (map, key) -> map.equals(Collections.singletonMap(key, 1)));
        questions.put(
                "keys equal to any kind", (map, key) -> map.navigableKeySet().equals(Collections.singleton(key)));
        questions.put(
                "entries equal to any",
                (map, key) ->
                        map.entrySet().equals(Collections.singletonMap(key, 1).entrySet()));
        return questions;
    }

    /** What comes of it, as something that can be compared: collections as lists, in their order. */
    private static @Nullable Object outcome(Supplier<@Nullable Object> question) {
        try {
            return listed(question.get());
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    private static @Nullable Object listed(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> map) {
            return new ArrayList<>(map.entrySet());
        }
        return answer instanceof Collection<?> collection
                ? collection.stream().map(SortedValuesTest::listed).collect(Collectors.toList())
                : answer;
    }

    /** A part of a map, and whether it is the other way round. */
    private record Part(boolean descending, UnaryOperator<NavigableMap<Object, Object>> of) {
        /** The part of a tree map as a map of its own: else it would keep to its bounds for ever. */
        NavigableMap<Object, Object> copiedOf(NavigableMap<Object, Object> twin) {
            NavigableMap<Object, Object> copy = new TreeMap<>(twin.comparator());
            copy.putAll(of.apply(twin));
            return descending ? copy.descendingMap() : copy;
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part(false, map -> map),
            new Part(true, NavigableMap::descendingMap),
            new Part(false, map -> map.descendingMap().descendingMap()),
            new Part(false, map -> map.headMap("k3", true)),
            new Part(true, map -> map.descendingMap().tailMap("k3", false)),
            new Part(false, map -> map.descendingMap().headMap("k3", false).descendingMap()));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 30, 300})
    void everyQuestionIsAnsweredAsATreeMapDoes(int size) {
        for (Comparator<Object> order : ORDERS) {
            PersistentSortedMap<Object, Object> map = PersistentSortedMap.empty(order);
            NavigableMap<Object, Object> twin = new TreeMap<>(order);
            for (int i = 0; i < size; i++) {
                Object key = "k" + (i * 37 % size);
                map = map.with(key, i);
                twin.put(key, i);
            }
            for (Part part : PARTS) {
                ask(part.of.apply(map), part.copiedOf(twin));
            }
        }
    }

    private static void ask(NavigableMap<Object, Object> map, NavigableMap<Object, Object> twin) {
        ((PersistentSortedMap<?, ?>) map).checkInvariants();
        questions().forEach((name, question) -> {
            for (Object key : KEYS) {
                assertEquals(
                        outcome(() -> question.apply(twin, key)),
                        outcome(() -> question.apply(map, key)),
                        () -> name + " of " + key + " in " + twin + " by " + twin.comparator());
            }
        });
        assertEquals(twin, map);
        assertEquals(map, twin);
        assertEquals(map.navigableKeySet(), twin.navigableKeySet());
    }

    @Test
    void aSetAnswersAsTheKeysOfAMap() {
        for (Comparator<Object> order : ORDERS) {
            PersistentSortedSet<Object> set = PersistentSortedSet.empty(order);
            NavigableSet<Object> twin = new TreeSet<>(order);
            for (int i = 0; i < 40; i++) {
                set = set.plus("k" + i * 7 % 40);
                twin.add("k" + i * 7 % 40);
            }
            for (Object key : KEYS) {
                PersistentSortedSet<Object> ours = set;
                for (boolean is : new boolean[] {true, false}) {
                    assertEquals(outcome(() -> twin.headSet(key, is)), outcome(() -> ours.headSet(key, is)));
                    assertEquals(
                            outcome(() -> twin.descendingSet().tailSet(key, is)),
                            outcome(() -> ours.descendingSet().tailSet(key, is)));
                }
                assertEquals(outcome(() -> twin.floor(key)), outcome(() -> ours.floor(key)));
                assertEquals(outcome(() -> twin.headSet(key).size()), outcome(() -> ours.rank(key)));
                assertEquals(
                        outcome(() -> twin.descendingSet().headSet(key).size()),
                        outcome(() -> ours.descendingSet().rank(key)));
            }
            for (int i = 0; i < twin.size(); i++) {
                assertEquals(List.copyOf(twin).get(i), set.elementAt(i));
                assertEquals(
                        List.copyOf(twin.descendingSet()).get(i),
                        set.descendingSet().elementAt(i));
            }
            assertEquals(twin.comparator(), set.comparator());
        }
    }

    private static PersistentSortedMap<Integer, Integer> mapOf(int from, int to) {
        return IntStream.range(from, to).boxed().collect(PersistentSortedMap.collector(i -> i, i -> i));
    }

    private static PersistentSortedSet<Integer> setOf(int from, int to) {
        return IntStream.range(from, to).boxed().collect(PersistentSortedSet.collector());
    }

    @Test
    void whatIsOutOfBoundsIsRefusedWithItsBound() {
        PersistentSortedMap<Integer, Integer> map = mapOf(0, 10);
        assertThrows(IndexOutOfBoundsException.class, () -> map.entryAt(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> map.entryAt(10));
        assertThrows(IndexOutOfBoundsException.class, () -> setOf(0, 10).elementAt(10));
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> map.subMap(5, 3));
        assertEquals("from 5 is after to 3", thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> map.descendingMap().subMap(3, 5));
        assertTrue(map.subMap(3, false, 3, false).isEmpty());
    }

    @Test
    void aPartIsAMapOfItsOwn() {
        PersistentSortedMap<Integer, Integer> part = mapOf(0, 100).subMap(40, 50);
        assertEquals(11, part.with(99, 0).size());
        assertEquals(
                List.of(99, 49),
                List.copyOf(part.with(99, 0).descendingMap().keySet()).subList(0, 2));
        assertEquals(part, part.headMap(1000));
        assertEquals(Set.of(), setOf(0, 100).subSet(40, 50).headSet(10));
    }

    @Test
    void whatWouldNotChangeASortedValueReturnsIt() {
        for (int size : new int[] {1, 10, 1000}) {
            PersistentSortedMap<Integer, Integer> map = mapOf(0, size);
            List<UnaryOperator<PersistentSortedMap<Integer, Integer>>> idle = List.of(
                    PersistentSortedMap::copyOf,
                    m -> PersistentSortedMap.copyOf((Map<Integer, Integer>) m),
                    m -> m.with(0, m.get(0)),
                    m -> m.withAbsent(0, 7),
                    m -> m.withComputed(0, (key, value) -> value),
                    m -> m.withComputed(-1, (key, value) -> null),
                    m -> m.without(-1),
                    m -> m.withAll(m),
                    m -> m.withAll(m.descendingMap()),
                    m -> m.withAll(Map.of()),
                    m -> m.withAll(PersistentSortedMap.of(0, m.get(0))),
                    m -> m.withoutAll(List.of(-1)),
                    m -> m.merged(m, (mine, theirs) -> null),
                    m -> m.merged(PersistentSortedMap.of(0, -5), (mine, theirs) -> mine));
            for (int i = 0; i < idle.size(); i++) {
                int number = i;
                assertSame(map, idle.get(i).apply(map), () -> "number " + number);
            }
            PersistentSortedSet<Integer> set = setOf(0, size);
            List<UnaryOperator<PersistentSortedSet<Integer>>> idleSets = List.of(
                    PersistentSortedSet::copyOf,
                    s -> PersistentSortedSet.copyOf((Collection<Integer>) s),
                    s -> s.plus(0),
                    s -> s.minus(-1),
                    s -> s.plusAll(s.descendingSet()),
                    s -> s.plusAll(List.of(0)),
                    s -> s.minusAll(List.of(-1)),
                    s -> s.union(setOf(0, size / 2)),
                    s -> s.intersection(setOf(-7, size + 1)),
                    s -> s.difference(setOf(-7, 0)));
            for (int i = 0; i < idleSets.size(); i++) {
                int number = i;
                assertSame(set, idleSets.get(i).apply(set), () -> "number " + number);
            }
            assertTrue(map.diff(map.descendingMap()).isEmpty());
            assertTrue(set.diff(set.descendingSet()).isEmpty());
        }
        assertSame(PersistentSortedMap.empty(), PersistentSortedMap.of(1, 2).without(1));
        assertSame(PersistentSortedMap.empty(), PersistentSortedMap.empty(null));
        assertSame(PersistentSortedSet.empty(), PersistentSortedSet.of());
        assertSame(PersistentSortedSet.empty(), setOf(0, 5).difference(setOf(0, 5)));
    }

    @Test
    void operationsOnSetsAreByTheOrderOfTheReceiver() {
        PersistentSortedSet<Object> byText =
                PersistentSortedSet.empty(BY_TEXT).plusAll(List.of("a", "bb", "cc", "ddd"));
        PersistentSortedSet<Object> byLength =
                PersistentSortedSet.empty(BY_LENGTH).plusAll(List.of("x", "bb"));
        assertEquals(List.of("a", "bb", "cc", "ddd", "x"), List.copyOf(byText.union(byLength)));
        assertEquals(List.of("bb"), List.copyOf(byText.intersection(byLength)));
        assertEquals(List.of("x", "bb", "ddd"), List.copyOf(byLength.union(byText)));
        assertEquals(List.of("x", "bb"), List.copyOf(byLength.intersection(byText)));
        assertEquals(List.of(), List.copyOf(byLength.difference(byText)));
        assertEquals(List.of("ddd"), List.copyOf(byLength.diff(byText).added()));
        PersistentSortedSet<Object> down = byText.descendingSet();
        assertEquals(List.of("e", "ddd", "cc", "bb", "a"), sortedBy(down.plus("e")));
        assertEquals(List.of("x", "ddd", "cc", "bb", "a"), sortedBy(down.union(byLength)));
        assertEquals(List.of("ddd", "cc"), sortedBy(down.difference(byText.headSet("cc"))));
    }

    private static List<Object> sortedBy(PersistentSortedSet<Object> set) {
        set.checkInvariants();
        return List.copyOf(set);
    }

    @Test
    void operationsOnMapsAreByTheOrderOfTheReceiver() {
        PersistentSortedMap<Object, Integer> byText =
                PersistentSortedMap.<Object, Integer>empty(BY_TEXT).withAll(Map.of("a", 1, "bb", 2, "cc", 3));
        PersistentSortedMap<Object, Integer> byLength =
                PersistentSortedMap.<Object, Integer>empty(BY_LENGTH).withAll(Map.of("x", 10, "bb", 20));
        assertEquals("{a=1, bb=20, cc=3, x=10}", byText.withAll(byLength).toString());
        assertEquals(
                "{x=10, cc=3, bb=20, a=1}",
                byText.descendingMap().withAll(byLength).toString());
        assertEquals(
                "{a=1, bb=22, cc=3, x=10}",
                byText.merged(byLength, Integer::sum).toString());
        assertEquals("{x=11, bb=23}", byLength.merged(byText, Integer::sum).toString());
        SortedMapDiff<Object, Integer> diff = byText.diff(byLength);
        assertEquals("{x=10}", diff.added().toString());
        assertEquals("{a=1, cc=3}", diff.removed().toString());
        assertEquals(new MapDiff.Change<>(2, 20), diff.changed().get("bb"));
        assertEquals(diff, byText.descendingMap().diff(byLength));
    }

    @Test
    void mergingLeavesOutWhatTheFunctionDoesEvenWhereThisMapHasNull() {
        PersistentSortedMap<Integer, String> map = PersistentSortedMap.of(1, null, 2, null, 3, "c");
        PersistentSortedMap<Integer, String> other = PersistentSortedMap.of(1, "a", 2, null);
        Map<Integer, String> expected = new HashMap<>();
        expected.put(2, null);
        expected.put(3, "c");
        assertEquals(expected, map.merged(other, (mine, theirs) -> null));
        assertEquals(expected, PersistentMap.copyOf(map).merged(PersistentMap.copyOf(other), (mine, theirs) -> null));
    }

    @Test
    void equalityIsThatOfATreeMapWhateverTheOrders() {
        List<NavigableMap<Object, Object>> maps = new ArrayList<>();
        for (Comparator<Object> order : ORDERS) {
            for (List<Object> keys :
                    List.<List<Object>>of(List.of("a", "bb"), List.of("c", "dd"), List.of("a", "BB"))) {
                TreeMap<Object, Object> map = new TreeMap<>(order);
                keys.forEach(key -> map.put(key, 1));
                maps.add(map);
                maps.add(map.descendingMap());
            }
        }
        TreeMap<Object, Object> numbers = new TreeMap<>();
        numbers.put(1, 1);
        numbers.put(2, 1);
        maps.add(numbers);
        for (NavigableMap<Object, Object> a : maps) {
            for (NavigableMap<Object, Object> b : maps) {
                PersistentSortedMap<Object, Object> ours = PersistentSortedMap.copyOf(a);
                PersistentSortedMap<Object, Object> theirs = PersistentSortedMap.copyOf(b);
                Supplier<String> both = () -> a + " by " + a.comparator() + ", " + b + " by " + b.comparator();
                assertEquals(a.equals(b), ours.equals(theirs), both);
                assertEquals(a.equals(b), ours.equals(b), both);
                assertEquals(a.equals(new HashMap<>(b)), ours.equals(PersistentMap.copyOf(b)), both);
                assertEquals(new HashMap<>(a).equals(b), PersistentMap.copyOf(a).equals(theirs), both);
                PersistentSortedSet<Object> set = PersistentSortedSet.copyOf(a.navigableKeySet());
                PersistentSortedSet<Object> otherSet = PersistentSortedSet.copyOf(b.navigableKeySet());
                assertEquals(a.keySet().equals(b.keySet()), set.equals(otherSet), both);
                assertEquals(a.keySet().equals(b.keySet()), ours.keySet().equals(otherSet), both);
                assertEquals(a.keySet().equals(b.keySet()), set.equals(theirs.keySet()), both);
            }
        }
        assertEquals(PersistentSortedMap.of(1, 1).descendingMap(), PersistentSortedMap.of(1, 1));
        assertNotEquals(PersistentSortedMap.of(1, 1), PersistentSortedMap.of(1, 2));
    }

    @Test
    void elementsMayChangeTheirHashCodesButNotTheirOrder() {
        Comparator<List<Integer>> bySize = Comparator.comparingInt(List::size);
        List<Integer> list = new ArrayList<>(List.of(1));
        PersistentSortedSet<List<Integer>> set =
                PersistentSortedSet.empty(bySize).plus(list);
        int before = set.hashCode();
        list.set(0, 2);
        assertNotEquals(before, set.hashCode());
        assertEquals(Set.of(List.of(2)).hashCode(), set.hashCode());
    }

    @Test
    void theFirstKeyOfAllIsComparedWithItself() {
        assertThrows(NullPointerException.class, () -> PersistentSortedMap.of(null, 1));
        assertThrows(ClassCastException.class, () -> PersistentSortedMap.of(new Object(), 1));
        assertThrows(ClassCastException.class, () -> PersistentSortedSet.of(new Object()));
        assertThrows(ClassCastException.class, () -> PersistentSortedMap.ofEntries(Map.entry(new Object(), 1)));
        assertThrows(
                NullPointerException.class, () -> PersistentSortedSet.empty().plus(null));
        assertThrows(ClassCastException.class, () -> Stream.of(new Object()).collect(PersistentSortedSet.collector()));
    }

    @Test
    void spliteratorsSayWhatTheyKnow() {
        int sorted = Spliterator.SORTED | Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.SIZED;
        PersistentSortedMap<Integer, Integer> map = mapOf(0, 100).descendingMap();
        assertTrue(map.keySet().spliterator().hasCharacteristics(sorted | Spliterator.IMMUTABLE));
        assertEquals(Collections.reverseOrder(), map.keySet().spliterator().getComparator());
        assertNull(setOf(0, 9).spliterator().getComparator());
        assertTrue(map.entrySet().spliterator().hasCharacteristics(sorted | Spliterator.NONNULL));
        assertTrue(map.values().spliterator().hasCharacteristics(Spliterator.ORDERED | Spliterator.SUBSIZED));
        assertFalse(map.values().spliterator().hasCharacteristics(Spliterator.DISTINCT));
        assertEquals(List.copyOf(map.values()), map.values().parallelStream().collect(Collectors.toList()));
        List<Map.Entry<Integer, Integer>> entries = map.entrySet().stream()
                .sorted(map.entrySet().spliterator().getComparator())
                .collect(Collectors.toList());
        assertEquals(entries, List.copyOf(map.entrySet()));
    }

    @Test
    void collectorsJoinWhatThreadsHaveCollected() {
        PersistentSortedMap<Integer, Integer> counts = IntStream.range(0, 10_000)
                .parallel()
                .boxed()
                .collect(PersistentSortedMap.collector(Comparator.reverseOrder(), i -> i % 10, i -> 1, Integer::sum));
        assertEquals(10, counts.size());
        assertEquals(9, counts.firstKey());
        assertEquals(Set.of(1000), Set.copyOf(counts.values()));
        assertEquals(
                setOf(0, 10_000),
                IntStream.range(0, 10_000).parallel().boxed().collect(PersistentSortedSet.collector()));
        PersistentSortedMap<Integer, Integer> collected =
                counts.entrySet().stream().collect(PersistentSortedMap.collector());
        assertEquals(counts, collected);
        assertEquals(0, collected.firstKey());
    }

    @Test
    void handlesAreHandedRootOrderAndDirection() {
        PersistentSortedMap<Integer, Integer> map = mapOf(0, 100).descendingMap();
        PersistentFace<PersistentSortedMap<Integer, Integer>> face = PersistentFace.of(map);
        PersistentSortedMap<Integer, Integer> made = face.of(face.rootOf(map), 100);
        assertNotSame(map, made);
        assertEquals(map.toString(), made.toString());
        PersistentSortedSet<Object> set = PersistentSortedSet.empty(BY_LENGTH).plus("a");
        PersistentFace<PersistentSortedSet<Object>> setFace = PersistentFace.of(set);
        assertSame(BY_LENGTH, setFace.of(setFace.rootOf(set), 1).comparator());
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @Test
    void whatIsReadIsWhatWasWrittenInItsOrderAndDirection() throws Exception {
        for (int size : new int[] {0, 1, 5, 500}) {
            for (Comparator<Integer> order : List.<Comparator<Integer>>of(
                    Comparator.naturalOrder(), Comparator.reverseOrder(), Collections.reverseOrder())) {
                PersistentSortedMap<Integer, Integer> map =
                        PersistentSortedMap.<Integer, Integer>empty(order).withAll(mapOf(0, size));
                for (PersistentSortedMap<Integer, Integer> value : List.of(map, map.descendingMap(), mapOf(0, size))) {
                    PersistentSortedMap<?, ?> read = (PersistentSortedMap<?, ?>) read(written(value));
                    read.checkInvariants();
                    assertEquals(value.toString(), read.toString());
                    assertEquals(value.comparator(), read.comparator());
                    assertEquals(
                            value.descendingMap().comparator(),
                            read.descendingMap().comparator());
                    PersistentSortedSet<Integer> set =
                            PersistentSortedSet.copyOf(value.keySet()).descendingSet();
                    PersistentSortedSet<?> readSet = (PersistentSortedSet<?>) read(written(set));
                    readSet.checkInvariants();
                    assertEquals(set.toString(), readSet.toString());
                    assertEquals(set.comparator(), readSet.comparator());
                }
            }
        }
        assertSame(PersistentSortedMap.empty(), read(written(PersistentSortedMap.empty())));
        assertThrows(NotSerializableException.class, () -> written(PersistentSortedMap.empty(BY_LENGTH)));
        assertThrows(NotSerializableException.class, () -> written(PersistentSortedSet.empty(BY_LENGTH)));
    }

    @Test
    void aForgedLengthAllocatesNothing() throws Exception {
        byte[] bytes = written(PersistentSortedSet.of(7));
        for (int i = bytes.length - 5; i >= 0; i--) {
            if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 0 && bytes[i + 3] == 1) {
                bytes[i] = 0x7F;
                assertThrows(IOException.class, () -> read(bytes));
                bytes[i] = (byte) 0x80;
                assertThrows(IOException.class, () -> read(bytes));
                return;
            }
        }
        throw new AssertionError("there is no length");
    }
}
