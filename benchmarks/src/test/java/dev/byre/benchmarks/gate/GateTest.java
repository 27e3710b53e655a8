package dev.byre.benchmarks.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where it matters how it is counted, that is done in a JVM of its own, as the gate does it. */
class GateTest {
    private static final Path ACCEPTED = Path.of("baseline.md");

    private static final String SOME_TYPES = "^(PersistentMap|CowIntArray|CowString)$";

    private record Ended(int status, List<String> printed) {}

    private static Ended gate(Path baseline, String include, boolean accept, String... jvmArgs)
            throws IOException, InterruptedException {
        Process gate = Gate.process(baseline, include, accept, List.of(jvmArgs))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(gate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(gate.waitFor(), printed.lines().toList());
    }

    @Test
    void whatIsCountedIsWhatWasAccepted() throws Exception {
        Ended gate = gate(ACCEPTED, SOME_TYPES, false);
        assertEquals(0, gate.status(), gate.printed()::toString);
        assertEquals(1, gate.printed().size(), gate.printed()::toString);
        assertTrue(gate.printed().get(0).endsWith(" rows, 0 worse, 0 better"), gate.printed()::toString);
    }

    @Test
    void nodesOfAnotherWidthFail() throws Exception {
        Ended gate = gate(ACCEPTED, "^CowIntArray$", false, "-Ddev.byre.tuning=tiny");
        assertEquals(1, gate.status(), gate.printed()::toString);
        assertTrue(
                gate.printed().stream()
                        .anyMatch(line -> line.startsWith("WORSE CowIntArray, built by add, at 100 000: ")),
                gate.printed()::toString);
    }

    @Test
    void whatIsAcceptedIsWhatIsCounted(@TempDir Path folder) throws Exception {
        Path baseline = folder.resolve("baseline.md");
        Ended gate = gate(baseline, "^Shared$", true);
        assertEquals(0, gate.status(), gate.printed()::toString);
        assertEquals(
                accepted("^Shared$").lines(),
                Figures.parse(Files.readAllLines(baseline)).lines());
        assertEquals(
                Files.readAllLines(ACCEPTED).subList(0, 10),
                Files.readAllLines(baseline).subList(0, 10));
    }

    private static Figures accepted(String include) throws IOException {
        return Figures.parse(Files.readAllLines(ACCEPTED)).only(Pattern.compile(include));
    }

    /** What the gate makes of figures as if they had been counted. */
    private static Ended judged(Path baseline, String include, boolean accept, Figures counted) throws IOException {
        List<String> printed = new ArrayList<>();
        return new Ended(Gate.judge(baseline, Pattern.compile(include), accept, counted, printed::add), printed);
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
        Figures counted = accepted("^CowIntArray$");
        Ended gate = judged(stricter, "^CowIntArray$", false, counted);
        assertEquals(1, gate.status());
        assertEquals(
                List.of(
                        "WORSE CowIntArray, share(), at 1 000: 48 B allocated, baseline 40 (+20.0 %, tolerated 0.5 %);"
                                + " accept with: benchmarks/run gate --accept",
                        "gate: " + counted.rows().size() + " rows, 1 worse, 0 better"),
                gate.printed());
    }

    @Test
    void whatIsAcceptedPassesFromThenOn(@TempDir Path folder) throws Exception {
        Path baseline = folder.resolve("baseline.md");
        Figures shared = accepted("^Shared$");
        Ended none = judged(baseline, "^Shared$", false, shared);
        assertEquals(1, none.status());
        assertTrue(none.printed().get(0).contains("was never accepted"), none.printed()::toString);
        assertEquals(0, judged(baseline, "^Shared$", true, shared).status());
        assertEquals(0, judged(baseline, "^Shared$", false, shared).status());
        assertEquals(
                0,
                judged(baseline, "^CowLongArray$", true, accepted("^CowLongArray$"))
                        .status());
        List<String> types = Figures.parse(Files.readAllLines(baseline)).rows().stream()
                .map(Figures.Row::type)
                .distinct()
                .toList();
        assertEquals(List.of("Shared", "CowLongArray"), types);
    }

    @Test
    void aNameThatNoTypeHasIsWrongUsage() throws Exception {
        assertEquals(
                new Ended(2, List.of("no type matches NoSuchType")),
                judged(ACCEPTED, "NoSuchType", false, new Figures()));
    }
}
