package dev.byre.collections;

import static java.util.Objects.requireNonNull;

/**
 * What leads from one sorted set to another. Immutable; equal by content.
 *
 * @param added the elements that only the newer set has
 * @param removed the elements that only the older set has
 * @param <E> the type of the elements
 */
public record SortedSetDiff<E>(PersistentSortedSet<E> added, PersistentSortedSet<E> removed) {
    /** A difference of these parts. */
    public SortedSetDiff {
        requireNonNull(added, "added");
        requireNonNull(removed, "removed");
    }

    /** Whether the two sets are equal. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
