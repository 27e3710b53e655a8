package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.Owner;
import dev.byre.testkit.HashKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** Leaves of either kind, straight. */
class LeafTest {
    private static final int CAPACITY = TagLeaf.CAPACITY;

    private static Leaf leafOf(@Nullable Owner editor, int depth, List<? extends HashKey> keys) {
        Leaf leaf = new TagLeaf(depth, 1);
        for (HashKey key : keys) {
            leaf = leaf.plus(editor, leaf.position(Trie.hash(key), key), Trie.hash(key), key, key.id());
        }
        return leaf;
    }

    private static List<HashKey> randomKeys(int size, int prefix, int bits, Random random) {
        List<HashKey> keys = new ArrayList<>();
        while (keys.size() < size) {
            int rest = bits == 0 ? random.nextInt() : random.nextInt() >>> bits;
            keys.add(Tries.keyOf(keys.size(), prefix | rest));
        }
        return keys;
    }

    private static List<@Nullable Object> keys(Leaf leaf) {
        List<@Nullable Object> keys = new ArrayList<>();
        for (int i = 0; i < leaf.size(); i++) {
            keys.add(leaf.key(i));
        }
        return keys;
    }

    private static void checkFinds(Leaf leaf, List<? extends HashKey> keys) {
        for (HashKey key : keys) {
            int index = leaf.find(Trie.hash(key), key.again());
            assertTrue(index >= 0, () -> key + " is not found");
            assertSame(key, leaf.key(index));
            assertEquals(key.id(), leaf.value(index));
        }
    }

    @Test
    void aLeafOfAnySizeFindsItsKeysAndNoOthersWhoeverMadeIt() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<HashKey> keys = randomKeys(round % (CAPACITY + 1), 0, 0, random);
            for (Owner editor : new Owner[] {null, new Owner()}) {
                Leaf leaf = leafOf(editor, 0, keys);
                leaf.checkInvariants(0);
                assertEquals(keys.size(), leaf.size());
                assertEquals((long) keys.size() * 2 * Copies.REFERENCE_BYTES, leaf.bytes());
                checkFinds(leaf, keys);
                for (HashKey stranger : randomKeys(20, 0, 0, random)) {
                    assertEquals(-1, leaf.find(Trie.hash(stranger), HashKey.of(99, stranger.hashCode())));
                }
                // Of the same hashes.
                keys.forEach(key -> assertEquals(-1, leaf.find(Trie.hash(key), HashKey.of(99, key.hashCode()))));
            }
        }
    }

    @Test
    void anEditByNobodyLeavesTheLeafAndOneByTheOwnerIsInPlace() {
        Random random = new Random(2);
        for (int size = 1; size < CAPACITY; size++) {
            List<HashKey> keys = randomKeys(size, 0, 0, random);
            HashKey more = Tries.keyOf(50, random.nextInt());
            Owner owner = new Owner();
            for (int index = 0; index < size; index++) {
                Leaf leaf = leafOf(null, 0, keys);
                Leaf owned = leafOf(owner, 0, keys);
                List<@Nullable Object> before = keys(leaf);
                List<@Nullable Object> without = new ArrayList<>(before);
                without.remove(index);
                for (Owner editor : new Owner[] {null, owner, new Owner()}) {
                    Leaf minus = leaf.minus(editor, index);
                    minus.checkInvariants(0);
                    assertSame(editor, minus.owner());
                    assertEquals(without, keys(minus));
                    Leaf with = leaf.with(editor, index, "new");
                    with.checkInvariants(0);
                    assertEquals("new", with.value(index));
                    Leaf plus = leaf.plus(editor, leaf.position(Trie.hash(more), more), Trie.hash(more), more, 50);
                    plus.checkInvariants(0);
                    assertEquals(size + 1, plus.size());
                    checkFinds(plus, keys);
                    assertEquals(before, keys(leaf));
                    checkFinds(leaf, keys);
                }
                assertSame(owned, owned.with(owner, index, "new"));
                assertEquals("new", owned.value(index));
                assertSame(owned, owned.minus(owner, index));
                assertEquals(without, keys(owned));
                owned.checkInvariants(0);
                assertSame(owned, owned.plus(owner, owned.position(Trie.hash(more), more), Trie.hash(more), more, 50));
                owned.checkInvariants(0);
                assertNotSame(
                        owned,
                        owned.plus(new Owner(), owned.position(Trie.hash(more), more), Trie.hash(more), more, 50));
            }
        }
    }

    @Test
    void aFullLeafIsSplitAtTheFirstBitThatPartsItsKeys() {
        Random random = new Random(3);
        for (int depth = 0; depth < 30; depth++) {
            // How many more bits than the path all keys have in common.
            for (int more = 0; depth + more < 24; more++) {
                int common = depth + more;
                int prefix = common == 0 ? 0 : random.nextInt() & -1 << (32 - common);
                List<HashKey> keys = randomKeys(CAPACITY, prefix, common, random);
                HashKey one = Tries.keyOf(50, prefix | (random.nextInt() >>> common >>> 1));
                List<HashKey> all = new ArrayList<>(keys);
                all.add(one);
                Leaf leaf = leafOf(null, depth, keys);
                assertFalse(leaf.hasRoomFor(Trie.hash(one)));
                for (Owner editor : new Owner[] {null, new Owner()}) {
                    Leaf[] parts = leaf.split(editor, Trie.hash(one), one, 50);
                    assertEquals(2, parts.length);
                    int bit = parts[0].depth() - 1;
                    assertEquals(parts[0].depth(), parts[1].depth());
                    assertEquals(firstApart(all), bit);
                    parts[0].checkInvariants(Trie.hash(one) & ~(1 << (31 - bit)));
                    parts[1].checkInvariants(Trie.hash(one) | 1 << (31 - bit));
                    List<@Nullable Object> there = keys(parts[0]);
                    there.addAll(keys(parts[1]));
                    assertEquals(new HashSet<>(all), new HashSet<>(there));
                    assertEquals(all.size(), there.size());
                    assertTrue(parts[0].size() > 0 && parts[1].size() > 0);
                    checkFinds(leaf, keys);
                }
            }
        }
    }

    private static int firstApart(List<HashKey> keys) {
        int apart = 0;
        for (HashKey key : keys) {
            apart |= Trie.hash(key) ^ Trie.hash(keys.get(0));
        }
        return Integer.numberOfLeadingZeros(apart);
    }

    @Test
    void siblingsThatAreSmallAreJoinedInOrder() {
        Random random = new Random(4);
        for (int depth = 1; depth <= 32; depth++) {
            for (int lower = 0; lower <= 2 * TagLeaf.FEW + 1; lower++) {
                for (int upper = 0; upper <= 2 * TagLeaf.FEW + 1 && Math.max(lower, upper) <= CAPACITY; upper++) {
                    int bit = 1 << (32 - depth);
                    int prefix = depth == 1 ? 0 : random.nextInt() & -2 << (32 - depth);
                    int bits = Math.min(depth, 31);
                    List<HashKey> low = randomKeys(lower, prefix, bits, random);
                    List<HashKey> high = randomKeys(upper, prefix | bit, bits, random);
                    if (depth == 32) {
                        // Nothing of the hash is left to chance.
                        low = sameHash(lower, prefix);
                        high = sameHash(upper, prefix | bit);
                    }
                    TagLeaf first = (TagLeaf) leafOf(null, depth, low);
                    TagLeaf second = (TagLeaf) leafOf(null, depth, high);
                    TagLeaf joined = first.joined(null, second, random.nextBoolean() ? prefix : prefix | bit);
                    assertEquals(lower + upper > 2 * TagLeaf.FEW, joined == null);
                    if (joined != null) {
                        joined.checkInvariants(prefix);
                        assertEquals(depth - 1, joined.depth());
                        List<@Nullable Object> there = keys(first);
                        there.addAll(keys(second));
                        assertEquals(there, keys(joined));
                        checkFinds(joined, low);
                        checkFinds(joined, high);
                    }
                }
            }
        }
        assertNull(((TagLeaf) leafOf(null, 3, List.of())).joined(null, (TagLeaf) leafOf(null, 4, List.of()), 0));
    }

    private static List<HashKey> sameHash(int size, int mixed) {
        return IntStream.range(0, size).mapToObj(i -> Tries.keyOf(i, mixed)).toList();
    }

    @Test
    void aFullLeafOfOneHashBecomesABucketAndThatALeafAgainWhenFewAreLeft() {
        int mixed = 0xCAFE_BABE;
        List<HashKey> keys = sameHash(CAPACITY, mixed);
        HashKey one = Tries.keyOf(50, mixed);
        Leaf[] parts = leafOf(null, 7, keys).split(null, mixed, one, 50);
        assertEquals(1, parts.length);
        Leaf bucket = assertInstanceOf(Bucket.class, parts[0]);
        assertEquals(7, bucket.depth());
        assertTrue(bucket.hasRoomFor(mixed));
        assertFalse(bucket.hasRoomFor(mixed + 1));
        assertEquals(-1, bucket.find(mixed + 1, keys.get(0)));
        List<HashKey> left = new ArrayList<>(keys);
        left.add(one);
        while (left.size() > 0) {
            bucket.checkInvariants(mixed);
            assertEquals(left, keys(bucket));
            assertEquals(left.size() > TagLeaf.FEW, bucket instanceof Bucket);
            checkFinds(bucket, left);
            bucket = bucket.minus(null, left.size() / 2);
            left.remove(left.size() / 2);
        }
        assertEquals(0, bucket.size());
        assertEquals(7, bucket.depth());
    }

    @Test
    void aBucketIsSplitFromAKeyOfAnotherHash() {
        int mixed = 0xCAFE_BABE;
        Leaf bucket = leafOf(null, 3, sameHash(CAPACITY, mixed)).split(null, mixed, Tries.keyOf(50, mixed), 50)[0];
        for (int bit = 3; bit < 32; bit++) {
            int other = mixed ^ 1 << (31 - bit);
            HashKey key = Tries.keyOf(51, other);
            Leaf[] parts = bucket.split(null, other, key, 51);
            boolean upper = Integer.compareUnsigned(other, mixed) > 0;
            assertEquals(List.of(key), keys(parts[upper ? 1 : 0]));
            assertEquals(keys(bucket), keys(parts[upper ? 0 : 1]));
            for (int i = 0; i < 2; i++) {
                assertEquals(bit + 1, parts[i].depth());
                parts[i].checkInvariants((i == 0) == upper ? mixed : other);
            }
        }
    }

    @Test
    void aBucketHasComparableKeysInOrderAndBehindThemTheOthersAsTheyCame() {
        List<HashKey> keys = new ArrayList<>();
        IntStream.range(0, 40).forEach(id -> keys.add(HashKey.ordered(id, 7)));
        List<HashKey> plain =
                IntStream.range(0, 40).mapToObj(id -> HashKey.of(id, 7)).toList();
        List<HashKey> expected = new ArrayList<>(keys);
        Object root = Trie.emptyMap();
        for (int i = 0; i < 40; i++) {
            // 13 has no factor in common with 40.
            root = Tries.put(null, root, plain.get(i), i);
            root = Tries.put(null, root, keys.get(i * 13 % 40), i);
            Trie.checkInvariants(root, 2 * i + 2);
        }
        expected.addAll(plain);
        assertEquals(expected, Tries.keys(root));
        Object before = root;
        Leaf bucket = assertInstanceOf(Bucket.class, root);
        for (int i = 0; i < 80; i++) {
            Leaf with = bucket.with(null, i, "new " + i);
            with.checkInvariants(0);
            assertEquals("new " + i, with.value(i));
            assertEquals(expected, keys(with));
            Leaf minus = bucket.minus(null, i);
            minus.checkInvariants(0);
            List<HashKey> rest = new ArrayList<>(expected);
            rest.remove(i);
            assertEquals(rest, keys(minus));
        }
        assertEquals(expected, Tries.keys(before));
    }

    /** Equal to all of its class with the same text, and to the strings. */
    private record Text(String text) {
        @Override
        public boolean equals(@Nullable Object other) {
            return text.equals(other instanceof Text that ? that.text : other);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** As above, and before the strings in the order of classes. */
    private record OrderedText(String text) implements Comparable<OrderedText> {
        @Override
        public boolean equals(@Nullable Object other) {
            return text.equals(other instanceof OrderedText that ? that.text : other);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public int compareTo(OrderedText other) {
            return text.compareTo(other.text);
        }
    }

    @Test
    void aKeyThatEqualsOneOfAnotherClassIsFoundInABucket() {
        List<Object> strings = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 6; bit++) {
                text.append((i >> bit) % 2 == 0 ? "Aa" : "BB");
            }
            strings.add(text.toString());
        }
        Object root = Tries.setOf(strings);
        for (Object string : strings) {
            assertTrue(Tries.contains(root, new Text((String) string)));
            assertTrue(Tries.contains(root, new OrderedText((String) string)));
        }
        assertFalse(Tries.contains(root, new OrderedText("AaAaAaAaAaC#")));
    }

    /** A key whose hash is changed while it is in use, as nobody should. */
    private static final class Changing {
        private int hash;

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }

    @Test
    void aKeyWhoseHashHasChangedHarmsNoOther() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Changing> changing = new ArrayList<>();
            Owner owner = seed % 2 == 0 ? null : new Owner();
            Object root = Trie.emptyMap();
            List<Object> others = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                if (random.nextInt(4) == 0) {
                    Changing key = new Changing();
                    key.hash = random.nextInt();
                    changing.add(key);
                    root = Tries.put(owner, root, key, i);
                    key.hash = random.nextInt();
                }
                HashKey other = HashKey.of(i, random.nextInt());
                others.add(other);
                root = Tries.put(owner, root, other, i);
            }
            assertEquals(others.size() + changing.size(), Tries.keys(root).size());
            for (int i = 0; i < others.size(); i++) {
                Object found = others.get(i);
                Object there = root;
                assertTrue(Tries.contains(there, found), () -> found + " is lost");
                root = Tries.remove(owner, root, found);
                assertFalse(Tries.contains(root, found));
            }
            assertEquals(new HashSet<Object>(changing), new HashSet<>(Tries.keys(root)));
        }
    }

    @Test
    void anEmptyLeafKeepsNothingReachable() {
        Owner owner = new Owner();
        Object root = Trie.emptyMap();
        for (int i = 0; i < CAPACITY; i++) {
            root = Tries.put(owner, root, i, "value");
        }
        for (int i = 0; i < CAPACITY; i++) {
            root = Tries.remove(owner, root, i);
            Trie.checkInvariants(root, CAPACITY - 1 - i);
        }
        Tries.check(Map.of(), root);
    }

    @Test
    void whateverIsAskedOfAReleasedRootItSaysSo() {
        Leaf leaf = (Leaf) Trie.released();
        List<org.junit.jupiter.api.function.Executable> calls = Arrays.asList(
                leaf::size,
                () -> leaf.find(0, null),
                () -> leaf.key(0),
                () -> leaf.value(0),
                () -> leaf.with(null, 0, null),
                () -> leaf.hasRoomFor(0),
                () -> leaf.plus(null, 0, 0, null, null),
                () -> leaf.position(0, null),
                () -> leaf.split(null, 0, null, null),
                () -> leaf.minus(null, 0),
                leaf::bytes);
        for (org.junit.jupiter.api.function.Executable call : calls) {
            IllegalStateException thrown = assertThrows(IllegalStateException.class, call);
            assertTrue(String.valueOf(thrown.getMessage()).contains("released"));
        }
        Trie.leaf(Trie.released(), 5).checkInvariants(0);
    }
}
