package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.PersistentSortedSet;
import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.BulkLoad;
import dev.byre.core.sorted.Node;
import dev.byre.core.sorted.Order;
import dev.byre.core.sorted.Sorted;
import dev.byre.core.sorted.Unshared;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A mutable sorted set with value semantics: it stands in for {@link java.util.TreeSet}, and {@link #share()} gives an
 * independent set, {@link #snapshot()} an immutable one, in O(1) at any size.
 *
 * <pre>{@code
 * CowSortedSet<String> a = CowSortedSet.of("cow", "calf", "bull");
 * CowSortedSet<String> b = a.share();     // no element is copied
 * a.pollFirst();                          // a copies what it writes to
 * System.out.println(a + " " + b.ceiling("c")); // prints [calf, cow] calf
 * }</pre>
 *
 * <p>{@code share}, {@code snapshot}, {@code release}, {@code size}, {@code clear}: O(1). {@code contains},
 * {@code add}, {@code remove}, {@code floor}, {@code rank}, {@code elementAt} and the like: O(log n). What is copied when,
 * live views, comparators and callbacks that throw, threads and nested handles: as {@link CowSortedMap}. Iterators and
 * spliterators are fail-fast; to write while iterating, iterate over a {@code snapshot()}.
 *
 * <p>Elements may be null if the comparator takes them. One thread at a time, as TreeSet; while nobody writes to a set,
 * many threads may read it and share it. Serializable as {@code CowSortedMap}.
 *
 * @param <E> the type of the elements
 */
public final class CowSortedSet<E> extends SortedHandle<E> implements NavigableSet<E>, Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentFace<PersistentSortedSet<?>> VALUES = PersistentFace.of(PersistentSortedSet.empty());

    /** An empty set in the natural order of its elements. */
    public CowSortedSet() {
        this(Order.natural());
    }

    /** An empty set in the order of a comparator, or in the natural one if that is null. */
    public CowSortedSet(@Nullable Comparator<? super E> comparator) {
        this(Order.of(comparator));
    }

    /**
     * A set of the elements of a collection, in their natural order whatever that of the collection is: O(1) from a
     * {@code CowSortedSet} or a {@code PersistentSortedSet} in this order, otherwise a copy.
     */
    public CowSortedSet(Collection<? extends E> source) {
        this(naturalStart(requireNonNull(source, "source")), source);
    }

    /**
     * A set of the elements of another, in its order: O(1) from a {@code CowSortedSet} or a {@code PersistentSortedSet},
     * otherwise a copy in O(n).
     */
    public CowSortedSet(SortedSet<E> source) {
        this(start(requireNonNull(source, "source")), source);
    }

    private CowSortedSet(CowSortedSet<?> start, Collection<? extends E> source) {
        super(start);
        if (isEmpty()) {
            addAll(source);
        }
    }

    private static CowSortedSet<?> naturalStart(Collection<?> source) {
        return source instanceof SortedSet<?> set && set.comparator() == null ? start(set) : new CowSortedSet<>();
    }

    /** A handle whose root a new set of these elements can start from. */
    private static CowSortedSet<?> start(SortedSet<?> source) {
        if (source instanceof CowSortedSet<?> set) {
            return set;
        }
        return source instanceof PersistentSortedSet<?> set
                ? new CowSortedSet<>((Sorted) VALUES.rootOf(set))
                : new CowSortedSet<>(Order.of(source.comparator()));
    }

    private CowSortedSet(Order order) {
        this(new Sorted(BTree.emptySet(), order, false));
    }

    private CowSortedSet(Sorted held) {
        super(held);
    }

    private CowSortedSet(CowSortedSet<E> other) {
        super(other);
    }

    /** A set of the given elements; of equal ones, the first stays. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <E> CowSortedSet<E> of(E... elements) {
        return new CowSortedSet<>(Arrays.asList(requireNonNull(elements, "elements")));
    }

    /** As {@link #CowSortedSet(Collection)}. */
    @CheckReturnValue
    public static <E> CowSortedSet<E> copyOf(Collection<? extends E> source) {
        return new CowSortedSet<>(source);
    }

    /** As {@link #CowSortedSet(SortedSet)}. */
    @CheckReturnValue
    public static <E> CowSortedSet<E> copyOf(SortedSet<E> source) {
        return new CowSortedSet<>(source);
    }

    /** A collector into a new set. */
    @CheckReturnValue
    public static <E> Collector<E, ?, CowSortedSet<E>> collector() {
        return collector(null);
    }

    /** A collector into a new set in the order of a comparator, or in the natural one if that is null. */
    @CheckReturnValue
    public static <E> Collector<E, ?, CowSortedSet<E>> collector(@Nullable Comparator<? super E> comparator) {
        return Collector.of(
                () -> new CowSortedSet<E>(comparator),
                CowSortedSet::add,
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** An independent set of the same elements, O(1). */
    @CheckReturnValue
    @Override
    public CowSortedSet<E> share() {
        return new CowSortedSet<>(this);
    }

    /** The immutable set of this moment, O(1). This set stays usable, and copies what it writes to from now on. */
    @CheckReturnValue
    @Override
    @SuppressWarnings("unchecked") // The root holds this set's elements.
    public PersistentSortedSet<E> snapshot() {
        return (PersistentSortedSet<E>) VALUES.of(pinned(), size());
    }

    @Override
    Node empty() {
        return BTree.emptySet();
    }

    /** What another set on a B-tree holds, or null if it is none. */
    private static @Nullable Sorted heldBy(Collection<?> collection) {
        if (collection instanceof CowSortedSet<?> handle) {
            return handle.held();
        }
        return collection instanceof PersistentSortedSet<?> value ? (Sorted) VALUES.rootOf(value) : null;
    }

    /** All elements, in the order of this set. */
    private SortedSetView<E> asView() {
        return new SortedSetView<>(all());
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        return hasKey(sought);
    }

    @Override
    public boolean containsAll(Collection<?> sought) {
        return asView().containsAll(requireNonNull(sought, "sought"));
    }

    /** How many elements are before one in the order of this set, whether that is among them or not, O(log n). */
    public int rank(E element) {
        return rankOf(element);
    }

    /**
     * The element that has a number of others before it, O(log n).
     *
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public E elementAt(int index) {
        return keyAt(at(index));
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return asView().comparator();
    }

    @Override
    public E first() {
        return existingKey(firstPosition());
    }

    @Override
    public E last() {
        return existingKey(lastPosition());
    }

    @Override
    public @Nullable E lower(E element) {
        return keyOrNull(before(element, false));
    }

    @Override
    public @Nullable E floor(E element) {
        return keyOrNull(before(element, true));
    }

    @Override
    public @Nullable E ceiling(E element) {
        return keyOrNull(after(element, true));
    }

    @Override
    public @Nullable E higher(E element) {
        return keyOrNull(after(element, false));
    }

    @Override
    public boolean add(E element) {
        return addKey(element);
    }

    @Override
    void checkTakesKeys() {}

    /**
     * Adds all elements of a collection. What a {@code CowSortedSet} or a {@code PersistentSortedSet} in the same order
     * shares with this set is skipped. An empty set sorts them all at once.
     */
    @Override
    public boolean addAll(Collection<? extends E> elements) {
        Collection<? extends E> source = Nested.handedOver(requireNonNull(elements, "elements"));
        int before = size();
        Sorted theirs = heldBy(source);
        if (before == 0 && BulkLoad.pays(source.size())) {
            int expected = modCount;
            BulkLoad load = new BulkLoad(0, source.size());
            source.forEach(e -> load.add(e, null));
            hold(load, expected);
        } else if (theirs != null && theirs.order().isSameAs(order)) {
            forEachUnshared(theirs.root(), (element, none) -> addKey(key(element)));
        } else {
            allOrNothing(() -> source.forEach(this::add));
        }
        return size() != before;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return removeKey(element);
    }

    /**
     * Removes the elements of a collection. Of a {@code CowSortedSet} or a {@code PersistentSortedSet} in the same order
     * that is as large as this set, what they share is passed over, and what is left is copied where it was among others.
     */
    @Override
    public boolean removeAll(Collection<?> removed) {
        Sorted theirs = heldBy(removed);
        if (theirs != null && theirs.root().size() >= size() && theirs.order().isSameAs(order)) {
            return minusAll(theirs.root());
        }
        return asView().removeAll(requireNonNull(removed, "removed"));
    }

    @Override
    public boolean retainAll(Collection<?> retained) {
        return asView().retainAll(retained);
    }

    /** Removes the elements that a predicate accepts. If it accepts none, nothing is copied. */
    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        return asView().removeIf(filter);
    }

    @Override
    public @Nullable E pollFirst() {
        return polledKey(firstPosition());
    }

    @Override
    public @Nullable E pollLast() {
        return polledKey(lastPosition());
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        asView().forEach(action);
    }

    @Override
    public Iterator<E> iterator() {
        return asView().iterator();
    }

    @Override
    public Iterator<E> descendingIterator() {
        return asView().descendingIterator();
    }

    @Override
    public Spliterator<E> spliterator() {
        return asView().spliterator();
    }

    @Override
    public NavigableSet<E> descendingSet() {
        return asView().descendingSet();
    }

    @Override
    public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
        return asView().subSet(from, fromInclusive, to, toInclusive);
    }

    @Override
    public NavigableSet<E> headSet(E to, boolean inclusive) {
        return asView().headSet(to, inclusive);
    }

    @Override
    public NavigableSet<E> tailSet(E from, boolean inclusive) {
        return asView().tailSet(from, inclusive);
    }

    @Override
    public SortedSet<E> subSet(E from, E to) {
        return asView().subSet(from, to);
    }

    @Override
    public SortedSet<E> headSet(E to) {
        return asView().headSet(to);
    }

    @Override
    public SortedSet<E> tailSet(E from) {
        return asView().tailSet(from);
    }

    @Override
    public Object[] toArray() {
        return asView().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return asView().toArray(array);
    }

    /** Whether another set has equal elements. For two versions of one set, in the time of their difference. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        checkHeld();
        if (!(other instanceof Set<?> set) || set.size() != size()) {
            return false;
        }
        Sorted theirs = heldBy(set);
        if (theirs == null || !theirs.order().isSameAs(order)) {
            return asView().equals(other);
        }
        return hasElementsOf(theirs.root());
    }

    private boolean hasElementsOf(Node theirs) {
        int expected = modCount;
        try {
            return Unshared.forEach(order, root, theirs, (leaf, index, counterpart, at) -> {
                checkUnmodified(expected);
                return leaf != null && counterpart != null;
            });
        } catch (ClassCastException | NullPointerException unsuitable) {
            // A set that cannot have such an element does not have it.
            return false;
        }
    }

    @Override
    public int hashCode() {
        return asView().hashCode();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // As AbstractCollection.
    public String toString() {
        if (isReleased()) {
            return "[released]";
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        forEach(element -> text.add(element == this ? "(this Collection)" : String.valueOf(element)));
        return text.toString();
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CowSortedSet is read through its serial form");
    }
}
