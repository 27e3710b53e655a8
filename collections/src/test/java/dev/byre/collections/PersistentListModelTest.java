package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.ownership.Tuning;
import dev.byre.core.seq.References;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.ListEdits;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Spliterator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Each step makes another version of one or two that there are; all of them are looked at again after each step. */
@SuppressWarnings("NullAway") // The type of the elements does not say that one may be null.
class PersistentListModelTest {
    /** What two versions may have to be put together. */
    private static final int LARGE = Tuning.TINY ? 300 : 2000;

    /** A version, and what it must be equal to for ever. */
    private record Version(PersistentList<Integer> list, List<Integer> twin) {
        Version changed(PersistentList<Integer> changed, Twin change) {
            List<Integer> copy = new ArrayList<>(twin);
            change.in(copy);
            return new Version(changed, copy);
        }

        /** What its arguments pick of the places in front of, between and behind the elements. */
        int position(int a, int b) {
            int size = twin.size();
            return switch (a % 5) {
                case 0 -> 0;
                case 1 -> size;
                case 2 -> Math.min(size, b);
                case 3 -> Math.max(0, size - b);
                default -> size * b / 32;
            };
        }

        boolean isLarge() {
            return twin.size() > LARGE;
        }

        /** Asks what can be asked of a list. */
        void read(List<Step> steps) {
            Family.<PersistentList<Integer>, List<Integer>>of(() -> list, () -> new ArrayList<>(twin))
                    .sharing(UnaryOperator.identity(), ArrayList::new)
                    .edits(READS)
                    .run(steps);
        }

        void check() {
            list.checkInvariants();
            assertEquals(twin.size(), list.size());
            assertSameElements(twin.toArray(), list.toArray());
        }

        void checkThroughly(Random random, List<Version> others) {
            check();
            assertEquals(twin, list);
            assertEquals(list, twin);
            assertEquals(twin.hashCode(), list.hashCode());
            assertEquals(twin.toString(), list.toString());
            for (int i = 0; i < twin.size(); i++) {
                assertSame(twin.get(i), list.get(i));
            }
            checkIterators(random);
            assertSameElements(twin.toArray(), split(list.spliterator(), random).toArray());
            List<Integer> backwards = new ArrayList<>(twin);
            Collections.reverse(backwards);
            assertSameElements(backwards.toArray(), list.reversed().toArray());
            for (Version other : others) {
                boolean equal = twin.equals(other.twin);
                assertEquals(equal, list.equals(other.list));
                assertEquals(equal, other.list.equals(list));
            }
        }

        private void checkIterators(Random random) {
            int index = random.nextInt(twin.size() + 1);
            ListIterator<Integer> expected = twin.listIterator(index);
            ListIterator<Integer> iterator = list.listIterator(index);
            for (int turn = 0; turn < 4; turn++) {
                boolean forward = random.nextBoolean();
                int most = random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(80);
                for (int i = 0; i < most && (forward ? expected.hasNext() : expected.hasPrevious()); i++) {
                    assertEquals(expected.nextIndex(), iterator.nextIndex());
                    assertEquals(expected.previousIndex(), iterator.previousIndex());
                    assertSame(forward ? expected.next() : expected.previous(), next(iterator, forward));
                }
                assertEquals(expected.hasNext(), iterator.hasNext());
                assertEquals(expected.hasPrevious(), iterator.hasPrevious());
            }
        }

        private static Integer next(ListIterator<Integer> iterator, boolean forward) {
            return forward ? iterator.next() : iterator.previous();
        }

        /** What a spliterator gives that is split, advanced and drained at random. */
        private static List<Integer> split(Spliterator<Integer> right, Random random) {
            List<Integer> told = new ArrayList<>();
            long size = right.estimateSize();
            Spliterator<Integer> left = random.nextInt(4) == 0 ? null : right.trySplit();
            if (left != null) {
                assertEquals(size, left.estimateSize() + right.estimateSize());
                told.addAll(split(left, random));
                told.addAll(split(right, random));
                return told;
            }
            for (int i = random.nextInt(40); i > 0 && right.tryAdvance(told::add); i--) {
                assertEquals(size - told.size(), right.getExactSizeIfKnown());
            }
            Spliterator<Integer> middle = right.trySplit();
            if (middle != null) {
                middle.forEachRemaining(told::add);
                assertFalse(middle.tryAdvance(told::add));
            }
            right.forEachRemaining(told::add);
            assertEquals(0, right.estimateSize());
            return told;
        }
    }

    private static void assertSameElements(Object[] expected, Object[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            int index = i;
            assertSame(expected[i], actual[i], () -> "at " + index);
        }
    }

    /** What an operation does to a twin. */
    @FunctionalInterface
    private interface Twin {
        void in(List<Integer> list);
    }

    /** What makes a version of two others. */
    @FunctionalInterface
    private interface Operation {
        Version of(Version x, Version y, int a, int b);
    }

    /** So that what is asked for twice is the very same. */
    private static final List<Integer> POOL =
            IntStream.range(1000, 3000).boxed().toList();

    /** Some are null, and some come again and again. */
    private static @Nullable Integer element(int a, int b) {
        return a % 8 == 0 ? null : a % 8 == 1 ? POOL.get(b % 4) : POOL.get(a * 32 + b);
    }

    private static List<Integer> elements(int length, int a, int b) {
        List<Integer> elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            elements.add(element((a + i) % 32, b));
        }
        return elements;
    }

    private static final Map<String, Operation> OPERATIONS = new LinkedHashMap<>();

    static {
        addSingle();
        addRanges();
        addBulk();
        addCopies();
    }

    private static final List<String> NAMES = List.copyOf(OPERATIONS.keySet());

    private static void add(String name, Operation operation) {
        OPERATIONS.put(name, operation);
    }

    private static void addSingle() {
        add("plus", (x, y, a, b) -> {
            Integer e = element(a, b);
            return x.changed(x.list.plus(e), twin -> twin.add(e));
        });
        add("plusFirst", (x, y, a, b) -> {
            Integer e = element(a, b);
            return x.changed(x.list.plusFirst(e), twin -> twin.add(0, e));
        });
        add("plusAt", (x, y, a, b) -> {
            Integer e = element(b, a);
            int at = x.position(a, b);
            return x.changed(x.list.plusAt(at, e), twin -> twin.add(at, e));
        });
        add("plusAt, one by one", (x, y, a, b) -> {
            List<Integer> more = elements(x.isLarge() ? 1 : 2 * b, a, b);
            int at = x.position(b, a);
            PersistentList<Integer> list = x.list;
            for (int i = 0; i < more.size(); i++) {
                list = list.plusAt(at + i, more.get(i));
            }
            return x.changed(list, twin -> twin.addAll(at, more));
        });
        add("plusFirst, one by one", (x, y, a, b) -> {
            List<Integer> more = elements(x.isLarge() ? 1 : 2 * b, a, b);
            PersistentList<Integer> list = x.list;
            for (Integer e : more) {
                list = list.plusFirst(e);
            }
            Collections.reverse(more);
            return x.changed(list, twin -> twin.addAll(0, more));
        });
        add("with", (x, y, a, b) -> {
            int at = x.position(a, b);
            if (at == x.twin.size()) {
                return x;
            }
            assertSame(x.list, x.list.with(at, x.list.get(at)));
            return x.changed(x.list.with(at, element(b, a)), twin -> twin.set(at, element(b, a)));
        });
        add("minusAt", (x, y, a, b) -> {
            int at = x.position(a, b);
            return at == x.twin.size()
                    ? x
                    : x.changed(
                            x.list.minusAt(at), twin -> twin.subList(at, at + 1).clear());
        });
        add("minusAt, one by one", (x, y, a, b) -> {
            int at = x.position(a, b);
            int times = Math.min(x.twin.size() - at, 2 * b);
            PersistentList<Integer> list = x.list;
            for (int i = 0; i < times; i++) {
                list = list.minusAt(at);
            }
            return x.changed(list, twin -> twin.subList(at, at + times).clear());
        });
        add("minusFirst and minusLast", (x, y, a, b) -> {
            PersistentList<Integer> list = x.list;
            int times = Math.min(x.twin.size() / 2, b);
            for (int i = 0; i < times; i++) {
                list = list.minusFirst().minusLast();
            }
            return x.changed(list, twin -> {
                twin.subList(0, times).clear();
                twin.subList(twin.size() - times, twin.size()).clear();
            });
        });
    }

    private static void addRanges() {
        add("minusRange", (x, y, a, b) -> {
            int from = Math.min(x.position(a, b), x.position(b, a));
            int to = Math.max(x.position(a, b), x.position(b, a));
            return x.changed(
                    x.list.minusRange(from, to), twin -> twin.subList(from, to).clear());
        });
        add("slice", (x, y, a, b) -> {
            int from = Math.min(x.position(a, b), x.position(b, a));
            int to = Math.max(x.position(a, b), x.position(b, a));
            PersistentList<Integer> part = b % 2 == 0 ? x.list.slice(from, to) : x.list.subList(from, to);
            return new Version(part, new ArrayList<>(x.twin.subList(from, to)));
        });
        add("split and put together", (x, y, a, b) -> {
            ListSplit<Integer> split = x.list.split(x.position(a, b));
            split.head().checkInvariants();
            split.tail().checkInvariants();
            assertEquals(x.twin.size(), split.head().size() + split.tail().size());
            return new Version(split.head().concat(split.tail()), x.twin);
        });
        add("split and turned round", (x, y, a, b) -> {
            int at = x.position(a, b);
            ListSplit<Integer> split = x.list.split(at);
            return x.changed(split.tail().concat(split.head()), twin -> Collections.rotate(twin, -at));
        });
        add("reversed", (x, y, a, b) -> x.changed(x.list.reversed(), Collections::reverse));
        add("head reversed", (x, y, a, b) -> {
            int at = x.position(a, b);
            ListSplit<Integer> split = x.list.split(at);
            return x.changed(
                    split.head().reversed().concat(split.tail()), twin -> Collections.reverse(twin.subList(0, at)));
        });
    }

    private static void addBulk() {
        add(
                "concat",
                (x, y, a, b) ->
                        x.isLarge() && y.isLarge() ? x : x.changed(x.list.concat(y.list), twin -> twin.addAll(y.twin)));
        add(
                "concat of itself",
                (x, y, a, b) -> x.isLarge() ? x : x.changed(x.list.concat(x.list), twin -> twin.addAll(x.twin)));
        add(
                "plusAll",
                (x, y, a, b) -> x.isLarge() && y.isLarge()
                        ? y
                        : x.changed(x.list.plusAll(y.list), twin -> twin.addAll(y.twin)));
        add(
                "plusAll of another kind",
                (x, y, a, b) -> x.isLarge()
                        ? x
                        : x.changed(
                                x.list.plusAll(b % 2 == 0 ? y.twin : Collections.unmodifiableList(y.twin)),
                                twin -> twin.addAll(y.twin)));
        add("plusAllAt", (x, y, a, b) -> {
            int at = x.position(a, b);
            return x.isLarge() && y.isLarge()
                    ? y
                    : x.changed(x.list.plusAllAt(at, y.list), twin -> twin.addAll(at, y.twin));
        });
        add("plusAllAt, some", (x, y, a, b) -> {
            int at = x.position(b, a);
            List<Integer> some = elements(x.isLarge() ? 1 : 4 * b, a, b);
            return x.changed(x.list.plusAllAt(at, some), twin -> twin.addAll(at, some));
        });
        add("grown", (x, y, a, b) -> {
            List<Integer> some = elements(x.isLarge() ? 1 : LARGE / 5, a, b);
            return x.changed(x.list.plusAll(some), twin -> twin.addAll(some));
        });
    }

    private static void addCopies() {
        add("copyOf", (x, y, a, b) -> {
            assertSame(x.list, PersistentList.copyOf(x.list));
            return new Version(
                    PersistentList.copyOf(b % 2 == 0 ? x.twin : Collections.unmodifiableList(x.twin)), x.twin);
        });
        add("of", (x, y, a, b) -> new Version(PersistentList.of(x.list.toArray(new Integer[0])), x.twin));
        add("collector", (x, y, a, b) -> {
            var stream = b % 8 == 0 ? x.list.parallelStream() : x.list.stream();
            return new Version(stream.collect(PersistentList.collector()), x.twin);
        });
        add("handed to a handle and back", (x, y, a, b) -> {
            PersistentFace<PersistentList<Integer>> face = PersistentFace.of(x.list);
            List<Integer> some = elements(x.isLarge() ? 1 : b, a, b);
            Object root = face.rootOf(x.list);
            Owner owner = new Owner();
            int at = x.position(a, b);
            for (int i = 0; i < some.size(); i++) {
                root = References.plus(owner, root, at + i, some.get(i));
            }
            return x.changed(face.of(root, x.twin.size() + some.size()), twin -> twin.addAll(at, some));
        });
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(30);
    }

    @Property(tries = 300)
    void everyVersionStaysLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        List<Version> versions = new ArrayList<>();
        List<Integer> large = new ArrayList<>(POOL.subList(0, LARGE / 2));
        versions.add(new Version(PersistentList.empty(), new ArrayList<>()));
        versions.add(new Version(PersistentList.copyOf(large), large));
        List<String> history = new ArrayList<>();
        for (Step step : steps) {
            int x = step.version() % versions.size();
            int y = (step.a() + 7 * step.move()) % versions.size();
            String name = NAMES.get(step.edit() % NAMES.size());
            history.add(versions.size() + " = " + x + " " + name + " " + y + ", " + step.a() + ", " + step.b());
            try {
                Version made = Objects.requireNonNull(OPERATIONS.get(name))
                        .of(versions.get(x), versions.get(y), step.a(), step.b());
                versions.add(made);
                made.checkThroughly(new Random(step.edit()), versions);
                versions.forEach(Version::check);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(e + "\nversions:\n  " + String.join("\n  ", history), e);
            }
        }
        versions.get(versions.size() - 1).read(steps);
    }

    private static final List<Edit<List<Integer>, List<Integer>>> READS =
            ListEdits.withNulls().stream().filter(Edit::reads).toList();

    @Property(tries = 300)
    void aSmallListIsReadLikeAnArrayList(@ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 12) int size) {
        List<Integer> twin = elements(size, size, 3);
        new Version(PersistentList.copyOf(twin), twin).read(steps);
        List<Integer> backwards = new ArrayList<>(twin);
        Collections.reverse(backwards);
        new Version(PersistentList.copyOf(twin).reversed(), backwards).read(steps);
    }
}
