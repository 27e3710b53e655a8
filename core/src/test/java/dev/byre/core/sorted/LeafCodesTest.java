package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        Collections.shuffle(Arrays.asList(shuffled), new Random(8));
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

    /** How many keys of a leaf are found without a look at any other. */
    private static int foundAlone(Leaf leaf) {
        @Nullable Object[] keys = leaf.keys.clone();
        int found = 0;
        for (int i = 0; i < leaf.count; i++) {
            Arrays.fill(leaf.keys, 0, leaf.count, null);
            leaf.keys[i] = keys[i];
            try {
                assertEquals(i, leaf.find(NATURAL, keys[i]));
                found++;
            } catch (NullPointerException lookedAtAnother) {
                // It is counted.
            }
        }
        System.arraycopy(keys, 0, leaf.keys, 0, leaf.count);
        return found;
    }

    @Test
    void codesSpareAllKeysButTheOneSought() {
        for (int first : new int[] {0, 5000, -1550, -9000, Integer.MIN_VALUE, Integer.MAX_VALUE - 3100}) {
            Object[] keys = IntStream.range(0, Leaf.MOST)
                    .mapToObj(i -> (Object) (first + i * 100))
                    .toArray();
            Leaf leaf = Leaf.of(null, 0, keys, new Object[0], 0, keys.length);
            leaf.find(NATURAL, first);
            assertEquals(leaf.count, foundAlone(leaf), () -> "from " + first);
            Arrays.fill(leaf.keys, 0, leaf.count, null);
            assertEquals(~1, leaf.find(NATURAL, first + 50));
        }
    }

    /** The part of all keys of a tree that are found without a look at another, after a search in each leaf. */
    private static double foundAlone(List<Integer> putInThisOrder, @Nullable Owner owner) {
        Node root = BTree.emptySet();
        for (Integer key : putInThisOrder) {
            root = BTree.plus(owner, root, ~BTree.find(root, NATURAL, key), key, null);
        }
        int found = 0;
        for (long position = 0; position != BTree.NONE; position = BTree.firstOfNext(root, position, 0)) {
            Leaf leaf = BTree.leaf(root, position);
            leaf.find(NATURAL, leaf.keys[0]);
            found += foundAlone(leaf);
        }
        return (double) found / putInThisOrder.size();
    }

    @Test
    void codesStayOfUseHoweverKeysCome() {
        List<Integer> ascending =
                IntStream.range(0, 4000).map(i -> i * 1000).boxed().toList();
        List<Integer> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        List<Integer> random = new ArrayList<>(ascending);
        Collections.shuffle(random, new Random(10));
        for (Owner owner : new Owner[] {null, new Owner()}) {
            assertTrue(foundAlone(ascending, owner) > 0.9, "ascending");
            assertTrue(foundAlone(descending, owner) > 0.9, "descending");
            assertTrue(foundAlone(random, owner) > 0.7, "random");
            List<Integer> few = random.subList(0, Leaf.MOST);
            assertTrue(foundAlone(few, owner) > 0.3, "a leaf that grows from nothing");
        }
    }
}
