package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class QuickTest {
    /** What a fork took in the mean on two slow cores: a second of windows, and a JVM, its heap and what it prepares. */
    private static final double SECONDS = 4.3;

    private static List<Cell> measured(int limit) {
        List<Cell> cells = new ArrayList<>();
        for (BenchmarkListEntry benchmark : BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())) {
            String name = benchmark.getUsername();
            for (Operation operation : Cell.operations(name)) {
                operation.sizes(limit).forEach(size -> cells.add(new Cell(operation, Cell.rival(name), size)));
            }
        }
        return cells;
    }

    private static List<Cell> quick() {
        return measured(100_000).stream().filter(Quick::measures).toList();
    }

    @Test
    void aFirstImpressionTakesLessThanAQuarterOfAnHour() {
        double minutes = quick().size() * SECONDS / 60;
        assertTrue(minutes < 15, () -> minutes + " min for " + quick().size());
    }

    @Test
    void whoeverHasAReferenceIsMeasuredWithItAndOursWithPeersWhereThereAreAny() {
        List<Cell> quick = quick();
        Set<Operation> withPeers = measured(100_000).stream()
                .filter(cell -> cell.rival().isPeer())
                .map(Cell::operation)
                .collect(Collectors.toSet());
        for (Cell cell : quick) {
            Rival reference = cell.rival().reference();
            Set<Rival> beside = quick.stream()
                    .filter(other -> other.operation() == cell.operation() && other.size() == cell.size())
                    .map(Cell::rival)
                    .collect(Collectors.toSet());
            assertTrue(
                    reference == null || cell.operation() == Operation.SHARE || beside.contains(reference),
                    cell::toString);
            assertTrue(
                    !withPeers.contains(cell.operation()) || beside.stream().anyMatch(Rival::isPeer), cell::toString);
        }
    }

    @Test
    void whatIsLeftOutIsTold() {
        List<Cell> full = measured(Integer.MAX_VALUE);
        List<Cell> quick = quick();
        List<String> lines = Quick.leftOut(quick, full).lines().toList();
        assertEquals(4, lines.size());
        assertEquals("- the sizes 16, 1 000 000", lines.get(1));
        Set<Rival> rivals = EnumSet.allOf(Rival.class);
        quick.forEach(cell -> rivals.remove(cell.rival()));
        rivals.forEach(rival -> assertTrue(lines.get(2).contains(rival.type()), rival::type));
        assertTrue(lines.get(3).contains("map: what differs between two versions one value apart; "), lines.get(3));
        assertFalse(lines.get(3).contains("map: get, of keys that are there"), lines.get(3));
    }
}
