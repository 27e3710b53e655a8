package dev.byre.benchmarks.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.benchmarks.gate.Figures.Row;
import dev.byre.benchmarks.gate.Figures.Unit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final List<String> PAGE = List.of(
            "# A head",
            "",
            "| type | operation | counted | 16 | 1 000 | 100 000 |",
            "|---|---|---|---:|---:|---:|",
            "| CowMap | get | B allocated | 0 | 2.25 | 256 |",
            "| CowMap | share(), then put | elements copied | 16 | 11.62 | 11.84 |",
            "| CowSet | share() | objects made and kept | 1 | 1 | 1 |");

    @Test
    void aTableIsReadAsItWasWritten() {
        assertEquals(PAGE.subList(2, PAGE.size()), Figures.parse(PAGE).lines());
    }

    @Test
    void aRowThatIsNotOfTheFormIsRefusedWithItsText() {
        List<String> cut = List.of("| CowMap | get | B allocated | 0 | 2.25 |");
        assertEquals(
                "not a row of 3 figures: " + cut.get(0),
                assertThrows(IllegalArgumentException.class, () -> Figures.parse(cut))
                        .getMessage());
        List<String> unknown = List.of("| CowMap | get | parrots | 0 | 2 | 3 |");
        assertThrows(IllegalArgumentException.class, () -> Figures.parse(unknown));
    }

    @Test
    void theRowsOfATypeAreReplacedWhereTheyStand() {
        Figures table = Figures.parse(PAGE);
        Figures counted = new Figures();
        Row get = new Row("CowMap", "get", Unit.ALLOCATED);
        Row share = new Row("Shared", "share()", Unit.ALLOCATED);
        for (int size : Figures.SIZES) {
            counted.set(get, size, 8);
            counted.set(share, size, 16);
        }
        table.replace(Pattern.compile("^CowMap|^Shared"), counted);
        assertEquals(List.of(get, new Row("CowSet", "share()", Unit.NODES), share), List.copyOf(table.rows()));
        assertArrayEquals(new double[] {8, 8, 8}, table.get(get));
    }
}
