package dev.byre.collections;

import static java.util.Objects.requireNonNull;

/**
 * What leads from one map to another. Immutable; equal by content.
 *
 * @param added the entries of keys that only the newer map has
 * @param removed the entries of keys that only the older map has
 * @param changed the keys whose values are not equal, with both values
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public record MapDiff<K, V>(
        PersistentMap<K, V> added, PersistentMap<K, V> removed, PersistentMap<K, Change<V>> changed) {
    /** A difference of these parts. */
    public MapDiff {
        requireNonNull(added, "added");
        requireNonNull(removed, "removed");
        requireNonNull(changed, "changed");
    }

    /** Whether the two maps are equal. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /**
     * The two values of a key.
     *
     * @param before the value in the older map
     * @param after the value in the newer map
     * @param <V> the type of the values
     */
    public record Change<V>(V before, V after) {}
}
