package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.HashKeys;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnsharedTest {
    private static final Object NONE = new Object();

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(20);
    }

    @Property(tries = 700)
    void everyEntryThatIsNotSharedIsVisitedOnceWithItsCounterpart(@ForAll("steps") List<Step> steps) {
        // Relatives: every root is made of another by a few edits.
        List<Object> roots = new ArrayList<>();
        List<Map<Object, Object>> twins = new ArrayList<>();
        roots.add(Trie.emptyMap());
        twins.add(new HashMap<>());
        for (Step step : steps) {
            int from = step.version() % roots.size();
            Draft draft = new Draft(roots.get(from), twins.get(from).size());
            Map<Object, Object> twin = new HashMap<>(twins.get(from));
            HashKeys.ALL
                    .subList(step.a(), step.a() + 1 + step.b() % 8 * step.move() / 2)
                    .forEach(key -> {
                        if (step.edit() % 3 == 0) {
                            draft.remove(key);
                            twin.remove(key);
                        } else {
                            draft.put(key, step.b() % 4);
                            twin.put(key, step.b() % 4);
                        }
                    });
            roots.add(draft.root());
            twins.add(twin);
        }
        for (int x = 0; x < roots.size(); x++) {
            for (int y = 0; y < roots.size(); y++) {
                check(roots.get(x), twins.get(x), roots.get(y), twins.get(y));
            }
        }
    }

    private static void check(Object root, Map<Object, Object> twin, Object other, Map<Object, Object> otherTwin) {
        Map<Object, Object> notVisited = new HashMap<>(twin);
        assertTrue(Unshared.forEach(root, other, (leaf, index, otherLeaf, at) -> {
            Object key = leaf.key(index);
            assertTrue(notVisited.containsKey(key), () -> key + " is visited again or is not there");
            assertEquals(notVisited.remove(key), leaf.value(index));
            assertEquals(otherTwin.containsKey(key), at >= 0);
            if (at >= 0) {
                assertEquals(key, otherLeaf.key(at));
                assertEquals(otherTwin.get(key), otherLeaf.value(at));
            }
            return true;
        }));
        // What is not visited is the same in both: the leaf, or the value at least.
        notVisited.forEach((key, value) -> {
            assertTrue(otherTwin.containsKey(key));
            assertSame(value, otherTwin.get(key));
        });
    }

    @Test
    void noEntryOfALeafThatBothHaveAtOnePlaceIsVisited() {
        Object root = Tries.setOf(IntStream.range(0, 5000).boxed().toList());
        for (int key = 0; key < 6000; key += 7) {
            for (Object other : List.of(Tries.remove(null, root, key), Tries.put(null, root, 10_000 + key, null))) {
                assertTrue(visits(root, other) <= 2 * TagLeaf.CAPACITY);
                assertTrue(visits(other, root) <= 2 * TagLeaf.CAPACITY + 1);
            }
        }
        assertEquals(0, visits(root, root));
    }

    private static int visits(Object root, Object other) {
        int[] visits = {0};
        assertTrue(Unshared.forEach(root, other, (leaf, index, otherLeaf, at) -> ++visits[0] > 0));
        return visits[0];
    }

    private static Object mapOf(Object value) {
        Object root = Trie.emptyMap();
        for (int key = 0; key < 500; key++) {
            root = Tries.put(null, root, key, value);
        }
        return root;
    }

    @Test
    void aVisitorThatStopsIsAskedNoMore() {
        Object root = mapOf("one");
        // The same keys with other values, in other leaves.
        Object again = mapOf("another");
        for (int most : new int[] {1, 2, 17, 499}) {
            int[] visits = {0};
            assertFalse(Unshared.forEach(root, Trie.emptyMap(), (leaf, index, other, at) -> ++visits[0] < most));
            assertEquals(most, visits[0]);
            visits[0] = 0;
            assertFalse(Unshared.forEach(root, again, (leaf, index, other, at) -> ++visits[0] < most));
            assertEquals(most, visits[0]);
        }
    }

    @Test
    void aDraftLeavesTheRootItStartedFromAndCounts() {
        Map<Object, Object> twin = new HashMap<>();
        IntStream.range(0, 100).forEach(i -> twin.put(i, i));
        Object root = Tries.mapOf(twin);
        Draft draft = new Draft(root, 100);
        assertSame(root, draft.root());
        // The very same values, and keys that are not there.
        twin.forEach(draft::put);
        draft.remove(1000);
        assertSame(root, draft.root());
        draft.put(5, "other");
        draft.put(1000, "more");
        draft.put(1000, "again");
        draft.remove(6);
        draft.remove(6);
        assertEquals(100, draft.size());
        Tries.check(twin, root);
        Map<Object, Object> changed = new HashMap<>(twin);
        changed.put(5, "other");
        changed.put(1000, "again");
        changed.remove(6);
        Tries.check(changed, draft.root());
    }

    @Test
    void aDraftOfASetKeepsTheFirstOfEqualKeys() {
        Draft draft = new Draft(Trie.emptySet(), 0);
        String first = "cow";
        draft.put(first, null);
        draft.put(String.valueOf(first.toCharArray()), null);
        assertEquals(1, draft.size());
        assertSame(first, Objects.requireNonNull(Tries.keys(draft.root()).get(0)));
        assertFalse(Tries.contains(draft.root(), NONE));
    }

    @Test
    void aVisitorStopsAtTheVerySameKeyInALeafOfAnotherShape() {
        Object root = Trie.emptyMap();
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < TagLeaf.CAPACITY; i++) {
            keys.add(Tries.keyOf(i, i << 24));
            root = Tries.put(null, root, keys.get(i), "one");
        }
        Object part = root;
        for (Object key : keys.subList(1, keys.size())) {
            part = Tries.put(null, part, key, "another");
        }
        part = Tries.remove(null, part, keys.get(0));
        for (int most = 1; most < keys.size(); most++) {
            int limit = most;
            int[] visits = {0};
            assertFalse(Unshared.forEach(part, root, (leaf, index, whole, at) -> {
                assertEquals(leaf.key(index), whole.key(at));
                return ++visits[0] < limit;
            }));
            assertEquals(most, visits[0]);
        }
    }
}
