package dev.byre.collections;

import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.hash.BulkLoad;
import dev.byre.core.hash.Draft;
import dev.byre.core.hash.Leaf;
import dev.byre.core.hash.Trie;
import dev.byre.core.hash.Unshared;
import dev.byre.core.ownership.HasSnapshot;
import dev.byre.core.ownership.PersistentFace;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A persistent hash set: an immutable {@link Set} of which each update returns a new one that shares nearly all with
 * it.
 *
 * <pre>{@code
 * PersistentSet<String> herd = PersistentSet.of("cow", "calf");
 * PersistentSet<String> later = herd.plus("bull").minus("calf");
 * System.out.println(later.contains("bull") + " " + herd.contains("bull")); // prints true false
 * }</pre>
 *
 * <p>{@code contains}, {@code plus}, {@code minus}: O(log n), five or six nodes for a million elements.
 * {@code size}: O(1). {@code union}, {@code intersection}, {@code difference}, {@code diff} and {@code equals} take the
 * time of the difference if the two are versions of one set; otherwise that of all their elements. Iteration: O(n).
 *
 * <p>An element takes about 10 bytes beside itself, and one byte more at most once the set is searched a lot.
 *
 * <p>One element may be null. The order of iteration, hash flooding, threads and the methods of {@link Set} that change
 * a set: as {@link PersistentMap}.
 *
 * <p>Immutable, if its elements are; safe to publish by any means, a data race included. Serializable by its contents.
 *
 * @param <E> the type of the elements
 */
public final class PersistentSet<E> extends HashRoot implements ImmutableSet<E>, Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentSet<?> EMPTY = new PersistentSet<>(Trie.emptySet(), 0);

    static {
        PersistentFace.<PersistentSet<?>>register(PersistentSet.class, face -> face.root, PersistentSet::of);
    }

    /** The hash code once it was asked for, or 0; a race may work it out twice, to the same result. */
    private transient int hash;

    private PersistentSet(Object root, int size) {
        super(root, size);
    }

    /** The set of no elements. */
    @SuppressWarnings("unchecked") // It holds no elements.
    public static <E> PersistentSet<E> empty() {
        return (PersistentSet<E>) EMPTY;
    }

    private static <E> PersistentSet<E> of(Object root, int size) {
        return size == 0 ? empty() : new PersistentSet<>(root, size);
    }

    private static <E> PersistentSet<E> of(Draft draft) {
        return of(draft.root(), draft.size());
    }

    /** A set of the given elements; of equal ones, the first stays. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <E> PersistentSet<E> of(E... elements) {
        return copyOf(Arrays.asList(requireNonNull(elements, "elements")));
    }

    /**
     * A set of the elements of a collection: O(1) if that is a {@code PersistentSet}, which is returned as it is, or a
     * {@code CowSet}; otherwise a copy, O(n).
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable set of a subtype is one of the type: nothing can be put in.
    public static <E> PersistentSet<E> copyOf(Collection<? extends E> source) {
        Collection<? extends E> value = valueOf(requireNonNull(source, "source"));
        if (value instanceof PersistentSet<?> set) {
            return (PersistentSet<E>) set;
        }
        return PersistentSet.<E>empty().plusAll(value);
    }

    /** What to take elements from: the immutable set of a handle, or what a view of one hands over, or else itself. */
    @SuppressWarnings("unchecked") // What stands for a collection has the same elements.
    private static <E> Collection<E> valueOf(Collection<E> source) {
        return (Collection<E>) HasSnapshot.valueOf(source);
    }

    /** A collector into a set. */
    @CheckReturnValue
    public static <E> Collector<E, ?, PersistentSet<E>> collector() {
        return Collector.of(
                () -> new Draft(Trie.emptySet(), 0),
                (draft, e) -> draft.put(e, null),
                (left, right) -> {
                    Trie.forEach(right.root(), left::put);
                    return left;
                },
                PersistentSet::<E>of);
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        int hash = Trie.hash(sought);
        return leaf(hash).find(hash, sought) >= 0;
    }

    @Override
    public boolean containsAll(Collection<?> sought) {
        if (sought instanceof PersistentSet<?> set) {
            return set.size <= size && Unshared.forEach(set.root, root, (leaf, index, mine, at) -> at >= 0);
        }
        for (Object element : requireNonNull(sought, "sought")) {
            if (!contains(element)) {
                return false;
            }
        }
        return true;
    }

    /** A set with an element; this one, if it has it already. */
    @CheckReturnValue
    public PersistentSet<E> plus(E element) {
        int hash = Trie.hash(element);
        Leaf leaf = leaf(hash);
        return leaf.find(hash, element) >= 0
                ? this
                : new PersistentSet<>(Trie.plus(null, root, hash, leaf, element, null), size + 1);
    }

    /**
     * A set with all elements of a collection. What is shared with a {@code PersistentSet} or a {@code CowSet} is
     * skipped.
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable set of a subtype is one of the type: nothing can be put in.
    public PersistentSet<E> plusAll(Collection<? extends E> elements) {
        Collection<? extends E> value = valueOf(requireNonNull(elements, "elements"));
        if (value instanceof PersistentSet<?> set) {
            return union((PersistentSet<E>) set);
        }
        if (size == 0 && BulkLoad.pays(value.size())) {
            BulkLoad load = new BulkLoad(0, value.size());
            value.forEach(e -> load.add(e, null));
            return of(load.root(null), load.size());
        }
        Draft draft = new Draft(root, size);
        value.forEach(e -> draft.put(e, null));
        return made(draft);
    }

    /** The set of a draft that was made from this one. */
    @SuppressWarnings("ReferenceEquality") // The very same root.
    private PersistentSet<E> made(Draft draft) {
        return draft.root() == root ? this : of(draft);
    }

    /** A set without an element; this one, if it does not have it. */
    @CheckReturnValue
    public PersistentSet<E> minus(@Nullable Object element) {
        int hash = Trie.hash(element);
        Leaf leaf = leaf(hash);
        int index = leaf.find(hash, element);
        return index < 0 ? this : of(Trie.minus(null, root, hash, leaf, index), size - 1);
    }

    /** A set without the elements of a collection. */
    @CheckReturnValue
    public PersistentSet<E> minusAll(Collection<?> elements) {
        requireNonNull(elements, "elements");
        if (valueOf(elements) instanceof PersistentSet<?> set) {
            return difference(set);
        }
        Draft draft = new Draft(root, size);
        elements.forEach(draft::remove);
        return made(draft);
    }

    /** The elements of this set and those of another; of equal ones, either may stay. What the two share is skipped. */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable set of a subtype is one of the type: nothing can be put in.
    public PersistentSet<E> union(PersistentSet<? extends E> other) {
        requireNonNull(other, "other");
        if (other.size > size) {
            return ((PersistentSet<E>) other).union(this);
        }
        Draft draft = new Draft(root, size);
        Unshared.forEach(other.root, root, (leaf, index, mine, at) -> {
            if (at < 0) {
                draft.put(leaf.key(index), null);
            }
            return true;
        });
        return made(draft);
    }

    /** The elements of this set that another has too; what the two share is skipped. */
    @CheckReturnValue
    public PersistentSet<E> intersection(PersistentSet<?> other) {
        requireNonNull(other, "other");
        if (other.size < size >> 3) {
            Draft few = new Draft(Trie.emptySet(), 0);
            Trie.forEach(other.root, (element, none) -> putOwn(few, element));
            return of(few);
        }
        Draft draft = new Draft(root, size);
        Unshared.forEach(root, other.root, (leaf, index, theirs, at) -> {
            if (at < 0) {
                draft.remove(leaf.key(index));
            }
            return true;
        });
        return made(draft);
    }

    /** Adds this set's own instance of an element, if it has one. */
    private void putOwn(Draft draft, @Nullable Object element) {
        int hash = Trie.hash(element);
        Leaf leaf = leaf(hash);
        int index = leaf.find(hash, element);
        if (index >= 0) {
            draft.put(leaf.key(index), null);
        }
    }

    /** The elements of this set that another does not have; what the two share is skipped. */
    @CheckReturnValue
    public PersistentSet<E> difference(PersistentSet<?> other) {
        requireNonNull(other, "other");
        if (other.size < size >> 3) {
            Draft draft = new Draft(root, size);
            Trie.forEach(other.root, (element, none) -> draft.remove(element));
            return made(draft);
        }
        PersistentSet<E> rest = elementsNotIn(other);
        if (rest.size == size || rest.size <= size >> 1) {
            return rest.size == size ? this : rest;
        }
        // Most of this set stays, so that is shared, and what goes is taken out of it.
        Draft draft = new Draft(root, size);
        forEach(element -> {
            if (other.contains(element)) {
                draft.remove(element);
            }
        });
        return made(draft);
    }

    /** What leads from this set to a newer one; for two versions of one set, in the time of their difference. */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable set of a subtype is one of the type: nothing can be put in.
    public SetDiff<E> diff(PersistentSet<? extends E> newer) {
        requireNonNull(newer, "newer");
        return new SetDiff<>(((PersistentSet<E>) newer).elementsNotIn(this), elementsNotIn(newer));
    }

    private PersistentSet<E> elementsNotIn(PersistentSet<?> other) {
        Draft draft = new Draft(Trie.emptySet(), 0);
        Unshared.forEach(root, other.root, (leaf, index, theirs, at) -> {
            if (at < 0) {
                draft.put(leaf.key(index), null);
            }
            return true;
        });
        return of(draft);
    }

    @Override
    @SuppressWarnings("unchecked") // Only elements go into the slots.
    public void forEach(Consumer<? super E> action) {
        requireNonNull(action, "action");
        Trie.forEach(root, (element, none) -> action.accept((E) element));
    }

    @Override
    public Iterator<E> iterator() {
        return asView().iterator();
    }

    @Override
    public Spliterator<E> spliterator() {
        return asView().spliterator();
    }

    @Override
    public Object[] toArray() {
        return asView().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return asView().toArray(requireNonNull(array, "array"));
    }

    @SuppressWarnings("unchecked") // Only elements go into the slots.
    private Set<E> asView() {
        return asSet(0, this::contains, (element, none) -> (E) element);
    }

    /** Whether another set has equal elements. For two versions of one set, in the time of their difference. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (other instanceof PersistentSet<?> set) {
            return set.size == size && containsAll(set);
        }
        // A handle sees what it shares with this set; the contract makes the answer the same, unless an order comes in.
        if (other instanceof HasSnapshot && !(other instanceof SortedSet<?>)) {
            return other.equals(this);
        }
        return asView().equals(other);
    }

    /** The sum of the hash codes of the elements, O(n) at the first call and O(1) from then on. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = asView().hashCode();
            hash = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return asView().toString();
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a PersistentSet is read through its serial form");
    }
}
