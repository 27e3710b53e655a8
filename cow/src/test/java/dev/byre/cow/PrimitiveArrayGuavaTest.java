package dev.byre.cow;

import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestListGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.ListFeature;
import com.google.common.collect.testing.testers.ListListIteratorTester;
import dev.byre.testkit.GuavaSuites;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The list views of arrays of numbers, by Guava's suites. */
class PrimitiveArrayGuavaTest {
    private static final List<Method> ALL_ORDERS =
            List.of(ListListIteratorTester.getListIteratorFullyModifiableMethod());

    /** An array in some state. */
    interface State {
        <E extends Number, A, S extends PrimitiveArray<E, A, S>> S of(
                NumberType<E, A, S> type, A elements, Siblings siblings);
    }

    @TestFactory
    Stream<DynamicTest> theViewOfAFreshArrayIsAList() {
        return suites("fresh", new State() {
            @Override
            public <E extends Number, A, S extends PrimitiveArray<E, A, S>> S of(
                    NumberType<E, A, S> type, A elements, Siblings siblings) {
                return type.of().apply(elements);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theViewOfABorrowedArrayIsAListAndLeavesIt() {
        return suites("borrowed", new State() {
            @Override
            public <E extends Number, A, S extends PrimitiveArray<E, A, S>> S of(
                    NumberType<E, A, S> type, A elements, Siblings siblings) {
                siblings.keep(type.borrow().apply(elements));
                return type.borrow().apply(elements);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theViewOfASharedArrayIsAListAndLeavesTheSibling() {
        return suites("shared", new State() {
            @Override
            public <E extends Number, A, S extends PrimitiveArray<E, A, S>> S of(
                    NumberType<E, A, S> type, A elements, Siblings siblings) {
                S array = type.of().apply(elements);
                siblings.keep(array.share());
                return array;
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theViewOfAShareIsAListAndLeavesItsOrigin() {
        return suites("share", new State() {
            @Override
            public <E extends Number, A, S extends PrimitiveArray<E, A, S>> S of(
                    NumberType<E, A, S> type, A elements, Siblings siblings) {
                S origin = type.of().apply(elements);
                siblings.keep(origin.asList());
                return origin.share();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theViewOfASharedAndWrittenArrayIsAListAndLeavesTheSibling() {
        return suites("shared and written", new State() {
            @Override
            public <E extends Number, A, S extends PrimitiveArray<E, A, S>> S of(
                    NumberType<E, A, S> type, A elements, Siblings siblings) {
                S array = type.of().apply(elements);
                array.insertAllAt(0, type.of(type.numbers(0, 20)));
                siblings.keep(array.share());
                array.removeRange(0, 20);
                return array;
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> releasedSiblingLeavesAList() {
        return suites("released sibling", new State() {
            @Override
            public <E extends Number, A, S extends PrimitiveArray<E, A, S>> S of(
                    NumberType<E, A, S> type, A elements, Siblings siblings) {
                S array = type.of().apply(elements);
                array.share().release();
                return array;
            }
        });
    }

    private static Stream<DynamicTest> suites(String name, State state) {
        return NumberType.all().flatMap(type -> suite(type, name, state));
    }

    private static <E extends Number, A, S extends PrimitiveArray<E, A, S>> Stream<DynamicTest> suite(
            NumberType<E, A, S> type, String name, State state) {
        Siblings siblings = new Siblings();
        return GuavaSuites.dynamic(ListTestSuiteBuilder.using(new Views<>(type, state, siblings))
                .named(type + " as list, " + name)
                .withFeatures(
                        ListFeature.GENERAL_PURPOSE,
                        CollectionFeature.ALLOWS_NULL_QUERIES,
                        CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                        CollectionSize.ANY)
                // All orders of all calls take most of the time; one state that shares is worth it.
                .suppressing(name.equals("shared") && type.equals(NumberType.INTS) ? List.of() : ALL_ORDERS)
                .withTearDown(siblings::checkAndForget)
                .createTestSuite());
    }

    private record Views<E extends Number, A, S extends PrimitiveArray<E, A, S>>(
            NumberType<E, A, S> type, State state, Siblings siblings) implements TestListGenerator<E> {
        @Override
        @SuppressWarnings("unchecked") // They are the samples.
        public List<E> create(Object... elements) {
            List<E> numbers = Stream.of(elements).map(e -> (E) e).toList();
            return state.of(type, type.array().apply(numbers), siblings).asList();
        }

        @Override
        public SampleElements<E> samples() {
            List<E> samples = type.numbers(7, 5);
            return new SampleElements<>(samples.get(0), samples.get(1), samples.get(2), samples.get(3), samples.get(4));
        }

        @Override
        @SuppressWarnings("unchecked") // The element is of the type of number.
        public E[] createArray(int length) {
            return (E[])
                    java.lang.reflect.Array.newInstance(type.number().apply(0).getClass(), length);
        }

        @Override
        public Iterable<E> order(List<E> insertionOrder) {
            return insertionOrder;
        }
    }
}
