package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Measurement ARRAY_LIST_GET = get(Rival.ARRAY_LIST, 1000, 2.0);

    private static Measurement get(Rival rival, int size, double nanos) {
        return new Measurement(Operation.GET_AT_RANDOM, rival, size, nanos, 0.25, 0);
    }

    @Test
    void theRatioIsToTheReferenceOfTheSameSize() {
        String page = Report.of(
                List.of(get(Rival.ARRAY_LIST, 16, 1.0), ARRAY_LIST_GET, get(Rival.COW_ARRAY, 1000, 2.3)), List.of());
        assertLine(page, "| 1 000 | CowArray | 2.30 ± 0.25 ns | 0 B | 1.15 × | ≤ 1.2 × | **met** |");
        assertLine(page, "| 1 000 | ArrayList | 2.00 ± 0.25 ns | 0 B |  |  |  |");
        assertLine(page, "1 met, 0 missed.");
    }

    @Test
    void aMissedTargetIsMarkedInItsRowAndListedOnTop() {
        String page = Report.of(List.of(ARRAY_LIST_GET, get(Rival.COW_ARRAY, 1000, 2.5)), List.of());
        assertLine(page, "| 1 000 | CowArray | 2.50 ± 0.25 ns | 0 B | 1.25 × | ≤ 1.2 × | **MISSED** |");
        assertLine(page, "0 met, 1 missed.");
        assertLine(page, "- **MISSED** CowArray, get at random indexes, 1 000: 2.50 ns, 0 B, 1.25 ×, target ≤ 1.2 ×");
    }

    @Test
    void aRatioWithoutTheReferencesMeasurementIsNotMet() {
        assertLine(Report.of(List.of(get(Rival.COW_ARRAY, 1000, 0.1)), List.of()), "0 met, 1 missed.");
    }

    @Test
    void theNanosecondsGrantedOnTopCount() {
        Target target = Target.timesPlus(Rival.COW_INT_ARRAY, 1.1, 1);
        Measurement reference = get(Rival.INT_ARRAY, 16, 1.0);
        assertTrue(target.isMet(get(Rival.COW_INT_ARRAY, 16, 2.0), reference, null));
        assertFalse(target.isMet(get(Rival.COW_INT_ARRAY, 16, 2.2), reference, null));
    }

    @Test
    void timeAndBytesAreBothLimits() {
        Target target = Target.nanosAndBytes(Rival.SHARED, 20, 64);
        assertTrue(target.isMet(share(20, 64), null, null));
        assertFalse(target.isMet(share(21, 64), null, null));
        assertFalse(target.isMet(share(20, 72), null, null));
    }

    private static Measurement share(double nanos, double bytes) {
        return new Measurement(Operation.SHARE, Rival.SHARED, 16, nanos, 0, bytes);
    }

    @Test
    void copyAndShareStandSideBySide() {
        String page = Report.of(
                List.of(
                        new Measurement(Operation.READ_ONLY, Rival.ARRAY_LIST, 100_000, 25_000, 100, 400_040),
                        new Measurement(Operation.READ_ONLY, Rival.COW_ARRAY, 100_000, 9, 0.1, 32)),
                List.of());
        assertLine(page, "| 100 000 elements | ArrayList, copied | CowArray, shared |");
        assertLine(page, "| keep a version, read one element of it | 25.0 µs, 400 kB | 9.00 ns, 32 B |");
        assertLine(page, "| keep a version, change one element | – | – |");
    }

    @Test
    void theFactsComeFirst() {
        List<String> lines =
                Report.of(List.of(), List.of("a machine", "a day")).lines().toList();
        assertEquals(List.of("# Benchmarks", "", "- a machine", "- a day"), lines.subList(0, 4));
    }

    private static void assertLine(String page, String line) {
        assertTrue(page.lines().anyMatch(line::equals), () -> "no line\n" + line + "\nin\n" + page);
    }
}
