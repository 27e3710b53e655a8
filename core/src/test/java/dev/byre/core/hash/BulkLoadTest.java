package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A load makes what puts one by one make, in one go. */
class BulkLoadTest {
    /** Keys of one test. */
    record Source(String name, List<@Nullable Object> keys) {
        @Override
        public String toString() {
            return name + ", " + keys.size();
        }
    }

    static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        Random random = new Random(1);
        for (int size : new int[] {0, 1, 2, 3, 4, 5, 15, 16, 17, 18, 31, 32, 33, 63, 64, 65, 100, 257, 1000, 5000}) {
            sources.add(new Source("any", listOf(size, i -> random.nextInt())));
            sources.add(new Source("one by one", listOf(size, i -> i)));
            sources.add(new Source("of few hashes", listOf(size, i -> HashKey.ordered(i, i % 3 << 30))));
            sources.add(new Source("of a crowded lead", listOf(size, i -> Tries.keyOf(i, 0x1234_0000 + i % 999))));
            sources.add(new Source("at the ends", listOf(size, i -> Tries.keyOf(i, i % 2 == 0 ? i : ~i))));
            sources.add(new Source("many twice", listOf(size, i -> HashKey.of(random.nextInt(1 + size / 2), i % 7))));
            sources.add(new Source("of the kit", listOf(size, i -> HashKeys.ALL.get(random.nextInt(64)))));
        }
        return sources;
    }

    private static List<@Nullable Object> listOf(int size, IntFunction<@Nullable Object> key) {
        List<@Nullable Object> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keys.add(key.apply(i));
        }
        return keys;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aMapIsAsByPuttingOneByOne(Source source) {
        Map<@Nullable Object, Integer> twin = new LinkedHashMap<>();
        IdentityHashMap<Object, Object> first = new IdentityHashMap<>();
        Object put = Trie.emptyMap();
        for (int i = 0; i < source.keys.size(); i++) {
            Object key = source.keys.get(i);
            if (!twin.containsKey(key) && key != null) {
                first.put(key, key);
            }
            twin.put(key, i);
            put = Tries.put(null, put, key, i);
        }
        for (Owner owner : new Owner[] {null, new Owner()}) {
            BulkLoad load = new BulkLoad(1, source.keys.size() / 2);
            for (int i = 0; i < source.keys.size(); i++) {
                load.add(source.keys.get(i), i);
            }
            Object root = load.root(owner);
            assertEquals(twin.size(), load.size());
            Tries.check(twin, root);
            assertEquals(Tries.keys(put), Tries.keys(root));
            Trie.forEach(
                    root, (key, value) -> assertTrue(key == null || first.containsKey(key), "the first key stays"));
            if (owner != null) {
                Trie.checkOwner(root, owner);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSetIsAsByPuttingOneByOne(Source source) {
        BulkLoad load = new BulkLoad(0, source.keys.size());
        source.keys.forEach(key -> load.add(key, null));
        Object root = load.root(null);
        Object put = Tries.setOf(source.keys);
        Trie.checkInvariants(root, load.size());
        assertEquals(Tries.keys(put), Tries.keys(root));
        Trie.forEach(root, (key, value) -> assertNull(value));
    }

    @Test
    void leavesAreThoseOfPutsOneByOne() {
        BulkLoad load = new BulkLoad(0, 5000);
        Object put = Trie.emptySet();
        for (int i = 0; i < 5000; i++) {
            load.add(i, null);
            put = Tries.put(null, put, i, null);
        }
        Object root = load.root(null);
        assertEquals(Tries.nodes(put).size(), Tries.nodes(root).size());
        for (int i = 0; i < 5000; i++) {
            int hash = Trie.hash(i);
            assertEquals(Trie.leaf(put, hash).depth(), Trie.leaf(root, hash).depth());
            assertEquals(Trie.leaf(put, hash).size(), Trie.leaf(root, hash).size());
        }
    }

    @Test
    void aFalseExpectationCostsNoMoreThanRoom() {
        BulkLoad load = new BulkLoad(1, Integer.MAX_VALUE);
        Object key = new Object();
        load.add(key, "value");
        Object root = load.root(null);
        assertEquals(1, load.size());
        assertSame(key, Trie.leaf(root, 0).key(0));
    }

    @Test
    void aLoadPaysFromAFewEntriesOn() {
        assertFalse(BulkLoad.pays(0));
        assertFalse(BulkLoad.pays(2));
        assertTrue(BulkLoad.pays(3));
    }
}
