package dev.byre.cow;

import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import dev.byre.testkit.GuavaSuites;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CowMapGuavaTest {
    @TestFactory
    Stream<DynamicTest> freshIsAMap() {
        return suite("fresh", (entries, siblings) -> CowMap.ofEntries(entries));
    }

    @TestFactory
    Stream<DynamicTest> sharedIsAMapAndLeavesTheSibling() {
        return suite("shared", (entries, siblings) -> {
            CowMap<String, String> map = CowMap.ofEntries(entries);
            siblings.keep(map.share());
            return map;
        });
    }

    @TestFactory
    Stream<DynamicTest> theShareIsAMapAndLeavesItsOrigin() {
        return suite("share", (entries, siblings) -> {
            CowMap<String, String> origin = CowMap.ofEntries(entries);
            siblings.keep(origin);
            return origin.share();
        });
    }

    @TestFactory
    Stream<DynamicTest> sharedAndWrittenIsAMapAndLeavesTheSibling() {
        return suite("shared and written", (entries, siblings) -> {
            CowMap<String, String> map = CowMap.ofEntries(entries);
            map.put("more", "and more");
            siblings.keep(map.share());
            map.remove("more");
            return map;
        });
    }

    @TestFactory
    Stream<DynamicTest> releasedSiblingLeavesAMap() {
        return suite("released sibling", (entries, siblings) -> {
            CowMap<String, String> map = CowMap.ofEntries(entries);
            map.share().release();
            return map;
        });
    }

    @TestFactory
    Stream<DynamicTest> afterASnapshotItIsAMapAndLeavesTheSnapshot() {
        return suite("after a snapshot", (entries, siblings) -> {
            CowMap<String, String> map = CowMap.ofEntries(entries);
            siblings.keep(map.snapshot());
            return map;
        });
    }

    /** What is removed while iterating leaves more of the tree than what is removed otherwise. */
    @TestFactory
    Stream<DynamicTest> shrunkIsAMapAndLeavesTheLargeSibling() {
        return suite("shrunk", (entries, siblings) -> {
            CowMap<String, String> map = CowMap.ofEntries(entries);
            for (int i = 0; i < 40; i++) {
                map.put("filler " + i, "");
            }
            siblings.keep(map.share());
            map.keySet().removeIf(key -> key != null && key.startsWith("filler"));
            return map;
        });
    }

    private static Stream<DynamicTest> suite(
            String state, BiFunction<Map.Entry<String, String>[], Siblings, CowMap<String, String>> inState) {
        Siblings siblings = new Siblings();
        TestStringMapGenerator generator = new TestStringMapGenerator() {
            @Override
            protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                return inState.apply(entries, siblings);
            }
        };
        return GuavaSuites.dynamic(MapTestSuiteBuilder.using(generator)
                .named("CowMap, " + state)
                .withFeatures(
                        MapFeature.GENERAL_PURPOSE,
                        MapFeature.ALLOWS_NULL_KEYS,
                        MapFeature.ALLOWS_NULL_VALUES,
                        MapFeature.ALLOWS_ANY_NULL_QUERIES,
                        MapFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                        CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
                        CollectionFeature.SERIALIZABLE,
                        CollectionSize.ANY)
                .withTearDown(siblings::checkAndForget)
                .createTestSuite());
    }
}
