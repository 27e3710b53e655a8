package dev.byre.benchmarks;

import dev.byre.benchmarks.Subjects.OfCowArray;
import dev.byre.benchmarks.Subjects.OfCowIntArray;
import dev.byre.benchmarks.Subjects.OfCowMap;
import dev.byre.benchmarks.Subjects.OfCowSet;
import dev.byre.benchmarks.Subjects.OfCowSortedMap;
import dev.byre.benchmarks.Subjects.OfCowSortedSet;
import dev.byre.benchmarks.Subjects.OfDroppedCowArray;
import dev.byre.benchmarks.Subjects.OfDroppedCowIntArray;
import dev.byre.benchmarks.Subjects.OfDroppedCowMap;
import dev.byre.benchmarks.Subjects.OfDroppedCowSet;
import dev.byre.benchmarks.Subjects.OfDroppedCowSortedMap;
import dev.byre.benchmarks.Subjects.OfDroppedCowSortedSet;
import dev.byre.benchmarks.Subjects.OfShared;
import dev.byre.collections.PersistentList;
import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSet;
import dev.byre.collections.PersistentSortedMap;
import dev.byre.collections.PersistentSortedSet;
import dev.byre.core.Shared;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSet;
import dev.byre.cow.CowSortedMap;
import dev.byre.cow.CowSortedSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to share, and to ask whether one does. */
public final class Sharing {
    private Sharing() {}

    /** Shares that are dropped without release, so that the counts go up and up. */
    public static class Share {
        @Benchmark
        public CowArray<Integer> cowArray(OfDroppedCowArray subject) {
            return subject.list.share();
        }

        @Benchmark
        public CowIntArray cowIntArray(OfDroppedCowIntArray subject) {
            return subject.array.share();
        }

        @Benchmark
        public CowMap<Integer, Integer> cowMap(OfDroppedCowMap subject) {
            return subject.map.share();
        }

        @Benchmark
        public CowSet<Integer> cowSet(OfDroppedCowSet subject) {
            return subject.set.share();
        }

        @Benchmark
        public CowSortedMap<Integer, Integer> cowSortedMap(OfDroppedCowSortedMap subject) {
            return subject.map.share();
        }

        @Benchmark
        public CowSortedSet<Integer> cowSortedSet(OfDroppedCowSortedSet subject) {
            return subject.set.share();
        }

        @Benchmark
        public Shared<int[]> shared(OfShared subject) {
            return subject.array.share();
        }
    }

    /** Snapshots. */
    public static class Snapshot {
        @Benchmark
        public PersistentList<Integer> cowArray(OfCowArray subject) {
            return subject.list.snapshot();
        }

        @Benchmark
        public PersistentMap<Integer, Integer> cowMap(OfCowMap subject) {
            return subject.map.snapshot();
        }

        @Benchmark
        public PersistentSet<Integer> cowSet(OfCowSet subject) {
            return subject.set.snapshot();
        }

        @Benchmark
        public PersistentSortedMap<Integer, Integer> cowSortedMap(OfCowSortedMap subject) {
            return subject.map.snapshot();
        }

        @Benchmark
        public PersistentSortedSet<Integer> cowSortedSet(OfCowSortedSet subject) {
            return subject.set.snapshot();
        }
    }

    /** A share and its release. The sink keeps the handle real: it would be optimized away otherwise. */
    public static class ShareAndRelease {
        @Benchmark
        public void cowArray(OfCowArray subject, Blackhole sink) {
            CowArray<Integer> share = subject.list.share();
            sink.consume(share);
            share.release();
        }

        @Benchmark
        public void cowIntArray(OfCowIntArray subject, Blackhole sink) {
            CowIntArray share = subject.array.share();
            sink.consume(share);
            share.release();
        }

        @Benchmark
        public void cowMap(OfCowMap subject, Blackhole sink) {
            CowMap<Integer, Integer> share = subject.map.share();
            sink.consume(share);
            share.release();
        }

        @Benchmark
        public void cowSet(OfCowSet subject, Blackhole sink) {
            CowSet<Integer> share = subject.set.share();
            sink.consume(share);
            share.release();
        }

        @Benchmark
        public void cowSortedMap(OfCowSortedMap subject, Blackhole sink) {
            CowSortedMap<Integer, Integer> share = subject.map.share();
            sink.consume(share);
            share.release();
        }

        @Benchmark
        public void cowSortedSet(OfCowSortedSet subject, Blackhole sink) {
            CowSortedSet<Integer> share = subject.set.share();
            sink.consume(share);
            share.release();
        }

        @Benchmark
        public void shared(OfShared subject, Blackhole sink) {
            Shared<int[]> share = subject.array.share();
            sink.consume(share);
            share.release();
        }
    }

    /** The question, asked of the only handle. */
    public static class IsKnownUnique {
        @Benchmark
        public boolean cowArray(OfCowArray subject) {
            return subject.list.isKnownUnique();
        }

        @Benchmark
        public boolean cowIntArray(OfCowIntArray subject) {
            return subject.array.isKnownUnique();
        }

        @Benchmark
        public boolean cowMap(OfCowMap subject) {
            return subject.map.isKnownUnique();
        }

        @Benchmark
        public boolean cowSet(OfCowSet subject) {
            return subject.set.isKnownUnique();
        }

        @Benchmark
        public boolean cowSortedMap(OfCowSortedMap subject) {
            return subject.map.isKnownUnique();
        }

        @Benchmark
        public boolean cowSortedSet(OfCowSortedSet subject) {
            return subject.set.isKnownUnique();
        }

        @Benchmark
        public boolean shared(OfShared subject) {
            return subject.array.isKnownUnique();
        }
    }

    /** What every write of a user's own type begins with. */
    public static class UniqueWhenUnique {
        @Benchmark
        public int[] shared(OfShared subject) {
            return subject.array.unique(int[]::clone);
        }
    }
}
