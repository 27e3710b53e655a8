package dev.byre.benchmarks.sorted;

import static dev.byre.benchmarks.rivals.Probes.BATCH;

import dev.byre.benchmarks.maps.AnySet;
import dev.byre.benchmarks.maps.MapKeys;
import dev.byre.benchmarks.maps.Work;
import dev.byre.cow.CowSortedSet;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** Sorted sets, built and read. Their nodes are those of the maps, so writing is measured there. */
public final class SortedSetReading {
    private SortedSetReading() {}

    /** A TreeSet. */
    public static class OfTreeSet extends AnySet {
        @Override
        public Set<Object> built(Object[] elements) {
            Set<Object> built = new TreeSet<>();
            for (Object element : elements) {
                built.add(element);
            }
            return built;
        }
    }

    /** A CowSortedSet, unique. */
    public static class OfCowSortedSet extends AnySet {
        @Override
        public CowSortedSet<Object> built(Object[] elements) {
            CowSortedSet<Object> built = new CowSortedSet<>();
            for (Object element : elements) {
                built.add(element);
            }
            return built;
        }
    }

    /** A PersistentSortedSet. It is built by its mutable form. */
    public static class OfPersistentSortedSet extends AnySet {
        @Override
        public Set<Object> built(Object[] elements) {
            return new OfCowSortedSet().built(elements).snapshot();
        }
    }

    /** Each of the rivals. */
    public abstract static class EverySet {
        abstract void run(AnySet set, MapKeys keys, Blackhole sink);

        @Benchmark
        public final void treeSet(OfTreeSet set, MapKeys keys, Blackhole sink) {
            run(set, keys, sink);
        }

        @Benchmark
        public final void cowSortedSet(OfCowSortedSet set, MapKeys keys, Blackhole sink) {
            run(set, keys, sink);
        }

        @Benchmark
        public final void persistentSortedSet(OfPersistentSortedSet set, MapKeys keys, Blackhole sink) {
            run(set, keys, sink);
        }
    }

    /** Contains, of elements that are there. */
    @OperationsPerInvocation(BATCH)
    public static class Contains extends EverySet {
        @Override
        void run(AnySet set, MapKeys keys, Blackhole sink) {
            Work.contains(set.set, keys, sink);
        }
    }

    /** All elements, by forEach. */
    public static class ForEach extends EverySet {
        @Override
        void run(AnySet set, MapKeys keys, Blackhole sink) {
            set.set.forEach(sink::consume);
        }
    }

    /** Add after add from nothing; a PersistentSortedSet, from a list. */
    public static class Build extends EverySet {
        @Override
        void run(AnySet set, MapKeys keys, Blackhole sink) {
            sink.consume(set.built(keys.keys));
        }
    }
}
