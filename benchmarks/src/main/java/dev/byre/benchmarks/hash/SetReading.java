package dev.byre.benchmarks.hash;

import static dev.byre.benchmarks.rivals.Probes.BATCH;

import com.google.common.collect.ImmutableSet;
import dev.byre.benchmarks.maps.AnySet;
import dev.byre.benchmarks.maps.MapKeys;
import dev.byre.benchmarks.maps.Work;
import dev.byre.cow.CowSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** Sets, built and read. Their nodes are those of the maps, so writing is measured there. */
public final class SetReading {
    private SetReading() {}

    /** A HashSet. */
    public static class OfHashSet extends AnySet {
        @Override
        public Set<Object> built(Object[] elements) {
            Set<Object> built = new HashSet<>();
            for (Object element : elements) {
                built.add(element);
            }
            return built;
        }
    }

    /** A CowSet, unique. */
    public static class OfCowSet extends AnySet {
        @Override
        public CowSet<Object> built(Object[] elements) {
            CowSet<Object> built = new CowSet<>();
            for (Object element : elements) {
                built.add(element);
            }
            return built;
        }
    }

    /** A PersistentSet. It is built by its mutable form. */
    public static class OfPersistentSet extends AnySet {
        @Override
        public Set<Object> built(Object[] elements) {
            return new OfCowSet().built(elements).snapshot();
        }
    }

    /** What Set.copyOf gives. */
    public static class OfSetCopy extends AnySet {
        @Override
        public Set<Object> built(Object[] elements) {
            return Set.copyOf(Arrays.asList(elements));
        }
    }

    /** Guava's ImmutableSet. */
    public static class OfGuavaSet extends AnySet {
        @Override
        public Set<Object> built(Object[] elements) {
            return ImmutableSet.copyOf(elements);
        }
    }

    /** Each of the rivals. */
    public abstract static class EverySet {
        abstract void run(AnySet set, MapKeys keys, Blackhole sink);

        @Benchmark
        public final void hashSet(OfHashSet set, MapKeys keys, Blackhole sink) {
            run(set, keys, sink);
        }

        @Benchmark
        public final void cowSet(OfCowSet set, MapKeys keys, Blackhole sink) {
            run(set, keys, sink);
        }

        @Benchmark
        public final void persistentSet(OfPersistentSet set, MapKeys keys, Blackhole sink) {
            run(set, keys, sink);
        }

        @Benchmark
        public final void setCopy(OfSetCopy set, MapKeys keys, Blackhole sink) {
            run(set, keys, sink);
        }

        @Benchmark
        public final void immutableSet(OfGuavaSet set, MapKeys keys, Blackhole sink) {
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

    /** Add after add from nothing; an immutable one, from a list or an array. */
    public static class Build extends EverySet {
        @Override
        void run(AnySet set, MapKeys keys, Blackhole sink) {
            sink.consume(set.built(keys.keys));
        }
    }
}
