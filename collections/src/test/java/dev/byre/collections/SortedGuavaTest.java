package dev.byre.collections;

import com.google.common.collect.testing.NavigableMapTestSuiteBuilder;
import com.google.common.collect.testing.NavigableSetTestSuiteBuilder;
import com.google.common.collect.testing.TestStringSortedMapGenerator;
import com.google.common.collect.testing.TestStringSortedSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import dev.byre.testkit.GuavaSuites;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SortedGuavaTest {
    /** Enough to make a tree of a flat map. */
    private static final int FILLERS = 200;

    @TestFactory
    Stream<DynamicTest> ofEntriesIsASortedMap() {
        return maps("of entries", CollectionSize.ANY, PersistentSortedMap::ofEntries);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfALargeMapIsASortedMap() {
        return maps("left of a large one", CollectionSize.SEVERAL, entries -> {
            PersistentSortedMap<String, String> map = PersistentSortedMap.empty();
            for (int i = 0; i < FILLERS; i++) {
                map = map.with("f" + i, "filler");
            }
            map = map.withAll(PersistentSortedMap.ofEntries(entries));
            for (int i = 0; i < FILLERS; i++) {
                map = map.without("f" + i);
            }
            return map;
        });
    }

    @TestFactory
    Stream<DynamicTest> ofElementsIsASortedSet() {
        return sets("of elements", CollectionSize.ANY, PersistentSortedSet::of);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfALargeSetIsASortedSet() {
        return sets("left of a large one", CollectionSize.SEVERAL, elements -> {
            PersistentSortedSet<String> fillers = PersistentSortedSet.empty();
            for (int i = 0; i < FILLERS; i++) {
                fillers = fillers.plus("f" + i);
            }
            return fillers.plusAll(Arrays.asList(elements)).difference(fillers);
        });
    }

    private static Stream<DynamicTest> maps(
            String state,
            CollectionSize sizes,
            Function<Map.Entry<String, String>[], PersistentSortedMap<String, String>> inState) {
        TestStringSortedMapGenerator generator = new TestStringSortedMapGenerator() {
            @Override
            protected SortedMap<String, String> create(Map.Entry<String, String>[] entries) {
                return inState.apply(entries);
            }
        };
        return GuavaSuites.dynamic(NavigableMapTestSuiteBuilder.using(generator)
                .named("PersistentSortedMap, " + state)
                .withFeatures(
                        MapFeature.ALLOWS_NULL_VALUES,
                        CollectionFeature.KNOWN_ORDER,
                        CollectionFeature.SERIALIZABLE,
                        sizes)
                .createTestSuite());
    }

    private static Stream<DynamicTest> sets(
            String state, CollectionSize sizes, Function<String[], PersistentSortedSet<String>> inState) {
        TestStringSortedSetGenerator generator = new TestStringSortedSetGenerator() {
            @Override
            protected SortedSet<String> create(String[] elements) {
                return inState.apply(elements);
            }
        };
        return GuavaSuites.dynamic(NavigableSetTestSuiteBuilder.using(generator)
                .named("PersistentSortedSet, " + state)
                .withFeatures(CollectionFeature.KNOWN_ORDER, CollectionFeature.SERIALIZABLE, sizes)
                .createTestSuite());
    }
}
