package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** Comparators and functions that throw, lie or change their mind. */
class HostileOrderTest {
    private static final class Boom extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Compares numbers so many times, and then throws. */
    private static final class Fuse implements Comparator<Integer> {
        private int left = Integer.MAX_VALUE;

        @Override
        public int compare(Integer a, Integer b) {
            if (left-- == 0) {
                throw new Boom();
            }
            return a.compareTo(b);
        }
    }

    private static Node mapOf(Order order, int from, int limit, int step) {
        BulkLoad load = new BulkLoad(1, 0);
        for (int i = from; i < limit; i += step) {
            load.add(i, i);
        }
        return load.root(order, null);
    }

    @Test
    void aComparatorThatThrowsLeavesAllAsItWas() {
        Fuse fuse = new Fuse();
        Order order = Order.of(fuse);
        Node left = mapOf(order, 0, 400, 2);
        Node right = mapOf(order, 0, 500, 3);
        List<Runnable> uses = List.of(
                () -> Combine.union(order, left, right),
                () -> Combine.intersection(order, left, right),
                () -> Combine.difference(order, left, right),
                () -> Combine.merge(order, left, right, (mine, theirs) -> mine),
                () -> Unshared.forEach(order, left, right, (mine, i, theirs, j) -> true),
                () -> mapOf(order, 0, 100, 1),
                () -> BTree.find(left, order, 77));
        List<@Nullable Object> leftKeys = Trees.keys(left);
        List<@Nullable Object> rightKeys = Trees.keys(right);
        for (Runnable use : uses) {
            for (int compares = 0; compares < 40; compares += 1 + compares / 2) {
                fuse.left = compares;
                try {
                    use.run();
                    assertTrue(compares > 3, "not compared");
                } catch (Boom expected) {
                    assertEquals(-1, fuse.left);
                }
                fuse.left = Integer.MAX_VALUE;
                BTree.checkInvariants(left, order, 200);
                BTree.checkInvariants(right, order, 167);
                assertEquals(leftKeys, Trees.keys(left));
                assertEquals(rightKeys, Trees.keys(right));
            }
        }
    }

    @Test
    void aFunctionThatThrowsLeavesAllAsItWas() {
        Order order = Order.natural();
        Node left = mapOf(order, 0, 400, 1);
        Node right = mapOf(order, 200, 600, 1);
        Node other =
                Combine.merge(order, left, BTree.with(null, right, BTree.at(right, 50), "x"), (mine, theirs) -> theirs);
        assertEquals("x", BTree.value(other, BTree.find(other, order, 250)));
        Node changed = BTree.with(null, right, BTree.at(right, 50), "x");
        assertThrows(
                Boom.class,
                () -> Combine.merge(order, left, changed, (mine, theirs) -> {
                    throw new Boom();
                }));
        BTree.checkInvariants(left, order, 400);
        BTree.checkInvariants(changed, order, 400);
    }

    @Test
    void noComparatorMakesATreeLoseItsShape() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Order order = Order.of((Integer a, Integer b) -> (a + b + random.nextInt(3)) % 3 - 1);
            Owner owner = new Owner();
            Node root = BTree.emptyMap();
            int size = 0;
            for (int i = 0; i < 600; i++) {
                long found = BTree.find(root, order, i);
                Owner editor = i % 3 == 0 ? null : owner;
                if (found < 0) {
                    root = BTree.plus(editor, root, ~found, i, i);
                    size++;
                } else if (i % 5 == 0) {
                    root = BTree.minus(editor, root, found);
                    size--;
                } else {
                    root = BTree.with(editor, root, found, i);
                }
                for (long place : new long[] {
                    BTree.floor(root, order, i), BTree.lower(root, order, i),
                    BTree.ceiling(root, order, i), BTree.higher(root, order, i)
                }) {
                    if (place != BTree.NONE) {
                        BTree.key(root, place);
                    }
                }
            }
            assertEquals(size, Trees.keys(root).size());
            BulkLoad load = new BulkLoad(1, 10);
            for (int i = 0; i < 500; i++) {
                load.add(i, i);
            }
            Node loaded = load.root(order, null);
            for (Node made : List.of(
                    Combine.union(order, root, loaded),
                    Combine.intersection(order, root, loaded),
                    Combine.difference(order, root, loaded),
                    Combine.merge(order, loaded, root, (mine, theirs) -> null))) {
                assertEquals(made.size(), Trees.keys(made).size());
                int[] visits = {0};
                Unshared.forEach(order, root, made, (mine, i, theirs, j) -> {
                    visits[0]++;
                    return true;
                });
                assertTrue(visits[0] <= root.size() + made.size());
            }
        }
    }

    @Test
    void anOrderThatIsNotThatOfEqualsKeepsTheFirstKey() {
        Order order = Order.of(String.CASE_INSENSITIVE_ORDER);
        BulkLoad load = new BulkLoad(1, 0);
        for (String key : new String[] {"b", "A", "B", "a", "c", "C"}) {
            load.add(key, key);
        }
        Node root = load.root(order, null);
        assertEquals(List.of("A", "b", "c"), Trees.keys(root));
        assertEquals("a", BTree.value(root, BTree.find(root, order, "A")));
        Draft draft = new Draft(root, order);
        draft.put("B", "new");
        draft.remove("C");
        draft.merge("D", "d", (mine, theirs) -> "no");
        draft.merge("d", "d", (mine, theirs) -> mine + "," + theirs);
        Node drafted = draft.root();
        assertEquals(List.of("A", "b", "D"), Trees.keys(drafted));
        assertEquals("d,d", BTree.value(drafted, BTree.find(drafted, order, "d")));
        assertEquals("new", BTree.value(drafted, BTree.find(drafted, order, "b")));
        assertEquals(3, draft.size());
        assertThrows(NullPointerException.class, () -> new Draft(BTree.emptyMap(), Order.natural()).put(null, 1));
        assertSame(root, BTree.slice(root, 0, 3));
    }

    @Test
    void aLoadAsksForNoMoreRoomThanEntriesNeed() {
        BulkLoad load = new BulkLoad(0, Integer.MAX_VALUE);
        List<@Nullable Object> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            load.add((i * 7919) % 1000, null);
            expected.add(i);
        }
        Node root = load.root(Order.natural(), null);
        BTree.checkInvariants(root, Order.natural(), 1000);
        assertEquals(expected, Trees.keys(root));
        assertThrows(ClassCastException.class, () -> {
            BulkLoad one = new BulkLoad(0, 1);
            one.add(new Object(), null);
            one.root(Order.natural(), null);
        });
    }
}
