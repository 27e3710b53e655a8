package dev.byre.core.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.RefCounted.Birth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefCountedTest {
    private static final class Buffer extends RefCounted {
        Buffer(Birth birth) {
            super(birth);
        }
    }

    @Test
    void theCountIsExactBelowTheLimit() {
        Buffer buffer = new Buffer(Birth.UNIQUE);
        int shares = Math.min(1000, Tuning.COUNT_LIMIT - 1);
        for (int i = 0; i < shares; i++) {
            assertEquals(i == 0, buffer.isUnique());
            buffer.share();
        }
        for (int i = 0; i < shares; i++) {
            assertFalse(buffer.isUnique());
            assertEquals(Copies.Reason.SHARED, buffer.reasonToCopy());
            buffer.release();
        }
        assertTrue(buffer.isUnique());
        buffer.release();
        assertFalse(buffer.isUnique(), "held by none is not held by one");
    }

    @Test
    void aPinnedBufferIsNeverUniqueAgain() {
        Buffer buffer = new Buffer(Birth.UNIQUE);
        buffer.share();
        buffer.pin();
        assertEquals(Copies.Reason.PINNED, buffer.reasonToCopy());
        buffer.release();
        assertFalse(buffer.isUnique());
        buffer.release();
        assertFalse(buffer.isUnique());
    }

    @ParameterizedTest
    @EnumSource(
            value = Birth.class,
            names = {"PINNED", "BORROWED"})
    void aMarkSurvivesAnyNumberOfSharesAndReleases(Birth birth) {
        Buffer buffer = new Buffer(birth);
        Copies.Reason reason = buffer.reasonToCopy();
        for (int i = 0; i < 100_000; i++) {
            buffer.release();
            assertFalse(buffer.isUnique());
        }
        for (int i = 0; i < 300_000; i++) {
            buffer.share();
            assertFalse(buffer.isUnique());
        }
        buffer.pin();
        assertEquals(reason, buffer.reasonToCopy());
        assertEquals(birth == Birth.PINNED ? Copies.Reason.PINNED : Copies.Reason.BORROWED, reason);
    }

    @Test
    void aCountThatReachesItsLimitIsSharedForEver() {
        // Real life cannot count to 2^30 in a test, so only the tiny run gets there; the other checks a count below.
        int shares = Math.min(100, Tuning.COUNT_LIMIT);
        Buffer buffer = new Buffer(Birth.UNIQUE);
        IntStream.range(0, shares).forEach(i -> buffer.share());
        IntStream.range(0, shares).forEach(i -> buffer.release());
        assertEquals(!Tuning.TINY, buffer.isUnique());
        assertEquals(Tuning.TINY ? Copies.Reason.PINNED : Copies.Reason.SHARED, buffer.reasonToCopy());
    }

    @Test
    void sharersInManyThreadsLoseNoCount() throws InterruptedException {
        Buffer buffer = new Buffer(Birth.UNIQUE);
        Runnable shareAndRelease = () -> {
            for (int i = 0; i < 100_000; i++) {
                buffer.share();
                buffer.release();
            }
        };
        Thread other = new Thread(shareAndRelease);
        other.start();
        shareAndRelease.run();
        other.join();
        assertTrue(buffer.isUnique());
    }
}
