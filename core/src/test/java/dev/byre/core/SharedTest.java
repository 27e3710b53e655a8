package dev.byre.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Tuning;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SharedTest {
    private static List<Integer> edit(Shared<List<Integer>> shared) {
        return shared.unique(ArrayList::new);
    }

    private static Shared<List<Integer>> oneTwoThree() {
        return Shared.of(new ArrayList<>(List.of(1, 2, 3)));
    }

    private static long copies(Runnable block) {
        return CowEvents.during(block).copies();
    }

    @Test
    void theOnlyHandleEditsTheValueItself() {
        Shared<List<Integer>> a = oneTwoThree();
        List<Integer> value = a.get();
        CowEvents.assertNoCopies(() -> assertSame(value, edit(a)));
        assertTrue(a.isKnownUnique());
    }

    @Test
    void theFirstEditAfterAShareCopiesAndNoOtherDoes() {
        Shared<List<Integer>> a = oneTwoThree();
        Shared<List<Integer>> b = a.share();
        List<Integer> value = a.get();
        assertFalse(a.isKnownUnique());
        assertFalse(b.isKnownUnique());

        assertEquals(1, copies(() -> edit(a).set(0, 9)));
        assertEquals(0, copies(() -> edit(a).set(1, 9)));
        assertTrue(b.isKnownUnique());
        assertEquals(0, copies(() -> assertSame(value, edit(b))));
        assertEquals(List.of(9, 9, 3), a.get());
        assertEquals(List.of(1, 2, 3), b.get());
    }

    @Test
    void aReleasedSiblingCostsNoCopy() {
        Shared<List<Integer>> a = oneTwoThree();
        Shared<List<Integer>> b = a.share();
        b.release();
        assertTrue(a.isKnownUnique());
        CowEvents.assertNoCopies(() -> edit(a));
    }

    @Test
    void releasingTwiceTakesOffOnlyOne() {
        Shared<List<Integer>> a = oneTwoThree();
        Shared<List<Integer>> b = a.share();
        Shared<List<Integer>> c = a.share();
        b.release();
        b.release();
        assertFalse(a.isKnownUnique());
        edit(a).set(0, 9);
        assertEquals(List.of(1, 2, 3), c.get());
    }

    @Test
    void inAChainOfSharesEachCopiesOnceAndTheLastNever() {
        int n = Tuning.COUNT_LIMIT > 1000 ? 1000 : Tuning.COUNT_LIMIT - 1;
        List<Shared<List<Integer>>> chain = new ArrayList<>(List.of(oneTwoThree()));
        for (int i = 1; i < n; i++) {
            chain.add(chain.get(i - 1).share());
        }
        assertEquals(n - 1L, copies(() -> chain.forEach(s -> edit(s).set(0, 7))));
        assertEquals(0, copies(() -> chain.forEach(s -> edit(s).set(0, 8))));
    }

    @Test
    void aCopierThatDoesNotCopyIsRefused() {
        Shared<List<Integer>> a = oneTwoThree();
        Shared<List<Integer>> b = a.share();
        assertThrows(IllegalArgumentException.class, () -> a.unique(v -> v));
        assertFalse(a.isKnownUnique());
        assertEquals(List.of(1, 2, 3), b.get());
    }

    @Test
    void aDroppedHandleCostsOneCopyAndIsNeverWrong() {
        Shared<List<Integer>> a = oneTwoThree();
        Shared<List<Integer>> dropped = a.share();
        assertNotSame(a, dropped);
        assertEquals(1, copies(() -> edit(a)));
        assertEquals(0, copies(() -> edit(a)));
    }

    @Test
    void aCopierThatThrowsLeavesTheHandleAsItWas() {
        Shared<List<Integer>> a = oneTwoThree();
        Shared<List<Integer>> b = a.share();
        List<Integer> value = a.get();
        assertThrows(
                ArithmeticException.class,
                () -> a.unique(v -> {
                    throw new ArithmeticException();
                }));
        assertSame(value, a.get());
        assertFalse(b.isKnownUnique());
        assertEquals(1, copies(() -> edit(a)));
        assertTrue(b.isKnownUnique());
    }

    @Test
    void aCopierThatUsesUpItsHandleIsRefusedAndNoOtherHandleIsMiscounted() {
        List<Consumer<Shared<List<Integer>>>> uses = List.of(Shared::release, s -> edit(s).set(0, 9));
        for (Consumer<Shared<List<Integer>>> use : uses) {
            Shared<List<Integer>> a = oneTwoThree();
            Shared<List<Integer>> b = a.share();
            Shared<List<Integer>> c = a.share();
            assertThrows(
                    ConcurrentModificationException.class,
                    () -> a.unique(v -> {
                        use.accept(a);
                        return new ArrayList<>(v);
                    }));
            assertFalse(b.isKnownUnique());
            edit(b).set(0, 7);
            assertEquals(List.of(1, 2, 3), c.get());
        }
    }

    @Test
    void everyMethodOfAReleasedHandleSaysSo() {
        Shared<List<Integer>> a = oneTwoThree();
        a.release();
        a.release();
        List<Consumer<Shared<List<Integer>>>> uses =
                List.of(Shared::get, s -> s.share().release(), Shared::isKnownUnique, SharedTest::edit);
        for (Consumer<Shared<List<Integer>>> use : uses) {
            IllegalStateException e = assertThrows(IllegalStateException.class, () -> use.accept(a));
            assertEquals("this Shared was released", e.getMessage());
        }
        assertEquals("Shared[released]", a.toString());
    }

    @Test
    @SuppressWarnings("NullAway") // The point of the test.
    void nullsAreRefused() {
        assertEquals(
                "value",
                assertThrows(NullPointerException.class, () -> Shared.of(null)).getMessage());
        Shared<List<Integer>> a = oneTwoThree();
        Shared<List<Integer>> b = a.share();
        assertEquals(
                "the copier returned null",
                assertThrows(NullPointerException.class, () -> a.unique(v -> null))
                        .getMessage());
        assertEquals("Shared[[1, 2, 3]]", b.toString());
    }
}
