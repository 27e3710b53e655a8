package dev.byre.cow;

import static dev.byre.core.ownership.Invariants.check;
import static java.util.Objects.requireNonNull;

import dev.byre.core.ownership.Owner;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.Cursor;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A handle on a sequence: what {@link CowArray} and the arrays of numbers have in common, which is all but reading and
 * writing a single element.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 *
 * @param <E> the type of the elements, as objects
 */
@SuppressWarnings("ReferenceEquality") // Roots are compared by identity, and elements never here.
abstract class SequenceHandle<E> extends TreeHandle {
    /*
     * M5  The list view has counted as many changes as this handle.
     */

    /** The list view, once it was asked for: it counts the changes too. */
    private transient @Nullable ElementList<E> list;

    /** Takes a root that immutable values hold. */
    SequenceHandle(Object root) {
        super(root);
    }

    /** Takes a root that was made for this handle alone. */
    SequenceHandle(Owner maker, Object root) {
        super(maker, root);
    }

    /** Shares the root of another handle. */
    SequenceHandle(SequenceHandle<?> other) {
        super(other);
    }

    /** The number of elements, O(1). */
    public int size() {
        return CountedTree.size(root);
    }

    /** Whether there are no elements. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /**
     * Gives this handle up. While the contents are flat, the last handle that is left then writes in place again; of a
     * tree, a release spares no copy. Optional; a second release does nothing.
     *
     * <p>Every other method of a released handle throws {@link IllegalStateException}, but {@code toString}, and
     * {@code equals} where it need not look at the contents.
     */
    public void release() {
        leave();
        root = CountedTree.released();
        sizeChanged();
    }

    /** Removes all elements, O(1). */
    public void clear() {
        if (size() > 0) {
            leave();
            root = kind().empty();
        }
        sizeChanged();
    }

    /** The element at an index, as an object. */
    abstract E elementAt(int index);

    /** Replaces an element by one that is given as an object. */
    abstract void write(int index, E element);

    /** Adds an element that is given as an object. */
    abstract void insert(int index, E element);

    /** Adds the elements of a collection, and tells whether there were any. */
    abstract boolean insertAll(int index, Collection<? extends E> added);

    /** The index of the first element that is equal to one that is given as an object, or -1. */
    abstract int find(@Nullable Object sought);

    /** Whether an element may be null. */
    abstract boolean allowsNull();

    /** Replaces each element by what a function makes of it, or none if that throws. */
    abstract void replaceEach(UnaryOperator<E> operator);

    final void checkPosition(int index) {
        int size = size();
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for insertion into size " + size);
        }
    }

    final void checkNotEmpty() {
        if (isEmpty()) {
            throw new NoSuchElementException("there are no elements");
        }
    }

    /** Takes the root that an update has made, where elements were added or removed. */
    final void holdOther(Owner editor, int copied, Object made) {
        hold(editor, copied, made);
        sizeChanged();
    }

    /** Counts an addition or a removal; a walk looks at one of these counts only, as long as nothing has happened. */
    final void sizeChanged() {
        modCount++;
        leafCopies++;
        if (list != null) {
            list.follow();
        }
    }

    /** Adds elements of an array of the kind. */
    final void plusAll(int index, Object array, int from, int to) {
        if (from < to) {
            Owner editor = editorOfAll();
            int copied = copiedByPlus(editor, index);
            holdOther(editor, copied, CountedTree.plusAll(kind(), editor, root, index, array, from, to));
        } else {
            sizeChanged();
        }
    }

    /** Adds the elements of another sequence of the kind; of a tree that is not this one, its nodes, O(log n). */
    final void plusAll(int index, SequenceHandle<?> other) {
        if (other == this || other.isFlat()) {
            plusAll(index, other.arrayOf(0, other.size()), 0, other.size());
            return;
        }
        other.gaveNodes();
        Owner editor = editorOfAll();
        int copied = copiedByPlus(editor, index);
        holdOther(editor, copied, CountedTree.insert(kind(), editor, root, index, other.root));
        tookNodes();
    }

    /** Removes the element at an index. */
    final void minus(int index) {
        minusRange(index, index + 1);
    }

    /** Removes the elements from one index to another. */
    final void minusRange(int from, int to) {
        if (to - from == size()) {
            clear();
        } else if (from < to) {
            Owner editor = editorToRemove();
            int copied = copiedByRemoval(editor, from, to);
            holdOther(editor, copied, CountedTree.minusRange(kind(), editor, root, from, to));
        } else {
            sizeChanged();
        }
    }

    /** The owner to write under, where what is left of a leaf is all that is copied. */
    private Owner editorToRemove() {
        return size() > kind().leafLength() ? editorOfAll() : editor();
    }

    private int copiedByRemoval(Owner editor, int from, int to) {
        if (isAlone()) {
            return 0;
        }
        Cursor cursor = Cursor.at(kind(), root, from);
        int before = cursor.offset();
        int firstEnd = cursor.start() + cursor.limit();
        boolean copiesFirst = copiedBy(editor, from) > 0;
        if (to <= firstEnd) {
            return copiesFirst ? before + firstEnd - to : 0;
        }
        cursor.moveTo(root, to - 1);
        int behind = cursor.limit() - cursor.offset() - 1;
        return (copiesFirst ? before : 0) + (copiedBy(editor, to - 1) > 0 ? behind : 0);
    }

    /**
     * Removes the elements of which a function says so when it is given the index.
     *
     * @return whether there were any
     */
    final boolean minusAll(IntPredicate filter) {
        int size = size();
        int expected = modCount;
        BitSet removed = new BitSet();
        for (int i = 0; i < size; i++) {
            boolean marked = filter.test(i);
            checkUnmodified(expected);
            if (marked) {
                removed.set(i);
            }
        }
        int count = removed.cardinality();
        if (count > 0 && count == size) {
            clear();
        } else if (count > 0) {
            Owner editor = editorToRemove();
            int copied = copiedByRemoval(editor, removed);
            holdOther(editor, copied, CountedTree.minusAll(kind(), editor, root, removed));
        }
        return count > 0;
    }

    private int copiedByRemoval(Owner editor, BitSet removed) {
        int copied = 0;
        if (!isAlone()) {
            Cursor cursor = Cursor.at(kind(), root, 0);
            do {
                int end = cursor.start() + cursor.limit();
                int kept = cursor.limit() - removed.get(cursor.start(), end).cardinality();
                if (kept < cursor.limit() && !cursor.isMadeBy(editor)) {
                    copied += kept;
                }
            } while (cursor.advanceToLeaf());
        }
        return copied;
    }

    /** Puts the elements of an array in the place of those from one index to another, which are as many. */
    final void replace(int from, int to, Object array) {
        if (from < to) {
            // Where nothing stays, nothing is copied to be written over.
            Owner editor = to - from == size() ? editor() : editorOfAll();
            int copied = copiedBy(editor, from, to);
            hold(editor, copied, CountedTree.withAll(kind(), editor, root, from, array, 0, to - from));
            leafCopies++;
        }
    }

    @Override
    abstract SequenceHandle<E> share();

    /** A handle of this class on a root that was made for it alone. */
    abstract SequenceHandle<E> of(Owner maker, Object made);

    /** An independent handle on the elements from one index to another; of a tree, it shares the nodes. */
    final SequenceHandle<E> part(int from, int to) {
        if (isFlat() || to - from <= kind().leafLength()) {
            Owner maker = new Owner();
            return of(maker, CountedTree.adopted(kind(), maker, arrayOf(from, to), to - from));
        }
        SequenceHandle<E> part = share();
        part.root = CountedTree.slice(kind(), root, from, to);
        return part;
    }

    /** The elements from one index to another, in a new array of the kind. */
    final Object arrayOf(int from, int to) {
        return CountedTree.toArray(kind(), root, from, to);
    }

    /** The list view. */
    final List<E> view() {
        checkHeld();
        ElementList<E> view = list;
        return view == null ? newView() : view;
    }

    /** Many threads may read a handle, and all must get the one view that is told of changes. */
    private synchronized ElementList<E> newView() {
        if (list == null) {
            list = new ElementList<>(this);
        }
        return requireNonNull(list);
    }

    /** Checks the tree, M1, M2 and M5. */
    void checkInvariants() {
        if (!isReleased()) {
            CountedTree.checkInvariants(kind(), root, size());
            checkOwnership();
        }
        ElementList<E> view = list;
        check(view == null || view.changes() == modCount, "M5: the view does not follow");
    }
}
