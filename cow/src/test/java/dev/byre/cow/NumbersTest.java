package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts and ends of arrays of numbers, flat and as a tree, alone and shared. */
class NumbersTest {
    private static final int[] SIZES = {0, 1, 2, 5, 40, 700};

    private static Stream<NumberType<?, ?, ?>> types() {
        return NumberType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Number, A, S extends PrimitiveArray<E, A, S>> void partsAreCopiedOutAndIn(NumberType<E, A, S> type) {
        for (int size : SIZES) {
            List<E> twin = type.numbers(0, size);
            for (int from = 0; from <= size; from += 1 + size / 7) {
                for (int to = from; to <= size; to += 1 + size / 7) {
                    S array = type.of(twin);
                    S sibling = array.share();
                    List<E> part = new ArrayList<>(twin.subList(from, to));
                    assertEquals(part, type.list().apply(array.toArray(from, to)));

                    array.addAll(type.array().apply(twin), from, to);
                    List<E> longer = new ArrayList<>(twin);
                    longer.addAll(part);
                    assertEquals(longer, array.asList());

                    array.setAll(size - from, type.array().apply(twin.subList(0, from)));
                    for (int i = 0; i < from; i++) {
                        longer.set(size - from + i, twin.get(i));
                    }
                    assertEquals(longer, array.asList());
                    array.checkInvariants();
                    assertEquals(twin, sibling.asList());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Number, A, S extends PrimitiveArray<E, A, S>> void partsThatAreNotThereAreRefused(
            NumberType<E, A, S> type) {
        List<E> twin = type.numbers(0, 40);
        S array = type.of(twin);
        A more = type.array().apply(type.numbers(0, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> array.toArray(-1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> array.toArray(2, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> array.toArray(0, 41));
        assertThrows(IndexOutOfBoundsException.class, () -> array.addAll(more, 0, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> array.addAll(more, -1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> array.setAll(38, more));
        assertThrows(IndexOutOfBoundsException.class, () -> array.setAll(-1, more));
        assertEquals(twin, array.asList());
        array.release();
        assertThrows(IllegalStateException.class, () -> array.toArray(0, 0));
        assertThrows(IllegalStateException.class, () -> array.addAll(more, 0, 0));
        assertThrows(IllegalStateException.class, () -> array.setAll(0, more));
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Number, A, S extends PrimitiveArray<E, A, S>> void theLastOfEqualNumbersIsFound(
            NumberType<E, A, S> type) {
        for (int size : SIZES) {
            List<E> twin = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                twin.add(type.number().apply(i % 50));
            }
            S array = type.of(twin);
            for (int i = 0; i < 60; i++) {
                E sought = type.number().apply(i);
                assertEquals(twin.lastIndexOf(sought), type.calls().lastIndexOf(array, sought));
                assertEquals(twin.indexOf(sought), type.calls().indexOf(array, sought));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Number, A, S extends PrimitiveArray<E, A, S>> void theLastIsRemovedUntilNoneIsLeft(
            NumberType<E, A, S> type) {
        for (int size : SIZES) {
            List<E> twin = new ArrayList<>(type.numbers(0, size));
            S array = type.of(twin);
            S sibling = array.share();
            for (int i = size - 1; i >= 0; i--) {
                E last = twin.get(i);
                twin.subList(i, i + 1).clear();
                assertEquals(last, type.calls().removeLast(array));
                if (i % 13 == 0) {
                    array.checkInvariants();
                    assertEquals(twin, array.asList());
                }
            }
            assertThrows(NoSuchElementException.class, () -> type.calls().removeLast(array));
            assertEquals(type.numbers(0, size), sibling.asList());
        }
    }
}
