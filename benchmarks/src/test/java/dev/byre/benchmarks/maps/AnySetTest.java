package dev.byre.benchmarks.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.benchmarks.hash.SetReading;
import dev.byre.benchmarks.sorted.SortedSetReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gives wrong answers is not to be measured. */
class AnySetTest {
    static Stream<AnySet> rivals() {
        return Stream.of(
                new SetReading.OfHashSet(),
                new SetReading.OfCowSet(),
                new SetReading.OfPersistentSet(),
                new SetReading.OfSetCopy(),
                new SetReading.OfGuavaSet(),
                new SortedSetReading.OfTreeSet(),
                new SortedSetReading.OfCowSortedSet(),
                new SortedSetReading.OfPersistentSortedSet());
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void aSetHoldsItsElementsOnceAndNoOthers(AnySet rival) {
        for (KeyKind kind : KeyKind.values()) {
            for (int size : new int[] {1, 16, 1000}) {
                MapKeys keys = MapKeys.of(size, kind);
                Set<Object> set = rival.built(keys.keys);
                for (int i = 0; i < 100; i++) {
                    assertTrue(set.contains(keys.hits[i]));
                    assertFalse(set.contains(keys.misses[i]));
                }
                List<Object> walked = new ArrayList<>();
                set.forEach(walked::add);
                assertEquals(size, walked.size());
                assertEquals(new HashSet<>(Arrays.asList(keys.keys)), new HashSet<>(walked));
            }
        }
    }
}
