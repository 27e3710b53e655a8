package dev.byre.benchmarks;

import dev.byre.core.Cow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What Cow costs where it does not copy; no size matters. */
public final class MaybeOwned {
    private MaybeOwned() {}

    /** An array, and Cows around it. */
    @State(Scope.Thread)
    public static class Values {
        /** The value. */
        public int[] array = new int[16];

        /** An Owned around it. */
        public Cow<int[]> owned = Cow.owned(array);

        /** A Borrowed around it. */
        public Cow<int[]> borrowed = Cow.borrowed(array, int[]::clone);
    }

    /** An edit in place. */
    public static class EditWhenOwned {
        @Benchmark
        public Cow<int[]> cow(Values values) {
            return values.owned.edit(array -> array[0]++);
        }
    }

    /** An edit in place, with an Owned that is made for it and that escape analysis is to remove. */
    public static class WrapAndEdit {
        @Benchmark
        public int[] cow(Values values) {
            return Cow.owned(values.array).edit(array -> array[0]++).get();
        }
    }

    /** An update that finds nothing to change. */
    public static class UpdateUnchanged {
        @Benchmark
        public Cow<int[]> cow(Values values) {
            return values.borrowed.update(array -> array);
        }
    }
}
