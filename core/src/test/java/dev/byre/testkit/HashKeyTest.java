package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HashKeyTest {
    @Test
    void keysOfOneHashCollideButDiffer() {
        assertEquals(HashKey.of(1, 7).hashCode(), HashKey.of(2, 7).hashCode());
        assertNotEquals(HashKey.of(1, 7), HashKey.of(2, 7));
        assertEquals(HashKey.of(1, 7), HashKey.of(1, 7));
    }

    @Test
    void onlyOrderedKeysCanBeCompared() {
        assertFalse(Comparable.class.isInstance(HashKey.of(1, 7)));
        assertTrue(HashKey.ordered(1, 7).compareTo(HashKey.ordered(2, 7)) < 0);
        assertNotEquals(HashKey.of(1, 7), HashKey.ordered(1, 7));
    }

    @Test
    void comparingAgreesWithEquals() {
        assertNotEquals(0, HashKey.ordered(1, 7).compareTo(HashKey.ordered(1, 8)));
        assertEquals(0, HashKey.ordered(1, 7).compareTo(HashKey.ordered(1, 7)));
    }

    @Test
    void tiedKeysCompareAsEqualAndAreNot() {
        assertEquals(0, HashKey.tied(4, 7).compareTo(HashKey.tied(5, 7)));
        assertNotEquals(HashKey.tied(4, 7), HashKey.tied(5, 7));
        assertTrue(HashKey.tied(3, 7).compareTo(HashKey.tied(4, 7)) < 0);
        assertNotEquals(HashKey.of(1, 7), HashKey.tied(1, 7));
    }

    @Test
    void aWatchIsToldOfEachCallFromEitherSide() {
        List<HashKey.Call> calls = new ArrayList<>();
        HashKey.Ordered plain = HashKey.ordered(1, 7);
        HashKey.Ordered watched = plain.watchedBy(calls::add);
        assertEquals(plain, watched);
        assertEquals(watched, plain);
        assertEquals(7, watched.hashCode());
        assertEquals(0, plain.compareTo(watched));
        assertEquals(
                List.of(HashKey.Call.EQUALS, HashKey.Call.EQUALS, HashKey.Call.HASH_CODE, HashKey.Call.COMPARE_TO),
                calls);
    }

    @Test
    void twoKeysOfOneWatchTellItOnce() {
        List<HashKey.Call> calls = new ArrayList<>();
        Consumer<HashKey.Call> watch = calls::add;
        assertNotEquals(HashKey.of(1, 7).watchedBy(watch), HashKey.of(2, 7).watchedBy(watch));
        assertEquals(List.of(HashKey.Call.EQUALS), calls);
    }

    @Test
    void theKeysAreOfAllKindsAndDifferAndNullIsOneOfThem() {
        assertEquals(64, new HashSet<>(HashKeys.ALL).size());
        assertTrue(HashKeys.ALL.contains(null));
        assertEquals(28, HashKeys.CROWD.size());
        HashKeys.CROWD.forEach(key -> assertEquals(HashKeys.CROWDED, key.hashCode()));
        for (Class<?> kind : List.of(HashKey.class, HashKey.Ordered.class, HashKey.Tied.class)) {
            assertTrue(HashKeys.CROWD.stream().anyMatch(key -> key.getClass() == kind), kind::getName);
        }
    }
}
