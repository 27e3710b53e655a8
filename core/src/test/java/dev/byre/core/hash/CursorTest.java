package dev.byre.core.hash;

import static java.util.Spliterator.DISTINCT;
import static java.util.Spliterator.IMMUTABLE;
import static java.util.Spliterator.SIZED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.HashKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class CursorTest {
    /** Roots from none to many entries, collisions among them. */
    private static List<Object> roots() {
        List<Object> roots = new ArrayList<>();
        for (int size : new int[] {0, 1, 2, 3, 4, 16, 17, 40, 300, 3000}) {
            roots.add(Tries.setOf(IntStream.range(0, size).boxed().toList()));
        }
        roots.add(Tries.setOf(HashKeys.ALL));
        roots.add(Tries.setOf(HashKeys.CROWD));
        return roots;
    }

    private static List<@Nullable Object> rest(Cursor cursor) {
        List<@Nullable Object> rest = new ArrayList<>();
        while (cursor.advance()) {
            rest.add(cursor.key());
        }
        return rest;
    }

    @Test
    void aCursorMeetsEveryEntryInOrderAndThenNone() {
        for (Object root : roots()) {
            Cursor cursor = new Cursor(root);
            assertEquals(Tries.keys(root), rest(cursor));
            assertFalse(cursor.advance());
            assertNull(cursor.advanceToLeaf());
        }
    }

    @Test
    void theHashesOfARangeLeadToItsEntries() {
        Object root = Tries.setOf(IntStream.range(0, 300).boxed().toList());
        for (Cursor cursor = new Cursor(root); cursor.advance(); ) {
            assertEquals(cursor.leaf(), Trie.leaf(root, cursor.path()));
            assertEquals(cursor.key(), cursor.leaf().key(cursor.index()));
        }
    }

    @Test
    void whatIsSplitMeetsEveryEntryOnceWhereverItIsSplit() {
        for (Object root : roots()) {
            List<@Nullable Object> all = Tries.keys(root);
            for (int before = 0; before <= all.size(); before = before < 50 ? before + 1 : before + 171) {
                List<@Nullable Object> met = new ArrayList<>();
                Cursor cursor = new Cursor(root);
                for (int i = 0; i < before; i++) {
                    assertTrue(cursor.advance());
                    met.add(cursor.key());
                }
                splitAll(cursor, met);
                assertEquals(all.size(), met.size());
                assertEquals(new HashSet<>(all), new HashSet<>(met));
            }
        }
    }

    private static void splitAll(Cursor cursor, List<@Nullable Object> met) {
        Cursor half = cursor.split();
        if (half == null) {
            met.addAll(rest(cursor));
            return;
        }
        splitAll(half, met);
        splitAll(cursor, met);
    }

    @Test
    void aLargeTrieIsSplitIntoHalvesOfAboutOneSize() {
        int size = 3000;
        Cursor cursor = new Cursor(Tries.setOf(IntStream.range(0, size).boxed().toList()));
        Cursor half = Objects.requireNonNull(cursor.split());
        int first = rest(half).size();
        assertTrue(first > size / 3 && first < size * 2 / 3, () -> first + " of " + size);
    }

    @Test
    void anIteratorMeetsEveryEntryAndThenSaysThatThereIsNone() {
        for (Object root : roots()) {
            List<@Nullable Object> all = Tries.keys(root);
            List<@Nullable Object> met = new ArrayList<>();
            TrieIterator<@Nullable Object> iterator = new TrieIterator<>(root, all.size(), (key, value) -> key);
            iterator.forEachRemaining(met::add);
            assertEquals(all, met);
            assertFalse(iterator.hasNext());
            assertThrows(NoSuchElementException.class, iterator::next);
        }
    }

    @Test
    void aSpliteratorIsSizedUntilItIsSplitAndNeverSubsized() {
        Object root = Tries.setOf(IntStream.range(0, 300).boxed().toList());
        Spliterator<@Nullable Object> whole =
                new TrieSpliterator<>(root, 300, DISTINCT | IMMUTABLE, (key, value) -> key);
        assertEquals(DISTINCT | IMMUTABLE | SIZED, whole.characteristics());
        assertEquals(300, whole.getExactSizeIfKnown());
        assertTrue(whole.tryAdvance(key -> {}));
        assertEquals(299, whole.getExactSizeIfKnown());
        Spliterator<@Nullable Object> half = Objects.requireNonNull(whole.trySplit());
        assertEquals(DISTINCT | IMMUTABLE, whole.characteristics());
        assertEquals(DISTINCT | IMMUTABLE, half.characteristics());
        assertEquals(149, half.estimateSize());
        assertEquals(149, whole.estimateSize());
        int[] met = {0};
        half.forEachRemaining(key -> met[0]++);
        whole.forEachRemaining(key -> met[0]++);
        assertEquals(299, met[0]);
        assertFalse(half.tryAdvance(key -> {}));
        assertTrue(half.estimateSize() >= 0);
        assertNull(half.trySplit());
        assertThrows(NullPointerException.class, () -> whole.tryAdvance(null));
    }

    @Test
    void aSpliteratorOfFewIsNotSplitAndStaysSized() {
        Spliterator<@Nullable Object> few =
                new TrieSpliterator<>(Tries.setOf(List.of(1, 2)), 2, IMMUTABLE, (key, value) -> key);
        assertNull(few.trySplit());
        assertEquals(2, few.getExactSizeIfKnown());
    }
}
