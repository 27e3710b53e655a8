package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.testkit.HashKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The order of iteration as far as the contents alone decide it. */
final class Order {
    private Order() {}

    /** The order without what may follow history: which is which of keys of one hash that cannot be told apart. */
    static List<String> of(Collection<? extends @Nullable HashKey> keys) {
        List<String> order = new ArrayList<>();
        keys.forEach(key -> order.add(place(key)));
        return order;
    }

    private static String place(@Nullable HashKey key) {
        if (key == null || key instanceof HashKey.Ordered) {
            return String.valueOf(key);
        }
        String kind = key instanceof HashKey.Tied ? "tied " + key.id() / 4 : "plain";
        return kind + "#" + Integer.toHexString(key.hashCode());
    }

    /** Checks that keys which came in any order are in the order of a set of the same keys, put in in another one. */
    static void check(Collection<? extends @Nullable HashKey> keys, long seed) {
        List<@Nullable HashKey> shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(of(PersistentSet.copyOf(shuffled)), of(keys));
    }
}
