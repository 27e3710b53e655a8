package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentSortedMap;
import dev.byre.collections.PersistentSortedSet;
import dev.byre.testkit.Boom;
import dev.byre.testkit.WatchedOrder;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparators that throw, lie, share, write and release while they are asked; and where they go. */
@SuppressWarnings("NullAway") // An answer that is not there is told as well as any.
class ComparatorsTest {
    private static final int[] SIZES = {0, 1, 2, 3, 4, 5, 9, 33, 40, 100};

    /** A method of a map, called with a key; it asks the comparator, but of next to nothing. */
    record Call(String name, Use call) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What is done with a map and a key. */
    @FunctionalInterface
    interface Use {
        Object with(NavigableMap<Integer, Integer> map, Integer key);
    }

    private static Call call(String name, Use call) {
        return new Call(name, call);
    }

    private static Stream<Call> calls() {
        return Stream.of(
                call("get", (map, key) -> map.get(key)),
                call("getOrDefault", (map, key) -> map.getOrDefault(key, 9)),
                call("containsKey", (map, key) -> map.containsKey(key)),
                call("floorEntry", (map, key) -> map.floorEntry(key)),
                call("lowerKey", (map, key) -> map.lowerKey(key)),
                call("ceilingKey", (map, key) -> map.ceilingKey(key)),
                call("higherEntry", (map, key) -> map.higherEntry(key)),
                call("headMap", (map, key) -> map.headMap(key, true).size()),
                call("subMap", (map, key) -> map.subMap(key, key + 8).size()),
                call("tailMap, text", (map, key) -> map.tailMap(key).toString()),
                call("descending, floorKey", (map, key) -> map.descendingMap().floorKey(key)),
                call("keys, contains", (map, key) -> map.keySet().contains(key)),
                call("entries, contains", (map, key) -> map.entrySet().contains(Map.entry(key, 1))),
                call("put", (map, key) -> map.put(key, 9)),
                call("putIfAbsent", (map, key) -> map.putIfAbsent(key, 9)),
                call("putAll of one", (map, key) -> {
                    map.putAll(Map.of(key, 9));
                    return null;
                }),
                call("remove", (map, key) -> map.remove(key)),
                call("remove with its value", (map, key) -> map.remove(key, key)),
                call("replace", (map, key) -> map.replace(key, 9)),
                call("replace its value", (map, key) -> map.replace(key, key, 9)),
                call("compute", (map, key) -> map.compute(key, (k, value) -> 9)),
                call("compute to null", (map, key) -> map.compute(key, (k, value) -> null)),
                call("computeIfAbsent", (map, key) -> map.computeIfAbsent(key, k -> 9)),
                call("computeIfPresent", (map, key) -> map.computeIfPresent(key, (k, value) -> 9)),
                call("merge", (map, key) -> map.merge(key, 9, Integer::sum)),
                call("keys, remove", (map, key) -> map.keySet().remove(key)),
                call("keys, removeAll of one", (map, key) -> map.keySet().removeAll(List.of(key))),
                call("entries, remove", (map, key) -> map.entrySet().remove(Map.entry(key, key))),
                call("head, put", (map, key) -> map.headMap(key, true).put(key, 9)),
                call("tail, remove", (map, key) -> map.tailMap(key, true).remove(key)),
                call("head, clear", (map, key) -> {
                    map.headMap(key, true).clear();
                    return null;
                }),
                call("tail, pollFirst", (map, key) -> map.tailMap(key, false).pollFirstEntry()),
                call(
                        "sub, removeIf",
                        (map, key) -> map.subMap(key - 4, key + 4).keySet().removeIf(k -> k % 4 == 0)),
                call("descending, put", (map, key) -> map.descendingMap().put(key, 9)),
                call(
                        "descending tail, pollLast",
                        (map, key) -> map.descendingMap().tailMap(key, true).pollLastEntry()));
    }

    /** Calls that write more than once. */
    private static Stream<Call> bulkCalls() {
        return Stream.of(
                call("putAll", (map, key) -> {
                    map.putAll(some(key, 9));
                    return null;
                }),
                call("putAll of a relative", (map, key) -> {
                    NavigableMap<Integer, Integer> relative = new CowSortedMap<>(map);
                    relative.putAll(some(key, 9));
                    map.putAll(relative);
                    return null;
                }),
                call("descending, putAll", (map, key) -> {
                    map.descendingMap().putAll(some(key, 9));
                    return null;
                }),
                call("tail, putAll", (map, key) -> {
                    map.tailMap(key - 8, true).putAll(some(key, 9));
                    return null;
                }),
                call(
                        "keys, removeAll",
                        (map, key) -> map.keySet().removeAll(some(key, key).keySet())),
                call("keys, removeAll of many", (map, key) -> map.keySet().removeAll(twin(60).descendingKeySet())),
                call(
                        "descending keys, removeAll",
                        (map, key) -> map.descendingKeySet().removeAll(List.of(key, key + 2, key, key - 2))),
                call(
                        "tail, keys, removeAll",
                        (map, key) -> map.tailMap(key - 4).keySet().removeAll(List.of(key, key + 2))),
                call(
                        "keys, retainAll",
                        (map, key) -> map.keySet().retainAll(map.headMap(key).keySet())),
                call(
                        "entries, removeAll",
                        (map, key) -> map.entrySet()
                                .removeAll(Map.of(key, key, key + 2, 9, key + 4, key + 4)
                                        .entrySet())),
                call("replaceAll of a part", (map, key) -> {
                    map.tailMap(key).replaceAll((k, value) -> value + 1);
                    return null;
                }));
    }

    /** Entries of keys around one, some of which are among even numbers. */
    private static Map<Integer, Integer> some(Integer key, Integer value) {
        Map<Integer, Integer> some = new HashMap<>();
        IntStream.rangeClosed(-2, 4).forEach(i -> some.put(key + 3 * i, value));
        return some;
    }

    /** Even numbers to their own value. */
    private static NavigableMap<Integer, Integer> twin(int size) {
        NavigableMap<Integer, Integer> twin = new TreeMap<>();
        IntStream.range(0, size).forEach(i -> twin.put(2 * i, 2 * i));
        return twin;
    }

    /** Twins that nobody writes to, and their texts. */
    private record Kept(NavigableMap<Integer, Integer> twin, String text) {
        private static final Map<Integer, Kept> BY_SIZE = new HashMap<>();

        static Kept of(int size) {
            return BY_SIZE.computeIfAbsent(
                    size,
                    s -> new Kept(
                            ComparatorsTest.twin(s), ComparatorsTest.twin(s).toString()));
        }
    }

    private static CowSortedMap<Integer, Integer> map(WatchedOrder<Integer> order, int size) {
        CowSortedMap<Integer, Integer> map = new CowSortedMap<>(order);
        IntStream.range(0, size).map(i -> i * 7 % size).forEach(i -> map.put(2 * i, 2 * i));
        map.putAll(Kept.of(size).twin);
        return map;
    }

    private static List<Integer> keys(int size) {
        return List.of(0, size, size + 1, 2 * size - 2, 2 * size);
    }

    /** Tries a call until it is over before the comparison that something happens at; the number is passed on. */
    private static int atEachComparison(IntFunction<Boolean> happens) {
        int at = 0;
        while (at < 60 && happens.apply(at)) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @MethodSource({"calls", "bulkCalls"})
    void aComparatorThatThrowsLeavesTheMapAndItsShareAsTheyWere(Call call) {
        int happened = 0;
        for (int size : SIZES) {
            for (Integer key : keys(size)) {
                happened += atEachComparison(at -> {
                    WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
                    CowSortedMap<Integer, Integer> map = map(order, size);
                    CowSortedMap<Integer, Integer> share = at % 2 == 0 ? map.share() : map(order, size);
                    order.throwAt(at);
                    try {
                        call.call.with(map, key);
                        return false;
                    } catch (Boom boom) {
                        order.forget();
                        assertHolds(size, map);
                        assertHolds(size, share);
                        return true;
                    }
                });
            }
        }
        assertTrue(happened > 0, "the comparator was never asked");
    }

    @Test
    void aComparatorThatThrowsMidwayLeavesASetAsItWas() {
        for (int size : SIZES) {
            for (int what = 0; what < 4; what++) {
                int which = what;
                atEachComparison(at -> {
                    WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
                    CowSortedSet<Integer> set = new CowSortedSet<>(order);
                    set.addAll(twin(size).keySet());
                    CowSortedSet<Integer> share = at % 2 == 0 ? set.share() : new CowSortedSet<>();
                    CowSortedSet<Integer> relative = new CowSortedSet<>(set);
                    relative.addAll(some(size, 0).keySet());
                    order.throwAt(at);
                    try {
                        switch (which) {
                            case 0 -> set.addAll(some(size, 0).keySet());
                            case 1 -> set.addAll(relative);
                            case 2 -> set.tailSet(size - 7).addAll(some(size, 0).keySet());
                            default -> set.removeAll(some(size, 0).keySet());
                        }
                        return false;
                    } catch (IllegalArgumentException outOfRange) {
                        return true;
                    } catch (Boom boom) {
                        order.forget();
                        set.checkInvariants();
                        assertEquals(twin(size).keySet().toString(), set.toString());
                        assertTrue(share.isEmpty() || set.equals(share));
                        return true;
                    }
                });
            }
        }
    }

    @Test
    void whatIsTakenBackIsWhatWasPut() {
        CowSortedMap<Integer, String> map = new CowSortedMap<>();
        map.put(1, null);
        map.put(3, "three");
        List<Map.Entry<Integer, String>> source = Arrays.asList(
                Map.entry(3, "a"), Map.entry(1, "b"), Map.entry(2, "c"), Map.entry(2, "d"), Map.entry(3, "e"), null);
        assertThrows(NullPointerException.class, () -> map.putAll(new MapOf<>(source)));
        assertEquals("{1=null, 3=three}", map.toString());
        CowMap<Integer, String> hashed = new CowMap<>(map);
        assertThrows(NullPointerException.class, () -> hashed.putAll(new MapOf<>(source)));
        assertEquals(map, hashed);
        CowSet<Integer> set = new CowSet<>(List.of(1));
        assertThrows(NullPointerException.class, () -> set.addAll(new MapOf<>(source).keySet()));
        assertEquals(List.of(1), List.copyOf(set));
    }

    /** A map that gives what it was given, whatever that is. */
    private static final class MapOf<K, V> extends AbstractMap<K, V> {
        private final List<Map.Entry<K, V>> entries;

        MapOf(List<Map.Entry<K, V>> entries) {
            this.entries = entries;
        }

        @Override
        public Set<Map.Entry<K, V>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<K, V>> iterator() {
                    return entries.iterator();
                }

                @Override
                public int size() {
                    return entries.size();
                }
            };
        }
    }

    private static void assertHolds(int size, CowSortedMap<Integer, Integer> map) {
        assertHolds(Kept.of(size).text, size, map);
    }

    private static void assertHolds(String text, int size, CowSortedMap<Integer, Integer> map) {
        map.checkInvariants();
        assertEquals(text, map.toString());
        assertEquals(size, map.size());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aShareOrASnapshotThatAComparatorTakesNeverChanges(Call call) {
        for (int size : SIZES) {
            for (Integer key : keys(size)) {
                NavigableMap<Integer, Integer> twin = twin(size);
                Object told = told(() -> call.call.with(twin, key));
                atEachComparison(at -> {
                    WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
                    CowSortedMap<Integer, Integer> map = map(order, size);
                    List<NavigableMap<Integer, Integer>> taken = new ArrayList<>();
                    order.runAt(at, () -> {
                        taken.add(at % 3 == 0 ? map.snapshot() : at % 3 == 1 ? map.share() : new CowSortedMap<>(map));
                    });
                    assertEquals(told, told(() -> call.call.with(map, key)), call::name);
                    order.forget();
                    assertHolds(twin.toString(), twin.size(), map);
                    taken.forEach(other -> assertEquals(Kept.of(size).text, other.toString(), call::name));
                    map.put(-1, -1);
                    taken.forEach(other -> assertEquals(Kept.of(size).text, other.toString(), call::name));
                    return !taken.isEmpty();
                });
            }
        }
    }

    private static Object told(java.util.concurrent.Callable<Object> call) {
        try {
            return String.valueOf(call.call());
        } catch (Exception e) {
            return e.getClass();
        }
    }

    @ParameterizedTest
    @MethodSource({"calls", "bulkCalls"})
    void aComparatorThatWritesOrReleasesIsFoundOutOrHarmless(Call call) {
        for (int size : SIZES) {
            for (Integer key : keys(size)) {
                for (int kind = 0; kind < 5; kind++) {
                    int meddling = kind;
                    atEachComparison(at -> meddled(call, size, key, at, meddling));
                }
            }
        }
    }

    private static boolean meddled(Call call, int size, Integer key, int at, int kind) {
        WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
        CowSortedMap<Integer, Integer> map = map(order, size);
        CowSortedMap<Integer, Integer> share = map.share();
        int[] before = {-1};
        order.runAt(at, () -> {
            before[0] = map.size();
            switch (kind) {
                case 0 -> IntStream.range(0, 5).forEach(i -> map.put(4 * i + 1, 0));
                case 1 -> IntStream.range(0, 50).forEach(i -> map.remove(2 * i));
                case 2 -> map.clear();
                case 3 -> map.replaceAll((k, value) -> value + 1);
                default -> map.release();
            }
        });
        try {
            call.call.with(map, key);
        } catch (ConcurrentModificationException | IllegalStateException | NoSuchElementException foundOut) {
            assertTrue(before[0] >= 0, "nothing was done, and yet " + foundOut);
        }
        order.forget();
        assertHolds(size, share);
        if (kind == 4 && before[0] >= 0) {
            assertThrows(IllegalStateException.class, map::size);
        } else {
            map.checkInvariants();
            assertEquals(new TreeMap<>((Map<Integer, Integer>) map).toString(), map.toString());
        }
        return before[0] >= 0;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 40, 1000})
    void aComparatorThatWritesToTheMapThatIsPutIntoIsFoundOut(int size) {
        WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
        CowSortedMap<Integer, Integer> map = map(order, size);
        order.runAt(0, () -> map.put(-5, 0));
        assertThrows(ConcurrentModificationException.class, () -> map.put(-7, -1));
        order.runAt(0, () -> map.put(-9, 0));
        assertThrows(ConcurrentModificationException.class, () -> map.remove(0));
        CowSortedSet<Integer> set = new CowSortedSet<>(order);
        set.addAll(twin(size).keySet());
        order.runAt(0, () -> set.add(-5));
        assertThrows(ConcurrentModificationException.class, () -> set.add(-7));
        order.forget();
        map.checkInvariants();
        set.checkInvariants();
        assertEquals(size + 2, map.size());
        assertEquals(size + 1, set.size());
    }

    /** Where there is no order there is nothing to be right about, but no harm is done either. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    @SuppressWarnings("UnusedVariable") // Liars do not look.
    void aComparatorThatLiesDoesNoHarm(int seed) {
        Random random = new Random(seed);
        List<Comparator<Integer>> liars = List.of(
                (x, y) -> random.nextInt(3) - 1,
                (x, y) -> 1,
                (x, y) -> -1,
                (x, y) -> 0,
                (x, y) -> Integer.compare(x * 7 % 11, y % 7),
                (x, y) -> random.nextInt(8) == 0 ? -1 : Integer.compare(x, y),
                (x, y) -> Integer.MIN_VALUE);
        for (Comparator<Integer> liar : liars) {
            CowSortedMap<Integer, Integer> map = new CowSortedMap<>(liar);
            List<PersistentSortedMap<Integer, Integer>> taken = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                lie(map, random.nextInt(60), random.nextInt(14), taken);
                List<Integer> keys = new ArrayList<>();
                map.forEach((key, value) -> keys.add(key));
                assertEquals(map.size(), keys.size());
                assertEquals(keys, new ArrayList<>(map.keySet()));
                if (map.size() > 300) {
                    // Where no key is ever found, all that is put is added.
                    map.clear();
                }
            }
            taken.forEach(value -> assertEquals(value.size(), value.toString().split(", ").length));
        }
    }

    private static void lie(
            CowSortedMap<Integer, Integer> map, int key, int what, List<PersistentSortedMap<Integer, Integer>> taken) {
        try {
            switch (what) {
                case 0 -> map.remove(key);
                case 1 -> map.keySet().removeIf(k -> k % 9 == 0);
                case 2 -> map.headMap(key).clear();
                case 3 -> map.putAll(Map.of(key, 1, key + 1, 2, key + 2, 3));
                case 4 -> map.pollLastEntry();
                case 5 -> map.floorKey(key);
                case 6 -> map.putAll(new CowSortedMap<>(map).tailMap(key));
                case 7 -> map.putAll(map.snapshot().with(key, 4).merged(map.snapshot(), (mine, theirs) -> theirs));
                case 8 -> map.subMap(key, true, key + 9, false).descendingMap().pollFirstEntry();
                case 9 -> taken.removeIf(value -> map.equals(value));
                case 10 -> {
                    if (!map.isEmpty()) {
                        taken.add(map.snapshot());
                    }
                }
                default -> map.put(key, what);
            }
        } catch (IllegalArgumentException outOfOrder) {
            assertTrue(String.valueOf(outOfOrder.getMessage()).contains(String.valueOf(key)), outOfOrder::toString);
        }
    }

    @Test
    void aComparatorGoesWithAllThatIsMade() {
        Comparator<String> order = Comparator.comparingInt(String::length);
        CowSortedMap<String, Integer> map = new CowSortedMap<>(order);
        map.put("cow", 1);
        map.put("calf", 2);
        NavigableMap<String, Integer> twin = new TreeMap<>(order);
        twin.putAll(map);
        List<NavigableMap<String, Integer>> made = List.of(
                map.share(),
                map.snapshot(),
                new CowSortedMap<>(map),
                new CowSortedMap<>(map.snapshot()),
                new CowSortedMap<>(twin),
                new CowSortedMap<>(map.headMap("heifer", true)),
                PersistentSortedMap.copyOf(map),
                PersistentSortedMap.copyOf(map.tailMap("a", true)),
                map.headMap("heifer", true),
                map.descendingMap().descendingMap());
        for (NavigableMap<String, Integer> other : made) {
            assertTrue(other.containsKey("bee"), other.getClass()::getName);
            assertEquals("{cow=1, calf=2}", other.toString());
        }
        // As of a TreeMap, whose constructor is the model.
        assertFalse(new CowSortedMap<String, Integer>((Map<String, Integer>) twin).containsKey("bee"));
        assertSame(order, map.share().comparator());
        assertSame(order, map.snapshot().comparator());
        assertSame(order, new CowSortedMap<>(map.snapshot()).comparator());
        assertSame(order, new CowSortedMap<>(twin).comparator());
        CowSortedSet<String> set = new CowSortedSet<>(order);
        set.add("cow");
        NavigableSet<String> twinSet = new TreeSet<>(set);
        for (NavigableSet<String> other :
                List.of(set.share(), set.snapshot(), new CowSortedSet<>(set.snapshot()), new CowSortedSet<>(twinSet))) {
            assertSame(order, other.comparator());
            assertTrue(other.contains("bee"));
        }
        set.clear();
        set.addAll(List.of("heifer", "ox"));
        assertEquals("[ox, heifer]", set.toString());
        assertSame(order, set.snapshot().comparator());
        map.clear();
        assertSame(order, map.snapshot().comparator());
    }

    @Test
    void aDescendingHandleOfADescendingViewDescends() {
        CowSortedMap<Integer, Integer> map = new CowSortedMap<>(twin(50));
        CowSortedMap<Integer, Integer> down = new CowSortedMap<>(map.descendingMap());
        down.put(1, 1);
        NavigableMap<Integer, Integer> twin = new TreeMap<>(twin(50).descendingMap());
        twin.put(1, 1);
        assertEquals(twin.toString(), down.toString());
        assertEquals(twin.toString(), down.share().toString());
        assertEquals(twin.toString(), down.snapshot().toString());
        assertEquals(twin.headMap(9).toString(), down.headMap(9).toString());
        assertEquals(twin.comparator().compare(1, 2), down.comparator().compare(1, 2));
        assertEquals(twin, down);
        assertEquals(down, twin);
        assertFalse(down.equals(map));
        down.remove(1);
        assertEquals(down, map);
        assertEquals(map, down);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // On purpose.
    void theFirstKeyIsChecked() {
        NavigableMap map = new CowSortedMap<>();
        NavigableSet set = new CowSortedSet<>();
        assertThrows(ClassCastException.class, () -> map.put(new Object(), 1));
        assertThrows(ClassCastException.class, () -> map.putAll(Map.of(new Object(), 1)));
        assertThrows(NullPointerException.class, () -> map.put(null, 1));
        assertThrows(NullPointerException.class, () -> map.putIfAbsent(null, 1));
        assertThrows(ClassCastException.class, () -> set.add(new Object()));
        assertThrows(ClassCastException.class, () -> set.addAll(List.of(new Object())));
        assertThrows(NullPointerException.class, () -> set.add(null));
        assertThrows(NullPointerException.class, () -> set.addAll(Collections.singleton(null)));
        assertThrows(NullPointerException.class, () -> map.headMap(null));
        assertThrows(NullPointerException.class, () -> set.tailSet(null));
        NavigableMap byLength = new CowSortedMap<>(Comparator.comparingInt(String::length));
        assertThrows(ClassCastException.class, () -> byLength.put(1, 1));
        assertThrows(NullPointerException.class, () -> byLength.put(null, 1));
        assertEquals("{} [] {}", map + " " + set + " " + byLength);
    }

    /** As of a TreeMap, which has nothing to compare such a key with. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // On purpose.
    void anEmptyMapTakesAnyKeyOfWhichNothingIsPut() {
        for (Object key : Arrays.asList(null, new Object())) {
            for (NavigableMap map : List.<NavigableMap>of(
                    new TreeMap<>(), new CowSortedMap<>(), new CowSortedMap<>().descendingMap())) {
                assertEquals(null, map.compute(key, (k, value) -> null));
                assertEquals(null, map.computeIfAbsent(key, k -> null));
                assertThrows(RuntimeException.class, () -> map.compute(key, (k, value) -> 1));
                assertThrows(RuntimeException.class, () -> map.computeIfAbsent(key, k -> 1));
                assertThrows(RuntimeException.class, () -> map.computeIfPresent(key, (k, value) -> null));
                assertEquals("{}", map.toString());
            }
            PersistentSortedMap<Object, Integer> empty = PersistentSortedMap.empty();
            assertSame(empty, empty.withComputed(key, (k, value) -> null));
            assertThrows(RuntimeException.class, () -> empty.withComputed(key, (k, value) -> 1));
        }
    }

    @Test
    void nullIsAKeyWhereTheComparatorTakesIt() {
        CowSortedMap<Integer, String> map =
                new CowSortedMap<>(Comparator.nullsFirst(Comparator.<Integer>naturalOrder()));
        map.put(null, "none");
        map.put(1, "one");
        assertEquals("none", map.get(null));
        assertEquals("{null=none, 1=one}", map.toString());
        assertEquals("{null=none}", map.headMap(1).toString());
        assertEquals("{1=one}", map.tailMap(null, false).toString());
        assertEquals(null, map.floorKey(null));
        assertEquals(Arrays.asList(null, 1), new ArrayList<>(map.snapshot().keySet()));
        assertEquals("none", map.share().remove(null));
    }

    @Test
    void mapsOfDifferentOrdersAreComparedAndCombinedByTheirOwn() {
        NavigableMap<Integer, Integer> twin = twin(60);
        CowSortedMap<Integer, Integer> up = new CowSortedMap<>(twin);
        CowSortedMap<Integer, Integer> down = new CowSortedMap<>(Comparator.<Integer>reverseOrder());
        down.putAll(up);
        assertEquals(up, down);
        assertEquals(down, up);
        assertEquals(up.snapshot(), down.snapshot());
        assertEquals(twin.descendingMap().toString(), down.toString());
        down.put(1, 1);
        up.putAll(down);
        assertEquals(61, up.size());
        assertEquals(new TreeMap<>((Map<Integer, Integer>) down).toString(), up.toString());
        up.checkInvariants();
        CowSortedSet<String> byLength = new CowSortedSet<>(Comparator.comparingInt(String::length));
        byLength.add("cow");
        CowSortedSet<String> natural = new CowSortedSet<>(List.of("bee", "cow", "ox"));
        byLength.addAll(natural);
        assertEquals("[ox, cow]", byLength.toString());
        assertTrue(byLength.containsAll(natural));
        assertFalse(natural.containsAll(new CowSortedSet<>(List.of("hen"))));
        assertEquals("[cow, ox]", intersection(natural, byLength).toString());
        assertEquals("[ox, cow]", intersection(byLength, natural).toString());
    }

    private static PersistentSortedSet<String> intersection(CowSortedSet<String> a, CowSortedSet<String> b) {
        PersistentSortedSet<String> other = b.snapshot();
        // By length, each of three letters is there.
        return a.comparator() == null
                ? a.snapshot().minus("bee").intersection(other)
                : a.snapshot().intersection(other);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 40, 1000})
    void whatIsSharedWithASetThatIsRemovedIsPassedOver(int size) {
        int[] comparisons = {0};
        WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
        CowSortedSet<Integer> set = new CowSortedSet<>(order);
        set.addAll(twin(size).keySet());
        set.add(-5);
        CowSortedSet<Integer> other = set.share();
        set.add(-3);
        set.add(2 * size + 1);
        other.addAll(List.of(-9, -8, -7));
        order.watchedBy(() -> comparisons[0]++);
        assertTrue(set.removeAll(other));
        assertFalse(set.removeAll(other.snapshot()));
        assertTrue(comparisons[0] < 500, () -> comparisons[0] + " comparisons");
        set.checkInvariants();
        set.add(4);
        assertEquals(List.of(-3, 4, 2 * size + 1).stream().sorted().distinct().toList(), List.copyOf(set));
        assertEquals(size + 4, other.size());
    }

    @Test
    void iteratorsAskNoComparator() {
        WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
        for (int size : SIZES) {
            for (UnaryOperator<NavigableMap<Integer, Integer>> view :
                    List.<UnaryOperator<NavigableMap<Integer, Integer>>>of(
                            map -> map,
                            NavigableMap::descendingMap,
                            map -> ((CowSortedMap<Integer, Integer>) map).share())) {
                order.forget();
                NavigableMap<Integer, Integer> map = view.apply(map(order, size));
                Iterator<Map.Entry<Integer, Integer>> iterator = map.entrySet().iterator();
                order.throwAt(0);
                for (int i = 0; iterator.hasNext(); i++) {
                    iterator.next().setValue(i);
                    if (i % 7 != 0) {
                        iterator.remove();
                    }
                }
                assertEquals((size + 6) / 7, map.size());
                map.replaceAll((key, value) -> value + 1);
                map.pollFirstEntry();
                map.pollLastEntry();
                assertEquals(new HashMap<>(map).hashCode(), map.hashCode());
                map.values().removeIf(value -> value % 2 == 0);
                map.clear();
            }
        }
    }
}
