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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SortedGuavaTest {
    /** Enough to make a tree of a flat map. */
    private static final List<String> FILLERS =
            IntStream.range(0, 200).mapToObj(i -> "f" + i).toList();

    private static final PersistentSortedMap<String, String> LARGE_MAP = largeMap();

    private static final PersistentSortedSet<String> LARGE_SET = largeSet();

    private static PersistentSortedMap<String, String> largeMap() {
        PersistentSortedMap<String, String> map = PersistentSortedMap.empty();
        for (String filler : FILLERS) {
            map = map.with(filler, "filler");
        }
        return map;
    }

    private static PersistentSortedSet<String> largeSet() {
        PersistentSortedSet<String> set = PersistentSortedSet.empty();
        for (String filler : FILLERS) {
            set = set.plus(filler);
        }
        return set;
    }

    @TestFactory
    Stream<DynamicTest> ofEntriesIsASortedMap() {
        return maps("of entries", CollectionSize.ANY, PersistentSortedMap::ofEntries);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfALargeMapIsASortedMap() {
        return maps("left of a large one", CollectionSize.SEVERAL, entries -> {
            PersistentSortedMap<String, String> map = LARGE_MAP.withAll(PersistentSortedMap.ofEntries(entries));
            for (String filler : FILLERS) {
                map = map.without(filler);
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
        return sets(
                "left of a large one",
                CollectionSize.SEVERAL,
                elements -> LARGE_SET.plusAll(Arrays.asList(elements)).difference(LARGE_SET));
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
