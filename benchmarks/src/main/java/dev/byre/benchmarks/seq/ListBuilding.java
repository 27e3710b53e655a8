package dev.byre.benchmarks.seq;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Lists made of many elements at once. */
public final class ListBuilding {
    private ListBuilding() {}

    /** Add after add from nothing, or the library's builder. */
    public static class BuildByAdd extends EveryList {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            sink.consume(list.built(elements.original));
        }
    }

    /** From an array. */
    public static class BuildFromArray extends EveryListToRead {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            sink.consume(list.copied(elements.original));
        }

        /** What there is to gain: the same ArrayList by add after add. */
        @Benchmark
        public Object arrayListByAdd(OfArrayList list, ListElements elements) {
            return list.built(elements.original);
        }
    }
}
