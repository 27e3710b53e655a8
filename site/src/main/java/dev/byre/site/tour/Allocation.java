package dev.byre.site.tour;

import java.lang.management.ManagementFactory;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How many bytes the current thread has allocated, exactly, where the JVM can tell. */
final class Allocation {
    private final com.sun.management.@Nullable ThreadMXBean threads;

    private Allocation(com.sun.management.@Nullable ThreadMXBean threads) {
        this.threads = threads;
    }

    static Allocation find() {
        try {
            if (ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                    && threads.isThreadAllocatedMemorySupported()) {
                threads.setThreadAllocatedMemoryEnabled(true);
                return new Allocation(threads);
            }
        } catch (LinkageError absent) {
            // Some runtimes leave the module jdk.management out.
        }
        return unknown();
    }

    /** What a JVM that cannot tell has. */
    static Allocation unknown() {
        return new Allocation(null);
    }

    boolean isKnown() {
        return threads != null;
    }

    /** The bytes allocated so far, 0 if they are not known. */
    long bytes() {
        return threads == null ? 0 : threads.getCurrentThreadAllocatedBytes();
    }
}
