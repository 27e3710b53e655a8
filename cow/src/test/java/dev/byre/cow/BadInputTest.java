package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
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
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public method refuses bad input at the call, tells what was bad, and changes nothing. */
class BadInputTest {
    private static final int SIZE = 3;

    /** A face of a handle, which stands for three elements. */
    record Face(String name, Class<?> type, Object target, Runnable release, Object share) {
        static Face array() {
            CowArray<Integer> array = CowArray.of(1, 2, 3);
            return new Face("CowArray", CowArray.class, array, array::release, array.share());
        }

        static Face ints() {
            CowIntArray ints = CowIntArray.of(1, 2, 3);
            return new Face("CowIntArray", CowIntArray.class, ints, ints::release, ints.share());
        }

        static Face map() {
            CowMap<Integer, Integer> map = CowMap.of(1, 10, 2, 20, 3, 30);
            return new Face("CowMap", CowMap.class, map, map::release, map.share());
        }

        static Face set() {
            CowSet<Integer> set = CowSet.of(1, 2, 3);
            return new Face("CowSet", CowSet.class, set, set::release, set.share());
        }

        static Face sortedMap() {
            CowSortedMap<Integer, Integer> map = CowSortedMap.of(1, 10, 2, 20, 3, 30);
            return new Face("CowSortedMap", CowSortedMap.class, map, map::release, map.share());
        }

        static Face sortedSet() {
            CowSortedSet<Integer> set = CowSortedSet.of(1, 2, 3);
            return new Face("CowSortedSet", CowSortedSet.class, set, set::release, set.share());
        }

        static Face subMap() {
            CowSortedMap<Integer, Integer> map = CowSortedMap.of(0, 0, 1, 10, 2, 20, 3, 30, 9, 90);
            NavigableMap<Integer, Integer> view = map.subMap(1, true, 4, true);
            return new Face("sub map", NavigableMap.class, view, map::release, CowSortedMap.of(1, 10, 2, 20, 3, 30));
        }

        static Face subSet() {
            CowSortedSet<Integer> set = CowSortedSet.of(0, 1, 2, 3, 9);
            NavigableSet<Integer> view = set.subSet(1, true, 4, true);
            return new Face("sub set", NavigableSet.class, view, set::release, CowSortedSet.of(1, 2, 3));
        }

        static Face view() {
            CowIntArray ints = CowIntArray.of(1, 2, 3);
            return new Face("CowIntArray as list", List.class, ints.asList(), ints::release, ints.share());
        }

        static Face subList() {
            CowArray<Integer> array = CowArray.of(0, 1, 2, 3, 4);
            return new Face("sub list", List.class, array.subList(1, 4), array::release, CowArray.of(1, 2, 3));
        }

        /** What it holds before a call. */
        String text() {
            return switch (name) {
                case "CowSortedMap", "sub map" -> "{1=10, 2=20, 3=30}";
                case "CowMap" -> CowMap.of(1, 10, 2, 20, 3, 30).toString();
                case "CowSet" -> CowSet.of(1, 2, 3).toString();
                default -> "[1, 2, 3]";
            };
        }
    }

    /** A call of a method of a face, with arguments that are good. */
    record Call(Face face, Method method, List<@Nullable Object> arguments) {
        @Nullable
        Object make() throws Throwable {
            try {
                method.setAccessible(true);
                return method.invoke(face.target, arguments.toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        Call with(int i, @Nullable Object argument) {
            List<@Nullable Object> changed = new ArrayList<>(arguments);
            changed.set(i, argument);
            return new Call(face, method, changed);
        }

        void assertNothingChanged() {
            assertEquals(face.text(), face.target.toString());
            assertEquals(face.text(), face.share.toString());
        }

        @Override
        public String toString() {
            return face.name + ": " + method.getName() + arguments;
        }
    }

    /** A good argument for each type of parameter. */
    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(boolean.class, true),
            Map.entry(Object.class, 2),
            Map.entry(int[].class, new int[] {4}),
            Map.entry(Object[].class, new Integer[0]),
            Map.entry(Map.Entry[].class, new Map.Entry<?, ?>[0]),
            Map.entry(Collection.class, List.of(4)),
            Map.entry(Map.class, Map.of(4, 40)),
            Map.entry(SortedMap.class, new TreeMap<>(Map.of(4, 40))),
            Map.entry(SortedSet.class, new TreeSet<>(List.of(4))),
            Map.entry(CowIntArray.class, CowIntArray.of(4)),
            Map.entry(Comparator.class, Comparator.<Integer>naturalOrder()),
            Map.entry(Predicate.class, (Predicate<Integer>) e -> false),
            Map.entry(UnaryOperator.class, UnaryOperator.identity()),
            Map.entry(Function.class, (Function<Integer, Integer>) key -> 40),
            Map.entry(BiFunction.class, (BiFunction<Integer, Integer, Integer>) (key, value) -> 40),
            Map.entry(BinaryOperator.class, (BinaryOperator<Integer>) (before, after) -> 40),
            Map.entry(BiConsumer.class, (BiConsumer<Integer, Integer>) (key, value) -> {}),
            Map.entry(Consumer.class, (Consumer<Object>) e -> {}),
            Map.entry(IntConsumer.class, (IntConsumer) e -> {}),
            Map.entry(IntPredicate.class, (IntPredicate) i -> false),
            Map.entry(IntUnaryOperator.class, IntUnaryOperator.identity()),
            Map.entry(IntFunction.class, (IntFunction<Integer[]>) Integer[]::new));

    /** What stands for an array of numbers, in methods that are known by their erasure. */
    private static final Map<String, Object> ARRAYS = Map.of(
            "addAll", new int[] {4},
            "copyTo", new int[SIZE],
            "insertAllAt", new int[] {4},
            "setAll", new int[] {4});

    /** The methods that take another array of numbers. */
    private static final Set<String> TAKING_ANOTHER = Set.of("compareTo", "mismatch");

    private static @Nullable Object argument(Executable executable, Class<?> type) {
        boolean generic = type == Object.class && executable.getDeclaringClass() == CowIntArray.class;
        String name = executable.getName();
        if (type == PrimitiveArray.class || (generic && TAKING_ANOTHER.contains(name))) {
            return CowIntArray.of(4);
        }
        return generic && ARRAYS.containsKey(name) ? ARRAYS.get(name) : ARGUMENTS.get(type);
    }

    private static Object[] arguments(Executable executable) {
        return Stream.of(executable.getParameterTypes())
                .map(type -> {
                    Object argument = argument(executable, type);
                    assertTrue(argument != null, () -> "no argument is known for " + type + " of " + executable);
                    return argument;
                })
                .toArray();
    }

    private static Stream<Call> calls() {
        return Stream.of(
                        Face.array(),
                        Face.ints(),
                        Face.map(),
                        Face.set(),
                        Face.sortedMap(),
                        Face.sortedSet(),
                        Face.subMap(),
                        Face.subSet(),
                        Face.view(),
                        Face.subList())
                .flatMap(face -> Stream.of(face.type.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> !method.isBridge() || isOfHiddenClass(method))
                        .filter(method -> !isRefused(face, method))
                        .map(method -> new Call(fresh(face), method, List.of(arguments(method)))));
    }

    /** A public method of a class that is not public is seen as a bridge to it. */
    private static boolean isOfHiddenClass(Method method) {
        Class<?> above = method.getDeclaringClass().getSuperclass();
        return above != null
                && Stream.<Class<?>>iterate(above, Objects::nonNull, Class::getSuperclass)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .anyMatch(hidden -> !hidden.isBridge()
                                && !Modifier.isAbstract(hidden.getModifiers())
                                && hidden.getName().equals(method.getName())
                                && Arrays.equals(hidden.getParameterTypes(), method.getParameterTypes()));
    }

    /** What JDK 21 has added is not for what is sorted: nothing can be put where its order does not. */
    private static boolean isRefused(Face face, Method method) {
        boolean sorted = SortedMap.class.isAssignableFrom(face.type) || SortedSet.class.isAssignableFrom(face.type);
        return sorted && method.getName().matches("(put|add)(First|Last)");
    }

    private static Face fresh(Face face) {
        return switch (face.name) {
            case "CowArray" -> Face.array();
            case "CowIntArray" -> Face.ints();
            case "CowMap" -> Face.map();
            case "CowSet" -> Face.set();
            case "CowSortedMap" -> Face.sortedMap();
            case "CowSortedSet" -> Face.sortedSet();
            case "sub map" -> Face.subMap();
            case "sub set" -> Face.subSet();
            case "sub list" -> Face.subList();
            default -> Face.view();
        };
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyMethodTakesWhatIsGood(Call call) {
        assertDoesNotThrow(call::make, call::toString);
        if (!call.face.name.startsWith("sub ")) {
            assertEquals(call.face.text(), call.face.share.toString());
        }
    }

    /** These answer for a released handle too. */
    private static final Set<String> OF_RELEASED = Set.of("release", "toString");

    private static Stream<Call> callsOfReleased() {
        return calls().filter(call -> !call.face.name.startsWith("sub "))
                .filter(call -> !OF_RELEASED.contains(call.method.getName()))
                // What JDK 21 adds as a view is checked when it is used.
                .filter(call -> !call.method.getName().matches("reversed|sequenced.*"))
                // Nothing is equal to what is of another kind, released or not.
                .map(call -> call.method.getName().equals("equals") ? call.with(0, fresh(call.face).target) : call);
    }

    @ParameterizedTest
    @MethodSource("callsOfReleased")
    void everyMethodOfAReleasedHandleSaysThatItWasReleased(Call call) {
        call.face.release.run();
        Throwable thrown = assertThrows(IllegalStateException.class, call::make, call::toString);
        assertTrue(String.valueOf(thrown.getMessage()).contains("released"), thrown::toString);
        assertEquals(call.face.text(), call.face.share.toString());
    }

    @Test
    void releaseAndToStringMayBeCalledAgain() {
        Stream.of(Face.array(), Face.ints(), Face.map(), Face.set(), Face.sortedMap(), Face.sortedSet())
                .forEach(face -> {
                    face.release.run();
                    face.release.run();
                    assertEquals(face.name.endsWith("Map") ? "{released}" : "[released]", face.target.toString());
                    assertEquals(face.text(), face.share.toString());
                });
    }

    /** A bad index or a bad limit of a range, as the only bad argument of a call. */
    record BadIndex(Call call, int value) {
        @Override
        public String toString() {
            return call.toString();
        }
    }

    private static Stream<BadIndex> badIndices() {
        return calls().flatMap(call -> {
            Stream.Builder<BadIndex> bad = Stream.builder();
            Parameter[] parameters = call.method.getParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (isIndex(call, parameters[i])) {
                    for (int value : new int[] {-1, -7, SIZE + 1, 99, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                        bad.add(new BadIndex(call.with(i, value), value));
                    }
                }
            }
            return bad.build();
        });
    }

    /** Only CowIntArray has ints that are elements; its parameters have names. */
    private static boolean isIndex(Call call, Parameter parameter) {
        return parameter.getType() == int.class
                && (call.face.type != CowIntArray.class
                        || call.method.isBridge()
                        || Set.of("index", "from", "to").contains(parameter.getName()));
    }

    @ParameterizedTest
    @MethodSource("badIndices")
    void aBadIndexIsRefusedAndToldWithItsBound(BadIndex bad) {
        Throwable thrown = assertThrows(RuntimeException.class, bad.call::make, bad::toString);
        boolean range = bad.call.method.getParameterCount() == 2
                && bad.call.method.getParameterTypes()[0] == int.class
                && bad.call.method.getParameterTypes()[1] == int.class;
        // A range that ends before it begins is another fault of the caller.
        assertTrue(
                thrown instanceof IndexOutOfBoundsException || (range && thrown instanceof IllegalArgumentException),
                thrown::toString);
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains(String.valueOf(bad.value)), message);
        // Of a part of an array of one number, that is the length; or it is where the range begins.
        boolean part = bad.call.method.getName().equals("addAll") && bad.call.arguments.size() == 3;
        String bound = part || thrown instanceof IllegalArgumentException ? "1" : String.valueOf(SIZE);
        assertTrue(message.contains(bound), message);
        bad.call.assertNothingChanged();
    }

    private static Stream<Call> callsWithNull() {
        return calls().filter(call -> !call.method.getName().equals("equals")).flatMap(call -> {
            Stream.Builder<Call> bad = Stream.builder();
            Class<?>[] types = call.method.getParameterTypes();
            for (int i = 0; i < types.length; i++) {
                if (!types[i].isPrimitive() && !mayBeNull(call, types[i])) {
                    bad.add(call.with(i, null));
                }
            }
            return bad.build();
        });
    }

    private static boolean mayBeNull(Call call, Class<?> type) {
        boolean query = Set.of("contains", "indexOf", "lastIndexOf", "remove").contains(call.method.getName());
        boolean element = type == Object.class && (query || !call.face.name.startsWith("CowIntArray"));
        return type == Comparator.class || element;
    }

    @ParameterizedTest
    @MethodSource("callsWithNull")
    void nullIsRefused(Call call) {
        assertThrows(NullPointerException.class, call::make, call::toString);
        call.assertNothingChanged();
    }

    @Test
    void nullIsRefusedByEveryWayToMakeAHandle() {
        for (Class<?> type : List.of(
                CowArray.class,
                CowIntArray.class,
                CowMap.class,
                CowSet.class,
                CowSortedMap.class,
                CowSortedSet.class)) {
            List<Executable> makers = new ArrayList<>(List.of(type.getConstructors()));
            Stream.of(type.getMethods())
                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                    .forEach(makers::add);
            for (Executable maker : makers) {
                boolean mayBeNull = maker.getParameterCount() == 1
                        && (maker.getParameterTypes()[0].isPrimitive()
                                || maker.getParameterTypes()[0] == Comparator.class);
                if (maker.getParameterCount() == 1 && !mayBeNull) {
                    assertDoesNotThrow(() -> made(maker, arguments(maker)), maker::toString);
                    assertThrows(NullPointerException.class, () -> made(maker, new Object[] {null}), maker::toString);
                }
            }
        }
    }

    private static @Nullable Object made(Executable maker, @Nullable Object[] arguments) throws Throwable {
        try {
            return maker instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) maker).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Test
    void aRangeOutOfOrderAndAKeyOutOfRangeAreToldWithTheirBounds() {
        CowSortedMap<Integer, Integer> map = CowSortedMap.of(100, 1, 200, 2, 300, 3);
        CowSortedMap<Integer, Integer> share = map.share();
        NavigableMap<Integer, Integer> view = map.subMap(150, true, 250, false);
        NavigableSet<Integer> set = new CowSortedSet<>(map.keySet()).subSet(150, true, 250, false);
        assertTold(List.of("250", "150"), () -> map.subMap(250, 150));
        assertTold(List.of("150", "250"), () -> map.descendingMap().subMap(150, 250));
        assertTold(List.of("777"), () -> view.put(777, 7));
        assertTold(List.of("777"), () -> view.descendingMap().put(777, 7));
        assertTold(List.of("250"), () -> view.put(250, 7));
        assertTold(List.of("777"), () -> view.headMap(777));
        assertTold(List.of("17"), () -> view.tailMap(17));
        assertTold(List.of("17"), () -> view.subMap(17, 200));
        assertTold(List.of("777"), () -> set.add(777));
        assertTold(List.of("777"), () -> set.headSet(777));
        assertTold(List.of("777"), () -> set.descendingSet().tailSet(777, true).size());
        assertEquals("{100=1, 200=2, 300=3} {100=1, 200=2, 300=3} [200]", map + " " + share + " " + set);
    }

    private static void assertTold(List<String> told, org.junit.jupiter.api.function.Executable call) {
        String message = message(IllegalArgumentException.class, call);
        told.forEach(value -> assertTrue(message.contains(value), message));
    }

    @Test
    void aNegativeLengthIsToldAndAllocatesNothing() {
        assertTrue(message(IllegalArgumentException.class, () -> new CowArray<>(-1))
                .contains("-1"));
        assertTrue(message(IllegalArgumentException.class, () -> new CowIntArray(-1))
                .contains("-1"));
        assertTrue(
                message(IllegalArgumentException.class, () -> new CowMap<>(-1)).contains("-1"));
        assertTrue(
                message(IllegalArgumentException.class, () -> new CowSet<>(-1)).contains("-1"));
    }

    private static String message(Class<? extends Throwable> type, org.junit.jupiter.api.function.Executable made) {
        return String.valueOf(assertThrows(type, made).getMessage());
    }

    @Test
    void nullElementsOfIntsChangeNothing() {
        CowIntArray ints = CowIntArray.of(1, 2, 3);
        CowIntArray share = ints.share();
        List<Integer> list = ints.asList();
        List<Integer> withNull = Arrays.asList(4, null);
        assertThrows(NullPointerException.class, () -> new CowIntArray(withNull));
        assertThrows(NullPointerException.class, () -> list.addAll(withNull));
        assertThrows(NullPointerException.class, () -> list.addAll(1, withNull));
        assertThrows(NullPointerException.class, () -> list.subList(0, 2).addAll(withNull));
        assertThrows(NullPointerException.class, () -> list.replaceAll(e -> e == 3 ? null : Integer.valueOf(9)));
        assertThrows(
                NullPointerException.class,
                () -> list.subList(0, 3).replaceAll(e -> e == 3 ? null : Integer.valueOf(9)));
        assertThrows(NullPointerException.class, () -> list.listIterator().add(null));
        assertEquals("[1, 2, 3] [1, 2, 3]", ints + " " + share);
    }

    @Test
    void aReleasedSourceIsRefused() {
        CowArray<Integer> array = CowArray.of(1);
        array.release();
        assertThrows(IllegalStateException.class, () -> new CowArray<>(array));
        assertThrows(IllegalStateException.class, () -> CowArray.copyOf(array));
        assertThrows(IllegalStateException.class, () -> CowArray.of(1).addAll(array));
        assertThrows(IllegalStateException.class, () -> CowArray.of(1).equals(array));
        CowIntArray ints = CowIntArray.of(1);
        ints.release();
        assertThrows(IllegalStateException.class, () -> CowIntArray.copyOf(ints));
        assertThrows(IllegalStateException.class, () -> CowIntArray.of(1).equals(ints));
        CowMap<Integer, Integer> map = CowMap.of(1, 10);
        map.release();
        assertThrows(IllegalStateException.class, () -> new CowMap<>(map));
        assertThrows(IllegalStateException.class, () -> CowMap.copyOf(map));
        assertThrows(IllegalStateException.class, () -> CowMap.of(1, 10).putAll(map));
        assertThrows(IllegalStateException.class, () -> CowMap.of(1, 10).equals(map));
        CowSet<Integer> set = CowSet.of(1);
        set.release();
        assertThrows(IllegalStateException.class, () -> new CowSet<>(set));
        assertThrows(IllegalStateException.class, () -> CowSet.copyOf(set));
        assertThrows(IllegalStateException.class, () -> CowSet.of(1).addAll(set));
        assertThrows(IllegalStateException.class, () -> CowSet.of(1).containsAll(set));
        assertThrows(IllegalStateException.class, () -> CowSet.of(1).equals(set));
    }
}
