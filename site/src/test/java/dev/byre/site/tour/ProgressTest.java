package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void nothingIsWrittenWhereThereIsNoTerminal() {
        assertEquals("", written(false, Map.of()));
    }

    @Test
    void nothingIsWrittenToADumbTerminalNorInContinuousIntegration() {
        assertEquals("", written(true, Map.of("TERM", "dumb")));
        assertEquals("", written(true, Map.of("CI", "true", "TERM", "xterm")));
    }

    @Test
    void onATerminalTheLineIsRewrittenInPlaceAndErased() {
        String written = written(true, Map.of("TERM", "xterm"));

        assertTrue(written.contains("\rReading [############............] 1,500 of 3,000"), written);
        assertTrue(written.contains("\rMeasuring"), written);
        assertFalse(written.contains("\n"), written);
        assertEquals("", screen(written));
    }

    @Test
    void aShorterLineLeavesNothingOfALongerOne() {
        try (Progress progress = new Progress(out, true, Map.of())) {
            progress.show("a long line");
            progress.show("short");
            assertEquals("short", screen(bytes.toString(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void theLineIsShorterThanTheTerminalIsWide() {
        String written = written(true, Map.of("COLUMNS", "20"));

        List<String> lines = Arrays.asList(written.split("\r", -1));
        assertTrue(lines.stream().allMatch(line -> line.length() < 20), written);
        assertTrue(lines.contains("Reading [##########"), written);
    }

    @Test
    void theLineIsNotRewrittenAllTheTime() {
        try (Progress progress = new Progress(out, true, Map.of())) {
            for (int i = 0; i < 1000; i++) {
                progress.show("Reading", i, 1000);
            }
        }

        // Ten times a second at most; the loop takes a few milliseconds, and a slow machine is given ten seconds.
        long times = bytes.toString(StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\r')
                .count();
        assertTrue(times < 100, "rewritten " + times + " times");
    }

    private String written(boolean terminal, Map<String, String> environment) {
        bytes.reset();
        try (Progress progress = new Progress(out, terminal, environment)) {
            progress.show("Reading", 1500, 3000);
            progress.show("Measuring");
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What a terminal shows after a text without line breaks. */
    private static String screen(String written) {
        StringBuilder line = new StringBuilder();
        for (String part : written.split("\r", -1)) {
            line.replace(0, Math.min(part.length(), line.length()), part);
        }
        return line.toString().stripTrailing();
    }
}
