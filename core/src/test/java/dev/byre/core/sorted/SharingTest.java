package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.Owner;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is shared, what is held, and how often keys are compared. */
class SharingTest {
    private static final int MANY = 100_000;

    private int compares;

    private final Order counting = Order.of((Integer a, Integer b) -> {
        compares++;
        return Integer.compare(a, b);
    });

    /** All that a node reaches by references. */
    private static Set<Object> reached(Object root) throws IllegalAccessException {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> todo = new ArrayDeque<>(List.of(root));
        while (!todo.isEmpty()) {
            Object next = todo.pop();
            if (!reached.add(next)) {
                continue;
            }
            if (next instanceof Object[] array) {
                for (Object element : array) {
                    if (element != null) {
                        todo.push(element);
                    }
                }
            } else if (next instanceof Node) {
                for (Class<?> c = next.getClass(); c != Object.class; c = c.getSuperclass()) {
                    for (Field field : c.getDeclaredFields()) {
                        field.setAccessible(true);
                        if (!field.getType().isPrimitive() && field.get(next) != null) {
                            todo.push(field.get(next));
                        }
                    }
                }
            }
        }
        return reached;
    }

    private static int newNodes(Node before, Node after) {
        Set<Node> nodes = Trees.nodes(after);
        nodes.removeAll(Trees.nodes(before));
        return nodes.size();
    }

    @Test
    void aRemovedKeyIsNotReachable() throws IllegalAccessException {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            List<Integer> keys = new ArrayList<>();
            Node root = BTree.emptySet();
            for (int i = 0; i < 400; i++) {
                Integer key = i + 1000;
                keys.add(key);
                root = Trees.put(owner, root, Order.natural(), key, null);
                BTree.find(root, Order.natural(), key);
            }
            Collections.shuffle(keys, new Random(7));
            for (int i = 0; i < 400; i++) {
                Integer removed = keys.get(i);
                root = Trees.remove(owner, root, Order.natural(), removed);
                if (i % 7 == 0 || i > 380) {
                    Set<Object> reached = reached(root);
                    for (Integer gone : keys.subList(0, i + 1)) {
                        assertTrue(!reached.contains(gone), () -> gone + " is still held");
                    }
                }
            }
        }
    }

    @Test
    void aSliceHoldsNothingElse() throws IllegalAccessException {
        Node root = Trees.numbers(2000);
        for (int[] range : new int[][] {{0, 1}, {1999, 2000}, {500, 700}, {0, 1000}, {3, 1997}}) {
            Set<Object> keys = new HashSet<>();
            for (Object object : reached(BTree.slice(root, range[0], range[1]))) {
                if (object instanceof Integer) {
                    keys.add(object);
                }
            }
            assertEquals(range[1] - range[0], keys.size());
        }
    }

    @Test
    void anUpdateCopiesOnePath() {
        Node root = Trees.numbers(MANY);
        int height = root.height();
        Random random = new Random(8);
        for (int i = 0; i < 50; i++) {
            int key = random.nextInt(MANY);
            assertTrue(newNodes(root, Trees.remove(null, root, Order.natural(), key)) <= height + 3);
            assertTrue(newNodes(root, Trees.put(null, root, Order.natural(), -key - 1, null)) <= 2 * height + 3);
            assertTrue(newNodes(root, BTree.slice(root, key / 2, key)) <= 6 * height + 6);
            Node left = BTree.slice(root, 0, key);
            Node right = BTree.slice(root, key, MANY);
            assertTrue(newNodes(root, BTree.join(null, left, right)) <= 8 * height + 8);
        }
    }

    @Test
    void anotherValueSharesTheKeys() {
        Node root = BTree.emptyMap();
        for (int i = 0; i < 500; i++) {
            root = Trees.put(null, root, Order.natural(), i, i);
        }
        Node other = BTree.with(null, root, BTree.at(root, 250), "new");
        assertNotSame(root, other);
        assertSame(root.keys, other.keys);
        assertSame(BTree.leaf(root, BTree.at(root, 250)).keys, BTree.leaf(other, BTree.at(other, 250)).keys);
    }

    @Test
    void keysThatTwoFlatLeavesShareAreNotWrittenTo() {
        Order order = Order.natural();
        Owner mine = new Owner();
        Owner theirs = new Owner();
        for (int edit = 0; edit < 2; edit++) {
            // Exactly as many entries as there is room for, so that the keys need no copy.
            Node root = new BulkLoadOf(Leaf.MOST - 1).root(mine);
            Node copy = BTree.with(theirs, root, 0, "other");
            List<Object> keys = List.copyOf(Trees.keys(root));
            for (int turn = 0; turn < 2; turn++) {
                Node changed = turn == 0 ? root : copy;
                Owner owner = turn == 0 ? mine : theirs;
                Node made = edit == 0
                        ? Trees.remove(owner, changed, order, 0)
                        : Trees.put(owner, changed, order, -1, "new");
                assertSame(changed, made);
                BTree.checkInvariants(made, order, made.size());
                Node untouched = turn == 0 ? copy : made;
                assertEquals(turn == 0 ? keys : Trees.keys(root), Trees.keys(untouched));
            }
        }
    }

    /** Loads numbers under an owner. */
    private record BulkLoadOf(int size) {
        Node root(Owner owner) {
            BulkLoad load = new BulkLoad(1, size);
            for (int i = 0; i < size; i++) {
                load.add(i, i);
            }
            return load.root(Order.natural(), owner);
        }
    }

    private Node loaded(int from, int limit, int step) {
        BulkLoad load = new BulkLoad(0, 0);
        for (int i = from; i < limit; i += step) {
            load.add(i, null);
        }
        return load.root(counting, null);
    }

    @Test
    void aSearchComparesAsOftenAsThereAreBitsInTheSize() {
        Node root = loaded(0, MANY, 1);
        assertTrue(compares < MANY, "sorted input is compared once");
        for (int i = -1; i <= MANY; i += 997) {
            compares = 0;
            BTree.find(root, counting, i);
            assertTrue(compares <= 17 + 2 * root.height() + 1, compares + " compares");
        }
    }

    @Test
    void combiningAFewWithManyComparesLittle() {
        Node many = loaded(0, 2 * MANY, 2);
        Node few = loaded(1, 2 * MANY, MANY / 5);
        int limit = few.size() * (17 + 6 * (many.height() + 1) + 2 * Leaf.MOST);
        compares = 0;
        Node union = Combine.union(counting, many, few);
        assertTrue(compares <= limit, compares + " compares");
        assertTrue(newNodes(many, union) <= 6 * few.size() * (many.height() + 1));
        compares = 0;
        assertEquals(0, Combine.intersection(counting, few, many).size());
        assertTrue(compares <= limit, compares + " compares");
        compares = 0;
        assertSame(many, Combine.difference(counting, many, few));
        assertTrue(compares <= limit, compares + " compares");
    }

    @Test
    void combiningVersionsOfOneTreePassesOverWhatTheyShare() {
        Node root = loaded(0, MANY, 1);
        Node other = root;
        for (int key : new int[] {5, 33_333, 33_334, 99_999}) {
            other = Trees.remove(null, other, counting, key);
        }
        other = Trees.put(null, other, counting, -1, null);
        int limit = 5 * 12 * Leaf.MOST * (root.height() + 1);
        compares = 0;
        assertSame(root, Combine.union(counting, root, BTree.minusRange(null, root, 5000, 6000)));
        Node union = Combine.union(counting, root, other);
        assertEquals(MANY + 1, union.size());
        assertEquals(MANY - 4, Combine.intersection(counting, root, other).size());
        assertEquals(4, Combine.difference(counting, root, other).size());
        assertTrue(compares <= limit + 4 * 1000, compares + " compares");
        assertTrue(newNodes(root, union) <= 40);
        compares = 0;
        assertTrue(Unshared.forEach(counting, root, other, (mine, i, theirs, j) -> true));
        assertTrue(compares <= limit, compares + " compares");
    }

    @Test
    void treesOfAnySizesAreJoined() {
        int[] sizes = {0, 1, 2, 3, 5, Leaf.FEWEST, Leaf.MOST, Leaf.MOST + 1, 3 * Leaf.MOST, 40 * Leaf.MOST, 1234};
        for (int left : sizes) {
            for (int right : sizes) {
                for (Owner owner : new Owner[] {null, new Owner()}) {
                    Node all = Trees.numbers(left + right);
                    Node joined = BTree.join(owner, BTree.slice(all, 0, left), BTree.slice(all, left, left + right));
                    BTree.checkInvariants(joined, Order.natural(), left + right);
                    assertEquals(Trees.keys(all), Trees.keys(joined));
                }
            }
        }
    }

    @Test
    void whatAnOwnerMadeItEditsInPlace() {
        Owner owner = new Owner();
        // All nodes are full, so that none is joined.
        Node root = new BulkLoadOf(Leaf.MOST * Branch.MOST * Branch.MOST).root(owner);
        assertSame(root, Trees.remove(owner, root, Order.natural(), 0));
        assertSame(root, Trees.put(owner, root, Order.natural(), 0, 0));
        assertSame(root, Trees.put(owner, root, Order.natural(), 5, "new"));
    }

    @Test
    void aNodeTellsWhatItIs() {
        Owner owner = new Owner();
        Node root = Trees.put(owner, BTree.emptyMap(), Order.natural(), 1, 1);
        root = Trees.put(owner, root, Order.natural(), 2, 2);
        assertSame(owner, root.owner());
        assertEquals(4L * Copies.REFERENCE_BYTES, root.bytes());
        assertEquals(2L * Copies.REFERENCE_BYTES, Trees.numbers(2).bytes());
        assertEquals(1, BTree.index(BTree.last(root)));
    }

    @Test
    void whoEditsACopyHasItsKeysForItself() {
        Node root = Trees.numbers(2);
        Owner owner = new Owner();
        Node edited = BTree.with(owner, root, 0, "other");
        Object keys = edited.keys;
        assertNotSame(root.keys, keys);
        Node less = BTree.minus(owner, edited, 0);
        assertSame(edited, less);
        assertSame(keys, less.keys);
        assertSame(root.keys, BTree.with(null, root, 0, "other").keys);
    }
}
