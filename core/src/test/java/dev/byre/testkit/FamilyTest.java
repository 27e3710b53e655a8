package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.Shared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A kit that finds nothing is worth nothing: versions that are wrong on purpose are found. */
class FamilyTest {
    private static final Step ADD = new Step(0, 0, 0, 1, 2);
    private static final Step SHARE = new Step(6, 0, 0, 0, 0);

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(40);
    }

    @Property
    void aListThatIsCopiedEagerlyIsRight(@ForAll("steps") List<Step> steps) {
        // An ArrayList may be half changed by what a function throws.
        List<Edit<List<Integer>, List<Integer>>> harmless = ListEdits.withoutNulls().stream()
                .filter(edit -> !edit.name().contains("throwing"))
                .toList();
        family(ArrayList::new).edits(harmless).run(steps);
    }

    @Property(tries = 200)
    void aSharedListIsRight(@ForAll("steps") List<Step> steps) {
        Edit<Shared<List<Integer>>, List<Integer>> add = new Edit<>(
                "add", false, (shared, a, b) -> shared.unique(ArrayList::new).add(b), (list, a, b) -> list.add(b));
        Family.<Shared<List<Integer>>, List<Integer>>of(() -> Shared.of(new ArrayList<>()), ArrayList::new)
                .sharing(Shared::share, ArrayList::new)
                .releasing(Shared::release, Shared::isKnownUnique)
                .seenThrough(Shared::get)
                .edits(List.of(add))
                .copyingAtMost(1)
                .run(steps);
    }

    @Test
    void aWriteThatGoesThroughToASiblingIsFoundInTheStepThatMadeIt() {
        Family<List<Integer>, List<Integer>> family = family(UnaryOperator.identity());
        String message = failure(family.edits(ListEdits.withNulls()), List.of(ADD, SHARE, ADD, ADD));
        assertTrue(message.startsWith("version 1 should be [2] but is [2, 2]"), message);
        assertTrue(message.contains("edit 0: add with 1, 2"), message);
        assertTrue(message.endsWith("run(List.of(" + ADD + ", " + SHARE + ", " + ADD + "))"), message);
    }

    /** A list whose text changes with the first edit of another. */
    private static final class Listening extends ArrayList<Integer> {
        private static final long serialVersionUID = 1;

        private final int[] edits;

        Listening(List<Integer> elements, int[] edits) {
            super(elements);
            this.edits = edits;
        }

        @Override
        public String toString() {
            return edits[0] == 0 ? super.toString() : "other";
        }
    }

    @Test
    void aTextThatChangesWithASiblingIsFoundInTheEnd() {
        int[] edits = {0};
        Edit<List<Integer>, List<Integer>> edit =
                new Edit<>("edit", false, (list, a, b) -> edits[0]++, (list, a, b) -> 0);
        Family<List<Integer>, List<Integer>> family = family(list -> new Listening(list, edits));
        String message = failure(family.edits(List.of(edit)), List.of(SHARE, ADD));
        assertTrue(message.startsWith("version 1 should be [] but is other"), message);
    }

    @Test
    void facesThatDoNotAgreeAreFoundWhereAStepWasTakenAndInTheEnd() {
        List<Integer> seen = new ArrayList<>();
        family(ArrayList::new)
                .edits(List.of(Edit.same("add", (list, a, b) -> list.add(b))))
                .faces(list -> seen.add(list.size()))
                .run(List.of(ADD, SHARE, ADD));
        // The first; it and its share; it again; and both in the end.
        assertEquals(List.of(1, 1, 1, 2, 2, 1), seen);
    }

    @Test
    void aDifferentResultIsFound() {
        Edit<List<Integer>, List<Integer>> edit = new Edit<>("lie", false, (list, a, b) -> 1, (list, a, b) -> 2);
        String message = failure(family(ArrayList::new).edits(List.of(edit)), List.of(ADD));
        assertTrue(message.startsWith("the twin has returned 2 but the version has returned 1"), message);
    }

    @Test
    void aDifferentExceptionIsFound() {
        Edit<List<Integer>, List<Integer>> edit =
                new Edit<>("throw", false, (list, a, b) -> list.set(5, 1), (list, a, b) -> {
                    throw new IllegalStateException();
                });
        String message = failure(family(ArrayList::new).edits(List.of(edit)), List.of(ADD));
        assertTrue(message.contains("IndexOutOfBoundsException"), message);
    }

    @Test
    void aChangeLeftBehindByAnExceptionIsFound() {
        Edit<List<Integer>, List<Integer>> edit = Edit.same("half", (list, a, b) -> list.add(a) ? list.get(9) : null);
        String message = failure(family(ArrayList::new).edits(List.of(edit)), List.of(ADD));
        assertTrue(message.startsWith("version 0 should be [] but is [1]"), message);
    }

    @Test
    void aCopyByAUniqueVersionIsFound() {
        Edit<List<Integer>, List<Integer>> edit = Edit.same(
                "copy", (list, a, b) -> dev.byre.core.Cow.borrowed(1, i -> i).toOwned());
        Family<List<Integer>, List<Integer>> family = family(ArrayList::new).releasing(list -> {}, list -> true);
        String message = failure(family.edits(List.of(edit)), List.of(ADD));
        assertTrue(message.startsWith("at most 0 copies expected, but there were 1"), message);
    }

    private static Family<Set<Integer>, Set<Integer>> reversed() {
        return Family.<Set<Integer>, Set<Integer>>of(() -> new TreeSet<>(Comparator.reverseOrder()), HashSet::new)
                .sharing(TreeSet::new, HashSet::new)
                .edits(List.of(Edit.same("add", (set, a, b) -> set.add(a))));
    }

    @Test
    void anotherOrderIsFoundUnlessItIsAllowed() {
        List<Step> steps = List.of(ADD, new Step(0, 0, 0, 2, 0));
        String message = failure(reversed(), steps);
        assertTrue(message.startsWith("version 0 should be [1, 2] but is [2, 1]"), message);
        reversed().inAnyOrder().run(steps);
    }

    @Test
    void anotherElementIsFoundInAnyOrder() {
        Edit<Set<Integer>, Set<Integer>> edit =
                new Edit<>("add", false, (set, a, b) -> set.add(a), (set, a, b) -> set.add(b));
        Family<Set<Integer>, Set<Integer>> family = Family.<Set<Integer>, Set<Integer>>of(HashSet::new, HashSet::new)
                .sharing(HashSet::new, HashSet::new)
                .inAnyOrder();
        String message = failure(family.edits(List.of(edit)), List.of(ADD));
        assertTrue(message.startsWith("version 0 should be [2] but is [1]"), message);
    }

    private static Family<List<Integer>, List<Integer>> family(UnaryOperator<List<Integer>> share) {
        return Family.<List<Integer>, List<Integer>>of(ArrayList::new, ArrayList::new)
                .sharing(share, ArrayList::new);
    }

    private static String failure(Family<?, ?> family, List<Step> steps) {
        return String.valueOf(
                assertThrows(AssertionError.class, () -> family.run(steps)).getMessage());
    }
}
