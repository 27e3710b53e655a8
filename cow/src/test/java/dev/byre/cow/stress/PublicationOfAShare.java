package dev.byre.cow.stress;

import dev.byre.core.Shared;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSortedMap;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One thread writes, hands a share over, and writes on; the other one takes the share and writes to it. The share holds
 * what was written before it was made and nothing of what was written after, and the giver sees nothing of the taker's.
 */
public final class PublicationOfAShare {
    private PublicationOfAShare() {}

    /** Of ints. */
    @JCStressTest
    @Outcome(id = "3, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was handed over yet.")
    @Outcome(id = "3, 51", expect = Expect.ACCEPTABLE, desc = "Each side sees its own writes alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfInts {
        private final CowIntArray giver = CowIntArray.of(0, 0);
        private volatile @Nullable CowIntArray handedOver;

        @Actor
        public void give(II_Result r) {
            giver.set(0, 1);
            handedOver = giver.share();
            giver.set(1, 2);
            r.r1 = giver.get(0) + giver.get(1);
        }

        @Actor
        public void take(II_Result r) {
            CowIntArray taken = handedOver;
            if (taken == null) {
                r.r2 = -1;
            } else {
                taken.set(1, 50);
                r.r2 = taken.get(0) + taken.get(1);
            }
        }
    }

    /** Of references, with sides that grow. */
    @JCStressTest
    @Outcome(id = "3, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was handed over yet.")
    @Outcome(id = "3, 51", expect = Expect.ACCEPTABLE, desc = "Each side sees its own writes alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfReferences {
        private final CowArray<Integer> giver = new CowArray<>(4);
        private volatile @Nullable CowArray<Integer> handedOver;

        @Actor
        public void give(II_Result r) {
            giver.add(1);
            handedOver = giver.share();
            giver.add(2);
            r.r1 = sum(giver);
        }

        @Actor
        public void take(II_Result r) {
            CowArray<Integer> taken = handedOver;
            if (taken == null) {
                r.r2 = -1;
            } else {
                taken.add(50);
                r.r2 = sum(taken);
            }
        }

        private static int sum(CowArray<Integer> array) {
            int sum = 0;
            for (Integer element : array) {
                sum += element;
            }
            return sum;
        }
    }

    /** Of a value behind a holder, whose giver releases. */
    @JCStressTest
    @Outcome(id = "1, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was handed over yet.")
    @Outcome(id = "1, 51", expect = Expect.ACCEPTABLE, desc = "The taker sees what was written before.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The taker misses a write, or the giver sees one.")
    @State
    public static class OfShared {
        private final Shared<int[]> giver = Shared.of(new int[2]);
        private volatile @Nullable Shared<int[]> handedOver;

        @Actor
        public void give(II_Result r) {
            giver.unique(int[]::clone)[0] = 1;
            handedOver = giver.share();
            int[] value = giver.get();
            int sum = value[0] + value[1];
            giver.release();
            r.r1 = sum;
        }

        @Actor
        public void take(II_Result r) {
            Shared<int[]> taken = handedOver;
            if (taken == null) {
                r.r2 = -1;
            } else {
                int[] value = taken.unique(int[]::clone);
                value[1] = 50;
                r.r2 = value[0] + value[1];
            }
        }
    }

    /** Of flat maps. */
    @JCStressTest
    @Outcome(id = "3, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was handed over yet.")
    @Outcome(id = "3, 51", expect = Expect.ACCEPTABLE, desc = "Each side sees its own writes alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfFlatMaps {
        private final CowMap<Integer, Integer> giver = Maps.ofZeros(Maps.FLAT);
        private volatile @Nullable CowMap<Integer, Integer> handedOver;

        @Actor
        public void give(II_Result r) {
            giver.put(0, 1);
            handedOver = giver.share();
            giver.put(1, 2);
            r.r1 = Maps.sum(giver);
        }

        @Actor
        public void take(II_Result r) {
            CowMap<Integer, Integer> taken = handedOver;
            if (taken == null) {
                r.r2 = -1;
            } else {
                taken.put(1, 50);
                r.r2 = Maps.sum(taken);
            }
        }
    }

    /** Of maps that are trees. */
    @JCStressTest
    @Outcome(id = "3, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was handed over yet.")
    @Outcome(id = "3, 51", expect = Expect.ACCEPTABLE, desc = "Each side sees its own writes alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfTreeMaps {
        private final CowMap<Integer, Integer> giver = Maps.ofZeros(Maps.TREE);
        private volatile @Nullable CowMap<Integer, Integer> handedOver;

        @Actor
        public void give(II_Result r) {
            giver.put(0, 1);
            handedOver = giver.share();
            giver.put(1, 2);
            r.r1 = Maps.sum(giver);
        }

        @Actor
        public void take(II_Result r) {
            CowMap<Integer, Integer> taken = handedOver;
            if (taken == null) {
                r.r2 = -1;
            } else {
                taken.put(1, 50);
                r.r2 = Maps.sum(taken);
            }
        }
    }

    /** Of flat sorted maps. */
    @JCStressTest
    @Outcome(id = "3, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was handed over yet.")
    @Outcome(id = "3, 51", expect = Expect.ACCEPTABLE, desc = "Each side sees its own writes alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfSortedFlatMaps {
        private final CowSortedMap<Integer, Integer> giver = Maps.sortedOfZeros(Maps.FLAT);
        private volatile @Nullable CowSortedMap<Integer, Integer> handedOver;

        @Actor
        public void give(II_Result r) {
            giver.put(0, 1);
            handedOver = giver.share();
            giver.put(1, 2);
            r.r1 = Maps.sum(giver);
        }

        @Actor
        public void take(II_Result r) {
            CowSortedMap<Integer, Integer> taken = handedOver;
            if (taken == null) {
                r.r2 = -1;
            } else {
                taken.put(1, 50);
                r.r2 = Maps.sum(taken);
            }
        }
    }

    /** Of sorted maps that are trees. */
    @JCStressTest
    @Outcome(id = "3, -1", expect = Expect.ACCEPTABLE, desc = "Nothing was handed over yet.")
    @Outcome(id = "3, 51", expect = Expect.ACCEPTABLE, desc = "Each side sees its own writes alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfSortedTreeMaps {
        private final CowSortedMap<Integer, Integer> giver = Maps.sortedOfZeros(Maps.TREE);
        private volatile @Nullable CowSortedMap<Integer, Integer> handedOver;

        @Actor
        public void give(II_Result r) {
            giver.put(0, 1);
            handedOver = giver.share();
            giver.put(1, 2);
            r.r1 = Maps.sum(giver);
        }

        @Actor
        public void take(II_Result r) {
            CowSortedMap<Integer, Integer> taken = handedOver;
            if (taken == null) {
                r.r2 = -1;
            } else {
                taken.put(1, 50);
                r.r2 = Maps.sum(taken);
            }
        }
    }
}
