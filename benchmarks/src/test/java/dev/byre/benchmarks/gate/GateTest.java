package dev.byre.benchmarks.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Each test counts in a JVM of its own. */
@DisabledIfSystemProperty(
        named = "dev.byre.tuning",
        matches = "tiny",
        disabledReason = "the JVM that counts has the same widths as in the other run")
class GateTest {
    private static final Path ACCEPTED = Path.of("baseline.md");

    private static final String SOME_TYPES = "^(PersistentMap|CowIntArray|CowString)$";

    private record Ended(int status, String printed) {}

    private static Ended gate(Path baseline, String include, boolean accept, String... jvmArgs)
            throws IOException, InterruptedException {
        Process gate = Gate.process(baseline, include, accept, List.of(jvmArgs))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(gate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(gate.waitFor(), printed);
    }

    @Test
    void whatIsCountedIsWhatWasAccepted() throws Exception {
        Ended gate = gate(ACCEPTED, SOME_TYPES, false);
        assertEquals(0, gate.status(), gate.printed());
        assertTrue(gate.printed().contains(" 0 worse, 0 better"), gate.printed());
    }

    @Test
    void aFigureThatIsWorseThanAcceptedFails(@TempDir Path folder) throws Exception {
        String page = Files.readString(ACCEPTED);
        String row = page.lines()
                .filter(line -> line.startsWith("| CowIntArray | share() | B allocated |"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.endsWith("| 48 | 48 | 48 |"), row);
        Path stricter = folder.resolve("baseline.md");
        Files.writeString(stricter, page.replace(row, row.replace("| 48 | 48 | 48 |", "| 48 | 40 | 48 |")));
        Ended gate = gate(stricter, "^CowIntArray$", false);
        assertEquals(1, gate.status(), gate.printed());
        assertEquals(
                "WORSE CowIntArray, share(), at 1 000: 48 B allocated, baseline 40 (+20.0 %, tolerated 0.5 %);"
                        + " accept with: benchmarks/run gate --accept",
                gate.printed().lines().findFirst().orElse(""));
    }

    @Test
    void nodesOfAnotherWidthFail() throws Exception {
        Ended gate = gate(ACCEPTED, "^CowIntArray$", false, "-Ddev.byre.tuning=tiny");
        assertEquals(1, gate.status(), gate.printed());
        assertTrue(gate.printed().contains("WORSE CowIntArray, built by add, at 100 000: "), gate.printed());
    }

    @Test
    void whatIsAcceptedPassesFromThenOn(@TempDir Path folder) throws Exception {
        Path baseline = folder.resolve("baseline.md");
        Ended none = gate(baseline, "^Shared$", false);
        assertEquals(1, none.status(), none.printed());
        assertTrue(none.printed().contains("was never accepted"), none.printed());
        Ended accepted = gate(baseline, "^Shared$", true);
        assertEquals(0, accepted.status(), accepted.printed());
        Ended some = gate(baseline, "^Shared$", false);
        assertEquals(0, some.status(), some.printed());
        Ended others = gate(baseline, "^CowLongArray$", true);
        assertEquals(0, others.status(), others.printed());
        List<String> types = Figures.parse(Files.readAllLines(baseline)).rows().stream()
                .map(Figures.Row::type)
                .distinct()
                .toList();
        assertEquals(List.of("Shared", "CowLongArray"), types);
    }

    @Test
    void aNameThatNoTypeHasIsWrongUsage() throws Exception {
        assertEquals(2, gate(ACCEPTED, "NoSuchType", false).status());
    }
}
