package dev.byre.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a rival must reach in an operation. Limits that do not apply are infinite. Immutable.
 *
 * @param rival who must
 * @param times at most this many times what its peer takes in the same run, and
 * @param plusNanos this many nanoseconds more
 * @param nanos at most this many nanoseconds
 * @param bytes at most this many bytes allocated
 */
record Target(Rival rival, double times, double plusNanos, double nanos, double bytes) {
    /** What is left of nothing when a profiler divides other threads' allocation by the number of calls. */
    private static final double NO_BYTES = 0.5;

    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    static Target times(Rival rival, double times) {
        return timesPlus(rival, times, 0);
    }

    static Target timesPlus(Rival rival, double times, double plusNanos) {
        return new Target(rival, times, plusNanos, UNLIMITED, UNLIMITED);
    }

    static Target nanos(Rival rival, double nanos) {
        return new Target(rival, UNLIMITED, 0, nanos, UNLIMITED);
    }

    static Target bytes(Rival rival, double bytes) {
        return new Target(rival, UNLIMITED, 0, UNLIMITED, bytes);
    }

    static Target nanosAndBytes(Rival rival, double nanos, double bytes) {
        return new Target(rival, UNLIMITED, 0, nanos, bytes);
    }

    /** Whether a measurement meets this target, held against its peer's; without a peer's, a ratio cannot be met. */
    boolean isMet(Measurement measured, @Nullable Measurement peer) {
        boolean fastEnough =
                times == UNLIMITED || (peer != null && measured.nanos() <= times * peer.nanos() + plusNanos);
        return fastEnough && measured.nanos() <= nanos && measured.bytes() <= bytes + NO_BYTES;
    }

    @Override
    public String toString() {
        List<String> limits = new ArrayList<>();
        if (times != UNLIMITED && plusNanos == 0) {
            limits.add(String.format(Locale.ROOT, "≤ %.1f ×", times));
        } else if (times != UNLIMITED) {
            limits.add(String.format(Locale.ROOT, "≤ %.1f × + %.0f ns", times, plusNanos));
        }
        if (nanos != UNLIMITED) {
            limits.add(String.format(Locale.ROOT, "≤ %.0f ns", nanos));
        }
        if (bytes != UNLIMITED) {
            limits.add(String.format(Locale.ROOT, "≤ %.0f B", bytes));
        }
        return String.join(", ", limits);
    }
}
