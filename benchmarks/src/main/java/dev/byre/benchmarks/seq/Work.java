package dev.byre.benchmarks.seq;

import static dev.byre.benchmarks.rivals.Probes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import java.util.function.Consumer;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What is measured of every list, batch by batch. These loops are compiled by themselves, so that what JMH makes around
 * them takes no registers from them.
 */
final class Work {
    /** How many elements are added one after the other. */
    static final int ADDED = 64;

    private Work() {}

    /** The sum of all elements that are given to it, as an element is got to be used. */
    static final class Sum implements Consumer<Object> {
        int sum;

        @Override
        public void accept(Object element) {
            sum += (Integer) element;
        }
    }

    /** Gets, at random indexes, and the sum of what was got. */
    @CompilerControl(DONT_INLINE)
    static int get(AnyList list, ListElements elements) {
        int sum = 0;
        int start = elements.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sum += (Integer) list.get(elements.at[i]);
        }
        return sum;
    }

    /** Sets, at random indexes: of an immutable list, in one and the same each time. */
    @CompilerControl(DONT_INLINE)
    static void set(AnyList list, ListElements elements, Blackhole sink) {
        int start = elements.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(list.set(elements.at[i], elements.element(i)));
        }
    }

    /** Adds to an immutable list, each time to the version before. */
    @CompilerControl(DONT_INLINE)
    static void add(AnyList list, ListElements elements, Blackhole sink) {
        int start = elements.nextBatch();
        AnyList version = list.copy();
        for (int i = start; i < start + ADDED; i++) {
            version.hold(version.add(elements.elements[i]));
            sink.consume(version.list());
        }
    }

    /** As {@link #set}, each in a copy of its own: of ours a share, to which it is the first write. */
    @CompilerControl(DONT_INLINE)
    static void setInCopy(AnyList list, ListElements elements, Blackhole sink) {
        int start = elements.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(list.copy().set(elements.at[i], elements.element(i)));
        }
    }

    /** As {@link #add}, each time to a copy of the version before. */
    @CompilerControl(DONT_INLINE)
    static void addToCopy(AnyList list, ListElements elements, Blackhole sink) {
        int start = elements.nextBatch();
        AnyList version = list;
        for (int i = start; i < start + ADDED; i++) {
            version = version.copy();
            sink.consume(version.add(elements.elements[i]));
        }
    }
}
