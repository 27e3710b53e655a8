package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class UnsharedTest {
    private static final Order NATURAL = Order.natural();

    /** What was visited: pairs of values by key, null where there is no entry. */
    private static Map<Object, List<@Nullable Object>> visited(Order order, Node left, Node right) {
        NavigableMap<Object, List<@Nullable Object>> visited = new TreeMap<>();
        assertTrue(Unshared.forEach(order, left, right, (mine, i, theirs, j) -> {
            Object key = Objects.requireNonNull(mine != null ? mine : theirs).key(mine != null ? i : j);
            assertTrue(visited.isEmpty() || order.compare(visited.lastKey(), key) < 0, "out of order");
            List<@Nullable Object> values = new ArrayList<>();
            values.add(mine == null ? null : mine.value(i));
            values.add(theirs == null ? null : theirs.value(j));
            visited.put(Objects.requireNonNull(key), values);
            return true;
        }));
        return visited;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(14);
    }

    @Property(tries = 300)
    void everyEntryThatIsNotSharedIsVisitedOnceWithItsCounterpart(@ForAll("steps") List<Step> steps) {
        // Relatives: every root is made of another by a few edits.
        List<Node> roots = new ArrayList<>();
        List<NavigableMap<Object, Object>> twins = new ArrayList<>();
        roots.add(BTree.emptyMap());
        twins.add(new TreeMap<>());
        for (Step step : steps) {
            int from = step.version() % roots.size();
            Draft draft = new Draft(roots.get(from), NATURAL);
            NavigableMap<Object, Object> twin = new TreeMap<>(twins.get(from));
            int length = step.edit() % 3 == 0 ? step.b() * 12 : step.move();
            for (int i = 0; i < length; i++) {
                int key = step.a() * 16 + i;
                if (step.edit() % 4 == 1) {
                    draft.remove(key);
                    twin.remove(key);
                } else {
                    draft.put(key, step.b() % 4);
                    twin.put(key, step.b() % 4);
                }
            }
            roots.add(draft.root());
            twins.add(twin);
        }
        for (int x = 0; x < roots.size(); x++) {
            for (int y = 0; y < roots.size(); y++) {
                check(roots.get(x), twins.get(x), roots.get(y), twins.get(y));
            }
        }
    }

    private static void check(Node left, Map<Object, Object> mine, Node right, Map<Object, Object> theirs) {
        Map<Object, List<@Nullable Object>> visited = visited(NATURAL, left, right);
        visited.forEach((key, values) -> {
            assertEquals(mine.get(key), values.get(0));
            assertEquals(theirs.get(key), values.get(1));
        });
        mine.forEach((key, value) -> {
            if (!Objects.equals(theirs.get(key), value)) {
                assertTrue(visited.containsKey(key), () -> key + " was left out");
            }
        });
        theirs.forEach((key, value) -> {
            if (!Objects.equals(mine.get(key), value)) {
                assertTrue(visited.containsKey(key), () -> key + " was left out");
            }
        });
        Trees.check(mine, NATURAL, left);
        assertEquals(
                mine.equals(theirs),
                visited.values().stream().allMatch(values -> Objects.equals(values.get(0), values.get(1))));
    }

    @Test
    void aVisitorThatHasSeenEnoughStopsTheWalk() {
        int[] visits = {0};
        assertFalse(Unshared.forEach(NATURAL, Trees.numbers(1000), Trees.numbers(999), (mine, i, theirs, j) -> {
            visits[0]++;
            return visits[0] < 5;
        }));
        assertEquals(5, visits[0]);
    }

    @Test
    void oneChangeAmongManyIsFoundInFewVisits() {
        Node root = Trees.numbers(100_000);
        List<Node> others = new ArrayList<>();
        for (int number : new int[] {0, 1, 4_711, 50_000, 99_999}) {
            others.add(Trees.remove(null, root, NATURAL, number));
        }
        others.add(Trees.put(null, root, NATURAL, -1, null));
        others.add(Trees.put(null, root, NATURAL, 100_000, null));
        for (Node other : others) {
            assertTrue(visited(NATURAL, root, other).size() <= 3 * Leaf.MOST);
            assertTrue(visited(NATURAL, other, root).size() <= 3 * Leaf.MOST);
        }
        // Whole stretches gone or come: heights and the ends of nodes are others.
        Node cut = BTree.minusRange(null, root, 30_000, 99_000);
        assertTrue(visited(NATURAL, root, cut).size() <= 69_000 + 4 * Leaf.MOST);
        assertTrue(visited(NATURAL, cut, root).size() <= 69_000 + 4 * Leaf.MOST);
    }
}
