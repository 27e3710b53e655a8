package dev.byre.collections;

import dev.byre.core.seq.Cursor;
import dev.byre.core.seq.References;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Goes through the elements of a list, leaf by leaf, from left to right or the other way round. One thread at a time. */
final class ElementIterator<E> implements ListIterator<E> {
    private final Cursor cursor;
    private final int size;
    private final boolean reversed;
    private @Nullable Object[] leaf;

    /** Between the element left of it and the one that it holds. */
    private int slot;

    private int limit;

    /** Before the element of an index in this direction. */
    ElementIterator(Object root, int size, boolean reversed, int index) {
        this.cursor = Cursor.at(References.KIND, root, reversed ? size - index : index);
        this.size = size;
        this.reversed = reversed;
        this.leaf = (Object[]) cursor.array();
        this.slot = cursor.offset();
        this.limit = cursor.limit();
    }

    @Override
    public boolean hasNext() {
        return reversed ? hasLeft() : hasRight();
    }

    @Override
    public E next() {
        return reversed ? left() : right();
    }

    @Override
    public boolean hasPrevious() {
        return reversed ? hasRight() : hasLeft();
    }

    @Override
    public E previous() {
        return reversed ? right() : left();
    }

    @Override
    public int nextIndex() {
        int index = cursor.start() + slot;
        return reversed ? size - index : index;
    }

    @Override
    public int previousIndex() {
        return nextIndex() - 1;
    }

    private boolean hasRight() {
        return slot < limit || cursor.start() + limit < size;
    }

    private boolean hasLeft() {
        return slot > 0 || cursor.start() > 0;
    }

    private E right() {
        if (slot == limit) {
            enter(cursor.advanceToLeaf());
            slot = 0;
        }
        return element(slot++);
    }

    private E left() {
        if (slot == 0) {
            enter(cursor.retreatToLeaf());
            slot = limit;
        }
        return element(--slot);
    }

    /** So small that it is always inlined: the JIT compiler keeps the fields of this in registers, if all is. */
    private void enter(boolean exists) {
        checkExists(exists);
        leaf = (Object[]) cursor.array();
        limit = cursor.limit();
    }

    private static void checkExists(boolean exists) {
        if (!exists) {
            throw new NoSuchElementException();
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only elements are in the leaves, nulls among them.
    private E element(int index) {
        return (E) leaf[index];
    }

    @Override
    public void remove() {
        throw Immutable.refusal();
    }

    @Override
    public void set(E element) {
        throw Immutable.refusal();
    }

    @Override
    public void add(E element) {
        throw Immutable.refusal();
    }
}
