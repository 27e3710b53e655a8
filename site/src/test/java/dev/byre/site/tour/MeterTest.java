package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.cow.CowIntArray;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class MeterTest {
    @Test
    void copiesAreThoseOfOneRoundAndNotOfItsState() {
        Cost cost = SmallJdk.meter()
                .measure(
                        2,
                        () -> {
                            CowIntArray array = CowIntArray.of(1, 2, 3);
                            CowIntArray other = array.share();
                            array.set(0, 0);
                            return other.share();
                        },
                        array -> {
                            array.set(0, 9);
                            CowIntArray kept = array.share();
                            array.set(0, 8);
                            return kept.get(0);
                        });

        assertEquals(2, cost.events().copies());
        assertEquals(6, cost.events().elements());
        assertEquals(1.0, cost.copies());
        assertEquals(3.0, cost.elements());
    }

    @Test
    void bytesAreThoseOfTheWorkAlone() {
        int operations = 10;
        Cost cost = SmallJdk.meter()
                .measure(operations, () -> new ArrayList<byte[]>(List.of(new byte[1 << 20])), kept -> {
                    for (int i = 0; i < operations; i++) {
                        kept.set(0, new byte[100_000]);
                    }
                    return kept.size();
                });

        assertTrue(cost.bytes() >= 100_000 && cost.bytes() < 101_000, cost.allocated());
    }

    @Test
    void timeIsThatOfOneOperation() {
        Duration pause = Duration.ofMillis(2);
        Cost cost = SmallJdk.meter().measure(4, () -> pause, p -> {
            long end = System.nanoTime() + p.toNanos();
            long now;
            do {
                now = System.nanoTime();
            } while (now < end);
            return now;
        });

        // A quarter of the two milliseconds that all four take; a busy machine may need longer.
        assertTrue(cost.nanos() >= 500_000 && cost.nanos() < 20_000_000, cost.time());
    }

    @Test
    void roundsThatAreLongEndBeforeTheHeapSettles() {
        Duration pause = Duration.ofMillis(320);
        Meter meter = new Meter(Allocation.find(), Duration.ofNanos(1));
        long before = System.nanoTime();

        meter.measure(1, () -> pause, p -> {
            LockSupport.parkNanos(p.toNanos());
            return new byte[1].length;
        });

        assertTrue(System.nanoTime() - before < 6_000_000_000L);
    }

    @Test
    void withoutAWindowThreeRoundsDo() {
        AtomicInteger rounds = new AtomicInteger();

        SmallJdk.meter().measure(1, () -> rounds, AtomicInteger::incrementAndGet);

        // The last one counts the copies.
        assertEquals(4, rounds.get());
    }

    @Test
    void whatTheJvmCannotTellIsNotANumber() {
        Cost cost = new Meter(Allocation.unknown(), Duration.ZERO).measure(1, () -> 5, i -> i);

        assertEquals("n/a", cost.allocated());
        assertTrue(cost.nanos() >= 0);
    }
}
