package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.byre.collections.PersistentList;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.ListEdits;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CowArrayModelTest {
    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property
    void everyVersionBehavesLikeItsOwnArrayList(@ForAll("steps") List<Step> steps) {
        family(CowArray::new, List.of()).run(steps);
    }

    @Property(tries = 300)
    void everyVersionOfABorrowedArrayBehavesLikeItsOwnArrayListAndTheArrayNeverChanges(
            @ForAll("steps") List<Step> steps) {
        Integer[] lent = {3, 1, null, 4, 1, 5};
        Integer[] before = lent.clone();
        family(() -> CowArray.borrow(lent), Arrays.asList(lent)).run(steps);
        assertArrayEquals(before, lent);
    }

    @Property(tries = 300)
    void versionsOfATreeThatShareNodesBehaveLikeTheirOwnArrayLists(@ForAll("steps") List<Step> steps) {
        List<Integer> large = IntStream.range(0, 150).boxed().toList();
        family(() -> new CowArray<>(large), large)
                .releasing(CowArray::release, list -> false)
                .edits(sharing())
                .run(steps);
    }

    /** What shares nodes with others, which are written to then. */
    private static List<Edit<CowArray<Integer>, List<Integer>>> sharing() {
        return List.of(
                new Edit<>("insert a share", false, CowArrayModelTest::insertShare, CowArrayModelTest::insertCopy),
                new Edit<>(
                        "insert a snapshot", false, CowArrayModelTest::insertSnapshot, CowArrayModelTest::insertCopy),
                new Edit<>("keep a slice", false, CowArrayModelTest::keepSlice, (list, a, b) -> {
                    List<Integer> slice = new ArrayList<>(list.subList(from(a, b, list), to(a, b, list)));
                    list.clear();
                    return list.addAll(slice);
                }),
                new Edit<>("compare", false, CowArrayModelTest::compared, (list, a, b) -> {
                    List<Integer> other = new ArrayList<>(list);
                    other.set(a % list.size(), b);
                    return List.of(list.equals(other), list.equals(other), true);
                }));
    }

    private static int from(int a, int b, List<?> list) {
        return Math.min(a, b) * list.size() / 31;
    }

    /** Of a long list a short part only, so that it does not double each time. */
    private static int to(int a, int b, List<?> list) {
        int to = Math.max(a, b) * list.size() / 31;
        return list.size() > 500 ? Math.min(to, from(a, b, list) + 40) : to;
    }

    private static boolean insertShare(CowArray<Integer> list, int a, int b) {
        CowArray<Integer> share = list.slice(from(a, b, list), to(a, b, list));
        boolean changed = list.addAll(a * list.size() / 31, share);
        share.replaceAll(e -> -1);
        return changed;
    }

    private static boolean insertSnapshot(CowArray<Integer> list, int a, int b) {
        PersistentList<Integer> snapshot = list.snapshot().slice(from(a, b, list), to(a, b, list));
        return list.addAll(
                a * list.size() / 31,
                b % 2 == 0 ? snapshot : snapshot.reversed().reversed());
    }

    private static boolean insertCopy(List<Integer> list, int a, int b) {
        return list.addAll(a * list.size() / 31, new ArrayList<>(list.subList(from(a, b, list), to(a, b, list))));
    }

    private static boolean keepSlice(CowArray<Integer> list, int a, int b) {
        CowArray<Integer> slice = list.slice(from(a, b, list), to(a, b, list));
        list.clear();
        boolean changed = list.addAll(slice);
        slice.replaceAll(e -> -1);
        return changed;
    }

    private static List<Boolean> compared(CowArray<Integer> list, int a, int b) {
        CowArray<Integer> other = list.share();
        other.set(a % list.size(), b);
        PersistentList<Integer> snapshot = other.snapshot();
        return List.of(
                list.equals(other),
                snapshot.equals(list),
                other.equals(snapshot.reversed().reversed()));
    }

    private static Family<CowArray<Integer>, List<Integer>> family(
            Supplier<CowArray<Integer>> version, List<Integer> twin) {
        return Family.<CowArray<Integer>, List<Integer>>of(version, () -> new ArrayList<>(twin))
                .sharing(CowArray::share, ArrayList::new)
                .releasing(CowArray::release, CowArray::isKnownUnique)
                .invariants(CowArray::checkInvariants)
                .edits(ListEdits.withNulls())
                .edits(List.of(edit(false), edit(true)));
    }

    private static Edit<CowArray<Integer>, List<Integer>> edit(boolean throwing) {
        String name = throwing ? "edit, throwing" : "edit";
        return new Edit<>(
                name,
                false,
                (array, a, b) -> {
                    array.edit(a % (array.size() + 2) - 1, e -> edited(e, b, throwing));
                    return null;
                },
                (list, a, b) -> {
                    int index = a % (list.size() + 2) - 1;
                    list.set(index, edited(list.get(index), b, throwing));
                    return null;
                });
    }

    private static Integer edited(Integer element, int b, boolean throwing) {
        if (throwing) {
            throw new IllegalArgumentException();
        }
        return element == null ? b : Integer.valueOf(element + b);
    }
}
