package dev.byre.collections;

import static java.util.Spliterator.DISTINCT;
import static java.util.Spliterator.IMMUTABLE;

import dev.byre.core.hash.Leaf;
import dev.byre.core.hash.LeafIndex;
import dev.byre.core.hash.Trie;
import dev.byre.core.hash.TrieIterator;
import dev.byre.core.hash.TrieSpliterator;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What the immutable collections on a hash trie hold. */
abstract class HashRoot {
    /** Final, so that whoever sees this object sees the whole trie (JLS 17.5). */
    final Object root;

    final int size;

    /** A shortcut to the leaves, made when this value has been searched as often as it has entries. */
    private @Nullable LeafIndex index;

    /** How often it was searched without; a race may lose some. */
    private int searches;

    HashRoot(Object root, int size) {
        this.root = root;
        this.size = size;
    }

    /** The leaf that an entry of that hash is in, if it is anywhere. */
    final Leaf leaf(int hash) {
        LeafIndex known = index;
        return known != null ? known.leaf(root, hash) : leafFromRoot(hash);
    }

    private Leaf leafFromRoot(int hash) {
        if (root instanceof Leaf leaf) {
            return leaf;
        }
        if (++searches > size) {
            index = LeafIndex.of(root, size);
            searches = 0;
        }
        return Trie.leaf(root, hash);
    }

    /** The number of entries, O(1). */
    public int size() {
        return size;
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** An element for each entry, all different. */
    final <T> Set<T> asSet(
            int characteristics,
            Predicate<@Nullable Object> contains,
            BiFunction<@Nullable Object, @Nullable Object, T> make) {
        return new RootView.OfSet<>(
                size,
                contains,
                () -> new TrieIterator<>(root, size, make),
                () -> new TrieSpliterator<>(root, size, characteristics | DISTINCT | IMMUTABLE, make));
    }

    /** An element for each entry. */
    final <T> Collection<T> asCollection(BiFunction<@Nullable Object, @Nullable Object, T> make) {
        return new RootView.OfCollection<>(
                size,
                () -> new TrieIterator<>(root, size, make),
                () -> new TrieSpliterator<>(root, size, IMMUTABLE, make));
    }

    void checkInvariants() {
        Trie.checkInvariants(root, size);
        LeafIndex known = index;
        if (known != null) {
            known.checkInvariants(root);
        }
    }
}
