package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.hash.Leaf;
import dev.byre.testkit.HashKey;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation on two versions costs follows what they differ in, counted in calls, bytes and nodes. */
class CostTest {
    private static final int SIZE = 10_000;

    /** A leaf is looked at as a whole: sixteen keys, each hashed and compared in either version. */
    private static final int CALLS_EACH = 100;

    /** A path of nodes, copied for each version. */
    private static final int BYTES_EACH = 4_000;

    private static final int BYTES_ONCE = 8_000;

    private static final int NODES_EACH = 12;

    private int calls;

    @SuppressWarnings("UnnecessaryLambda") // The very same for all keys, so that a call of two of them counts once.
    private final Consumer<HashKey.Call> watch = call -> calls++;

    private HashKey key(int id) {
        return HashKey.of(id, id * 0x5bd1_e995).watchedBy(watch);
    }

    private PersistentMap<HashKey, Integer> mapOf(int from, int to) {
        return IntStream.range(from, to).boxed().collect(PersistentMap.collector(this::key, id -> id));
    }

    private PersistentSet<HashKey> setOf(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::key).collect(PersistentSet.collector());
    }

    /** A version that differs in so many entries: some are gone, some are new, and some have another value. */
    private PersistentMap<HashKey, Integer> changed(PersistentMap<HashKey, Integer> map, int entries) {
        PersistentMap<HashKey, Integer> changed = map;
        for (int i = 0; i < entries; i++) {
            HashKey old = key(i * 97);
            changed = i % 3 == 0
                    ? changed.without(old)
                    : i % 3 == 1 ? changed.with(old, -1) : changed.with(key(SIZE + i), i);
        }
        return changed;
    }

    private PersistentSet<HashKey> changed(PersistentSet<HashKey> set, int elements) {
        PersistentSet<HashKey> changed = set;
        for (int i = 0; i < elements; i++) {
            changed = i % 2 == 0 ? changed.minus(key(i * 97)) : changed.plus(key(SIZE + i));
        }
        return changed;
    }

    /** Runs each twice, and looks at the calls and bytes of the second time. */
    private void assertCheap(Map<String, Supplier<?>> operations, int difference) {
        operations.forEach((name, operation) -> {
            Object first = operation.get();
            calls = 0;
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            Object second = operation.get();
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            int made = calls;
            assertEquals(first, second);
            assertTrue(made <= CALLS_EACH * difference, () -> name + " of " + difference + ": " + made + " calls");
            long most = BYTES_ONCE + (long) BYTES_EACH * difference;
            assertTrue(bytes <= most, () -> name + " of " + difference + ": " + bytes + " bytes");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100})
    void whatIsMadeOfTwoVersionsOfAMapCostsWhatTheyDifferIn(int difference) {
        PersistentMap<HashKey, Integer> old = mapOf(0, SIZE);
        PersistentMap<HashKey, Integer> changed = changed(old, difference);
        PersistentMap<HashKey, Integer> equal = old;
        for (int i = 0; i < difference; i++) {
            equal = equal.without(key(i)).with(key(i), i);
        }
        PersistentMap<HashKey, Integer> same = equal;
        Map<String, Supplier<?>> operations = new LinkedHashMap<>();
        operations.put("equals", () -> old.equals(changed));
        operations.put("equals of equals", () -> old.equals(same));
        operations.put("diff", () -> old.diff(changed));
        operations.put("diff back", () -> changed.diff(old));
        operations.put("withAll", () -> old.withAll(changed));
        operations.put("withAll back", () -> changed.withAll(old));
        operations.put("merged", () -> old.merged(changed, (mine, theirs) -> mine + theirs));
        operations.put("merged back", () -> changed.merged(old, (mine, theirs) -> null));
        assertCheap(operations, difference);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100})
    void whatIsMadeOfTwoVersionsOfASetCostsWhatTheyDifferIn(int difference) {
        PersistentSet<HashKey> old = setOf(0, SIZE);
        PersistentSet<HashKey> changed = changed(old, difference);
        Map<String, Supplier<?>> operations = new LinkedHashMap<>();
        operations.put("equals", () -> old.equals(changed));
        operations.put("diff", () -> old.diff(changed));
        operations.put("containsAll", () -> old.containsAll(changed));
        operations.put("union", () -> old.union(changed));
        operations.put("union back", () -> changed.union(old));
        operations.put("plusAll", () -> old.plusAll(changed));
        operations.put("intersection", () -> old.intersection(changed));
        operations.put("intersection back", () -> changed.intersection(old));
        operations.put("difference", () -> old.difference(changed));
        operations.put("difference back", () -> changed.difference(old));
        operations.put("minusAll", () -> old.minusAll(changed));
        assertCheap(operations, difference);
    }

    @Test
    void whatIsMadeOfAFewAndOfManyCostsWhatTheFewAre() {
        PersistentSet<HashKey> many = setOf(0, SIZE);
        // Half of them are among the many, and none is shared.
        PersistentSet<HashKey> few = setOf(SIZE - 5, SIZE + 5);
        PersistentMap<HashKey, Integer> manyEntries = mapOf(0, SIZE);
        PersistentMap<HashKey, Integer> fewEntries = mapOf(SIZE - 5, SIZE + 5);
        Map<String, Supplier<?>> operations = new LinkedHashMap<>();
        operations.put("equals", () -> many.equals(few));
        operations.put("union", () -> many.union(few));
        operations.put("union back", () -> few.union(many));
        operations.put("intersection", () -> many.intersection(few));
        operations.put("intersection back", () -> few.intersection(many));
        operations.put("difference", () -> many.difference(few));
        operations.put("difference back", () -> few.difference(many));
        operations.put("containsAll", () -> many.containsAll(few));
        operations.put("containsAll back", () -> few.containsAll(many));
        operations.put("equals of maps", () -> manyEntries.equals(fewEntries));
        operations.put("withAll", () -> manyEntries.withAll(fewEntries));
        operations.put("merged", () -> manyEntries.merged(fewEntries, (mine, theirs) -> mine));
        assertCheap(operations, 10);
    }

    private static Set<Object> nodes(HashRoot face) {
        Set<Object> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(face.root, nodes);
        return nodes;
    }

    private static void collect(Object node, Set<Object> nodes) {
        if (nodes.add(node) && node instanceof Object[] directory) {
            // Behind the slots, which are a power of two, may be an owner.
            for (int i = 0; i < Integer.highestOneBit(directory.length); i++) {
                collect(directory[i], nodes);
            }
        }
    }

    /** Checks that a version has few nodes that an older one has not. */
    private static void assertShares(String name, HashRoot old, HashRoot made, int difference) {
        Set<Object> more = nodes(made);
        more.removeAll(nodes(old));
        assertTrue(
                more.size() <= NODES_EACH * difference,
                () -> name + " of " + difference + ": " + more.size() + " nodes are not shared");
        more.removeIf(node -> !(node instanceof Leaf));
        assertTrue(more.size() <= 3 * difference, () -> name + ": " + more.size() + " leaves are not shared");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100})
    void whatIsMadeOfAVersionSharesAllButThePathsToTheDifference(int difference) {
        PersistentMap<HashKey, Integer> map = mapOf(0, SIZE);
        PersistentMap<HashKey, Integer> changedMap = changed(map, difference);
        assertShares("map", map, changedMap, difference);
        assertShares("withAll", map, map.withAll(changedMap), difference);
        assertShares("merged", map, map.merged(changedMap, (mine, theirs) -> null), difference);
        assertShares(
                "withoutAll",
                map,
                map.withoutAll(
                        IntStream.range(0, difference).mapToObj(this::key).toList()),
                difference);
        PersistentSet<HashKey> set = setOf(0, SIZE);
        PersistentSet<HashKey> changedSet = changed(set, difference);
        assertShares("set", set, changedSet, difference);
        assertShares("union", set, set.union(changedSet), difference);
        assertShares("intersection", set, set.intersection(changedSet), difference);
        List<HashKey> gone = new ArrayList<>(
                IntStream.range(0, difference).mapToObj(this::key).toList());
        assertShares("minusAll", set, set.minusAll(gone), difference);
        assertShares("difference", set, set.difference(PersistentSet.copyOf(gone)), difference);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, SIZE / 4, SIZE, 4 * SIZE})
    void aSetWithoutOneOfItsElementsSharesTheRestHoweverManyStrangersWereToBeRemovedToo(int strangers) {
        PersistentSet<HashKey> set = setOf(0, SIZE);
        PersistentSet<HashKey> removed = setOf(SIZE - 1, SIZE + strangers);
        PersistentSet<HashKey> rest = set.difference(removed);
        assertEquals(new HashSet<>(setOf(0, SIZE - 1)), rest);
        rest.checkInvariants();
        assertShares("difference", set, rest, 1);
    }
}
