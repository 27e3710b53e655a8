package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.seq.References;
import dev.byre.testkit.Sequenced;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list is what a list of the JDK is, at every boundary, in either direction, and costs what it says. */
@SuppressWarnings("NullAway") // The types do not say that elements may be null.
class ListValuesTest {
    private static final int LEAF = References.KIND.leafLength();

    private static PersistentList<Integer> range(int from, int to) {
        return PersistentList.copyOf(twin(from, to));
    }

    private static List<Integer> twin(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /** Around one leaf, around so many leaves as one branch has, and more. */
    private static Stream<Integer> sizes() {
        return Stream.of(0, 1, 2, 3, LEAF / 2, LEAF - 1, LEAF, LEAF + 1, 2 * LEAF, 2 * LEAF + 1, 5 * LEAF)
                .distinct();
    }

    /** The same elements, come by in several ways. */
    private static List<PersistentList<Integer>> ways(List<Integer> elements) {
        PersistentList<Integer> grown = PersistentList.empty();
        PersistentList<Integer> grownBackwards = PersistentList.empty();
        for (int i = 0; i < elements.size(); i++) {
            grown = grown.plus(elements.get(i));
            grownBackwards = grownBackwards.plus(elements.get(elements.size() - 1 - i));
        }
        PersistentList<Integer> more = range(-3 * LEAF, 0);
        return List.of(
                PersistentList.copyOf(elements),
                grown,
                grownBackwards.reversed(),
                more.concat(grown).slice(more.size(), more.size() + elements.size()),
                more.plusAllAt(1, elements)
                        .minusRange(1 + elements.size(), more.size() + elements.size())
                        .minusFirst());
    }

    private static void assertIs(List<Integer> twin, PersistentList<Integer> list) {
        list.checkInvariants();
        assertEquals(twin.size(), list.size());
        assertEquals(twin, list);
        assertEquals(twin.toString(), list.toString());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyUpdateAtEveryIndexDoesWhatItDoesToAnArrayList(int size) {
        List<Integer> twin = twin(0, size);
        for (PersistentList<Integer> list : ways(twin)) {
            for (int i = 0; i <= size; i++) {
                int at = i;
                assertIs(changed(twin, t -> t.add(at, -1)), list.plusAt(at, -1));
                assertIs(changed(twin, t -> t.addAll(at, twin(7, 10))), list.plusAllAt(at, twin(7, 10)));
                assertIs(
                        changed(twin, t -> t.addAll(at, twin)),
                        list.plusAllAt(at, list.reversed().reversed()));
                assertIs(twin.subList(0, at), list.split(at).head());
                assertIs(twin.subList(at, size), list.split(at).tail());
                if (at < size) {
                    assertEquals(twin.get(at), list.get(at));
                    assertEquals(at, list.indexOf(at));
                    assertEquals(at, list.lastIndexOf(at));
                    assertIs(changed(twin, t -> t.set(at, -1)), list.with(at, -1));
                    assertIs(changed(twin, t -> t.subList(at, at + 1).clear()), list.minusAt(at));
                }
            }
            assertIs(twin, list);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whatIsTakenOutByItsContentsIsGone(int size) {
        List<Integer> twin = twin(0, size);
        for (PersistentList<Integer> way : ways(twin)) {
            for (boolean reversed : new boolean[] {false, true}) {
                List<Integer> elements = new ArrayList<>(twin);
                PersistentList<Integer> list = way;
                if (reversed) {
                    Collections.reverse(elements);
                    list = way.reversed();
                }
                PersistentList<Integer> twice = list.concat(list);
                List<Integer> twinTwice = changed(elements, t -> t.addAll(elements));
                for (int i = 0; i < size; i += 1 + size / 5) {
                    int index = twinTwice.indexOf(i);
                    assertIs(changed(twinTwice, t -> t.subList(index, index + 1).clear()), twice.minus(i));
                }
                assertSame(twice, twice.minus("other"));
                for (int n : new int[] {1, 2, 3, LEAF}) {
                    assertIs(changed(elements, t -> t.removeIf(e -> e % n == 0)), list.minusIf(e -> e % n == 0));
                }
                assertSame(list, list.minusIf(e -> false));
                assertIs(changed(twinTwice, t -> t.removeAll(Set.of(0, 2))), twice.minusAll(Set.of(0, 2)));
                assertSame(list, list.minusAll(Set.of(-1)));
                assertIs(twin, list.sorted(null));
                assertIs(changed(twin, Collections::reverse), list.sorted(Comparator.reverseOrder()));
                assertIs(elements, list.sorted(Comparator.comparingInt(e -> 0)));
                assertIs(elements, list);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyRangeIsCutOutAndCutAway(int size) {
        List<Integer> twin = twin(0, size);
        int step = Math.max(1, size / 12);
        for (PersistentList<Integer> list : ways(twin)) {
            for (int from = 0; from <= size; from += step) {
                for (int to = from; to <= size; to += step) {
                    int start = from;
                    int end = to;
                    assertIs(twin.subList(from, to), list.slice(from, to));
                    assertIs(twin.subList(from, to), list.subList(from, to));
                    assertIs(changed(twin, t -> t.subList(start, end).clear()), list.minusRange(from, to));
                }
            }
        }
    }

    /** What is done to a twin. */
    @FunctionalInterface
    private interface Change {
        void to(List<Integer> list);
    }

    private static List<Integer> changed(List<Integer> twin, Change change) {
        List<Integer> copy = new ArrayList<>(twin);
        change.to(copy);
        return copy;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bothEndsAreReadAndTakenAway(int size) {
        List<Integer> twin = twin(0, size);
        for (PersistentList<Integer> list : ways(twin)) {
            assertIs(changed(twin, t -> t.add(0, -1)), list.plusFirst(-1));
            assertIs(changed(twin, t -> t.add(-1)), list.plus(-1));
            if (size == 0) {
                for (Executable take :
                        List.<Executable>of(list::getFirst, list::getLast, list::minusFirst, list::minusLast)) {
                    assertTold(NoSuchElementException.class, "empty", take);
                }
            } else {
                assertEquals(0, list.getFirst());
                assertEquals(size - 1, list.getLast());
                assertIs(twin.subList(1, size), list.minusFirst());
                assertIs(twin.subList(0, size - 1), list.minusLast());
            }
        }
    }

    private static void assertTold(Class<? extends Exception> type, String told, Executable call) {
        Exception thrown = assertThrows(type, call);
        assertTrue(String.valueOf(thrown.getMessage()).contains(told), thrown::toString);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void anIndexThatIsOutOfBoundsIsToldWithItsBound(int size) {
        Class<IndexOutOfBoundsException> bad = IndexOutOfBoundsException.class;
        for (PersistentList<Integer> list : ways(twin(0, size))) {
            for (int index : new int[] {-1, size, size + 1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                String told = "Index " + index + " out of bounds for length " + size;
                assertTold(bad, told, () -> list.get(index));
                assertTold(bad, told, () -> list.with(index, 7));
                assertTold(bad, told, () -> list.minusAt(index));
                if (index != size) {
                    assertTold(bad, "Index " + index, () -> list.plusAt(index, 7));
                    assertTold(bad, "size " + size, () -> list.plusAllAt(index, List.of()));
                    assertTold(bad, "Index " + index, () -> list.listIterator(index));
                    assertTold(bad, String.valueOf(index), () -> list.split(index));
                }
            }
            assertTold(bad, "[-1, 0) out of bounds for size " + size, () -> list.slice(-1, 0));
            assertTold(bad, "[0, " + (size + 1) + ")", () -> list.subList(0, size + 1));
            assertTold(bad, "[" + (size + 1) + ", " + (size + 1) + ")", () -> list.minusRange(size + 1, size + 1));
            if (size > 0) {
                assertTold(IllegalArgumentException.class, "from 1 is greater than to 0", () -> list.slice(1, 0));
                assertTold(IllegalArgumentException.class, "from 1 is greater than to 0", () -> list.minusRange(1, 0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whatWouldNotChangeAListReturnsIt(int size) {
        for (PersistentList<Integer> list : ways(twin(0, size))) {
            List<UnaryOperator<PersistentList<Integer>>> idle = List.of(
                    PersistentList::copyOf,
                    l -> l.plusAll(List.of()),
                    l -> l.plusAllAt(size / 2, PersistentList.empty()),
                    l -> l.concat(PersistentList.empty()),
                    l -> PersistentList.<Integer>empty().concat(l),
                    l -> PersistentList.<Integer>empty().plusAllAt(0, l),
                    l -> l.slice(0, size),
                    l -> l.subList(0, size),
                    l -> l.minusRange(size, size),
                    l -> l.split(0).tail(),
                    l -> l.split(size).head(),
                    l -> size == 0 ? l : l.with(size - 1, l.getLast()));
            for (int i = 0; i < idle.size(); i++) {
                int number = i;
                assertSame(list, idle.get(i).apply(list), () -> "number " + number);
            }
            assertSame(PersistentList.empty(), list.minusRange(0, size));
            assertSame(PersistentList.empty(), list.slice(size, size));
            assertEquals(list, list.reversed().reversed());
        }
    }

    @Test
    void thereIsOneEmptyList() {
        assertSame(PersistentList.empty(), PersistentList.of());
        assertSame(PersistentList.empty(), PersistentList.copyOf(new ArrayList<>()));
        assertSame(PersistentList.empty(), PersistentList.copyOf(Set.of()));
        assertSame(PersistentList.empty(), Stream.empty().collect(PersistentList.collector()));
        assertSame(PersistentList.empty(), PersistentList.of(1).minusAt(0));
        assertSame(
                PersistentList.empty(),
                PersistentList.of(1, 2).reversed().minusFirst().minusLast());
        assertSame(PersistentList.empty(), PersistentList.empty().reversed());
        assertFalse(PersistentList.of(1).isEmpty());
        assertTrue(PersistentList.empty().isEmpty());
    }

    @Test
    void elementsMayBeNull() {
        PersistentList<String> list = PersistentList.of("a", null, "b", null);
        assertEquals(Arrays.asList("a", null, "b", null), list);
        assertEquals(1, list.indexOf(null));
        assertEquals(3, list.lastIndexOf(null));
        assertNull(list.getLast());
        assertEquals(PersistentList.copyOf(Arrays.asList(null, "b", null, "a")), list.reversed());
        assertEquals(Arrays.asList(null, null), list.minusAt(2).minusFirst());
        assertEquals(Arrays.asList("a", null, "b", null).hashCode(), list.hashCode());
        assertFalse(PersistentList.of("a").contains(null));
    }

    @Test
    void theArraysOfOthersAreCopied() {
        Object[] kept = {1, 2};
        List<Object> hostile = new AbstractList<>() {
            @Override
            public Object get(int index) {
                return kept[index];
            }

            @Override
            public int size() {
                return kept.length;
            }

            @Override
            public Object[] toArray() {
                return kept;
            }
        };
        String[] words = {"a", "b"};
        PersistentList<Object> copy = PersistentList.copyOf(hostile);
        PersistentList<Object> more = copy.plusAll(hostile).plusAllAt(0, Arrays.asList(words));
        PersistentList<Object> ofWords = PersistentList.<Object>of((Object[]) words);
        kept[0] = 9;
        words[0] = "z";
        assertEquals(List.of(1, 2), copy);
        assertEquals(List.of("a", "b", 1, 2, 1, 2), more);
        assertEquals(List.of(7, "b"), ofWords.with(0, 7));
        Object[] given = copy.toArray();
        given[0] = 9;
        assertEquals(1, copy.get(0));
    }

    @Test
    void anArrayIsFilledAsAnArrayListFillsIt() {
        for (PersistentList<Integer> list : ways(twin(0, 5))) {
            Integer[] large = {9, 9, 9, 9, 9, 9, 9};
            assertSame(large, list.toArray(large));
            assertArrayEquals(new Integer[] {0, 1, 2, 3, 4, null, 9}, large);
            Integer[] exact = new Integer[5];
            assertSame(exact, list.toArray(exact));
            assertEquals(list, Arrays.asList(exact));
            Number[] made = list.toArray(new Number[] {7});
            assertSame(Number[].class, made.getClass());
            assertEquals(list, Arrays.asList(made));
            assertSame(Object[].class, list.toArray().getClass());
            Object[] words = new String[0];
            assertThrows(ArrayStoreException.class, () -> list.toArray(words));
        }
    }

    @Test
    void equalityIsThatOfListsInTheOrderOfElements() {
        for (int size : new int[] {0, 1, 2, LEAF, 4 * LEAF}) {
            List<Integer> twin = twin(0, size);
            for (PersistentList<Integer> list : ways(twin)) {
                ways(twin).forEach(other -> assertEquals(list, other));
                for (List<Integer> other :
                        List.of(twin, new CopyOnWriteArrayList<>(twin), Collections.unmodifiableList(twin))) {
                    assertEquals(list, other);
                    assertEquals(other, list);
                    assertEquals(other.hashCode(), list.hashCode());
                }
                ways(changed(twin, t -> t.add(7))).forEach(other -> assertDiffer(list, other));
                assertDiffer(list, new CopyOnWriteArrayList<>(changed(twin, t -> t.add(0, null))));
                for (int i = 0; i < size; i += LEAF / 3) {
                    assertDiffer(list, list.with(i, -1));
                    assertDiffer(list, changed(list, t -> t.set(t.size() - 1, null)));
                }
                assertNotEquals(list, Set.copyOf(list));
                assertNotEquals(list, null);
            }
        }
        assertDiffer(PersistentList.of(1, 2), PersistentList.of(1, 2).reversed());
        assertEquals(PersistentList.of(1, 2, 1), PersistentList.of(1, 2, 1).reversed());
    }

    private static void assertDiffer(List<Integer> one, List<Integer> other) {
        assertNotEquals(one, other);
        assertNotEquals(other, one);
    }

    @Test
    void equalityIsThatOfWhatElementsAreNow() {
        List<Integer> element = new ArrayList<>(List.of(1));
        PersistentList<List<Integer>> list = PersistentList.of(element);
        int hash = list.hashCode();
        element.add(2);
        assertNotEquals(hash, list.hashCode());
        assertEquals(List.of(List.of(1, 2)), list);
    }

    @Test
    void iteratorsEndAndRefuseToWrite() {
        for (PersistentList<Integer> list : ways(twin(0, LEAF + 1))) {
            ListIterator<Integer> iterator = list.listIterator();
            assertThrows(NoSuchElementException.class, iterator::previous);
            assertEquals(0, iterator.next());
            assertThrows(UnsupportedOperationException.class, iterator::remove);
            assertThrows(UnsupportedOperationException.class, () -> iterator.set(7));
            assertThrows(UnsupportedOperationException.class, () -> iterator.add(7));
            for (int i = 1; i <= LEAF; i++) {
                assertEquals(i, iterator.next());
            }
            assertThrows(NoSuchElementException.class, iterator::next);
            assertEquals(LEAF, iterator.previous());
            assertEquals(LEAF, iterator.nextIndex());
        }
    }

    @Test
    void spliteratorsSayWhatTheyKnowAndSplitEvenly() {
        int half = 2 * LEAF;
        for (PersistentList<Integer> list : ways(twin(0, 2 * half))) {
            Spliterator<Integer> right = list.spliterator();
            assertTrue(right.hasCharacteristics(
                    Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED | Spliterator.IMMUTABLE));
            right.tryAdvance(e -> assertEquals(0, e));
            Spliterator<Integer> left = right.trySplit();
            assertEquals(half - 1, left.getExactSizeIfKnown());
            assertEquals(half, right.getExactSizeIfKnown());
            right.tryAdvance(e -> assertEquals(half, e));
            left.tryAdvance(e -> assertEquals(1, e));
            assertEquals(half - 2, left.estimateSize());
            assertThrows(NullPointerException.class, () -> right.tryAdvance(null));
            assertThrows(NullPointerException.class, () -> right.forEachRemaining(null));
            assertEquals(list, list.parallelStream().map(e -> e).collect(PersistentList.collector()));
        }
        assertNull(PersistentList.of(1).spliterator().trySplit());
        assertNull(PersistentList.empty().spliterator().trySplit());
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void theMethodsOfJdk21AreThereAndRefuseToChange() throws Exception {
        for (PersistentList<Integer> list : ways(twin(0, 3))) {
            assertEquals(0, Sequenced.call(List.class, list, "getFirst"));
            assertEquals(2, Sequenced.call(List.class, list, "getLast"));
            assertSame(
                    PersistentList.class,
                    Sequenced.call(List.class, list, "reversed").getClass());
            assertEquals(List.of(2, 1, 0), Sequenced.call(List.class, list, "reversed"));
            for (String name : List.of("addFirst", "addLast")) {
                assertThrows(UnsupportedOperationException.class, () -> Sequenced.call(List.class, list, name, 7));
            }
            for (String name : List.of("removeFirst", "removeLast")) {
                assertThrows(UnsupportedOperationException.class, () -> Sequenced.call(List.class, list, name));
            }
        }
    }

    /** Counts how often it is compared. */
    private static final class Counting {
        private static int calls;
        private final int id;

        Counting(int id) {
            this.id = id;
        }

        @Override
        public boolean equals(Object other) {
            calls++;
            return other instanceof Counting counting && counting.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    @Test
    void versionsOfOneListAreComparedWhereTheyDiffer() {
        int size = 500 * LEAF;
        PersistentList<Counting> list =
                IntStream.range(0, size).mapToObj(Counting::new).collect(PersistentList.collector());
        PersistentList<Counting> equal = list;
        for (int i = 0; i < size; i += size / 5) {
            equal = equal.with(i, new Counting(i));
        }
        Counting.calls = 0;
        assertEquals(list, equal);
        assertEquals(list.reversed(), equal.reversed());
        assertNotEquals(list, equal.plus(new Counting(1)));
        assertNotEquals(list, list.with(size - 1, new Counting(-1)));
        assertTrue(Counting.calls <= 12 * LEAF, () -> Counting.calls + " calls");
    }

    private static final int MANY = 100_000;

    @Test
    void operationsOnLargeListsCostLittle() {
        PersistentList<Integer> list = range(0, MANY);
        PersistentList<Integer> reversed = list.reversed();
        Map<String, Function<PersistentList<Integer>, Object>> operations = new LinkedHashMap<>();
        operations.put("plus", l -> l.plus(7));
        operations.put("plusFirst", l -> l.plusFirst(7));
        operations.put("plusAt", l -> l.plusAt(MANY / 3, 7));
        operations.put("with", l -> l.with(MANY / 3, 7));
        operations.put("minusAt", l -> l.minusAt(MANY / 3));
        operations.put("minusFirst", PersistentList::minusFirst);
        operations.put("minusRange", l -> l.minusRange(MANY / 3, MANY / 2));
        operations.put("slice", l -> l.slice(MANY / 3, MANY / 2));
        operations.put("split", l -> l.split(MANY / 3));
        operations.put("concat", l -> l.concat(l));
        operations.put("plusAllAt", l -> l.plusAllAt(MANY / 3, l));
        operations.put("plusAllAt of few", l -> l.plusAllAt(MANY / 3, List.of(1, 2, 3)));
        operations.put(
                "plusAll of few, reversed",
                l -> l.plusAll(PersistentList.of(1, 2, 3).reversed()));
        operations.put(
                "few, reversed, concat",
                l -> PersistentList.of(1, 2, 3).reversed().concat(l));
        operations.put("reversed", PersistentList::reversed);
        operations.put("iterator", l -> l.listIterator(MANY / 3).next());
        operations.put("equals", l -> l.equals(l.with(MANY / 3, 7)));
        operations.forEach((name, operation) -> {
            for (PersistentList<Integer> each : List.of(list, reversed)) {
                Object first = operation.apply(each);
                Object[] second = new Object[1];
                long bytes = allocatedBytes(() -> second[0] = operation.apply(each));
                assertEquals(first, second[0]);
                assertTrue(bytes < 40_000, () -> name + ": " + bytes + " bytes");
            }
        });
    }

    private static long allocatedBytes(Runnable block) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        block.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Stream<UnaryOperator<PersistentList<Object>>> partings() {
        return Stream.of(
                list -> list.slice(3, 5),
                list -> list.slice(LEAF / 2, 7 * LEAF),
                list -> list.reversed().slice(LEAF / 2, 7 * LEAF),
                list -> list.minusRange(5, 6 * LEAF),
                list -> list.minusAt(0).minusAt(3 * LEAF).minusLast(),
                list -> list.split(LEAF + 3).head(),
                list -> list.split(LEAF + 3).tail(),
                list -> list.with(4 * LEAF, "other").with(0, "other"),
                list -> list.slice(1, 2 * LEAF).concat(list.slice(5 * LEAF - 1, 6 * LEAF)));
    }

    @ParameterizedTest
    @MethodSource("partings")
    void whatIsNoLongerInAListIsNotKeptAlive(UnaryOperator<PersistentList<Object>> parting) throws Exception {
        List<WeakReference<Object>> all = new ArrayList<>();
        PersistentList<Object> part = parting.apply(IntStream.range(0, 8 * LEAF)
                .mapToObj(i -> new Object())
                .peek(element -> all.add(new WeakReference<>(element)))
                .collect(PersistentList.collector()));
        long kept = part.stream().filter(element -> !"other".equals(element)).count();
        for (int i = 0; i < 50 && alive(all) > kept; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals(kept, alive(all));
        assertTrue(part.size() >= kept);
    }

    private static long alive(List<WeakReference<Object>> references) {
        return references.stream()
                .filter(reference -> !reference.refersTo(null))
                .count();
    }

    @Test
    void handlesAreHandedARootInTheOrderOfTheElements() {
        PersistentFace<PersistentList<Integer>> face = PersistentFace.of(PersistentList.<Integer>empty());
        for (int size : new int[] {0, 1, LEAF, 4 * LEAF}) {
            for (PersistentList<Integer> list : ways(twin(0, size))) {
                PersistentList<Integer> made = face.of(face.rootOf(list), size);
                assertIs(list, made);
                assertSame(face.rootOf(made), face.rootOf(made));
            }
        }
        assertSame(PersistentList.empty(), face.of(References.KIND.empty(), 0));
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("BanSerializableRead") // What is read was written a line before.
    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        for (int size : new int[] {1, 2, LEAF, LEAF + 1, 40 * LEAF}) {
            for (PersistentList<Integer> list : ways(twin(0, size))) {
                PersistentList<?> read = (PersistentList<?>) read(written(list));
                read.checkInvariants();
                assertEquals(list, read);
            }
        }
        assertSame(PersistentList.empty(), read(written(PersistentList.empty())));
        assertEquals(Arrays.asList(null, "a"), read(written(PersistentList.of(null, "a"))));
        assertThrows(NotSerializableException.class, () -> written(PersistentList.of(new Object())));
    }

    @Test
    void aForgedLengthAllocatesNothing() throws Exception {
        byte[] bytes = written(PersistentList.of("a", "b", "c"));
        int at = lengthAt(bytes);
        bytes[at] = 0x7F;
        long allocated = allocatedBytes(() -> assertThrows(IOException.class, () -> read(bytes)));
        assertTrue(allocated < 1 << 20, () -> allocated + " bytes were allocated");
        bytes[at] = (byte) 0x80;
        assertThrows(InvalidObjectException.class, () -> read(bytes));
        bytes[at] = 0;
        bytes[at - 1] = 77;
        assertTold(InvalidObjectException.class, "77", () -> read(bytes));
    }

    /** The length stands behind the kind, at the head of the block of data. */
    private static int lengthAt(byte[] bytes) {
        for (int i = 0; i < bytes.length - 6; i++) {
            if (bytes[i] == 0x77 && bytes[i + 2] == 5 && bytes[i + 6] == 3) {
                return i + 3;
            }
        }
        throw new AssertionError("no length is where it should be");
    }

    @Test
    void aListThatDoesNotComeInItsSerialFormIsRefused() throws Exception {
        String bytes = new String(written(new Impostor()), StandardCharsets.ISO_8859_1);
        String impostor = Impostor.class.getName();
        String list = PersistentList.class.getName();
        String forged = bytes.replace((char) impostor.length() + impostor, (char) list.length() + list);
        assertThrows(InvalidObjectException.class, () -> read(forged.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Written in place of a list, as a stream would have it that was not written by one. */
    private static final class Impostor implements Serializable {
        private static final long serialVersionUID = 1;
    }

    @Test
    void whatIsCollectedByManyThreadsIsInOrder() {
        Collection<Integer> collected =
                IntStream.range(0, 10_000).parallel().boxed().collect(PersistentList.collector());
        assertEquals(twin(0, 10_000), collected);
    }
}
