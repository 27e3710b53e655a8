package dev.byre.cow;

import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.Cursor;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The keys in a range of a sorted handle: those of a {@link CowSortedMap}, or elements of a {@link CowSortedSet}. What is
 * added or removed is written through.
 */
final class SortedSetView<E> extends HandleView.OfSet<Cursor, E> implements NavigableSet<E>, Serializable {
    private static final long serialVersionUID = 1;

    private final transient Range range;
    private final transient SortedHandle handle;

    SortedSetView(Range range) {
        super(
                range,
                keys(range),
                key -> range.contains(key) && range.handle.hasKey(key),
                key -> range.contains(key) && range.handle.removeKey(key));
        this.range = range;
        this.handle = range.handle;
    }

    @SuppressWarnings("unchecked") // Only elements go into the slots of keys, null among them.
    private static <E> Entries.Make<Cursor, E> keys(Range range) {
        return new Entries.Make<>(
                cursor -> (E) cursor.key(),
                (key, value) -> (E) key,
                Range.CHARACTERISTICS | Spliterator.DISTINCT | Spliterator.SORTED,
                (Comparator<? super E>) range.comparator());
    }

    @Override
    @SuppressWarnings("unchecked") // It is what the handle was given, or the reverse of that.
    public @Nullable Comparator<? super E> comparator() {
        return (Comparator<? super E>) range.comparator();
    }

    @Override
    public boolean isEmpty() {
        return range.first() == BTree.NONE;
    }

    @Override
    public boolean add(E element) {
        checkAdds(element);
        return handle.addKey(element);
    }

    private void checkAdds(@Nullable Object element) {
        handle.checkTakesKeys();
        range.check(element);
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        // Before any is added, so that one out of range changes nothing.
        elements.forEach(this::checkAdds);
        return super.addAll(elements);
    }

    @Override
    public E first() {
        return present(range.first());
    }

    @Override
    public E last() {
        return present(range.last());
    }

    private E present(long position) {
        if (position == BTree.NONE) {
            throw new NoSuchElementException("no element");
        }
        return element(position);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // As above.
    private E element(long position) {
        return (E) BTree.key(handle.root, position);
    }

    @Override
    public @Nullable E lower(E element) {
        return elementOrNull(range.before(element, false));
    }

    @Override
    public @Nullable E floor(E element) {
        return elementOrNull(range.before(element, true));
    }

    @Override
    public @Nullable E ceiling(E element) {
        return elementOrNull(range.after(element, true));
    }

    @Override
    public @Nullable E higher(E element) {
        return elementOrNull(range.after(element, false));
    }

    private @Nullable E elementOrNull(long position) {
        return position == BTree.NONE ? null : element(position);
    }

    /** The element that has a number of others before it. */
    E elementAt(int index) {
        return element(range.at(index));
    }

    @Override
    public @Nullable E pollFirst() {
        return polled(range);
    }

    @Override
    public @Nullable E pollLast() {
        return polled(range.reversed());
    }

    private @Nullable E polled(Range from) {
        long position = from.firstToRemove();
        if (position == BTree.NONE) {
            return null;
        }
        E element = element(position);
        handle.minus(position);
        return element;
    }

    @Override
    public NavigableSet<E> descendingSet() {
        return new SortedSetView<>(range.reversed());
    }

    @Override
    public Iterator<E> descendingIterator() {
        return descendingSet().iterator();
    }

    @Override
    public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
        return between(new Range.End(from, fromInclusive), new Range.End(to, toInclusive));
    }

    @Override
    public NavigableSet<E> headSet(E to, boolean inclusive) {
        return between(null, new Range.End(to, inclusive));
    }

    @Override
    public NavigableSet<E> tailSet(E from, boolean inclusive) {
        return between(new Range.End(from, inclusive), null);
    }

    private NavigableSet<E> between(Range.@Nullable End from, Range.@Nullable End to) {
        return new SortedSetView<>(range.between(from, to));
    }

    @Override
    public NavigableSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    @Override
    public NavigableSet<E> headSet(E to) {
        return headSet(to, false);
    }

    @Override
    public NavigableSet<E> tailSet(E from) {
        return tailSet(from, true);
    }

    private Object writeReplace() {
        return new SerialForm(new CowSortedSet<>(this));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a view is read as a set of its own");
    }
}
