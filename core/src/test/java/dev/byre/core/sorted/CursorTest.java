package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final int SIZE = 300;

    @Test
    void aCursorTurnsAnywhere() {
        Node root = Trees.numbers(SIZE);
        Cursor cursor = Cursor.before(root, BTree.first(root));
        assertFalse(cursor.retreat());
        assertFalse(cursor.retreat());
        for (int i = 0; i < SIZE; i++) {
            assertTrue(cursor.advance());
            assertEquals(i, cursor.key());
            assertNull(cursor.value());
            assertEquals(BTree.at(root, i), cursor.position());
            assertEquals(i, cursor.leaf().key(cursor.index()));
            assertEquals(i > 0, cursor.retreat());
            assertTrue(cursor.advance());
        }
        assertFalse(cursor.advance());
        assertFalse(cursor.advance());
        for (int i = SIZE - 1; i >= 0; i--) {
            assertTrue(cursor.retreat());
            assertEquals(i, cursor.key());
        }
        assertFalse(cursor.retreat());
    }

    @Test
    void aCursorStartsOnEitherSideOfAnEntry() {
        Node root = Trees.numbers(SIZE);
        for (int i = 0; i < SIZE; i++) {
            long position = BTree.at(root, i);
            Cursor before = Cursor.before(root, position);
            assertTrue(before.advance());
            assertEquals(i, before.key());
            Cursor behind = Cursor.behind(root, position);
            assertTrue(behind.retreat());
            assertEquals(i, behind.key());
        }
        for (Node any : new Node[] {root, BTree.emptySet()}) {
            assertFalse(Cursor.before(any, BTree.NONE).advance());
            assertFalse(Cursor.behind(any, BTree.NONE).retreat());
            assertEquals(any == root, Cursor.before(any, BTree.NONE).retreat());
            assertEquals(any == root, Cursor.behind(any, BTree.NONE).advance());
        }
    }

    @Test
    void anIteratorEnds() {
        TreeIterator<Object> iterator = new TreeIterator<>(Trees.numbers(3), 1, 2, false, (key, value) -> key);
        assertEquals(1, iterator.next());
        assertFalse(iterator.hasNext());
        assertThrows(NoSuchElementException.class, iterator::next);
    }

    private static TreeSpliterator<@Nullable Object> spliterator(Node root, int from, int to, boolean descending) {
        return new TreeSpliterator<>(root, from, to, descending, Spliterator.SORTED, null, (key, value) -> key);
    }

    @Test
    void partsOfASpliteratorAreInOrderAndOfTheSizeThatTheySay() {
        Node root = Trees.numbers(SIZE);
        for (boolean descending : new boolean[] {true, false}) {
            List<@Nullable Object> expected =
                    new ArrayList<>(IntStream.range(7, 291).boxed().toList());
            if (descending) {
                Collections.reverse(expected);
            }
            for (int before = 0; before < 40; before += 13) {
                List<@Nullable Object> passed = new ArrayList<>();
                TreeSpliterator<@Nullable Object> all = spliterator(root, 7, 291, descending);
                for (int i = 0; i < before; i++) {
                    assertTrue(all.tryAdvance(passed::add));
                }
                assertEquals(284 - before, all.getExactSizeIfKnown());
                collect(all, passed, 5);
                assertEquals(expected, passed);
            }
        }
    }

    private static void collect(Spliterator<@Nullable Object> all, List<@Nullable Object> passed, int splits) {
        assertTrue(all.hasCharacteristics(Spliterator.SORTED | Spliterator.SIZED | Spliterator.SUBSIZED));
        Spliterator<@Nullable Object> first = splits == 0 ? null : all.trySplit();
        if (first != null) {
            assertTrue(Math.abs(first.estimateSize() - all.estimateSize()) <= 1);
            collect(first, passed, splits - 1);
            collect(all, passed, splits - 1);
            return;
        }
        long size = passed.size() + all.getExactSizeIfKnown();
        all.forEachRemaining(passed::add);
        assertEquals(size, passed.size());
        assertFalse(all.tryAdvance(passed::add));
        assertNull(all.trySplit());
    }

    @Test
    void aSpliteratorFollowsToARootWithOtherValues() {
        Node root = BTree.emptyMap();
        for (int i = 0; i < 100; i++) {
            root = Trees.put(null, root, Order.natural(), i, i);
        }
        TreeSpliterator<Object> values =
                new TreeSpliterator<>(root, 0, 100, false, 0, null, (key, value) -> Objects.requireNonNull(value));
        values.moveTo(BTree.with(null, root, BTree.at(root, 0), "first"));
        values.tryAdvance(value -> assertEquals(0, 0));
        Node other = BTree.with(null, root, BTree.at(root, 1), "second");
        values.moveTo(other);
        values.tryAdvance(value -> assertEquals("second", value));
        assertEquals(98, values.estimateSize());
        assertThrows(IllegalStateException.class, values::getComparator);
        Comparator<Object> comparator = Comparator.comparing(Object::toString);
        assertEquals(
                comparator,
                new TreeSpliterator<>(root, 0, 1, false, Spliterator.SORTED, comparator, (key, value) -> other)
                        .getComparator());
    }

    @Test
    void aReleasedRootSaysSoWhateverIsAsked() {
        Node released = BTree.released();
        Order natural = Order.natural();
        List<Runnable> uses = List.of(
                released::size,
                () -> BTree.find(released, natural, 1),
                () -> BTree.leaf(released, natural, 1).find(natural, 1),
                () -> BTree.floor(released, natural, 1),
                () -> BTree.first(released),
                () -> BTree.last(released),
                () -> BTree.key(released, 0),
                () -> BTree.value(released, 0),
                () -> BTree.slice(released, 0, 1),
                () -> BTree.join(null, released, released),
                () -> BTree.forEach(released, (key, value) -> {}),
                () -> Cursor.before(released, BTree.NONE).advance());
        for (Runnable use : uses) {
            IllegalStateException thrown = assertThrows(IllegalStateException.class, use::run);
            assertEquals("this handle was released", thrown.getMessage());
        }
    }
}
