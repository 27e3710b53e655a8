package dev.byre.core.seq;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A root of text of which one leaf is kept aside: an update in that leaf writes to nothing else, so that typing at one
 * place costs no branch. Before another leaf is written to, this one goes back to its place.
 *
 * <p>One thread at a time while it is edited in place; immutable once it has no owner.
 */
@SuppressWarnings("ReferenceEquality") // What was edited in place is the very same leaf.
final class Focus {
    /*
     * tree | head | … leaf leaf replaced leaf leaf … | tail |
     * leaf                      in its place
     *
     * F1  The replaced leaf is below the top of the tree: what is from start on, so long as replaced tells.
     * F2  The leaf aside is neither overfull nor sparse.
     * F3  What is in the replaced leaf does not matter; it may be the one aside, edited in place.
     */

    private static final Chars KIND = Chars.KIND;

    final @Nullable Owner owner;
    final Tree tree;
    final int start;
    private final int replaced;
    Object leaf;
    int size;

    /** Whether the owner has made the leaf. */
    boolean made;

    private Focus(@Nullable Owner owner, Tree tree, int start, int replaced, Part leaf) {
        this.owner = owner;
        this.tree = tree;
        this.start = start;
        this.replaced = replaced;
        this.leaf = leaf.node();
        this.size = leaf.size();
        this.made = leaf.made();
    }

    /** A tree with another text in a leaf, kept aside; null if the characters are not in one below top, or it gets too full. */
    static @Nullable Focus of(@Nullable Owner editor, Tree tree, int from, int to, String text) {
        int bodyEnd = tree.headSize + tree.bodySize;
        boolean inHead = tree.headSize > 0 && to <= tree.headSize;
        if (inHead || from < tree.headSize || from >= bodyEnd || to > bodyEnd) {
            return null;
        }
        // What is inserted goes where what is before it is, so that a leaf grows at its end.
        Cursor at = Cursor.at(KIND, tree, from == to && from > tree.headSize ? from - 1 : from);
        int start = at.start();
        int size = at.limit();
        if (!canWrite(tree, at.array(), start, size, from, to, text)) {
            return null;
        }
        Focus focus = new Focus(editor, tree, start, size, new Part(at.array(), size, at.isMadeBy(editor)));
        focus.write(from, to, text);
        return focus;
    }

    private static boolean canWrite(Object root, Object leaf, int start, int size, int from, int to, String text) {
        int newSize = size - (to - from) + text.length();
        return newSize >= KIND.fewest()
                && newSize <= KIND.most()
                && KIND.canReplace(root, leaf, start, size, from, to, text);
    }

    /** Another text in the leaf aside; null if the characters are not there, or it gets too full. */
    @Nullable
    Focus replaced(@Nullable Owner editor, int from, int to, String text) {
        if (from < start || !canWrite(this, leaf, start, size, from, to, text)) {
            return null;
        }
        Focus focus = this;
        if (!Owner.mayEdit(editor, owner)) {
            focus = new Focus(editor, tree, start, replaced, new Part(leaf, size, false));
        }
        focus.write(from, to, text);
        return focus;
    }

    private void write(int from, int to, String text) {
        Object written = KIND.replaced(owner, leaf, made, size, from - start, to - start, text);
        if (written != leaf) {
            // A write of a reference costs more than that of a character.
            leaf = written;
        }
        size += text.length() - (to - from);
        made = owner != null;
    }

    int size() {
        return tree.size() + size - replaced;
    }

    /** Where the tail of the tree begins, or -1 if the leaf aside is before it. */
    int tailStart() {
        int end = tree.headSize + tree.bodySize + size - replaced;
        return start + size == end ? -1 : end;
    }

    /** Whether the character of an index is in the leaf aside. */
    boolean has(int index) {
        return index >= start && index < start + size;
    }

    /** The index that a character outside of the leaf aside has in the tree. */
    int indexInTree(int index) {
        return index < start ? index : index - size + replaced;
    }

    /** The tree with the leaf in its place. */
    Object root(@Nullable Owner editor) {
        Tree whole = Tree.editable(KIND, editor, tree);
        whole.put(KIND, start - whole.headSize, new Part(leaf, size, made && Owner.mayEdit(editor, owner)));
        whole.flatten(KIND);
        return whole.root(KIND);
    }

    /** How many of something end before an index. */
    int before(Counts counts, int index) {
        if (index <= start) {
            return counts.before(tree, index);
        }
        return index < start + size
                ? counts.before(tree, start) + counts.in(leaf, size, index - start)
                : counts.before(tree, indexInTree(index)) + counts.in(leaf, size, size) - inReplaced(counts);
    }

    private int inReplaced(Counts counts) {
        return counts.inLeaf(tree, start - tree.headSize);
    }

    /** Where so many of something end, or -1 if there are fewer. */
    int end(Counts counts, int number) {
        int before = counts.before(tree, start);
        if (number <= before) {
            return counts.end(tree, number);
        }
        int inLeaf = counts.in(leaf, size, size);
        if (number <= before + inLeaf) {
            return start + counts.endIn(leaf, size, number - before);
        }
        int inTree = number - inLeaf + inReplaced(counts);
        // No text has so many that their number overflows.
        int end = inTree < 0 ? -1 : counts.end(tree, inTree);
        return end < 0 ? end : end - replaced + size;
    }

    /** Checks F1 and F2, and the tree with the leaf in its place. */
    void checkInvariants() {
        int at = start - tree.headSize;
        check(at >= 0 && at < tree.bodySize, "F1: %d is not between head and tail", start);
        check(Cursor.at(KIND, tree, tree.headSize + at).offset() == 0, "F1: no leaf begins at %d", start);
        check(tree.leaf(KIND, at).size() == replaced, "F1: not %d characters from %d on", replaced, start);
        check(size >= KIND.fewest() && size <= KIND.most(), "F2: %d characters aside", size);
        check(!made || owner != null, "F2: made by nobody");
        CountedTree.checkInvariants(KIND, root(null), size());
    }

    /** Checks that an owner has made all that has elements. */
    void checkOwner(Owner expected) {
        check(Owner.mayEdit(expected, owner) && made, "M1: a leaf aside of another owner");
        tree.checkOwner(expected);
    }
}
