package dev.byre.core.sorted;

import dev.byre.core.ownership.Owner;
import java.util.function.BinaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A tree in the making: starts from any root, edits in place what it has made itself, and is thrown away when the root
 * is taken. One thread at a time.
 */
public final class Draft {
    private final Order order;
    private Owner owner = new Owner();
    private Node root;

    /** Starts from a root, which stays as it is. */
    public Draft(Node root, Order order) {
        this.root = root;
        this.order = order;
    }

    /** Adds an entry, or replaces the value of the entry of that key. */
    public void put(@Nullable Object key, @Nullable Object value) {
        put(find(key), key, value);
    }

    /** Adds an entry, or lets a function make one value of the one that the key has and this one. */
    public void merge(@Nullable Object key, @Nullable Object value, BinaryOperator<@Nullable Object> function) {
        long found = find(key);
        put(found, key, found < 0 ? value : function.apply(BTree.value(root, found), value));
    }

    private long find(@Nullable Object key) {
        if (root.size() == 0) {
            order.compare(key, key);
        }
        return BTree.find(root, order, key);
    }

    @SuppressWarnings("ReferenceEquality") // Only the very same value need not be written.
    private void put(long found, @Nullable Object key, @Nullable Object value) {
        if (found < 0) {
            root = BTree.plus(owner, root, ~found, key, value);
        } else if (BTree.value(root, found) != value) {
            root = BTree.with(owner, root, found, value);
        }
    }

    /** Removes the entry of a key, if there is one. */
    public void remove(@Nullable Object key) {
        long found = BTree.find(root, order, key);
        if (found >= 0) {
            root = BTree.minus(owner, root, found);
        }
    }

    /** The root, as it is now. What this draft has made so far, it edits no more: someone may go on to add to it. */
    public Node root() {
        owner = new Owner();
        return root;
    }

    /** The number of entries. */
    public int size() {
        return root.size();
    }
}
