package dev.byre.benchmarks.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gives wrong answers is not to be measured. */
class AnyListTest {
    private static final List<ListElements> ELEMENTS =
            Stream.of(1, 16, 33, 1000, 5000).map(ListElements::of).toList();

    static Stream<AnyList> rivals() {
        return ListFootprints.lists().stream();
    }

    private static AnyList built(AnyList rival, ListElements elements) {
        return rival.holding(rival.built(elements.original));
    }

    private static void assertHolds(List<Object> expected, AnyList list) {
        assertEquals(expected.size(), list.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), list.get(i));
        }
        List<Object> walked = new ArrayList<>();
        list.forEach(walked::add);
        assertEquals(expected, walked);
        walked.clear();
        list.iterate(walked::add);
        assertEquals(expected, walked);
    }

    /** Of a part, which may be a view of another class than a rival holds. */
    private static List<Object> elements(Object part) {
        List<Object> elements = new ArrayList<>();
        if (part instanceof scala.collection.Iterable<?> ofScala) {
            ofScala.foreach(elements::add);
        } else {
            ((Iterable<?>) part).forEach(elements::add);
        }
        return elements;
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void howeverItIsBuiltItHoldsTheElementsInTheirOrder(AnyList rival) {
        for (ListElements elements : ELEMENTS) {
            List<Object> expected = Arrays.asList(elements.original);
            assertHolds(expected, built(rival, elements));
            assertHolds(expected, rival.holding(rival.copied(elements.original)));
            assertHolds(expected, rival.holding(rival.grown(elements.original)));
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void writingChangesACopyAndNothingElse(AnyList rival) {
        for (ListElements elements : ELEMENTS) {
            AnyList list = built(rival, elements);
            List<Object> original = List.of(elements.original);
            List<Object> expected = new ArrayList<>(original);
            AnyList copy = list.copy();
            for (int i = 0; i < 100; i++) {
                int index = elements.at[i];
                Object element = elements.elements[i];
                copy.hold(copy.insert(index, element));
                expected.add(index, element);
                copy.hold(copy.set(elements.at[i + 100], element));
                expected.set(elements.at[i + 100], element);
                copy.hold(copy.add(element));
                expected.add(element);
            }
            assertHolds(expected, copy);
            assertHolds(original, list);
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void withoutItsFirstElementAListIsOneShorter(AnyList rival) {
        for (ListElements elements : ELEMENTS) {
            List<Object> expected = List.of(elements.original);
            AnyList list = built(rival, elements);
            assertEquals(
                    expected.subList(1, expected.size()), elements(list.copy().removeFirst()));
            assertHolds(expected, list);
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void aSliceHasTheElementsBetweenItsBounds(AnyList rival) {
        for (ListElements elements : ELEMENTS) {
            List<Object> expected = List.of(elements.original);
            AnyList list = built(rival, elements);
            for (int i = 0; i < 20; i++) {
                int from = elements.at[i] / 2;
                int to = from + elements.size / 2;
                assertEquals(expected.subList(from, to), elements(list.slice(from, to)));
            }
            assertHolds(expected, list);
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void twoListsJoinedAreTheOneAndThenTheOther(AnyList rival) {
        for (ListElements elements : ELEMENTS) {
            List<Object> expected = new ArrayList<>(List.of(elements.original));
            AnyList list = built(rival, elements);
            AnyList other = list.other(elements);
            List<Object> ofOther = Arrays.asList(elements.elements).subList(0, elements.size);
            expected.addAll(ofOther);
            assertEquals(expected, elements(list.concat(other)));
            assertHolds(List.of(elements.original), list);
            assertHolds(ofOther, other);
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void aBatchInPlaceIsUndone(InPlace.Lists lists) {
        List<ListElements> all = new ArrayList<>(ELEMENTS.subList(1, ELEMENTS.size()));
        // As many as make one list take the whole batch.
        all.add(ListElements.of(10_000));
        for (ListElements elements : all) {
            lists.setUp(elements);
            for (int i = 0; i < 3; i++) {
                lists.next();
                run(lists);
                assertSizes(elements.size, lists);
            }
            if (!(lists instanceof InPlace.Removed)) {
                assertHolds(List.of(elements.original), lists.lists[0]);
            }
        }
    }

    static Stream<InPlace.Lists> batches() {
        return Stream.of(
                new ListWriting.AddedToArrayLists(),
                new ListWriting.AddedToCopyOnWriteArrayLists(),
                new ListWriting.AddedToCowArrays(),
                new ListWriting.InsertedIntoArrayLists(),
                new ListWriting.InsertedIntoCopyOnWriteArrayLists(),
                new ListWriting.InsertedIntoCowArrays(),
                new ListWriting.RemovedFromArrayLists(),
                new ListWriting.RemovedFromCopyOnWriteArrayLists(),
                new ListWriting.RemovedFromCowArrays());
    }

    private static void run(InPlace.Lists lists) {
        if (lists instanceof InPlace.Added added) {
            added.add();
            assertSizes(lists.size + lists.countOfOne, lists);
            added.undo();
        } else if (lists instanceof InPlace.Inserted inserted) {
            inserted.insert();
            assertSizes(lists.size + lists.countOfOne, lists);
            inserted.undo();
        } else if (lists instanceof InPlace.Removed removed) {
            removed.removeFirst();
            assertSizes(lists.size - lists.countOfOne, lists);
            removed.undo();
        }
    }

    private static void assertSizes(int expected, InPlace.Lists lists) {
        for (OfMutableList<?> list : lists.lists) {
            assertEquals(expected, list.size());
        }
    }
}
