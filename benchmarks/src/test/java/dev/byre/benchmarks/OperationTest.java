package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.benchmarks.maps.KeyKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class OperationTest {
    /** All that JMH would run, as it names it; one that the page has no place for throws here. */
    private static Map<Operation, Set<Rival>> measured() {
        Map<Operation, Set<Rival>> measured = new EnumMap<>(Operation.class);
        for (BenchmarkListEntry benchmark : entries()) {
            String name = benchmark.getUsername();
            for (Operation operation : Cell.operations(name)) {
                measured.computeIfAbsent(operation, o -> EnumSet.noneOf(Rival.class))
                        .add(Cell.rival(name));
            }
        }
        return measured;
    }

    private static Set<BenchmarkListEntry> entries() {
        return BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of());
    }

    @Test
    void everyOperationIsMeasured() {
        assertEquals(EnumSet.allOf(Operation.class), measured().keySet());
    }

    @Test
    void whoeverHasATargetIsMeasured() {
        Map<Operation, Set<Rival>> measured = measured();
        for (Operation operation : Operation.values()) {
            for (Target target : operation.targets()) {
                assertTrue(
                        measured.getOrDefault(operation, Set.of()).contains(target.rival()),
                        () -> target.rival() + " in " + operation);
            }
        }
    }

    @Test
    void whoeverHasAReferenceIsMeasuredWithItWhereverItReadsOrWrites() {
        Set<Operation> alone = EnumSet.range(Operation.SHARE, Operation.UPDATE_UNCHANGED);
        alone.add(Operation.MAP_FIRST_WRITE);
        alone.add(Operation.SORTED_FIRST_WRITE);
        alone.add(Operation.TEXT_AUTOMERGE_PAPER_KEPT);
        alone.add(Operation.TEXT_SVELTE_COMPONENT_KEPT);
        measured().forEach((operation, rivals) -> {
            for (Rival rival : rivals) {
                Rival reference = rival.reference();
                assertTrue(
                        reference == null || alone.contains(operation) || rivals.contains(reference),
                        () -> operation + " measures " + rival + " without " + reference);
            }
        });
    }

    @Test
    void copyAgainstShareIsMeasuredForEveryType() {
        Set<Rival> types = EnumSet.range(Rival.ARRAY_LIST, Rival.COW_SORTED_MAP);
        for (Operation operation : Operation.ofVersions()) {
            assertEquals(types, measured().get(operation), operation::name);
        }
    }

    @Test
    void theBreakEvenIsMeasuredForEveryTypeThatHasACopyingReference() {
        Set<Rival> types = EnumSet.range(Rival.ARRAY_LIST, Rival.COW_SORTED_MAP);
        types.addAll(EnumSet.of(Rival.HASH_SET, Rival.COW_SET, Rival.TREE_SET, Rival.COW_SORTED_SET));
        types.addAll(EnumSet.of(Rival.STRING_BUILDER, Rival.COW_STRING));
        Map<Operation, Set<Rival>> measured = measured();
        for (int held : Operation.HELD) {
            Operation.ofWrites(held)
                    .values()
                    .forEach(operation -> assertEquals(types, measured.get(operation), operation::name));
        }
    }

    @Test
    void otherNumbersOfVersionsHeldAreForFullRuns() {
        List<Operation> forFullRuns = Arrays.stream(Operation.values())
                .filter(Operation::isForFullRuns)
                .toList();
        assertEquals(
                List.copyOf(EnumSet.range(Operation.KEEP_ONE_AFTER_ONE, Operation.KEEP_HUNDRED_AFTER_THOUSAND)),
                forFullRuns);
    }

    @Test
    void aClassMeasuresAnOperationForEachKindOfKeys() {
        for (Operation operation : Operation.values()) {
            Cell cell = new Cell(operation, Rival.HASH_MAP, 1000);
            assertEquals(cell, Cell.of(cell.benchmark(), operation.kind(), 1000));
        }
    }

    @Test
    void unknownNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Operation.ofClass("dev.byre.benchmarks.Reading"));
        assertThrows(IllegalArgumentException.class, () -> Rival.ofMethod("vector"));
        String get = new Cell(Operation.LIST_GET, Rival.ARRAY_LIST, 16).benchmark();
        assertThrows(IllegalArgumentException.class, () -> Cell.of(get, KeyKind.STRING, 16));
    }
}
