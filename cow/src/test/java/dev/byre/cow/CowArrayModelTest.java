package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.ListEdits;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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
