package dev.byre.cow;

import dev.byre.core.ownership.Owner;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.Cursor;
import dev.byre.core.seq.Kind;

/**
 * A handle on a counted tree, as far as it matters which leaves are copied, whatever the elements.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 */
@SuppressWarnings("ReferenceEquality") // Roots are compared by identity.
abstract class TreeHandle extends Handle {
    /*
     * A flat root of others is copied whole before anything is added to it or written over it, so that no leaf of theirs
     * gets into a tree of ours: it is counted, and the last one to hold it writes to it in place. Of a tree that others
     * hold, only the leaves are copied that are written to.
     *
     * M4  A released handle has a root that throws.
     */

    transient Object root;

    /** Takes a root that immutable values hold. */
    TreeHandle(Object root) {
        this.root = root;
    }

    /** Takes a root that was made for this handle alone. */
    TreeHandle(Owner maker, Object root) {
        this.root = root;
        loaded(maker);
    }

    /** Shares the root of another handle. */
    TreeHandle(TreeHandle other) {
        super(other);
        root = other.root;
    }

    /** Makes this handle, which is new, read an array that belongs to the caller. */
    final void lend(Object array) {
        root = array;
        lent();
    }

    /** The kind of element. */
    abstract Kind kind();

    @Override
    final boolean isFlat() {
        return CountedTree.isFlat(root);
    }

    @Override
    final boolean isReleased() {
        return CountedTree.isReleased(root);
    }

    /** The owner to write under; what is flat and not this handle's alone is copied before. */
    final Owner editorOfAll() {
        Owner editor = editor();
        if (!isAlone() && isFlat() && !hasOwner(editor) && CountedTree.size(root) > 0) {
            int size = CountedTree.size(root);
            hold(
                    editor,
                    size,
                    CountedTree.of(kind(), editor, Cursor.at(kind(), root, 0).array(), 0, size));
        }
        return editor;
    }

    /** How many elements a write at an index would copy. */
    final int copiedBy(Owner editor, int index) {
        return isAlone() || CountedTree.size(root) == 0 ? 0 : CountedTree.copiedBy(kind(), editor, root, index);
    }

    /** How many elements an insertion at an index would copy. */
    final int copiedByPlus(Owner editor, int index) {
        return isAlone() || CountedTree.size(root) == 0 ? 0 : CountedTree.copiedByPlus(kind(), editor, root, index);
    }

    /** How many elements a write to all from one index to another would copy. */
    final int copiedBy(Owner editor, int from, int to) {
        int copied = 0;
        if (!isAlone() && from < to) {
            Cursor cursor = Cursor.at(kind(), root, from);
            do {
                copied += cursor.isMadeBy(editor) ? 0 : cursor.limit();
            } while (cursor.start() + cursor.limit() < to && cursor.advanceToLeaf());
        }
        return copied;
    }

    /** Takes the root that an update has made under an owner, and tells how many elements it had to copy. */
    final void hold(Owner editor, int copied, Object made) {
        if (!isAlone()) {
            wrote(editor, copied == 0 ? editor : null, copied, (long) copied * kind().elementBytes());
            leafCopies += copied == 0 ? 0 : 1;
            root = made;
            leaveLeafOfOthers(editor);
        } else if (root != made) {
            root = made;
        }
    }

    /** What is left of a shared tree may be a leaf of it, just as it was: it is not counted. */
    private void leaveLeafOfOthers(Owner editor) {
        if (isFlat() && CountedTree.size(root) > 0 && CountedTree.copiedBy(kind(), editor, root, 0) > 0) {
            leave();
        }
    }

    @Override
    final void checkOwner(Owner held) {
        CountedTree.checkOwner(kind(), root, held);
    }
}
