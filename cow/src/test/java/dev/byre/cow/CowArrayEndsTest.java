package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A list as a queue, a stack and both, beside a deque of the JDK. */
class CowArrayEndsTest {
    @Test
    void bothEndsAreThoseOfADeque() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CowArray<Integer> array = new CowArray<>();
            Deque<Integer> twin = new ArrayDeque<>();
            CowArray<Integer> version = array.share();
            List<Integer> twinOfVersion = List.of();
            for (int step = 0; step < 600; step++) {
                if (twin.isEmpty() || random.nextInt(seed % 2 == 0 ? 3 : 5) > 1) {
                    if (random.nextBoolean()) {
                        array.addFirst(step);
                        twin.addFirst(step);
                    } else {
                        array.addLast(step);
                        twin.addLast(step);
                    }
                    assertEquals(twin.getFirst(), array.getFirst());
                    assertEquals(twin.getLast(), array.getLast());
                } else if (random.nextBoolean()) {
                    assertEquals(twin.removeFirst(), array.removeFirst());
                } else {
                    assertEquals(twin.removeLast(), array.removeLast());
                }
                if (step % 50 == 0) {
                    array.checkInvariants();
                    assertEquals(new ArrayList<>(twin), array);
                    assertEquals(twinOfVersion, version);
                    version = array.share();
                    twinOfVersion = new ArrayList<>(twin);
                }
            }
        }
    }

    @Test
    void noEndIsFoundWhereThereAreNoElements() {
        CowArray<String> array = new CowArray<>();
        assertThrows(NoSuchElementException.class, array::getFirst);
        assertThrows(NoSuchElementException.class, array::getLast);
        assertThrows(NoSuchElementException.class, array::removeFirst);
        assertThrows(NoSuchElementException.class, array::removeLast);
        array.release();
        assertThrows(IllegalStateException.class, array::getFirst);
        assertThrows(IllegalStateException.class, array::removeLast);
        assertThrows(IllegalStateException.class, () -> array.addFirst("cow"));
        assertThrows(IllegalStateException.class, () -> array.addLast("cow"));
    }
}
