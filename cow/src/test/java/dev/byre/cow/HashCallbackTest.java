package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.Boom;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions, keys and values that throw, or change the map, or share it, while the map asks them. */
@SuppressWarnings("NullAway") // A value that is not there fails the test as well as any.
class HashCallbackTest {
    private static final String FOREIGN = "of the other map";

    /** A call of a method with a function that throws when it is called for the nth time. */
    record Throwing(String name, IntFunction<Consumer<CowMap<Integer, Integer>>> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Throwing throwing(String name, IntFunction<Consumer<CowMap<Integer, Integer>>> call) {
        return new Throwing(name, call);
    }

    /** True of every other element, until it throws. */
    private static <T> Predicate<T> everyOther(int at) {
        boolean[] last = {false};
        return Boom.testAt(at, element -> last[0] = !last[0]);
    }

    /** Holds every other element that is sought in it, until that throws. */
    private static Collection<Object> holdingEveryOther(int at) {
        Predicate<Object> contains = everyOther(at);
        return new AbstractCollection<>() {
            @Override
            public Iterator<Object> iterator() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }

            @Override
            public boolean contains(@Nullable Object sought) {
                return contains.test(sought);
            }
        };
    }

    private static Stream<Throwing> manyCalls() {
        return Stream.of(
                throwing("replaceAll", at -> map -> {
                    var function = Boom.<Integer>at(at, value -> value + 1);
                    map.replaceAll((key, value) -> function.apply(value));
                }),
                throwing("keys, removeIf", at -> map -> map.keySet().removeIf(everyOther(at))),
                throwing("values, removeIf", at -> map -> map.values().removeIf(everyOther(at))),
                throwing("entries, removeIf", at -> map -> map.entrySet().removeIf(everyOther(at))),
                throwing("keys, removeAll", at -> map -> map.keySet().removeAll(holdingEveryOther(at))),
                throwing("values, removeAll", at -> map -> map.values().removeAll(holdingEveryOther(at))),
                throwing("entries, removeAll", at -> map -> map.entrySet().removeAll(holdingEveryOther(at))),
                throwing("keys, retainAll", at -> map -> map.keySet().retainAll(holdingEveryOther(at))),
                throwing("values, retainAll", at -> map -> map.values().retainAll(holdingEveryOther(at))),
                throwing("entries, retainAll", at -> map -> map.entrySet().retainAll(holdingEveryOther(at))),
                throwing("forEach", at -> map -> {
                    var action = Boom.<Integer>acceptAt(at, value -> {});
                    map.forEach((key, value) -> action.accept(value));
                }),
                throwing("keys, forEach", at -> map -> map.keySet().forEach(Boom.acceptAt(at, key -> {}))),
                throwing("stream", at -> map -> map.values().stream().forEach(Boom.acceptAt(at, value -> {}))));
    }

    private static Stream<Throwing> singleCalls() {
        return Stream.of(
                throwing("compute", at -> map -> map.compute(3, (key, value) -> boom())),
                throwing("compute of a new key", at -> map -> map.compute(4, (key, value) -> boom())),
                throwing("computeIfAbsent", at -> map -> map.computeIfAbsent(4, key -> boom())),
                throwing("computeIfPresent", at -> map -> map.computeIfPresent(3, (key, value) -> boom())),
                throwing("merge", at -> map -> map.merge(3, 1, (old, value) -> boom())),
                throwing("edit", at -> map -> map.edit(3, value -> boom())));
    }

    private static Integer boom() {
        return Boom.<Integer>at(0, value -> value).apply(0);
    }

    @ParameterizedTest
    @MethodSource({"manyCalls", "singleCalls"})
    void aFunctionThatThrowsLeavesTheMapAndItsShareAsTheyWere(Throwing throwing) {
        for (Form form : Form.values()) {
            for (int at : new int[] {0, 1, form.entries().size() - 1}) {
                CowMap<Integer, Integer> map = form.map();
                assertThrows(Boom.class, () -> throwing.call.apply(at).accept(map));
                assertTrue(map.isKnownUnique());
                CowMap<Integer, Integer> share = map.share();
                assertThrows(Boom.class, () -> throwing.call.apply(at).accept(map));
                assertEquals(form.entries(), map);
                assertEquals(form.entries(), share);
                map.checkInvariants();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatThrowsLeavesASetAsItWas(Form form) {
        for (int at : new int[] {0, 1, form.entries().size() - 1}) {
            CowSet<Integer> set = form.set();
            CowSet<Integer> share = set.share();
            assertThrows(Boom.class, () -> set.removeIf(everyOther(at)));
            assertThrows(Boom.class, () -> set.removeAll(holdingEveryOther(at)));
            assertThrows(Boom.class, () -> set.retainAll(holdingEveryOther(at)));
            assertThrows(Boom.class, () -> set.forEach(Boom.acceptAt(at, e -> {})));
            assertEquals(form.entries().keySet(), set);
            assertEquals(form.entries().keySet(), share);
        }
    }

    /** Is equal to what its value is equal to, and does something whenever it is compared or hashed. */
    private record Meddler(Object value, Runnable action) {
        @Override
        public boolean equals(@Nullable Object other) {
            action.run();
            return value.equals(other instanceof Meddler meddler ? meddler.value : other);
        }

        @Override
        public int hashCode() {
            action.run();
            return value.hashCode();
        }
    }

    private final CowMap<Integer, Object> map = CowMap.of(1, "a", 2, "b", 3, "c");

    /** The map copies away from the leaf that a search has begun in, and the other one writes to that leaf. */
    private void shareAndWriteOnBothSides() {
        CowMap<Integer, Object> other = map.share();
        Object value = map.get(2);
        map.put(2, "x");
        map.put(2, value);
        for (int key = 1; key < 4; key++) {
            other.put(key, FOREIGN);
        }
        other.put(4, FOREIGN);
    }

    @Test
    void aSearchForAValueReadsNoOtherMapsValues() {
        assertFalse(map.containsValue(new Meddler(FOREIGN, this::shareAndWriteOnBothSides)));
        assertFalse(map.values().contains(new Meddler(FOREIGN, this::shareAndWriteOnBothSides)));
        assertFalse(map.values().remove(new Meddler(FOREIGN, this::shareAndWriteOnBothSides)));
        assertEquals(Map.of(1, "a", 2, "b", 3, "c"), map);
    }

    @Test
    void equalsAndHashCodeReadNoOtherMapsValues() {
        Map<Integer, Object> twin = new HashMap<>(map);
        for (int key = 1; key < 4; key++) {
            Object value = map.put(key, new Meddler(map.get(key), this::shareAndWriteOnBothSides));
            assertEquals(twin.hashCode(), map.hashCode());
            assertTrue(map.equals(twin));
            map.put(key, value);
        }
    }

    @Test
    void equalsOfAHandleReadsNoOtherMapsValues() {
        for (int key = 1; key < 4; key++) {
            CowMap<Integer, Object> unrelated = CowMap.of(1, "a", 2, "b", 3, "c");
            Object value = map.put(key, new Meddler(map.get(key), this::shareAndWriteOnBothSides));
            assertTrue(map.equals(unrelated));
            assertTrue(map.equals(unrelated.snapshot()));
            map.put(key, value);
        }
    }

    @Test
    void aValueThatChangesTheMapIsNoticed() {
        for (int at : new int[] {1, 2, 3}) {
            CowMap<Integer, Object> changing = CowMap.of(1, "a", 2, "b", 3, "c");
            Object value = changing.get(at);
            changing.put(at, new Meddler(value, () -> changing.put(changing.size() + 9, "d")));
            assertThrows(ConcurrentModificationException.class, changing::hashCode);
            Meddler sought = new Meddler(value, () -> changing.put(changing.size() + 9, "d"));
            assertThrows(ConcurrentModificationException.class, () -> changing.remove(at, sought));
            assertThrows(ConcurrentModificationException.class, () -> changing.replace(at, sought, 1));
            assertThrows(
                    ConcurrentModificationException.class,
                    () -> changing.containsValue(new Meddler("z", changing::clear)));
            assertEquals(0, changing.size());
            changing.checkInvariants();
        }
    }

    @Test
    void whatAFunctionWritesToOtherKeysIsKept() {
        CowMap<Integer, Integer> map = CowMap.of(1, 10, 2, 20, 3, 30);
        CowMap<Integer, Integer> share = map.share();
        map.compute(1, (key, value) -> {
            map.put(2, 21);
            return 11;
        });
        map.keySet().removeIf(key -> {
            map.put(3, 31);
            return key == 2;
        });
        assertEquals(Map.of(1, 11, 3, 31), map);
        assertEquals(Map.of(1, 10, 2, 20, 3, 30), share);
    }

    @Test
    void aFunctionMayShareTheMapAndWriteToTheShare() {
        for (Form form : Form.values()) {
            CowMap<Integer, Integer> map = form.map();
            List<Map<Integer, Integer>> shares = new java.util.ArrayList<>();
            map.compute(3, (key, value) -> {
                CowMap<Integer, Integer> share = map.share();
                share.clear();
                share.put(3, 0);
                shares.add(share);
                shares.add(map.snapshot());
                return 31;
            });
            map.merge(8, 1, (old, value) -> {
                shares.add(map.share());
                return 81;
            });
            Map<Integer, Integer> twin = new HashMap<>(form.entries());
            assertEquals(List.of(Map.of(3, 0), Map.copyOf(twin)), shares.subList(0, 2));
            twin.put(3, 31);
            assertEquals(twin, shares.get(2));
            twin.put(8, 81);
            assertEquals(twin, map);
        }
    }
}
