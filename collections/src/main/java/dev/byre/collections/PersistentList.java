package dev.byre.collections;

import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.HasSnapshot;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.Cursor;
import dev.byre.core.seq.References;
import dev.byre.core.seq.Unshared;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A persistent list: an immutable {@link List} of which each update returns a new one that shares nearly all with it.
 *
 * <pre>{@code
 * PersistentList<String> herd = PersistentList.of("cow", "calf");
 * PersistentList<String> later = herd.plus("bull").with(1, "heifer");
 * System.out.println(later + " " + herd); // prints [cow, heifer, bull] [cow, calf]
 * System.out.println(later.concat(herd).slice(1, 4).reversed()); // prints [cow, bull, heifer]
 * }</pre>
 *
 * <p>{@code get}, {@code with}, {@code plus}, {@code plusFirst}, {@code plusAt}, {@code minusAt}, {@code minusRange} and
 * the like, {@code slice}, {@code split}, {@code concat}: O(log n), five nodes for a million elements. {@code size},
 * {@code reversed}: O(1). {@code equals} takes the time of the difference if the two are versions of one list in which
 * few elements were replaced; otherwise O(n), as {@code contains} and {@code indexOf}. Iteration: O(n). Where a list and
 * another one that was reversed are put together, the shorter of them is copied.
 *
 * <p>An element takes four to five bytes beside itself. {@code minus}, {@code minusAll}, {@code minusIf}: O(n), {@code
 * sorted}: O(n log n).
 *
 * <p>A part of a list, or the list the other way round, is a list of its own; a part holds nothing of the rest alive.
 *
 * <p>Elements may be null. The methods of {@link List} that change a list throw {@link UnsupportedOperationException}.
 *
 * <p>Immutable, if its elements are; safe to publish by any means, a data race included. Serializable by its contents.
 *
 * <p>A counted B-tree, after Bayer, McCreight, "Organization and maintenance of large ordered indices", 1972.
 *
 * @param <E> the type of the elements
 */
public final class PersistentList<E> implements ImmutableList<E>, RandomAccess, Serializable {
    private static final long serialVersionUID = 1;

    private static final References KIND = References.KIND;

    private static final PersistentList<?> EMPTY = new PersistentList<>(KIND.empty(), 0, false);

    static {
        PersistentFace.<PersistentList<?>>register(
                PersistentList.class, list -> list.laidOut(false).root, (root, size) -> of(root, size, false));
    }

    /** Final as the other fields are, so that whoever sees this object sees the whole tree (JLS 17.5). */
    private final transient Object root;

    private final transient int size;

    /** Whether the last element of the tree is shown first. Ranges and indexes of methods are those that are shown. */
    private final transient boolean reversed;

    private PersistentList(Object root, int size, boolean reversed) {
        this.root = root;
        this.size = size;
        this.reversed = reversed;
    }

    /** The list of no elements. */
    @SuppressWarnings("unchecked") // It holds no elements.
    public static <E> PersistentList<E> empty() {
        return (PersistentList<E>) EMPTY;
    }

    private static <E> PersistentList<E> of(Object root, int size, boolean reversed) {
        return size == 0 ? empty() : new PersistentList<>(root, size, reversed);
    }

    /** A list of the given elements. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is copied, and only read.
    public static <E> PersistentList<E> of(E... elements) {
        int length = requireNonNull(elements, "elements").length;
        return of(CountedTree.of(KIND, null, elements, 0, length), length, false);
    }

    /**
     * A list of the elements of a collection, in its order: O(1) if that is a {@code PersistentList}, which is returned
     * as it is, or a {@code CowArray}; otherwise a copy, O(n).
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable list of a subtype is one of the type: nothing can be put in.
    public static <E> PersistentList<E> copyOf(Collection<? extends E> source) {
        Object value = HasSnapshot.valueOf(requireNonNull(source, "source"));
        if (value instanceof PersistentList<?> list) {
            return (PersistentList<E>) list;
        }
        Object[] elements = ((Collection<?>) value).toArray();
        // Only of ArrayList do we know that it keeps no hold on the array that it gives away.
        return value.getClass() == ArrayList.class ? adopted(elements, false) : of((E[]) elements);
    }

    /** A list on an array that nobody else holds. */
    private static <E> PersistentList<E> adopted(Object[] elements, boolean reversed) {
        return of(CountedTree.adopted(KIND, null, elements, elements.length), elements.length, reversed);
    }

    /** A collector into a list. */
    @CheckReturnValue
    public static <E> Collector<E, ?, PersistentList<E>> collector() {
        return Collectors.collectingAndThen(Collectors.toCollection(ArrayList<E>::new), PersistentList::copyOf);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public E get(int index) {
        return element(References.get(root, reversed ? treeIndex(checkIndex(index, size)) : index));
    }

    /** Where in the tree the element of an index is, or the other way round. */
    private int treeIndex(int index) {
        return reversed ? size - 1 - index : index;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only elements go into the tree, nulls among them.
    private E element(@Nullable Object element) {
        return (E) element;
    }

    /**
     * The first element.
     *
     * @throws NoSuchElementException if the list is empty
     */
    public E getFirst() {
        checkNotEmpty();
        return get(0);
    }

    /**
     * The last element.
     *
     * @throws NoSuchElementException if the list is empty
     */
    public E getLast() {
        checkNotEmpty();
        return get(size - 1);
    }

    private void checkNotEmpty() {
        if (size == 0) {
            throw new NoSuchElementException("this list is empty");
        }
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        return indexOf(sought) >= 0;
    }

    @Override
    public boolean containsAll(Collection<?> sought) {
        for (Object element : requireNonNull(sought, "sought")) {
            if (!contains(element)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int indexOf(@Nullable Object sought) {
        int index = 0;
        for (E element : this) {
            if (Objects.equals(sought, element)) {
                return index;
            }
            index++;
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object sought) {
        int fromEnd = reversed().indexOf(sought);
        return fromEnd < 0 ? -1 : size - 1 - fromEnd;
    }

    /**
     * A list with another element at an index; this one, if the very same is there already.
     *
     * @throws IndexOutOfBoundsException if there is none at that index
     */
    @CheckReturnValue
    @SuppressWarnings("ReferenceEquality") // Only the very same instance means that there is nothing to write.
    public PersistentList<E> with(int index, E element) {
        int at = treeIndex(checkIndex(index, size));
        return References.get(root, at) == element
                ? this
                : new PersistentList<>(References.with(null, root, at, element), size, reversed);
    }

    /** A list with one more element at the end. */
    @CheckReturnValue
    public PersistentList<E> plus(E element) {
        return plusAt(size, element);
    }

    /** A list with one more element at the front. */
    @CheckReturnValue
    public PersistentList<E> plusFirst(E element) {
        return plusAt(0, element);
    }

    /** A list with one more element, before that at an index or at the end. */
    @CheckReturnValue
    public PersistentList<E> plusAt(int index, E element) {
        Object made = References.plus(null, root, treePosition(index), element);
        return new PersistentList<>(made, size + 1, reversed);
    }

    /** Where in the tree what is put in before an index is put in. */
    private int treePosition(int index) {
        checkPosition(index);
        return reversed ? size - index : index;
    }

    private void checkPosition(int index) {
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for size " + size);
        }
    }

    /**
     * A list with the elements of a collection at the end; O(log n) for those that {@link #copyOf} takes in O(1), unless one
     * of the two lists is reversed, or the other one borrowed: then the shorter, or that one, is copied.
     *
     * @throws OutOfMemoryError if that would be more than {@link Integer#MAX_VALUE} elements
     */
    @CheckReturnValue
    public PersistentList<E> plusAll(Collection<? extends E> elements) {
        return plusAllAt(size, elements);
    }

    /** As {@link #plusAll}, but before the element at an index, or at the end. */
    @CheckReturnValue
    public PersistentList<E> plusAllAt(int index, Collection<? extends E> elements) {
        requireNonNull(elements, "elements");
        int at = treePosition(index);
        PersistentList<E> added = copyOf(elements);
        if (isEmpty() || added.isEmpty()) {
            return isEmpty() ? added : this;
        }
        if (added.reversed == reversed) {
            return new PersistentList<>(
                    CountedTree.insert(KIND, null, root, at, added.root), size + added.size, reversed);
        }
        return size < added.size
                ? laidOut(added.reversed).plusAllAt(index, added)
                : plusAllAt(index, added.laidOut(reversed));
    }

    /** The same elements in a tree that is shown in a given direction; O(n) if it is not that of this one. */
    private PersistentList<E> laidOut(boolean inReverse) {
        return reversed == inReverse ? this : adopted((inReverse ? reversed() : this).toArray(), inReverse);
    }

    /** The elements of this list and behind them those of another. */
    @CheckReturnValue
    public PersistentList<E> concat(PersistentList<? extends E> other) {
        return plusAllAt(size, requireNonNull(other, "other"));
    }

    /**
     * A list without the element at an index.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    @CheckReturnValue
    public PersistentList<E> minusAt(int index) {
        int at = treeIndex(checkIndex(index, size));
        return of(CountedTree.minus(KIND, null, root, at), size - 1, reversed);
    }

    /** A list without the first element that is equal to the given one, as {@link List#remove(Object)}; O(n). */
    @CheckReturnValue
    public PersistentList<E> minus(@Nullable Object element) {
        int index = indexOf(element);
        return index < 0 ? this : minusAt(index);
    }

    /** A list without the elements that a collection contains; this one, if there are none. As many look-ups there. */
    @CheckReturnValue
    public PersistentList<E> minusAll(Collection<?> elements) {
        return minusIf(requireNonNull(elements, "elements")::contains);
    }

    /** A list without the elements that a predicate accepts; this one, if there are none. */
    @CheckReturnValue
    public PersistentList<E> minusIf(Predicate<? super E> filter) {
        requireNonNull(filter, "filter");
        BitSet removed = new BitSet(size);
        int index = 0;
        for (E element : this) {
            if (filter.test(element)) {
                removed.set(treeIndex(index));
            }
            index++;
        }
        return removed.isEmpty()
                ? this
                : of(CountedTree.minusAll(KIND, null, root, removed), size - removed.cardinality(), reversed);
    }

    /**
     * The elements in ascending order, by a comparator or by their natural order; equal ones stay in their order.
     *
     * @param comparator how elements compare, or null for their natural order
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // The array holds elements and nothing else.
    public PersistentList<E> sorted(@Nullable Comparator<? super E> comparator) {
        Object[] elements = toArray();
        Arrays.sort((E[]) elements, comparator);
        return adopted(elements, false);
    }

    /**
     * A list without its first element.
     *
     * @throws NoSuchElementException if the list is empty
     */
    @CheckReturnValue
    public PersistentList<E> minusFirst() {
        checkNotEmpty();
        return minusAt(0);
    }

    /**
     * A list without its last element.
     *
     * @throws NoSuchElementException if the list is empty
     */
    @CheckReturnValue
    public PersistentList<E> minusLast() {
        checkNotEmpty();
        return minusAt(size - 1);
    }

    /**
     * A list without the elements from one index to another, exclusive.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within 0 and the size
     * @throws IllegalArgumentException if it ends before it begins
     */
    @CheckReturnValue
    public PersistentList<E> minusRange(int from, int to) {
        checkRange(from, to);
        if (from == to) {
            return this;
        }
        Object rest = reversed
                ? CountedTree.minusRange(KIND, null, root, size - to, size - from)
                : CountedTree.minusRange(KIND, null, root, from, to);
        return of(rest, size - (to - from), reversed);
    }

    private void checkRange(int from, int to) {
        if (from < 0 || to > size) {
            throw new IndexOutOfBoundsException("Range [" + from + ", " + to + ") out of bounds for size " + size);
        }
        if (from > to) {
            throw new IllegalArgumentException("from " + from + " is greater than to " + to);
        }
    }

    /**
     * The elements from one index to another, exclusive.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within 0 and the size
     * @throws IllegalArgumentException if it ends before it begins
     */
    @CheckReturnValue
    public PersistentList<E> slice(int from, int to) {
        checkRange(from, to);
        if (to - from == size) {
            return this;
        }
        Object part = reversed
                ? CountedTree.slice(KIND, root, size - to, size - from)
                : CountedTree.slice(KIND, root, from, to);
        return of(part, to - from, reversed);
    }

    /** The elements from one index to another, exclusive; as {@link #slice}: a list of its own. */
    @Override
    public PersistentList<E> subList(int from, int to) {
        return slice(from, to);
    }

    /**
     * The elements before an index, and those from there on.
     *
     * @throws IndexOutOfBoundsException if {@code index} is negative or greater than the size
     */
    @CheckReturnValue
    public ListSplit<E> split(int index) {
        checkPosition(index);
        return new ListSplit<>(slice(0, index), slice(index, size));
    }

    /** The same elements the other way round, O(1). */
    @Override
    public PersistentList<E> reversed() {
        return size < 2 ? this : new PersistentList<>(root, size, !reversed);
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        forEach(0, size, requireNonNull(action, "action"));
    }

    /** Gives the elements from one index to another to an action. */
    void forEach(int from, int to, Consumer<? super E> action) {
        if (reversed) {
            forEachDown(size - to, size - from, action);
        } else {
            forEachUp(from, to, action);
        }
    }

    private void forEachUp(int from, int to, Consumer<? super E> action) {
        if (from == to) {
            return;
        }
        Cursor cursor = Cursor.at(KIND, root, from);
        do {
            int limit = Math.min(cursor.limit(), to - cursor.start());
            forEachUp((Object[]) cursor.array(), cursor.offset(), limit, action);
        } while (cursor.start() + cursor.limit() < to && cursor.advanceToLeaf());
    }

    /** A method of its own, so that the JIT compiler sees a loop over an array and nothing else. */
    private void forEachUp(Object[] leaf, int from, int to, Consumer<? super E> action) {
        for (int i = from; i < to; i++) {
            action.accept(element(leaf[i]));
        }
    }

    private void forEachDown(int from, int to, Consumer<? super E> action) {
        if (from == to) {
            return;
        }
        Cursor cursor = Cursor.at(KIND, root, to - 1);
        do {
            int limit = Math.min(cursor.limit(), to - cursor.start());
            forEachDown((Object[]) cursor.array(), Math.max(0, from - cursor.start()), limit, action);
        } while (cursor.start() > from && cursor.retreatToLeaf());
    }

    private void forEachDown(Object[] leaf, int from, int to, Consumer<? super E> action) {
        for (int i = to - 1; i >= from; i--) {
            action.accept(element(leaf[i]));
        }
    }

    @Override
    public Iterator<E> iterator() {
        return new ElementIterator<>(root, size, reversed, 0);
    }

    @Override
    public ListIterator<E> listIterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        checkPosition(index);
        return new ElementIterator<>(root, size, reversed, index);
    }

    @Override
    public Spliterator<E> spliterator() {
        return new ElementSpliterator<>(this, 0, size);
    }

    @Override
    public Object[] toArray() {
        return fill(new Object[size]);
    }

    @Override
    public <T> T[] toArray(T[] array) {
        int length = requireNonNull(array, "array").length;
        if (length > size) {
            array[size] = null;
        }
        return fill(length < size ? Arrays.copyOf(array, size) : array);
    }

    private <T> T[] fill(T[] array) {
        CountedTree.copyTo(KIND, root, 0, size, array, 0);
        if (reversed) {
            Collections.reverse(Arrays.asList(array).subList(0, size));
        }
        return array;
    }

    /** Whether another list has equal elements in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (other instanceof PersistentList<?> list && list.reversed == reversed) {
            return list.size == size && hasElementsOf(list);
        }
        if (!(other instanceof List<?> list)) {
            return false;
        }
        // A handle sees what it shares with this list; the contract makes the answer the same.
        return list instanceof HasSnapshot ? list.equals(this) : hasElementsOf(list.iterator());
    }

    private boolean hasElementsOf(PersistentList<?> other) {
        Unshared unshared = new Unshared(KIND, root, other.root);
        while (unshared.advance()) {
            Object[] mine = (Object[]) unshared.left();
            Object[] theirs = (Object[]) unshared.right();
            for (int i = 0; i < unshared.length(); i++) {
                if (!Objects.equals(mine[unshared.leftOffset() + i], theirs[unshared.rightOffset() + i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasElementsOf(Iterator<?> others) {
        for (E element : this) {
            if (!others.hasNext() || !Objects.equals(element, others.next())) {
                return false;
            }
        }
        return !others.hasNext();
    }

    /** The hash code of a {@link List}, O(n); not kept, since elements may change. */
    @Override
    public int hashCode() {
        int hash = 1;
        for (E element : this) {
            hash = 31 * hash + Objects.hashCode(element);
        }
        return hash;
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        forEach(element -> text.add(String.valueOf(element)));
        return text.toString();
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a PersistentList is read through its serial form");
    }

    /** Checks the tree. */
    void checkInvariants() {
        CountedTree.checkInvariants(KIND, root, size);
    }
}
