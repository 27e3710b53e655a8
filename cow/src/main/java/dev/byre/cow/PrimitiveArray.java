package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.Owner;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.Cursor;
import dev.byre.core.seq.Unshared;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.IntUnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A growable array of numbers with value semantics: all that does not depend on the type of number.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 *
 * @param <E> the type of the elements, as objects
 * @param <A> the type of an array of them
 * @param <S> the class itself
 */
abstract class PrimitiveArray<E extends Number, A, S extends PrimitiveArray<E, A, S>> extends SequenceHandle<E>
        implements Comparable<S>, Serializable {
    private static final long serialVersionUID = 1;

    PrimitiveArray(Object root) {
        super(root);
    }

    PrimitiveArray(Owner maker, Object root) {
        super(maker, root);
    }

    PrimitiveArray(PrimitiveArray<E, A, S> other) {
        super(other);
    }

    static int checkLength(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("length " + length + " is negative");
        }
        return length;
    }

    final void addEach(Collection<? extends E> source) {
        for (E element : requireNonNull(source, "source")) {
            insert(size(), element);
        }
    }

    @SuppressWarnings("unchecked") // Leaves, and whatever the engine makes, are arrays of the kind.
    final A array(Object array) {
        return (A) array;
    }

    /** An independent array of the same elements, O(1). */
    @CheckReturnValue
    @Override
    public abstract S share();

    @Override
    abstract S of(Owner maker, Object made);

    /**
     * An independent array of the elements from {@code from} to {@code to}, exclusive. If they are many, it shares
     * them, O(log n).
     *
     * @throws IndexOutOfBoundsException if the range does not lie within {@code 0} and {@code size()}
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // A part is of the class of the whole.
    public S slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        return (S) part(from, to);
    }

    /** The elements in a new array. */
    public A toArray() {
        return array(arrayOf(0, size()));
    }

    /**
     * The elements from {@code from} to {@code to}, exclusive, in a new array.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within {@code 0} and {@code size()}
     */
    public A toArray(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        return array(arrayOf(from, to));
    }

    /**
     * Copies the elements from {@code from} to {@code to}, exclusive, into an array.
     *
     * @param at where the first one goes in {@code target}
     * @throws IndexOutOfBoundsException if the range does not lie within {@code 0} and {@code size()}, or there is no
     *     room for it in {@code target}
     */
    public void copyTo(int from, int to, A target, int at) {
        Objects.checkFromToIndex(from, to, size());
        Objects.checkFromIndexSize(at, to - from, java.lang.reflect.Array.getLength(requireNonNull(target, "target")));
        CountedTree.copyTo(kind(), root, from, to, target, at);
    }

    /** Finds something in a part of a leaf. */
    @FunctionalInterface
    interface Search<A> {
        /** A slot, or -1. */
        int in(A leaf, int from, int to);
    }

    /** The index of what is found first, or -1. */
    final int first(Search<A> search) {
        checkHeld();
        Cursor cursor = Cursor.at(kind(), root, 0);
        do {
            int slot = search.in(array(cursor.array()), 0, cursor.limit());
            if (slot >= 0) {
                return cursor.start() + slot;
            }
        } while (cursor.advanceToLeaf());
        return -1;
    }

    /** The index of what is found last, or -1. */
    final int last(Search<A> search) {
        checkHeld();
        Cursor cursor = Cursor.at(kind(), root, Math.max(0, size() - 1));
        do {
            int slot = search.in(array(cursor.array()), 0, cursor.limit());
            if (slot >= 0) {
                return cursor.start() + slot;
            }
        } while (cursor.retreatToLeaf());
        return -1;
    }

    /**
     * The index of an element in ascending order, or {@code -(index + 1)} of where it is to be inserted.
     *
     * @param order how the element at an index compares to the one that is sought
     */
    final int search(IntUnaryOperator order) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = order.applyAsInt(middle);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -(low + 1);
    }

    /**
     * Adds the elements of a part of an array at the end, which are copied.
     *
     * @throws IndexOutOfBoundsException if the range from {@code from} to {@code to}, exclusive, does not lie within the
     *     array
     */
    public void addAll(A elements, int from, int to) {
        Objects.checkFromToIndex(from, to, length(elements));
        plusAll(size(), elements, from, to);
    }

    private int length(A elements) {
        return java.lang.reflect.Array.getLength(requireNonNull(elements, "elements"));
    }

    /**
     * Replaces the elements from {@code index} on by those of an array, as many as there are, which are copied, O(m + log n).
     *
     * @throws IndexOutOfBoundsException if that goes beyond {@code size()}
     */
    public void setAll(int index, A elements) {
        int length = length(elements);
        Objects.checkFromIndexSize(index, length, size());
        replace(index, index + length, elements);
    }

    /** Adds the elements of another array at the end; as {@link #insertAllAt}. */
    public void addAll(S added) {
        insertAllAt(size(), added);
    }

    /**
     * Inserts the elements of another array before the one at {@code index}, which may be {@code size()}. If they are
     * many, both share them, O(log n); those of a borrowed array are copied.
     *
     * @throws IndexOutOfBoundsException if {@code index} is negative or greater than {@code size()}
     */
    public void insertAllAt(int index, S added) {
        requireNonNull(added, "added").checkHeld();
        checkPosition(index);
        plusAll(index, added);
    }

    /**
     * Inserts elements before the one at {@code index}, which may be {@code size()}. The array is copied, O(m + log n).
     *
     * @throws IndexOutOfBoundsException if {@code index} is negative or greater than {@code size()}
     */
    public void insertAllAt(int index, A elements) {
        int length = length(elements);
        checkPosition(index);
        plusAll(index, elements, 0, length);
    }

    @Override
    final boolean insertAll(int index, Collection<? extends E> added) {
        // All are taken out before the first is added: they may be this very list, and one of them may be null. The
        // index is checked after that, because the other collection's code may have changed this one's size.
        S elements = of(new Owner(), kind().empty());
        elements.addEach(added);
        // As an array, so that they are nobody's but this one's.
        insertAllAt(index, elements.toArray());
        return !elements.isEmpty();
    }

    /**
     * Removes the elements from {@code from} to {@code to}, exclusive, O(log n).
     *
     * @throws IndexOutOfBoundsException if the range does not lie within {@code 0} and {@code size()}
     */
    public void removeRange(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        minusRange(from, to);
    }

    /** Sorts the elements in ascending order, O(n log n). */
    public void sort() {
        sort(0, size());
    }

    /**
     * Sorts the elements from {@code from} to {@code to}, exclusive, in ascending order, O(m log m + log n).
     *
     * @throws IndexOutOfBoundsException if the range does not lie within {@code 0} and {@code size()}
     */
    public void sort(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        if (to - from > 1) {
            A elements = array(arrayOf(from, to));
            sort(elements);
            replace(from, to, requireNonNull(elements));
        }
    }

    /** Sorts an array. */
    abstract void sort(A elements);

    /** A list that reads and writes through this array, adds and removes included; null elements are refused. */
    public List<E> asList() {
        return view();
    }

    @Override
    final boolean allowsNull() {
        return false;
    }

    /**
     * The first index at which two arrays differ, which may be the size of the shorter one; -1 if they are equal. What
     * the two share is not looked at.
     */
    public int mismatch(S other) {
        int size = size();
        int sizeOfOther = requireNonNull(other, "other").size();
        Unshared unshared = new Unshared(kind(), root, other.root);
        while (unshared.advance()) {
            int at = mismatch(
                    array(unshared.left()),
                    unshared.leftOffset(),
                    array(unshared.right()),
                    unshared.rightOffset(),
                    unshared.length());
            if (at >= 0) {
                return unshared.index() + at;
            }
        }
        return size == sizeOfOther ? -1 : Math.min(size, sizeOfOther);
    }

    /** At which of so many elements two arrays differ first, or -1. */
    abstract int mismatch(A left, int leftFrom, A right, int rightFrom, int length);

    /** As {@code Arrays.compare}: by the first element that differs, or else by the size. */
    @Override
    public int compareTo(S other) {
        int at = mismatch(other);
        if (at < 0) {
            return 0;
        }
        return at < size() && at < other.size() ? compareAt(at, other) : Integer.compare(size(), other.size());
    }

    /** Compares two elements. */
    abstract int compareAt(int index, S other);

    /** Whether the other object is an array of the same type with the same elements. */
    @Override
    @SuppressWarnings("unchecked") // One class has a kind.
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        checkHeld();
        return other instanceof PrimitiveArray<?, ?, ?> array
                && array.kind() == kind()
                && array.size() == size()
                && mismatch((S) array) < 0;
    }

    /** As of a list of the same elements. */
    @Override
    public int hashCode() {
        checkHeld();
        Cursor cursor = Cursor.at(kind(), root, 0);
        int hash = 1;
        do {
            hash = hash(hash, array(cursor.array()), cursor.limit());
        } while (cursor.advanceToLeaf());
        return hash;
    }

    /** Goes on with a hash code over the first elements of a leaf. */
    abstract int hash(int start, A leaf, int limit);

    @Override
    public String toString() {
        if (isReleased()) {
            return "[released]";
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        int size = size();
        for (int i = 0; i < size; i++) {
            text.add(elementAt(i).toString());
        }
        return text.toString();
    }

    final Object writeReplace() {
        return new SerialForm(this);
    }

    /** Writes an element to a stream. */
    abstract void writeElement(int index, ObjectOutputStream out) throws IOException;

    /** Adds an element that it reads from a stream. */
    abstract void readElement(ObjectInputStream in) throws IOException;
}
