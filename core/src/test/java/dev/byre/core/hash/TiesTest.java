package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.HashKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class TiesTest {
    private static class Animal implements Comparable<Animal> {
        @Override
        public int compareTo(Animal other) {
            throw new AssertionError("never to be asked of another class");
        }
    }

    private static final class Cow extends Animal {}

    /** Comparable to its like, with a parameter. */
    private record Box<T>(int size) implements Comparable<Box<T>> {
        @Override
        public int compareTo(Box<T> other) {
            return Integer.compare(size, other.size);
        }
    }

    private enum Colour {
        BROWN
    }

    @SuppressWarnings({"rawtypes", "ComparableType"}) // On purpose.
    private static final class Raw implements Comparable {
        @Override
        public int compareTo(Object other) {
            throw new AssertionError("it does not say to what it can be compared");
        }
    }

    @SuppressWarnings("ComparableType") // On purpose.
    private static final class ToStrings implements Comparable<String> {
        @Override
        public int compareTo(String other) {
            throw new AssertionError("it cannot be compared to its like");
        }
    }

    @Test
    void aKeyIsOrderedIfItsClassOrOneThatItExtendsIsComparableToItsLike() {
        List<@Nullable Object> ordered = Arrays.asList(
                null,
                "",
                1,
                1L,
                1.0,
                new Animal(),
                new Cow(),
                new Box<String>(1),
                LocalDate.EPOCH,
                Colour.BROWN,
                HashKey.ordered(1, 1));
        ordered.forEach(key -> assertTrue(Ties.isOrdered(key), () -> key + " can be compared"));
        List<Object> others = List.of(new Object(), new Raw(), new ToStrings(), HashKey.of(1, 1), List.of());
        others.forEach(key -> assertFalse(Ties.isOrdered(key), () -> key + " cannot be compared"));
    }

    @Test
    void nullComesFirstThenClassesByNameThenKeys() {
        List<@Nullable Object> ascending =
                Arrays.asList(null, HashKey.ordered(1, 0), HashKey.ordered(2, 0), 1, 2, 1L, 2L, "a", "b");
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                int expected = Integer.compare(i, j);
                assertEquals(expected, Integer.signum(Ties.compare(ascending.get(i), ascending.get(j))));
            }
        }
        assertTrue(Ties.compareClasses(null, 1) < 0);
        assertTrue(Ties.compareClasses(1, null) > 0);
        assertEquals(0, Ties.compareClasses(null, null));
        assertEquals(0, Ties.compareClasses(1, 2));
        assertTrue(Ties.compareClasses(2, 1L) < 0);
    }

    @Test
    void aKeyIsPlacedBeforeThoseOfLargerHashAndOfItsOwnHashThatFollow() {
        int hash = Trie.hash(HashKey.of(0, 7));
        List<HashKey> there = new ArrayList<>(List.of(HashKey.ordered(5, 7), HashKey.of(5, 7)));
        assertTrue(Ties.isBefore(hash, HashKey.ordered(4, 7), there.get(0)));
        assertFalse(Ties.isBefore(hash, HashKey.ordered(5, 7), there.get(0)));
        assertFalse(Ties.isBefore(hash, HashKey.ordered(6, 7), there.get(0)));
        assertTrue(Ties.isBefore(hash, HashKey.ordered(6, 7), there.get(1)));
        assertFalse(Ties.isBefore(hash, HashKey.of(4, 7), there.get(0)));
        assertFalse(Ties.isBefore(hash, HashKey.of(4, 7), there.get(1)));
        assertFalse(Ties.isBefore(hash, HashKey.tied(5, 7), HashKey.tied(6, 7)));
        // Unsigned: a hash of the upper half is behind all of the lower.
        for (int raw = -20; raw < 20; raw++) {
            HashKey other = HashKey.of(0, raw);
            boolean before = Integer.compareUnsigned(hash, Trie.hash(other)) < 0;
            assertEquals(before, Ties.isBefore(hash, HashKey.of(1, 7), other));
        }
    }
}
