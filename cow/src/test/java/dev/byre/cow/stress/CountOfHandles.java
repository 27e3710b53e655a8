package dev.byre.cow.stress;

import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** The count is never below the number of live handles, and exact where every handle is released. */
public final class CountOfHandles {
    private CountOfHandles() {}

    /** Each thread releases its handle twice: each is taken off once. */
    @JCStressTest
    @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "Each handle was taken off once.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A handle was taken off twice, or not at all.")
    @State
    public static class DoubleRelease {
        private final CowIntArray kept = CowIntArray.of(1);
        private final CowIntArray alsoKept = kept.share();
        private final CowIntArray left = kept.share();
        private final CowIntArray right = kept.share();

        @Actor
        public void left() {
            left.release();
            left.release();
        }

        @Actor
        public void right() {
            right.release();
            right.release();
        }

        @Arbiter
        public void count(ZZ_Result r) {
            r.r1 = kept.isKnownUnique();
            alsoKept.release();
            r.r2 = kept.isKnownUnique();
        }
    }

    /** Both threads share one handle at once, as readers of a record do: neither share is forgotten. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to another side.")
    @State
    public static class ShareOneHandle {
        private final CowIntArray held = CowIntArray.of(0, 0);

        @Actor
        public void left(II_Result r) {
            CowIntArray mine = held.share();
            mine.set(0, 1);
            r.r1 = mine.stream().sum() + held.stream().sum();
        }

        @Actor
        public void right(II_Result r) {
            CowIntArray mine = held.share();
            mine.set(1, 1);
            r.r2 = mine.stream().sum() + held.stream().sum();
        }
    }

    /** Both threads share at once: neither is forgotten. */
    @JCStressTest
    @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "Both shares were counted.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A share was forgotten, or counted twice.")
    @State
    public static class ShareAndShare {
        private final CowIntArray left = CowIntArray.of(1);
        private final CowIntArray right = left.share();
        private CowIntArray ofLeft = left;
        private CowIntArray ofRight = right;

        @Actor
        public void left() {
            ofLeft = left.share();
            left.release();
        }

        @Actor
        public void right() {
            ofRight = right.share();
            right.release();
        }

        @Arbiter
        public void count(ZZ_Result r) {
            r.r1 = ofLeft.isKnownUnique();
            ofRight.release();
            r.r2 = ofLeft.isKnownUnique();
        }
    }

    /** One thread shares while the other one copies away. */
    @JCStressTest
    @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "The share was counted, the leaver taken off.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The share was forgotten, or the leaver still counts.")
    @State
    public static class ShareAndLeave {
        private final CowIntArray left = CowIntArray.of(1);
        private final CowIntArray right = left.share();
        private CowIntArray ofLeft = left;

        @Actor
        public void share() {
            ofLeft = left.share();
        }

        @Actor
        public void leave() {
            right.set(0, 2);
        }

        @Arbiter
        public void count(ZZ_Result r) {
            // The leaver wrote in place if nobody else was there, which cannot be.
            r.r1 = left.isKnownUnique() || left.get(0) != 1 || right.get(0) != 2;
            ofLeft.release();
            r.r2 = left.isKnownUnique();
        }
    }

    /** With the tiny limit, both threads share past it while handles are released: who is shared never seems unique. */
    @JCStressTest
    @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "Saturated: shared for ever.")
    @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "Below the limit throughout: exact.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A shared handle seemed unique.")
    @State
    public static class ShareAndReleaseAtTheLimit {
        private final CowIntArray kept = CowIntArray.of(1);
        private final List<CowIntArray> left = shares(3);
        private final List<CowIntArray> right = shares(3);

        private List<CowIntArray> shares(int number) {
            List<CowIntArray> shares = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                shares.add(kept.share());
            }
            return shares;
        }

        private static void shareAndRelease(List<CowIntArray> handles) {
            CowIntArray more = handles.get(0).share();
            CowIntArray evenMore = more.share();
            handles.forEach(CowIntArray::release);
            more.release();
            handles.clear();
            handles.add(evenMore);
        }

        @Actor
        public void left() {
            shareAndRelease(left);
        }

        @Actor
        public void right() {
            shareAndRelease(right);
        }

        @Arbiter
        public void count(ZZ_Result r) {
            left.get(0).release();
            r.r1 = kept.isKnownUnique();
            right.get(0).release();
            r.r2 = kept.isKnownUnique();
        }
    }

    /** Both threads share one of these at once, as readers of a record do: flat maps. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to another side.")
    @State
    public static class ShareOneOfFlatMaps {
        private final CowMap<Integer, Integer> held = Maps.ofZeros(Maps.FLAT);

        @Actor
        public void left(II_Result r) {
            CowMap<Integer, Integer> mine = held.share();
            mine.put(0, 1);
            r.r1 = Maps.sum(mine) + Maps.sum(held);
        }

        @Actor
        public void right(II_Result r) {
            CowMap<Integer, Integer> mine = held.share();
            mine.put(1, 1);
            r.r2 = Maps.sum(mine) + Maps.sum(held);
        }
    }

    /** Both threads share one of these at once, as readers of a record do: maps that are trees. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to another side.")
    @State
    public static class ShareOneOfTreeMaps {
        private final CowMap<Integer, Integer> held = Maps.ofZeros(Maps.TREE);

        @Actor
        public void left(II_Result r) {
            CowMap<Integer, Integer> mine = held.share();
            mine.put(0, 1);
            r.r1 = Maps.sum(mine) + Maps.sum(held);
        }

        @Actor
        public void right(II_Result r) {
            CowMap<Integer, Integer> mine = held.share();
            mine.put(1, 1);
            r.r2 = Maps.sum(mine) + Maps.sum(held);
        }
    }

    /** Both threads share one of these at once, as readers of a record do: arrays that are trees. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to another side.")
    @State
    public static class ShareOneOfTreeArrays {
        private final CowIntArray held = new CowIntArray(20);

        @Actor
        public void left(II_Result r) {
            CowIntArray mine = held.share();
            mine.set(0, 1);
            r.r1 = mine.stream().sum() + held.stream().sum();
        }

        @Actor
        public void right(II_Result r) {
            CowIntArray mine = held.share();
            mine.set(1, 1);
            r.r2 = mine.stream().sum() + held.stream().sum();
        }
    }

    /** One thread shares, and the other one takes a snapshot, of a list that is a tree; both then insert and remove. */
    @JCStressTest
    @Outcome(id = "20, 20", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to another side.")
    @State
    public static class ShareAndSnapshotOfTreeLists {
        private final CowArray<Integer> held = new CowArray<>(Collections.nCopies(20, 1));

        private static int sum(List<Integer> list) {
            return list.stream().mapToInt(e -> e).sum();
        }

        @Actor
        public void share(II_Result r) {
            CowArray<Integer> mine = held.share();
            mine.add(7, 1);
            mine.subList(9, 12).clear();
            r.r1 = sum(mine) - 18 + sum(held);
        }

        @Actor
        public void snapshot(II_Result r) {
            CowArray<Integer> mine = new CowArray<>(held.snapshot());
            mine.subList(0, 1).clear();
            mine.add(1);
            r.r2 = sum(mine) - 20 + sum(held);
        }
    }

    /** One thread shares and the other one takes a snapshot, of flat maps. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "The share is written to, the snapshot is not.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to another side.")
    @State
    public static class ShareAndSnapshotOfFlatMaps {
        private final CowMap<Integer, Integer> held = Maps.ofZeros(Maps.FLAT);

        @Actor
        public void share(II_Result r) {
            CowMap<Integer, Integer> mine = held.share();
            mine.put(0, 1);
            r.r1 = Maps.sum(mine) + Maps.sum(held);
        }

        @Actor
        public void snapshot(II_Result r) {
            Map<Integer, Integer> mine = held.snapshot();
            r.r2 = Maps.sum(mine) + Maps.sum(held);
        }
    }

    /** One thread shares and the other one takes a snapshot, of maps that are trees. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "The share is written to, the snapshot is not.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to another side.")
    @State
    public static class ShareAndSnapshotOfTreeMaps {
        private final CowMap<Integer, Integer> held = Maps.ofZeros(Maps.TREE);

        @Actor
        public void share(II_Result r) {
            CowMap<Integer, Integer> mine = held.share();
            mine.put(0, 1);
            r.r1 = Maps.sum(mine) + Maps.sum(held);
        }

        @Actor
        public void snapshot(II_Result r) {
            Map<Integer, Integer> mine = held.snapshot();
            r.r2 = Maps.sum(mine) + Maps.sum(held);
        }
    }
}
