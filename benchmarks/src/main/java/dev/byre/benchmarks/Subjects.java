package dev.byre.benchmarks;

import dev.byre.core.Shared;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSet;
import dev.byre.cow.CowSortedMap;
import dev.byre.cow.CowSortedSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.collections.api.factory.primitive.IntLists;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the benchmarks work on: one state for each rival, so that a fork builds the one that it measures and no other.
 *
 * <p>All are built from the same elements in the same way, and then compacted by a collection, so that none has the
 * better place in memory.
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public final class Subjects {
    private static final int SEED = 1;

    private Subjects() {}

    /** Anything of a size. */
    @State(Scope.Thread)
    public abstract static class Sized {
        /** The number of elements. */
        @Param({"16", "1000", "100000"})
        public int size;

        /** The elements of every subject. */
        final int[] ints() {
            return new Random(SEED).ints(size).toArray();
        }

        final Integer[] boxed() {
            return Arrays.stream(ints()).boxed().toArray(Integer[]::new);
        }
    }

    /** Random indexes below the size, made beforehand, so that no generator is measured. */
    public static class Indexes extends Sized {
        /** How many indexes one invocation uses, where it uses a batch. */
        public static final int BATCH = 512;

        private static final int LENGTH = 1 << 16;

        /** The indexes. */
        public int[] at;

        /** What to write at them: elements that are not young any more. */
        public Integer[] elements;

        private int next;
        private int turn;

        /** Makes the indexes. */
        @Setup
        public void setUp() {
            at = new Random(SEED + 1).ints(LENGTH, 0, size).toArray();
            elements = new Random(SEED + 2).ints(LENGTH).boxed().toArray(Integer[]::new);
            System.gc();
        }

        /** Where the next batch begins. */
        public int nextBatch() {
            next = (next + BATCH) & (LENGTH - 1);
            return next;
        }

        /** Where the next single index is. */
        public int nextOne() {
            next = (next + 1) & (LENGTH - 1);
            turn += next == 0 ? 1 : 0;
            return next;
        }

        /**
         * What to write at the single index of this number: each time the indexes begin anew, something else. The same
         * again would change nothing where an index comes once, and a map that sees this has less to do.
         */
        public Integer element(int number) {
            return elements[(number + turn) & (LENGTH - 1)];
        }
    }

    /** The elements alone. */
    public static class Elements extends Sized {
        /** The elements. */
        public Integer[] elements;

        /** Makes the elements. */
        @Setup
        public void setUp() {
            elements = boxed();
            System.gc();
        }
    }

    /** An ArrayList. */
    public static class OfArrayList extends Sized {
        /** The subject. */
        public ArrayList<Integer> list;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            list = new ArrayList<>(Arrays.asList(boxed()));
            System.gc();
        }
    }

    /** A CowArray, unique. */
    public static class OfCowArray extends Sized {
        /** The subject. */
        public CowArray<Integer> list;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            list = new CowArray<>(Arrays.asList(boxed()));
            System.gc();
        }
    }

    /** A CowArray whose shares are dropped: made anew before each iteration, long before the count is saturated. */
    public static class OfDroppedCowArray extends OfCowArray {
        /** Makes the array anew. */
        @Setup(Level.Iteration)
        public void renew() {
            list = new CowArray<>(new ArrayList<>(list));
        }
    }

    /** An {@code int[]}. */
    public static class OfIntArray extends Sized {
        /** The subject. */
        public int[] array;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            array = ints();
            System.gc();
        }
    }

    /** A CowIntArray, unique. */
    public static class OfCowIntArray extends Sized {
        /** The subject. */
        public CowIntArray array;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            array = CowIntArray.of(ints());
            System.gc();
        }
    }

    /** A CowIntArray whose shares are dropped: made anew before each iteration, long before the count is saturated. */
    public static class OfDroppedCowIntArray extends OfCowIntArray {
        /** Makes the array anew. */
        @Setup(Level.Iteration)
        public void renew() {
            array = CowIntArray.of(array.toArray());
        }
    }

    /** fastutil's IntArrayList. */
    public static class OfFastutilInts extends Sized {
        /** The subject. */
        public IntArrayList list;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            list = new IntArrayList(ints());
            System.gc();
        }
    }

    /** The IntArrayList of Eclipse Collections. */
    public static class OfEclipseInts extends Sized {
        /** The subject. */
        public MutableIntList list;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            list = IntLists.mutable.with(ints());
            System.gc();
        }
    }

    /** A Shared array, unique. */
    public static class OfShared extends Sized {
        /** The subject. */
        public Shared<int[]> array;

        /** Makes the subject, before each iteration, long before the count of dropped shares is saturated. */
        @Setup(Level.Iteration)
        public void setUp() {
            array = Shared.of(new int[size]);
        }
    }

    /** A map of random keys. */
    public abstract static class Keyed extends Sized {
        /** Its keys. */
        public Integer[] keys;

        final void fill(Map<Integer, Integer> map) {
            keys = keys(size);
            Integer[] values = boxed();
            for (int i = 0; i < size; i++) {
                map.put(keys[i], values[i]);
            }
            System.gc();
        }
    }

    /** A HashMap of random keys. */
    public static class OfHashMap extends Keyed {
        /** The subject. */
        public HashMap<Integer, Integer> map;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            map = new HashMap<>();
            fill(map);
        }
    }

    /** A CowMap of random keys, unique. */
    public static class OfCowMap extends Keyed {
        /** The subject. */
        public CowMap<Integer, Integer> map;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            map = new CowMap<>();
            fill(map);
        }
    }

    /**
     * A CowMap whose shares are dropped: made anew before each iteration, as its leaf counts them while it is small.
     */
    public static class OfDroppedCowMap extends OfCowMap {
        /** Makes the map anew. */
        @Setup(Level.Iteration)
        public void renew() {
            map = new CowMap<>(new HashMap<>(map));
        }
    }

    /** A HashSet of random elements. */
    public static class OfHashSet extends Sized {
        /** The subject. */
        public HashSet<Integer> set;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            set = new HashSet<>();
            fill(set, size);
        }
    }

    private static void fill(Set<Integer> set, int size) {
        for (Integer element : keys(size)) {
            set.add(element);
        }
        System.gc();
    }

    /** A CowSet of random elements, unique. */
    public static class OfCowSet extends Sized {
        /** The subject. */
        public CowSet<Integer> set;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            set = new CowSet<>();
            fill(set, size);
        }
    }

    /**
     * A CowSet whose shares are dropped: made anew before each iteration, as its leaf counts them while it is small.
     */
    public static class OfDroppedCowSet extends OfCowSet {
        /** Makes the set anew. */
        @Setup(Level.Iteration)
        public void renew() {
            set = new CowSet<>(new HashSet<>(set));
        }
    }

    /** A TreeMap of random keys. */
    public static class OfTreeMap extends Keyed {
        /** The subject. */
        public TreeMap<Integer, Integer> map;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            map = new TreeMap<>();
            fill(map);
        }
    }

    /** A CowSortedMap of random keys, unique. */
    public static class OfCowSortedMap extends Keyed {
        /** The subject. */
        public CowSortedMap<Integer, Integer> map;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            map = new CowSortedMap<>();
            fill(map);
        }
    }

    /**
     * A CowSortedMap whose shares are dropped: made anew before each iteration, as its leaf counts them while it is small.
     */
    public static class OfDroppedCowSortedMap extends OfCowSortedMap {
        /** Makes the map anew. */
        @Setup(Level.Iteration)
        public void renew() {
            map = new CowSortedMap<>(new TreeMap<>(map));
        }
    }

    /** A TreeSet of random elements. */
    public static class OfTreeSet extends Sized {
        /** The subject. */
        public TreeSet<Integer> set;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            set = new TreeSet<>();
            fill(set, size);
        }
    }

    /** A CowSortedSet of random elements, unique. */
    public static class OfCowSortedSet extends Sized {
        /** The subject. */
        public CowSortedSet<Integer> set;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            set = new CowSortedSet<>();
            fill(set, size);
        }
    }

    /**
     * A CowSortedSet whose shares are dropped: made anew before each iteration, as its leaf counts them while it is small.
     */
    public static class OfDroppedCowSortedSet extends OfCowSortedSet {
        /** Makes the set anew. */
        @Setup(Level.Iteration)
        public void renew() {
            set = new CowSortedSet<>(new TreeSet<>(set));
        }
    }

    /**
     * What sets are written to with: elements in random order, half of them in the sets at first and half not.
     *
     * <p>A write takes the element out if it is in, and puts it in otherwise, so that each changes something and the size
     * stays about what it was.
     */
    public static class Toggled extends Sized {
        private static final int LENGTH = 1 << 16;

        private Integer[] elements;
        private int next;

        /** Makes the elements. */
        @Setup
        public void setUp() {
            Integer[] keys = keys(2 * size);
            elements = new Random(SEED + 1)
                    .ints(LENGTH, 0, keys.length)
                    .mapToObj(i -> keys[i])
                    .toArray(Integer[]::new);
            System.gc();
        }

        /** The next element. */
        public Integer nextOne() {
            next = (next + 1) & (LENGTH - 1);
            return elements[next];
        }
    }

    /** Keys that fill the range of int, in no order; of more keys, the first are the same. */
    private static Integer[] keys(int size) {
        return new Random(SEED + 3).ints().distinct().limit(size).boxed().toArray(Integer[]::new);
    }
}
