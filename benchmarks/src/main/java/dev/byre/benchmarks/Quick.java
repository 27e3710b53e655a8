package dev.byre.benchmarks;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is measured for a first impression, in a quarter of an hour: what most programs do most, of a small and a large
 * collection, by ours, by those of java.util that ours stand in for, and by those peers that lead somewhere.
 *
 * <p>Cells are left out, and windows are short, but each cell has a JVM of its own here too: in one that has run another
 * rival before, calls that all rivals make are compiled for both, and the second is measured at a disadvantage.
 */
final class Quick {
    private static final Set<Integer> SIZES = Set.of(1000, 100_000);

    private static final Set<Operation> OPERATIONS = EnumSet.of(
            Operation.SHARE,
            Operation.GET_AT_RANDOM,
            Operation.SET_AT_RANDOM,
            Operation.CHANGE_ONE,
            Operation.MAP_GET_HIT,
            Operation.MAP_PUT_NEW,
            Operation.MAP_REPLACE,
            Operation.MAP_REMOVE,
            Operation.MAP_ITERATE,
            Operation.SORTED_GET_HIT,
            Operation.SORTED_PUT_NEW,
            Operation.LIST_GET,
            Operation.LIST_SET,
            Operation.LIST_ADD,
            Operation.LIST_INSERT,
            Operation.LIST_ITERATE,
            Operation.TEXT_INSERT,
            Operation.TEXT_CHAR_AT_RANDOM);

    /** Beside ours. */
    private static final Set<Rival> RIVALS = EnumSet.of(
            Rival.ARRAY_LIST,
            Rival.INT_ARRAY,
            Rival.HASH_MAP,
            Rival.TREE_MAP,
            Rival.STRING_BUILDER,
            Rival.SCALA,
            Rival.KOTLINX,
            Rival.SCALA_TREE_MAP,
            Rival.TREE_P_MAP,
            Rival.SCALA_VECTOR,
            Rival.KOTLINX_LIST,
            Rival.PAGURO_RRB,
            Rival.BIFURCAN_ROPE);

    private Quick() {}

    static boolean measures(Cell cell) {
        return OPERATIONS.contains(cell.operation())
                && (cell.rival().isOurs() || RIVALS.contains(cell.rival()))
                && SIZES.contains(cell.size());
    }

    /**
     * Lines that tell what is not measured.
     *
     * @param full all that there is to measure
     */
    static String leftOut(Collection<Cell> quick, Collection<Cell> full) {
        List<Cell> ofOperations = full.stream()
                .filter(cell -> OPERATIONS.contains(cell.operation()))
                .toList();
        return String.format(
                Locale.ROOT,
                "quick is a first impression, of %d cells; full measures %d. Left out are%n"
                        + "- the sizes %s%n- the rivals %s%n- the operations %s",
                quick.size(),
                full.size(),
                names(quick, ofOperations, Cell::size, Shown::size, ", "),
                names(quick, full, Cell::rival, Rival::type, ", "),
                names(quick, full, Cell::operation, Quick::shortTitle, "; "));
    }

    private static <T extends Comparable<? super T>> String names(
            Collection<Cell> quick,
            Collection<Cell> full,
            Function<Cell, T> part,
            Function<T, String> name,
            String separator) {
        Set<T> measured = quick.stream().map(part).collect(Collectors.toSet());
        return full.stream()
                .map(part)
                .filter(Predicate.not(measured::contains))
                .distinct()
                .sorted()
                .map(name)
                .collect(Collectors.joining(separator));
    }

    /** Without what it says of those that are changed in place. */
    private static String shortTitle(Operation operation) {
        return operation.title().replaceFirst(";.*", "");
    }
}
