package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    @DisabledIfSystemProperty(
            named = "dev.byre.tuning",
            matches = "tiny",
            disabledReason = "all classes of a JDK take a minute; the chapters are tested with a few")
    void theTourOfTheRunningJdkEndsWellAndTakesFewLinesAChapter() throws Exception {
        Path page = folder.resolve("new/tour.html");

        assertEquals(0, run("tour.versions", "3", "tour.out", page.toString()));

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("Byre: copy-on-write on the files of a JDK", lines.get(0));
        assertEquals("Report: " + page, lines.get(lines.size() - 1));
        long chapters =
                lines.stream().filter(line -> line.matches("\\d+\\. .*")).count();
        assertTrue(lines.size() <= 16 * chapters, () -> lines.size() + " lines of " + chapters + " chapters");
        // Not even a carriage return, as the output of a test is no terminal.
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("\r"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertTrue(Files.readString(page).contains("All right: "));
    }

    @Test
    void aBadOptionIsOneLineAndStatusTwo() throws Exception {
        assertEquals(2, run("tour.versions", "abc"));

        assertEquals(
                List.of("tour: -Dtour.versions=abc is not a number from 1 to 10000, the versions that chapter 3 keeps"),
                err.toString(StandardCharsets.UTF_8).lines().toList());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anUnwritableFileIsFoundBeforeTheWorkIsDone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertEquals(2, run("tour.out", file + "/index.html"));

        assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    private int run(String... namesAndValues) throws Exception {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Tour.run(
                properties,
                folder.resolve("index.html"),
                Duration.ZERO,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
