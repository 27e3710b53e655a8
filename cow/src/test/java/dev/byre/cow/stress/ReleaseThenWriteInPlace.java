package dev.byre.cow.stress;

import dev.byre.core.Shared;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSortedMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZ_Result;

/**
 * One thread reads all of its share and then releases it; the other one writes, in place if it is alone by then. The
 * first one must never see that write: its reads happen-before its release, and the release before the write.
 */
public final class ReleaseThenWriteInPlace {
    /** Flat with tiny widths. */
    private static final int LENGTH = 4;

    private ReleaseThenWriteInPlace() {}

    /** An array that has seen that it is alone. */
    private static CowIntArray written(CowIntArray array) {
        array.set(0, 0);
        return array;
    }

    /** Of ints. */
    @JCStressTest
    @Outcome(id = "0, false", expect = Expect.ACCEPTABLE, desc = "The writer came first, and copied.")
    @Outcome(id = "0, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The release came first; no copy.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The reader saw a write to its share.")
    @State
    public static class OfInts {
        private final CowIntArray writer = written(new CowIntArray(LENGTH));
        private final CowIntArray reader = writer.share();

        @Actor
        public void read(IZ_Result r) {
            int sum = 0;
            for (int i = 0; i < LENGTH; i++) {
                sum += reader.get(i);
            }
            reader.release();
            r.r1 = sum;
        }

        @Actor
        public void write(IZ_Result r) {
            r.r2 = writer.isKnownUnique();
            for (int i = LENGTH - 1; i >= 0; i--) {
                writer.set(i, 1);
            }
        }
    }

    /** Of references, with a writer that removes. */
    @JCStressTest
    @Outcome(id = "6, false", expect = Expect.ACCEPTABLE, desc = "The writer came first, and copied.")
    @Outcome(id = "6, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The release came first; no copy.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The reader saw a write to its share.")
    @State
    public static class OfReferences {
        private final CowArray<Integer> writer = CowArray.of(1, 2, 3);
        private final CowArray<Integer> reader = writer.share();

        @Actor
        public void read(IZ_Result r) {
            int sum = 0;
            for (int i = 0; i < reader.size(); i++) {
                Integer element = reader.get(i);
                sum += element == null ? 100 : element;
            }
            reader.release();
            r.r1 = sum;
        }

        @Actor
        public void write(IZ_Result r) {
            r.r2 = writer.isKnownUnique();
            writer.clear();
        }
    }

    /** Of a value behind a holder. */
    @JCStressTest
    @Outcome(id = "0, false", expect = Expect.ACCEPTABLE, desc = "The writer came first, and copied.")
    @Outcome(id = "0, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The release came first; no copy.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The reader saw a write to its share.")
    @State
    public static class OfShared {
        private final Shared<int[]> writer = Shared.of(new int[2]);
        private final Shared<int[]> reader = writer.share();

        @Actor
        public void read(IZ_Result r) {
            int[] value = reader.get();
            int sum = value[0] + value[1];
            reader.release();
            r.r1 = sum;
        }

        @Actor
        public void write(IZ_Result r) {
            r.r2 = writer.isKnownUnique();
            int[] value = writer.unique(int[]::clone);
            value[1] = 1;
            value[0] = 1;
        }
    }

    /** Of flat maps. */
    @JCStressTest
    @Outcome(id = "0, false", expect = Expect.ACCEPTABLE, desc = "The writer came first, or is a tree, and copied.")
    @Outcome(id = "0, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The release came first; no copy.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The reader saw a write to its share.")
    @State
    public static class OfFlatMaps {
        private final CowMap<Integer, Integer> writer = Maps.ofZeros(Maps.FLAT);
        private final CowMap<Integer, Integer> reader = writer.share();

        @Actor
        public void read(IZ_Result r) {
            int sum = Maps.sum(reader);
            reader.release();
            r.r1 = sum;
        }

        @Actor
        public void write(IZ_Result r) {
            r.r2 = writer.isKnownUnique();
            for (int key = 0; key < Maps.FLAT; key++) {
                writer.put(key, 1);
            }
            writer.remove(0);
            writer.put(-1, 1);
        }
    }

    /** Of maps that are trees. */
    @JCStressTest
    @Outcome(id = "0, false", expect = Expect.ACCEPTABLE, desc = "The writer came first, or is a tree, and copied.")
    @Outcome(id = "0, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The release came first; no copy.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The reader saw a write to its share.")
    @State
    public static class OfTreeMaps {
        private final CowMap<Integer, Integer> writer = Maps.ofZeros(Maps.TREE);
        private final CowMap<Integer, Integer> reader = writer.share();

        @Actor
        public void read(IZ_Result r) {
            int sum = Maps.sum(reader);
            reader.release();
            r.r1 = sum;
        }

        @Actor
        public void write(IZ_Result r) {
            r.r2 = writer.isKnownUnique();
            for (int key = 0; key < Maps.TREE; key++) {
                writer.put(key, 1);
            }
            writer.remove(0);
            writer.put(-1, 1);
        }
    }

    /** Of flat sorted maps. */
    @JCStressTest
    @Outcome(id = "0, false", expect = Expect.ACCEPTABLE, desc = "The writer came first, or is a tree, and copied.")
    @Outcome(id = "0, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The release came first; no copy.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The reader saw a write to its share.")
    @State
    public static class OfSortedFlatMaps {
        private final CowSortedMap<Integer, Integer> writer = Maps.sortedOfZeros(Maps.FLAT);
        private final CowSortedMap<Integer, Integer> reader = writer.share();

        @Actor
        public void read(IZ_Result r) {
            int sum = Maps.sum(reader);
            reader.release();
            r.r1 = sum;
        }

        @Actor
        public void write(IZ_Result r) {
            r.r2 = writer.isKnownUnique();
            for (int key = 0; key < Maps.FLAT; key++) {
                writer.put(key, 1);
            }
            writer.remove(0);
            writer.put(-1, 1);
        }
    }

    /** Of sorted maps that are trees. */
    @JCStressTest
    @Outcome(id = "0, false", expect = Expect.ACCEPTABLE, desc = "The writer came first, or is a tree, and copied.")
    @Outcome(id = "0, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The release came first; no copy.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The reader saw a write to its share.")
    @State
    public static class OfSortedTreeMaps {
        private final CowSortedMap<Integer, Integer> writer = Maps.sortedOfZeros(Maps.TREE);
        private final CowSortedMap<Integer, Integer> reader = writer.share();

        @Actor
        public void read(IZ_Result r) {
            int sum = Maps.sum(reader);
            reader.release();
            r.r1 = sum;
        }

        @Actor
        public void write(IZ_Result r) {
            r.r2 = writer.isKnownUnique();
            for (int key = 0; key < Maps.TREE; key++) {
                writer.put(key, 1);
            }
            writer.remove(0);
            writer.put(-1, 1);
        }
    }
}
