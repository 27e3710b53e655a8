package dev.byre.benchmarks.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.benchmarks.rivals.FootprintPage;
import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSortedMap;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 5000).boxed().toList();

    /** JOL walks a heap in another way, and counts the objects of all classes. */
    @Test
    void itReachesWhatJolReaches() {
        Map<Integer, Integer> source = new HashMap<>();
        NUMBERS.forEach(i -> source.put(i * 31, i));
        CowArray<Integer> list = CowArray.copyOf(NUMBERS);
        List<Object> values = List.of(PersistentMap.copyOf(source), list, list.share(), CowIntArray.of(1, 2, 3));
        for (Object value : values) {
            assertEquals((long) FootprintPage.bytes(value), new Reach(value).bytes(), value.getClass()::getName);
        }
        Object[] versions = versions(list);
        assertEquals((long) FootprintPage.bytes(versions), new Reach(versions).bytes());
    }

    private static Object[] versions(CowArray<Integer> list) {
        List<Object> versions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            versions.add(list.snapshot());
            list.set(i * 100, -1);
        }
        return versions.toArray();
    }

    @Test
    void anElementIsNotCounted() {
        assertEquals(0, new Reach(1, "one").objects());
        PersistentSortedMap<String, Object> map = PersistentSortedMap.of("a", new HashMap<>());
        assertEquals(new Reach(map).bytes(), new Reach(PersistentSortedMap.of("b", "c")).bytes());
    }

    @Test
    void whatTwoShareIsCountedOnce() {
        CowArray<Integer> list = CowArray.copyOf(NUMBERS);
        Reach reach = new Reach(list);
        int objects = reach.objects();
        reach.add(list.share());
        assertEquals(objects + 1, reach.objects());
    }
}
