package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** Leaves are searched by codes: each key is found, and each place between, whatever the keys and however they came. */
class LeafCodesTest {
    private static final Order NATURAL = Order.natural();
    private static final long LIMIT = 1L << 54;

    /** Keys in ascending order, of one leaf at most. */
    private static List<Object[]> someKeys(LongFunction<Object> make, long... bounds) {
        Random random = new Random(7);
        return IntStream.range(0, 300)
                .mapToObj(round -> {
                    long near = bounds[round % bounds.length];
                    int bits = random.nextInt(64);
                    TreeSet<Object> keys = new TreeSet<>();
                    for (int i = random.nextInt(Leaf.MOST + 1); i > 0; i--) {
                        keys.add(make.apply(near + (random.nextLong() >> bits)));
                    }
                    return keys.toArray();
                })
                .toList();
    }

    private static void assertFinds(Object[] keys, Leaf leaf, List<Object> sought) {
        for (Object key : sought) {
            assertEquals(Arrays.binarySearch(keys, key), leaf.find(NATURAL, key), () -> key + " in " + leaf.keys[0]);
        }
        leaf.checkInvariants(NATURAL, true);
    }

    private static void assertFindsAllKinds(LongFunction<Object> make, long... bounds) {
        List<Object> near = LongStream.of(bounds)
                .flatMap(bound -> LongStream.rangeClosed(bound - 3, bound + 3))
                .mapToObj(make)
                .toList();
        for (Object[] keys : someKeys(make, bounds)) {
            Leaf loaded = Leaf.of(null, 0, keys, new Object[0], 0, keys.length);
            assertFinds(keys, loaded, List.of(keys));
            assertFinds(keys, loaded, near);
            assertFinds(keys, putOneByOne(keys, null), near);
            assertFinds(keys, putOneByOne(keys, new Owner()), List.of(keys));
            assertFindsWhatIsLeft(keys, near);
        }
    }

    /** Puts keys in random order, and looks for each before: so that codes are there, and are kept up. */
    private static Leaf putOneByOne(Object[] keys, @Nullable Owner owner) {
        Object[] shuffled = keys.clone();
        java.util.Collections.shuffle(Arrays.asList(shuffled), new Random(8));
        Node root = BTree.emptySet();
        for (Object key : shuffled) {
            root = BTree.plus(owner, root, ~BTree.find(root, NATURAL, key), key, null);
        }
        return (Leaf) root;
    }

    private static void assertFindsWhatIsLeft(Object[] keys, List<Object> near) {
        Node persistent = putOneByOne(keys, null);
        Owner owner = new Owner();
        Node inPlace = putOneByOne(keys, owner);
        Random random = new Random(9);
        Object[] left = keys;
        while (left.length > 0) {
            int at = random.nextInt(left.length);
            Object[] fewer = new Object[left.length - 1];
            System.arraycopy(left, 0, fewer, 0, at);
            System.arraycopy(left, at + 1, fewer, at, fewer.length - at);
            persistent = BTree.minus(null, persistent, at);
            inPlace = BTree.minus(owner, inPlace, at);
            assertFinds(fewer, (Leaf) persistent, near);
            assertFinds(fewer, (Leaf) inPlace, List.of(fewer));
            left = fewer;
        }
    }

    @Test
    void integersAreFound() {
        assertFindsAllKinds(number -> (int) number, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    @Test
    void longsAreFoundWhetherTheyHaveCodesOrNot() {
        assertFindsAllKinds(number -> number, 0, 1L << 31, LIMIT, -LIMIT, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    @Test
    void keysOfOtherKindsAreComparedAsEver() {
        assertFindsAllKinds(Long::toString, 0, 1000, LIMIT);
        assertFindsAllKinds(number -> (short) number, 0);
    }

    @Test
    void aKeyOfAnotherKindIsRefusedByALeafWithCodes() {
        IntFunction<Leaf> leaf = size -> (Leaf) Trees.numbers(size);
        for (int size = 1; size <= 3; size++) {
            Leaf numbers = leaf.apply(size);
            numbers.find(NATURAL, 0);
            assertThrows(ClassCastException.class, () -> numbers.find(NATURAL, 0L));
            assertThrows(ClassCastException.class, () -> numbers.find(NATURAL, "0"));
            assertThrows(NullPointerException.class, () -> numbers.find(NATURAL, null));
        }
    }

    @Test
    void codesSpareAllKeysButTheOneSought() {
        Object[] keys =
                IntStream.range(0, Leaf.MOST).mapToObj(i -> (Object) (i * 100)).toArray();
        Leaf leaf = Leaf.of(null, 0, keys, new Object[0], 0, keys.length);
        leaf.find(NATURAL, 0);
        Object last = leaf.keys[leaf.count - 1];
        Arrays.fill(leaf.keys, 0, leaf.count - 1, null);
        assertEquals(leaf.count - 1, leaf.find(NATURAL, last));
        assertEquals(~(leaf.count - 1), leaf.find(NATURAL, (Integer) last - 50));
        assertEquals(~1, leaf.find(NATURAL, 50));
    }
}
