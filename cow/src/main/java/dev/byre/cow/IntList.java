package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A list that reads and writes through an array of ints.
 *
 * <p>Its own count of changes, by which its iterators and sub lists notice them, follows that of the array, whoever
 * makes the change.
 */
final class IntList extends AbstractList<Integer> implements RandomAccess {
    private final CowIntArray array;

    IntList(CowIntArray array) {
        this.array = array;
    }

    void sizeChanged() {
        modCount++;
    }

    @Override
    public int size() {
        return array.size();
    }

    @Override
    public Integer get(int index) {
        return array.get(index);
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        return indexOf(sought) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object sought) {
        array.checkHeld();
        return sought instanceof Integer i ? array.indexOf(i) : -1;
    }

    @Override
    public Integer set(int index, Integer element) {
        int value = requireNonNull(element, "element");
        int old = array.get(index);
        array.set(index, value);
        return old;
    }

    @Override
    public void add(int index, Integer element) {
        array.insertAt(index, requireNonNull(element, "element"));
    }

    @Override
    public boolean addAll(Collection<? extends Integer> added) {
        return addAll(size(), added);
    }

    @Override
    public boolean addAll(int index, Collection<? extends Integer> added) {
        // All are unboxed before the first is added: they may be this very list, and one of them may be null. The
        // index is checked after that, because the other collection's code may have changed this one's size.
        int[] elements = CowIntArray.unboxed(added);
        array.checkPosition(index);
        array.insertAll(index, elements);
        return elements.length > 0;
    }

    @Override
    public Integer remove(int index) {
        return array.removeAt(index);
    }

    @Override
    public boolean removeAll(Collection<?> removed) {
        requireNonNull(removed, "removed");
        return array.removeIf(removed::contains);
    }

    @Override
    public boolean retainAll(Collection<?> retained) {
        requireNonNull(retained, "retained");
        return array.removeIf(element -> !retained.contains(element));
    }

    @Override
    public boolean removeIf(Predicate<? super Integer> filter) {
        requireNonNull(filter, "filter");
        return array.removeIf(filter::test);
    }

    @Override
    public void replaceAll(UnaryOperator<Integer> operator) {
        requireNonNull(operator, "operator");
        array.replaceAll(i -> requireNonNull(operator.apply(i), "the operator's result"));
    }

    @Override
    protected void removeRange(int from, int to) {
        array.removeRange(from, to);
    }

    @Override
    public Iterator<Integer> iterator() {
        array.checkHeld();
        return super.iterator();
    }

    @Override
    public Spliterator<Integer> spliterator() {
        array.checkHeld();
        return super.spliterator();
    }

    @Override
    public List<Integer> subList(int from, int to) {
        SubList.checkRange(from, to, size());
        return new SubList<>(super.subList(from, to), false);
    }
}
