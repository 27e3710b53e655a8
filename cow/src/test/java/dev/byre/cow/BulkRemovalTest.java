package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.testkit.HashKey;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some of many keys, which are all sought before the first is removed. */
@SuppressWarnings("NullAway") // A value that is not there fails the test as well as any.
class BulkRemovalTest {
    private static final Comparator<HashKey> BY_ID = Comparator.comparingInt(HashKey::id);

    /** Keys of which many collide, in whole or in the first bits. */
    private static List<HashKey> keys(int size, Random random) {
        List<HashKey> keys = new ArrayList<>();
        for (int id = 0; id < size; id++) {
            int hash = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(size) << random.nextInt(24);
            keys.add(HashKey.of(id, hash));
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 17, 40, 200, 1500})
    void whatIsRemovedIsGoneAndTheRestIsThere(int size) {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<HashKey> keys = keys(size, random);
            Map<HashKey, Integer> twin = new HashMap<>();
            keys.forEach(key -> twin.put(key, key.id()));
            CowMap<HashKey, Integer> hashed = new CowMap<>(twin);
            CowSortedMap<HashKey, Integer> sorted = new CowSortedMap<>(BY_ID);
            sorted.putAll(twin);
            while (twin.size() > 1) {
                CowMap<HashKey, Integer> hashedShare = hashed.share();
                CowSortedMap<HashKey, Integer> sortedShare = sorted.share();
                Map<HashKey, Integer> before = new HashMap<>(twin);
                int removed = 1 + random.nextInt(twin.size() / 2);
                List<Map.Entry<HashKey, Integer>> entries = new ArrayList<>();
                // Half of those that are gone stay, to be sought in vain.
                keys.removeIf(key -> !twin.containsKey(key) && random.nextBoolean());
                for (int i = 0; i < removed; i++) {
                    HashKey key = keys.get(random.nextInt(keys.size()));
                    entries.add(new SimpleEntry<>(key, random.nextInt(9) == 0 ? -1 : key.id()));
                }
                List<HashKey> gone = entries.stream().map(Map.Entry::getKey).toList();
                boolean byEntry = random.nextBoolean();
                boolean changed = byEntry
                        ? twin.entrySet().removeAll(entries)
                        : twin.keySet().removeAll(gone);
                for (Map<HashKey, Integer> map : List.<Map<HashKey, Integer>>of(hashed, sorted)) {
                    boolean told = byEntry
                            ? map.entrySet().removeAll(entries)
                            : map.keySet().removeAll(gone);
                    assertEquals(changed, told);
                    assertEquals(twin, map);
                }
                hashed.checkInvariants();
                sorted.checkInvariants();
                assertEquals(before, hashedShare);
                assertEquals(hashedShare, sortedShare);
            }
        }
    }
}
