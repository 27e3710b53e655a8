package dev.byre.cow;

import com.google.common.collect.testing.NavigableMapTestSuiteBuilder;
import com.google.common.collect.testing.NavigableSetTestSuiteBuilder;
import com.google.common.collect.testing.TestStringSortedMapGenerator;
import com.google.common.collect.testing.TestStringSortedSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import com.google.common.collect.testing.features.SetFeature;
import dev.byre.testkit.GuavaSuites;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All sizes of those that nobody shares, and of the others the one that has something before and behind a range. */
class CowSortedGuavaTest {
    /** Enough to make a tree of a flat map. */
    private static final Set<String> FILLERS =
            IntStream.range(0, 100).mapToObj(i -> "f" + i).collect(Collectors.toCollection(LinkedHashSet::new));

    @TestFactory
    Stream<DynamicTest> freshIsASortedMap() {
        return maps("fresh", CollectionSize.ANY, (map, siblings) -> map);
    }

    @TestFactory
    Stream<DynamicTest> sharedIsASortedMapAndLeavesTheSibling() {
        return maps("shared", CollectionSize.SEVERAL, (map, siblings) -> {
            siblings.keep(map.share());
            return map;
        });
    }

    @TestFactory
    Stream<DynamicTest> afterASnapshotItIsASortedMapAndLeavesTheSnapshot() {
        return maps("after a snapshot", CollectionSize.SEVERAL, (map, siblings) -> {
            siblings.keep(map.snapshot());
            return map;
        });
    }

    @TestFactory
    Stream<DynamicTest> shrunkIsASortedMapAndLeavesTheLargeSibling() {
        return maps("shrunk", CollectionSize.SEVERAL, (map, siblings) -> {
            for (String filler : FILLERS) {
                map.put(filler, "");
            }
            siblings.keep(map.share());
            map.keySet().removeIf(FILLERS::contains);
            return map;
        });
    }

    @TestFactory
    Stream<DynamicTest> freshIsASortedSet() {
        return sets("fresh", CollectionSize.ANY, (set, siblings) -> {});
    }

    @TestFactory
    Stream<DynamicTest> sharedIsASortedSetAndLeavesTheSibling() {
        return sets("shared", CollectionSize.SEVERAL, (set, siblings) -> siblings.keep(set.share()));
    }

    @TestFactory
    Stream<DynamicTest> afterASnapshotItIsASortedSetAndLeavesTheSnapshot() {
        return sets("after a snapshot", CollectionSize.SEVERAL, (set, siblings) -> siblings.keep(set.snapshot()));
    }

    @TestFactory
    Stream<DynamicTest> shrunkIsASortedSetAndLeavesTheLargeSibling() {
        return sets("shrunk", CollectionSize.SEVERAL, (set, siblings) -> {
            for (String filler : FILLERS) {
                set.add(filler);
            }
            siblings.keep(set.share());
            set.removeIf(FILLERS::contains);
        });
    }

    private static Stream<DynamicTest> maps(
            String state,
            CollectionSize sizes,
            BiFunction<CowSortedMap<String, String>, Siblings, CowSortedMap<String, String>> inState) {
        Siblings siblings = new Siblings();
        TestStringSortedMapGenerator generator = new TestStringSortedMapGenerator() {
            @Override
            protected SortedMap<String, String> create(Map.Entry<String, String>[] entries) {
                CowSortedMap<String, String> map = new CowSortedMap<>();
                for (Map.Entry<String, String> entry : entries) {
                    map.put(entry.getKey(), entry.getValue());
                }
                return inState.apply(map, siblings);
            }
        };
        return GuavaSuites.dynamic(NavigableMapTestSuiteBuilder.using(generator)
                .named("CowSortedMap, " + state)
                .withFeatures(
                        MapFeature.GENERAL_PURPOSE,
                        MapFeature.ALLOWS_NULL_VALUES,
                        MapFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                        CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
                        CollectionFeature.KNOWN_ORDER,
                        CollectionFeature.SERIALIZABLE,
                        sizes)
                .withTearDown(siblings::checkAndForget)
                .createTestSuite());
    }

    private static Stream<DynamicTest> sets(
            String state, CollectionSize sizes, BiConsumer<CowSortedSet<String>, Siblings> inState) {
        Siblings siblings = new Siblings();
        TestStringSortedSetGenerator generator = new TestStringSortedSetGenerator() {
            @Override
            protected SortedSet<String> create(String[] elements) {
                CowSortedSet<String> set = new CowSortedSet<>(Arrays.asList(elements));
                inState.accept(set, siblings);
                return set;
            }
        };
        return GuavaSuites.dynamic(NavigableSetTestSuiteBuilder.using(generator)
                .named("CowSortedSet, " + state)
                .withFeatures(
                        SetFeature.GENERAL_PURPOSE,
                        CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                        CollectionFeature.KNOWN_ORDER,
                        CollectionFeature.SERIALIZABLE,
                        sizes)
                .withTearDown(siblings::checkAndForget)
                .createTestSuite());
    }
}
