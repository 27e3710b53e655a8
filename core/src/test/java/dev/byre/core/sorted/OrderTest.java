package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Order NATURAL = Order.natural();

    /** Looks for every key among every stretch of all, with and without codes. */
    private static void assertFound(List<? extends Comparable<?>> some) {
        @Nullable Object[] all = new TreeSet<>(some).toArray();
        for (int from = 0; from < all.length; from += 1 + all.length / 9) {
            for (int to = from; to <= all.length; to += to - from < 40 ? 3 : 1 + all.length / 7) {
                @Nullable Object[] keys = Arrays.copyOfRange(all, from, to);
                Codes codes = to - from < 2 || to - from > CodeWords.CODES ? null : Codes.of(keys, keys.length);
                for (Object key : all) {
                    int expected = Arrays.binarySearch(keys, key);
                    assertEquals(expected, NATURAL.search(keys, 0, keys.length, key));
                    int slot = codes == null ? -1 : codes.slot(keys, key);
                    if (slot >= 0) {
                        int last = expected >= 0 ? expected : ~expected - 1;
                        assertEquals(Math.max(0, last), slot, () -> key + " in " + Arrays.toString(keys));
                    }
                }
            }
        }
    }

    /** Keys that are there, and their neighbours. */
    private static List<Long> numbers() {
        Random random = new Random(5);
        Stream<Long> bounds = Stream.of(0L, 1L << 31, 1L << 61, Long.MAX_VALUE, Long.MIN_VALUE, -(1L << 61));
        Stream<Long> near = bounds.flatMap(bound -> Stream.of(bound - 2, bound - 1, bound, bound + 1, bound + 2));
        return Stream.concat(
                        near,
                        Stream.generate(() -> random.nextLong() >> random.nextInt(64))
                                .limit(200))
                .toList();
    }

    @Test
    void numbersAreFound() {
        assertFound(numbers());
        assertFound(
                numbers().stream().filter(number -> Math.abs(number >> 60) == 0).toList());
        assertFound(numbers().stream().map(Long::intValue).toList());
        assertFound(numbers().stream().map(Long::shortValue).toList());
    }

    @Test
    void stringsAreFoundWhateverTheyBeginWith() {
        Random random = new Random(6);
        String alphabet = "ab\u0000\u0001\u00ff\u0100\uffff\ud83d\udca9";
        for (String prefix :
                List.of("", "a", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefgh-and-more", "\uffff\u0000")) {
            List<String> strings = Stream.generate(() -> {
                        StringBuilder string = new StringBuilder(random.nextInt(9) == 0 ? "" : prefix);
                        for (int i = random.nextInt(8); i > 0; i--) {
                            string.append(alphabet.charAt(random.nextInt(alphabet.length())));
                        }
                        return string.toString();
                    })
                    .limit(150)
                    .toList();
            assertFound(strings);
            assertFound(
                    strings.stream().filter(string -> string.startsWith(prefix)).toList());
        }
    }

    @Test
    void codesSpareTheKeysOfABranch() {
        @Nullable Object[] keys = {"prefix-a", "prefix-b", "prefix-c", "prefix-d"};
        Codes codes = Codes.of(keys, 4);
        keys[2] = null;
        assertEquals(2, codes.slot(keys, "prefix-cc"));
        assertEquals(0, codes.slot(keys, "prefix-aa"));
        assertEquals(-1, codes.slot(keys, "p"));
        assertEquals(-1, codes.slot(keys, 1));
        assertEquals(-1, Codes.of(new Object[] {1, 2, 3L}, 3).slot(keys, 2));
        assertEquals(-1, Codes.of(new Object[] {1, 'a'}, 2).slot(keys, 'a'));
    }

    @Test
    void whatCannotBeComparedSaysSo() {
        Node numbers = Trees.numbers(100);
        assertThrows(NullPointerException.class, () -> BTree.find(numbers, NATURAL, null));
        assertThrows(ClassCastException.class, () -> BTree.find(numbers, NATURAL, 1L));
        assertThrows(ClassCastException.class, () -> BTree.find(numbers, NATURAL, "1"));
        assertThrows(ClassCastException.class, () -> BTree.find(numbers, NATURAL, new Object()));
        Node flat = Trees.numbers(2);
        assertThrows(NullPointerException.class, () -> BTree.find(flat, NATURAL, null));
        assertThrows(ClassCastException.class, () -> BTree.find(flat, NATURAL, 1L));
        assertThrows(NullPointerException.class, () -> BTree.find(BTree.emptySet(), NATURAL, null));
        assertThrows(ClassCastException.class, () -> BTree.find(BTree.emptySet(), NATURAL, new Object()));
        assertThrows(ClassCastException.class, () -> NATURAL.compare(new Object(), 1));
        assertEquals(~0L, BTree.find(BTree.emptySet(), Order.of(Comparator.naturalOrder()), null));
    }

    @Test
    void anOrderKeepsTheComparatorThatWasGiven() {
        Comparator<String> natural = Comparator.naturalOrder();
        assertNull(NATURAL.comparator());
        assertSame(NATURAL, Order.of(null));
        assertSame(natural, Order.of(natural).comparator());
        assertTrue(Order.of(natural).isNatural());
        assertTrue(Order.of(natural).isSameAs(NATURAL));
        assertTrue(NATURAL.isSameAs(Order.of(natural)));
        Order descending = Order.of(Collections.reverseOrder());
        assertFalse(descending.isSameAs(NATURAL));
        assertFalse(NATURAL.isSameAs(descending));
        assertTrue(descending.isSameAs(Order.of(Comparator.reverseOrder())));
        assertTrue(descending.compare(1, 2) > 0);
        assertTrue(NATURAL.compare(1, 2) < 0);
    }
}
