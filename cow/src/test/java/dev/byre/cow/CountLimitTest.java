package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.CowEvents;
import dev.byre.core.ownership.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flat handles that are shared more often than their count can count. */
@EnabledIfSystemProperty(named = "dev.byre.tuning", matches = "tiny", disabledReason = "the limit is out of reach")
class CountLimitTest {
    /** A handle of some type, a write to it, and how the type releases. */
    record Case<H extends Handle>(String type, Supplier<H> fresh, Consumer<H> write, Consumer<H> release) {
        List<H> chain(int shares) {
            List<H> chain = new ArrayList<>(List.of(fresh.get()));
            for (int i = 0; i < shares; i++) {
                chain.add(shared(chain.get(i)));
            }
            return chain;
        }

        @SuppressWarnings("unchecked") // A share is of the class of what it shares.
        private H shared(H handle) {
            return (H) handle.share();
        }

        long copies(H handle) {
            return CowEvents.during(() -> write.accept(handle)).copies();
        }

        @Override
        public String toString() {
            return type;
        }
    }

    private static Stream<Case<?>> cases() {
        return Stream.of(
                new Case<>("CowArray", () -> CowArray.of(1, 2, 3), array -> array.set(1, 9), CowArray::release),
                new Case<>(
                        "CowIntArray", () -> CowIntArray.of(1, 2, 3), ints -> ints.removeAt(0), CowIntArray::release),
                new Case<>("CowMap", () -> CowMap.of(1, 10), map -> map.put(1, 90), CowMap::release),
                new Case<>("CowSortedSet", () -> CowSortedSet.of(1, 2), set -> set.remove(1), CowSortedSet::release));
    }

    @ParameterizedTest
    @MethodSource("cases")
    <H extends Handle> void upToTheLimitOfTheCountCopiesAreExact(Case<H> c) {
        List<H> chain = c.chain(Tuning.COUNT_LIMIT - 1);
        H kept = chain.remove(3);
        chain.forEach(c.release);
        assertTrue(kept.isKnownUnique());
        assertEquals(0, c.copies(kept));
    }

    @ParameterizedTest
    @MethodSource("cases")
    <H extends Handle> void beyondTheLimitOfTheCountEveryVersionIsStillRight(Case<H> c) {
        H fresh = c.fresh.get();
        String before = fresh.toString();
        c.write.accept(fresh);
        String after = fresh.toString();
        List<H> chain = c.chain(3 * Tuning.COUNT_LIMIT);
        H written = chain.remove(5);
        assertEquals(1, c.copies(written));
        assertEquals(after, written.toString());
        chain.forEach(handle -> assertEquals(before, handle.toString()));
        while (chain.size() > 1) {
            c.release.accept(chain.remove(chain.size() - 1));
        }
        H last = chain.get(0);
        assertFalse(last.isKnownUnique());
        assertEquals(1, c.copies(last));
        assertEquals(after, last.toString());
        assertTrue(last.isKnownUnique());
    }
}
