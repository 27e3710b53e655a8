package dev.byre.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The keys and values that the edits of maps and sets use, few enough to meet again, and how the arguments of an edit
 * pick them: {@code a} and a bit of {@code b} pick a key, a bit of {@code b} whether it is the one in {@link #ALL} or
 * only equal to that, and the rest of {@code b} a value.
 */
public final class HashKeys {
    /** The hash of many keys; an {@code Integer} of this value is a stranger among them. */
    public static final int CROWDED = 0x5eed;

    /** The keys on {@link #CROWDED}: plain, ordered and tied ones. */
    public static final List<HashKey> CROWD = Collections.unmodifiableList(crowd());

    /** All 64 keys: null, the crowd, and keys whose hashes differ only in high bits, only in low bits, or anywhere. */
    public static final List<@Nullable HashKey> ALL = Collections.unmodifiableList(all());

    /** What {@link #value} has, null included. */
    private static final int VALUES = 8;

    private HashKeys() {}

    private static List<HashKey> crowd() {
        List<HashKey> crowd = new ArrayList<>();
        for (int id = 0; id < 10; id++) {
            crowd.add(HashKey.of(id, CROWDED));
            crowd.add(HashKey.ordered(id, CROWDED));
            if (id < 8) {
                crowd.add(HashKey.tied(id, CROWDED));
            }
        }
        return crowd;
    }

    private static List<@Nullable HashKey> all() {
        List<@Nullable HashKey> all = new ArrayList<>();
        all.add(null);
        // The hash of null, too.
        all.add(HashKey.of(0, 0));
        all.add(HashKey.ordered(0, 0));
        all.addAll(CROWD);
        for (int i = 1; i < 16; i++) {
            all.add(i % 2 == 0 ? HashKey.of(0, i << 28) : HashKey.ordered(0, i << 28));
        }
        for (int i = 1; i < 11; i++) {
            all.add(i % 2 == 0 ? HashKey.of(0, 0x4000_0000 + i) : HashKey.ordered(0, 0x4000_0000 + i));
        }
        for (int i = 1; i < 9; i++) {
            all.add(HashKey.of(i, i * 0x9e37_79b9));
        }
        return all;
    }

    /** Which of the keys {@code a} and {@code b} pick. */
    static int index(int a, int b) {
        return a % 32 + b % 2 * 32;
    }

    /** The key at an index beyond whose limit they start anew. */
    static @Nullable HashKey at(int index, int b) {
        HashKey key = ALL.get(index % ALL.size());
        return key == null || b / 2 % 2 == 0 ? key : key.again();
    }

    /** The key that {@code a} and {@code b} pick. */
    public static @Nullable HashKey key(int a, int b) {
        return at(index(a, b), b);
    }

    /** The value that {@code b} picks: 0 to 6, or null. */
    public static @Nullable Integer value(int b) {
        int value = b / 4 % VALUES;
        return value == VALUES - 1 ? null : value;
    }

    /** The value that {@code b} picks, but for null. */
    static Integer nonNullValue(int b) {
        return b / 4 % (VALUES - 1);
    }

    /** A value made of two, and one of the few again. */
    static @Nullable Integer sum(@Nullable Integer a, @Nullable Integer b) {
        return a == null || b == null ? a : Integer.valueOf((a + b) % (VALUES - 1));
    }

    /** So many keys in a row, from the one on that {@code a} and {@code b} pick. */
    static List<@Nullable HashKey> keys(int size, int a, int b) {
        List<@Nullable HashKey> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keys.add(at(index(a, b) + i, b + i));
        }
        return keys;
    }

    /** So many entries in a row, from the key on that {@code a} and {@code b} pick. */
    static Map<@Nullable HashKey, @Nullable Integer> entries(int size, int a, int b) {
        Map<@Nullable HashKey, @Nullable Integer> entries = new HashMap<>();
        keys(size, a, b).forEach(key -> entries.put(key, value(b + 4 * entries.size())));
        return entries;
    }

    /** How many keys a list of few has. */
    static int few(int a) {
        return a % 5;
    }

    /** How many keys a list of some has: enough to make a flat map larger than that, or not quite. */
    static int some(int a) {
        return a % 20;
    }

    /** How many keys a list of many has: enough to make a map large, or most of a large map. */
    static int many(int a) {
        return 36 + a % 20;
    }

    /** How many of the keys are the very ones in {@link #ALL}, and not only equal to them. */
    static long sameAsInAll(Set<@Nullable HashKey> keys) {
        Set<@Nullable HashKey> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(ALL);
        return keys.stream().filter(same::contains).count();
    }
}
