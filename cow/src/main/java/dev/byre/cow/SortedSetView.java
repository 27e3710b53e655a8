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
import java.util.Spliterator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The keys in a range of a sorted handle: those of a {@link CowSortedMap}, or elements of a {@link CowSortedSet}. What is
 * added or removed is written through.
 */
final class SortedSetView<E> extends HandleView.OfSet<Cursor, E> implements NavigableSet<E>, Serializable {
    private static final long serialVersionUID = 1;

    private final transient Range<E> range;
    private final transient SortedHandle<E> handle;

    SortedSetView(Range<E> range) {
        super(range, keys(range), key -> range.contains(key) ? range.handle.find(key) : BTree.NONE);
        this.range = range;
        this.handle = range.handle;
    }

    private static <E> Entries.Make<Cursor, E> keys(Range<E> range) {
        SortedHandle<E> handle = range.handle;
        return new Entries.Make<>(
                cursor -> handle.key(cursor.key()),
                (key, value) -> handle.key(key),
                Range.CHARACTERISTICS | Spliterator.DISTINCT | Spliterator.SORTED,
                range.comparator());
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return range.comparator();
    }

    @Override
    public boolean isEmpty() {
        return range.first() == BTree.NONE;
    }

    @Override
    public boolean add(E element) {
        handle.checkTakesKeys();
        range.check(element);
        return handle.addKey(element);
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        int before = handle.size();
        handle.allOrNothing(() -> elements.forEach(this::add));
        return handle.size() != before;
    }

    @Override
    public E first() {
        return handle.existingKey(range.first());
    }

    @Override
    public E last() {
        return handle.existingKey(range.last());
    }

    @Override
    public @Nullable E lower(E element) {
        return handle.keyOrNull(range.before(element, false));
    }

    @Override
    public @Nullable E floor(E element) {
        return handle.keyOrNull(range.before(element, true));
    }

    @Override
    public @Nullable E ceiling(E element) {
        return handle.keyOrNull(range.after(element, true));
    }

    @Override
    public @Nullable E higher(E element) {
        return handle.keyOrNull(range.after(element, false));
    }

    @Override
    public @Nullable E pollFirst() {
        return handle.polledKey(range.first());
    }

    @Override
    public @Nullable E pollLast() {
        return handle.polledKey(range.last());
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
