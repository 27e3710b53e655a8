package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    /** Ratios at 1, 10, 100 and 1 000 writes. */
    private static String of(double one, double ten, double hundred, double thousand) {
        return BreakEven.of(new TreeMap<>(Map.of(1, one, 10, ten, 100, hundred, 1000, thousand)));
    }

    @Test
    void betweenTwoNumbersItIsWhereTheLineComesToOne() {
        assertEquals("about 32 writes", of(0.01, 0.5, 2, 4));
        assertEquals("about 100 writes", of(0.01, 0.5, 1, 4));
        assertEquals("about 320 writes", of(0.01, 0.1, 0.5, 2));
    }

    @Test
    void whatComesAboutOneBeforeIsNoise() {
        assertEquals("about 180 writes", of(0.6, 1.01, 0.9, 1.36));
        assertEquals("sharing is cheaper at 1 000 writes still", of(1.01, 0.5, 0.6, 0.7));
    }

    @Test
    void thereMayBeNone() {
        assertEquals("copying is cheaper from the first write on", of(1.5, 2, 3, 4));
        assertEquals("sharing is cheaper at 1 000 writes still", of(0.1, 0.2, 0.3, 0.9));
    }

    @Test
    void thePageHasATableOfIt() {
        List<Measurement> measured = new ArrayList<>();
        double[] shared = {10, 100, 1000, 10_000};
        int i = 0;
        for (Operation operation : Operation.ofWrites(10).values()) {
            measured.add(new Measurement(operation, Rival.HASH_MAP, 1000, 500 * (i + 1), 0, 40_000));
            measured.add(new Measurement(operation, Rival.COW_MAP, 1000, shared[i], 0, shared[i]));
            i++;
        }
        String page = Report.of(measured, List.of());
        String row =
                "| CowMap | 1 000 | 10 | 0.020 × **ahead** | 0.10 × **ahead** | 0.67 × **ahead** | 5.00 × **BEHIND** |"
                        + " about 160 writes | sharing is cheaper at 1 000 writes still |";
        assertTrue(page.lines().anyMatch(row::equals), page);
    }

    @Test
    void aRowNeedsEachNumberOfWrites() {
        List<Measurement> measured = List.of(
                new Measurement(Operation.KEEP_AFTER_ONE, Rival.HASH_MAP, 1000, 500, 0, 0),
                new Measurement(Operation.KEEP_AFTER_ONE, Rival.COW_MAP, 1000, 5, 0, 0));
        assertTrue(Report.of(measured, List.of()).lines().noneMatch(line -> line.contains("Break-even")));
    }

    @Test
    void aRowIsOfOneNumberOfVersionsHeld() {
        List<Measurement> measured = new ArrayList<>();
        for (int held : Operation.HELD) {
            for (Operation operation : Operation.ofWrites(held).values()) {
                measured.add(new Measurement(operation, Rival.TREE_SET, 1000, 500, 0, 1000));
                measured.add(new Measurement(operation, Rival.COW_SORTED_SET, 1000, 5 * held, 0, 100));
            }
        }
        List<String> rows = Report.of(measured, List.of())
                .lines()
                .filter(line -> line.startsWith("| CowSortedSet | 1 000 | "))
                .toList();
        assertEquals(3, rows.size(), rows::toString);
        assertTrue(rows.get(0).startsWith("| CowSortedSet | 1 000 | 1 | 0.010 ×"), rows::toString);
        assertTrue(rows.get(1).startsWith("| CowSortedSet | 1 000 | 10 | 0.10 ×"), rows::toString);
        assertTrue(rows.get(2).startsWith("| CowSortedSet | 1 000 | 100 | 1.00 × level"), rows::toString);
    }
}
