package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.WatchedOrder;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a sorted map or set without the keys of another. */
class SortedDifferenceTest {
    private static final int SIZE = 10_000;

    private final WatchedOrder<Integer> order = WatchedOrder.of(Comparator.<Integer>naturalOrder());
    private int comparisons;

    private PersistentSortedMap<Integer, Integer> map(int size) {
        return IntStream.range(0, size)
                .boxed()
                .collect(PersistentSortedMap.collector(order, key -> 3 * key, key -> key));
    }

    @Test
    void whatIsSharedWithTheKeysOfAVersionIsPassedOver() {
        PersistentSortedMap<Integer, Integer> map = map(SIZE);
        PersistentSortedMap<Integer, Integer> later =
                map.without(30).without(3000).with(-1, 0);
        PersistentSortedSet<Integer> set = PersistentSortedSet.copyOf(map.keySet());
        PersistentSortedSet<Integer> laterSet = set.minus(30).minus(3000).plus(-1);
        order.watchedBy(() -> comparisons++);
        assertEquals("{30=10, 3000=1000}", map.withoutAll(later.keySet()).toString());
        assertEquals("{-1=0}", later.withoutAll(map.descendingMap().keySet()).toString());
        assertEquals("[30, 3000]", set.minusAll(laterSet.descendingSet()).toString());
        assertTrue(comparisons < 2000, () -> comparisons + " comparisons");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 40, 400, 3000})
    void mapsAndSetsAreToldApart(int size) {
        for (int other : new int[] {0, 1, 3, 7, 40, 400, 3000}) {
            PersistentSortedMap<Integer, Integer> map = map(size);
            PersistentSortedSet<Integer> set =
                    IntStream.range(0, other).mapToObj(key -> 2 * key).collect(PersistentSortedSet.collector(order));
            Map<Integer, Integer> twin = new TreeMap<>(map);
            twin.keySet().removeAll(set);
            PersistentSortedMap<Integer, Integer> left = map.withoutAll(set);
            left.checkInvariants();
            assertEquals(twin, left);
            assertEquals("5", left.with(-7, 5).get(-7) + "");
            PersistentSortedSet<Integer> rest = set.minusAll(map.keySet());
            rest.checkInvariants();
            Set<Integer> all = new TreeMap<>(map).keySet();
            assertEquals(
                    set.stream().filter(key -> !all.contains(key)).toList(),
                    rest.stream().toList());
            assertEquals(rest.size() + 1, rest.plus(-7).size());
        }
    }
}
