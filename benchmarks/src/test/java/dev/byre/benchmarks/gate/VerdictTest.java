package dev.byre.benchmarks.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.benchmarks.gate.Figures.Row;
import dev.byre.benchmarks.gate.Figures.Unit;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Row PUT = new Row("PersistentMap", "with a new key", Unit.ALLOCATED);
    private static final Row GET = new Row("PersistentMap", "get", Unit.ALLOCATED);

    private static Figures of(Row row, double... figures) {
        return with(new Figures(), row, figures);
    }

    private static Figures with(Figures table, Row row, double... figures) {
        for (int i = 0; i < figures.length; i++) {
            table.set(row, Figures.SIZES.get(i), figures[i]);
        }
        return table;
    }

    @Test
    void whatIsAsAcceptedPasses() {
        Verdict verdict = Verdict.of(of(PUT, 120, 325, 450), of(PUT, 120, 325, 450));
        assertTrue(verdict.isGood());
        assertEquals("[gate: 1 rows, 0 worse, 0 better]", verdict.lines().toString());
    }

    @Test
    void aFigureThatHasGrownFailsAndIsNamedWithBothValues() {
        Verdict verdict = Verdict.of(of(PUT, 120, 325, 450), of(PUT, 120, 340, 450));
        assertFalse(verdict.isGood());
        assertEquals(
                "WORSE PersistentMap, with a new key, at 1 000: 340 B allocated, baseline 325 (+4.6 %, tolerated 0.5 %);"
                        + " accept with: benchmarks/run gate --accept",
                verdict.lines().get(0));
        assertEquals("gate: 1 rows, 1 worse, 0 better", verdict.lines().get(1));
    }

    @Test
    void whatIsTolerated() {
        assertTrue(Verdict.of(of(PUT, 200, 200, 200), of(PUT, 200, 201, 200)).isGood());
        assertFalse(
                Verdict.of(of(PUT, 200, 200, 200), of(PUT, 200, 201.01, 200)).isGood());
    }

    @Test
    void fromNothingToSomethingFails() {
        Verdict verdict = Verdict.of(of(GET, 0, 0, 0), of(GET, 0, 0, 0.07));
        assertFalse(verdict.isGood());
        assertTrue(
                verdict.lines().get(0).contains("at 100 000: 0.07 B allocated, baseline 0 (from nothing"),
                () -> verdict.lines().toString());
    }

    @Test
    void whatHasShrunkIsToldAndPasses() {
        Verdict verdict = Verdict.of(of(PUT, 120, 325, 450), of(PUT, 120, 325, 400));
        assertTrue(verdict.isGood());
        assertEquals(
                "better: PersistentMap, with a new key, at 100 000: 400 B allocated, baseline 450 (-11.1 %); keep it with --accept",
                verdict.lines().get(0));
    }

    @Test
    void whatWasNeverAcceptedFails() {
        Verdict verdict = Verdict.of(of(PUT, 1, 2, 3), with(of(PUT, 1, 2, 3), GET, 0, 0, 0));
        assertFalse(verdict.isGood());
        assertTrue(verdict.lines().get(0).startsWith("PersistentMap, get, B allocated was never accepted"));
    }

    @Test
    void whatIsNotCountedAnyMoreFails() {
        Verdict verdict = Verdict.of(with(of(PUT, 1, 2, 3), GET, 0, 0, 0), of(PUT, 1, 2, 3));
        assertFalse(verdict.isGood());
        assertTrue(verdict.lines().get(0).startsWith("PersistentMap, get, B allocated is accepted, but not counted"));
    }

    @Test
    void aFigureThatIsMissingAtOneSizeFails() {
        assertFalse(Verdict.of(of(PUT, 1, 2, 3), of(PUT, 1, 2)).isGood());
    }
}
