package dev.byre.core.ownership;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A buffer that counts the handles which hold it, so that a handle knows whether it may write in place.
 *
 * <p>Thread-safe: handles in different threads may share and release one buffer without a lock. All operations are O(1)
 * and allocate nothing.
 *
 * <p>After {@code do_wp_page} of the Linux kernel, {@code isKnownUniquelyReferenced} of Swift and {@code Arc::make_mut}
 * of Rust; the saturation is that of the kernel's {@code refcount_t}.
 */
public abstract class RefCounted {
    /*
     * count |  n >= 1      held by n handles
     *       |  0           held by none: the last handle copied or was released
     *       |  PINNED      shared for ever: seen by an immutable value, or counted past the limit
     *       |  BORROWED    shared for ever: the array belongs to the caller
     *
     * C1  A positive count is never below the number of live handles that hold the buffer. (A handle that is dropped
     *     without a release leaves it too high; then the next write copies once and the fresh copy counts exactly.)
     * C2  A negative count stays negative. It is checked before it is changed, so few threads can be in between, and
     *     the two marks lie 2^28 apart: no number of threads can drag one to the other.
     * C3  The taking off is a release and the check is an acquire, so that all that the last other holder read happens
     *     before our write in place. The adding may be relaxed: who shares already holds. (Both are plain getAndAdd,
     *     which orders more than that, because it alone is one instruction on every JVM; weaker forms are loops.)
     */

    static final int PINNED = -(1 << 28);
    static final int BORROWED = -(1 << 29);

    private static final int BETWEEN_PINNED_AND_BORROWED = (PINNED + BORROWED) / 2;

    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(RefCounted.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Read and written through {@link #COUNT} only, once it is born. */
    private int count;

    /** How a buffer starts its life. */
    public enum Birth {
        /** Held by one handle, which may write in place. */
        UNIQUE(1),
        /** Shared for ever: an empty buffer that many handles start from. */
        PINNED(RefCounted.PINNED),
        /** Shared for ever: the array inside belongs to the caller. */
        BORROWED(RefCounted.BORROWED);

        private final int count;

        Birth(int count) {
            this.count = count;
        }
    }

    protected RefCounted(Birth birth) {
        count = birth.count;
    }

    /** Adds one holder. */
    public final void share() {
        if ((int) COUNT.getOpaque(this) < 0) {
            return;
        }
        int before = (int) COUNT.getAndAdd(this, 1);
        if (before >= Tuning.COUNT_LIMIT) {
            pin();
        }
    }

    /** Takes one holder off. The caller must not read the buffer after that. */
    public final void release() {
        if ((int) COUNT.getOpaque(this) < 0) {
            return;
        }
        COUNT.getAndAdd(this, -1);
    }

    /** Whether the caller, who holds this buffer, is its only holder and may write in place. */
    public final boolean isUnique() {
        return (int) COUNT.getAcquire(this) == 1;
    }

    /** Makes this buffer shared for ever: an immutable value sees it from now on. */
    public final void pin() {
        if ((int) COUNT.getOpaque(this) >= 0) {
            COUNT.setOpaque(this, PINNED);
        }
    }

    /** Why a holder that is about to write must copy. */
    public final Copies.Reason reasonToCopy() {
        int now = (int) COUNT.getOpaque(this);
        if (now >= 0) {
            return Copies.Reason.SHARED;
        }
        return now > BETWEEN_PINNED_AND_BORROWED ? Copies.Reason.PINNED : Copies.Reason.BORROWED;
    }
}
