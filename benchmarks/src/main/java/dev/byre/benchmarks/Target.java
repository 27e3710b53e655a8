package dev.byre.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a rival must reach in an operation. Limits that do not apply are infinite. Immutable.
 *
 * @param rival who must
 * @param size at this number of elements; at any, if it is {@link Measurement#ANY_SIZE}
 * @param against who {@code times} is of; its reference, if this is null
 * @param times at most this many times what that one takes in the same run, and
 * @param plusNanos this many nanoseconds more
 * @param timesBytes at most this many times the bytes that it allocates
 * @param timesBestPeer at most this many times what the fastest peer takes in the same run
 * @param nanos at most this many nanoseconds
 * @param bytes at most this many bytes allocated
 */
record Target(
        Rival rival,
        int size,
        @Nullable Rival against,
        double times,
        double plusNanos,
        double timesBytes,
        double timesBestPeer,
        double nanos,
        double bytes) {
    /** What is left of nothing when a profiler divides other threads' allocation by the number of calls. */
    private static final double NO_BYTES = 0.5;

    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private static Target none(Rival rival) {
        return new Target(rival, Measurement.ANY_SIZE, null, UNLIMITED, 0, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED);
    }

    static Target times(Rival rival, double times) {
        return timesPlus(rival, times, 0);
    }

    static Target timesPlus(Rival rival, double times, double plusNanos) {
        return none(rival).andTimes(times, plusNanos);
    }

    static Target nanos(Rival rival, double nanos) {
        return none(rival).andNanos(nanos);
    }

    static Target bytes(Rival rival, double bytes) {
        return none(rival).andBytes(bytes);
    }

    static Target nanosAndBytes(Rival rival, double nanos, double bytes) {
        return nanos(rival, nanos).andBytes(bytes);
    }

    static Target timesBestPeer(Rival rival, double times) {
        return none(rival).andTimesBestPeer(times);
    }

    static Target aheadOfPeers(Rival rival) {
        return timesBestPeer(rival, 1);
    }

    /** This target, at one size only. */
    Target at(int size) {
        return new Target(rival, size, against, times, plusNanos, timesBytes, timesBestPeer, nanos, bytes);
    }

    /** This target, against another than the reference. */
    Target against(Rival other) {
        return new Target(rival, size, other, times, plusNanos, timesBytes, timesBestPeer, nanos, bytes);
    }

    Target andTimes(double times) {
        return andTimes(times, 0);
    }

    private Target andTimes(double times, double plusNanos) {
        return new Target(rival, size, against, times, plusNanos, timesBytes, timesBestPeer, nanos, bytes);
    }

    Target andTimesBytes(double timesBytes) {
        return new Target(rival, size, against, times, plusNanos, timesBytes, timesBestPeer, nanos, bytes);
    }

    private Target andTimesBestPeer(double timesBestPeer) {
        return new Target(rival, size, against, times, plusNanos, timesBytes, timesBestPeer, nanos, bytes);
    }

    private Target andNanos(double nanos) {
        return new Target(rival, size, against, times, plusNanos, timesBytes, timesBestPeer, nanos, bytes);
    }

    Target andBytes(double bytes) {
        return new Target(rival, size, against, times, plusNanos, timesBytes, timesBestPeer, nanos, bytes);
    }

    boolean isAt(int size) {
        return this.size == Measurement.ANY_SIZE || this.size == size;
    }

    boolean isAboutTime() {
        return times != UNLIMITED || timesBestPeer != UNLIMITED || nanos != UNLIMITED;
    }

    boolean isAboutReference() {
        return times != UNLIMITED;
    }

    boolean isAboutPeers() {
        return timesBestPeer != UNLIMITED;
    }

    /**
     * Whether a measurement meets this target; without that of whom it is held against, a ratio cannot be met.
     *
     * @param reference of whom {@code times} and {@code timesBytes} are
     * @param bestPeer of the fastest peer
     */
    boolean isMet(Measurement measured, @Nullable Measurement reference, @Nullable Measurement bestPeer) {
        boolean fastEnough =
                times == UNLIMITED || (reference != null && measured.nanos() <= times * reference.nanos() + plusNanos);
        boolean meetsPeers = timesBestPeer == UNLIMITED
                || (bestPeer != null && measured.nanos() <= timesBestPeer * bestPeer.nanos());
        return fastEnough && meetsPeers && measured.nanos() <= nanos && isMetInBytes(measured, reference);
    }

    /** Whether a measurement meets what this target says of bytes. */
    boolean isMetInBytes(Measurement measured, @Nullable Measurement reference) {
        boolean smallEnough = timesBytes == UNLIMITED
                || (reference != null && measured.bytes() <= timesBytes * reference.bytes() + NO_BYTES);
        return smallEnough && measured.bytes() <= bytes + NO_BYTES;
    }

    @Override
    public String toString() {
        List<String> limits = new ArrayList<>();
        if (timesBestPeer == 1) {
            limits.add("ahead of every peer");
        } else if (timesBestPeer != UNLIMITED) {
            limits.add("≤ " + ratio(timesBestPeer) + " × best peer");
        }
        if (times != UNLIMITED) {
            limits.add("≤ " + ratio(times) + " ×" + (against == null ? "" : " " + against.type())
                    + (plusNanos == 0 ? "" : String.format(Locale.ROOT, " + %.0f ns", plusNanos)));
        }
        if (timesBytes != UNLIMITED) {
            limits.add("≤ " + ratio(timesBytes) + " × the bytes");
        }
        if (nanos != UNLIMITED) {
            limits.add(String.format(Locale.ROOT, "≤ %.0f ns", nanos));
        }
        if (bytes != UNLIMITED) {
            limits.add(String.format(Locale.ROOT, "≤ %.0f B", bytes));
        }
        return String.join(", ", limits);
    }

    private static String ratio(double ratio) {
        boolean hundredths = Math.abs(ratio * 10 - Math.rint(ratio * 10)) > 1e-9;
        return String.format(Locale.ROOT, hundredths ? "%.2f" : "%.1f", ratio);
    }
}
