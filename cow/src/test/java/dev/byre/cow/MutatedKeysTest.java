package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that change after they were put in: that harms no others, nor the map. */
@Timeout(60)
class MutatedKeysTest {
    private static final int[] HASHES = {0, 7, 7, 7, 7, 1 << 28, 1 << 29, 3 << 28, 0x5eed, 0x5eed0000};

    /** A key whose hash may change. */
    private static class Key {
        private final int id;
        private int hash;

        Key(int id, int hash) {
            this.id = id;
            this.hash = hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && id == key.id && hash == key.hash;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return id + "#" + hash;
        }
    }

    /** A key that can be compared, and so still can be when its hash has changed. */
    private static final class Ordered extends Key implements Comparable<Ordered> {
        Ordered(int id, int hash) {
            super(id, hash);
        }

        @Override
        public int compareTo(Ordered other) {
            return Integer.compare(super.id, ((Key) other).id);
        }
    }

    private final List<Key> mutated = new ArrayList<>();
    private final Map<Key, Integer> kept = new HashMap<>();
    private final CowMap<Key, Integer> map = new CowMap<>();

    private void fill(Random random, int size) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int hash = random.nextInt(3) == 0 ? random.nextInt() : HASHES[random.nextInt(HASHES.length)];
            keys.add(random.nextBoolean() ? new Key(i, hash) : new Ordered(i, hash));
        }
        keys.forEach(key -> map.put(key, key.id));
        for (Key key : keys) {
            if (random.nextInt(5) == 0) {
                mutated.add(key);
                key.hash = random.nextBoolean() ? random.nextInt() : HASHES[random.nextInt(HASHES.length)];
            } else {
                kept.put(key, key.id);
            }
        }
    }

    private static void assertHolds(CowMap<Key, Integer> map, Map<Key, Integer> kept, int size) {
        kept.forEach((key, value) -> assertEquals(value, map.get(key), key::toString));
        assertEquals(size, map.size());
        Set<Key> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int entries = 0;
        for (Map.Entry<Key, Integer> entry : map.entrySet()) {
            seen.add(entry.getKey());
            entries++;
        }
        assertEquals(size, entries);
        assertTrue(seen.containsAll(kept.keySet()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 20, 60, 200})
    void othersAreFoundAndAllCanBeRemovedWhileIterating(int size) {
        for (int seed = 0; seed < 60; seed++) {
            kept.clear();
            mutated.clear();
            map.clear();
            Random random = new Random(seed * 1000L + size);
            fill(random, size);
            assertHolds(map, kept, size);
            CowMap<Key, Integer> share = map.share();
            Map<Key, Integer> before = new HashMap<>(kept);
            int added = addAndRemove(random, size);
            assertHolds(map, kept, kept.size() + mutated.size() + added);
            assertHolds(share, before, size);
            map.putAll(share);
            before.forEach(kept::putIfAbsent);
            kept.forEach((key, value) -> assertEquals(value, map.get(key), key::toString));
            empty(map);
            empty(share);
        }
    }

    /** How many of the keys that were put in are mutated now. */
    private int addAndRemove(Random random, int size) {
        int more = 0;
        for (int i = 0; i < 2 * size; i++) {
            Key key = new Key(1000 + i, HASHES[random.nextInt(HASHES.length)]);
            map.put(key, key.id);
            kept.put(key, key.id);
            if (random.nextInt(20) == 0) {
                kept.remove(key);
                key.hash = random.nextInt();
                more++;
            }
        }
        for (Key key : List.copyOf(kept.keySet())) {
            if (random.nextInt(4) != 0) {
                assertEquals(kept.remove(key), map.remove(key), key::toString);
            }
        }
        return more;
    }

    private static void empty(CowMap<Key, Integer> map) {
        int left = map.size();
        Iterator<Map.Entry<Key, Integer>> iterator = map.entrySet().iterator();
        while (iterator.hasNext()) {
            iterator.next().setValue(-1);
            iterator.remove();
            assertEquals(--left, map.size());
        }
        assertEquals(0, left);
        assertTrue(map.isEmpty());
        map.checkInvariants();
    }
}
