package dev.byre.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one fork measured, as the JSON of results has it. Immutable.
 *
 * @param nanos of each measured iteration, for one call
 * @param bytes allocated by one call
 * @param seconds how long the fork took, with all that it prepared
 */
record Fork(List<Double> nanos, double bytes, double seconds) {
    Fork {
        nanos = List.copyOf(nanos);
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("a fork without an iteration");
        }
    }

    /** What JMH measured in one fork, with its allocation profiler. */
    static Fork of(RunResult result, double seconds) {
        List<Double> nanos = new ArrayList<>();
        result.getBenchmarkResults().forEach(fork -> {
            for (IterationResult iteration : fork.getIterationResults()) {
                nanos.add(iteration.getPrimaryResult().getScore());
            }
        });
        Result<?> bytes =
                requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "no allocation profile");
        return new Fork(nanos, bytes.getScore(), seconds);
    }
}
