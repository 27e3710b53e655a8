package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSet;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key does while it is put in must not reach what it shares the map with. */
class KeysThatShareTest {
    private @Nullable Runnable hook;

    /** A key that runs the hook once, when it is compared. */
    private final class Key implements Comparable<Key> {
        private final int hash;
        private final int id;

        Key(int hash, int id) {
            this.hash = hash;
            this.id = id;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.hash == hash && key.id == id;
        }

        @Override
        public int compareTo(Key other) {
            Runnable run = hook;
            if (run != null) {
                hook = null;
                run.run();
            }
            return Integer.compare(id, other.id);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 15, 16, 17, 40, 1000})
    void aSnapshotThatAKeyTakesWhileItIsPutInNeverChanges(int size) {
        CowMap<Key, Integer> map = new CowMap<>();
        IntStream.range(0, size).forEach(i -> map.put(new Key(i, 1), i));
        List<PersistentMap<Key, Integer>> taken = new ArrayList<>();
        Map<Key, Integer> before = Map.copyOf(map);
        hook = () -> taken.add(map.snapshot());
        map.put(new Key(0, 2), -1);
        map.put(new Key(0, 1), -2);
        map.remove(new Key(size - 1, 1));
        assertFalse(taken.isEmpty());
        taken.forEach(snapshot -> assertEquals(before, snapshot));
        map.checkInvariants();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 16, 40})
    void aKeyThatWritesToTheMapWhileItIsPutInIsFoundOut(int size) {
        CowMap<Key, Integer> map = new CowMap<>();
        IntStream.range(0, size).forEach(i -> map.put(new Key(i, 1), i));
        hook = () -> IntStream.range(10, 50).forEach(i -> map.put(new Key(0, i), i));
        assertThrows(ConcurrentModificationException.class, () -> map.put(new Key(0, 2), -1));
        map.checkInvariants();
    }

    @Test
    void handlesInAMapThatWasPutIntoAnotherAreNoLongerItsAlone() {
        CowMap<String, CowArray<Integer>> map = CowMap.of("k", new CowArray<>());
        map.edit("k", array -> plus(array, 1));
        CowMap<String, CowArray<Integer>> other = new CowMap<>();
        other.putAll(map);
        PersistentMap<String, CowArray<Integer>> value =
                PersistentMap.of("z", new CowArray<Integer>()).withAll(map);
        map.edit("k", array -> plus(array, 2));
        assertEquals(List.of(1), other.get("k"));
        assertEquals(List.of(1), value.get("k"));
        assertEquals(List.of(1, 2), map.get("k"));
    }

    private static CowArray<Integer> plus(CowArray<Integer> array, int added) {
        array.add(added);
        return array;
    }

    @Test
    void aSourceThatWritesToTheMapThatLoadsItIsFoundOut() {
        CowMap<Integer, Integer> map = new CowMap<>();
        Map<Integer, Integer> source = meddling(() -> map.put(-1, -1));
        assertThrows(ConcurrentModificationException.class, () -> map.putAll(source));
        assertEquals(Map.of(-1, -1), map);
        CowMap<Integer, Integer> released = new CowMap<>();
        Map<Integer, Integer> releasing = meddling(released::release);
        assertThrows(ConcurrentModificationException.class, () -> released.putAll(releasing));
        assertThrows(IllegalStateException.class, released::size);
        CowSet<Integer> set = new CowSet<>();
        Set<Integer> keys = meddling(() -> set.add(-1)).keySet();
        assertThrows(ConcurrentModificationException.class, () -> set.addAll(keys));
    }

    private static Map<Integer, Integer> meddling(Runnable meddle) {
        CowMap<Integer, Integer> entries = new CowMap<>();
        IntStream.range(0, 100).forEach(i -> entries.put(i, i));
        return new AbstractMap<>() {
            @Override
            public Set<Entry<Integer, Integer>> entrySet() {
                return entries.entrySet();
            }

            @Override
            public void forEach(BiConsumer<? super Integer, ? super Integer> action) {
                meddle.run();
                super.forEach(action);
            }

            @Override
            public Set<Integer> keySet() {
                return new HashSet<>(entries.keySet()) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public void forEach(Consumer<? super Integer> action) {
                        meddle.run();
                        super.forEach(action);
                    }
                };
            }
        };
    }

    @Test
    void elementsThatComeOftenMakeAsSmallASetAsThoseThatComeOnce() {
        List<Integer> often = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> often.addAll(List.of(1, 2, 3)));
        Collections.shuffle(often, new Random(1));
        CowSet<Integer> set = new CowSet<>(often);
        CowSet<Integer> once = CowSet.of(1, 2, 3);
        assertEquals(once, set);
        assertTrue(set.isKnownUnique());
        set.share().release();
        once.share().release();
        assertEquals(once.isKnownUnique(), set.isKnownUnique());
        assertEquals(PersistentSet.of(1, 2, 3), PersistentSet.copyOf(often));
    }

    @Test
    void aSetThatContainsItselfSaysSo() {
        CowSet<Object> set = new CowSet<>();
        set.add(set);
        assertEquals("[(this Collection)]", set.toString());
    }
}
