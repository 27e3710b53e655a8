package dev.byre.benchmarks.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.benchmarks.gate.Figures.Row;
import dev.byre.benchmarks.gate.Figures.Unit;
import dev.byre.cow.CowIntArray;
import org.junit.jupiter.api.Test;

class SpecimenTest {
    private static final int[] CONSTANT = new int[1000];

    private final Figures figures = new Figures();

    private double counted(String operation, Unit unit, int size) {
        double[] figuresOfRow = figures.get(new Row("Some", operation, unit));
        return figuresOfRow == null ? Double.NaN : figuresOfRow[Figures.SIZES.indexOf(size)];
    }

    /** An object with one field of its own and a constant behind another. */
    @SuppressWarnings("UnusedVariable") // It is read by reflection.
    private static final class WithConstant {
        final int[] own = new int[16];
        final int[] shared = CONSTANT;
    }

    @Test
    void aConstantOfAllIsKeptByNone() {
        new Specimen<>(figures, "Some", 16, WithConstant::new).build("built", WithConstant::new);
        // 24 bytes of the object at most, and 80 of the array; the constant alone has 4016.
        assertEquals(
                (new Reach(new WithConstant()).bytes() - new Reach(CONSTANT).bytes()) / 16.0,
                counted("built", Unit.KEPT, 16));
    }

    @Test
    void aConstantThatAVersionIsTheFirstToReachIsNotItsOwn() {
        new Specimen<Object>(figures, "Some", 16, () -> new int[1]).update("made", (value, i) -> new WithConstant());
        assertEquals(
                (double) (new Reach(new WithConstant()).bytes() - new Reach(CONSTANT).bytes()),
                counted("made", Unit.KEPT, 16));
        assertEquals(2, counted("made", Unit.NODES, 16));
    }

    @Test
    void whatIsAllocatedIsCountedToTheByte() {
        new Specimen<>(figures, "Some", 1000, () -> CowIntArray.of(1, 2, 3))
                .update("an array", (value, i) -> new byte[1000]);
        assertEquals(1016, counted("an array", Unit.ALLOCATED, 1000));
        assertArrayEquals(
                new double[] {Double.NaN, 1016, Double.NaN}, figures.get(new Row("Some", "an array", Unit.ALLOCATED)));
    }
}
