package dev.byre.core.sorted;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The order of the keys of a tree: a comparator, or their natural order, with fast paths for common keys.
 *
 * <p>Null keys are as the comparator says; the natural order has none, and throws {@link NullPointerException}. Keys
 * that cannot be compared throw {@link ClassCastException}.
 *
 * <p>Immutable, if the comparator is.
 */
public final class Order {
    private static final Order NATURAL = new Order(null, null);

    /** So few keys are counted through, rather than halved. */
    private static final int COUNTED = 8;

    /** What was given, which may be a comparator of the natural order. */
    private final @Nullable Comparator<?> given;

    /** By what keys are compared; null for the natural order. */
    private final @Nullable Comparator<@Nullable Object> by;

    private Order(@Nullable Comparator<?> given, @Nullable Comparator<@Nullable Object> by) {
        this.given = given;
        this.by = by;
    }

    /** The natural order. */
    public static Order natural() {
        return NATURAL;
    }

    /** The order of a comparator, or the natural one if that is null. */
    @SuppressWarnings("unchecked") // As TreeMap does: a key that the comparator does not take is its own to refuse.
    public static Order of(@Nullable Comparator<?> comparator) {
        if (comparator == null) {
            return NATURAL;
        }
        boolean natural = comparator.equals(Comparator.naturalOrder());
        return new Order(comparator, natural ? null : (Comparator<@Nullable Object>) comparator);
    }

    /** The comparator that was given; null for the natural order. */
    public @Nullable Comparator<?> comparator() {
        return given;
    }

    /** Whether keys are compared by their natural order. */
    boolean isNatural() {
        return by == null;
    }

    /** Whether the keys of two trees of these orders are known to be in the same order. */
    public boolean isSameAs(Order other) {
        return by == null ? other.by == null : by.equals(other.by);
    }

    /** Compares two keys. */
    @SuppressWarnings("unchecked") // What cannot be compared says so itself.
    public int compare(@Nullable Object a, @Nullable Object b) {
        return by != null
                ? by.compare(a, b)
                : ((Comparable<Object>) requireNonNull(a, "key")).compareTo(requireNonNull(b, "key"));
    }

    /**
     * Where a key is among keys in this order.
     *
     * @return its index; if it is not there, {@code ~index} of the first key after it, or {@code ~to}
     */
    @SuppressWarnings("unchecked") // What cannot be compared says so itself.
    int search(@Nullable Object[] keys, int from, int to, @Nullable Object key) {
        if (by != null) {
            return search(by, keys, from, to, key);
        }
        if (key instanceof Integer number) {
            return search(number.intValue(), keys, from, to);
        }
        if (key instanceof Long number) {
            return search(number.longValue(), keys, from, to);
        }
        if (key instanceof String string) {
            return search(string, keys, from, to);
        }
        if (from == to && given != null) {
            // As TreeMap: only the natural order refuses a key while there is nothing to compare it with.
            return ~from;
        }
        return search((Comparable<Object>) requireNonNull(key, "key"), keys, from, to);
    }

    private static int search(
            Comparator<@Nullable Object> by, @Nullable Object[] keys, int from, int to, @Nullable Object key) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = by.compare(key, keys[middle]);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return ~low;
    }

    /*
     * Two loops that differ in how they read a number. They halve the range while it is long, with branches, so that the
     * processor goes ahead and loads what it expects to need; in the end they count those before the one sought, which
     * does not wait for one key to load the next.
     */

    private static int search(int key, @Nullable Object[] keys, int from, int to) {
        int low = from;
        int left = to - from;
        while (left > COUNTED) {
            int half = left >>> 1;
            low += intAt(keys, low + half) < key ? left - half : 0;
            left = half;
        }
        int end = low + left;
        for (int i = low; i < end; i++) {
            low += intAt(keys, i) < key ? 1 : 0;
        }
        return low < to && intAt(keys, low) == key ? low : ~low;
    }

    private static int intAt(@Nullable Object[] keys, int index) {
        return (Integer) requireNonNull(keys[index]);
    }

    private static int search(long key, @Nullable Object[] keys, int from, int to) {
        int low = from;
        int left = to - from;
        while (left > COUNTED) {
            int half = left >>> 1;
            low += longAt(keys, low + half) < key ? left - half : 0;
            left = half;
        }
        int end = low + left;
        for (int i = low; i < end; i++) {
            low += longAt(keys, i) < key ? 1 : 0;
        }
        return low < to && longAt(keys, low) == key ? low : ~low;
    }

    private static long longAt(@Nullable Object[] keys, int index) {
        return (Long) requireNonNull(keys[index]);
    }

    private static int search(String key, @Nullable Object[] keys, int from, int to) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = key.compareTo((String) requireNonNull(keys[middle]));
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return ~low;
    }

    private static int search(Comparable<Object> key, @Nullable Object[] keys, int from, int to) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = key.compareTo(requireNonNull(keys[middle]));
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return ~low;
    }
}
