package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.benchmarks.Subjects.Sized;
import dev.byre.benchmarks.Writing.GrowingInts;
import dev.byre.cow.CowIntArray;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Each rival in reading, writing and building gives, and leaves, the elements that the plain array or ArrayList does. What
 * goes into a sink is not seen here; that they read right, the sums tell.
 */
class ElementsTest {
    private static final int SIZE = 1000;

    private static final Blackhole SINK = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    static Stream<Class<?>> benchmarks() {
        return Stream.of(Reading.class, Writing.class)
                .flatMap(all -> Stream.of(all.getDeclaredClasses()))
                .filter(type -> !ofClass(type).isEmpty());
    }

    private static Map<String, Method> ofClass(Class<?> type) {
        Map<String, Method> methods = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Benchmark.class)) {
                methods.put(method.getName(), method);
            }
        }
        return methods;
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void allRivalsGiveAndLeaveTheSameElements(Class<?> type) throws Exception {
        Map<String, Method> methods = ofClass(type);
        Map<String, List<Object>> told = new TreeMap<>();
        for (Map.Entry<String, Method> method : methods.entrySet()) {
            told.put(method.getKey(), told(type, method.getValue()));
        }
        assertTrue(told.size() > 1, type::getName);
        for (Map.Entry<String, List<Object>> rival : told.entrySet()) {
            boolean ofInts = rival.getKey().equals("intArray") || rival.getKey().contains("Int");
            String reference = ofInts || !told.containsKey("arrayList") ? "intArray" : "arrayList";
            if (rival.getKey().endsWith("Shared")) {
                assertEquals(List.of(original()), rival.getValue(), rival::getKey);
            } else {
                assertEquals(told.get(reference), rival.getValue(), rival::getKey);
            }
        }
    }

    private static List<Integer> original() throws Exception {
        Subjects.OfIntArray subject = new Subjects.OfIntArray();
        subject.size = SIZE;
        subject.setUp();
        return elements(subject.array);
    }

    /** What a benchmark returns, if it does, and what is left of what it works on, if anything is. */
    private static List<Object> told(Class<?> type, Method benchmark) throws Exception {
        Object[] arguments = new Object[benchmark.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(benchmark.getParameterTypes()[i]);
        }
        Object returned = benchmark.invoke(type.getDeclaredConstructor().newInstance(), arguments);
        List<Object> told = new ArrayList<>();
        if (returned instanceof Integer sum) {
            told.add(sum);
        } else if (returned != null) {
            told.add(elements(returned));
        }
        for (Object argument : arguments) {
            Object subject = subject(argument);
            if (subject != null && returned == null) {
                told.add(elements(subject));
            }
        }
        return told;
    }

    private static Object argument(Class<?> type) throws Exception {
        if (type == Blackhole.class) {
            return SINK;
        }
        Sized state = (Sized) type.getDeclaredConstructor().newInstance();
        state.size = SIZE;
        type.getMethod("setUp").invoke(state);
        return state;
    }

    private static @Nullable Object subject(Object argument) throws IllegalAccessException {
        for (Field field : argument.getClass().getDeclaredFields()) {
            if (List.of("list", "array").contains(field.getName()) && !Modifier.isStatic(field.getModifiers())) {
                return field.get(argument);
            }
        }
        return null;
    }

    private static List<Integer> elements(Object subject) {
        if (subject instanceof List<?> list) {
            return list.stream().map(element -> (Integer) element).toList();
        }
        int[] ints;
        if (subject instanceof int[] array) {
            ints = array;
        } else if (subject instanceof CowIntArray array) {
            ints = array.toArray();
        } else if (subject instanceof MutableIntList list) {
            ints = list.toArray();
        } else {
            GrowingInts array = (GrowingInts) subject;
            ints = Arrays.copyOf(array.array, array.size);
        }
        return Arrays.stream(ints).boxed().toList();
    }
}
