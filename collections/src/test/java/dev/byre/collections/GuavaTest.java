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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GuavaTest {
    /** Enough to make a tree of a flat map. */
    private static final List<String> FILLERS =
            IntStream.range(0, 100).mapToObj(i -> "filler " + i).toList();

    private static final PersistentMap<String, String> LARGE_MAP = largeMap();

    private static final PersistentSet<String> LARGE_SET = largeSet();

    private static PersistentMap<String, String> largeMap() {
        PersistentMap<String, String> map = PersistentMap.empty();
        for (String filler : FILLERS) {
            map = map.with(filler, "filler");
        }
        return map;
    }

    private static PersistentSet<String> largeSet() {
        PersistentSet<String> set = PersistentSet.empty();
        for (String filler : FILLERS) {
            set = set.plus(filler);
        }
        return set;
    }

    @TestFactory
    Stream<DynamicTest> ofEntriesIsAMap() {
        return maps("of entries", PersistentMap::ofEntries);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfALargeMapIsAMap() {
        return maps("left of a large one", entries -> {
            PersistentMap<String, String> map = LARGE_MAP;
            for (Map.Entry<String, String> entry : entries) {
                map = map.with(entry.getKey(), entry.getValue());
            }
            for (String filler : FILLERS) {
                map = map.without(filler);
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
        return sets(
                "left of a large one",
                elements -> LARGE_SET.plusAll(Arrays.asList(elements)).difference(LARGE_SET));
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
