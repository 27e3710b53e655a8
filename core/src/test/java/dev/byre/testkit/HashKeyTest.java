package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
