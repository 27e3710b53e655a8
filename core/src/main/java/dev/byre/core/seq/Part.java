package dev.byre.core.seq;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A leaf or branch that is on its way into a branch, or several of one height where an update has split one.
 *
 * @param node the array
 * @param size how many elements it has
 * @param made whether it is a leaf that the editor has made
 * @param next the nodes behind it, if there are more
 */
record Part(Object node, int size, boolean made, @Nullable Part next) {
    Part(Object node, int size, boolean made) {
        this(node, size, made, null);
    }

    int totalSize() {
        return next == null ? size : size + next.totalSize();
    }

    static int count(@Nullable Part parts) {
        int count = 0;
        for (Part p = parts; p != null; p = p.next) {
            count++;
        }
        return count;
    }
}
