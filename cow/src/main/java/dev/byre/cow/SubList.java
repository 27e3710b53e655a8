package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A view of a part of a list: the one that {@link AbstractList} makes, except that a function which throws leaves the
 * list as it was, and that a bad range is told with its bound.
 */
final class SubList<E> extends AbstractList<E> implements RandomAccess {
    /** Writes through to the list, and notices when the list has changed its size otherwise. */
    private final List<E> part;

    private final boolean allowsNull;

    SubList(List<E> part, boolean allowsNull) {
        this.part = part;
        this.allowsNull = allowsNull;
    }

    /** Checks as {@link List#subList} says. */
    static void checkRange(int from, int to, int size) {
        if (from < 0 || to > size) {
            throw new IndexOutOfBoundsException("Range [" + from + ", " + to + ") out of bounds for size " + size);
        }
        if (from > to) {
            throw new IllegalArgumentException("from " + from + " is greater than to " + to);
        }
    }

    @Override
    public int size() {
        return part.size();
    }

    @Override
    public E get(int index) {
        return part.get(index);
    }

    @Override
    public E set(int index, E element) {
        return part.set(index, element);
    }

    @Override
    public void add(int index, E element) {
        part.add(index, element);
    }

    @Override
    public boolean addAll(Collection<? extends E> added) {
        return part.addAll(added);
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> added) {
        return part.addAll(index, added);
    }

    @Override
    public E remove(int index) {
        return part.remove(index);
    }

    @Override
    public void clear() {
        part.clear();
    }

    @Override
    public boolean removeAll(Collection<?> removed) {
        requireNonNull(removed, "removed");
        return removeIf(removed::contains);
    }

    @Override
    public boolean retainAll(Collection<?> retained) {
        requireNonNull(retained, "retained");
        return removeIf(e -> !retained.contains(e));
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        requireNonNull(filter, "filter");
        int size = size();
        BitSet removed = new BitSet();
        for (int i = 0; i < size; i++) {
            if (filter.test(get(i))) {
                removed.set(i);
            }
        }
        checkSize(size);
        // Run by run, from the end: what is between two of them stays where it is, and is not copied.
        int to = removed.length();
        while (to > 0) {
            int from = removed.previousClearBit(to - 1) + 1;
            part.subList(from, to).clear();
            to = removed.previousSetBit(from - 1) + 1;
        }
        return !removed.isEmpty();
    }

    /** Also notices what has changed the size of the list elsewhere. */
    private void checkSize(int expected) {
        if (size() != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        requireNonNull(operator, "operator");
        List<E> fresh = new ArrayList<>(part);
        fresh.replaceAll(
                allowsNull ? operator : element -> requireNonNull(operator.apply(element), "the operator's result"));
        checkSize(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            set(i, fresh.get(i));
        }
    }

    @Override
    public Iterator<E> iterator() {
        return part.iterator();
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        return part.listIterator(index);
    }

    @Override
    public Spliterator<E> spliterator() {
        return part.spliterator();
    }

    @Override
    public List<E> subList(int from, int to) {
        checkRange(from, to, size());
        return new SubList<>(part.subList(from, to), allowsNull);
    }
}
