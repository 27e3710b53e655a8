package dev.byre.collections;

import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.TestStringSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import dev.byre.testkit.GuavaSuites;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GuavaTest {
    /** Enough to make a tree of a flat map. */
    private static final int FILLERS = 100;

    @TestFactory
    Stream<DynamicTest> ofEntriesIsAMap() {
        return maps("of entries", PersistentMap::ofEntries);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfALargeMapIsAMap() {
        return maps("left of a large one", entries -> {
            PersistentMap<String, String> map = PersistentMap.empty();
            for (int i = 0; i < FILLERS; i++) {
                map = map.with("filler " + i, "filler");
            }
            for (Map.Entry<String, String> entry : entries) {
                map = map.with(entry.getKey(), entry.getValue());
            }
            for (int i = 0; i < FILLERS; i++) {
                map = map.without("filler " + i);
            }
            return map;
        });
    }

    @TestFactory
    Stream<DynamicTest> ofElementsIsASet() {
        return sets("of elements", PersistentSet::of);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfALargeSetIsASet() {
        return sets("left of a large one", elements -> {
            PersistentSet<String> fillers = PersistentSet.empty();
            for (int i = 0; i < FILLERS; i++) {
                fillers = fillers.plus("filler " + i);
            }
            return fillers.plusAll(Arrays.asList(elements)).difference(fillers);
        });
    }

    private static Stream<DynamicTest> maps(
            String state, Function<Map.Entry<String, String>[], PersistentMap<String, String>> inState) {
        TestStringMapGenerator generator = new TestStringMapGenerator() {
            @Override
            protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                return inState.apply(entries);
            }
        };
        return GuavaSuites.dynamic(MapTestSuiteBuilder.using(generator)
                .named("PersistentMap, " + state)
                .withFeatures(
                        MapFeature.ALLOWS_NULL_KEYS,
                        MapFeature.ALLOWS_NULL_VALUES,
                        MapFeature.ALLOWS_ANY_NULL_QUERIES,
                        CollectionFeature.SERIALIZABLE,
                        CollectionSize.ANY)
                .createTestSuite());
    }

    private static Stream<DynamicTest> sets(String state, Function<String[], PersistentSet<String>> inState) {
        TestStringSetGenerator generator = new TestStringSetGenerator() {
            @Override
            protected Set<String> create(String[] elements) {
                return inState.apply(elements);
            }
        };
        return GuavaSuites.dynamic(SetTestSuiteBuilder.using(generator)
                .named("PersistentSet, " + state)
                .withFeatures(CollectionFeature.ALLOWS_NULL_VALUES, CollectionFeature.SERIALIZABLE, CollectionSize.ANY)
                .createTestSuite());
    }
}
