package dev.byre.cow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a bulk update has put into a handle so far, so that it can be taken back: an entry is written down in O(1), and
 * all are taken back in O(n), without asking a key or a comparator anything.
 *
 * <p>One thread at a time; used once.
 */
final class Undo {
    /** Stands for the value of a key that there was not. */
    private static final Object ABSENT = new Object();

    /** The keys that were written to, and behind each what it had before. */
    private final List<@Nullable Object> writes = new ArrayList<>();

    void added(@Nullable Object key) {
        replaced(key, ABSENT);
    }

    /** Notes the value before; the key is the one that the handle holds. */
    void replaced(@Nullable Object key, @Nullable Object before) {
        writes.add(key);
        writes.add(before);
    }

    /**
     * Takes all back.
     *
     * @param keys goes through the keys of the handle
     * @param setValue gives the entry of the key that was returned last another value
     */
    @SuppressWarnings("ReferenceEquality") // There is one such object only.
    void takeBack(Iterator<? extends @Nullable Object> keys, Consumer<@Nullable Object> setValue) {
        IdentityHashMap<@Nullable Object, @Nullable Object> before = new IdentityHashMap<>();
        // From the last on, so that what was there before the first write of a key stays.
        for (int i = writes.size() - 2; i >= 0; i -= 2) {
            before.put(writes.get(i), writes.get(i + 1));
        }
        int left = before.size();
        while (left > 0 && keys.hasNext()) {
            Object key = keys.next();
            if (before.containsKey(key)) {
                left--;
                Object value = before.get(key);
                if (value == ABSENT) {
                    keys.remove();
                } else {
                    setValue.accept(value);
                }
            }
        }
    }
}
