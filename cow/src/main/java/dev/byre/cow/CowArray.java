package dev.byre.cow;

import static dev.byre.core.ownership.Invariants.check;
import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.Owner;
import dev.byre.core.seq.ObjectLeaf;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A mutable list with value semantics: it stands in for {@link java.util.ArrayList}, and {@link #share()} gives an
 * independent list in O(1).
 *
 * <pre>{@code
 * CowArray<String> a = CowArray.of("cow", "calf");
 * CowArray<String> b = a.share();    // no element is copied
 * a.add("bull");                     // a copies now, once; what it does next is in place
 * System.out.println(a + " " + b);   // prints [cow, calf, bull] [cow, calf]
 * }</pre>
 *
 * <p>{@code share}, {@code borrow}, {@code get}, {@code size}: O(1). {@code set}, {@code edit}: O(1). {@code add} at
 * the end: amortized O(1). Insertion and removal elsewhere, {@code contains}, {@code sort} and the bulk operations: as
 * in ArrayList, but {@code sort} and {@code replaceAll} work on a copy of the references and put it in place at the
 * end, over what their function may have written meanwhile. The first write after a {@code share()}, on either side,
 * copies the references once, O(n); if the other side was released or has copied already, no write copies.
 *
 * <p>Elements may be null. Iterators and spliterators are fail-fast; to write while iterating, iterate over a
 * {@code share()}, which costs one copy. A function given to {@code replaceAll}, {@code removeIf}, {@code sort} or
 * {@code edit} that throws leaves the list as it was; only a nested handle that {@code edit} has given it is as the
 * function left it.
 *
 * <p>One thread at a time, as ArrayList; while nobody writes to a list, many threads may read it and share it, so that
 * a record can hold one. Two lists that share are independent and may be in two threads: to hand a list over, pass a
 * {@code share()}.
 *
 * <p>Sharing does not reach into the elements. An element that is itself a handle is to be shared when it is put in or
 * taken out, by whatever method (a stream, {@code addAll} or {@code toArray} hand out the handle itself), or changed by
 * {@link #edit}, which does what is needed.
 *
 * <p>Serializable by its contents. A list that contains itself, or an element that refers to it, cannot be read back.
 *
 * @param <E> the type of the elements
 */
public final class CowArray<E> extends AbstractList<E> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1;

    private transient ObjectLeaf root;

    /** Whether this handle has seen that no other holds the root; only its own share can make that untrue. */
    private transient boolean alone;

    /** The owner under which {@link #edit} has made nested handles our own; null after a share, when they are not. */
    private transient @Nullable Owner owner;

    /** Whether a function is running that {@link #edit} has given a nested handle, which it may write to in place. */
    private transient boolean editing;

    /** The owner of the collection that this handle sits in and that alone may write to it, if there is one. */
    private transient @Nullable Owner home;

    /** An empty list. */
    public CowArray() {
        this(ObjectLeaf.EMPTY);
    }

    /**
     * An empty list with room.
     *
     * @param capacity how many elements can be added before the array grows
     * @throws IllegalArgumentException if {@code capacity} is negative
     */
    public CowArray(int capacity) {
        this(ObjectLeaf.withRoom(checkCapacity(capacity)));
    }

    /** A list of the elements of a collection, in its order: O(1) from a {@code CowArray}, otherwise a copy. */
    public CowArray(Collection<? extends E> source) {
        this(rootOf(source));
    }

    private CowArray(ObjectLeaf root) {
        this.root = root;
    }

    private static int checkCapacity(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity " + capacity + " is negative");
        }
        return capacity;
    }

    private static ObjectLeaf rootOf(Collection<?> source) {
        requireNonNull(source, "source");
        if (source instanceof CowArray<?> array) {
            return array.sharedRoot();
        }
        Object[] elements = Nested.handedOver(source).toArray();
        // Only of ArrayList do we know that it keeps no hold on the array that it gives away.
        boolean ours = source.getClass() == ArrayList.class;
        return ObjectLeaf.of(ours ? elements : Arrays.copyOf(elements, elements.length, Object[].class));
    }

    /** A list of the given elements. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is copied, and only read.
    public static <E> CowArray<E> of(E... elements) {
        requireNonNull(elements, "elements");
        return new CowArray<>(ObjectLeaf.of(Arrays.copyOf(elements, elements.length, Object[].class)));
    }

    /** A list of the elements of a collection, in its order: O(1) from a {@code CowArray}, otherwise a copy. */
    @CheckReturnValue
    public static <E> CowArray<E> copyOf(Collection<? extends E> source) {
        return new CowArray<>(source);
    }

    /**
     * A list that reads the caller's array and copies it at its first write, O(1). The array is never written to; while
     * it is borrowed, the caller must not write to it either, or the list and all that it shares with will change.
     */
    @CheckReturnValue
    public static <E> CowArray<E> borrow(E[] array) {
        return new CowArray<>(ObjectLeaf.borrowed(requireNonNull(array, "array")));
    }

    /** A collector into a new list. */
    @CheckReturnValue
    public static <E> Collector<E, ?, CowArray<E>> collector() {
        return Collector.of(
                CowArray<E>::new,
                CowArray::add,
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** An independent list of the same elements, O(1). */
    @CheckReturnValue
    public CowArray<E> share() {
        return new CowArray<>(sharedRoot());
    }

    private ObjectLeaf sharedRoot() {
        root.checkHeld();
        // From now on two lists hold the nested handles, so none of them is ours alone.
        owner = null;
        if (editing) {
            return rootOfShares();
        }
        root.share();
        alone = false;
        return root;
    }

    /** For who shares this list from within an edit: the function that runs has a handle that it is yet to write to. */
    private ObjectLeaf rootOfShares() {
        Object[] elements = toArray();
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Nested.shared(elements[i]);
        }
        return ObjectLeaf.of(elements);
    }

    /**
     * Whether this list alone holds its elements' array, so that the next write does not copy. False may be wrong, by a
     * list that was dropped without release; true is not.
     */
    public boolean isKnownUnique() {
        root.checkHeld();
        return root.isUnique();
    }

    /**
     * Gives this handle up, so that the lists it shares with may write in place again. Optional; a second release does
     * nothing.
     *
     * <p>Every other method of a released list, but {@code toString}, throws {@link IllegalStateException}.
     */
    public void release() {
        modCount++;
        root.release();
        hold(ObjectLeaf.RELEASED);
    }

    @Override
    public int size() {
        return root.size();
    }

    @Override
    public E get(int index) {
        ObjectLeaf leaf = root;
        return element(leaf.items(), leaf.checkIndex(index));
    }

    @SuppressWarnings("unchecked") // Only elements go into the array.
    private E element(@Nullable Object[] items, int index) {
        return (E) items[index];
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        return indexOf(sought) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object sought) {
        int expected = modCount;
        int size = size();
        for (int i = 0; i < size; i++) {
            if (isAt(i, sought, expected)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object sought) {
        int expected = modCount;
        for (int i = size() - 1; i >= 0; i--) {
            if (isAt(i, sought, expected)) {
                return i;
            }
        }
        return -1;
    }

    /** Reads the root anew: {@code equals} of an element may have shared this list and written to it. */
    private boolean isAt(int index, @Nullable Object sought, int expected) {
        boolean equal = Objects.equals(sought, root.items()[index]);
        checkUnmodified(expected);
        return equal;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(root.items(), size(), Object[].class);
    }

    @Override
    @SuppressWarnings("unchecked") // As the contract says, the runtime type is that of the given array.
    public <T> T[] toArray(T[] array) {
        requireNonNull(array, "array");
        int size = size();
        if (array.length < size) {
            return (T[]) Arrays.copyOf(root.items(), size, array.getClass());
        }
        System.arraycopy(root.items(), 0, array, 0, size);
        if (array.length > size) {
            array[size] = null;
        }
        return array;
    }

    @Override
    public E set(int index, E element) {
        root.checkIndex(index);
        Object[] items = editable();
        E old = element(items, index);
        items[index] = element;
        return old;
    }

    /** The array, ours to overwrite. */
    private @Nullable Object[] editable() {
        if (!alone) {
            root = root.editable();
            alone = true;
        }
        return root.items();
    }

    /**
     * Replaces the element at {@code index} by what a function makes of it. If that is the very same instance, nothing
     * is written, and nothing copied.
     *
     * <p>If the element is a handle, such as another {@code CowArray}, the function gets one that no other version of
     * this list holds, may change it, and returns it. As long as this list is not shared in between, edits of the same
     * element then happen in place: the first one may copy, the next ones do not. A share that the function itself
     * takes of this list holds the elements as they are at that moment, and takes O(n).
     *
     * <pre>{@code
     * CowArray<CowIntArray> rows = CowArray.of(CowIntArray.of(1, 2), CowIntArray.of(3, 4));
     * CowArray<CowIntArray> before = rows.share();
     * rows.edit(0, row -> {
     *     row.set(0, 9);
     *     return row;
     * });
     * System.out.println(rows + " " + before); // prints [[9, 2], [3, 4]] [[1, 2], [3, 4]]
     * }</pre>
     *
     * @throws IndexOutOfBoundsException if there is no element at {@code index}
     * @throws ConcurrentModificationException if the function adds to this list or removes from it
     */
    @SuppressWarnings("ReferenceEquality") // Only the very same instance means that there is nothing to write.
    public void edit(int index, UnaryOperator<E> edit) {
        requireNonNull(edit, "edit");
        E element = get(index);
        int expected = modCount;
        E edited = Nested.isHandle(element) ? editedHandle(index, element, edit) : edit.apply(element);
        checkUnmodified(expected);
        if (edited != get(index)) {
            set(index, edited);
        }
    }

    @SuppressWarnings("ReferenceEquality") // A share is equal to the handle, and is another one.
    private E editedHandle(int index, E handle, UnaryOperator<E> edit) {
        if (owner == null) {
            owner = new Owner();
        }
        E owned = Nested.ownedBy(owner, handle);
        if (owned != handle) {
            // What the function reads of this list while it runs must not depend on whether the handle was shared.
            set(index, owned);
        }
        boolean outer = editing;
        editing = true;
        try {
            return edit.apply(owned);
        } finally {
            editing = outer;
        }
    }

    /** This list if it was made by the bearer of {@code owner}, otherwise a share of it that is. */
    CowArray<E> ownedBy(Owner owner) {
        if (Owner.mayEdit(owner, home)) {
            return this;
        }
        CowArray<E> owned = share();
        owned.home = owner;
        return owned;
    }

    @Override
    public boolean add(E element) {
        int size = size();
        modCount++;
        openGap(size, 1)[size] = element;
        return true;
    }

    @Override
    public void add(int index, E element) {
        checkPosition(index);
        modCount++;
        openGap(index, 1)[index] = element;
    }

    @Override
    public boolean addAll(Collection<? extends E> added) {
        return addAll(size(), added);
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> added) {
        Object[] elements = requireNonNull(added, "added").toArray();
        checkPosition(index);
        modCount++;
        if (elements.length == 0) {
            return false;
        }
        System.arraycopy(elements, 0, openGap(index, elements.length), index, elements.length);
        return true;
    }

    private void checkPosition(int index) {
        int size = size();
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for insertion into size " + size);
        }
    }

    /** The array, ours to write {@code length} elements to, from {@code index} on. */
    private @Nullable Object[] openGap(int index, int length) {
        ObjectLeaf held = root;
        ObjectLeaf leaf = held.openGap(alone, index, length);
        if (leaf != held || !alone) {
            root = leaf;
            alone = true;
        }
        return leaf.items();
    }

    @Override
    public E remove(int index) {
        E old = get(index);
        removeRange(index, index + 1);
        return old;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        int index = indexOf(element);
        if (index < 0) {
            return false;
        }
        removeRange(index, index + 1);
        return true;
    }

    @Override
    public void clear() {
        removeRange(0, size());
    }

    @Override
    protected void removeRange(int from, int to) {
        modCount++;
        hold(root.removeRange(from, to));
    }

    /** Takes the root that an update has made. A new one may be held by others too, as the empty one is. */
    private void hold(ObjectLeaf leaf) {
        if (leaf != root) {
            root = leaf;
            alone = false;
        }
    }

    @Override
    public boolean removeAll(Collection<?> removed) {
        requireNonNull(removed, "removed");
        return removeIf(removed::contains);
    }

    @Override
    public boolean retainAll(Collection<?> retained) {
        requireNonNull(retained, "retained");
        return removeIf(e -> !retained.contains(e));
    }

    /** Removes the elements that a predicate accepts. If it accepts none, nothing is copied. */
    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        requireNonNull(filter, "filter");
        int size = size();
        int expected = modCount;
        BitSet removed = new BitSet();
        for (int i = 0; i < size; i++) {
            boolean marked = filter.test(element(root.items(), i));
            checkUnmodified(expected);
            if (marked) {
                removed.set(i);
            }
        }
        if (removed.isEmpty()) {
            return false;
        }
        modCount++;
        hold(root.removeAll(removed));
        return true;
    }

    private void checkUnmodified(int expected) {
        if (modCount != expected) {
            throw new ConcurrentModificationException("the list was added to or removed from meanwhile");
        }
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        requireNonNull(operator, "operator");
        int expected = modCount;
        Object[] fresh = toArray();
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = operator.apply(element(fresh, i));
        }
        checkUnmodified(expected);
        hold(root.replacedBy(ObjectLeaf.of(fresh)));
    }

    @Override
    @SuppressWarnings("unchecked") // The array holds elements and nothing else.
    public void sort(@Nullable Comparator<? super E> comparator) {
        if (size() < 2) {
            return;
        }
        int expected = modCount;
        Object[] fresh = toArray();
        Arrays.sort((E[]) fresh, comparator);
        checkUnmodified(expected);
        modCount++;
        hold(root.replacedBy(ObjectLeaf.of(fresh)));
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        requireNonNull(action, "action");
        int size = size();
        int expected = modCount;
        // The root is read anew for each element: the action may have shared this list and written to it.
        for (int i = 0; i < size && modCount == expected; i++) {
            action.accept(element(root.items(), i));
        }
        checkUnmodified(expected);
    }

    @Override
    public Iterator<E> iterator() {
        return new ElementIterator(size());
    }

    @Override
    public Spliterator<E> spliterator() {
        root.checkHeld();
        return super.spliterator();
    }

    @Override
    public List<E> subList(int from, int to) {
        SubList.checkRange(from, to, size());
        return new SubList<>(super.subList(from, to), true);
    }

    /** Goes through the handle for each element, never through an array kept aside: that may be another list's now. */
    private final class ElementIterator implements Iterator<E> {
        private int next;
        private int size;
        private boolean removable;
        private int expected = modCount;

        ElementIterator(int size) {
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            // After a change there may be no next, but next() is to be called, to tell of it.
            return next != size || modCount != expected;
        }

        @Override
        public E next() {
            checkUnmodified(expected);
            if (next >= size) {
                throw new NoSuchElementException();
            }
            removable = true;
            return element(root.items(), next++);
        }

        @Override
        public void remove() {
            if (!removable) {
                throw new IllegalStateException("no element to remove: next() was not called since the last removal");
            }
            checkUnmodified(expected);
            removeRange(next - 1, next);
            removable = false;
            next--;
            size--;
            expected = modCount;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof CowArray<?> array)) {
            root.checkHeld();
            return other instanceof List<?> && super.equals(other);
        }
        return root == array.root || hasElementsOf(array);
    }

    private boolean hasElementsOf(CowArray<?> other) {
        int size = size();
        if (size != other.size()) {
            return false;
        }
        int expected = modCount;
        int expectedOfOther = other.modCount;
        for (int i = 0; i < size; i++) {
            boolean equal = Objects.equals(root.items()[i], other.root.items()[i]);
            checkUnmodified(expected);
            other.checkUnmodified(expectedOfOther);
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int expected = modCount;
        int size = size();
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + Objects.hashCode(root.items()[i]);
            checkUnmodified(expected);
        }
        return hash;
    }

    @Override
    public String toString() {
        return root.isReleased() ? "[released]" : super.toString();
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CowArray is read through its serial form");
    }

    /** Checks the root, and A1: a handle that knows to be alone is. */
    void checkInvariants() {
        root.checkInvariants();
        check(!alone || root.isUnique(), "A1: not alone");
    }
}
