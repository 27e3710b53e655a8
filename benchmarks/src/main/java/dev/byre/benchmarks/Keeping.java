package dev.byre.benchmarks;

import dev.byre.benchmarks.Subjects.Indexes;
import dev.byre.benchmarks.Subjects.OfArrayList;
import dev.byre.benchmarks.Subjects.OfCowArray;
import dev.byre.benchmarks.Subjects.OfCowIntArray;
import dev.byre.benchmarks.Subjects.OfCowMap;
import dev.byre.benchmarks.Subjects.OfCowSet;
import dev.byre.benchmarks.Subjects.OfCowSortedMap;
import dev.byre.benchmarks.Subjects.OfCowSortedSet;
import dev.byre.benchmarks.Subjects.OfHashMap;
import dev.byre.benchmarks.Subjects.OfHashSet;
import dev.byre.benchmarks.Subjects.OfIntArray;
import dev.byre.benchmarks.Subjects.OfTreeMap;
import dev.byre.benchmarks.Subjects.OfTreeSet;
import dev.byre.benchmarks.Subjects.Sized;
import dev.byre.benchmarks.Subjects.Toggled;
import dev.byre.cow.CowString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Copy against share where more is written between two versions: one call keeps a version and then writes some times at
 * random places; the last versions are held. Who copies pays at once for all that can be written, who shares pays for
 * what is written, until that is so much that the copy would have been cheaper.
 */
public abstract class Keeping {
    /** The last versions. */
    @State(Scope.Thread)
    public static class Kept {
        private static final int MOST = 100;

        private final Object[] versions = new Object[MOST];
        private int next;

        /** Puts a version in the place of the oldest of as many as are held. */
        void keep(Object version, int held) {
            versions[next] = version;
            next = (next + 1) % held;
        }
    }

    /** How many writes there are between two versions. */
    abstract int writes();

    /** How many of the last versions are held. */
    int held() {
        return 10;
    }

    @Benchmark
    public void arrayList(OfArrayList subject, Indexes indexes, Kept kept) {
        kept.keep(new ArrayList<>(subject.list), held());
        write(subject.list, indexes);
    }

    @Benchmark
    public void cowArray(OfCowArray subject, Indexes indexes, Kept kept) {
        kept.keep(subject.list.share(), held());
        write(subject.list, indexes);
    }

    private void write(List<Integer> list, Indexes indexes) {
        for (int w = writes(); w > 0; w--) {
            int i = indexes.nextOne();
            list.set(indexes.at[i], indexes.element(i));
        }
    }

    @Benchmark
    public void intArray(OfIntArray subject, Indexes indexes, Kept kept) {
        kept.keep(subject.array.clone(), held());
        for (int w = writes(); w > 0; w--) {
            int i = indexes.nextOne();
            subject.array[indexes.at[i]] = i;
        }
    }

    @Benchmark
    public void cowIntArray(OfCowIntArray subject, Indexes indexes, Kept kept) {
        kept.keep(subject.array.share(), held());
        for (int w = writes(); w > 0; w--) {
            int i = indexes.nextOne();
            subject.array.set(indexes.at[i], i);
        }
    }

    @Benchmark
    public void hashMap(OfHashMap subject, Indexes indexes, Kept kept) {
        kept.keep(new HashMap<>(subject.map), held());
        write(subject.map, subject.keys, indexes);
    }

    @Benchmark
    public void cowMap(OfCowMap subject, Indexes indexes, Kept kept) {
        kept.keep(subject.map.share(), held());
        write(subject.map, subject.keys, indexes);
    }

    @Benchmark
    public void treeMap(OfTreeMap subject, Indexes indexes, Kept kept) {
        kept.keep(new TreeMap<>(subject.map), held());
        write(subject.map, subject.keys, indexes);
    }

    @Benchmark
    public void cowSortedMap(OfCowSortedMap subject, Indexes indexes, Kept kept) {
        kept.keep(subject.map.share(), held());
        write(subject.map, subject.keys, indexes);
    }

    private void write(Map<Integer, Integer> map, Integer[] keys, Indexes indexes) {
        for (int w = writes(); w > 0; w--) {
            int i = indexes.nextOne();
            map.put(keys[indexes.at[i]], indexes.element(i));
        }
    }

    @Benchmark
    public void hashSet(OfHashSet subject, Toggled toggled, Kept kept) {
        kept.keep(new HashSet<>(subject.set), held());
        write(subject.set, toggled);
    }

    @Benchmark
    public void cowSet(OfCowSet subject, Toggled toggled, Kept kept) {
        kept.keep(subject.set.share(), held());
        write(subject.set, toggled);
    }

    @Benchmark
    public void treeSet(OfTreeSet subject, Toggled toggled, Kept kept) {
        kept.keep(new TreeSet<>(subject.set), held());
        write(subject.set, toggled);
    }

    @Benchmark
    public void cowSortedSet(OfCowSortedSet subject, Toggled toggled, Kept kept) {
        kept.keep(subject.set.share(), held());
        write(subject.set, toggled);
    }

    private void write(Set<Integer> set, Toggled toggled) {
        for (int w = writes(); w > 0; w--) {
            Integer element = toggled.nextOne();
            if (!set.remove(element)) {
                set.add(element);
            }
        }
    }

    @Benchmark
    public void stringBuilder(OfStringBuilder subject, Indexes indexes, Kept kept) {
        kept.keep(subject.text.toString(), held());
        for (int w = writes(); w > 0; w--) {
            int i = indexes.nextOne();
            subject.text.setCharAt(indexes.at[i], (char) ('a' + (i & 15)));
        }
    }

    @Benchmark
    public void cowString(OfCowString subject, Indexes indexes, Kept kept) {
        kept.keep(subject.text.snapshot(), held());
        for (int w = writes(); w > 0; w--) {
            int i = indexes.nextOne();
            subject.text.setCharAt(indexes.at[i], (char) ('a' + (i & 15)));
        }
    }

    /** A StringBuilder. */
    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    public static class OfStringBuilder extends Sized {
        private StringBuilder text;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            text = new StringBuilder("x".repeat(size));
            System.gc();
        }
    }

    /** A CowString that has been edited, so that it is a text of its own and no String. */
    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    public static class OfCowString extends Sized {
        private CowString text;

        /** Makes the subject. */
        @Setup
        public void setUp() {
            text = CowString.copyOf("x".repeat(size));
            text.setCharAt(0, 'y');
            System.gc();
        }
    }

    /** A version after each write. */
    public static class AfterOne extends Keeping {
        @Override
        int writes() {
            return 1;
        }
    }

    /** A version after ten writes. */
    public static class AfterTen extends Keeping {
        @Override
        int writes() {
            return 10;
        }
    }

    /** A version after a hundred writes. */
    public static class AfterHundred extends Keeping {
        @Override
        int writes() {
            return 100;
        }
    }

    /** A version after a thousand writes. */
    public static class AfterThousand extends Keeping {
        @Override
        int writes() {
            return 1000;
        }
    }

    /** The last version alone is held. */
    public static final class HoldOne {
        private HoldOne() {}

        /** A version after each write. */
        public static class AfterOne extends Keeping.AfterOne {
            @Override
            int held() {
                return 1;
            }
        }

        /** A version after ten writes. */
        public static class AfterTen extends Keeping.AfterTen {
            @Override
            int held() {
                return 1;
            }
        }

        /** A version after a hundred writes. */
        public static class AfterHundred extends Keeping.AfterHundred {
            @Override
            int held() {
                return 1;
            }
        }

        /** A version after a thousand writes. */
        public static class AfterThousand extends Keeping.AfterThousand {
            @Override
            int held() {
                return 1;
            }
        }
    }

    /** The last hundred versions are held. */
    public static final class HoldHundred {
        private HoldHundred() {}

        /** A version after each write. */
        public static class AfterOne extends Keeping.AfterOne {
            @Override
            int held() {
                return 100;
            }
        }

        /** A version after ten writes. */
        public static class AfterTen extends Keeping.AfterTen {
            @Override
            int held() {
                return 100;
            }
        }

        /** A version after a hundred writes. */
        public static class AfterHundred extends Keeping.AfterHundred {
            @Override
            int held() {
                return 100;
            }
        }

        /** A version after a thousand writes. */
        public static class AfterThousand extends Keeping.AfterThousand {
            @Override
            int held() {
                return 100;
            }
        }
    }
}
