package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees of up to three levels of branches, cut and put together: each is as the array beside it, and stays low. */
class LargeTreesTest {
    /** How many families of each kind and size; the profile deep has more. */
    private static final int SEEDS = Integer.getInteger("dev.byre.seeds", 1);

    /** The most elements: what one, two and three levels of branches have. */
    private static final int[] SIZES = Tuning.TINY ? new int[] {100, 1000, 8000} : new int[] {3000, 30_000, 150_000};

    private static final int STEPS = 120;
    private static final int MOST_VERSIONS = 6;

    static List<Sequences> kinds() {
        return Sequences.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTreeIsAsItsOwnArray(Sequences kind) {
        for (int size : SIZES) {
            for (int seed = 0; seed < SEEDS; seed++) {
                new Run(kind, size, seed).run();
            }
        }
    }

    /** A root, who may edit it in place, and what is to be in it. */
    private static final class Version {
        private Object root;
        private @Nullable Owner owner;
        private long[] twin;

        /** Whether no other version holds anything of the root. */
        private boolean alone;

        Version(Object root, @Nullable Owner owner, long[] twin) {
            this.root = root;
            this.owner = owner;
            this.twin = twin;
            this.alone = owner != null;
        }

        /** Another version of the same elements; from now on neither is edited under the owner of old. */
        Version shared(boolean edited) {
            owner = owner == null ? null : new Owner();
            alone = false;
            Version share = new Version(root, edited ? new Owner() : null, twin);
            share.alone = false;
            return share;
        }
    }

    private static final class Run {
        private final Sequences kind;
        private final Kind k;
        private final int most;
        private final long seed;
        private final Random random;
        private final List<Version> versions = new ArrayList<>();
        private long next;

        Run(Sequences kind, int most, long seed) {
            this.kind = kind;
            this.k = kind.kind();
            this.most = most;
            this.seed = seed;
            this.random = new Random(seed * 31 + most);
            for (boolean edited : new boolean[] {false, true}) {
                addLoaded(edited ? new Owner() : null);
                addGrown(edited ? new Owner() : null);
            }
        }

        private void addLoaded(@Nullable Owner owner) {
            long[] loaded = numbers(most - random.nextInt(most / 4));
            versions.add(new Version(CountedTree.of(k, owner, array(loaded), 0, loaded.length), owner, loaded));
        }

        private void addGrown(@Nullable Owner owner) {
            long[] grown = numbers(random.nextInt(most / 4));
            Object root = k.empty();
            for (int i = 0; i < grown.length; i++) {
                root = kind.plus(owner, root, i, grown[i]);
            }
            versions.add(new Version(root, owner, grown));
        }

        /** Numbers that no other has. */
        private long[] numbers(int size) {
            long[] numbers = new long[size];
            for (int i = 0; i < size; i++) {
                numbers[i] = kind.narrowed(next++);
            }
            return numbers;
        }

        private Object array(long[] elements) {
            Object array = k.newLeaf(elements.length);
            for (int i = 0; i < elements.length; i++) {
                kind.set(array, i, elements[i]);
            }
            return array;
        }

        void run() {
            versions.forEach(this::check);
            for (int step = 0; step < STEPS; step++) {
                Version version = versions.get(random.nextInt(versions.size()));
                String what = "";
                try {
                    what = edit(version);
                    check(version);
                    if (step % 10 == 0) {
                        versions.forEach(this::check);
                    }
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(
                            "at most " + most + " of " + kind + ", seed " + seed + ", step " + step + ": " + what + ": "
                                    + e.getMessage(),
                            e);
                }
            }
        }

        private void check(Version version) {
            int size = version.twin.length;
            CountedTree.checkInvariants(k, version.root, size);
            if (version.alone && version.owner != null) {
                CountedTree.checkOwner(k, version.root, version.owner);
            }
            if (version.root instanceof Tree tree) {
                // A slice may be as high as what it was cut from.
                assertTrue(tree.height <= highest(most), () -> "height " + tree.height);
            }
            kind.assertElements(version.twin, version.root);
            // What is read often gets a table of its leaves.
            int reads = random.nextInt(4) == 0 ? size / 2 : Math.min(size, 20);
            for (int i = 0; i < reads; i++) {
                int index = random.nextInt(size);
                assertTrue(kind.get(version.root, index) == version.twin[index], () -> "another at " + index);
            }
        }

        /** How high a tree may be if all nodes are as small as may be, and one level more for its edges. */
        private int highest(int size) {
            int height = 2;
            for (long least = (long) k.fewest() * Branch.FEWEST; least < size; least *= Branch.FEWEST) {
                height++;
            }
            return height;
        }

        /** From 0 to a limit, itself included: anywhere, or next to where a dense leaf or branch ends. */
        private int index(int limit) {
            int at = random.nextInt(limit + 1);
            int width = k.leafLength() << (Branch.BITS * random.nextInt(3));
            return random.nextInt(3) == 0
                    ? Math.min(limit, Math.max(0, at / width * width + random.nextInt(3) - 1))
                    : at;
        }

        /** Of any magnitude up to a limit. */
        private int length(int limit) {
            return Math.min(limit, random.nextInt(2 << random.nextInt(18)));
        }

        private void add(Version version) {
            if (versions.size() == MOST_VERSIONS) {
                versions.remove(random.nextInt(versions.size()));
            }
            versions.add(version);
        }

        private String edit(Version v) {
            int size = v.twin.length;
            return switch (random.nextInt(12)) {
                case 0, 1 -> concat(v);
                case 2, 3 -> insert(v);
                case 4, 5 -> {
                    int from = index(size);
                    int to = from + length(size - from);
                    v.root = CountedTree.minusRange(k, v.owner, v.root, from, to);
                    v.twin = joined(Arrays.copyOf(v.twin, from), Arrays.copyOfRange(v.twin, to, size));
                    yield "minus " + from + " to " + to + " of " + size;
                }
                case 6 -> {
                    int at = index(size);
                    Version right = v.shared(random.nextBoolean());
                    right.root = CountedTree.slice(k, v.root, at, size);
                    right.twin = Arrays.copyOfRange(v.twin, at, size);
                    v.root = CountedTree.sliced(k, v.owner, v.root, 0, at);
                    v.twin = Arrays.copyOf(v.twin, at);
                    add(right);
                    check(right);
                    yield "split " + size + " at " + at;
                }
                case 7 -> {
                    int from = index(size / 2);
                    int to = Math.max(from, size - index(size / 2));
                    v.root = CountedTree.sliced(k, v.owner, v.root, from, to);
                    v.twin = Arrays.copyOfRange(v.twin, from, to);
                    yield "slice " + from + " to " + to + " of " + size;
                }
                case 8 -> {
                    int at = index(size);
                    Object rest = CountedTree.sliced(k, v.owner, v.root, at, size);
                    Object start = CountedTree.sliced(k, v.owner, v.root, 0, at);
                    v.root = CountedTree.concat(k, v.owner, rest, start);
                    v.twin = joined(Arrays.copyOfRange(v.twin, at, size), Arrays.copyOf(v.twin, at));
                    yield "turned " + size + " at " + at;
                }
                case 9 -> editAt(v, index(size));
                case 10 -> insertArray(v);
                default -> {
                    add(v.shared(random.nextBoolean()));
                    yield "share";
                }
            };
        }

        private static long[] joined(long[] left, long[] right) {
            long[] joined = Arrays.copyOf(left, left.length + right.length);
            System.arraycopy(right, 0, joined, left.length, right.length);
            return joined;
        }

        private void put(Version v, int at, long[] added) {
            long[] left = Arrays.copyOf(v.twin, at);
            v.twin = joined(joined(left, added), Arrays.copyOfRange(v.twin, at, v.twin.length));
        }

        /** A part of a version, for which another has room. */
        private Version part(Version v) {
            Version part = versions.get(random.nextInt(versions.size())).shared(false);
            v.alone = false;
            int room = Math.max(0, most - v.twin.length);
            int from = index(part.twin.length);
            int to = from + Math.min(room, index(part.twin.length - from));
            part.root = CountedTree.slice(k, part.root, from, to);
            part.twin = Arrays.copyOfRange(part.twin, from, to);
            return part;
        }

        private String concat(Version v) {
            Version part = part(v);
            boolean behind = random.nextBoolean();
            String what = (behind ? "put behind " : "put before ") + v.twin.length + ": " + part.twin.length;
            v.root = behind
                    ? CountedTree.concat(k, v.owner, v.root, part.root)
                    : CountedTree.concat(k, v.owner, part.root, v.root);
            put(v, behind ? v.twin.length : 0, part.twin);
            return what;
        }

        private String insert(Version v) {
            Version part = part(v);
            int at = index(v.twin.length);
            v.root = CountedTree.insert(k, v.owner, v.root, at, part.root);
            put(v, at, part.twin);
            return "inserted at " + at + ": " + part.twin.length;
        }

        private String insertArray(Version v) {
            int at = index(v.twin.length);
            long[] added = numbers(length(Math.max(0, most - v.twin.length)));
            v.root = CountedTree.plusAll(k, v.owner, v.root, at, array(added), 0, added.length);
            put(v, at, added);
            return "inserted an array at " + at + ": " + added.length;
        }

        /** Some elements more, other or less at one place, so that leaves are of any size. */
        private String editAt(Version v, int at) {
            int times = random.nextInt(3 * k.leafLength());
            int less = Math.min(times, v.twin.length - at);
            if (random.nextBoolean()) {
                for (int i = 0; i < less; i++) {
                    v.root = CountedTree.minus(k, v.owner, v.root, at);
                }
                v.twin = joined(Arrays.copyOf(v.twin, at), Arrays.copyOfRange(v.twin, at + less, v.twin.length));
                return less + " times minus at " + at;
            }
            long[] other = numbers(less);
            v.twin = v.twin.clone();
            for (int i = 0; i < less; i++) {
                v.root = kind.with(v.owner, v.root, at + i, other[i]);
                v.twin[at + i] = other[i];
            }
            long[] more = numbers(times);
            for (int i = 0; i < times; i++) {
                v.root = kind.plus(v.owner, v.root, at + i, more[i]);
            }
            put(v, at, more);
            return times + " times with and plus at " + at;
        }
    }
}
