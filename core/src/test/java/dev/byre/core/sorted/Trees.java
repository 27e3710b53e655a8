package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Trees as tests make them and look into them. */
final class Trees {
    private Trees() {}

    /** Keys of one kind, which stand for numbers, and their order. */
    @SuppressWarnings("ImmutableEnumChecker") // Orders and comparators of this kind are.
    enum Kind {
        INTEGERS(null),
        LONGS(Comparator.naturalOrder()),
        DESCENDING(Collections.reverseOrder()),
        STRINGS(null),
        ENDS_OF_STRINGS(null),
        COMPARABLES(null),
        NULLS_TOO(Comparator.nullsFirst(Comparator.<Integer>naturalOrder()));

        final Order order;
        private final @Nullable Comparator<?> comparator;

        Kind(@Nullable Comparator<?> comparator) {
            this.comparator = comparator;
            this.order = Order.of(comparator);
        }

        @Nullable
        Object key(int number) {
            return switch (this) {
                case INTEGERS, DESCENDING -> number - 100;
                case LONGS -> (number - 100) * 10_000_000_000L;
                case STRINGS -> Integer.toString(number, 36);
                case ENDS_OF_STRINGS -> "a long way to the \u00e9nd: " + Integer.toString(number, 3);
                case COMPARABLES -> java.math.BigInteger.valueOf(number);
                case NULLS_TOO -> number == 7 ? null : number;
            };
        }

        /** An empty map of java.util of the same order. */
        @SuppressWarnings("unchecked") // Every comparator here takes the keys of its kind.
        NavigableMap<@Nullable Object, @Nullable Object> twin() {
            return new TreeMap<>((Comparator<@Nullable Object>) comparator);
        }
    }

    /** As {@link Map#put}. */
    static Node put(@Nullable Owner editor, Node root, Order order, @Nullable Object key, @Nullable Object value) {
        long found = BTree.find(root, order, key);
        if (found < 0) {
            return BTree.plus(editor, root, ~found, key, value);
        }
        return BTree.leaf(root, found).pair == 0 ? root : BTree.with(editor, root, found, value);
    }

    /** As {@link Map#remove}. */
    static Node remove(@Nullable Owner editor, Node root, Order order, @Nullable Object key) {
        long found = BTree.find(root, order, key);
        return found < 0 ? root : BTree.minus(editor, root, found);
    }

    /** The root of a map, made by persistent updates. */
    static Node mapOf(Order order, Map<?, ?> entries) {
        Node root = BTree.emptyMap();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            root = put(null, root, order, entry.getKey(), entry.getValue());
        }
        return root;
    }

    /** The root of a set of the numbers up to a limit, loaded. */
    static Node numbers(int limit) {
        BulkLoad load = new BulkLoad(0, limit);
        for (int i = 0; i < limit; i++) {
            load.add(i, null);
        }
        return load.root(Order.natural(), null);
    }

    /** The keys in their order. */
    static List<@Nullable Object> keys(Node root) {
        List<@Nullable Object> keys = new ArrayList<>();
        BTree.forEach(root, (key, value) -> keys.add(key));
        return keys;
    }

    /** Checks that a map's tree has these entries and no others, in their order, and is sound. */
    static void check(Map<?, ?> expected, Order order, Node root) {
        BTree.checkInvariants(root, order, expected.size());
        List<@Nullable Object> values = new ArrayList<>();
        BTree.forEach(root, (key, value) -> values.add(value));
        assertEquals(new ArrayList<>(expected.keySet()), keys(root));
        assertEquals(new ArrayList<>(expected.values()), values);
    }

    /** All nodes. */
    static Set<Node> nodes(Node root) {
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Node node, Set<Node> nodes) {
        nodes.add(node);
        if (node instanceof Branch branch) {
            for (int i = 0; i < branch.count; i++) {
                collect(branch.child(i), nodes);
            }
        }
    }
}
