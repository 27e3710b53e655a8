package dev.byre.benchmarks;

import static java.util.Objects.requireNonNull;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What one rival took for one operation at one size. Immutable.
 *
 * @param size the number of elements, or {@link #ANY_SIZE}
 * @param nanos the median over all measured iterations of all forks
 * @param spread half the distance between the first and the third quartile of them, in nanoseconds
 * @param bytes allocated
 */
record Measurement(Operation operation, Rival rival, int size, double nanos, double spread, double bytes) {
    /** Of an operation that does not depend on it. */
    static final int ANY_SIZE = -1;

    /** What JMH measured, with its allocation profiler. */
    static Measurement of(RunResult result) {
        BenchmarkParams params = result.getParams();
        String name = params.getBenchmark();
        int dot = name.lastIndexOf('.');
        Operation operation = Operation.ofClass(name.substring(0, dot));
        String sizeParam = params.getParam("size");
        int size = sizeParam == null ? ANY_SIZE : Integer.parseInt(sizeParam);
        double per = operation.unit() == Operation.Unit.ELEMENT ? size : 1;

        Statistics nanos = result.getPrimaryResult().getStatistics();
        Result<?> bytes =
                requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "no allocation profile");
        return new Measurement(
                operation,
                Rival.ofMethod(name.substring(dot + 1)),
                size,
                nanos.getPercentile(50) / per,
                (nanos.getPercentile(75) - nanos.getPercentile(25)) / 2 / per,
                bytes.getScore() / per);
    }
}
