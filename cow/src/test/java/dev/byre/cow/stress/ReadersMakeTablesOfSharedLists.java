package dev.byre.cow.stress;

import dev.byre.collections.PersistentList;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The first reads of a list make a table of its leaves, each thread for all to see; all find what is there. */
public final class ReadersMakeTablesOfSharedLists {
    private static final int SIZE = 100;

    private ReadersMakeTablesOfSharedLists() {}

    /** A version, which has no table of its own, as what was loaded has. */
    private static PersistentList<Integer> list() {
        Integer[] elements = new Integer[SIZE];
        for (int i = 0; i < SIZE; i++) {
            elements[i] = i;
        }
        return PersistentList.of(elements).with(40, -1).with(40, 40);
    }

    /** How many elements of the middle are where they should be, read so often that there is a table before the end. */
    private static int found(PersistentList<Integer> list) {
        int found = 0;
        for (int i = 32; i < 96; i++) {
            Integer element = list.get(i);
            found += element != null && element == i ? 1 : 0;
        }
        return found;
    }

    /** Of a list that all threads have from the beginning. */
    @JCStressTest
    @Outcome(id = "64, 64", expect = Expect.ACCEPTABLE, desc = "All elements were found.")
    @Outcome(
            expect = Expect.FORBIDDEN,
            desc = "A reader saw a table without its leaves, or a leaf without its elements.")
    @State
    public static class OfOneList {
        private final PersistentList<Integer> list = list();

        @Actor
        public void one(II_Result r) {
            r.r1 = found(list);
        }

        @Actor
        public void another(II_Result r) {
            r.r2 = found(list.plus(1));
        }
    }

    /** Of a list that is published by a data race, when it may have a table. */
    @JCStressTest
    @Outcome(id = "64, (-1|64)", expect = Expect.ACCEPTABLE, desc = "All elements were found, if it was published.")
    @Outcome(
            expect = Expect.FORBIDDEN,
            desc = "A reader saw a table without its leaves, or a leaf without its elements.")
    @State
    public static class OfAPublishedList {
        private @Nullable PersistentList<Integer> published;

        @Actor
        public void publisher(II_Result r) {
            PersistentList<Integer> list = list();
            published = list;
            r.r1 = found(list);
        }

        @Actor
        public void reader(II_Result r) {
            PersistentList<Integer> list = published;
            r.r2 = list == null ? -1 : found(list);
        }
    }
}
