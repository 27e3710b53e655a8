package dev.byre.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.byre.benchmarks.rivals.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one fork measured. Immutable.
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

    static Fork parse(Object json) {
        List<Double> nanos = new ArrayList<>();
        for (Object each : (List<?>) Json.member(json, "nanos")) {
            nanos.add(((Number) each).doubleValue());
        }
        return new Fork(nanos, number(json, "bytes"), number(json, "seconds"));
    }

    private static double number(Object json, String name) {
        return ((Number) Json.member(json, name)).doubleValue();
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nanos", nanos);
        json.put("bytes", bytes);
        json.put("seconds", seconds);
        return json;
    }
}
