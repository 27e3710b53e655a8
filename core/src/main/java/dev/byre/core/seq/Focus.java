package dev.byre.core.seq;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A root of text of which one leaf is kept aside: updates in that leaf write to it alone, and to no branch. When
 * another is written to, it goes back to the tree.
 *
 * <p>One thread at a time while it is edited in place; immutable once it has no owner.
 */
final class Focus {
    /*
     * tree | head | … leaf leaf replaced leaf leaf … | tail |
     * leaf                      in its place
     *
     * F1  The replaced leaf is below the top of the tree, and is the one that is between start and start + replaced.
     * F2  The leaf that is kept aside is no longer than a leaf, and not sparse.
     * F3  What is in the replaced leaf does not matter; it may be the one aside itself, edited in place.
     */

    final @Nullable Owner owner;
    private Tree tree;
    private Object leaf;
    private boolean made;
    private int start;
    private int size;
    private int replaced;

    private Focus(@Nullable Owner owner, Tree tree, int start, int replaced) {
        this.owner = owner;
        this.tree = tree;
        this.start = start;
        this.replaced = replaced;
    }
}
