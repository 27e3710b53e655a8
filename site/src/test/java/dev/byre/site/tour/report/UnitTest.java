package dev.byre.site.tour.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BYTES | 0           | 0 B",
                "BYTES | 24.4        | 24 B",
                "BYTES | 1023.4      | 1,023 B",
                "BYTES | 1023.6      | 1.00 KiB",
                "BYTES | 1024        | 1 KiB",
                "BYTES | 12595.2     | 12.3 KiB",
                "BYTES | 5242880     | 5 MiB",
                "BYTES | 1e15        | 909 TiB",
                "NANOS | 0.634       | 0.63 ns",
                "NANOS | 7           | 7.00 ns",
                "NANOS | 9.996       | 10.0 ns",
                "NANOS | 123.4       | 123 ns",
                "NANOS | 999.6       | 1.00 µs",
                "NANOS | 1.5e6       | 1.50 ms",
                "NANOS | 12e9        | 12.0 s",
                "COUNT | 0           | 0",
                "COUNT | 27182.3     | 27,182",
                "BYTES | NaN         | n/a",
            })
    void aFigureIsWrittenWithThreeDigitsAndThePrefixThatSuitsIt(Unit unit, double value, String text) {
        assertEquals(text, unit.text(value));
    }
}
