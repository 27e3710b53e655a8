package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A list that reads and writes through a handle on a sequence.
 *
 * <p>Its own count of changes, by which its iterators and sub lists notice them, follows that of the handle, whoever
 * makes the change.
 *
 * @param <E> the type of the elements
 */
final class ElementList<E> extends AbstractList<E> implements RandomAccess {
    private final SequenceHandle<E> handle;

    ElementList(SequenceHandle<E> handle) {
        this.handle = handle;
        follow();
    }

    void follow() {
        modCount = handle.modCount;
    }

    int changes() {
        return modCount;
    }

    @Override
    public int size() {
        return handle.size();
    }

    @Override
    public E get(int index) {
        return handle.elementAt(index);
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        return indexOf(sought) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object sought) {
        handle.checkHeld();
        return handle.find(sought);
    }

    @Override
    public E set(int index, E element) {
        E old = handle.elementAt(index);
        handle.write(index, element);
        return old;
    }

    @Override
    public void add(int index, E element) {
        handle.insert(index, element);
    }

    @Override
    public boolean addAll(Collection<? extends E> added) {
        return addAll(size(), added);
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> added) {
        return handle.insertAll(index, requireNonNull(added, "added"));
    }

    @Override
    public E remove(int index) {
        E old = handle.elementAt(index);
        handle.minus(index);
        return old;
    }

    @Override
    public boolean removeAll(Collection<?> removed) {
        return removeIf(requireNonNull(removed, "removed")::contains);
    }

    @Override
    public boolean retainAll(Collection<?> retained) {
        requireNonNull(retained, "retained");
        return removeIf(element -> !retained.contains(element));
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        requireNonNull(filter, "filter");
        return handle.minusAll(index -> filter.test(handle.elementAt(index)));
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        handle.replaceEach(requireNonNull(operator, "operator"));
    }

    @Override
    @SuppressWarnings("unchecked") // The array holds elements and nothing else.
    public void sort(@Nullable Comparator<? super E> comparator) {
        int expected = modCount;
        E[] sorted = (E[]) toArray();
        Arrays.sort(sorted, comparator);
        handle.checkUnmodified(expected);
        Iterator<E> next = Arrays.asList(sorted).iterator();
        handle.replaceEach(unusedElement -> next.next());
    }

    @Override
    protected void removeRange(int from, int to) {
        handle.minusRange(from, to);
    }

    @Override
    public Iterator<E> iterator() {
        handle.checkHeld();
        return super.iterator();
    }

    @Override
    public Spliterator<E> spliterator() {
        handle.checkHeld();
        return super.spliterator();
    }

    @Override
    public List<E> subList(int from, int to) {
        SubList.checkRange(from, to, size());
        return new SubList<>(super.subList(from, to), handle.allowsNull());
    }
}
