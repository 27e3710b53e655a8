package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Cell GET = new Cell(Operation.GET_AT_RANDOM, Rival.COW_ARRAY, 1000);

    private static Fork fork(double bytes, Double... nanos) {
        return new Fork(List.of(nanos), bytes, 1);
    }

    @Test
    void theMedianIsThatOfAllIterationsAndTheSpreadHalfTheDistanceOfTheQuartiles() {
        Measurement m = Measurement.of(GET, List.of(fork(8, 10.0, 14.0), fork(8, 11.0, 12.0, 13.0)));
        assertEquals(12, m.nanos());
        assertEquals(1, m.spread());
        assertEquals(8, m.bytes());
    }

    @Test
    void ofAWalkBothAreForOneElement() {
        Measurement m = Measurement.of(new Cell(Operation.ITERATE, Rival.COW_ARRAY, 1000), List.of(fork(2000, 500.0)));
        assertEquals(0.5, m.nanos());
        assertEquals(2, m.bytes());
    }

    @Test
    void theDriftIsBetweenTheMediansOfForks() {
        Measurement m = Measurement.of(GET, List.of(fork(0, 10.0, 10.0, 99.0), fork(0, 12.0), fork(0, 11.0)));
        assertEquals(0.2, m.drift(), 1e-9);
    }

    @Test
    void whatSpreadsOrDriftsBeyondTheBoundsIsUnreliable() {
        assertTrue(spread(100, 20, 0.4).isReliable());
        assertFalse(spread(100, 20.1, 0).isReliable());
        assertFalse(spread(100, 0, 0.41).isReliable());
    }

    private static Measurement spread(double nanos, double spread, double drift) {
        return new Measurement(Operation.GET_AT_RANDOM, Rival.COW_ARRAY, 1000, nanos, spread, 0, drift);
    }

    @Test
    void twoAreLevelWhoseSpreadsOverlap() {
        assertTrue(spread(100, 3, 0).isLevelWith(spread(105, 2, 0)));
        assertFalse(spread(100, 3, 0).isLevelWith(spread(105, 1, 0)));
    }

    @Test
    void aForkWithoutIterationsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> fork(0));
    }
}
