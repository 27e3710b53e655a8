package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing changes a value; bad input is refused by name; what changes nothing returns the same instance. */
class ImmutableTest {
    private static final PersistentMap<Integer, String> MAP = PersistentMap.of(1, "one", 2, "two", 3, "three");
    private static final PersistentSet<Integer> SET = PersistentSet.of(1, 2, 3);
    private static final PersistentSortedMap<Integer, String> SORTED_MAP = PersistentSortedMap.copyOf(MAP);
    private static final PersistentSortedSet<Integer> SORTED_SET = PersistentSortedSet.copyOf(SET);

    private static final PersistentList<Integer> LIST = PersistentList.of(1, 2, 3);

    private static final Set<String> MUTATORS = Set.of(
            "set",
            "sort",
            "put",
            "putIfAbsent",
            "putAll",
            "remove",
            "replace",
            "replaceAll",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "merge",
            "clear",
            "add",
            "addAll",
            "removeAll",
            "retainAll",
            "removeIf",
            "pollFirst",
            "pollLast",
            "pollFirstEntry",
            "pollLastEntry");

    /** Those that lists have had since JDK 21, and that sets inherit from it. */
    private static final Set<String> MUTATORS_OF_ENDS = Set.of("addFirst", "addLast", "removeFirst", "removeLast");

    /** A call of a method, with arguments that are good. */
    record Call(@Nullable Object target, Method method, List<@Nullable Object> arguments) {
        @Nullable
        Object make() throws Throwable {
            try {
                return method.invoke(target, arguments.toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        Call withNull(int i) {
            List<@Nullable Object> changed = new ArrayList<>(arguments);
            changed.set(i, null);
            return new Call(target, method, changed);
        }

        boolean isMutator() {
            return MUTATORS.contains(method.getName()) || MUTATORS_OF_ENDS.contains(method.getName());
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + ": " + method.getName() + arguments;
        }
    }

    /** A good argument for each type of parameter. */
    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(
            Map.entry(Object.class, 1),
            Map.entry(Object[].class, new Integer[] {4}),
            Map.entry(Map.Entry[].class, new Map.Entry<?, ?>[] {Map.entry(4, "four")}),
            Map.entry(Map.class, Map.of(4, "four")),
            Map.entry(Collection.class, List.of(4)),
            Map.entry(SortedMap.class, new TreeMap<>(Map.of(4, "four"))),
            Map.entry(SortedSet.class, new TreeSet<>(Set.of(4))),
            Map.entry(PersistentSortedMap.class, PersistentSortedMap.of(4, "four")),
            Map.entry(PersistentSortedSet.class, PersistentSortedSet.of(4)),
            Map.entry(Comparator.class, Comparator.naturalOrder()),
            Map.entry(int.class, 0),
            Map.entry(boolean.class, true),
            Map.entry(PersistentMap.class, PersistentMap.of(4, "four")),
            Map.entry(PersistentSet.class, PersistentSet.of(4)),
            Map.entry(PersistentList.class, PersistentList.of(4)),
            Map.entry(UnaryOperator.class, UnaryOperator.identity()),
            Map.entry(Predicate.class, (Predicate<Object>) e -> false),
            Map.entry(Function.class, Function.identity()),
            Map.entry(BiFunction.class, (BiFunction<Object, Object, Object>) (a, b) -> a),
            Map.entry(BinaryOperator.class, (BinaryOperator<Object>) (a, b) -> a),
            Map.entry(Consumer.class, (Consumer<Object>) e -> {}),
            Map.entry(BiConsumer.class, (BiConsumer<Object, Object>) (a, b) -> {}));

    private static Stream<Call> calls() {
        return Stream.of(MAP, SET, SORTED_MAP, SORTED_SET, LIST)
                .flatMap(target -> methods(target.getClass())
                        .map(method -> new Call(
                                Modifier.isStatic(method.getModifiers()) ? null : target,
                                method,
                                Stream.of(method.getParameterTypes())
                                        .map(type -> assertKnown(type, method))
                                        .collect(Collectors.toList()))));
    }

    /** The methods that a class has and that it inherits within this package. */
    private static Stream<Method> methods(@Nullable Class<?> type) {
        if (type == null || !type.getPackageName().equals(ImmutableTest.class.getPackageName())) {
            return Stream.empty();
        }
        Stream<Method> own = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> !type.isInterface() || method.isDefault());
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
        return Stream.concat(own, above.flatMap(ImmutableTest::methods));
    }

    private static Object assertKnown(Class<?> type, Method method) {
        Object argument = ARGUMENTS.get(type);
        assertNotNull(argument, () -> "no argument is known for " + type + " of " + method);
        return argument;
    }

    private static void assertNothingChanged() {
        assertEquals(Map.of(1, "one", 2, "two", 3, "three"), MAP);
        assertEquals(Set.of(1, 2, 3), SET);
        assertEquals(Map.of(1, "one", 2, "two", 3, "three"), SORTED_MAP);
        assertEquals(Set.of(1, 2, 3), SORTED_SET);
        assertEquals(List.of(1, 2, 3), LIST);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyMethodTakesWhatIsGoodAndEveryMutatorIsDeprecatedAndThrows(Call call) throws Throwable {
        assertEquals(call.isMutator(), call.method.isAnnotationPresent(Deprecated.class));
        if (call.isMutator()) {
            UnsupportedOperationException thrown = assertThrows(UnsupportedOperationException.class, call::make);
            assertTrue(String.valueOf(thrown.getMessage()).contains("immutable"), thrown::toString);
        } else {
            call.make();
        }
        assertNothingChanged();
    }

    @Test
    void everyMutatorIsRefusedByThisLibrary() {
        Map<Class<?>, Integer> types = Map.of(
                PersistentMap.class,
                13,
                PersistentSet.class,
                7,
                PersistentSortedMap.class,
                15,
                PersistentSortedSet.class,
                9,
                PersistentList.class,
                13);
        types.forEach((type, mutators) -> {
            long own = Stream.of(type.getMethods())
                    .filter(method -> MUTATORS.contains(method.getName()))
                    .peek(method -> assertEquals(
                            type.getPackageName(), method.getDeclaringClass().getPackageName(), method::toString))
                    .count();
            assertEquals((long) mutators, own, type::toString);
        });
    }

    /** An element or key, the absence of a comparator, or what cannot be null. */
    private static final Set<Class<?>> MAY_BE_NULL = Set.of(Object.class, Comparator.class, int.class, boolean.class);

    private static Stream<Call> callsWithNull() {
        return calls().filter(
                        call -> !call.isMutator() && !call.method.getName().equals("equals"))
                .flatMap(call -> IntStream.range(0, call.arguments.size())
                        .filter(i -> !MAY_BE_NULL.contains(call.method.getParameterTypes()[i]))
                        .mapToObj(call::withNull));
    }

    @ParameterizedTest
    @MethodSource("callsWithNull")
    void nullIsRefusedByName(Call call) {
        NullPointerException thrown = assertThrows(NullPointerException.class, call::make);
        Parameter[] parameters = call.method.getParameters();
        String name = parameters[call.arguments.indexOf(null)].getName();
        assertEquals(name, thrown.getMessage());
        assertNothingChanged();
    }

    @Test
    @SuppressWarnings("NullAway") // On purpose.
    void anEntryThatIsNullIsRefused() {
        assertThrows(NullPointerException.class, () -> PersistentMap.ofEntries(Map.entry(1, 1), null));
    }

    @Test
    void viewsAndIteratorsAndEntriesChangeNothing() {
        List<Collection<?>> views = List.of(
                MAP.keySet(),
                MAP.values(),
                MAP.entrySet(),
                SET,
                SORTED_MAP.keySet(),
                SORTED_MAP.descendingKeySet(),
                SORTED_MAP.values(),
                SORTED_MAP.entrySet(),
                SORTED_SET,
                SORTED_SET.descendingSet(),
                LIST,
                LIST.reversed(),
                LIST.subList(0, 2));
        for (Collection<?> view : views) {
            Iterator<?> iterator = view.iterator();
            iterator.next();
            assertThrows(UnsupportedOperationException.class, iterator::remove);
            assertThrows(UnsupportedOperationException.class, view::clear);
            assertThrows(UnsupportedOperationException.class, () -> view.removeIf(e -> true));
            assertThrows(UnsupportedOperationException.class, () -> view.retainAll(List.of()));
            assertThrows(UnsupportedOperationException.class, () -> view.removeAll(new ArrayList<>(view)));
            Object first = view.iterator().next();
            assertThrows(UnsupportedOperationException.class, () -> view.remove(first));
        }
        assertThrows(UnsupportedOperationException.class, () -> MAP.keySet().add(4));
        assertThrows(UnsupportedOperationException.class, () -> MAP.values().add("four"));
        assertThrows(UnsupportedOperationException.class, () -> MAP.entrySet().add(Map.entry(4, "four")));
        for (Map<Integer, String> map : List.of(MAP, SORTED_MAP, SORTED_MAP.descendingMap())) {
            Map.Entry<Integer, String> entry = map.entrySet().iterator().next();
            assertThrows(UnsupportedOperationException.class, () -> entry.setValue("other"));
        }
        assertThrows(
                UnsupportedOperationException.class, () -> SORTED_MAP.entryAt(0).setValue("other"));
        assertNothingChanged();
    }

    /** Small and large. */
    private static Stream<Integer> sizes() {
        return Stream.of(1, 2, 10, 100, 1000);
    }

    private static PersistentMap<Integer, String> mapOf(int size) {
        return IntStream.range(0, size).boxed().collect(PersistentMap.collector(i -> i, i -> "value " + i));
    }

    private static PersistentSet<Integer> setOf(int from, int to) {
        return IntStream.range(from, to).boxed().collect(PersistentSet.collector());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whatWouldNotChangeAMapReturnsIt(int size) {
        PersistentMap<Integer, String> map = mapOf(size);
        List<UnaryOperator<PersistentMap<Integer, String>>> idle = List.of(
                PersistentMap::copyOf,
                m -> m.with(0, m.getOrDefault(0, "")),
                m -> m.withAbsent(0, "other"),
                m -> m.withComputed(0, (key, value) -> value),
                m -> m.withComputed(-1, (key, value) -> null),
                m -> m.without(-1),
                m -> m.withAll(m),
                m -> m.withAll(Map.of()),
                m -> m.withAll(PersistentMap.empty()),
                m -> m.withAll(Map.of(0, m.getOrDefault(0, ""))),
                m -> m.withAll(PersistentMap.of(0, m.getOrDefault(0, ""))),
                m -> m.withoutAll(List.of()),
                m -> m.withoutAll(List.of(-1, "stranger")),
                m -> m.merged(m, (mine, theirs) -> null),
                m -> m.merged(PersistentMap.empty(), (mine, theirs) -> null),
                m -> m.merged(PersistentMap.of(0, "other"), (mine, theirs) -> mine));
        for (int i = 0; i < idle.size(); i++) {
            int number = i;
            assertSame(map, idle.get(i).apply(map), () -> "number " + number);
        }
        assertSame(map, PersistentMap.<Integer, String>empty().withAll(map));
        assertTrue(map.diff(map).isEmpty());
        assertSame(PersistentMap.empty(), map.withoutAll(map.keySet()));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whatWouldNotChangeASetReturnsIt(int size) {
        PersistentSet<Integer> set = setOf(0, size);
        List<UnaryOperator<PersistentSet<Integer>>> idle = List.of(
                PersistentSet::copyOf,
                s -> s.plus(0),
                s -> s.minus(-1),
                s -> s.plusAll(s),
                s -> s.plusAll(List.of(0)),
                s -> s.plusAll(List.of()),
                s -> s.minusAll(List.of(-1, "stranger")),
                s -> s.minusAll(setOf(-2, 0)),
                s -> s.union(s),
                s -> s.union(setOf(0, size / 2)),
                s -> s.union(PersistentSet.empty()),
                s -> s.intersection(s),
                s -> s.intersection(setOf(0, 2 * size)),
                s -> s.difference(PersistentSet.empty()),
                s -> s.difference(setOf(-1, 0)),
                s -> s.difference(setOf(-2 * size, 0)));
        for (int i = 0; i < idle.size(); i++) {
            int number = i;
            assertSame(set, idle.get(i).apply(set), () -> "number " + number);
        }
        PersistentSet<Integer> larger = setOf(0, size + 1);
        assertSame(larger, set.union(larger));
        assertSame(set, set.intersection(larger));
        assertEquals(set, larger.intersection(set));
        assertTrue(set.diff(set).isEmpty());
        assertSame(PersistentSet.empty(), set.difference(set));
        assertSame(PersistentSet.empty(), set.minusAll(List.copyOf(set)));
        assertSame(PersistentSet.empty(), set.intersection(setOf(-size, 0)));
    }

    @Test
    void equalityIsThatOfWhatMutableValuesAreNow() {
        List<Integer> list = new ArrayList<>(List.of(1));
        PersistentMap<String, List<Integer>> before = PersistentMap.of("list", list);
        int hash = before.hashCode();
        list.add(2);
        PersistentMap<String, List<Integer>> after = PersistentMap.of("list", list);
        assertTrue(hash != after.hashCode());
        assertEquals(after, before);
        assertEquals(before, after);
    }

    @Test
    void thereIsOneEmptyMapAndOneEmptySet() {
        assertSame(PersistentMap.empty(), PersistentMap.of());
        assertSame(PersistentMap.empty(), PersistentMap.ofEntries());
        assertSame(PersistentMap.empty(), PersistentMap.copyOf(Map.of()));
        assertSame(PersistentMap.empty(), MAP.without(1).without(2).without(3));
        assertSame(PersistentMap.empty(), PersistentMap.empty().withAll(PersistentMap.empty()));
        assertSame(PersistentSet.empty(), PersistentSet.of());
        assertSame(PersistentSet.empty(), PersistentSet.copyOf(List.of()));
        assertSame(PersistentSet.empty(), SET.minus(1).minus(2).minus(3));
        assertTrue(PersistentSet.empty().isEmpty());
        assertFalse(SET.isEmpty());
    }

    @Test
    @SuppressWarnings("NullAway") // The type of the elements does not say that one may be null.
    void ofTakesTheLastValueOfAKeyAndTheFirstOfEqualElements() {
        assertEquals(Map.of(1, "b"), PersistentMap.of(1, "a", 1, "b"));
        assertEquals(Map.of(1, "b", 2, "c"), PersistentMap.of(1, "a", 1, "b", 2, "c"));
        assertEquals(Map.of(1, "b", 2, "d"), PersistentMap.of(1, "a", 1, "b", 2, "c", 2, "d"));
        assertEquals(Map.of(1, "e", 2, "b", 3, "c", 4, "d"), PersistentMap.of(1, "a", 2, "b", 3, "c", 4, "d", 1, "e"));
        assertEquals(Map.of(1, "b"), PersistentMap.ofEntries(Map.entry(1, "a"), Map.entry(1, "b")));
        String first = String.valueOf(new char[] {'a'});
        String second = String.valueOf(new char[] {'a'});
        assertSame(first, PersistentSet.of(first, second).iterator().next());
        assertEquals(Arrays.asList((Object) null), new ArrayList<>(PersistentSet.of((Object) null)));
    }
}
