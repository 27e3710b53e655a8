package dev.byre.benchmarks.seq;

import org.openjdk.jmh.infra.Blackhole;

/** Lists made of the parts of others, which stay as they are. */
public final class ListParts {
    private ListParts() {}

    /** The elements of one list and then those of another of the same size. */
    public static class Concat extends EveryList {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            sink.consume(list.concat(list.other(elements)));
        }
    }

    /** Half of a list, from a random index on. */
    public static class Slice extends EveryList {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            int from = elements.at[elements.nextOne()] / 2;
            sink.consume(list.slice(from, from + elements.size / 2));
        }
    }
}
