package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Tuning;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void aLeafHeldAloneKeepsItsRoomWhenItsElementsAreReplaced() {
        IntLeaf full = IntLeaf.of(new int[] {1, 2, 3});
        IntLeaf fresh = IntLeaf.of(new int[] {4, 5, 6});
        assertSame(fresh, full.replacedBy(fresh));

        IntLeaf roomy = full.openGap(false, 3, 1).removeRange(3, 4);
        assertSame(roomy, roomy.replacedBy(IntLeaf.of(new int[] {4, 5, 6})));
        assertEquals(6, roomy.items()[2]);

        roomy.share();
        assertSame(fresh, roomy.replacedBy(fresh));
        assertTrue(roomy.isUnique());
    }

    @Test
    void removingMarkedElementsKeepsTheRunsBetweenThem() {
        for (int marks = 1; marks < 64; marks++) {
            BitSet removed = BitSet.valueOf(new long[] {marks});
            int[] kept = IntStream.range(0, 6).filter(i -> !removed.get(i)).toArray();
            IntLeaf leaf = IntLeaf.of(new int[] {0, 1, 2, 3, 4, 5});
            leaf.share();
            IntLeaf copy = leaf.removeAll(removed);
            IntLeaf inPlace = leaf.removeAll(removed);
            assertSame(leaf, inPlace);
            for (IntLeaf result : List.of(copy, inPlace)) {
                result.checkInvariants();
                assertArrayEquals(kept, Arrays.copyOf(result.items(), result.size()));
            }
        }
    }
}
