package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.testkit.Boom;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.ListEdits;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Every version of an array of numbers behaves like its own ArrayList; the four types by the same edits. */
class PrimitiveArrayModelTest {
    /** What fills a few leaves of each type. */
    private static final int LARGE = 700;

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property(tries = 80)
    void everyVersionOfAnArrayOfIntsBehavesLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        run(NumberType.INTS, steps);
    }

    @Property(tries = 80)
    void everyVersionOfAnArrayOfLongsBehavesLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        run(NumberType.LONGS, steps);
    }

    @Property(tries = 80)
    void everyVersionOfAnArrayOfDoublesBehavesLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        run(NumberType.DOUBLES, steps);
    }

    @Property(tries = 80)
    void everyVersionOfAnArrayOfBytesBehavesLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        run(NumberType.BYTES, steps);
    }

    @Property
    void everyListViewBehavesLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        unique(family(NumberType.INTS, CowIntArray::new, List.of()))
                .edits(ListEdits.withoutNulls().stream()
                        .map(edit -> edit.through(CowIntArray::asList))
                        .toList())
                .run(steps);
    }

    private static <E extends Number, A, S extends PrimitiveArray<E, A, S>> void run(
            NumberType<E, A, S> type, List<Step> steps) {
        Edits<E, A, S> edits = new Edits<>(type);
        unique(family(type, type.empty(), List.of())).edits(edits.alone()).run(steps);
        family(type, type.empty(), List.of())
                .edits(edits.alone())
                .edits(edits.sharing())
                .run(steps);
        A lent = type.array().apply(type.numbers(0, 70));
        family(type, () -> type.borrow().apply(lent), type.numbers(0, 70))
                .edits(edits.alone())
                .edits(edits.sharing())
                .run(steps);
        assertEquals(type.numbers(0, 70), type.list().apply(lent));
        List<E> large = type.numbers(0, LARGE);
        unique(family(type, () -> type.of(large), large)).edits(edits.alone()).run(steps);
        family(type, () -> type.of(large), large).edits(edits.sharing()).run(steps);
    }

    private static <E extends Number, A, S extends PrimitiveArray<E, A, S>> Family<S, List<E>> family(
            NumberType<E, A, S> type, Supplier<S> version, List<E> twin) {
        return Family.<S, List<E>>of(version, () -> new ArrayList<>(twin))
                .sharing(PrimitiveArray::share, ArrayList::new)
                .releasing(SequenceHandle::release, array -> false)
                .seenThrough(PrimitiveArray::asList)
                .invariants(SequenceHandle::checkInvariants)
                .faces(array -> checkFaces(type, array));
    }

    /** A version that is unique is to be edited without a copy. */
    private static <S extends PrimitiveArray<?, ?, ?>, M> Family<S, M> unique(Family<S, M> family) {
        return family.releasing(SequenceHandle::release, Handle::isKnownUnique);
    }

    /** The array and its view agree. */
    private static <E extends Number, A, S extends PrimitiveArray<E, A, S>> void checkFaces(
            NumberType<E, A, S> type, S array) {
        List<E> list = array.asList();
        S copy = type.of().apply(array.toArray());
        if (array.size() != list.size()
                || array.isEmpty() != list.isEmpty()
                || array.hashCode() != list.hashCode()
                || !array.toString().equals(list.toString())
                || !array.equals(copy)
                || array.mismatch(copy) != -1
                || array.compareTo(copy) != 0) {
            throw new AssertionError("the array " + array + " and its list " + list + " do not agree");
        }
    }

    /** The edits of one type. */
    private static final class Edits<E extends Number, A, S extends PrimitiveArray<E, A, S>> {
        private final NumberType<E, A, S> type;
        private final NumberType.Calls<E, A, S> calls;
        private List<Edit<S, List<E>>> edits = new ArrayList<>();

        Edits(NumberType<E, A, S> type) {
            this.type = type;
            this.calls = type.calls();
        }

        /** Edits that share with nobody. */
        List<Edit<S, List<E>>> alone() {
            edits = new ArrayList<>();
            addSingle();
            addBulk();
            addOfOthers();
            addReads();
            return edits;
        }

        /** Edits that share. */
        List<Edit<S, List<E>>> sharing() {
            edits = new ArrayList<>();
            addSingle();
            addSharing();
            addComparison();
            return edits;
        }

        /** What returns nothing. */
        private interface Doing<T> {
            void on(T target, int a, int b);
        }

        private void edit(String name, Doing<S> onVersion, Doing<List<E>> onTwin) {
            edits.add(new Edit<>(name, false, returningNull(onVersion), returningNull(onTwin)));
        }

        private static <T> Edit.Action<T> returningNull(Doing<T> doing) {
            return (target, a, b) -> {
                doing.on(target, a, b);
                return null;
            };
        }

        private void look(String name, Edit.Action<S> onVersion, Edit.Action<List<E>> onTwin) {
            edits.add(new Edit<>(name, true, onVersion, onTwin));
        }

        /** From -1, which is bad, to one past the limit, which is bad too; from all of a large array as well. */
        private static int index(int a, int limit) {
            return limit > 64 ? a * limit / 31 : a % (limit + 2) - 1;
        }

        private static int from(int a, int b, int size) {
            return Math.min(index(a, size + 1), index(b, size + 1));
        }

        private static int to(int a, int b, int size) {
            return Math.max(index(a, size + 1), index(b, size + 1));
        }

        private static void checkRange(int a, int b, int size) {
            Objects.checkFromToIndex(from(a, b, size), to(a, b, size), size);
        }

        private E number(int b) {
            return type.number().apply(b);
        }

        private void addSingle() {
            edit("add", (array, a, b) -> calls.add(array, number(b)), (list, a, b) -> list.add(number(b)));
            edit(
                    "insert at",
                    (array, a, b) -> calls.insertAt(array, index(a, array.size() + 1), number(b)),
                    (list, a, b) -> list.add(index(a, list.size() + 1), number(b)));
            edit(
                    "set",
                    (array, a, b) -> calls.set(array, index(a, array.size()), number(b)),
                    (list, a, b) -> list.set(index(a, list.size()), number(b)));
            edit(
                    "edit",
                    (array, a, b) -> calls.edit(array, index(a, array.size()), this::next),
                    (list, a, b) -> list.set(index(a, list.size()), next(list.get(index(a, list.size())))));
            edit(
                    "edit, throwing",
                    (array, a, b) -> calls.edit(array, index(a, array.size()), Boom.at(0, e -> e)),
                    (list, a, b) -> list.set(
                            index(a, list.size()), Boom.<E>at(0, e -> e).apply(list.get(index(a, list.size())))));
            edits.add(new Edit<>(
                    "remove at",
                    false,
                    (array, a, b) -> calls.removeAt(array, index(a, array.size())),
                    (list, a, b) -> removeAt(list, index(a, list.size()))));
        }

        /** Another number that depends on this one. */
        private E next(E element) {
            return number(Math.floorMod(element.intValue() + 5, 29));
        }

        private static @Nullable Object removeAt(List<?> list, int index) {
            return list.remove(index);
        }

        private void addBulk() {
            edit(
                    "remove range",
                    (array, a, b) -> array.removeRange(from(a, b, array.size()), to(a, b, array.size())),
                    (list, a, b) -> {
                        checkRange(a, b, list.size());
                        list.subList(from(a, b, list.size()), to(a, b, list.size()))
                                .clear();
                    });
            edit("clear", (array, a, b) -> array.clear(), (list, a, b) -> list.clear());
            edit("sort", (array, a, b) -> array.sort(), (list, a, b) -> list.sort(type.order()));
            edit(
                    "sort a part",
                    (array, a, b) -> array.sort(from(a, b, array.size()), to(a, b, array.size())),
                    (list, a, b) -> {
                        checkRange(a, b, list.size());
                        list.subList(from(a, b, list.size()), to(a, b, list.size()))
                                .sort(type.order());
                    });
            edit(
                    "fill",
                    (array, a, b) -> calls.fill(array, number(b)),
                    (list, a, b) -> Collections.fill(list, number(b)));
            edit(
                    "fill a part",
                    (array, a, b) -> calls.fill(array, from(a, b, array.size()), to(a, b, array.size()), number(b)),
                    (list, a, b) -> {
                        checkRange(a, b, list.size());
                        Collections.fill(list.subList(from(a, b, list.size()), to(a, b, list.size())), number(b));
                    });
            edit(
                    "set all",
                    (array, a, b) -> array.setAll(
                            index(a, array.size() + 1), type.array().apply(type.numbers(b, many(b, array.size())))),
                    (list, a, b) -> {
                        int from = index(a, list.size() + 1);
                        List<E> others = type.numbers(b, many(b, list.size()));
                        Collections.copy(list.subList(from, from + others.size()), others);
                    });
            edit(
                    "replace all",
                    (array, a, b) -> calls.replaceAll(array, this::next),
                    (list, a, b) -> list.replaceAll(this::next));
            edit(
                    "replace all, throwing",
                    (array, a, b) -> calls.replaceAll(array, Boom.at(a % 8, this::next)),
                    (list, a, b) -> list.replaceAll(Boom.at(a % 8, this::next)));
            edits.add(new Edit<>(
                    "remove if",
                    false,
                    (array, a, b) -> calls.removeIf(array, e -> e.hashCode() % 3 == b % 3),
                    (list, a, b) -> list.removeIf(e -> e.hashCode() % 3 == b % 3)));
            edits.add(new Edit<>(
                    "remove if, throwing",
                    false,
                    (array, a, b) -> calls.removeIf(array, Boom.testAt(a % 8, e -> true)),
                    (list, a, b) -> list.removeIf(Boom.testAt(a % 8, e -> true))));
        }

        /** How many elements of others to add: at times so many that they are a tree. */
        private static int many(int a, int size) {
            return size > LARGE ? 0 : a % 5 == 0 ? 10 * a : a % 4;
        }

        private void addOfOthers() {
            edit(
                    "add all of an array",
                    (array, a, b) -> calls.addAll(array, type.array().apply(type.numbers(b, many(a, array.size())))),
                    (list, a, b) -> list.addAll(type.numbers(b, many(a, list.size()))));
            edit(
                    "add all",
                    (array, a, b) -> array.addAll(type.of(type.numbers(b, many(a, array.size())))),
                    (list, a, b) -> list.addAll(type.numbers(b, many(a, list.size()))));
            edit(
                    "insert all of an array at",
                    (array, a, b) -> array.insertAllAt(
                            index(b, array.size() + 1), type.array().apply(type.numbers(a, many(a, array.size())))),
                    (list, a, b) -> list.addAll(index(b, list.size() + 1), type.numbers(a, many(a, list.size()))));
            edit(
                    "insert all at",
                    (array, a, b) -> array.insertAllAt(
                            index(b, array.size() + 1), type.of(type.numbers(a, many(a, array.size())))),
                    (list, a, b) -> list.addAll(index(b, list.size() + 1), type.numbers(a, many(a, list.size()))));
            edit(
                    "insert itself at",
                    (array, a, b) -> {
                        if (array.size() < LARGE) {
                            array.insertAllAt(index(b, array.size() + 1), array);
                        }
                    },
                    (list, a, b) -> {
                        if (list.size() < LARGE) {
                            list.addAll(index(b, list.size() + 1), List.copyOf(list));
                        }
                    });
        }

        private void addSharing() {
            edit("insert a share of itself, which is then written to", this::insertShare, (list, a, b) -> {
                if (list.size() < LARGE) {
                    list.addAll(index(b, list.size() + 1), List.copyOf(list));
                }
            });
            edit("keep a slice", this::keepSlice, (list, a, b) -> {
                checkRange(a, b, list.size());
                List<E> slice = List.copyOf(list.subList(from(a, b, list.size()), to(a, b, list.size())));
                list.clear();
                list.addAll(slice);
            });
        }

        private void insertShare(S array, int a, int b) {
            if (array.size() < LARGE) {
                S share = array.share();
                array.insertAllAt(index(b, array.size() + 1), share);
                calls.fill(share, number(a));
            }
        }

        /** The slice is put in the place of the array, and then written to. */
        private void keepSlice(S array, int a, int b) {
            S slice = array.slice(from(a, b, array.size()), to(a, b, array.size()));
            slice.checkInvariants();
            array.clear();
            array.addAll(slice);
            calls.fill(slice, number(a));
            slice.checkInvariants();
        }

        private void addReads() {
            look(
                    "get",
                    (array, a, b) -> calls.get(array, index(a, array.size())),
                    (list, a, b) -> list.get(index(a, list.size())));
            look(
                    "index of",
                    (array, a, b) -> List.of(calls.indexOf(array, number(b)), calls.contains(array, number(b))),
                    (list, a, b) -> List.of(list.indexOf(number(b)), list.contains(number(b))));
            look("to array", (array, a, b) -> type.list().apply(array.toArray()), (list, a, b) -> list);
            look("copy to", this::copied, (list, a, b) -> {
                checkRange(a, b, list.size());
                List<E> target = type.numbers(7, list.size() + 2);
                Collections.copy(
                        target.subList(1, list.size() + 1),
                        list.subList(from(a, b, list.size()), to(a, b, list.size())));
                return target;
            });
            look("stream", (array, a, b) -> calls.stream(array, false), (list, a, b) -> list);
            look("parallel stream", (array, a, b) -> calls.stream(array, true), (list, a, b) -> list);
            look("spliterator", (array, a, b) -> split(calls.spliterator(array), a), (list, a, b) -> list);
            look("iterator", (array, a, b) -> iterated(calls.iterator(array)), (list, a, b) -> list);
            look("for each", (array, a, b) -> forEach(array), (list, a, b) -> list);
            look(
                    "binary search",
                    (array, a, b) -> calls.binarySearch(sorted(array), number(b)) < 0,
                    (list, a, b) -> !list.contains(number(b)));
        }

        private S sorted(S array) {
            S sorted = array.share();
            sorted = type.of().apply(sorted.toArray());
            sorted.sort();
            return sorted;
        }

        private List<E> copied(S array, int a, int b) {
            A target = type.array().apply(type.numbers(7, array.size() + 2));
            array.copyTo(from(a, b, array.size()), to(a, b, array.size()), target, 1);
            return type.list().apply(target);
        }

        /** The elements in order, by a few splits, each with the size that it estimates. */
        private static <T> List<T> split(Spliterator<T> right, int splits) {
            List<T> elements = new ArrayList<>();
            long expected = right.getExactSizeIfKnown();
            for (int i = 0; i < splits % 4; i++) {
                Spliterator<T> left = right.trySplit();
                if (left != null) {
                    expected -= left.getExactSizeIfKnown();
                    left.tryAdvance(elements::add);
                    Spliterator<T> first = left.trySplit();
                    if (first != null) {
                        first.forEachRemaining(elements::add);
                    }
                    left.forEachRemaining(elements::add);
                }
            }
            if (expected != right.getExactSizeIfKnown()) {
                throw new AssertionError(expected + " elements should be left, not " + right.getExactSizeIfKnown());
            }
            right.forEachRemaining(elements::add);
            return elements;
        }

        private static <T> List<T> iterated(Iterator<T> iterator) {
            List<T> seen = new ArrayList<>();
            iterator.forEachRemaining(seen::add);
            return seen;
        }

        private List<E> forEach(S array) {
            List<E> seen = new ArrayList<>();
            calls.forEach(array, seen::add);
            return seen;
        }

        private void addComparison() {
            edits.add(new Edit<>(
                    "compare",
                    false,
                    (array, a, b) -> {
                        S other = changed(array, a, b);
                        return List.of(
                                array.mismatch(other),
                                other.mismatch(array),
                                Integer.signum(array.compareTo(other)),
                                array.equals(other));
                    },
                    (list, a, b) -> {
                        List<E> other = new ArrayList<>(list);
                        if (!other.isEmpty()) {
                            other.set(index(a, other.size() - 3), number(b));
                        }
                        if (b % 2 == 0) {
                            other.add(number(b));
                        }
                        return List.of(
                                mismatch(list, other),
                                mismatch(list, other),
                                Integer.signum(compare(list, other)),
                                list.equals(other));
                    }));
        }

        /** A version, or an array built apart, with another element somewhere and perhaps one more. */
        private S changed(S array, int a, int b) {
            S other = a % 3 == 0 ? type.of().apply(array.toArray()) : array.share();
            if (!other.isEmpty()) {
                calls.set(other, index(a, other.size() - 3), number(b));
            }
            if (b % 2 == 0) {
                calls.add(other, number(b));
            }
            return other;
        }

        private int mismatch(List<E> left, List<E> right) {
            int common = Math.min(left.size(), right.size());
            for (int i = 0; i < common; i++) {
                if (!left.get(i).equals(right.get(i))) {
                    return i;
                }
            }
            return left.size() == right.size() ? -1 : common;
        }

        private int compare(List<E> left, List<E> right) {
            int at = mismatch(left, right);
            if (at < 0) {
                return 0;
            }
            Comparator<E> order = type.order();
            return at < left.size() && at < right.size()
                    ? order.compare(left.get(at), right.get(at))
                    : Integer.compare(left.size(), right.size());
        }
    }

    @Property(tries = 30)
    void elementsAreComparedAsThoseOfArraysAre(@ForAll double[] left, @ForAll double[] right) {
        CowDoubleArray a = CowDoubleArray.of(left);
        CowDoubleArray b = CowDoubleArray.of(right);
        assertEquals(Integer.signum(Arrays.compare(left, right)), Integer.signum(a.compareTo(b)));
        assertEquals(Arrays.mismatch(left, right), a.mismatch(b));
        assertEquals(Arrays.equals(left, right), a.equals(b));
        assertEquals(Arrays.hashCode(left), a.hashCode());
    }
}
