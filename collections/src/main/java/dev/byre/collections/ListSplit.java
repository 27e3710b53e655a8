package dev.byre.collections;

import static java.util.Objects.requireNonNull;

/**
 * The two parts of a list that was split. Immutable; equal by content.
 *
 * @param head the elements before the index
 * @param tail the elements from the index on
 * @param <E> the type of the elements
 */
public record ListSplit<E>(PersistentList<E> head, PersistentList<E> tail) {
    /** These two parts. */
    public ListSplit {
        requireNonNull(head, "head");
        requireNonNull(tail, "tail");
    }
}
