package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.seq.ObjectLeaf;
import dev.byre.testkit.Write;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was removed from a list is not kept alive by it. */
class RetentionTest {
    private static Stream<Write<List<Integer>>> writes() {
        return Write.toLists().stream().filter(write -> write.kind() != Write.Kind.LEAVES);
    }

    /** What the array behind a list holds, the room at its end included. */
    private static Set<Object> reachable(CowArray<?> array) {
        try {
            Field root = CowArray.class.getDeclaredField("root");
            root.setAccessible(true);
            Set<Object> reachable = new HashSet<>(Arrays.asList(((ObjectLeaf) root.get(array)).items()));
            reachable.removeIf(Objects::isNull);
            return reachable;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void theArrayHoldsTheElementsAndNothingElse(Write<List<Integer>> write) {
        CowArray<Integer> array = new CowArray<>(Write.ELEMENTS);
        write.write().accept(array);
        assertEquals(new HashSet<>(array), reachable(array));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void theCopyHoldsTheElementsAndNothingElse(Write<List<Integer>> write) {
        CowArray<Integer> array = new CowArray<>(Write.ELEMENTS);
        CowArray<Integer> share = array.share();
        write.write().accept(array);
        write.write().accept(share);
        assertEquals(new HashSet<>(array), reachable(array));
        assertEquals(new HashSet<>(share), reachable(share));
    }

    @Test
    void aReleasedListHoldsNothing() {
        CowArray<Object> array = CowArray.of(new Object());
        array.release();
        assertEquals(Set.of(), reachable(array));
    }

    @Test
    void aRemovedElementIsCollected() {
        CowArray<Object> array = new CowArray<>();
        List<WeakReference<Object>> removed = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Object element = new Object();
            removed.add(new WeakReference<>(element));
            array.add(element);
        }
        CowArray<Object> share = array.share();
        Iterator<Object> iterator = array.iterator();
        iterator.next();
        iterator.remove();
        array.subList(1, 3).clear();
        array.removeIf(e -> true);
        share.clear();
        assertCollected(removed);
        assertEquals(List.of(), array);
        assertEquals(List.of(), share);
    }

    @Test
    void whatAReleasedListHeldIsCollected() {
        CowArray<Object> array = CowArray.of(new Object());
        WeakReference<Object> reference = new WeakReference<>(array.get(0));
        array.release();
        assertCollected(List.of(reference));
        assertEquals("[released]", array.toString());
    }

    private static void assertCollected(Collection<WeakReference<Object>> references) {
        for (int i = 0; i < 50 && references.stream().anyMatch(reference -> reference.get() != null); i++) {
            System.gc();
        }
        assertTrue(references.stream().allMatch(reference -> reference.get() == null));
    }
}
