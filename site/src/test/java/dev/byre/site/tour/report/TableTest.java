package dev.byre.site.tour.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void aRowMustFitTheColumns() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new Table(List.of("a", "b"), List.of(List.of("only one"))));

        assertEquals("row [only one] does not fit the columns [a, b]", e.getMessage());
    }
}
