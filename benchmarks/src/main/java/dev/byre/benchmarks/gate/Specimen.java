package dev.byre.benchmarks.gate;

import com.sun.management.ThreadMXBean;
import dev.byre.core.CowEvents;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One value of a type, at one size, of which is counted what operations allocate, keep and copy. Figures are means over
 * calls, each with another key, index or element.
 *
 * <p>One thread at a time.
 */
final class Specimen<T> {
    /** Over how many calls the mean of what is allocated is, unless there are fewer elements to edit in place. */
    static final int CALLS = 256;

    private static final int CALLS_IN_PLACE = 64;

    /** Over how many calls the mean of what is kept is. */
    private static final int KEPT = 64;

    private static final int WALKS = 4;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What is called with the i-th key, index or element, and what comes of it. */
    @FunctionalInterface
    interface Call<T> {
        Object of(T value, int i);
    }

    /** What is done to a handle with the i-th key, index or element. */
    @FunctionalInterface
    interface Edit<T> {
        void of(T handle, int i);
    }

    private final Figures figures;
    private final String type;
    private final int size;
    private final Supplier<T> make;
    private final T value;

    /** Of which nothing is counted: all is done to it first, so that each class is loaded and each call site linked. */
    private final T twin;

    /**
     * A value to be asked.
     *
     * @param make makes one; two of them share nothing
     */
    Specimen(Figures figures, String type, int size, Supplier<T> make) {
        this.figures = figures;
        this.type = type;
        this.size = size;
        this.make = make;
        this.value = make.get();
        this.twin = make.get();
    }

    private void set(String operation, Figures.Unit unit, double figure) {
        figures.set(new Figures.Row(type, operation, unit), size, figure);
    }

    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** A value made of all its elements: what one element takes. */
    Specimen<T> build(String way, Supplier<?> build) {
        Sink.use(build.get());
        long before = allocated();
        Object built = build.get();
        long bytes = allocated() - before;
        set(way, Figures.Unit.ALLOCATED, bytes / (double) size);
        // What another one reaches too is a constant of all, which none of them keeps for itself.
        Reach reach = new Reach(build.get());
        long constants = reach.bytes();
        reach.add(built);
        set(way, Figures.Unit.KEPT, (reach.bytes() - constants) / (double) size);
        return this;
    }

    /** A call that changes nothing. */
    Specimen<T> read(String operation, Edit<T> call) {
        return read(operation, CALLS, call);
    }

    /** A call that changes nothing and takes the time of all elements. */
    Specimen<T> walk(String operation, Edit<T> call) {
        return read(operation, WALKS, call);
    }

    private Specimen<T> read(String operation, int calls, Edit<T> call) {
        set(operation, Figures.Unit.ALLOCATED, allocatedByEach(value, twin, calls, call));
        return this;
    }

    private static <T> double allocatedByEach(T value, T twin, int calls, Edit<T> call) {
        allocatedByAll(twin, calls, call);
        return allocatedByAll(value, calls, call) / (double) calls;
    }

    private static <T> long allocatedByAll(T value, int calls, Edit<T> call) {
        long before = allocated();
        for (int i = 0; i < calls; i++) {
            call.of(value, i);
        }
        return allocated() - before;
    }

    /** A call whose result is another version, while the value stays as it is. */
    Specimen<T> update(String operation, Call<T> update) {
        Edit<T> call = (before, i) -> Sink.use(update.of(before, i));
        set(operation, Figures.Unit.ALLOCATED, allocatedByEach(value, twin, CALLS, call));
        countKept(operation, update);
        return this;
    }

    private void countKept(String operation, Call<T> update) {
        // A version of the twin, so that constants that a version is the first to reach are not counted as its own.
        Reach reach = new Reach(value, update.of(twin, 0));
        int objects = reach.objects();
        long bytes = reach.bytes();
        for (int i = 0; i < KEPT; i++) {
            reach.add(update.of(value, i));
        }
        set(operation, Figures.Unit.NODES, (reach.objects() - objects) / (double) KEPT);
        set(operation, Figures.Unit.KEPT, (reach.bytes() - bytes) / (double) KEPT);
    }

    /** A share, and the first edit of it: what the version takes that the two have from then on. */
    Specimen<T> editShare(String edited, UnaryOperator<T> share, Edit<T> edit) {
        String operation = "share(), then " + edited;
        update(operation, (value, i) -> {
            T handle = share.apply(value);
            edit.of(handle, i);
            return handle;
        });
        long elements = 0;
        for (int i = 0; i < KEPT; i++) {
            T handle = share.apply(value);
            int at = i;
            elements += CowEvents.during(() -> edit.of(handle, at)).elements();
        }
        set(operation, Figures.Unit.COPIED, elements / (double) KEPT);
        return this;
    }

    /** An edit of the only handle. */
    Specimen<T> editAlone(String edited, Edit<T> edit) {
        int calls = Math.min(size, CALLS_IN_PLACE);
        double bytes = allocatedByEach(make.get(), make.get(), calls, edit);
        set(edited + ", in place", Figures.Unit.ALLOCATED, bytes);
        return this;
    }

    /** The same edit of a share and of the only handle. */
    Specimen<T> edit(String edited, UnaryOperator<T> share, Edit<T> edit) {
        return editShare(edited, share, edit).editAlone(edited, edit);
    }
}
