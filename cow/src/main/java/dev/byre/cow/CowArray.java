package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.PersistentList;
import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.References;
import dev.byre.core.seq.Unshared;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
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
 * <p>{@code share}, {@code snapshot}, {@code borrow}, {@code size}, {@code clear}: O(1). {@code get}, {@code set},
 * {@code edit}, insertion, removal, {@code slice}, {@code addAll} of another {@code CowArray} or of a {@code
 * PersistentList}, the clearing of a sub list: O(log n); {@code add} at the end: amortized O(1). {@code equals}: O(n),
 * but what two versions share is passed over. {@code contains}, {@code sort} and the bulk operations: as in ArrayList,
 * but {@code sort} and {@code replaceAll} work on a copy of the references and put it in place at the end, over what
 * their function may have written meanwhile.
 *
 * <p>Small lists are flat: the first write after a {@code share()}, on either side, copies the references once; if the
 * other side was released or has copied already, no write copies. Of larger ones, which are trees, each side copies the
 * leaves that it writes to, 32 references or some more, and the way there.
 *
 * <p>Elements may be null. Iterators and spliterators are fail-fast; to write while iterating, iterate over a {@code
 * snapshot()}. A function given to {@code replaceAll}, {@code removeIf}, {@code sort} or {@code edit} that throws
 * leaves the list as it was; only a nested handle that {@code edit} has given it is as the function left it.
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
public final class CowArray<E> extends SequenceHandle<E> implements List<E>, HasValue, RandomAccess, Serializable {
    private static final long serialVersionUID = 1;

    private static final References KIND = References.KIND;

    private static final PersistentFace<PersistentList<?>> VALUES = PersistentFace.of(PersistentList.empty());

    /** An empty list. */
    public CowArray() {
        super(KIND.empty());
    }

    /**
     * An empty list with room.
     *
     * @param capacity how many elements are expected
     * @throws IllegalArgumentException if {@code capacity} is negative
     */
    public CowArray(int capacity) {
        this(new Owner(), checkCapacity(capacity));
    }

    private CowArray(Owner maker, int capacity) {
        this(maker, CountedTree.withRoom(KIND, maker, capacity));
    }

    private static int checkCapacity(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity " + capacity + " is negative");
        }
        return capacity;
    }

    /**
     * A list of the elements of a collection, in its order: O(1) from a {@code CowArray} or a {@code PersistentList}
     * that was not reversed, otherwise a copy.
     */
    public CowArray(Collection<? extends E> source) {
        super(start(requireNonNull(source, "source")));
        if (!isSequence(source)) {
            Object[] elements = Nested.handedOver(source).toArray();
            plusAll(0, elements, 0, elements.length);
        }
    }

    /** Whether a collection is on the same kind of tree. */
    private static boolean isSequence(@Nullable Object collection) {
        return collection instanceof CowArray<?> || collection instanceof PersistentList<?>;
    }

    /** A handle whose root a new list of these elements can start from. */
    private static CowArray<?> start(Collection<?> source) {
        if (source instanceof CowArray<?> array) {
            return array.toHandOver();
        }
        return source instanceof PersistentList<?> list ? new CowArray<>(VALUES.rootOf(list)) : new CowArray<>();
    }

    /** Takes a root that immutable values hold. */
    private CowArray(Object root) {
        super(root);
    }

    private CowArray(Owner maker, Object root) {
        super(maker, root);
    }

    private CowArray(CowArray<?> other) {
        super(other);
    }

    /** A list of the given elements. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is copied, and only read.
    public static <E> CowArray<E> of(E... elements) {
        CowArray<E> list = new CowArray<>();
        list.plusAll(0, requireNonNull(elements, "elements"), 0, elements.length);
        return list;
    }

    /**
     * A list of the elements of a collection, in its order: O(1) from a {@code CowArray} or a {@code PersistentList}
     * that was not reversed, otherwise a copy.
     */
    @CheckReturnValue
    public static <E> CowArray<E> copyOf(Collection<? extends E> source) {
        return new CowArray<>(source);
    }

    /**
     * A list that reads the caller's array and copies it at its first write, O(1). The array is never written to; while
     * it is borrowed, the caller must not write to it either, or the list and all that it shares with will change. Until
     * that write, a slice is a copy, and so is each update of a snapshot.
     */
    @CheckReturnValue
    public static <E> CowArray<E> borrow(E[] array) {
        CowArray<E> borrowed = new CowArray<>();
        borrowed.lend(requireNonNull(array, "array"));
        return borrowed;
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
    @Override
    public CowArray<E> share() {
        return handsOver() ? new CowArray<>(this) : shares();
    }

    /** The immutable list of this moment, O(1). This list stays usable, and copies what it writes to from now on. */
    @CheckReturnValue
    @Override
    @SuppressWarnings("unchecked") // The root holds this list's elements.
    public PersistentList<E> snapshot() {
        CowArray<E> list = toHandOver();
        list.pin();
        return (PersistentList<E>) VALUES.of(list.root, size());
    }

    /**
     * This list, whose elements others are to hold too from now on; or a list of shares, as {@link #handsOver} tells.
     */
    CowArray<E> toHandOver() {
        return handsOver() ? this : shares();
    }

    private CowArray<E> shares() {
        CowArray<E> shares = new CowArray<>();
        for (E element : this) {
            shares.add(Nested.shared(element));
        }
        return shares;
    }

    /**
     * An independent list of the elements from {@code from} to {@code to}, exclusive; {@link #subList} is a view. If
     * they are many, it shares them, O(log n).
     *
     * @throws IndexOutOfBoundsException if the range does not lie within 0 and the size
     * @throws IllegalArgumentException if it ends before it begins
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // A part is of the class of the whole.
    public CowArray<E> slice(int from, int to) {
        SubList.checkRange(from, to, size());
        return (CowArray<E>) toHandOver().part(from, to);
    }

    @Override
    CowArray<E> of(Owner maker, Object made) {
        return new CowArray<>(maker, made);
    }

    @Override
    References kind() {
        return KIND;
    }

    @Override
    public E get(int index) {
        return element(References.get(root, index));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only elements go into the tree, nulls among them.
    private E element(@Nullable Object element) {
        return (E) element;
    }

    @Override
    E elementAt(int index) {
        return get(index);
    }

    /**
     * The first element.
     *
     * @throws NoSuchElementException if there is none
     */
    public E getFirst() {
        checkNotEmpty();
        return get(0);
    }

    /**
     * The last element.
     *
     * @throws NoSuchElementException if there is none
     */
    public E getLast() {
        checkNotEmpty();
        return get(size() - 1);
    }

    @Override
    boolean allowsNull() {
        return true;
    }

    @Override
    public boolean contains(@Nullable Object sought) {
        return indexOf(sought) >= 0;
    }

    @Override
    public boolean containsAll(Collection<?> sought) {
        checkHeld();
        for (Object element : requireNonNull(sought, "sought")) {
            if (!contains(element)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int indexOf(@Nullable Object sought) {
        int expected = modCount;
        int index = 0;
        for (E element : this) {
            boolean equal = Objects.equals(sought, element);
            checkUnmodified(expected);
            if (equal) {
                return index;
            }
            index++;
        }
        return -1;
    }

    @Override
    int find(@Nullable Object sought) {
        return indexOf(sought);
    }

    @Override
    public int lastIndexOf(@Nullable Object sought) {
        int expected = modCount;
        for (int i = size() - 1; i >= 0; i--) {
            boolean equal = Objects.equals(sought, get(i));
            checkUnmodified(expected);
            if (equal) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Object[] toArray() {
        return (Object[]) arrayOf(0, size());
    }

    @Override
    public <T> T[] toArray(T[] array) {
        requireNonNull(array, "array");
        int size = size();
        T[] target = array.length < size ? Arrays.copyOf(array, size) : array;
        CountedTree.copyTo(KIND, root, 0, size, target, 0);
        if (target.length > size) {
            target[size] = null;
        }
        return target;
    }

    @Override
    public E set(int index, E element) {
        E old = get(index);
        write(index, element);
        return old;
    }

    @Override
    void write(int index, E element) {
        Objects.checkIndex(index, size());
        if (References.setInPlace(ownerInPlace(), isAlone(), root, index, element)) {
            return;
        }
        Owner editor = editorOfAll();
        int copied = copiedBy(editor, index);
        hold(editor, copied, References.with(editor, root, index, element));
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
    public void edit(int index, UnaryOperator<E> edit) {
        requireNonNull(edit, "edit");
        E element = get(index);
        int expected = modCount;
        E edited = Nested.isHandle(element)
                ? editedHandle(element, owned -> writeUnlessSame(index, owned), edit)
                : edit.apply(element);
        checkUnmodified(expected);
        writeUnlessSame(index, edited);
    }

    @SuppressWarnings("ReferenceEquality") // Only the very same instance means that there is nothing to write.
    private void writeUnlessSame(int index, E element) {
        if (element != get(index)) {
            write(index, element);
        }
    }

    @Override
    public boolean add(E element) {
        if (References.appendInPlace(ownerInPlace(), root, element)) {
            sizeChanged();
        } else {
            plus(size(), element);
        }
        return true;
    }

    private void plus(int index, E element) {
        Owner editor = editorOfAll();
        int copied = copiedByPlus(editor, index);
        holdOther(editor, copied, References.plus(editor, root, index, element));
    }

    @Override
    public void add(int index, E element) {
        checkPosition(index);
        plus(index, element);
    }

    @Override
    void insert(int index, E element) {
        add(index, element);
    }

    /** Adds an element before the first, O(1) amortized. */
    public void addFirst(E element) {
        plus(0, element);
    }

    /** Adds an element behind the last, as {@link #add}. */
    public void addLast(E element) {
        add(element);
    }

    /** As {@link #addAll(int, Collection)}, at the end. */
    @Override
    public boolean addAll(Collection<? extends E> added) {
        return addAll(size(), added);
    }

    /**
     * Adds the elements of a collection; if that is a {@code CowArray} or a {@code PersistentList} of many elements, and
     * was not reversed or borrowed, both share them, O(log n).
     */
    @Override
    public boolean addAll(int index, Collection<? extends E> added) {
        requireNonNull(added, "added");
        if (isSequence(added)) {
            CowArray<?> list = start(added);
            list.checkHeld();
            checkPosition(index);
            plusAll(index, list);
            return !added.isEmpty();
        }
        Object[] elements = added.toArray();
        checkPosition(index);
        plusAll(index, elements, 0, elements.length);
        return elements.length > 0;
    }

    @Override
    boolean insertAll(int index, Collection<? extends E> added) {
        return addAll(index, added);
    }

    @Override
    public E remove(int index) {
        E old = get(index);
        minus(index);
        return old;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        int index = indexOf(element);
        if (index < 0) {
            return false;
        }
        minus(index);
        return true;
    }

    /**
     * Removes the first element and returns it: mostly O(1), and O(log n) where a leaf ends.
     *
     * @throws NoSuchElementException if there is none
     */
    public E removeFirst() {
        checkNotEmpty();
        return remove(0);
    }

    /**
     * Removes the last element and returns it: mostly O(1), and O(log n) where a leaf ends.
     *
     * @throws NoSuchElementException if there is none
     */
    public E removeLast() {
        checkNotEmpty();
        return remove(size() - 1);
    }

    @Override
    public boolean removeAll(Collection<?> removed) {
        return removeIf(requireNonNull(removed, "removed")::contains);
    }

    @Override
    public boolean retainAll(Collection<?> retained) {
        requireNonNull(retained, "retained");
        return removeIf(element -> !retained.contains(element));
    }

    /** Removes the elements that a predicate accepts. If it accepts none, nothing is copied. */
    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        requireNonNull(filter, "filter");
        return minusAll(index -> filter.test(get(index)));
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        requireNonNull(operator, "operator");
        int expected = modCount;
        Object[] elements = toArray();
        for (int i = 0; i < elements.length; i++) {
            elements[i] = operator.apply(element(elements[i]));
        }
        checkUnmodified(expected);
        replace(0, elements.length, elements);
    }

    @Override
    void replaceEach(UnaryOperator<E> operator) {
        replaceAll(operator);
    }

    @Override
    @SuppressWarnings("unchecked") // The array holds elements and nothing else.
    public void sort(@Nullable Comparator<? super E> comparator) {
        if (size() < 2) {
            return;
        }
        int expected = modCount;
        Object[] elements = toArray();
        Arrays.sort((E[]) elements, comparator);
        checkUnmodified(expected);
        replace(0, elements.length, elements);
        sizeChanged();
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        new ElementWalk<>(this, 0, Leaves.UNBOUND).forEachRemaining(action);
    }

    @Override
    public Iterator<E> iterator() {
        return new ElementWalk<>(this, 0, size());
    }

    @Override
    public Spliterator<E> spliterator() {
        checkHeld();
        return new ElementWalk<>(this, 0, Leaves.UNBOUND);
    }

    @Override
    public ListIterator<E> listIterator() {
        return view().listIterator();
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        return view().listIterator(index);
    }

    @Override
    public List<E> subList(int from, int to) {
        return view().subList(from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        checkHeld();
        if (other instanceof CowArray<?> array) {
            return hasElementsOf(array);
        }
        if (other instanceof PersistentList<?> list) {
            return list.size() == size() && hasElementsOf(new CowArray<>(VALUES.rootOf(list)));
        }
        return other instanceof List<?> list && hasElementsOf(list.iterator());
    }

    private boolean hasElementsOf(CowArray<?> other) {
        if (size() != other.size()) {
            return false;
        }
        ElementWalk<?> mine = new ElementWalk<>(this, 0, size());
        ElementWalk<?> theirs = new ElementWalk<>(other, 0, size());
        Unshared unshared = new Unshared(KIND, root, other.root);
        while (unshared.advance()) {
            mine.moveTo(unshared.index());
            theirs.moveTo(unshared.index());
            for (int i = 0; i < unshared.length(); i++) {
                boolean equal = Objects.equals(mine.next(), theirs.next());
                mine.checkUnmodified();
                theirs.checkUnmodified();
                if (!equal) {
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

    @Override
    public int hashCode() {
        int hash = 1;
        for (E element : this) {
            hash = 31 * hash + Objects.hashCode(element);
        }
        return hash;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A list may contain itself.
    public String toString() {
        if (isReleased()) {
            return "[released]";
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (E element : this) {
            text.add(element == this ? "(this Collection)" : String.valueOf(element));
        }
        return text.toString();
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CowArray is read through its serial form");
    }
}
