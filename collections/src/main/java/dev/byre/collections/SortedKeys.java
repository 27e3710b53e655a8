package dev.byre.collections;

import static java.util.Objects.requireNonNull;
import static java.util.Spliterator.DISTINCT;
import static java.util.Spliterator.SORTED;

import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.Combine;
import dev.byre.core.sorted.Node;
import dev.byre.core.sorted.Order;
import dev.byre.core.sorted.Unshared;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The keys of a sorted tree as an immutable set.
 *
 * @param <E> the type of the keys
 * @param <S> the type of the set and of each part of it
 */
abstract class SortedKeys<E, S extends NavigableSet<E>> extends SortedRoot implements ImmutableSet<E>, NavigableSet<E> {
    SortedKeys(Node root, Order order, boolean descending) {
        super(root, order, descending);
    }

    /** A set of the same order on another root. */
    abstract S on(Node otherRoot, boolean down);

    @SuppressWarnings("unchecked") // Only elements are given to it.
    @Override
    public @Nullable Comparator<? super E> comparator() {
        return (Comparator<? super E>) comparatorShown();
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        return has(sought);
    }

    @Override
    public boolean containsAll(Collection<?> sought) {
        requireNonNull(sought, "sought");
        if (sought instanceof SortedKeys<?, ?> keys && isSortedAs(keys)) {
            return keys.size() <= size()
                    && Combine.difference(order, keys.root, root).size() == 0;
        }
        for (Object element : sought) {
            if (!contains(element)) {
                return false;
            }
        }
        return true;
    }

    /** The first element. */
    @Override
    public E first() {
        return elementOf(existing(firstPosition()));
    }

    /** The last element. */
    @Override
    public E last() {
        return elementOf(existing(lastPosition()));
    }

    /** The last element before another, or null. */
    @Override
    public @Nullable E lower(E element) {
        return elementOrNull(before(element, false));
    }

    /** An element, or the last one before it, or null. */
    @Override
    public @Nullable E floor(E element) {
        return elementOrNull(before(element, true));
    }

    /** An element, or the first one after it, or null. */
    @Override
    public @Nullable E ceiling(E element) {
        return elementOrNull(after(element, true));
    }

    /** The first element after another, or null. */
    @Override
    public @Nullable E higher(E element) {
        return elementOrNull(after(element, false));
    }

    private @Nullable E elementOrNull(long position) {
        return position == BTree.NONE ? null : elementOf(position);
    }

    private E elementOf(long position) {
        return element(BTree.key(root, position), null);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only elements go into the slots of keys, a null perhaps.
    private E element(@Nullable Object key, @Nullable Object value) {
        return (E) key;
    }

    /** How many elements of this set are before another, which need not be in it. */
    public int rank(E element) {
        return rankOf(element, false);
    }

    /** The element before which there are {@code index} others. */
    public E elementAt(int index) {
        return elementOf(positionAt(index));
    }

    /** The elements from one to another, O(log n). */
    @Override
    public S subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
        return on(range(from, fromInclusive, to, toInclusive), descending);
    }

    /** The elements from one, inclusive, to another, exclusive, O(log n). */
    @Override
    public S subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    /** The elements before another, O(log n). */
    @Override
    public S headSet(E to, boolean inclusive) {
        return on(head(to, inclusive), descending);
    }

    /** The elements before another, exclusive, O(log n). */
    @Override
    public S headSet(E to) {
        return headSet(to, false);
    }

    /** The elements after another, O(log n). */
    @Override
    public S tailSet(E from, boolean inclusive) {
        return on(tail(from, inclusive), descending);
    }

    /** The elements from one on, inclusive, O(log n). */
    @Override
    public S tailSet(E from) {
        return tailSet(from, true);
    }

    /** The same elements the other way round, O(1). */
    @Override
    public S descendingSet() {
        return on(root, !descending);
    }

    /** The same elements the other way round, O(1); as {@link #descendingSet}. */
    public S reversed() {
        return descendingSet();
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        requireNonNull(action, "action");
        forEachEntry((key, value) -> action.accept(element(key, value)));
    }

    @Override
    public Iterator<E> iterator() {
        return iterator(descending, this::element);
    }

    @Override
    public Iterator<E> descendingIterator() {
        return iterator(!descending, this::element);
    }

    @Override
    public Spliterator<E> spliterator() {
        return spliterator(DISTINCT | SORTED, comparator(), this::element);
    }

    @Override
    public Object[] toArray() {
        return asView().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return asView().toArray(requireNonNull(array, "array"));
    }

    private Set<E> asView() {
        return new RootView.OfSet<>(size(), this::has, this::iterator, this::spliterator);
    }

    /** Whether another set has as many elements and this one has them all; as {@link java.util.TreeSet} has it. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Set<?> set) || set.size() != size()) {
            return false;
        }
        if (set instanceof SortedSet<?> sorted && isHandleOfSameOrder(sorted, sorted.comparator())) {
            return set.equals(this);
        }
        try {
            if (set instanceof SortedKeys<?, ?> keys && isSortedAs(keys)) {
                return Unshared.forEach(order, root, keys.root, (mine, i, theirs, j) -> mine != null && theirs != null);
            }
            return containsAll(set);
        } catch (ClassCastException | NullPointerException unsuitable) {
            // A set that cannot have such an element does not have it.
            return false;
        }
    }

    /** The sum of the hash codes of the elements, O(n); not kept, since it may change while their order does not. */
    @Override
    public int hashCode() {
        return asView().hashCode();
    }

    @Override
    public String toString() {
        return asView().toString();
    }

    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@link #first} and {@code minus}.
     */
    @Deprecated
    @Override
    public E pollFirst() {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@link #last} and {@code minus}.
     */
    @Deprecated
    @Override
    public E pollLast() {
        throw Immutable.refusal();
    }
}
