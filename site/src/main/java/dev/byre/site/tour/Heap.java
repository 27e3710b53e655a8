package dev.byre.site.tour;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Tells whether new objects get memory that was used before. Memory that the operating system has yet to provide is
 * many times as slow, which would be measured instead of the work.
 */
final class Heap {
    /** The first collection after the heap grew may grow what is filled before the next one. */
    private static final int COLLECTIONS = 2;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private long committed;
    private long collectionsAtGrowth;

    /** Whether memory was collected since the heap last grew, often enough that it has come round. */
    boolean isSettled() {
        long now = Runtime.getRuntime().totalMemory();
        long collections = collectors.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
        if (now != committed) {
            committed = now;
            collectionsAtGrowth = collections;
        }
        return collections - collectionsAtGrowth >= COLLECTIONS;
    }
}
