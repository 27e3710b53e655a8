package dev.byre.collections;

import dev.byre.core.sorted.Node;
import dev.byre.core.sorted.Order;
import java.util.NavigableSet;

/** The keys of an immutable sorted map, whose root it holds. */
final class KeyView<K> extends SortedKeys<K, NavigableSet<K>> {
    KeyView(Node root, Order order, boolean descending) {
        super(root, order, descending);
    }

    @Override
    NavigableSet<K> on(Node otherRoot, boolean down) {
        return new KeyView<>(otherRoot, order, down);
    }
}
