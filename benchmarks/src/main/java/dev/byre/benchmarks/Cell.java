package dev.byre.benchmarks;

/**
 * One rival in one operation at one size: what one fork measures. Immutable.
 *
 * @param size the number of elements, or {@link Measurement#ANY_SIZE}
 */
record Cell(Operation operation, Rival rival, int size) {
    /** The cell that a benchmark of this name measures, as JMH writes it. */
    static Cell of(String benchmark, int size) {
        int dot = benchmark.lastIndexOf('.');
        return new Cell(
                Operation.ofClass(benchmark.substring(0, dot)), Rival.ofMethod(benchmark.substring(dot + 1)), size);
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
