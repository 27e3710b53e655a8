package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.byre.benchmarks.Plan.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;
    private static final Cell LIST_16 = new Cell(Operation.GET_AT_RANDOM, Rival.ARRAY_LIST, 16);
    private static final Cell COW_16 = new Cell(Operation.GET_AT_RANDOM, Rival.COW_ARRAY, 16);
    private static final Cell LIST_1000 = new Cell(Operation.GET_AT_RANDOM, Rival.ARRAY_LIST, 1000);
    private static final Cell COW_1000 = new Cell(Operation.GET_AT_RANDOM, Rival.COW_ARRAY, 1000);

    @Test
    void rivalsFollowEachOtherAndAnotherIsFirstInEachRound() {
        Plan plan = new Plan(List.of(COW_1000, LIST_16, LIST_1000, COW_16), 2, 1, UNLIMITED);
        assertEquals(
                List.of(
                        new Step(1, LIST_16),
                        new Step(1, COW_16),
                        new Step(1, LIST_1000),
                        new Step(1, COW_1000),
                        new Step(2, COW_16),
                        new Step(2, LIST_16),
                        new Step(2, COW_1000),
                        new Step(2, LIST_1000)),
                plan.steps());
    }

    @Test
    void theTimeLeftIsOfTheWholeRun() {
        Plan plan = new Plan(List.of(LIST_16, LIST_1000, COW_1000), 2, 4, UNLIMITED);
        assertEquals(6 * 5, plan.secondsLeft());
        plan.done(3);
        // LIST_16 will take 3 again; nothing is known of the other four.
        assertEquals(3 + 4 * 5, plan.secondsLeft());
        plan.done(8);
        // The others of this size are thought to take as long.
        assertEquals(8 + 3 + 8 + 8, plan.secondsLeft());
        plan.done(10);
        assertEquals(3 + 8 + 10, plan.secondsLeft());
        assertEquals("[3/6, round 1, 21 s left] get at random indexes, 1 000, CowArray", plan.progress());
        for (double seconds : new double[] {3, 8, 10}) {
            plan.done(seconds);
        }
        assertEquals(0, plan.secondsLeft());
    }

    @Test
    void aRoundIsRunIfThereIsTimeForAllOfIt() {
        Plan plan = new Plan(List.of(LIST_16, COW_16), 3, 1, 18);
        assertEquals(3 * 4, plan.secondsLeft());
        plan.done(4);
        // Four more for the other; for two rounds of eight each there is time, and for three there is not.
        assertEquals(4 + 8, plan.secondsLeft());
        plan.done(5);
        assertEquals(6, plan.steps().size());
        assertEquals(9, plan.secondsLeft());
        plan.done(5);
        plan.done(5);
        assertEquals(4, plan.steps().size());
        assertEquals(0, plan.secondsLeft());
        assertNull(plan.next());
    }

    @Test
    void theFirstRoundIsRunWhateverItTakes() {
        Plan plan = new Plan(List.of(LIST_16, COW_16), 3, 1, 1);
        assertEquals(4, plan.secondsLeft());
        plan.done(9);
        assertEquals(new Step(1, COW_16), plan.next());
        plan.done(9);
        assertNull(plan.next());
    }

    @Test
    void durationsAreShownAsOneSaysThem() {
        assertEquals("119 s", Shown.duration(119));
        assertEquals("2 min", Shown.duration(120));
        assertEquals("119 min", Shown.duration(119 * 60));
        assertEquals("2 h 5 min", Shown.duration(125 * 60));
    }
}
