package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.core.ownership.Tuning;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static int grown(int size) {
        return Leaf.grownLength(size, size >> 1, size + 1);
    }

    @Test
    void aFullLeafGrowsByHalfHoweverLargeItIs() {
        assertEquals(Tuning.FIRST_CAPACITY, grown(0));
        assertEquals(2, grown(1));
        assertEquals(4, grown(3));
        assertEquals(1_500_000, grown(1_000_000));
        int longest = Integer.MAX_VALUE - 8;
        // From here on size + size / 2 is more than an int.
        assertEquals(longest, grown(1_431_655_766));
        assertEquals(longest, grown(longest - 1));
        assertEquals(longest + 1, grown(longest));
    }

    @Test
    void whatIsNeededIsAlwaysThere() {
        assertEquals(100, Leaf.grownLength(3, 1, 100));
        assertThrows(OutOfMemoryError.class, () -> Leaf.grownLength(3, 1, Integer.MIN_VALUE));
    }
}
