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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CowIntArrayGuavaTest {
    private static final List<Method> ALL_ORDERS =
            List.of(ListListIteratorTester.getListIteratorFullyModifiableMethod());

    @TestFactory
    Stream<DynamicTest> theViewOfAFreshArrayIsAList() {
        return suite("fresh", (elements, siblings) -> CowIntArray.of(elements));
    }

    @TestFactory
    Stream<DynamicTest> theViewOfABorrowedArrayIsAListAndLeavesIt() {
        return suite("borrowed", (elements, siblings) -> {
            siblings.keep(CowIntArray.borrow(elements));
            return CowIntArray.borrow(elements);
        });
    }

    @TestFactory
    Stream<DynamicTest> theViewOfASharedArrayIsAListAndLeavesTheSibling() {
        return suite("shared", (elements, siblings) -> {
            CowIntArray array = CowIntArray.of(elements);
            siblings.keep(array.share());
            return array;
        });
    }

    @TestFactory
    Stream<DynamicTest> theViewOfAShareIsAListAndLeavesItsOrigin() {
        return suite("share", (elements, siblings) -> {
            CowIntArray origin = CowIntArray.of(elements);
            siblings.keep(origin.asList());
            return origin.share();
        });
    }

    @TestFactory
    Stream<DynamicTest> theViewOfASharedAndWrittenArrayIsAListAndLeavesTheSibling() {
        return suite("shared and written", (elements, siblings) -> {
            CowIntArray array = CowIntArray.of(elements);
            array.insertAt(0, 77);
            siblings.keep(array.share());
            array.removeAt(0);
            return array;
        });
    }

    @TestFactory
    Stream<DynamicTest> releasedSiblingLeavesAList() {
        return suite("released sibling", (elements, siblings) -> {
            CowIntArray array = CowIntArray.of(elements);
            array.share().release();
            return array;
        });
    }

    private static Stream<DynamicTest> suite(String state, BiFunction<int[], Siblings, CowIntArray> inState) {
        Siblings siblings = new Siblings();
        return GuavaSuites.dynamic(ListTestSuiteBuilder.using(new Views(inState, siblings))
                .named("CowIntArray as list, " + state)
                .withFeatures(
                        ListFeature.GENERAL_PURPOSE,
                        CollectionFeature.ALLOWS_NULL_QUERIES,
                        CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                        CollectionSize.ANY)
                // All orders of all calls take most of the time; the states that share are worth it.
                .suppressing(state.startsWith("shared") ? List.of() : ALL_ORDERS)
                .withTearDown(siblings::checkAndForget)
                .createTestSuite());
    }

    private record Views(BiFunction<int[], Siblings, CowIntArray> inState, Siblings siblings)
            implements TestListGenerator<Integer> {
        @Override
        public List<Integer> create(Object... elements) {
            int[] ints = Stream.of(elements).mapToInt(e -> (Integer) e).toArray();
            return inState.apply(ints, siblings).asList();
        }

        @Override
        public SampleElements<Integer> samples() {
            return new SampleElements.Ints();
        }

        @Override
        public Integer[] createArray(int length) {
            return new Integer[length];
        }

        @Override
        public Iterable<Integer> order(List<Integer> insertionOrder) {
            return insertionOrder;
        }
    }
}
