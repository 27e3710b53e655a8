package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.byre.core.CowEvents;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.junit.jupiter.api.Test;

/** Handles as components of records, shared on the way in and on the way out. */
class RecordTest {
    record Herd(CowArray<String> names, CowIntArray weights) {
        Herd {
            names = names.share();
            weights = weights.share();
        }

        @Override
        public CowArray<String> names() {
            return names.share();
        }

        @Override
        public CowIntArray weights() {
            return weights.share();
        }
    }

    private final CowArray<String> names = CowArray.of("Alma", "Bella");
    private final CowIntArray weights = CowIntArray.of(600, 700);
    private final Iterator<String> oldIterator = names.iterator();
    private final List<String> oldPart = names.subList(0, 2);
    private final List<Integer> oldList = weights.asList();
    private final Herd herd = new Herd(names, weights);

    private void assertUnchanged() {
        assertEquals("Herd[names=[Alma, Bella], weights=[600, 700]]", herd.toString());
        assertEquals("[Alma, Bella]", herd.names().toString());
        assertEquals("[600, 700]", herd.weights().toString());
        assertEquals(new Herd(CowArray.of("Alma", "Bella"), CowIntArray.of(600, 700)), herd);
    }

    @Test
    void whatIsDoneToTheHandlesThatWerePutInDoesNotReachInside() {
        names.add("Cora");
        names.set(0, "Dora");
        weights.fill(1);
        assertUnchanged();
        names.release();
        weights.release();
        assertUnchanged();
    }

    @Test
    void whatIsDoneThroughOldViewsOfTheHandlesDoesNotReachInside() {
        oldPart.set(1, "Cora");
        oldIterator.next();
        oldIterator.remove();
        oldList.replaceAll(e -> e + 1);
        oldList.clear();
        assertUnchanged();
    }

    @Test
    void whatIsDoneToWhatComesOutDoesNotReachInside() {
        CowArray<String> out = herd.names();
        out.clear();
        out.addAll(List.of("Cora", "Dora"));
        ListIterator<String> iterator = herd.names().listIterator();
        iterator.next();
        iterator.set("Cora");
        herd.names().replaceAll(String::toUpperCase);
        herd.names().sort((a, b) -> b.compareTo(a));
        herd.names().release();
        herd.weights().asList().add(1);
        herd.weights().replaceAll(e -> 1);
        herd.weights().release();
        assertUnchanged();
    }

    @Test
    void whatIsDoneInPlaceAfterEverybodyElseHasLeftDoesNotReachInside() {
        CowArray<String> out = herd.names();
        names.set(0, "Cora");
        out.set(0, "Dora");
        out.set(1, "Dora");
        names.set(1, "Cora");
        assertUnchanged();
    }

    @Test
    void puttingInAndTakingOutCopiesNothing() {
        CowEvents.assertNoCopies(() -> {
            Herd another = new Herd(herd.names(), herd.weights());
            assertEquals(herd, another);
            assertEquals(herd.hashCode(), another.hashCode());
        });
        assertFalse(names.isKnownUnique());
    }
}
