package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import dev.byre.testkit.Write;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was removed from a handle is not kept alive by it. */
class RetentionTest {
    private static Stream<Write<List<Integer>>> writes() {
        return Write.toLists().stream().filter(write -> write.kind() != Write.Kind.LEAVES);
    }

    /** What the leaves behind a list hold, the room at their ends included. */
    private static Set<Object> reachable(CowArray<?> array) {
        return array.isReleased() ? Set.of() : reachableFrom(array.root);
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
    void theLeavesOfATreeHoldTheElementsAndNothingElse(Write<List<Integer>> write) {
        CowArray<Integer> array = new CowArray<>(Form.TREE.elements());
        write.write().accept(array);
        assertEquals(new HashSet<>(array), reachable(array));
    }

    @Test
    void whatIsLeftOfATreeHoldsTheElementsAndNothingElse() {
        CowArray<Integer> array = new CowArray<>(Form.TREE.elements());
        CowArray<Integer> share = array.share();
        share.retainAll(List.of(100, 101));
        assertEquals(Set.of(100, 101), reachable(share));
        share.sort(null);
        share.subList(1, share.size()).clear();
        assertEquals(Set.of(100), reachable(share));
    }

    @Test
    void aSliceHoldsLittleBeyondItsEnds() {
        CowArray<Integer> array = new CowArray<>();
        for (int i = 0; i < 10_000; i++) {
            array.add(1000 + i);
        }
        CowArray<Integer> slice = array.slice(3_000, 4_000);
        Set<Object> reachable = reachable(slice);
        assertTrue(reachable.containsAll(slice));
        assertTrue(reachable.size() < 1_100, () -> reachable.size() + " elements of 1 000");
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

    /** The keys and values that the nodes behind a map or a set hold, and whatever else there is in them. */
    private static Set<Object> reachable(HashHandle handle) {
        return reachableFrom(handle.root);
    }

    /** The keys and values that a root holds. */
    static Set<Object> reachableFrom(Object root) {
        Set<Object> reachable = new HashSet<>();
        collect(root, Collections.newSetFromMap(new IdentityHashMap<>()), reachable);
        return reachable;
    }

    private static void collect(@Nullable Object node, Set<Object> seen, Set<Object> reachable) {
        // A branch of a B-tree knows the class of its keys.
        if (node == null || node instanceof Owner || node instanceof Class<?> || !seen.add(node)) {
            return;
        }
        if (node instanceof Object[] array) {
            for (Object item : array) {
                collect(item, seen, reachable);
            }
        } else if (node.getClass().getName().startsWith("dev.byre.core.")) {
            for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                        collect(valueOf(field, node), seen, reachable);
                    }
                }
            }
        } else if (!node.getClass().isArray()) {
            reachable.add(node);
        }
    }

    private static @Nullable Object valueOf(Field field, Object node) {
        try {
            field.setAccessible(true);
            return field.get(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Set<Object> keysAndValues(CowMap<?, ?> map) {
        Set<Object> all = new HashSet<>(map.keySet());
        all.addAll(map.values());
        return all;
    }

    private static Stream<Write<? super CowMap<Integer, Integer>>> mapWrites() {
        return CopyCountTest.mapWrites().stream().filter(write -> write.kind() != Write.Kind.LEAVES);
    }

    @ParameterizedTest
    @MethodSource("mapWrites")
    void theNodesOfAMapHoldTheKeysAndValuesAndNothingElse(Write<? super CowMap<Integer, Integer>> write) {
        for (Form form : Form.values()) {
            CowMap<Integer, Integer> map = form.map();
            CowMap<Integer, Integer> share = map.share();
            write.write().accept(map);
            write.write().accept(share);
            assertEquals(keysAndValues(map), reachable(map));
            assertEquals(keysAndValues(share), reachable(share));
            CowMap<Integer, Integer> alone = form.map();
            write.write().accept(alone);
            assertEquals(keysAndValues(alone), reachable(alone));
        }
    }

    private static Stream<Write<Set<Integer>>> setWrites() {
        return Write.toSets().stream().filter(write -> write.kind() != Write.Kind.LEAVES);
    }

    @ParameterizedTest
    @MethodSource("setWrites")
    void theNodesOfASetHoldTheElementsAndNothingElse(Write<Set<Integer>> write) {
        for (Form form : Form.values()) {
            CowSet<Integer> set = form.set();
            CowSet<Integer> share = set.share();
            write.write().accept(set);
            write.write().accept(share);
            assertEquals(new HashSet<Object>(set), reachable(set));
            assertEquals(new HashSet<Object>(share), reachable(share));
            CowSet<Integer> alone = form.set();
            write.write().accept(alone);
            assertEquals(new HashSet<Object>(alone), reachable(alone));
        }
    }

    @Test
    void theNodesOfKeysOfOneHashHoldTheKeysAndNothingElse() {
        CowSet<HashKey> set = new CowSet<>(HashKeys.CROWD);
        for (HashKey key : HashKeys.CROWD) {
            set.remove(key);
            assertEquals(new HashSet<Object>(set), reachable(set));
        }
    }

    @Test
    void whatIsNotInAMapAnyMoreIsCollected() {
        for (int size : new int[] {8, 60}) {
            CowMap<Object, Object> map = new CowMap<>();
            List<WeakReference<Object>> gone = filled(map, size);
            CowMap<Object, Object> share = map.share();
            CowMap<Object, Object> released = map.share();
            CowMap<Object, Object> dropped = map.share();
            dropped.put("key", "value");
            removeFirst(map.keySet(), size / 4);
            map.replaceAll((key, value) -> 1);
            map.keySet().removeIf(key -> key.hashCode() % 2 == 0);
            map.keySet().retainAll(List.of("key"));
            map.put("key", "value");
            share.clear();
            released.release();
            dropped = map.share();
            assertCollected(gone);
            assertEquals(map, dropped);
            assertEquals("{key=value} {} {released}", map + " " + share + " " + released);
        }
    }

    private static List<WeakReference<Object>> filled(CowMap<Object, Object> map, int size) {
        List<WeakReference<Object>> references = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Object key = new Object();
            Object value = new Object();
            references.add(new WeakReference<>(key));
            references.add(new WeakReference<>(value));
            map.put(key, value);
        }
        return references;
    }

    private static void removeFirst(Collection<Object> elements, int removals) {
        Iterator<Object> iterator = elements.iterator();
        for (int i = 0; i < removals; i++) {
            iterator.next();
            iterator.remove();
        }
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
        removeFirst(array, 1);
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

    static void assertCollected(Collection<WeakReference<Object>> references) {
        for (int i = 0; i < 50 && references.stream().anyMatch(reference -> reference.get() != null); i++) {
            System.gc();
        }
        assertTrue(references.stream().allMatch(reference -> reference.get() == null));
    }
}
