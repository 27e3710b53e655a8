package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.PersistentSet;
import dev.byre.core.CheckReturnValue;
import dev.byre.core.hash.BulkLoad;
import dev.byre.core.hash.Leaf;
import dev.byre.core.hash.Trie;
import dev.byre.core.hash.Unshared;
import dev.byre.core.ownership.PersistentFace;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A mutable hash set with value semantics: it stands in for {@link java.util.HashSet}, and {@link #share()} gives an
 * independent set, {@link #snapshot()} an immutable one, in O(1) at any size.
 *
 * <pre>{@code
 * CowSet<String> a = CowSet.of("cow", "calf");
 * CowSet<String> b = a.share();     // no element is copied
 * a.remove("calf");                 // a copies what it writes to
 * System.out.println(a.contains("calf") + " " + b.contains("calf")); // prints false true
 * }</pre>
 *
 * <p>{@code share}, {@code snapshot}, {@code release}, {@code size}, {@code clear}: O(1). {@code contains},
 * {@code add}, {@code remove}: O(log n), five or six nodes for a million elements. What is copied when, the order of
 * iteration, hash flooding, callbacks that throw, threads and nested handles: as {@link CowMap}. Iterators and
 * spliterators are fail-fast; to write while iterating, iterate over a {@code snapshot()}.
 *
 * <p>One element may be null. One thread at a time, as HashSet; while nobody writes to a set, many threads may read it
 * and share it. Serializable by its contents.
 *
 * @param <E> the type of the elements
 */
public final class CowSet<E> extends HashHandle implements Set<E>, Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentFace<PersistentSet<?>> VALUES = PersistentFace.of(PersistentSet.empty());

    /** An empty set. */
    public CowSet() {
        super(Trie.emptySet(), 0);
    }

    /**
     * An empty set. No room is made beforehand: a set grows by a leaf at a time.
     *
     * @param capacity how many elements are expected
     * @throws IllegalArgumentException if {@code capacity} is negative
     */
    public CowSet(int capacity) {
        this();
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity " + capacity + " is negative");
        }
    }

    /**
     * A set of the elements of a collection: O(1) from a {@code CowSet} or a {@code PersistentSet}, otherwise a copy.
     */
    public CowSet(Collection<? extends E> source) {
        super(start(requireNonNull(source, "source")));
        if (rootOf(source) == null) {
            addAll(source);
        }
    }

    /** A handle whose root a new set of these elements can start from. */
    private static HashHandle start(Collection<?> source) {
        if (source instanceof CowSet<?> set) {
            return set;
        }
        return source instanceof PersistentSet<?> set ? new CowSet<>(VALUES.rootOf(set), set.size()) : new CowSet<>();
    }

    private CowSet(Object root, int size) {
        super(root, size);
    }

    /** A set of the given elements; of equal ones, the first stays. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <E> CowSet<E> of(E... elements) {
        return new CowSet<>(Arrays.asList(requireNonNull(elements, "elements")));
    }

    /**
     * A set of the elements of a collection: O(1) from a {@code CowSet} or a {@code PersistentSet}, otherwise a copy.
     */
    @CheckReturnValue
    public static <E> CowSet<E> copyOf(Collection<? extends E> source) {
        return new CowSet<>(source);
    }

    /** A collector into a new set. */
    @CheckReturnValue
    public static <E> Collector<E, ?, CowSet<E>> collector() {
        return Collector.of(
                CowSet<E>::new,
                CowSet::add,
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** An independent set of the same elements, O(1). */
    @CheckReturnValue
    @Override
    public CowSet<E> share() {
        return new CowSet<>(this);
    }

    /** The immutable set of this moment, O(1). This set stays usable, and copies what it writes to from now on. */
    @CheckReturnValue
    @Override
    @SuppressWarnings("unchecked") // The root holds this set's elements.
    public PersistentSet<E> snapshot() {
        return (PersistentSet<E>) VALUES.of(pinnedRoot(), size());
    }

    @Override
    Object empty() {
        return Trie.emptySet();
    }

    /** The root of another set on a hash trie, or null if it is none. */
    private static @Nullable Object rootOf(Collection<?> collection) {
        if (collection instanceof CowSet<?> handle) {
            handle.checkHeld();
            return handle.root;
        }
        return collection instanceof PersistentSet<?> value ? VALUES.rootOf(value) : null;
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        int hash = Trie.hash(sought);
        return leaf(hash).find(hash, sought) >= 0;
    }

    @Override
    public boolean containsAll(Collection<?> sought) {
        return asView().containsAll(requireNonNull(sought, "sought"));
    }

    @Override
    public boolean add(E element) {
        int hash = Trie.hash(element);
        Leaf leaf = leaf(hash);
        if (findToWrite(hash, leaf, element) >= 0) {
            return false;
        }
        plus(hash, leaf, element, null);
        return true;
    }

    /**
     * Adds all elements of a collection. What a {@code CowSet} or a {@code PersistentSet} shares with this set is
     * skipped.
     */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // The other set's elements are of the type, null among them.
    public boolean addAll(Collection<? extends E> elements) {
        Collection<? extends E> source = Nested.handedOver(requireNonNull(elements, "elements"));
        int before = size();
        Object theirs = rootOf(source);
        if (theirs == null && before == 0 && BulkLoad.pays(source.size())) {
            int expected = modCount;
            BulkLoad load = new BulkLoad(0, source.size());
            source.forEach(e -> load.add(e, null));
            hold(load, expected);
        } else if (theirs == null) {
            allOrNothing(() -> source.forEach(this::add));
        } else {
            allOrNothing(() -> Unshared.forEach(theirs, root, (leaf, index, mine, at) -> {
                add((E) leaf.key(index));
                return true;
            }));
        }
        return size() != before;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        int hash = Trie.hash(element);
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, element);
        if (index < 0) {
            return false;
        }
        minus(hash, leaf, index);
        return true;
    }

    @Override
    public boolean removeAll(Collection<?> removed) {
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
    @SuppressWarnings({"unchecked", "NullAway"}) // Only elements go into the slots, null among them.
    public void forEach(Consumer<? super E> action) {
        requireNonNull(action, "action");
        forEachEntry((element, none) -> action.accept((E) element));
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
        return asView().toArray(array);
    }

    @SuppressWarnings("unchecked") // Only elements go into the slots.
    private Set<E> asView() {
        return new HandleView.OfSet<>(
                entries(),
                new Entries.Make<>(
                        cursor -> (E) cursor.key(), (element, none) -> (E) element, Spliterator.DISTINCT, null),
                this::findPlace);
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
        Object theirs = rootOf(set);
        if (theirs == null) {
            return asView().equals(other);
        }
        int expected = modCount;
        return Unshared.forEach(root, theirs, (leaf, index, counterpart, at) -> {
            checkUnmodified(expected);
            return at >= 0;
        });
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
        forEachEntry((element, none) -> text.add(element == this ? "(this Collection)" : String.valueOf(element)));
        return text.toString();
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CowSet is read through its serial form");
    }
}
