package dev.byre.cow;

import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.TestStringSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.SetFeature;
import dev.byre.testkit.GuavaSuites;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CowSetGuavaTest {
    @TestFactory
    Stream<DynamicTest> freshIsASet() {
        return suite("fresh", (elements, siblings) -> CowSet.of(elements));
    }

    @TestFactory
    Stream<DynamicTest> sharedIsASetAndLeavesTheSibling() {
        return suite("shared", (elements, siblings) -> {
            CowSet<String> set = CowSet.of(elements);
            siblings.keep(set.share());
            return set;
        });
    }

    @TestFactory
    Stream<DynamicTest> theShareIsASetAndLeavesItsOrigin() {
        return suite("share", (elements, siblings) -> {
            CowSet<String> origin = CowSet.of(elements);
            siblings.keep(origin);
            return origin.share();
        });
    }

    @TestFactory
    Stream<DynamicTest> sharedAndWrittenIsASetAndLeavesTheSibling() {
        return suite("shared and written", (elements, siblings) -> {
            CowSet<String> set = CowSet.of(elements);
            set.add("more");
            siblings.keep(set.share());
            set.remove("more");
            return set;
        });
    }

    @TestFactory
    Stream<DynamicTest> releasedSiblingLeavesASet() {
        return suite("released sibling", (elements, siblings) -> {
            CowSet<String> set = CowSet.of(elements);
            set.share().release();
            return set;
        });
    }

    @TestFactory
    Stream<DynamicTest> afterASnapshotItIsASetAndLeavesTheSnapshot() {
        return suite("after a snapshot", (elements, siblings) -> {
            CowSet<String> set = CowSet.of(elements);
            siblings.keep(set.snapshot());
            return set;
        });
    }

    /** What is removed while iterating leaves more of the tree than what is removed otherwise. */
    @TestFactory
    Stream<DynamicTest> shrunkIsASetAndLeavesTheLargeSibling() {
        return suite("shrunk", (elements, siblings) -> {
            CowSet<String> set = CowSet.of(elements);
            for (int i = 0; i < 40; i++) {
                set.add("filler " + i);
            }
            siblings.keep(set.share());
            set.removeIf(element -> element != null && element.startsWith("filler"));
            return set;
        });
    }

    private static Stream<DynamicTest> suite(String state, BiFunction<String[], Siblings, CowSet<String>> inState) {
        Siblings siblings = new Siblings();
        TestStringSetGenerator generator = new TestStringSetGenerator() {
            @Override
            protected Set<String> create(String[] elements) {
                return inState.apply(elements, siblings);
            }
        };
        return GuavaSuites.dynamic(SetTestSuiteBuilder.using(generator)
                .named("CowSet, " + state)
                .withFeatures(
                        SetFeature.GENERAL_PURPOSE,
                        CollectionFeature.ALLOWS_NULL_VALUES,
                        CollectionFeature.ALLOWS_NULL_QUERIES,
                        CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                        CollectionFeature.SERIALIZABLE,
                        CollectionSize.ANY)
                .withTearDown(siblings::checkAndForget)
                .createTestSuite());
    }
}
