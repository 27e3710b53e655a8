package dev.byre.benchmarks.gate;

import org.checkerframework.checker.nullness.qual.Nullable;

/** Where results go, so that neither a compiler nor a reader takes a call for idle. */
final class Sink {
    static @Nullable Object object;
    static long number;

    private Sink() {}

    static void use(@Nullable Object result) {
        object = result;
    }

    static void use(long result) {
        number += result;
    }
}
