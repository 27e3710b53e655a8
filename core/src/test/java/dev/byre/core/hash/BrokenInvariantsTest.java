package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.testkit.HashKey;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** The check of the invariants names each that is broken. */
class BrokenInvariantsTest {
    private static final int SIZE = 200;

    private static void assertBroken(String label, Object root, int size) {
        assertBroken(label, () -> Trie.checkInvariants(root, size));
    }

    private static void assertBroken(String label, org.junit.jupiter.api.function.Executable check) {
        AssertionError error = assertThrows(AssertionError.class, check);
        assertTrue(String.valueOf(error.getMessage()).startsWith(label + ": "), error::getMessage);
    }

    private static Field field(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static void set(Object object, String name, @Nullable Object value) throws ReflectiveOperationException {
        field(object, name).set(object, value);
    }

    private static Object get(Object object, String name) throws ReflectiveOperationException {
        return Objects.requireNonNull(field(object, name).get(object));
    }

    private static Object large() {
        return Tries.setOf(IntStream.range(0, SIZE).boxed().toList());
    }

    /** A flat set of two keys. */
    private static Leaf small(Object one, Object other) {
        return (Leaf) Tries.setOf(List.of(one, other));
    }

    private static Object[] slots(Leaf leaf) throws ReflectiveOperationException {
        return (Object[]) get(leaf, "slots");
    }

    private static void swap(Object[] slots, int i, int j) {
        Object swapped = slots[i];
        slots[i] = slots[j];
        slots[j] = swapped;
    }

    @Test
    void whatIsSoundPasses() {
        Trie.checkInvariants(large(), SIZE);
        Trie.checkInvariants(small(1, 2), 2);
        Trie.checkInvariants(bucket(), 40);
    }

    @Test
    void t0TheSizeFitsTheSlots() throws ReflectiveOperationException {
        Leaf leaf = small(1, 2);
        set(leaf, "size", (byte) 3);
        assertBroken("T0", leaf, 3);
        set(leaf, "size", (byte) -1);
        assertBroken("T0", leaf, -1);
        set(leaf, "size", (byte) (TagLeaf.CAPACITY + 1));
        assertBroken("T0", leaf, TagLeaf.CAPACITY + 1);
    }

    @Test
    void t1EntriesAreInOrder() throws ReflectiveOperationException {
        Leaf sameHash = small(HashKey.ordered(1, 5), HashKey.ordered(2, 5));
        swap(slots(sameHash), 0, 1);
        assertBroken("T1", sameHash, 2);
        Leaf sameTag = small(Tries.keyOf(1, 0x12_345678), Tries.keyOf(2, 0x12_345679));
        swap(slots(sameTag), 0, 1);
        assertBroken("T1", sameTag, 2);
    }

    @Test
    void t2TagsAreThoseOfTheHashesAndThePath() throws ReflectiveOperationException {
        Leaf leaf = small(1, 2);
        set(leaf, "low", (long) get(leaf, "low") ^ 0x100);
        assertBroken("T2", leaf, 2);
        HashKey key = Tries.keyOf(1, 1);
        Leaf deep = new TagLeaf(5, 0).plus(null, 0, 1, key, null);
        deep.checkInvariants(0);
        assertBroken("T2", () -> deep.checkInvariants(-1));
    }

    @Test
    void t3NothingIsBehindTheSize() throws ReflectiveOperationException {
        Leaf leaf = small(1, 2);
        set(leaf, "high", 1L << 56);
        assertBroken("T3", leaf, 2);
        Leaf owned = (Leaf) Tries.put(new Owner(), Trie.emptySet(), 1, null);
        Trie.checkInvariants(owned, 1);
        Object[] roomy = Arrays.copyOf(slots(owned), 3);
        roomy[2] = "forgotten";
        set(owned, "slots", roomy);
        assertBroken("T3", owned, 1);
    }

    @Test
    void t4OnlyALeafWithAnOwnerHasRoom() throws ReflectiveOperationException {
        Leaf leaf = small(1, 2);
        set(leaf, "slots", Arrays.copyOf(slots(leaf), 3));
        assertBroken("T4", leaf, 2);
    }

    @Test
    void d0TheEntriesAreAsManyAsIsSaidAndADirectoryHasALengthOfItsBits() {
        assertBroken("D0", large(), SIZE - 1);
        assertBroken("D0", new Object[] {Trie.emptySet()}, 0);
        assertBroken("D0", new Object[1 << 6], 0);
        assertBroken("D0", new Object[] {new TagLeaf(1, 0), new TagLeaf(1, 0), null}, 0);
    }

    @Test
    void d2ALeafStandsInAllItsSlots() {
        // Of two leaves of depth 1 and 2, the first has two slots.
        Leaf shallow = new TagLeaf(1, 0);
        Leaf deep = new TagLeaf(2, 0);
        Trie.checkInvariants(new Object[] {shallow, shallow, deep, deep}, 0);
        assertBroken("D2", new Object[] {shallow, new TagLeaf(1, 0), deep, deep}, 0);
    }

    @Test
    void d3ADirectoryStandsBelowAFullOneOnly() {
        Object[] below = {new TagLeaf(2, 0), new TagLeaf(2, 0)};
        assertBroken("D3", new Object[] {new TagLeaf(1, 0), below}, 0);
    }

    @Test
    void d4ADirectoryIsNoLargerThanItsLeavesNeed() {
        Leaf lower = new TagLeaf(1, 0);
        Leaf upper = new TagLeaf(1, 0);
        Trie.checkInvariants(new Object[] {lower, upper}, 0);
        assertBroken("D4", new Object[] {lower, lower, upper, upper}, 0);
    }

    @Test
    void d5TheOwnerOfADirectoryHasMadeWhatIsBelow() {
        Owner owner = new Owner();
        Object root = Trie.emptySet();
        for (int i = 0; i < SIZE; i++) {
            root = Tries.put(owner, root, i, null);
        }
        Trie.checkOwner(root, owner);
        Object made = root;
        assertBroken("M1", () -> Trie.checkOwner(made, new Owner()));
        assertBroken("M1", () -> Trie.checkOwner(small(1, 2), owner));
        Object[] directory = (Object[]) made;
        Object first = directory[0];
        directory[0] = small(1, 2);
        assertBroken("M1", () -> Trie.checkOwner(made, owner));
        directory[0] = first;
        directory[directory.length - 1] = null;
        assertBroken("M1", () -> Trie.checkOwner(made, owner));
    }

    private static Object bucket() {
        Object root = Trie.emptySet();
        for (int id = 0; id < 20; id++) {
            root = Tries.put(null, root, HashKey.ordered(id, 5), null);
            root = Tries.put(null, root, HashKey.of(id, 5), null);
        }
        assertEquals(Bucket.class, root.getClass());
        return root;
    }

    @Test
    void b1AllKeysOfABucketHaveItsHashAndThatIsUnderThePath() throws ReflectiveOperationException {
        Object bucket = bucket();
        set(bucket, "hash", 6);
        assertBroken("B1", bucket, 40);
        int other = ~Trie.hash(HashKey.of(0, 5));
        Leaf[] parts = ((Leaf) bucket()).split(null, other, "other", null);
        Leaf deep = parts[0] instanceof Bucket ? parts[0] : parts[1];
        deep.checkInvariants(~other);
        assertBroken("B1", () -> deep.checkInvariants(other));
    }

    @Test
    void b2TheOrderedKeysAscendAndTheOthersAreBehind() throws ReflectiveOperationException {
        for (int ordered : new int[] {19, 21, 0, 40}) {
            Object bucket = bucket();
            set(bucket, "ordered", ordered);
            assertBroken("B2", bucket, 40);
        }
        @Nullable Object[] slots = Tries.keys(bucket()).toArray();
        swap(slots, 3, 4);
        int hash = Trie.hash(HashKey.of(0, 5));
        assertBroken("B2", Bucket.of(null, hash, 0, 0, slots, 40), 40);
    }

    @Test
    void b3NoSubtreeIsMuchLargerThanItsSibling() throws ReflectiveOperationException {
        Object bucket = bucket();
        Object root = get(bucket, "root");
        set(root, "size", 39);
        assertBroken("B3", bucket, 40);
        set(root, "size", 40);
        for (String side : new String[] {"left", "right"}) {
            Object below = get(get(root, side), side);
            int size = (int) get(below, "size");
            set(below, "size", size - 1);
            assertBroken("B3", bucket, 40);
            set(below, "size", size);
        }
        Trie.checkInvariants(bucket, 40);
        set(root, "size", 1 + (int) get(get(root, "right"), "size"));
        set(root, "left", get(leftmost(root), "left"));
        assertBroken("B3", bucket, 40);
    }

    private static Object leftmost(Object node) throws ReflectiveOperationException {
        Object left = get(node, "left");
        return (int) get(left, "size") == 0 ? node : leftmost(left);
    }

    @Test
    void b4ABucketHasMoreEntriesThanAreJoined() {
        @Nullable Object[] slots = Tries.keys(bucket()).toArray();
        int hash = Trie.hash(HashKey.of(0, 5));
        for (int size = 1; size <= 40; size++) {
            Leaf bucket = Bucket.of(null, hash, 0, 0, slots, size);
            if (size <= TagLeaf.FEW) {
                assertBroken("B4", bucket, size);
            } else {
                Trie.checkInvariants(bucket, size);
            }
        }
    }
}
