package dev.byre.collections;

import static java.util.Objects.requireNonNull;

/**
 * The two parts of a text that was split. Immutable; equal by content.
 *
 * @param head the characters before the index
 * @param tail the characters from the index on
 */
public record TextSplit(PersistentText head, PersistentText tail) {
    /** These two parts. */
    public TextSplit {
        requireNonNull(head, "head");
        requireNonNull(tail, "tail");
    }
}
