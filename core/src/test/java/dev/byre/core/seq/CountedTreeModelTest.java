package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A family of sequences, some edited in place: each is as the list beside it, whatever is done to the others. */
class CountedTreeModelTest {
    private static final int ROUNDS = 60;
    private static final int STEPS = 400;
    private static final int MOST_VERSIONS = 12;

    static List<Sequences> kinds() {
        return Sequences.ALL;
    }

    /** A root, who may edit it in place, and what is to be in it. */
    private static final class Version {
        private Object root;
        private @Nullable Owner owner;
        private List<Long> twin;

        Version(Object root, @Nullable Owner owner, List<Long> twin) {
            this.root = root;
            this.owner = owner;
            this.twin = twin;
        }

        /** Another version of the same elements; from now on neither is edited under the owner of old. */
        Version shared(boolean edited) {
            if (owner != null) {
                owner = new Owner();
            }
            return new Version(root, edited ? new Owner() : null, new ArrayList<>(twin));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyVersionIsAsItsOwnList(Sequences kind) {
        for (int round = 0; round < ROUNDS; round++) {
            new Run(kind, round).run();
        }
    }

    private static final class Run {
        private final Sequences kind;
        private final Random random;
        private final long seed;
        private final List<Version> versions = new ArrayList<>();
        private long next = 1;

        Run(Sequences kind, long seed) {
            this.kind = kind;
            this.seed = seed;
            this.random = new Random(seed);
            versions.add(new Version(kind.kind().empty(), null, new ArrayList<>()));
            versions.add(new Version(kind.kind().empty(), new Owner(), new ArrayList<>()));
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                Version version = versions.get(random.nextInt(versions.size()));
                String what = "";
                try {
                    what = edit(version);
                    check(version);
                    if (step % 20 == 0) {
                        versions.forEach(this::check);
                    }
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(
                            "seed " + seed + ", step " + step + ": " + what + ": " + e.getMessage(), e);
                }
            }
        }

        private void check(Version version) {
            CountedTree.checkInvariants(kind.kind(), version.root, version.twin.size());
            kind.assertElements(version.twin.stream().mapToLong(Long::longValue).toArray(), version.root);
            for (int i = 0; i < 5 && !version.twin.isEmpty(); i++) {
                int index = random.nextInt(version.twin.size());
                assertEquals(version.twin.get(index), kind.get(version.root, index));
            }
        }

        private int size(Version version) {
            return version.twin.size();
        }

        private int index(Version version) {
            int size = size(version);
            return switch (random.nextInt(6)) {
                case 0 -> 0;
                case 1 -> size - 1;
                default -> random.nextInt(size);
            };
        }

        private String edit(Version v) {
            int size = size(v);
            int length = kind.kind().leafLength();
            int pick = random.nextInt(21);
            if (pick < 2 || (size == 0 && pick > 8)) {
                return addMany(v, 1 + random.nextInt(2 * length));
            }
            if (pick < 6) {
                int at = random.nextInt(size + 1);
                long e = kind.narrowed(next++);
                v.root = kind.plus(v.owner, v.root, at, e);
                v.twin.add(at, e);
                return "plus at " + at;
            }
            if (pick == 6) {
                int times = random.nextInt(3 * length);
                for (int i = 0; i < times; i++) {
                    long e = kind.narrowed(next++);
                    v.root = kind.plus(v.owner, v.root, 0, e);
                    v.twin.add(0, e);
                }
                return "plus first " + times;
            }
            if (pick == 7) {
                return concat(v);
            }
            if (pick == 8) {
                return insertMany(v);
            }
            if (size == 0) {
                return "nothing";
            }
            return removeOrShare(v, pick, size, length);
        }

        private String removeOrShare(Version v, int pick, int size, int length) {
            switch (pick) {
                case 9, 10 -> {
                    int at = index(v);
                    long e = kind.narrowed(next++);
                    Object before = v.root;
                    boolean own = v.owner != null && CountedTree.owner(before) == v.owner;
                    v.root = kind.with(v.owner, v.root, at, e);
                    v.twin.set(at, e);
                    if (own) {
                        assertSame(before, v.root);
                    }
                    assertEquals(0, v.owner == null ? 0 : CountedTree.copiedBy(kind.kind(), v.owner, v.root, at));
                    return "with at " + at;
                }
                case 11, 12 -> {
                    int at = index(v);
                    int times = 1 + random.nextInt(length);
                    for (int i = 0; i < times && at < v.twin.size(); i++) {
                        v.root = CountedTree.minus(kind.kind(), v.owner, v.root, at);
                        v.twin.remove(at);
                    }
                    return "minus at " + at;
                }
                case 13 -> {
                    int times = random.nextInt(Math.min(size, 2 * length) + 1);
                    for (int i = 0; i < times; i++) {
                        int at = random.nextInt(3) == 0 ? 0 : v.twin.size() - 1;
                        v.root = CountedTree.minus(kind.kind(), v.owner, v.root, at);
                        v.twin.remove(at);
                    }
                    return "minus at the ends " + times;
                }
                case 14 -> {
                    int from = random.nextInt(size + 1);
                    int to = from + random.nextInt(Math.min(size - from, random.nextBoolean() ? 5 : size) + 1);
                    v.root = CountedTree.minusRange(kind.kind(), v.owner, v.root, from, to);
                    v.twin.subList(from, to).clear();
                    return "minus range " + from + " " + to;
                }
                case 15 -> {
                    int from = random.nextInt(size + 1);
                    int to = from + random.nextInt(size - from + 1);
                    Version slice = v.shared(random.nextBoolean());
                    slice.root = CountedTree.slice(kind.kind(), v.root, from, to);
                    slice.twin = new ArrayList<>(v.twin.subList(from, to));
                    add(slice);
                    check(slice);
                    return "slice " + from + " " + to;
                }
                case 16 -> {
                    add(v.shared(random.nextBoolean()));
                    return "share";
                }
                case 17 -> {
                    int from = random.nextInt(size + 1);
                    int to = from + random.nextInt(size - from + 1);
                    long e = kind.narrowed(next++);
                    v.root = kind.filled(v.owner, v.root, from, to, e);
                    Collections.fill(v.twin.subList(from, to), e);
                    return "fill " + from + " " + to;
                }
                case 18 -> {
                    BitSet removed = new BitSet();
                    List<Long> kept = new ArrayList<>();
                    int one = 1 + random.nextInt(random.nextBoolean() ? 20 : 400);
                    for (int i = 0; i < size; i++) {
                        if (random.nextInt(one) == 0) {
                            removed.set(i);
                        } else {
                            kept.add(v.twin.get(i));
                        }
                    }
                    v.root = CountedTree.minusAll(kind.kind(), v.owner, v.root, removed);
                    v.twin = kept;
                    return "minus all";
                }
                case 19 -> {
                    int from = random.nextInt(size + 1);
                    int to = from + random.nextInt(size - from + 1);
                    List<Long> others = new ArrayList<>();
                    for (int i = from; i <= to; i++) {
                        others.add(kind.narrowed(next++));
                    }
                    Object array = kind.array(others);
                    v.root = CountedTree.withAll(kind.kind(), v.owner, v.root, from, array, 1, others.size());
                    Collections.copy(v.twin.subList(from, to), others.subList(1, others.size()));
                    return "with all " + from + " " + to;
                }
                default -> {
                    Version other = versions.get(random.nextInt(versions.size()));
                    int mismatch = kind.mismatch(v.root, other.root);
                    int common = 0;
                    while (common < Math.min(size, other.twin.size())
                            && v.twin.get(common).equals(other.twin.get(common))) {
                        common++;
                    }
                    assertEquals(common, mismatch);
                    return "mismatch";
                }
            }
        }

        private void add(Version version) {
            if (versions.size() == MOST_VERSIONS) {
                versions.remove(random.nextInt(versions.size()));
            }
            versions.add(version);
        }

        private String addMany(Version v, int times) {
            for (int i = 0; i < times; i++) {
                long e = kind.narrowed(next++);
                v.root = kind.plus(v.owner, v.root, v.twin.size(), e);
                v.twin.add(e);
            }
            return "add " + times;
        }

        private String insertMany(Version v) {
            int count = random.nextInt(10 * kind.kind().leafLength());
            List<Long> added = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                added.add(kind.narrowed(next++));
            }
            int at = random.nextInt(size(v) + 1);
            Object array = kind.array(added);
            v.root = CountedTree.plusAll(kind.kind(), v.owner, v.root, at, array, 0, count);
            v.twin.addAll(at, added);
            return "insert " + count + " at " + at;
        }

        private String concat(Version v) {
            Version other = versions.get(random.nextInt(versions.size()));
            if (size(v) + size(other) > 3000) {
                int to = size(v) / 10;
                v.root = CountedTree.slice(kind.kind(), v.root, 0, to);
                v.owner = v.owner == null ? null : new Owner();
                v.twin = new ArrayList<>(v.twin.subList(0, to));
                return "shrink";
            }
            Version share = other.shared(false);
            int at = random.nextInt(size(v) + 1);
            v.root = CountedTree.insert(kind.kind(), v.owner, v.root, at, share.root);
            v.twin.addAll(at, share.twin);
            return "insert other at " + at + " " + share.twin.size();
        }
    }
}
