package dev.byre.core.hash;

import dev.byre.core.ownership.Owner;
import java.util.function.BinaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A trie in the making: starts from any root, edits in place what it has made itself, and is thrown away when the root
 * is taken. One thread at a time.
 */
public final class Draft {
    private Owner owner = new Owner();
    private Object root;
    private int size;

    /** Starts from a root, which stays as it is. */
    public Draft(Object root, int size) {
        this.root = root;
        this.size = size;
    }

    /** Adds an entry, or replaces the value of the entry of that key. */
    @SuppressWarnings("ReferenceEquality") // Only the very same value need not be written.
    public void put(@Nullable Object key, @Nullable Object value) {
        int hash = Trie.hash(key);
        Leaf leaf = Trie.leaf(root, hash);
        int index = leaf.find(hash, key);
        if (index < 0) {
            root = Trie.plus(owner, root, hash, leaf, key, value);
            size++;
        } else if (leaf.pair == 1 && leaf.value(index) != value) {
            root = Trie.with(owner, root, hash, leaf, index, value);
        }
    }

    /** Adds an entry, or lets a function make one value of the one that the key has and this one. */
    public void merge(@Nullable Object key, @Nullable Object value, BinaryOperator<@Nullable Object> function) {
        int hash = Trie.hash(key);
        Leaf leaf = Trie.leaf(root, hash);
        int index = leaf.find(hash, key);
        put(key, index < 0 ? value : function.apply(leaf.value(index), value));
    }

    /** Removes the entry of a key, if there is one. */
    public void remove(@Nullable Object key) {
        int hash = Trie.hash(key);
        Leaf leaf = Trie.leaf(root, hash);
        int index = leaf.find(hash, key);
        if (index >= 0) {
            root = Trie.minus(owner, root, hash, leaf, index);
            size--;
        }
    }

    /** The root, as it is now. What this draft has made so far, it edits no more: someone may go on to add to it. */
    public Object root() {
        owner = new Owner();
        return root;
    }

    /** The number of entries. */
    public int size() {
        return size;
    }
}
