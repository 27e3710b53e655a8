package dev.byre.collections;

import static java.util.Objects.requireNonNull;

/**
 * What leads from one sorted map to another. Immutable; equal by content.
 *
 * @param added the entries of keys that only the newer map has
 * @param removed the entries of keys that only the older map has
 * @param changed the keys whose values are not equal, with both values
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public record SortedMapDiff<K, V>(
        PersistentSortedMap<K, V> added,
        PersistentSortedMap<K, V> removed,
        PersistentSortedMap<K, MapDiff.Change<V>> changed) {
    /** A difference of these parts. */
    public SortedMapDiff {
        requireNonNull(added, "added");
        requireNonNull(removed, "removed");
        requireNonNull(changed, "changed");
    }

    /** Whether the two maps are equal. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
