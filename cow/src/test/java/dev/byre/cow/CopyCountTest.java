package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.CowEvents;
import dev.byre.testkit.Write;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies are counted: exactly as many as needed, for each way to write to each type while it is flat. */
@DisabledIfSystemProperty(named = "dev.byre.tuning", matches = "tiny", disabledReason = "nothing is flat then")
class CopyCountTest {
    /** A write to handles of some type, and all that is needed to count the copies that it makes. */
    record Case<H>(
            String type,
            Write<? super H> write,
            Supplier<H> fresh,
            UnaryOperator<H> share,
            Consumer<H> release,
            Consumer<H> set,
            Function<H, Boolean> isKnownUnique) {
        long copies(H handle) {
            return CowEvents.during(() -> write.write().accept(handle)).copies();
        }

        long expected() {
            return write.kind() == Write.Kind.CHANGES ? 1 : 0;
        }

        H written() {
            H handle = fresh.get();
            write.write().accept(handle);
            return handle;
        }

        @Override
        public String toString() {
            return type + ": " + write;
        }
    }

    private static Stream<Case<?>> writes() {
        return Stream.of(
                        arrayWrites().stream().map(CopyCountTest::ofArray),
                        intWrites().stream().map(write -> ofInts("CowIntArray", write)),
                        Write.toLists().stream()
                                .map(write -> ofInts("CowIntArray as list", write.through(CowIntArray::asList))),
                        mapWrites().stream().map(CopyCountTest::ofMap),
                        Write.toSets().stream().map(CopyCountTest::ofSet))
                .flatMap(cases -> cases);
    }

    private static Case<CowMap<Integer, Integer>> ofMap(Write<? super CowMap<Integer, Integer>> write) {
        return new Case<>(
                "CowMap",
                write,
                Form.FLAT::map,
                CowMap::share,
                CowMap::release,
                map -> map.put(99, 990),
                CowMap::isKnownUnique);
    }

    private static Case<CowSet<Integer>> ofSet(Write<? super CowSet<Integer>> write) {
        return new Case<>(
                "CowSet",
                write,
                Form.FLAT::set,
                CowSet::share,
                CowSet::release,
                set -> set.add(99),
                CowSet::isKnownUnique);
    }

    private static Case<CowArray<Integer>> ofArray(Write<? super CowArray<Integer>> write) {
        return new Case<>(
                "CowArray",
                write,
                () -> writtenInPlace(new CowArray<>(Write.ELEMENTS)),
                CowArray::share,
                CowArray::release,
                array -> setIfAny(array, 2),
                CowArray::isKnownUnique);
    }

    private static Case<CowIntArray> ofInts(String type, Write<? super CowIntArray> write) {
        return new Case<>(
                type,
                write,
                () -> {
                    CowIntArray array = new CowIntArray(Write.ELEMENTS);
                    writtenInPlace(array.asList());
                    return array;
                },
                CowIntArray::share,
                CowIntArray::release,
                array -> setIfAny(array.asList(), 2),
                CowIntArray::isKnownUnique);
    }

    /** The same as it was, but the handle has seen that it is alone. */
    private static <L extends List<Integer>> L writtenInPlace(L list) {
        list.set(0, list.get(0));
        return list;
    }

    private static void setIfAny(List<Integer> list, int element) {
        if (!list.isEmpty()) {
            list.set(0, element);
        }
    }

    private static List<Write<? super CowArray<Integer>>> arrayWrites() {
        List<Write<? super CowArray<Integer>>> writes = new ArrayList<>(Write.toLists());
        writes.add(new Write<CowArray<Integer>>("edit", "", Write.Kind.CHANGES, array -> array.edit(0, e -> e + 1)));
        writes.add(
                new Write<CowArray<Integer>>("edit", "to the same", Write.Kind.LEAVES, array -> array.edit(0, e -> e)));
        writes.add(new Write<CowArray<Integer>>("addFirst", "", Write.Kind.CHANGES, array -> array.addFirst(4)));
        writes.add(new Write<CowArray<Integer>>("addLast", "", Write.Kind.CHANGES, array -> array.addLast(4)));
        writes.add(new Write<CowArray<Integer>>("removeFirst", "", Write.Kind.CHANGES, CowArray::removeFirst));
        writes.add(new Write<CowArray<Integer>>("removeLast", "", Write.Kind.CHANGES, CowArray::removeLast));
        return writes;
    }

    static List<Write<? super CowMap<Integer, Integer>>> mapWrites() {
        List<Write<? super CowMap<Integer, Integer>>> writes = new ArrayList<>(Write.toMaps());
        writes.add(
                new Write<CowMap<Integer, Integer>>("edit", "", Write.Kind.CHANGES, map -> map.edit(3, value -> 31)));
        writes.add(new Write<CowMap<Integer, Integer>>(
                "edit", "to the same", Write.Kind.LEAVES, map -> map.edit(3, value -> value)));
        writes.add(new Write<CowMap<Integer, Integer>>(
                "edit", "of a stranger", Write.Kind.LEAVES, map -> map.edit(4, value -> 31)));
        return writes;
    }

    static List<Write<CowIntArray>> intWrites() {
        return List.of(
                intWrite("add", "", array -> array.add(4)),
                intWrite("addAll", "", array -> array.addAll(4, 6)),
                new Write<>("addAll", "of nothing", Write.Kind.LEAVES, array -> array.addAll()),
                intWrite("addAll", "of another", array -> array.addAll(CowIntArray.of(4, 6))),
                new Write<>("addAll", "of an empty one", Write.Kind.LEAVES, array -> array.addAll(new CowIntArray())),
                intWrite("addAll", "of a part", array -> array.addAll(new int[] {4, 6, 8}, 1, 3)),
                intWrite("insertAt", "", array -> array.insertAt(2, 4)),
                intWrite("insertAllAt", "", array -> array.insertAllAt(2, new int[] {4, 6})),
                intWrite("insertAllAt", "of another", array -> array.insertAllAt(2, CowIntArray.of(4, 6))),
                intWrite("insertAllAt", "of itself", array -> array.insertAllAt(2, array)),
                intWrite("set", "", array -> array.set(1, 4)),
                intWrite("setAll", "", array -> array.setAll(1, new int[] {4, 6})),
                new Write<>("setAll", "of nothing", Write.Kind.LEAVES, array -> array.setAll(1, new int[0])),
                intWrite("edit", "", array -> array.edit(1, e -> e + 1)),
                intWrite("removeAt", "", array -> array.removeAt(1)),
                intWrite("removeLast", "", CowIntArray::removeLast),
                intWrite("removeRange", "", array -> array.removeRange(1, 3)),
                new Write<>("removeRange", "of nothing", Write.Kind.LEAVES, array -> array.removeRange(2, 2)),
                new Write<>("removeRange", "of all", Write.Kind.EMPTIES, array -> array.removeRange(0, array.size())),
                new Write<>("clear", "", Write.Kind.EMPTIES, CowIntArray::clear),
                intWrite("removeIf", "", array -> array.removeIf(e -> e > 4)),
                new Write<>("removeIf", "true of all", Write.Kind.EMPTIES, array -> array.removeIf(e -> true)),
                new Write<>("removeIf", "true of none", Write.Kind.LEAVES, array -> array.removeIf(e -> false)),
                intWrite("replaceAll", "", array -> array.replaceAll(e -> e + 1)),
                intWrite("fill", "", array -> array.fill(4)),
                intWrite("fill", "of a part", array -> array.fill(1, 3, 4)),
                new Write<>("fill", "of nothing", Write.Kind.LEAVES, array -> array.fill(2, 2, 4)),
                intWrite("sort", "", CowIntArray::sort),
                intWrite("sort", "of a part", array -> array.sort(1, 4)),
                new Write<>("sort", "of nothing", Write.Kind.LEAVES, array -> array.sort(2, 2)));
    }

    private static Write<CowIntArray> intWrite(String method, String detail, Consumer<CowIntArray> write) {
        return new Write<>(method, detail, Write.Kind.CHANGES, write);
    }

    @ParameterizedTest
    @MethodSource("writes")
    <H> void theFirstWriteAfterAShareCopiesOnceAndTheNextWritesToEitherSideCopyNothing(Case<H> c) {
        H a = c.fresh.get();
        H b = c.share.apply(a);
        assertEquals(c.expected(), c.copies(a));
        assertEquals(c.written().toString(), a.toString());
        if (c.write.kind() != Write.Kind.LEAVES) {
            CowEvents.assertNoCopies(() -> c.set.accept(a));
            assertEquals(0, c.copies(b));
            CowEvents.assertNoCopies(() -> c.set.accept(b));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    <H> void theShareMayWriteFirst(Case<H> c) {
        H a = c.fresh.get();
        H b = c.share.apply(a);
        assertEquals(c.expected(), c.copies(b));
        assertEquals(c.written().toString(), b.toString());
        if (c.write.kind() != Write.Kind.LEAVES) {
            CowEvents.assertNoCopies(() -> c.set.accept(b));
            assertTrue(c.isKnownUnique.apply(a));
            assertEquals(0, c.copies(a));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    <H> void aWriteAfterTheShareIsReleasedCopiesNothing(Case<H> c) {
        H a = c.fresh.get();
        H b = c.share.apply(a);
        c.release.accept(b);
        assertEquals(0, c.copies(a));
        assertEquals(c.written().toString(), a.toString());
    }

    @ParameterizedTest
    @MethodSource("writes")
    <H> void theShareCopiesNothingAfterItsOriginIsReleased(Case<H> c) {
        H a = c.fresh.get();
        H b = c.share.apply(a);
        c.release.accept(a);
        assertEquals(0, c.copies(b));
        assertEquals(c.written().toString(), b.toString());
    }

    private static Stream<Case<?>> writesThatChangeNothing() {
        return writes().filter(c -> c.write.kind() == Write.Kind.LEAVES);
    }

    @ParameterizedTest
    @MethodSource("writesThatChangeNothing")
    <H> void aWriteThatChangesNothingLeavesBothOnTheSameElements(Case<H> c) {
        H a = c.fresh.get();
        H b = c.share.apply(a);
        assertEquals(0, c.copies(a));
        assertFalse(c.isKnownUnique.apply(a));
        c.release.accept(b);
        assertTrue(c.isKnownUnique.apply(a));
        assertEquals(c.fresh.get(), a);
    }

    @ParameterizedTest
    @MethodSource("writes")
    <H> void aDroppedShareCostsOneCopyAtMost(Case<H> c) {
        H a = c.fresh.get();
        for (int i = 0; i < 5; i++) {
            Object dropped = c.share.apply(a);
            assertEquals(a, dropped);
        }
        assertEquals(c.expected(), c.copies(a));
        if (c.write.kind() != Write.Kind.LEAVES) {
            CowEvents.assertNoCopies(() -> c.set.accept(a));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    <H> void inAChainOfAThousandSharesEachWriteCopiesOnceButTheLast(Case<H> c) {
        List<H> chain = chain(c, 1000);
        H last = chain.remove(1000);
        for (H handle : chain) {
            assertEquals(c.expected(), c.copies(handle));
            if (c.write.kind() != Write.Kind.LEAVES) {
                CowEvents.assertNoCopies(() -> c.set.accept(handle));
            }
            assertEquals(c.fresh.get(), last);
        }
        assertEquals(c.write.kind() == Write.Kind.LEAVES ? c.expected() : 0, c.copies(last));
        assertEquals(c.written().toString(), last.toString());
    }

    @ParameterizedTest
    @MethodSource("writes")
    <H> void inAChainOfAThousandSharesOfWhichAllOthersAreReleasedNoWriteCopies(Case<H> c) {
        List<H> chain = chain(c, 1000);
        H kept = chain.remove(500);
        chain.forEach(c.release);
        assertTrue(c.isKnownUnique.apply(kept));
        assertEquals(0, c.copies(kept));
        assertEquals(c.written().toString(), kept.toString());
    }

    private static <H> List<H> chain(Case<H> c, int shares) {
        List<H> chain = new ArrayList<>(List.of(c.fresh.get()));
        for (int i = 0; i < shares; i++) {
            chain.add(c.share.apply(chain.get(i)));
        }
        return chain;
    }

    @Test
    void writesToWhatIsEmptyCopyNothing() {
        CowArray<Integer> a = CowArray.of(1);
        a.clear();
        CowArray<Integer> b = a.share();
        CowIntArray c = CowIntArray.of(1);
        c.clear();
        CowIntArray d = c.share();
        CowEvents.assertNoCopies(() -> {
            a.clear();
            a.sort(null);
            a.replaceAll(e -> e);
            a.add(2);
            c.clear();
            c.sort();
            c.fill(3);
            c.replaceAll(e -> e);
            c.add(2);
        });
        assertEquals("[2] [] [2] []", a + " " + b + " " + c + " " + d);
        CowMap<Integer, Integer> e = Form.TREE.map();
        e.clear();
        CowMap<Integer, Integer> f = e.share();
        CowSet<Integer> g = Form.TREE.set();
        g.clear();
        CowSet<Integer> h = g.share();
        CowEvents.assertNoCopies(() -> {
            e.clear();
            e.replaceAll((key, value) -> 1);
            e.put(2, 20);
            g.clear();
            g.add(2);
        });
        assertEquals("{2=20} {} [2] []", e + " " + f + " " + g + " " + h);
    }

    @Test
    void aBorrowedArrayIsCopiedByTheFirstWriteAlone() {
        CowArray<Integer> a = CowArray.borrow(new Integer[] {1, 2, 3});
        assertFalse(a.isKnownUnique());
        assertEquals(1, CowEvents.during(() -> a.set(0, 9)).copies());
        assertTrue(a.isKnownUnique());
        CowIntArray b = CowIntArray.borrow(new int[] {1, 2, 3});
        assertFalse(b.isKnownUnique());
        assertEquals(1, CowEvents.during(() -> b.set(0, 9)).copies());
        assertTrue(b.isKnownUnique());
    }

    @Test
    void makingSharingAndReadingCopyNothing() {
        CowEvents.assertNoCopies(() -> {
            CowArray<Integer> a = CowArray.of(1, 2, 3);
            CowArray<Integer> b = new CowArray<>(a);
            CowArray<Integer> c = CowArray.copyOf(b.share());
            assertEquals(a, c);
            assertEquals(6, c.stream().mapToInt(e -> e).sum());
            CowIntArray d = CowIntArray.of(1, 2, 3);
            CowIntArray e = CowIntArray.copyOf(d.share());
            assertEquals(d.asList(), c);
            assertEquals(6, e.stream().sum());
            for (Form form : Form.values()) {
                CowMap<Integer, Integer> f = form.map();
                CowMap<Integer, Integer> g = CowMap.copyOf(new CowMap<>(f.share()).snapshot());
                assertEquals(f, g);
                assertEquals(f.hashCode(), g.hashCode());
                assertEquals(f.toString(), g.toString());
                CowSet<Integer> h = form.set();
                assertEquals(CowSet.copyOf(h.share().snapshot()), h);
                assertEquals(f.keySet(), h);
            }
        });
    }

    @Test
    void theEventsTellWhatWasCopied() {
        CowIntArray a = CowIntArray.of(1, 2, 3);
        CowIntArray b = a.share();
        assertEquals(new CowEvents(1, 3, 12), CowEvents.during(() -> a.add(4)));
        assertEquals("[1, 2, 3]", b.toString());
        CowIntArray c = a.share();
        assertEquals(new CowEvents(1, 2, 8), CowEvents.during(() -> a.removeRange(0, 2)));
        assertEquals("[1, 2, 3, 4]", c.toString());
    }

    @Test
    void everyPublicMethodIsKnownToReadOrHasAWrite() {
        Set<String> reads = Set.of(
                "borrow",
                "collector",
                "contains",
                "containsAll",
                "copyOf",
                "equals",
                "forEach",
                "get",
                "hashCode",
                "indexOf",
                "isEmpty",
                "isKnownUnique",
                "lastIndexOf",
                "of",
                "parallelStream",
                "release",
                "share",
                "size",
                "spliterator",
                "stream",
                "toArray",
                "toString");
        Set<String> readsOfLists = new TreeSet<>(reads);
        readsOfLists.addAll(Set.of("getFirst", "getLast", "slice", "snapshot"));
        assertEquals(Set.of(), unknown(CowArray.class, readsOfLists, arrayWrites()));
        Set<String> readsOfInts = new TreeSet<>(reads);
        readsOfInts.addAll(Set.of("asList", "binarySearch", "compareTo", "copyTo", "iterator", "mismatch", "slice"));
        assertEquals(Set.of(), unknown(CowIntArray.class, readsOfInts, intWrites()));
        Set<String> readsOfHashes = new TreeSet<>(reads);
        readsOfHashes.addAll(Set.of("containsKey", "containsValue", "getOrDefault", "ofEntries", "snapshot"));
        assertEquals(Set.of(), unknown(CowMap.class, readsOfHashes, mapWrites()));
        assertEquals(Set.of(), unknown(CowSet.class, readsOfHashes, Write.toSets()));
    }

    private static Set<String> unknown(Class<?> type, Set<String> reads, List<? extends Write<?>> writes) {
        Set<String> unknown = new TreeSet<>();
        for (Method method : type.getMethods()) {
            boolean sequenced = method.getDeclaringClass() == List.class && Modifier.isPublic(method.getModifiers());
            if (method.getDeclaringClass() != Object.class && !(sequenced && SequencedMethodsTest.covers(method))) {
                unknown.add(method.getName());
            }
        }
        unknown.removeAll(reads);
        writes.forEach(write -> unknown.remove(write.method()));
        return unknown;
    }
}
