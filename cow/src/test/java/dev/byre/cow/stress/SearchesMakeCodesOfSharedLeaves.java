package dev.byre.cow.stress;

import dev.byre.collections.PersistentSortedSet;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The first searches of a sorted set make codes of its keys, each thread for all to see; all find what is there. */
public final class SearchesMakeCodesOfSharedLeaves {
    private SearchesMakeCodesOfSharedLeaves() {}

    private static PersistentSortedSet<Integer> set(int size) {
        Integer[] elements = new Integer[size];
        for (int i = 0; i < size; i++) {
            elements[i] = 1000 * i;
        }
        return PersistentSortedSet.of(elements);
    }

    /** How many of the elements are found, and of the numbers between them. */
    private static int found(PersistentSortedSet<Integer> set, int size) {
        int found = 0;
        for (int i = 0; i < size; i++) {
            found += set.contains(1000 * i) ? 1 : 0;
            found += set.contains(1000 * i + 1) ? 100 : 0;
        }
        return found;
    }

    /** Of a set that all threads have from the beginning. */
    @JCStressTest
    @Outcome(id = "12, 12", expect = Expect.ACCEPTABLE, desc = "All elements were found, and nothing else.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A search saw a scale without its codes.")
    @State
    public static class OfSortedTrees {
        private final PersistentSortedSet<Integer> set = set(Maps.TREE);

        @Actor
        public void one(II_Result r) {
            r.r1 = found(set, Maps.TREE);
        }

        @Actor
        public void another(II_Result r) {
            PersistentSortedSet<Integer> plus = set.plus(1);
            r.r2 = found(plus, Maps.TREE) - (plus.contains(1) ? 100 : 0);
        }
    }

    /** Of a set that is published by a data race. */
    @JCStressTest
    @Outcome(id = "2, (-1|2)", expect = Expect.ACCEPTABLE, desc = "What was found, if it was published.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A search saw a scale without its codes.")
    @State
    public static class OfSortedFlatSets {
        private @Nullable PersistentSortedSet<Integer> published;

        @Actor
        public void publish(II_Result r) {
            PersistentSortedSet<Integer> set = set(Maps.FLAT);
            published = set;
            r.r1 = found(set, Maps.FLAT);
        }

        @Actor
        public void one(II_Result r) {
            PersistentSortedSet<Integer> read = published;
            r.r2 = read == null ? -1 : found(read, Maps.FLAT);
        }
    }
}
