package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.HashKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class FloodingTest {
    private static final int MANY = 20_000;

    /** More than two searches take in a tree of that size, as lopsided as it may be. */
    private static final int MOST_CALLS = 64;

    private static final int HASH = 77;

    private static List<Integer> shuffledIds(int size, long seed) {
        List<Integer> ids = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(ids, new Random(seed));
        return ids;
    }

    @Test
    void anyNumberOfComparableKeysOnOneHashTakeFewCallsEach() {
        int[] calls = {0};
        Consumer<HashKey.Call> watch = call -> calls[0]++;
        Draft draft = new Draft(Trie.emptyMap(), 0);
        for (int id : shuffledIds(MANY, 1)) {
            HashKey key = HashKey.ordered(id, HASH).watchedBy(watch);
            calls[0] = 0;
            draft.put(key, id);
            assertTrue(calls[0] <= MOST_CALLS, () -> calls[0] + " calls to put " + key);
        }
        Trie.checkInvariants(draft.root(), MANY);
        for (int id : shuffledIds(2 * MANY, 2)) {
            HashKey key = HashKey.ordered(id, HASH);
            calls[0] = 0;
            assertEquals(id < MANY, Tries.contains(draft.root(), key));
            assertTrue(calls[0] <= MOST_CALLS, () -> calls[0] + " calls to find " + key);
        }
        for (int id : shuffledIds(MANY, 3)) {
            calls[0] = 0;
            draft.remove(HashKey.ordered(id, HASH));
            assertTrue(calls[0] <= MOST_CALLS, () -> calls[0] + " calls to remove " + id);
        }
        assertEquals(0, draft.size());
        Trie.checkInvariants(draft.root(), 0);
    }

    @Test
    void keysThatComeInTheirOrderTakeFewCallsToo() {
        int[] calls = {0};
        Consumer<HashKey.Call> watch = call -> calls[0]++;
        Draft draft = new Draft(Trie.emptySet(), 0);
        for (int id = 0; id < MANY; id++) {
            calls[0] = 0;
            draft.put(HashKey.ordered(id, HASH).watchedBy(watch), null);
            assertTrue(calls[0] <= MOST_CALLS, () -> calls[0] + " calls");
        }
        for (int id = 0; id < MANY; id++) {
            calls[0] = 0;
            draft.remove(HashKey.ordered(id, HASH));
            assertTrue(calls[0] <= MOST_CALLS, () -> calls[0] + " calls");
            if (id % 1000 == 0) {
                Trie.checkInvariants(draft.root(), draft.size());
            }
        }
    }

    @Test
    void stringsOfOneHashTakeFewStepsEach() {
        List<String> strings = collidingStrings(12);
        Draft draft = new Draft(Trie.emptySet(), 0);
        strings.forEach(s -> draft.put(s, null));
        Trie.checkInvariants(draft.root(), strings.size());
        assertEquals(strings.stream().sorted().toList(), Tries.keys(draft.root()));
    }

    private static List<String> collidingStrings(int letters) {
        List<String> strings = List.of("");
        for (int i = 0; i < letters; i++) {
            strings = strings.stream()
                    .flatMap(s -> List.of(s + "Aa", s + "BB").stream())
                    .toList();
        }
        return strings;
    }

    /** Null if its id is 0, otherwise of one of five kinds, of which two cannot be compared. */
    private static @Nullable Object mixed(int id) {
        return switch (id % 5) {
            case 0 -> id == 0 ? null : HashKey.tied(id, 0);
            case 1 -> HashKey.ordered(id, 0);
            case 2 -> HashKey.of(id, 0);
            case 3 -> new Stranger(id);
            default -> new Other(id);
        };
    }

    private record Stranger(int id) {
        @Override
        public int hashCode() {
            return 0;
        }
    }

    private record Other(int id) implements Comparable<Other> {
        @Override
        public int hashCode() {
            return 0;
        }

        @Override
        public int compareTo(Other other) {
            return Integer.compare(id, other.id);
        }
    }

    @Test
    void keysOfManyClassesOnOneHashAreKeptApartAndFound() {
        int all = 600;
        Map<Object, Object> twin = new HashMap<>();
        Draft draft = new Draft(Trie.emptyMap(), 0);
        Random random = new Random(4);
        for (int round = 0; round < 4; round++) {
            for (int id : shuffledIds(all, round)) {
                draft.put(mixed(id), round);
                twin.put(mixed(id), round);
            }
            Tries.check(twin, draft.root());
            for (int i = 0; i < all * (round + 1) / 4; i++) {
                Object gone = mixed(random.nextInt(all));
                draft.remove(gone);
                twin.remove(gone);
            }
            Tries.check(twin, draft.root());
            for (int id = 0; id < 2 * all; id++) {
                assertEquals(twin.containsKey(mixed(id)), Tries.contains(draft.root(), mixed(id)));
            }
        }
    }

    @Test
    void theOrderOfComparableKeysDoesNotFollowHistory() {
        List<HashKey> keys = new ArrayList<>();
        for (int id = 0; id < 200; id++) {
            keys.add(HashKey.ordered(id, HASH));
            keys.add(HashKey.ordered(id, id * 0x1234_5677));
        }
        List<HashKey> expected = new ArrayList<>(keys);
        expected.sort(Comparator.<HashKey>comparingLong(key -> Integer.toUnsignedLong(Trie.hash(key)))
                .thenComparingInt(HashKey::id));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(keys, new Random(seed));
            Draft draft = new Draft(Trie.emptySet(), 0);
            Object persistent = Trie.emptySet();
            for (HashKey key : keys) {
                HashKey intruder = HashKey.ordered(1000 + key.id(), key.hashCode());
                draft.put(intruder, null);
                draft.put(key, null);
                persistent = Tries.put(null, persistent, intruder, null);
                persistent = Tries.put(null, persistent, key, null);
            }
            Collections.shuffle(keys, new Random(seed + 100));
            for (HashKey key : keys) {
                HashKey intruder = HashKey.ordered(1000 + key.id(), key.hashCode());
                draft.remove(intruder);
                persistent = Tries.remove(null, persistent, intruder);
            }
            assertEquals(expected, Tries.keys(draft.root()));
            assertEquals(expected, Tries.keys(persistent));
        }
    }

    @Test
    void aFewComparableKeysOfOneHashAreInTheirOrderWhateverTheyWereAmong() {
        List<HashKey> few = List.of(HashKey.ordered(1, HASH), HashKey.ordered(2, HASH), HashKey.ordered(3, HASH));
        for (int more = 0; more < 40; more++) {
            for (List<Integer> order : List.of(List.of(1, 2, 3), List.of(3, 2, 1), List.of(2, 3, 1))) {
                Draft draft = new Draft(Trie.emptySet(), 0);
                order.forEach(id -> draft.put(HashKey.ordered(id, HASH), null));
                for (int id = 0; id < more; id++) {
                    draft.put(HashKey.of(id, HASH), null);
                }
                for (int id = 0; id < more; id++) {
                    draft.remove(HashKey.of(id, HASH));
                    assertFalse(Tries.contains(draft.root(), HashKey.of(id, HASH)));
                }
                assertEquals(few, Tries.keys(draft.root()));
            }
        }
    }
}
