package dev.byre.core.ownership;

/**
 * A handle of which an immutable value can be taken in O(1), as a module below it sees it.
 *
 * @param <T> the immutable value
 */
public interface HasSnapshot<T> {
    /** The immutable value of this moment. */
    T snapshot();
}
