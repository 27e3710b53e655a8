package dev.byre.cow;

import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.TestStringListGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.ListFeature;
import com.google.common.collect.testing.testers.ListListIteratorTester;
import dev.byre.testkit.GuavaSuites;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CowArrayGuavaTest {
    private static final List<Method> ALL_ORDERS =
            List.of(ListListIteratorTester.getListIteratorFullyModifiableMethod());

    @TestFactory
    Stream<DynamicTest> freshIsAList() {
        return suite("fresh", (elements, siblings) -> CowArray.of(elements));
    }

    @TestFactory
    Stream<DynamicTest> borrowedIsAListAndLeavesTheArray() {
        return suite("borrowed", (elements, siblings) -> {
            siblings.keep(java.util.Arrays.asList(elements));
            return CowArray.borrow(elements);
        });
    }

    @TestFactory
    Stream<DynamicTest> sharedIsAListAndLeavesTheSibling() {
        return suite("shared", (elements, siblings) -> {
            CowArray<String> list = CowArray.of(elements);
            siblings.keep(list.share());
            return list;
        });
    }

    @TestFactory
    Stream<DynamicTest> theShareIsAListAndLeavesItsOrigin() {
        return suite("share", (elements, siblings) -> {
            CowArray<String> origin = CowArray.of(elements);
            siblings.keep(origin);
            return origin.share();
        });
    }

    @TestFactory
    Stream<DynamicTest> sharedAndWrittenIsAListAndLeavesTheSibling() {
        return suite("shared and written", (elements, siblings) -> {
            CowArray<String> list = CowArray.of(elements);
            list.add(0, "more");
            siblings.keep(list.share());
            list.remove(0);
            return list;
        });
    }

    @TestFactory
    Stream<DynamicTest> releasedSiblingLeavesAList() {
        return suite("released sibling", (elements, siblings) -> {
            CowArray<String> list = CowArray.of(elements);
            list.share().release();
            return list;
        });
    }

    @TestFactory
    Stream<DynamicTest> aPartOfASharedTreeIsAListAndLeavesTheSibling() {
        Siblings siblings = new Siblings();
        TestStringListGenerator generator = new TestStringListGenerator() {
            @Override
            protected List<String> create(String[] elements) {
                CowArray<String> list = new CowArray<>(Collections.nCopies(200, "more"));
                list.addAll(100, Arrays.asList(elements));
                siblings.keep(list.share());
                return list.subList(100, 100 + elements.length);
            }
        };
        return GuavaSuites.dynamic(ListTestSuiteBuilder.using(generator)
                .named("CowArray, part of a shared tree")
                // The iterators of AbstractList's sub lists look for their end before they look for changes.
                .withFeatures(ListFeature.GENERAL_PURPOSE, CollectionFeature.ALLOWS_NULL_VALUES, CollectionSize.ANY)
                .suppressing(ALL_ORDERS)
                .withTearDown(siblings::checkAndForget)
                .createTestSuite());
    }

    private static Stream<DynamicTest> suite(String state, BiFunction<String[], Siblings, CowArray<String>> inState) {
        Siblings siblings = new Siblings();
        TestStringListGenerator generator = new TestStringListGenerator() {
            @Override
            protected List<String> create(String[] elements) {
                return inState.apply(elements, siblings);
            }
        };
        return GuavaSuites.dynamic(ListTestSuiteBuilder.using(generator)
                .named("CowArray, " + state)
                .withFeatures(
                        ListFeature.GENERAL_PURPOSE,
                        CollectionFeature.SERIALIZABLE,
                        CollectionFeature.ALLOWS_NULL_VALUES,
                        CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                        CollectionSize.ANY)
                // All orders of all calls take most of the time; the states that share are worth it.
                .suppressing(state.startsWith("shared") ? List.of() : ALL_ORDERS)
                .withTearDown(siblings::checkAndForget)
                .createTestSuite());
    }
}
