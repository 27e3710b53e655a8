package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.byre.core.CowEvents;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
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

    record Barn(CowMap<String, Integer> weights, CowSet<String> sick) {
        Barn {
            weights = weights.share();
            sick = sick.share();
        }

        @Override
        public CowMap<String, Integer> weights() {
            return weights.share();
        }

        @Override
        public CowSet<String> sick() {
            return sick.share();
        }
    }

    @Test
    void whatIsDoneToMapsAndSetsOutsideDoesNotReachInside() {
        for (int fillers : new int[] {0, 40}) {
            CowMap<String, Integer> in = CowMap.of("Alma", 600, "Bella", 700);
            CowSet<String> sick = CowSet.of("Alma");
            for (int i = 0; i < fillers; i++) {
                in.put("filler " + i, i);
                sick.add("filler " + i);
            }
            Map<String, Integer> before = Map.copyOf(in);
            Map.Entry<String, Integer> oldEntry = in.entrySet().iterator().next();
            Iterator<String> oldSick = sick.iterator();
            Set<String> oldKeys = in.keySet();
            Barn barn = new Barn(in, sick);
            oldEntry.setValue(1);
            oldSick.next();
            oldSick.remove();
            oldKeys.remove("Bella");
            in.replaceAll((name, weight) -> weight + 1);
            CowMap<String, Integer> out = barn.weights();
            in.put("Alma", 2);
            out.put("Alma", 3);
            out.entrySet().forEach(entry -> entry.setValue(4));
            barn.weights().clear();
            barn.sick().removeIf(name -> true);
            barn.weights().release();
            in.release();
            sick.release();
            assertEquals(before, barn.weights());
            assertEquals(fillers + 1, barn.sick().size());
            assertEquals(new Barn(new CowMap<>(before), barn.sick()), barn);
            assertEquals(
                    new Barn(new CowMap<>(before), new CowSet<>(List.copyOf(barn.sick()))).hashCode(), barn.hashCode());
            CowEvents.assertNoCopies(() -> assertEquals(barn, new Barn(barn.weights(), barn.sick())));
        }
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
