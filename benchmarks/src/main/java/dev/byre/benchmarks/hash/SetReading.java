package dev.byre.benchmarks.hash;

import static dev.byre.benchmarks.hash.MapKeys.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import dev.byre.collections.PersistentSet;
import dev.byre.cow.CowSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Sets, built and read. Their nodes are those of the maps, so writing is measured there. */
public final class SetReading {
    private SetReading() {}

    /** A set of the keys; one subclass for each rival, and a fork loads one. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    public abstract static class AnySet {
        private Set<Object> set;

        /** Builds the set. */
        @Setup
        public void setUp(MapKeys keys) {
            set = built(keys.keys);
            System.gc();
        }

        abstract Set<Object> built(Object[] elements);
    }

    /** A HashSet. */
    public static class OfHashSet extends AnySet {
        @Override
        Set<Object> built(Object[] elements) {
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
        Set<Object> built(Object[] elements) {
            CowSet<Object> built = new CowSet<>();
            for (Object element : elements) {
                built.add(element);
            }
            return built;
        }
    }

    /** A PersistentSet. */
    public static class OfPersistentSet extends AnySet {
        @Override
        Set<Object> built(Object[] elements) {
            return PersistentSet.copyOf(Arrays.asList(elements));
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
    }

    /** Contains, of elements that are there. */
    @OperationsPerInvocation(BATCH)
    public static class Contains extends EverySet {
        @Override
        @CompilerControl(DONT_INLINE)
        void run(AnySet set, MapKeys keys, Blackhole sink) {
            int start = keys.nextBatch();
            for (int i = start; i < start + BATCH; i++) {
                sink.consume(set.set.contains(keys.hits[i]));
            }
        }
    }

    /** All elements, by forEach. */
    public static class ForEach extends EverySet {
        @Override
        void run(AnySet set, MapKeys keys, Blackhole sink) {
            set.set.forEach(sink::consume);
        }
    }

    /** Add after add from nothing; a PersistentSet, from a list. */
    public static class Build extends EverySet {
        @Override
        void run(AnySet set, MapKeys keys, Blackhole sink) {
            sink.consume(set.built(keys.keys));
        }
    }
}
