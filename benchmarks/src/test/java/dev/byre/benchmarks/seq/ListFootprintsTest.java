package dev.byre.benchmarks.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.benchmarks.rivals.FootprintPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists whose nodes have known sizes, by hand: a header is 12 bytes, a reference 4, an array's length 4. */
class ListFootprintsTest {
    private final String page = page();

    private static String page() {
        FootprintPage page = new FootprintPage("lists");
        ListFootprints.lists(
                page, List.of(new OfArrayList(), new OfKotlinx(), new OfPersistentList(), new OfCowArray()), 16, 1000);
        return page.toString();
    }

    /** Objects, bytes and times at 16 and at 1 000. */
    private List<String> amplification(String type) {
        return cells("| " + type + " |", 6);
    }

    /** Bytes of a version after 1, 10, 100 and 1 000 writes. */
    private List<String> kept(String type, String size) {
        return cells("| " + type + " | " + size + " |", 4);
    }

    /** The cells behind the first ones of a row, which has so many of them and nothing but figures in them. */
    private List<String> cells(String first, int count) {
        return page.lines()
                .filter(line -> line.startsWith(first))
                .map(line -> List.of(line.substring(first.length()).strip().split(" *\\| *")))
                .filter(cells -> cells.size() == count && cells.stream().allMatch(cell -> cell.matches("[0-9.]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + first + " in\n" + page));
    }

    /** The list has 24 bytes, its array 16 and 4 for each element. */
    @Test
    void anArrayListIsCopiedWhole() {
        int small = 24 + 16 + 4 * 16;
        int large = 24 + 16 + 4 * 1000;
        assertEquals(
                List.of("2.0", "2.0", small + ".0", "" + large, "26.0", "" + large / 4), amplification("ArrayList"));
        assertEquals(List.of("" + large, "" + large, "" + large, "" + large), kept("ArrayList", "1 000"));
    }

    /** At 1 000 it copies a node of 32 and the root of 32, and makes a list of 32 bytes. */
    @Test
    void aPathOfKotlinxIsTwoArraysAndTheList() {
        int small = 16 + 4 * 16 + 16;
        int large = 2 * (16 + 4 * 32) + 32;
        assertEquals(
                List.of("2.0", "3.0", small + ".0", large + ".0", small / 4 + ".0", large / 4 + ".0"),
                amplification("kotlinx PersistentList"));
    }

    /** Sixteen elements are one array, whatever the width of nodes. */
    @Test
    void aSmallListOfOursIsAnArrayAndTheList() {
        List<String> cells = amplification("PersistentList");
        assertEquals("2.0", cells.get(0));
        assertEquals(16 + 4 * 16 + 24 + ".0", cells.get(2));
    }

    @Test
    void whoeverSharesOneArrayPaysForItOnceBetweenTwoVersions() {
        List<String> cells = kept("CowArray", "16");
        assertEquals(1, cells.stream().distinct().count(), cells::toString);
    }

    @Test
    void theMoreIsWrittenBetweenTwoVersionsTheMoreOneRetainsUpToTheWhole() {
        List<Double> cells =
                kept("CowArray", "1 000").stream().map(Double::valueOf).toList();
        assertEquals(cells.stream().sorted().distinct().toList(), cells);
        assertTrue(cells.get(3) > 4000 && cells.get(3) < 8000, cells::toString);
    }
}
