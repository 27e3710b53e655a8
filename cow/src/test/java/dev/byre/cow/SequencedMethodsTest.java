package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.core.CowEvents;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The methods that List has had since JDK 21, called by name, since this is compiled for 17. */
@EnabledForJreRange(min = JRE.JAVA_21)
class SequencedMethodsTest {
    private static final Set<String> NAMES =
            Set.of("addFirst", "addLast", "getFirst", "getLast", "removeFirst", "removeLast", "reversed");

    /** Whether this test covers a method. */
    static boolean covers(Method method) {
        return NAMES.contains(method.getName());
    }

    /** A list with a sibling that shares with it. */
    record Pair(List<Integer> list, Object sibling) {}

    private static Stream<Supplier<Pair>> pairs() {
        return Stream.of(
                () -> {
                    CowArray<Integer> array = CowArray.of(1, 2, 3);
                    return new Pair(array, array.share());
                },
                () -> {
                    CowIntArray array = CowIntArray.of(1, 2, 3);
                    return new Pair(array.asList(), array.share());
                });
    }

    private static @Nullable Object call(List<Integer> list, String name, Object... arguments) throws Throwable {
        Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {Object.class};
        try {
            return List.class.getMethod(name, types).invoke(list, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @SuppressWarnings("unchecked") // So List declares it.
    private static List<Integer> reversed(List<Integer> list) throws Throwable {
        return (List<Integer>) Objects.requireNonNull(call(list, "reversed"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theyDoAsArrayListDoesAndLeaveTheSibling(Supplier<Pair> pairs) throws Throwable {
        Pair pair = pairs.get();
        List<Integer> twin = new ArrayList<>(List.of(1, 2, 3));
        for (String call : List.of("getFirst", "getLast", "removeFirst", "removeLast", "getFirst", "getLast")) {
            assertEquals(call(twin, call), call(pair.list, call));
            assertEquals(twin, pair.list);
        }
        for (String call : List.of("addFirst", "addLast")) {
            call(twin, call, 7);
            call(pair.list, call, 7);
            assertEquals(twin, pair.list);
        }
        assertEquals("[1, 2, 3]", pair.sibling.toString());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onAnEmptyListTheySayThatThereIsNoElement(Supplier<Pair> pairs) {
        List<Integer> list = pairs.get().list;
        list.clear();
        for (String call : List.of("getFirst", "getLast", "removeFirst", "removeLast")) {
            assertThrows(NoSuchElementException.class, () -> call(list, call));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theReversedViewWritesToItsListAndNotToTheSibling(Supplier<Pair> pairs) throws Throwable {
        Pair pair = pairs.get();
        List<Integer> reversed = reversed(pair.list);
        assertEquals(List.of(3, 2, 1), reversed);
        assertEquals(1, CowEvents.during(() -> reversed.set(0, 9)).copies());
        reversed.add(0);
        reversed.add(0, 4);
        reversed.remove((Object) 2);
        reversed.replaceAll(e -> e + 1);
        reversed.sort(null);
        assertEquals("[10, 5, 2, 1]", pair.list.toString());
        assertEquals("[1, 2, 5, 10]", reversed.toString());
        assertEquals("[1, 2, 3]", pair.sibling.toString());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theyCopyOnceAtMost(Supplier<Pair> pairs) throws Throwable {
        for (String name : List.of("addFirst", "addLast")) {
            List<Integer> list = pairs.get().list;
            assertEquals(1, copies(list, name, 4));
            assertEquals(0, copies(list, name, 5));
        }
        for (String name : List.of("removeFirst", "removeLast")) {
            List<Integer> list = pairs.get().list;
            assertEquals(1, copies(list, name));
            assertEquals(0, copies(list, name));
        }
    }

    private static long copies(List<Integer> list, String name, Object... arguments) {
        return CowEvents.during(() -> {
                    try {
                        call(list, name, arguments);
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                })
                .copies();
    }
}
