package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.byre.testkit.Boom;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.ListEdits;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;

class CowIntArrayModelTest {
    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property
    void everyVersionBehavesLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        family(CowIntArray::new, List.of()).edits(edits()).run(steps);
    }

    @Property
    void everyListViewBehavesLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        family(CowIntArray::new, List.of()).edits(listEdits()).run(steps);
    }

    @Property(tries = 300)
    void everyVersionOfABorrowedArrayBehavesLikeItsOwnArrayListAndTheArrayNeverChanges(
            @ForAll("steps") List<Step> steps) {
        int[] lent = {3, 1, 4, 1, 5};
        int[] before = lent.clone();
        family(() -> CowIntArray.borrow(lent), List.of(3, 1, 4, 1, 5))
                .edits(edits())
                .edits(listEdits())
                .run(steps);
        assertArrayEquals(before, lent);
    }

    private static Family<CowIntArray, List<Integer>> family(Supplier<CowIntArray> version, List<Integer> twin) {
        return Family.<CowIntArray, List<Integer>>of(version, () -> new ArrayList<>(twin))
                .sharing(CowIntArray::share, ArrayList::new)
                .releasing(CowIntArray::release, CowIntArray::isKnownUnique)
                .seenThrough(CowIntArray::asList)
                .invariants(CowIntArrayModelTest::checkFaces);
    }

    /** The array and its view agree. */
    private static void checkFaces(CowIntArray array) {
        array.checkInvariants();
        List<Integer> list = array.asList();
        if (array.size() != list.size()
                || array.isEmpty() != list.isEmpty()
                || array.hashCode() != list.hashCode()
                || !array.toString().equals(list.toString())
                || !array.equals(CowIntArray.of(array.toArray()))) {
            throw new AssertionError("the array " + array + " and its list " + list + " do not agree");
        }
    }

    private static List<Edit<CowIntArray, List<Integer>>> listEdits() {
        return ListEdits.withoutNulls().stream()
                .map(edit -> edit.through(CowIntArray::asList))
                .toList();
    }

    private static int index(int a, int limit) {
        return a % (limit + 2) - 1;
    }

    private static int[] ints(int a, int b) {
        return IntStream.range(b, b + a % 4).toArray();
    }

    private static List<Edit<CowIntArray, List<Integer>>> edits() {
        List<Edit<CowIntArray, List<Integer>>> edits = new ArrayList<>();
        addSingle(edits);
        addBulk(edits);
        addReads(edits);
        return edits;
    }

    /** What returns nothing. */
    private interface Doing<T> {
        void on(T target, int a, int b);
    }

    private static Edit<CowIntArray, List<Integer>> edit(
            String name, Doing<CowIntArray> onVersion, Doing<List<Integer>> onTwin) {
        return new Edit<>(name, false, returningNull(onVersion), returningNull(onTwin));
    }

    private static <T> Edit.Action<T> returningNull(Doing<T> doing) {
        return (target, a, b) -> {
            doing.on(target, a, b);
            return null;
        };
    }

    private static void addSingle(List<Edit<CowIntArray, List<Integer>>> edits) {
        edits.add(edit("add", (array, a, b) -> array.add(b), (list, a, b) -> list.add(b)));
        edits.add(edit(
                "insert at",
                (array, a, b) -> array.insertAt(index(a, array.size() + 1), b),
                (list, a, b) -> list.add(index(a, list.size() + 1), b)));
        edits.add(edit(
                "set",
                (array, a, b) -> array.set(index(a, array.size()), b),
                (list, a, b) -> list.set(index(a, list.size()), b)));
        edits.add(edit(
                "edit",
                (array, a, b) -> array.edit(index(a, array.size()), e -> e * 3 + b),
                (list, a, b) -> list.set(index(a, list.size()), list.get(index(a, list.size())) * 3 + b)));
        edits.add(edit(
                "edit, throwing",
                (array, a, b) -> array.edit(index(a, array.size()), throwing(0)),
                (list, a, b) ->
                        list.set(index(a, list.size()), boxed(throwing(0)).apply(list.get(index(a, list.size()))))));
        edits.add(new Edit<>(
                "remove at",
                false,
                (array, a, b) -> array.removeAt(index(a, array.size())),
                (list, a, b) -> removeAt(list, index(a, list.size()))));
    }

    private static @Nullable Object removeAt(List<?> list, int index) {
        return list.remove(index);
    }

    private static IntUnaryOperator throwing(int call) {
        UnaryOperator<Integer> operator = Boom.at(call, e -> e + 1);
        return operator::apply;
    }

    private static UnaryOperator<Integer> boxed(IntUnaryOperator operator) {
        return operator::applyAsInt;
    }

    private static void addBulk(List<Edit<CowIntArray, List<Integer>>> edits) {
        edits.add(edit("add all", (array, a, b) -> array.addAll(ints(a, b)), (list, a, b) -> {
            for (int i : ints(a, b)) {
                list.add(i);
            }
        }));
        edits.add(edit(
                "remove range",
                (array, a, b) -> array.removeRange(index(a, array.size() + 1), index(b, array.size() + 1)),
                (list, a, b) -> {
                    int from = java.util.Objects.checkFromToIndex(
                            index(a, list.size() + 1), index(b, list.size() + 1), list.size());
                    list.subList(from, index(b, list.size() + 1)).clear();
                }));
        edits.add(edit("clear", (array, a, b) -> array.clear(), (list, a, b) -> list.clear()));
        edits.add(edit("sort", (array, a, b) -> array.sort(), (list, a, b) -> list.sort(null)));
        edits.add(edit("fill", (array, a, b) -> array.fill(b), (list, a, b) -> Collections.fill(list, b)));
        edits.add(edit(
                "replace all",
                (array, a, b) -> array.replaceAll(e -> e * b + a),
                (list, a, b) -> list.replaceAll(e -> e * b + a)));
        edits.add(edit(
                "replace all, throwing",
                (array, a, b) -> array.replaceAll(throwing(a % 8)),
                (list, a, b) -> list.replaceAll(boxed(throwing(a % 8)))));
    }

    private static void addReads(List<Edit<CowIntArray, List<Integer>>> edits) {
        edits.add(look(
                "get",
                (array, a, b) -> array.get(index(a, array.size())),
                (list, a, b) -> list.get(index(a, list.size()))));
        edits.add(look("index of", (array, a, b) -> array.indexOf(b), (list, a, b) -> list.indexOf(b)));
        edits.add(look("contains", (array, a, b) -> array.contains(b), (list, a, b) -> list.contains(b)));
        edits.add(look("to array", (array, a, b) -> array.toArray(), (list, a, b) -> ints(list)));
        edits.add(look(
                "stream",
                (array, a, b) -> array.stream().skip(a % 4).toArray(),
                (list, a, b) -> list.stream().skip(a % 4).mapToInt(e -> e).toArray()));
        edits.add(look(
                "parallel stream", (array, a, b) -> array.stream().parallel().toArray(), (list, a, b) -> ints(list)));
        edits.add(look("spliterator", (array, a, b) -> split(array.spliterator(), a), (list, a, b) -> ints(list)));
        edits.add(look("iterator", (array, a, b) -> iterated(array), (list, a, b) -> list));
        edits.add(look("for each", (array, a, b) -> forEach(array), (list, a, b) -> list));
    }

    private static Edit<CowIntArray, List<Integer>> look(
            String name, Edit.Action<CowIntArray> onVersion, Edit.Action<List<Integer>> onTwin) {
        return new Edit<>(name, true, onVersion, onTwin);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(e -> e).toArray();
    }

    /** The elements in order, by a few splits, each with the size that it estimates. */
    private static int[] split(Spliterator.OfInt right, int splits) {
        IntStream.Builder elements = IntStream.builder();
        IntConsumer add = elements::add;
        long expected = right.getExactSizeIfKnown();
        for (int i = 0; i < splits % 4; i++) {
            Spliterator.OfInt left = right.trySplit();
            if (left != null) {
                expected -= left.getExactSizeIfKnown();
                left.tryAdvance(add);
                left.forEachRemaining(add);
            }
        }
        if (expected != right.getExactSizeIfKnown()) {
            throw new AssertionError(expected + " elements should be left, not " + right.getExactSizeIfKnown());
        }
        right.forEachRemaining(add);
        return elements.build().toArray();
    }

    private static List<Integer> iterated(CowIntArray array) {
        List<Integer> seen = new ArrayList<>();
        for (PrimitiveIterator.OfInt i = array.iterator(); i.hasNext(); ) {
            seen.add(i.nextInt());
        }
        return seen;
    }

    private static List<Integer> forEach(CowIntArray array) {
        List<Integer> seen = new ArrayList<>();
        array.forEach(seen::add);
        return seen;
    }
}
