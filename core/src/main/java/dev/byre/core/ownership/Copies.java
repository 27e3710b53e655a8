package dev.byre.core.ownership;

import jdk.jfr.FlightRecorder;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where every copy that copy-on-write makes is told, once: to the recordings of the current thread and to the flight
 * recorder.
 *
 * <p>Thread-safe. While nobody listens, a copy costs two reads more.
 */
public final class Copies {
    /** Why something was copied rather than written in place. */
    public enum Reason {
        /** Another handle holds it too. */
        SHARED,
        /** An immutable value sees it, or it had more holders than the count can hold. */
        PINNED,
        /** It belongs to the caller who lent it. */
        BORROWED
    }

    /** The bytes of a reference: with the collectors that compress references, heaps below 32 GiB do. */
    public static final int REFERENCE_BYTES = Runtime.getRuntime().maxMemory() < 32L << 30 ? 4 : 8;

    private static final boolean FLIGHT_RECORDER = flightRecorderPresent();
    private static final ThreadLocal<@Nullable Recording> CURRENT = new ThreadLocal<>();

    /**
     * The number of recordings open in all threads, so that {@link #made} needs no thread local while there are none.
     */
    private static volatile int open;

    private Copies() {}

    /**
     * Tells that a copy was made.
     *
     * @param type the class of what was copied
     * @param elements how many elements were copied, 1 for a value of unknown insides
     * @param bytes the bytes of these elements in their array, 0 where unknown
     */
    public static void made(Class<?> type, Reason reason, long elements, long bytes) {
        if (open != 0) {
            for (Recording r = CURRENT.get(); r != null; r = r.outer) {
                r.add(type, reason, elements, bytes);
            }
        }
        // Asked first, because loading the event sets up the flight recorder, which takes a tenth of a second.
        if (FLIGHT_RECORDER && FlightRecorder.isInitialized()) {
            CopyEvent.emit(type, reason, elements, bytes);
        }
    }

    /** Runs a block and records the copies that this thread makes meanwhile. Recordings nest. */
    public static Recording record(Runnable block) {
        Recording recording = new Recording(CURRENT.get());
        CURRENT.set(recording);
        countOpen(1);
        try {
            block.run();
        } finally {
            countOpen(-1);
            if (recording.outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(recording.outer);
            }
        }
        return recording;
    }

    private static synchronized void countOpen(int change) {
        open += change;
    }

    /** The JDK may lack the module jdk.jfr, or the application may run without it. */
    private static boolean flightRecorderPresent() {
        try {
            FlightRecorder.isInitialized();
            return true;
        } catch (LinkageError absent) {
            return false;
        }
    }

    /** What was copied while a block ran. One thread at a time. */
    public static final class Recording {
        private final @Nullable Recording outer;
        private long copies;
        private long elements;
        private long bytes;
        private @Nullable Throwable first;

        Recording(@Nullable Recording outer) {
            this.outer = outer;
        }

        private void add(Class<?> type, Reason reason, long elements, long bytes) {
            if (copies++ == 0) {
                first = new Throwable("the first copy: " + elements + " elements of " + type.getTypeName() + ", "
                        + reason.name().toLowerCase(java.util.Locale.ROOT));
            }
            this.elements += elements;
            this.bytes += bytes;
        }

        public long copies() {
            return copies;
        }

        public long elements() {
            return elements;
        }

        public long bytes() {
            return bytes;
        }

        /** Where the first copy was made, or null if there was none. */
        public @Nullable Throwable first() {
            return first;
        }
    }
}
