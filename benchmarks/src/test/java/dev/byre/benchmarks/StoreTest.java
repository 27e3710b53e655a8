package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;

class StoreTest {
    private static final Cell LIST = new Cell(Operation.GET_AT_RANDOM, Rival.ARRAY_LIST, 16);
    private static final Cell COW = new Cell(Operation.GET_AT_RANDOM, Rival.COW_ARRAY, 16);
    private static final Cell TRACE = new Cell(Operation.TEXT_AUTOMERGE_PAPER, Rival.COW_STRING, Measurement.ANY_SIZE);

    @TempDir
    private Path out;

    private Store open(int forks) throws IOException {
        return Store.open(out, "full", Map.of("forks", forks));
    }

    private static Fork fork(double nanos) {
        return new Fork(List.of(nanos, nanos + 1), 48, 2.5);
    }

    @Test
    void whatWasKeptIsFoundByTheSameConfiguration() throws Exception {
        open(3).put(LIST, 2, fork(1.25));
        open(3).put(TRACE, 1, fork(1e9));
        assertEquals(fork(1.25), open(3).find(LIST, 2));
        assertEquals(fork(1e9), open(3).find(TRACE, 1));
        assertNull(open(3).find(LIST, 1));
        assertNull(open(3).find(COW, 2));
    }

    @Test
    void anotherConfigurationFindsNothingAndLosesNothing() throws Exception {
        open(3).put(LIST, 1, fork(1));
        assertNull(open(2).find(LIST, 1));
        open(2).delete();
        assertEquals(fork(1), open(3).find(LIST, 1));
    }

    @Test
    void nothingIsLeftOfARunThatIsComplete() throws Exception {
        Store store = open(3);
        store.put(LIST, 1, fork(1));
        Files.writeString(store.log(LIST, 1), "what JMH says");
        store.delete();
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anotherCodeIsAnotherConfiguration(@TempDir Path classes) throws Exception {
        Files.writeString(classes.resolve("A.class"), "a");
        Files.writeString(classes.resolve("notes.txt"), "a");
        String code = Store.codeOf(classes + File.pathSeparator + "lib/some-1.0.jar");
        Files.writeString(classes.resolve("notes.txt"), "b");
        assertEquals(code, Store.codeOf(classes + File.pathSeparator + "other/some-1.0.jar"));
        assertNotEquals(code, Store.codeOf(classes + File.pathSeparator + "lib/some-1.1.jar"));
        Path ours = classes.resolve("ours-0.1.0-SNAPSHOT.jar");
        Files.writeString(ours, "a");
        String ofJar = Store.codeOf(ours.toString());
        Files.writeString(ours, "b");
        assertNotEquals(ofJar, Store.codeOf(ours.toString()));
        Files.writeString(classes.resolve("A.class"), "b");
        assertNotEquals(code, Store.codeOf(classes + File.pathSeparator + "lib/some-1.0.jar"));
    }

    @Test
    void aRunThatWasBrokenOffGoesOnWhereItWas() throws Exception {
        List<Plan.Step> run = new ArrayList<>();
        Results broken = new Results(Map.of(), Map.of());
        assertThrows(
                RunnerException.class,
                () -> Run.go(plan(), open(2), broken, step -> {
                    if (run.size() == 3) {
                        throw new RunnerException("broken off");
                    }
                    run.add(step);
                    return fork(run.size());
                }));
        assertEquals(plan().steps().subList(0, 3), run);

        Results results = new Results(Map.of(), Map.of());
        double seconds = Run.go(plan(), open(2), results, step -> {
            run.add(step);
            return fork(run.size());
        });
        assertEquals(plan().steps(), run);
        assertEquals(4 * 2.5, seconds);
        assertEquals(2, results.cells());
        // The first and the fourth fork were the list's: 1, 2 and 4, 5.
        assertEquals(3, results.measurements().get(0).nanos());
    }

    private static Plan plan() {
        return new Plan(List.of(LIST, COW), 2, 1, Double.POSITIVE_INFINITY);
    }

    @Test
    void resultsAreReadAsTheyWereWritten() throws Exception {
        Results results = new Results(Map.of("mode", "full \"quoted\""), Machine.describe());
        results.add(LIST, fork(1.5));
        results.add(LIST, fork(2.5));
        results.add(TRACE, fork(2e10));
        results.note("took", "3 h 5 min");
        Results read = Results.parse(results.toJson());
        assertEquals(results.toJson(), read.toJson());
        assertEquals(results.measurements(), read.measurements());
        assertEquals(results.facts(), read.facts());
    }

    @Test
    void oneForkSaysNothingOfHowFarForksDiffer() {
        Results results = new Results(Map.of(), Map.of());
        results.add(LIST, fork(1.5));
        assertEquals(
                List.of("of one fork each, times say nothing of how far forks differ: a small lead may be luck"),
                results.facts());
        results.add(LIST, fork(2.5));
        assertEquals(List.of(), results.facts());
    }

    @Test
    void resultsThatLackSomethingAreRefused() {
        String fork = "{\"nanos\":[1.5,2],\"bytes\":0,\"seconds\":2.5}";
        String cells =
                "[{\"benchmark\":\"dev.byre.benchmarks.Reading.GetAtRandom.cowArray\",\"kind\":\"INTEGER\",\"size\":16,\"forks\":["
                        + fork + "]}]";
        String whole = "{\"run\":{\"forks\":1},\"machine\":{},\"cells\":" + cells + "}";
        assertDoesNotThrow(() -> Results.parse(whole));
        for (String part : List.of(
                "\"machine\":{},",
                "\"kind\":\"INTEGER\",",
                "\"size\":16,",
                "\"bytes\":0,",
                ",\"seconds\":2.5",
                "\"nanos\":[1.5,2],",
                "1.5,2")) {
            String cut = whole.replace(part, "");
            assertNotEquals(whole, cut);
            assertThrows(IOException.class, () -> Results.parse(cut), cut);
        }
        assertThrows(IOException.class, () -> Results.parse(whole + "]"));
    }

    @Test
    void theMachineIsDescribedAndNotNamed() {
        Map<String, Object> machine = Machine.describe();
        assertEquals(List.of("cpu", "processors", "memory", "os", "jvm"), List.copyOf(machine.keySet()));
        machine.forEach((name, value) -> assertFalse(String.valueOf(value).isBlank(), name));
        assertEquals(Runtime.getRuntime().availableProcessors(), machine.get("processors"));
        assertTrue(Machine.load().matches("[0-9]+\\.[0-9]|unknown"), Machine::load);
        String home = System.getProperty("user.home");
        assertFalse(machine.toString().contains(System.getProperty("java.home")));
        assertFalse(machine.toString().contains(home));
    }
}
