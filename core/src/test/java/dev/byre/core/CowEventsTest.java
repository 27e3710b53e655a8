package dev.byre.core;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Copies;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CowEventsTest {
    private static void copy(int elements) {
        Copies.made(int[].class, Copies.Reason.SHARED, elements, 4L * elements);
    }

    @Test
    void copiesElementsAndBytesAreSummedUp() {
        CowEvents events = CowEvents.during(() -> {
            copy(10);
            copy(5);
        });
        assertEquals(new CowEvents(2, 15, 60), events);
        assertEquals(new CowEvents(0, 0, 0), CowEvents.during(() -> {}));
    }

    @Test
    void anOuterBlockCountsWhatTheInnerOneDoes() {
        AtomicReference<CowEvents> inner = new AtomicReference<>();
        CowEvents outer = CowEvents.during(() -> {
            copy(1);
            inner.set(CowEvents.during(() -> copy(2)));
            copy(4);
        });
        assertEquals(new CowEvents(1, 2, 8), inner.get());
        assertEquals(new CowEvents(3, 7, 28), outer);
    }

    @Test
    void copiesOfOtherThreadsAndOfOtherTimesDoNotCount() {
        copy(1);
        CowEvents events = CowEvents.during(() -> {
            Thread other = new Thread(() -> copy(2));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        copy(3);
        assertEquals(0, events.copies());
    }

    @Test
    void whatTheBlockThrowsGoesToTheCallerAndTheCountingEnds() {
        ArithmeticException thrown = new ArithmeticException();
        assertSame(
                thrown,
                assertThrows(
                        ArithmeticException.class,
                        () -> CowEvents.during(() -> {
                            throw thrown;
                        })));
        assertEquals(1, CowEvents.during(() -> copy(1)).copies());
    }

    @Test
    void aBlockThatMustNotCopyNamesThePlaceOfTheFirstCopy() {
        CowEvents.assertNoCopies(() -> {});
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> CowEvents.assertNoCopies(() -> {
                    copy(7);
                    copy(1);
                }));
        assertEquals("expected no copies, but 2 were made, of 8 elements in all", error.getMessage());
        Throwable first = requireNonNull(error.getCause());
        assertEquals("the first copy: 7 elements of int[], shared", first.getMessage());
        assertTrue(Arrays.stream(first.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("copy")));
    }
}
