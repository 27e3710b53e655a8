package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Measurement ARRAY_LIST_GET = get(Rival.ARRAY_LIST, 1000, 2.0);

    private static Measurement get(Rival rival, int size, double nanos) {
        return new Measurement(Operation.GET_AT_RANDOM, rival, size, nanos, 0.15, 0);
    }

    @Test
    void theRatioIsToTheReferenceOfTheSameSize() {
        String page = Report.of(
                List.of(get(Rival.ARRAY_LIST, 16, 1.5), ARRAY_LIST_GET, get(Rival.COW_ARRAY, 1000, 2.3)), List.of());
        assertLine(page, "| 1 000 | CowArray | 2.30 ± 0.15 ns | 0 B | 1.15 × level |  | ≤ 1.4 × | **met** |");
        assertLine(page, "| 1 000 | ArrayList | 2.00 ± 0.15 ns | 0 B |  |  |  |  |");
        assertLine(page, "1 met, 0 missed, 0 unreliable.");
    }

    @Test
    void aMissedTargetIsMarkedInItsRowAndListedOnTop() {
        String page = Report.of(List.of(ARRAY_LIST_GET, get(Rival.COW_ARRAY, 1000, 2.9)), List.of());
        assertLine(page, "| 1 000 | CowArray | 2.90 ± 0.15 ns | 0 B | 1.45 × **BEHIND** |  | ≤ 1.4 × | **MISSED** |");
        assertLine(page, "0 met, 1 missed, 0 unreliable.");
        assertLine(
                page,
                "- **MISSED** CowArray, get at random indexes, 1 000: 2.90 ns, 0 B, 1.45 × ArrayList, target ≤ 1.4 ×");
    }

    @Test
    void aRatioWithoutTheReferencesMeasurementIsNotMet() {
        assertLine(Report.of(List.of(get(Rival.COW_ARRAY, 1000, 1.6)), List.of()), "0 met, 1 missed, 0 unreliable.");
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
    void theBestPeerIsTheFastestOfTheSameRunAndSize() {
        List<Measurement> run = List.of(
                put(Rival.SCALA, 1000, 100),
                put(Rival.KOTLINX, 1000, 200),
                put(Rival.VAVR, 16, 10),
                put(Rival.PERSISTENT_MAP, 1000, 65),
                put(Rival.PERSISTENT_MAP, 1_000_000, 65));
        String page = Report.of(run, List.of());
        assertLine(
                page,
                "| 1 000 | PersistentMap | 65.0 ± 0.0 ns | 350 B |  | 0.65 × **ahead** | ≤ 0.65 × best peer, ≤ 350 B | **met** |");
        assertLine(
                page, "| 1 000 000 | PersistentMap | 65.0 ± 0.0 ns | 350 B |  |  | ≤ 0.9 × best peer | **MISSED** |");
        assertLine(page, "1 met, 1 missed, 0 unreliable.");
    }

    private static Measurement put(Rival rival, int size, double nanos) {
        return new Measurement(Operation.MAP_PUT_NEW, rival, size, nanos, 0, 350);
    }

    @Test
    void whatIsBehindAPeerIsListedAsPlainlyAsWhatIsAhead() {
        String page = Report.of(
                List.of(
                        put(Rival.SCALA, 1000, 100),
                        put(Rival.KOTLINX, 1000, 200),
                        put(Rival.PERSISTENT_MAP, 1000, 150),
                        put(Rival.SCALA, 16, 100),
                        put(Rival.PERSISTENT_MAP, 16, 80)),
                List.of());
        assertLine(page, "1 ahead, 0 level, 1 behind, 0 unreliable.");
        assertLine(
                page,
                "- **BEHIND** PersistentMap, " + Operation.MAP_PUT_NEW.title()
                        + ", 1 000: 150 ns, Scala HashMap 100 ns, 1.50 ×");
        assertTrue(page.contains("| 1.50 × **BEHIND** |"), page);
        assertTrue(page.contains("| 0.80 × **ahead** |"), page);
    }

    @Test
    void aHandleThatIsChangedInPlaceIsNotComparedWithPersistentPeers() {
        String page = Report.of(List.of(put(Rival.SCALA, 1000, 100), put(Rival.COW_MAP, 1000, 20)), List.of());
        assertLine(page, "| 1 000 | CowMap | 20.0 ± 0.0 ns | 350 B |  |  | ≤ 2.0 × | **MISSED** |");
        assertFalse(page.contains("## Against the best peer"), page);
    }

    @Test
    void aTimeThatSpreadsTooFarIsMarkedAndRankedNowhere() {
        Measurement noisy = new Measurement(Operation.GET_AT_RANDOM, Rival.COW_ARRAY, 1000, 2.0, 0.41, 0);
        String page = Report.of(List.of(ARRAY_LIST_GET, noisy), List.of());
        assertLine(
                page, "| 1 000 | CowArray | 2.00 ± 0.41 ns unreliable | 0 B | unreliable |  | ≤ 1.4 × | unreliable |");
        assertLine(page, "0 met, 0 missed, 1 unreliable.");
        assertTrue(page.contains("- unreliable CowArray, get at random indexes, 1 000: "), page);
    }

    @Test
    void whatIsHeldAgainstAnUnreliableTimeIsUnreliable() {
        Measurement drifted = new Measurement(Operation.GET_AT_RANDOM, Rival.ARRAY_LIST, 1000, 2.0, 0, 0, 0.41);
        String page = Report.of(List.of(drifted, get(Rival.COW_ARRAY, 1000, 1.5)), List.of());
        assertLine(page, "| 1 000 | CowArray | 1.50 ± 0.15 ns | 0 B | unreliable |  | ≤ 1.4 × | unreliable |");
    }

    @Test
    void whoAllocatesTooMuchHasMissedHoweverItsTimeSpreads() {
        Measurement noisy = new Measurement(Operation.SHARE, Rival.SHARED, 16, 10, 5, 72);
        assertLine(Report.of(List.of(noisy), List.of()), "0 met, 1 missed, 0 unreliable.");
        Measurement small = new Measurement(Operation.SHARE, Rival.SHARED, 16, 10, 5, 64);
        assertLine(Report.of(List.of(small), List.of()), "0 met, 0 missed, 1 unreliable.");
    }

    @Test
    void whatKeepsVersionsStandsAgainstCopyingAndNotInTheListOfJavaUtil() {
        String page = Report.of(
                List.of(
                        new Measurement(Operation.KEEP_AFTER_THOUSAND, Rival.HASH_SET, 16, 1000, 0, 0),
                        new Measurement(Operation.KEEP_AFTER_THOUSAND, Rival.COW_SET, 16, 4000, 0, 0)),
                List.of());
        assertFalse(page.contains("## Against java.util"), page);
        assertLine(page, "## Sharing against copying");
        assertLine(
                page,
                "- **BEHIND** CowSet, " + Operation.KEEP_AFTER_THOUSAND.title()
                        + ", 16: 4.00 µs, HashSet 1.00 µs, 4.00 ×");
    }

    @Test
    void bytesAreExactHoweverTheTimeSpreads() {
        Measurement noisy = new Measurement(Operation.UNIQUE_WHEN_UNIQUE, Rival.SHARED, 16, 2, 1, 0);
        assertLine(Report.of(List.of(noisy), List.of()), "1 met, 0 missed, 0 unreliable.");
    }

    @Test
    void aTargetCanBeAgainstAnotherThanTheReference() {
        Target target = Target.times(Rival.COW_MAP, 2).against(Rival.PERSISTENT_MAP);
        assertEquals("≤ 2.0 × PersistentMap", target.toString());
        String page = Report.of(
                List.of(
                        new Measurement(Operation.MAP_FIRST_WRITE, Rival.PERSISTENT_MAP, 1_000_000, 300, 0, 0),
                        new Measurement(Operation.MAP_FIRST_WRITE, Rival.COW_MAP, 1_000_000, 500, 0, 0)),
                List.of());
        assertLine(page, "1 met, 0 missed, 0 unreliable.");
    }

    @Test
    void allocatingNothingIsNoMoreThanNothing() {
        Target target = Target.times(Rival.COW_MAP, 2).andTimesBytes(1);
        Measurement reference = new Measurement(Operation.MAP_BUILD_BY_PUT, Rival.HASH_MAP, 1000, 10, 0, 0);
        Measurement measured = new Measurement(Operation.MAP_BUILD_BY_PUT, Rival.COW_MAP, 1000, 10, 0, 0);
        assertTrue(target.isMet(measured, reference, null));
    }

    @Test
    void copyAndShareStandSideBySide() {
        String page = Report.of(
                List.of(
                        new Measurement(Operation.READ_ONLY, Rival.ARRAY_LIST, 100_000, 25_000, 100, 400_040),
                        new Measurement(Operation.READ_ONLY, Rival.COW_ARRAY, 100_000, 9, 0.1, 32),
                        new Measurement(Operation.KEEP_TEN, Rival.COW_ARRAY, 100_000, 90, 1, 320)),
                List.of());
        assertLine(page, "| 100 000 elements | ArrayList, copied | CowArray, shared |");
        assertLine(page, "| keep a version, read one element of it | 25.0 µs, 400 kB | 9.00 ns, 32 B |");
        assertLine(page, "| keep ten versions, change one element | – | 90.0 ns, 320 B |");
        assertTrue(page.lines().noneMatch(line -> line.startsWith("| keep a version, change one element |")), page);
    }

    @Test
    void aVersionWhoseTimeIsUnreliableIsMarked() {
        Measurement noisy = new Measurement(Operation.READ_ONLY, Rival.COW_ARRAY, 100_000, 9, 2, 32);
        assertLine(
                Report.of(List.of(noisy), List.of()),
                "| keep a version, read one element of it | 9.00 ns unreliable, 32 B |");
    }

    @Test
    void aTextThatIsEditedInPlaceIsNotComparedWithPersistentPeers() {
        for (Operation operation : List.of(Operation.TEXT_AUTOMERGE_PAPER, Operation.TEXT_SVELTE_COMPONENT_UNDONE)) {
            String page = Report.of(
                    List.of(
                            new Measurement(operation, Rival.BIFURCAN_ROPE, Measurement.ANY_SIZE, 500, 0, 0),
                            new Measurement(operation, Rival.PERSISTENT_TEXT, Measurement.ANY_SIZE, 100, 0, 0),
                            new Measurement(operation, Rival.COW_STRING, Measurement.ANY_SIZE, 50, 0, 0)),
                    List.of());
            assertLine(page, "1 ahead, 0 level, 0 behind, 0 unreliable.");
        }
    }

    @Test
    void aRatioHasTwoDigitsHoweverSmallItIs() {
        assertEquals("1.50 ×", Shown.ratio(1.5));
        assertEquals("0.10 ×", Shown.ratio(0.1));
        assertEquals("0.026 ×", Shown.ratio(0.0257));
        assertEquals("0.0000060 ×", Shown.ratio(0.00000598));
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
