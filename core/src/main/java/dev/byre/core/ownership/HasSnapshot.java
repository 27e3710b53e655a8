package dev.byre.core.ownership;

/** A handle of which an immutable value can be taken in O(1), as a module below it sees it. */
public interface HasSnapshot {
    /** The immutable value of this moment. */
    Object snapshot();
}
