package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.testkit.HashKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Tries as tests make them and look into them. */
final class Tries {
    /** That of the mixed hash. */
    private static final int MULTIPLIER = 0x9E3779B9;

    private Tries() {}

    /** The root of a set, made by persistent updates. */
    static Object setOf(Collection<? extends @Nullable Object> keys) {
        Object root = Trie.emptySet();
        for (Object key : keys) {
            root = put(null, root, key, null);
        }
        return root;
    }

    /** The root of a map, made by persistent updates. */
    static Object mapOf(Map<?, ?> entries) {
        Object root = Trie.emptyMap();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            root = put(null, root, entry.getKey(), entry.getValue());
        }
        return root;
    }

    /** As {@link Map#put}. */
    static Object put(@Nullable Owner editor, Object root, @Nullable Object key, @Nullable Object value) {
        int hash = Trie.hash(key);
        Leaf leaf = Trie.leaf(root, hash);
        int index = leaf.find(hash, key);
        return index < 0
                ? Trie.plus(editor, root, hash, leaf, key, value)
                : leaf.pair == 0 ? root : Trie.with(editor, root, hash, leaf, index, value);
    }

    /** As {@link Map#remove}. */
    static Object remove(@Nullable Owner editor, Object root, @Nullable Object key) {
        int hash = Trie.hash(key);
        Leaf leaf = Trie.leaf(root, hash);
        int index = leaf.find(hash, key);
        return index < 0 ? root : Trie.minus(editor, root, hash, leaf, index);
    }

    static boolean contains(Object root, @Nullable Object key) {
        int hash = Trie.hash(key);
        return Trie.leaf(root, hash).find(hash, key) >= 0;
    }

    /** The keys in their order. */
    static List<@Nullable Object> keys(Object root) {
        List<@Nullable Object> keys = new ArrayList<>();
        Trie.forEach(root, (key, value) -> keys.add(key));
        return keys;
    }

    /** Checks that a map's trie has these entries and no others, and is sound. */
    static void check(Map<?, ?> expected, Object root) {
        Trie.checkInvariants(root, expected.size());
        Trie.forEach(root, (key, value) -> {
            assertTrue(expected.containsKey(key), () -> key + " should not be there");
            assertEquals(expected.get(key), value);
        });
    }

    /** A key of that mixed hash. */
    static HashKey keyOf(int id, int mixed) {
        int product = mixed ^ (mixed >>> 16);
        int inverse = 1;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - MULTIPLIER * inverse;
        }
        HashKey key = HashKey.of(id, product * inverse);
        assertEquals(mixed, Trie.hash(key));
        return key;
    }

    /** All directories and leaves. */
    static Set<Object> nodes(Object root) {
        Set<Object> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(root, nodes);
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
}
