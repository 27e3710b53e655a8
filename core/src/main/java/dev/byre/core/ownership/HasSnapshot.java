package dev.byre.core.ownership;

/** A handle of which an immutable value can be taken in O(1), as a module below it sees it. */
public interface HasSnapshot {
    /** The immutable value of this moment. */
    Object snapshot();

    /** What to copy a collection from: the value of a handle, what a view of one hands over, or the collection itself. */
    static Object valueOf(Object source) {
        if (source instanceof HasSnapshot handle) {
            return handle.snapshot();
        }
        return source instanceof HandsOver view ? view.handedOver() : source;
    }
}
