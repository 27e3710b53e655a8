package dev.byre.collections;

import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.HasSnapshot;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.BulkLoad;
import dev.byre.core.sorted.Combine;
import dev.byre.core.sorted.Draft;
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
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A persistent sorted set: an immutable {@link NavigableSet} of which each update returns a new one that shares nearly
 * all with it.
 *
 * <pre>{@code
 * PersistentSortedSet<Integer> primes = PersistentSortedSet.of(7, 2, 5, 3);
 * PersistentSortedSet<Integer> more = primes.plus(11).minus(2);
 * System.out.println(more + " " + primes.headSet(5) + " " + primes.rank(5)); // prints [3, 5, 7, 11] [2, 3] 2
 * }</pre>
 *
 * <p>{@code contains}, {@code plus}, {@code minus}, {@code floor} and the like, {@code rank}, {@code elementAt},
 * {@code subSet} and the like: O(log n). {@code size}, {@code descendingSet}: O(1). {@code union},
 * {@code intersection}, {@code difference}: O(m log(n/m + 1)) for m and n elements, and as {@code diff} and
 * {@code equals} in the time of the difference if the two are versions of one set. That is so for sets of the same
 * order, whatever their directions; a set of another order is sorted anew first. Iteration: O(n).
 *
 * <p>A part of a set, or the set the other way round, is a set of its own: elements beyond its bounds may be added to
 * it.
 *
 * <p>The order, nulls, threads and the methods of {@link NavigableSet} that change a set: as
 * {@link PersistentSortedMap}.
 *
 * <p>Immutable, if its elements and its comparator are; safe to publish by any means, a data race included.
 * Serializable by its contents and its comparator.
 *
 * @param <E> the type of the elements
 */
public final class PersistentSortedSet<E> extends SortedKeys<E, PersistentSortedSet<E>> implements Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentSortedSet<?> EMPTY =
            new PersistentSortedSet<>(BTree.emptySet(), Order.natural(), false);

    static {
        PersistentFace.<PersistentSortedSet<?>>register(
                PersistentSortedSet.class, SortedRoot::sorted, (sorted, size) -> of((Sorted) sorted));
    }

    private PersistentSortedSet(Node root, Order order, boolean descending) {
        super(root, order, descending);
    }

    /** The set of no elements, in their natural order. */
    @SuppressWarnings("unchecked") // It holds no elements.
    public static <E> PersistentSortedSet<E> empty() {
        return (PersistentSortedSet<E>) EMPTY;
    }

    /** The set of no elements, in the order of a comparator, or in their natural order if that is null. */
    public static <E> PersistentSortedSet<E> empty(@Nullable Comparator<? super E> comparator) {
        return of(BTree.emptySet(), Order.of(comparator), false);
    }

    private static <E> PersistentSortedSet<E> of(Node root, Order order, boolean descending) {
        return root.size() == 0 && order == Order.natural() && !descending
                ? empty()
                : new PersistentSortedSet<>(root, order, descending);
    }

    static <E> PersistentSortedSet<E> of(Sorted sorted) {
        return of(sorted.root(), sorted.order(), sorted.descending());
    }

    @Override
    PersistentSortedSet<E> on(Node otherRoot, boolean down) {
        return of(otherRoot, order, down);
    }

    /** A set of the given elements in their natural order; of equal ones, the first stays. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <E> PersistentSortedSet<E> of(E... elements) {
        return PersistentSortedSet.<E>empty().plusAll(Arrays.asList(requireNonNull(elements, "elements")));
    }

    /**
     * A set of the elements of a collection in their natural order: O(1) if that is a {@code PersistentSortedSet} of
     * this order, which is returned as it is, or a {@code CowSortedSet}; O(n) if they come in this order; otherwise
     * O(n log n).
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable set of a subtype is one of the type: nothing can be put in.
    public static <E> PersistentSortedSet<E> copyOf(Collection<? extends E> source) {
        Collection<? extends E> value = valueOf(requireNonNull(source, "source"));
        if (value instanceof PersistentSortedSet<?> set && set.isNatural()) {
            return (PersistentSortedSet<E>) set;
        }
        return PersistentSortedSet.<E>empty().plusAll(value);
    }

    /**
     * A set of the elements of another in the same order: O(1) if that is a {@code PersistentSortedSet}, which is
     * returned as it is, or a {@code CowSortedSet}; otherwise a copy, O(n).
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // As above.
    public static <E> PersistentSortedSet<E> copyOf(SortedSet<E> source) {
        requireNonNull(source, "source");
        return valueOf(source) instanceof PersistentSortedSet<?> set
                ? (PersistentSortedSet<E>) set
                : PersistentSortedSet.<E>empty(source.comparator()).plusAll(source);
    }

    /** What to take elements from: the immutable set of a handle, or what a view of one hands over, or else itself. */
    @SuppressWarnings("unchecked") // What stands for a collection has the same elements.
    private static <E> Collection<E> valueOf(Collection<E> source) {
        return (Collection<E>) HasSnapshot.valueOf(source);
    }

    /** A collector into a set, in the natural order of the elements. */
    @CheckReturnValue
    public static <E> Collector<E, ?, PersistentSortedSet<E>> collector() {
        return collector(null);
    }

    /**
     * A collector into a set, in the order of a comparator, or in the natural order of the elements if that is null.
     */
    @CheckReturnValue
    public static <E> Collector<E, ?, PersistentSortedSet<E>> collector(@Nullable Comparator<? super E> comparator) {
        Order order = Order.of(comparator);
        return Collector.of(
                () -> new Draft(BTree.emptySet(), order),
                (draft, e) -> draft.put(e, null),
                (left, right) -> {
                    BTree.forEach(right.root(), left::put);
                    return left;
                },
                draft -> of(draft.root(), order, false));
    }

    /** A set with an element; this one, if it has it already. */
    @CheckReturnValue
    public PersistentSortedSet<E> plus(E element) {
        long found = findToPut(element);
        return found >= 0
                ? this
                : new PersistentSortedSet<>(BTree.plus(null, root, ~found, element, null), order, descending);
    }

    /**
     * A set with all elements of a collection; of equal ones, this set's own stays. What is shared with a
     * {@code PersistentSortedSet} or a {@code CowSortedSet} of the same order is skipped.
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable set of a subtype is one of the type: nothing can be put in.
    public PersistentSortedSet<E> plusAll(Collection<? extends E> elements) {
        Collection<? extends E> value = valueOf(requireNonNull(elements, "elements"));
        if (value instanceof PersistentSortedSet<?> set) {
            return union((PersistentSortedSet<E>) set);
        }
        if (isEmpty() && BulkLoad.pays(value.size())) {
            BulkLoad load = new BulkLoad(0, value.size());
            value.forEach(e -> load.add(e, null));
            return made(load.root(order, null));
        }
        Draft draft = new Draft(root, order);
        value.forEach(e -> draft.put(e, null));
        return made(draft.root());
    }

    /** The set on a root to which value were only added, or from which they were only taken. */
    private PersistentSortedSet<E> made(Node newRoot) {
        return newRoot.size() == size() ? this : on(newRoot, descending);
    }

    /** A set without an element; this one, if it does not have it. */
    @CheckReturnValue
    public PersistentSortedSet<E> minus(@Nullable Object element) {
        long found = BTree.find(root, order, element);
        return found < 0 ? this : made(BTree.minus(null, root, found));
    }

    /**
     * A set without the elements of a collection. Of another {@code PersistentSortedSet}, a {@code CowSortedSet} or the
     * keys of a {@code PersistentSortedMap}, if they are in the same order: O(m log(n/m + 1)), and what is shared with this
     * set is skipped.
     */
    @CheckReturnValue
    public PersistentSortedSet<E> minusAll(Collection<?> elements) {
        Collection<?> value = valueOf(requireNonNull(elements, "elements"));
        if (value instanceof SortedKeys<?, ?> keys && isSortedAs(keys)) {
            return made(Combine.difference(order, root, keys.root));
        }
        if (value instanceof PersistentSortedSet<?> set) {
            return difference(set);
        }
        Draft draft = new Draft(root, order);
        value.forEach(draft::remove);
        return made(draft.root());
    }

    /**
     * The elements of this set and those of another; of equal ones, this set's own stays. What they share is skipped.
     */
    @CheckReturnValue
    public PersistentSortedSet<E> union(PersistentSortedSet<? extends E> other) {
        return made(Combine.union(order, root, inThisOrder(requireNonNull(other, "other"), 0)));
    }

    /** The elements of this set that another has too, by this set's order; what the two share is skipped. */
    @CheckReturnValue
    public PersistentSortedSet<E> intersection(PersistentSortedSet<?> other) {
        return made(Combine.intersection(order, root, inThisOrder(requireNonNull(other, "other"), 0)));
    }

    /** The elements of this set that another does not have, by this set's order; what the two share is skipped. */
    @CheckReturnValue
    public PersistentSortedSet<E> difference(PersistentSortedSet<?> other) {
        return made(Combine.difference(order, root, inThisOrder(requireNonNull(other, "other"), 0)));
    }

    /**
     * What leads from this set to a newer one, in this set's order; for two versions of one set, in the time of their
     * difference.
     */
    @CheckReturnValue
    public SortedSetDiff<E> diff(PersistentSortedSet<? extends E> newer) {
        requireNonNull(newer, "newer");
        BulkLoad added = new BulkLoad(0, 0);
        BulkLoad removed = new BulkLoad(0, 0);
        Unshared.forEach(order, root, inThisOrder(newer, 0), (before, i, after, j) -> {
            if (before == null) {
                added.add(requireNonNull(after).key(j), null);
            } else if (after == null) {
                removed.add(before.key(i), null);
            }
            return true;
        });
        return new SortedSetDiff<>(on(added.root(order, null), descending), on(removed.root(order, null), descending));
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a PersistentSortedSet is read through its serial form");
    }
}
