package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each write does to the collections of java.util what its kind says. */
class WriteTest {
    private static Stream<Write<List<Integer>>> toLists() {
        return Write.toLists().stream();
    }

    private static Stream<Write<Set<Integer>>> toSets() {
        return Write.toSets().stream();
    }

    private static Stream<Write<Map<Integer, Integer>>> toMaps() {
        return Write.toMaps().stream();
    }

    private static Stream<Write<NavigableSet<Integer>>> toSortedSets() {
        return Write.toSortedSets().stream();
    }

    private static Stream<Write<NavigableMap<Integer, Integer>>> toSortedMaps() {
        return Write.toSortedMaps().stream();
    }

    /** What the write turns out to do. */
    private static <T> Write.Kind kind(Write<? super T> write, T target, Function<T, Object> copy, Object empty) {
        Object before = copy.apply(target);
        write.write().accept(target);
        return target.equals(before)
                ? Write.Kind.LEAVES
                : target.equals(empty) ? Write.Kind.EMPTIES : Write.Kind.CHANGES;
    }

    @ParameterizedTest
    @MethodSource("toLists")
    void aWriteToAListDoesWhatItsKindSays(Write<List<Integer>> write) {
        List<Integer> list = new ArrayList<>(Write.ELEMENTS);
        assertEquals(write.kind(), kind(write, list, ArrayList::new, List.of()));
    }

    @ParameterizedTest
    @MethodSource("toSets")
    void aWriteToASetDoesWhatItsKindSays(Write<Set<Integer>> write) {
        Set<Integer> set = new HashSet<>(Write.ELEMENTS);
        assertEquals(write.kind(), kind(write, set, HashSet::new, Set.of()));
        for (int i = 100; i < 200; i++) {
            set.add(i);
        }
        set.addAll(Write.ELEMENTS);
        set.removeAll(Set.of(4, 6));
        assertEquals(write.kind(), kind(write, set, HashSet::new, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("toMaps")
    void aWriteToAMapDoesWhatItsKindSays(Write<Map<Integer, Integer>> write) {
        Map<Integer, Integer> map = new HashMap<>(Write.ENTRIES);
        assertEquals(write.kind(), kind(write, map, HashMap::new, Map.of()));
        map.clear();
        for (int i = 100; i < 200; i++) {
            map.put(i, i * 10);
        }
        map.putAll(Write.ENTRIES);
        assertEquals(write.kind(), kind(write, map, HashMap::new, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("toSortedSets")
    void aWriteToASortedSetDoesWhatItsKindSays(Write<NavigableSet<Integer>> write) {
        NavigableSet<Integer> set = new TreeSet<>(Write.ELEMENTS);
        assertEquals(write.kind(), kind(write, set, TreeSet::new, Set.of()));
        for (int i = 100; i < 200; i++) {
            set.add(i);
        }
        set.addAll(Write.ELEMENTS);
        set.removeAll(Set.of(4, 6));
        assertEquals(write.kind(), kind(write, set, TreeSet::new, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("toSortedMaps")
    void aWriteToASortedMapDoesWhatItsKindSays(Write<NavigableMap<Integer, Integer>> write) {
        NavigableMap<Integer, Integer> map = new TreeMap<>(Write.ENTRIES);
        assertEquals(write.kind(), kind(write, map, TreeMap::new, Map.of()));
        map.clear();
        for (int i = 100; i < 200; i++) {
            map.put(i, i * 10);
        }
        map.putAll(Write.ENTRIES);
        assertEquals(write.kind(), kind(write, map, TreeMap::new, Map.of()));
    }

    @Test
    void noTwoWritesAreCalledTheSame() {
        for (List<? extends Write<?>> writes :
                List.of(Write.toLists(), Write.toSets(), Write.toMaps(), Write.toSortedSets(), Write.toSortedMaps())) {
            Set<String> names = new TreeSet<>();
            writes.forEach(write -> names.add(write.toString()));
            assertEquals(writes.size(), names.size());
        }
    }
}
