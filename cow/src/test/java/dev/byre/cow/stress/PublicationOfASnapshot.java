package dev.byre.cow.stress;

import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSet;
import dev.byre.collections.PersistentSortedMap;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSet;
import dev.byre.cow.CowSortedMap;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One thread makes a map and writes to it in place, publishes a snapshot by a data race, and writes on; the other one,
 * if it sees the snapshot, sees all that was written before and nothing of what was written after.
 */
public final class PublicationOfASnapshot {
    private PublicationOfASnapshot() {}

    /** Of flat maps. */
    @JCStressTest
    @Outcome(id = "103, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was published yet.")
    @Outcome(id = "103, 1", expect = Expect.ACCEPTABLE, desc = "The snapshot has what was written before it.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The snapshot lacks a write, or has one too many.")
    @State
    public static class OfFlatMaps {
        private @Nullable PersistentMap<Integer, Integer> published;

        @Actor
        public void publish(II_Result r) {
            CowMap<Integer, Integer> map = Maps.ofZeros(Maps.FLAT);
            map.put(0, 1);
            published = map.snapshot();
            map.put(1, 2);
            map.put(-1, 100);
            r.r1 = Maps.sum(map);
        }

        @Actor
        public void read(II_Result r) {
            PersistentMap<Integer, Integer> read = published;
            r.r2 = read == null ? -1 : Maps.sum(read) + (read.size() == Maps.FLAT ? 0 : 500);
        }
    }

    /** Of maps that are trees. */
    @JCStressTest
    @Outcome(id = "103, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was published yet.")
    @Outcome(id = "103, 1", expect = Expect.ACCEPTABLE, desc = "The snapshot has what was written before it.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The snapshot lacks a write, or has one too many.")
    @State
    public static class OfTreeMaps {
        private @Nullable PersistentMap<Integer, Integer> published;

        @Actor
        public void publish(II_Result r) {
            CowMap<Integer, Integer> map = Maps.ofZeros(Maps.TREE);
            map.put(0, 1);
            published = map.snapshot();
            map.put(1, 2);
            map.put(-1, 100);
            r.r1 = Maps.sum(map);
        }

        @Actor
        public void read(II_Result r) {
            PersistentMap<Integer, Integer> read = published;
            r.r2 = read == null ? -1 : Maps.sum(read) + (read.size() == Maps.TREE ? 0 : 500);
        }
    }

    /** Of a set. */
    @JCStressTest
    @Outcome(id = "65, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was published yet.")
    @Outcome(id = "65, 66", expect = Expect.ACCEPTABLE, desc = "The snapshot has what was written before it.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The snapshot lacks a write, or has one too many.")
    @State
    public static class OfSets {
        private @Nullable PersistentSet<Integer> published;

        @Actor
        public void publish(II_Result r) {
            CowSet<Integer> set = new CowSet<>();
            for (int e = 0; e < Maps.TREE; e++) {
                set.add(e);
            }
            published = set.snapshot();
            set.remove(1);
            r.r1 = sum(set);
        }

        @Actor
        public void read(II_Result r) {
            PersistentSet<Integer> read = published;
            r.r2 = read == null ? -1 : sum(read);
        }

        private static int sum(Iterable<Integer> set) {
            int sum = 0;
            for (Integer element : set) {
                sum += element == null ? 1000 : element;
            }
            return sum;
        }
    }

    /** Of flat sorted maps. */
    @JCStressTest
    @Outcome(id = "103, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was published yet.")
    @Outcome(id = "103, 1", expect = Expect.ACCEPTABLE, desc = "The snapshot has what was written before it.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The snapshot lacks a write, or has one too many.")
    @State
    public static class OfSortedFlatMaps {
        private @Nullable PersistentSortedMap<Integer, Integer> published;

        @Actor
        public void publish(II_Result r) {
            CowSortedMap<Integer, Integer> map = Maps.sortedOfZeros(Maps.FLAT);
            map.put(0, 1);
            published = map.snapshot();
            map.put(1, 2);
            map.put(-1, 100);
            r.r1 = Maps.sum(map);
        }

        @Actor
        public void read(II_Result r) {
            PersistentSortedMap<Integer, Integer> read = published;
            r.r2 = read == null ? -1 : Maps.sum(read) + (read.size() == Maps.FLAT ? 0 : 500);
        }
    }

    /** Of sorted maps that are trees. */
    @JCStressTest
    @Outcome(id = "103, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was published yet.")
    @Outcome(id = "103, 1", expect = Expect.ACCEPTABLE, desc = "The snapshot has what was written before it.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The snapshot lacks a write, or has one too many.")
    @State
    public static class OfSortedTreeMaps {
        private @Nullable PersistentSortedMap<Integer, Integer> published;

        @Actor
        public void publish(II_Result r) {
            CowSortedMap<Integer, Integer> map = Maps.sortedOfZeros(Maps.TREE);
            map.put(0, 1);
            published = map.snapshot();
            map.put(1, 2);
            map.put(-1, 100);
            r.r1 = Maps.sum(map);
        }

        @Actor
        public void read(II_Result r) {
            PersistentSortedMap<Integer, Integer> read = published;
            r.r2 = read == null ? -1 : Maps.sum(read) + (read.size() == Maps.TREE ? 0 : 500);
        }
    }
}
