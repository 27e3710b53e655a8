package dev.byre.core.ownership;

/** A view of a handle, whose elements may be handles that the collection edits in place, as a module below sees it. */
public interface HandsOver {
    /**
     * What to read instead of this view, and at once, in order to hold its elements: this view, of whose elements none is
     * edited in place any more, or its elements but shares of those that a function is at work on.
     */
    Object handedOver();
}
