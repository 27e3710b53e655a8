package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.testkit.HashKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** An index leads to the leaves that the way through the directories leads to. */
class LeafIndexTest {
    private static final int FEWEST = 4 * TagLeaf.CAPACITY;

    @Test
    void aSmallTrieHasNone() {
        assertNull(LeafIndex.of(trieOf(null, FEWEST - 1), FEWEST - 1));
        assertNotNull(LeafIndex.of(trieOf(null, FEWEST), FEWEST));
    }

    private static Object trieOf(@Nullable Owner owner, int size) {
        Object root = Trie.emptySet();
        for (int i = 0; i < size; i++) {
            root = Tries.put(owner, root, i, null);
        }
        return root;
    }

    @Test
    void anIndexLeadsToEveryLeaf() {
        Object root = trieOf(null, 3000);
        // Deeper than an index can tell apart.
        for (int i = 0; i < 100; i++) {
            root = Tries.put(null, root, Tries.keyOf(i, 0x1234_0000 + i), null);
        }
        LeafIndex index = assertNotNullIndex(LeafIndex.of(root, 3100));
        index.checkInvariants(root);
        for (int i = 0; i < 4000; i++) {
            assertSame(Trie.leaf(root, Trie.hash(i)), index.leaf(root, Trie.hash(i)));
        }
        for (int i = 0; i < 100; i++) {
            assertSame(Trie.leaf(root, 0x1234_0000 + i), index.leaf(root, 0x1234_0000 + i));
        }
    }

    private static LeafIndex assertNotNullIndex(@Nullable LeafIndex index) {
        assertNotNull(index);
        return index;
    }

    @Test
    void anIndexFollowsEachUpdateAndIsMadeAnewWhereTheSizeHasChangedMuch() {
        Random random = new Random(1);
        Object root = trieOf(null, FEWEST);
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < FEWEST; i++) {
            keys.add(i);
        }
        LeafIndex index = LeafIndex.of(root, keys.size());
        int madeCount = 0;
        int dropped = 0;
        // Grows to many times its size, shrinks to next to nothing, and grows again.
        for (int step = 0; step < 7000; step++) {
            boolean add = step < 3000 || step >= 3000 + 3000 + FEWEST - 2;
            Object key = add
                    ? step % 3 == 0 ? Tries.keyOf(step, 0x1234_0000 + step) : HashKey.of(step, random.nextInt())
                    : keys.remove(random.nextInt(keys.size()));
            int hash = Trie.hash(key);
            Leaf before = Trie.leaf(root, hash);
            if (add) {
                keys.add(key);
                root = Tries.put(null, root, key, null);
            } else {
                root = Tries.remove(null, root, key);
            }
            LeafIndex followed =
                    index == null ? LeafIndex.of(root, keys.size()) : index.follow(root, keys.size(), hash, before);
            madeCount += followed != null && followed != index ? 1 : 0;
            dropped += followed == null && index != null ? 1 : 0;
            if (followed != null) {
                followed.checkInvariants(root);
                assertSame(Trie.leaf(root, hash), followed.leaf(root, hash));
            }
            index = followed;
        }
        int made = madeCount;
        assertTrue(made >= 4, () -> "made anew too seldom: " + made);
        assertEquals(1, dropped);
    }

    @Test
    void anIndexStaysTheSameObjectWhileTheSizeIsAbout() {
        Object root = trieOf(null, 1024);
        LeafIndex index = assertNotNullIndex(LeafIndex.of(root, 1024));
        int hash = Trie.hash(5000);
        Leaf before = Trie.leaf(root, hash);
        Object more = Tries.put(null, root, 5000, null);
        assertSame(index, index.follow(more, 1025, hash, before));
        // A slot for eight entries at most, and for one at least.
        assertSame(index, index.follow(more, 256 * 8, hash, before));
        assertNotSame(index, index.follow(more, 256 * 8 + 1, hash, before));
        assertSame(index, index.follow(more, 256, hash, before));
        assertNotSame(index, index.follow(more, 255, hash, before));
    }
}
