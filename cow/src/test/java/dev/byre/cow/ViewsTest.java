package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was obtained from a handle before it is shared belongs to that handle afterwards: it writes to no other handle,
 * and reads from no other.
 */
class ViewsTest {
    /** Two handles that share, and the list faces of both. */
    record Two(List<Integer> list, Supplier<List<Integer>> share) {
        static Two arrays() {
            CowArray<Integer> array = CowArray.of(10, 11, 12, 13);
            // Once written to, it has seen that it is alone.
            array.set(0, 10);
            return new Two(array, array::share);
        }

        static Two ints() {
            CowIntArray array = CowIntArray.of(10, 11, 12, 13);
            array.set(0, 10);
            return new Two(array.asList(), () -> array.share().asList());
        }
    }

    /** Something that reads all elements of a list through what it has taken from it earlier. */
    record Read(String name, Supplier<Two> two, Function<List<Integer>, Supplier<List<Integer>>> take) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Read> reads() {
        return Stream.of(
                        read("iterator", list -> {
                            Iterator<Integer> iterator = list.iterator();
                            return () -> rest(iterator);
                        }),
                        read("listIterator", list -> {
                            ListIterator<Integer> iterator = list.listIterator();
                            return () -> rest(iterator);
                        }),
                        read("listIterator backwards", list -> {
                            ListIterator<Integer> iterator = list.listIterator(4);
                            return () -> IntStream.range(0, 4)
                                    .mapToObj(i -> iterator.previous())
                                    .sorted(Comparator.comparingInt(ViewsTest::position))
                                    .toList();
                        }),
                        read("subList", list -> {
                            List<Integer> part = list.subList(0, 4);
                            return () -> new ArrayList<>(part);
                        }),
                        read("iterator of a sub list", list -> {
                            Iterator<Integer> iterator = list.subList(0, 4).iterator();
                            return () -> rest(iterator);
                        }),
                        read("stream", list -> {
                            Stream<Integer> stream = list.stream();
                            return stream::toList;
                        }),
                        read("spliterator", list -> {
                            Spliterator<Integer> spliterator = list.spliterator();
                            return () -> rest(spliterator);
                        }),
                        read("spliterator that has begun", list -> {
                            Spliterator<Integer> spliterator = list.spliterator();
                            List<Integer> read = new ArrayList<>(List.of(-1));
                            spliterator.tryAdvance(first -> {});
                            return () -> {
                                spliterator.forEachRemaining(read::add);
                                read.set(0, list.get(0));
                                return read;
                            };
                        }),
                        read("split spliterator", list -> {
                            Spliterator<Integer> right = list.spliterator();
                            Spliterator<Integer> left = right.trySplit();
                            return () -> {
                                List<Integer> read = rest(left);
                                right.forEachRemaining(read::add);
                                return read;
                            };
                        }))
                .flatMap(reads -> reads);
    }

    private static Stream<Read> read(String name, Function<List<Integer>, Supplier<List<Integer>>> take) {
        return Stream.of(
                new Read("CowArray: " + name, Two::arrays, take), new Read("CowIntArray: " + name, Two::ints, take));
    }

    private static List<Integer> rest(Iterator<Integer> iterator) {
        List<Integer> rest = new ArrayList<>();
        iterator.forEachRemaining(rest::add);
        return rest;
    }

    private static List<Integer> rest(Spliterator<Integer> spliterator) {
        List<Integer> rest = new ArrayList<>();
        spliterator.forEachRemaining(rest::add);
        return rest;
    }

    /** Elements are their position plus some tens. */
    private static int position(int element) {
        return element % 10;
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aViewTakenBeforeAShareReadsNothingThatTheShareWrites(Read read) {
        Two two = read.two.get();
        Supplier<List<Integer>> view = read.take.apply(two.list);
        List<Integer> other = two.share.get();
        other.replaceAll(e -> e + 50);
        other.add(99);
        assertEquals(List.of(10, 11, 12, 13), view.get());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aViewTakenBeforeAShareReadsItsHandleWhenTheShareWritesInPlaceToWhatItsHandleLeft(Read read) {
        Two two = read.two.get();
        Supplier<List<Integer>> view = read.take.apply(two.list);
        List<Integer> other = two.share.get();
        two.list.set(1, 21);
        for (int i = 0; i < 4; i++) {
            other.set(i, 80 + i);
        }
        assertEquals(List.of(10, 21, 12, 13), view.get());
        assertEquals(List.of(80, 81, 82, 83), other);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aViewOfAShareReadsNothingThatTheOriginWrites(Read read) {
        Two two = read.two.get();
        List<Integer> other = two.share.get();
        Supplier<List<Integer>> view = read.take.apply(other);
        other.set(2, 32);
        for (int i = 0; i < 4; i++) {
            two.list.set(i, 80 + i);
        }
        assertEquals(List.of(10, 11, 32, 13), view.get());
        assertEquals(List.of(80, 81, 82, 83), two.list);
    }

    /** Something that writes to a list through what it has taken from it earlier. */
    record WriteThrough(String name, Supplier<Two> two, Function<List<Integer>, Runnable> take) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<WriteThrough> writes() {
        return Stream.of(
                        write("iterator", list -> {
                            Iterator<Integer> iterator = list.iterator();
                            iterator.next();
                            return iterator::remove;
                        }),
                        write("listIterator remove", list -> {
                            ListIterator<Integer> iterator = list.listIterator();
                            iterator.next();
                            return iterator::remove;
                        }),
                        write("listIterator set", list -> {
                            ListIterator<Integer> iterator = list.listIterator();
                            iterator.next();
                            return () -> iterator.set(7);
                        }),
                        write("listIterator add", list -> {
                            ListIterator<Integer> iterator = list.listIterator();
                            return () -> iterator.add(7);
                        }),
                        write("iterator of a sub list", list -> {
                            Iterator<Integer> iterator = list.subList(1, 3).iterator();
                            iterator.next();
                            return iterator::remove;
                        }),
                        throughSubList("set", (part, b) -> part.set(1, 7)),
                        throughSubList("add", (part, b) -> part.add(7)),
                        throughSubList("addAll", (part, b) -> part.addAll(List.of(7, 8))),
                        throughSubList("remove", (part, b) -> part.remove((Object) 11)),
                        throughSubList("removeIf", (part, b) -> part.removeIf(e -> e == 11)),
                        throughSubList("replaceAll", (part, b) -> part.replaceAll(e -> 7)),
                        throughSubList("sort", (part, b) -> part.sort(Comparator.reverseOrder())),
                        throughSubList("clear", (part, b) -> part.clear()),
                        throughSubList(
                                "sub list", (part, b) -> part.subList(0, 1).clear()))
                .flatMap(writes -> writes);
    }

    private static Stream<WriteThrough> write(String name, Function<List<Integer>, Runnable> take) {
        return Stream.of(
                new WriteThrough("CowArray: " + name, Two::arrays, take),
                new WriteThrough("CowIntArray: " + name, Two::ints, take));
    }

    private static Stream<WriteThrough> throughSubList(String name, BiConsumer<List<Integer>, Integer> write) {
        return write("sub list, " + name, list -> {
            List<Integer> part = list.subList(1, 3);
            return () -> write.accept(part, 0);
        });
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aWriteThroughAViewTakenBeforeAShareReachesItsHandleAlone(WriteThrough write) {
        Two two = write.two.get();
        List<Integer> twin = new ArrayList<>(two.list);
        Runnable through = write.take.apply(two.list);
        List<Integer> other = two.share.get();
        through.run();
        write.take.apply(twin).run();
        assertEquals(twin, two.list);
        assertEquals(List.of(10, 11, 12, 13), other);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aWriteThroughAViewReachesItsHandleWhereverThatHasMovedTo(WriteThrough write) {
        Two two = write.two.get();
        List<Integer> twin = new ArrayList<>(two.list);
        twin.set(3, 43);
        Runnable through = write.take.apply(two.list);
        List<Integer> other = two.share.get();
        two.list.set(3, 43);
        through.run();
        write.take.apply(twin).run();
        assertEquals(twin, two.list);
        assertEquals(List.of(10, 11, 12, 13), other);
    }

    @Test
    void forEachReadsItsOwnListWhenTheActionSharesItAndBothWrite() {
        CowArray<Integer> array = CowArray.of(10, 11, 12, 13);
        List<CowArray<Integer>> shares = new ArrayList<>();
        List<Integer> read = new ArrayList<>();
        array.forEach(e -> {
            read.add(e);
            shares.add(shareAndWriteBoth(array, e));
        });
        assertEquals(List.of(10, 11, 12, 13), read);
        assertEquals("[10, 21, 32, 43]", array.toString());
        assertEquals("[[10, 80, 12, 13], [10, 11, 81, 13], [10, 21, 12, 82], [83, 21, 32, 13]]", shares.toString());
    }

    /** The list moves away by its write, so that the share is the only one on what the list had and writes in place. */
    private static CowArray<Integer> shareAndWriteBoth(CowArray<Integer> array, int element) {
        CowArray<Integer> share = array.share();
        int at = position(element);
        array.set(at, at * 11 + 10);
        share.set((at + 1) % 4, 80 + at);
        return share;
    }

    @Test
    void aStreamReadsItsOwnListWhenAFunctionSharesItAndBothWrite() {
        CowArray<Integer> array = CowArray.of(10, 11, 12, 13);
        List<Integer> read =
                array.stream().peek(e -> shareAndWriteBoth(array, e)).toList();
        assertEquals(List.of(10, 11, 12, 13), read);
    }

    @Test
    void replaceAllAndRemoveIfReadTheirOwnListWhenTheFunctionSharesItAndBothWrite() {
        CowArray<Integer> replaced = CowArray.of(10, 11, 12, 13);
        replaced.replaceAll(e -> {
            shareAndWriteBoth(replaced, e);
            return e + 50;
        });
        assertEquals("[60, 61, 62, 63]", replaced.toString());
        CowArray<Integer> removed = CowArray.of(10, 11, 12, 13);
        removed.removeIf(e -> {
            shareAndWriteBoth(removed, e);
            return position(e) == 2;
        });
        assertEquals(3, removed.size());
        assertTrue(removed.stream().allMatch(e -> e < 80), removed::toString);
    }

    @Test
    void aComparatorMaySortAShareOfTheListThatItSorts() {
        CowArray<Integer> array = CowArray.of(13, 12, 11, 10);
        CowArray<Integer> share = array.share();
        array.sort((a, b) -> {
            share.set(0, 80);
            return Integer.compare(a, b);
        });
        assertEquals("[10, 11, 12, 13] [80, 12, 11, 10]", array + " " + share);
    }

    /** What the array reads, one way or another, while a function shares it and writes to both. */
    private static List<Integer> read(BiConsumer<CowIntArray, IntConsumer> reading) {
        CowIntArray array = CowIntArray.of(10, 11, 12, 13);
        List<Integer> read = new ArrayList<>();
        reading.accept(array, e -> {
            read.add(e);
            CowIntArray share = array.share();
            int at = position(e);
            array.set(at, at * 11 + 10);
            share.set((at + 1) % 4, 80 + at);
        });
        assertTrue(array.stream().allMatch(e -> e < 80), array::toString);
        return read;
    }

    @Test
    void anArrayOfIntsReadsItselfWhenAFunctionSharesItAndBothWrite() {
        List<Integer> elements = List.of(10, 11, 12, 13);
        assertEquals(elements, read(CowIntArray::forEach));
        assertEquals(elements, read((array, action) -> array.stream().forEach(action)));
        assertEquals(elements, read((array, action) -> array.spliterator().forEachRemaining(action)));
        assertEquals(elements, read((array, action) -> array.iterator().forEachRemaining(action)));
        assertEquals(elements, read((array, action) -> array.asList().forEach(action::accept)));
        assertEquals(
                elements,
                read((array, action) -> array.replaceAll(e -> {
                    action.accept(e);
                    return e + 50;
                })));
        assertEquals(
                List.of(11),
                read((array, action) -> array.edit(1, e -> {
                    action.accept(e);
                    return e + 50;
                })));
    }

    @Test
    void anIteratorOfIntsReadsItsOwnArray() {
        CowIntArray array = CowIntArray.of(10, 11, 12, 13);
        PrimitiveIterator.OfInt iterator = array.iterator();
        CowIntArray share = array.share();
        array.set(1, 21);
        share.fill(80);
        assertEquals(10, iterator.nextInt());
        assertEquals(21, iterator.nextInt());
        Spliterator.OfInt spliterator = share.spliterator();
        array.fill(90);
        spliterator.tryAdvance((IntConsumer) e -> assertEquals(80, e));
    }

    @Test
    void aViewIsOfItsHandleAndEndsWithIt() {
        CowIntArray ints = CowIntArray.of(1, 2);
        List<Integer> list = ints.asList();
        List<Integer> part = list.subList(0, 1);
        Iterator<Integer> iterator = list.iterator();
        CowIntArray share = ints.share();
        ints.release();
        assertThrows(IllegalStateException.class, () -> list.get(0));
        assertThrows(RuntimeException.class, () -> part.set(0, 9));
        assertThrows(RuntimeException.class, iterator::next);
        assertEquals("[1, 2]", share.toString());
    }
}
