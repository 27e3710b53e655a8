package dev.byre.benchmarks.seq;

import static dev.byre.benchmarks.rivals.Probes.BATCH;

import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** Reading of lists, one element at a time and all of them; what is read is added up. */
public final class ListReading {
    private ListReading() {}

    /** Get, at random indexes. */
    @OperationsPerInvocation(BATCH)
    public static class Get extends EveryListToRead {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            sink.consume(Work.get(list, elements));
        }
    }

    /** All elements, by the library's iterator. */
    public static class Iterate extends EveryListToRead {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            Work.Sum sum = new Work.Sum();
            list.iterate(sum);
            sink.consume(sum.sum);
        }
    }

    /** All elements, by the library's forEach. */
    public static class ForEach extends EveryListToRead {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            Work.Sum sum = new Work.Sum();
            list.forEach(sum);
            sink.consume(sum.sum);
        }
    }
}
