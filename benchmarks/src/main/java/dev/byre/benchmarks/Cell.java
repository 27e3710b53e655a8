package dev.byre.benchmarks;

import dev.byre.benchmarks.maps.KeyKind;
import java.util.List;

/**
 * One rival in one operation at one size: what one fork measures. Immutable.
 *
 * @param size the number of elements, or {@link Measurement#ANY_SIZE}
 */
record Cell(Operation operation, Rival rival, int size) {
    /** The cell that a benchmark of this name measures, as JMH writes it, with keys of a kind. */
    static Cell of(String benchmark, KeyKind kind, int size) {
        for (Operation operation : operations(benchmark)) {
            if (operation.kind() == kind) {
                return new Cell(operation, rival(benchmark), size);
            }
        }
        throw new IllegalArgumentException(benchmark + " is not measured with keys of the kind " + kind);
    }

    /** The operations that a benchmark of this name measures. */
    static List<Operation> operations(String benchmark) {
        return Operation.ofClass(benchmark.substring(0, benchmark.lastIndexOf('.')));
    }

    /** Whom a benchmark of this name measures. */
    static Rival rival(String benchmark) {
        return Rival.ofMethod(benchmark.substring(benchmark.lastIndexOf('.') + 1));
    }

    /** The name of its benchmark, as JMH writes it. */
    String benchmark() {
        return operation.className() + "." + rival.method();
    }

    /** How many elements one call is about. */
    double elements() {
        return operation.unit() == Operation.Unit.ELEMENT ? size : 1;
    }

    @Override
    public String toString() {
        return operation.title() + ", " + Shown.size(size) + ", " + rival.type();
    }
}
