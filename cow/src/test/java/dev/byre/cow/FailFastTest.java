package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.testkit.Write;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Iterators and the like notice a change of size as those of ArrayList do, and a share is no change. */
class FailFastTest {
    /** Something taken from a list, written to meanwhile, and used again. */
    record Use(String name, Function<List<Integer>, Runnable> take, Write<List<Integer>> write) {
        /** What using it throws. */
        @Nullable
        Class<?> thrown(List<Integer> list) {
            Runnable use = take.apply(list);
            write.write().accept(list);
            try {
                use.run();
                return null;
            } catch (RuntimeException e) {
                return e.getClass();
            }
        }

        @Override
        public String toString() {
            return name + " after " + write;
        }
    }

    @Test
    void whatRemovesNothingFromNothingIsNoChange() {
        for (List<Integer> list :
                List.of(new ArrayList<Integer>(), new CowArray<Integer>(), new CowIntArray().asList())) {
            Iterator<Integer> iterator = list.iterator();
            assertFalse(list.removeIf(element -> true) || list.removeAll(List.of(1)) || list.retainAll(List.of()));
            assertFalse(iterator.hasNext());
        }
    }

    private static Stream<Use> uses() {
        return Write.toLists().stream()
                // ArrayList itself counts these two differently from version to version.
                .filter(write ->
                        !write.method().equals("replaceAll") && !write.method().equals("sort"))
                .flatMap(write -> Stream.of(
                        new Use("iterator", list -> begun(list.iterator())::next, write),
                        new Use("iterator remove", list -> begun(list.iterator())::remove, write),
                        new Use("list iterator", list -> begun(list.listIterator())::next, write),
                        new Use("list iterator previous", list -> begun(list.listIterator())::previous, write),
                        new Use("list iterator set", FailFastTest::set, write),
                        new Use("list iterator add", FailFastTest::add, write),
                        new Use("sub list get", list -> get(list.subList(0, 1)), write),
                        new Use("sub list size", list -> size(list.subList(0, 1)), write),
                        new Use("sub list add", list -> addTo(list.subList(0, 1)), write),
                        new Use("spliterator", FailFastTest::advance, write)));
    }

    private static <I extends Iterator<Integer>> I begun(I iterator) {
        iterator.next();
        return iterator;
    }

    private static Runnable add(List<Integer> list) {
        ListIterator<Integer> iterator = begun(list.listIterator());
        return () -> iterator.add(9);
    }

    private static Runnable set(List<Integer> list) {
        ListIterator<Integer> iterator = begun(list.listIterator());
        return () -> iterator.set(9);
    }

    private static Runnable get(List<Integer> list) {
        return () -> list.get(0);
    }

    private static Runnable size(List<Integer> list) {
        return () -> assertEquals(1, list.size());
    }

    private static Runnable addTo(List<Integer> list) {
        return () -> list.add(9);
    }

    private static Runnable advance(List<Integer> list) {
        Spliterator<Integer> spliterator = list.spliterator();
        spliterator.tryAdvance(e -> {});
        return () -> spliterator.tryAdvance(e -> {});
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aListNoticesAWriteAsArrayListDoes(Use use) {
        Class<?> expected = use.thrown(new ArrayList<>(Write.ELEMENTS));
        assertEquals(expected, use.thrown(new CowArray<>(Write.ELEMENTS)));
        CowArray<Integer> shared = new CowArray<>(Write.ELEMENTS);
        CowArray<Integer> share = shared.share();
        assertEquals(expected, use.thrown(shared));
        assertEquals(Write.ELEMENTS, share);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aListThatIsATreeNoticesAWriteAsArrayListDoes(Use use) {
        List<Integer> elements = Form.TREE.elements();
        Class<?> expected = use.thrown(new ArrayList<>(elements));
        assertEquals(expected, use.thrown(new CowArray<>(elements)));
        CowArray<Integer> shared = new CowArray<>(elements);
        CowArray<Integer> share = shared.share();
        assertEquals(expected, use.thrown(shared));
        assertEquals(elements, share);
    }

    /** ArrayList also counts when nothing is added. */
    private static Stream<Use> usesAfterAChange() {
        return uses().filter(use -> !use.write.toString().contains("of nothing"));
    }

    @ParameterizedTest
    @MethodSource("usesAfterAChange")
    void aListOfIntsNoticesAWriteThatChangesTheSize(Use use) {
        Class<?> expected = use.thrown(new ArrayList<>(Write.ELEMENTS));
        assertEquals(expected, use.thrown(new CowIntArray(Write.ELEMENTS).asList()));
        List<Integer> elements = Form.TREE.elements();
        assertEquals(use.thrown(new ArrayList<>(elements)), use.thrown(new CowIntArray(elements).asList()));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aListNoticesNothingOfAWriteToItsShare(Use use) {
        CowArray<Integer> array = new CowArray<>(Write.ELEMENTS);
        Runnable taken = use.take.apply(array);
        use.write.write().accept(array.share());
        taken.run();
    }

    /** A function that makes a list larger, and otherwise does nothing. */
    private static Integer growing(List<Integer> list, Integer element) {
        list.add(0);
        return element;
    }

    @Test
    void aChangeOfSizeWithinAFunctionIsNoticed() {
        CowArray<Integer> array = CowArray.of(3, 2, 1);
        assertNoticed(() -> array.forEach(e -> growing(array, e)));
        assertNoticed(() -> array.removeIf(e -> growing(array, e) < 9));
        assertNoticed(() -> array.replaceAll(e -> growing(array, e)));
        assertNoticed(() -> array.sort((a, b) -> growing(array, a) - b));
        assertNoticed(() -> array.edit(0, e -> growing(array, e)));
        assertNoticed(() -> array.stream().forEach(e -> growing(array, e)));
        assertNoticed(() -> array.subList(0, 2).removeIf(e -> growing(array, e) < 9));
        assertNoticed(() -> array.subList(0, 2).replaceAll(e -> growing(array, e)));
        assertEquals(List.of(3, 2, 1, 0), array.subList(0, 4));
    }

    @Test
    void aChangeOfSizeWithinAFunctionOnIntsIsNoticed() {
        CowIntArray array = CowIntArray.of(3, 2, 1);
        List<Integer> list = array.asList();
        assertNoticed(() -> array.forEach(e -> growing(list, e)));
        assertNoticed(() -> array.replaceAll(e -> growing(list, e)));
        assertNoticed(() -> array.edit(0, e -> growing(list, e)));
        assertNoticed(() -> array.stream().forEach(e -> growing(list, e)));
        assertNoticed(() -> array.spliterator().tryAdvance((IntConsumer) e -> growing(list, e)));
        assertNoticed(() -> list.removeIf(e -> growing(list, e) < 9));
        assertNoticed(() -> list.replaceAll(e -> growing(list, e)));
        assertNoticed(() -> list.forEach(e -> growing(list, e)));
        assertEquals(List.of(3, 2, 1, 0), list.subList(0, 4));
    }

    @Test
    @SuppressWarnings("ModifyCollectionInEnhancedForLoop") // The point of the test.
    void aChangeOfSizeInTheLastRoundOfALoopIsNoticed() {
        for (List<Integer> list : List.of(new ArrayList<>(List.of(1)), CowArray.of(1), new CowIntArray(1).asList())) {
            assertNoticed(() -> {
                for (Integer e : list) {
                    list.add(e);
                }
            });
        }
    }

    @Test
    void aCollectionThatShrinksTheListToWhichItIsAddedIsNoticed() {
        CowArray<Integer> array = CowArray.of(1, 2, 3, 4);
        CowIntArray ints = CowIntArray.of(1, 2, 3, 4);
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> array.addAll(4, shrinking(() -> array.subList(1, 4).clear())));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> ints.asList().addAll(4, shrinking(() -> ints.removeRange(1, 4))));
        assertEquals("[1] [1]", array + " " + ints);
    }

    /** Two elements, and something that is done when they are read. */
    private static Collection<Integer> shrinking(Runnable shrink) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Integer> iterator() {
                shrink.run();
                return List.of(7, 8).iterator();
            }

            @Override
            public int size() {
                return 2;
            }
        };
    }

    @Test
    void aReleaseWithinAFunctionIsNoticed() {
        CowArray<Integer> array = CowArray.of(3, 2, 1);
        CowArray<Integer> share = array.share();
        assertThrows(RuntimeException.class, () -> array.forEach(e -> array.release()));
        CowIntArray ints = CowIntArray.of(3, 2, 1);
        assertThrows(RuntimeException.class, () -> ints.forEach(e -> ints.release()));
        assertEquals("[3, 2, 1]", share.toString());
    }

    @Test
    void iteratorsAndStreamsOfIntsNoticeAChangeOfSizeAndStreamsBindLate() {
        CowIntArray array = CowIntArray.of(1, 2);
        Spliterator.OfInt spliterator = array.spliterator();
        array.add(3);
        assertEquals(3, spliterator.getExactSizeIfKnown());
        PrimitiveIterator.OfInt iterator = array.iterator();
        assertEquals(1, iterator.nextInt());
        array.add(4);
        assertNoticed(iterator::nextInt);
        assertNoticed(() -> spliterator.forEachRemaining((IntConsumer) e -> {}));
        var stream = array.stream();
        array.add(5);
        assertEquals(15, stream.sum());
    }

    @Test
    void whatIsWrittenOverWhileWalkingIsSeenWhoeverHasToCopy() {
        for (Form form : Form.values()) {
            List<Integer> elements = form.elements();
            CowArray<Integer> array = new CowArray<>(elements);
            List<CowArray<Integer>> shares = new ArrayList<>();
            List<Integer> seen = new ArrayList<>();
            Iterator<Integer> iterator = array.iterator();
            for (int i = 0; i < array.size(); i++) {
                shares.add(array.share());
                array.set(i, -i);
                shares.get(i).set(i, 99);
                seen.add(iterator.next());
            }
            assertEquals(array, seen);
            assertEquals(
                    IntStream.range(0, elements.size()).map(i -> -i).boxed().toList(), seen);
            List<Integer> again = new ArrayList<>();
            array.forEach(e -> {
                int next = again.size() + 1;
                if (next < array.size()) {
                    CowArray<Integer> share = array.share();
                    array.set(next, next);
                    share.set(next, 99);
                }
                again.add(e);
            });
            assertEquals(IntStream.range(0, elements.size()).boxed().toList(), again);
            CowIntArray ints = new CowIntArray(elements);
            CowIntArray sums = new CowIntArray();
            ints.forEach(e -> {
                int next = sums.size() + 1;
                if (next < ints.size()) {
                    CowIntArray share = ints.share();
                    ints.set(next, next);
                    share.fill(99);
                }
                sums.add(e);
            });
            sums.set(0, 0);
            assertEquals(CowIntArray.of(IntStream.range(0, elements.size()).toArray()), sums);
        }
    }

    @Test
    void aRemovalThroughAnIteratorOfATreeThatIsSharedLeavesTheShare() {
        List<Integer> elements = Form.TREE.elements();
        CowArray<Integer> array = new CowArray<>(elements);
        CowArray<Integer> share = array.share();
        List<Integer> kept = new ArrayList<>();
        int count = 0;
        for (Iterator<Integer> iterator = array.iterator(); iterator.hasNext(); count++) {
            Integer element = iterator.next();
            if (count % 3 == 0) {
                iterator.remove();
            } else {
                kept.add(element);
            }
        }
        assertEquals(kept, array);
        assertEquals(elements, share);
        array.checkInvariants();
    }

    @Test
    @SuppressWarnings("ModifyCollectionInEnhancedForLoop") // The point of the test.
    void aListMayBeWrittenToWhileAShareOfItIsIterated() {
        CowArray<Integer> array = CowArray.of(3, 2, 1);
        for (Integer e : array.share()) {
            array.remove((Object) e);
            array.add(0, e + 10);
        }
        assertEquals("[11, 12, 13]", array.toString());
    }

    private static void assertNoticed(org.junit.jupiter.api.function.Executable executable) {
        assertThrows(ConcurrentModificationException.class, executable);
    }
}
