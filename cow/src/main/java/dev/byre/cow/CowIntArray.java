package dev.byre.cow;

import static dev.byre.core.ownership.Invariants.check;
import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.Owner;
import dev.byre.core.seq.IntLeaf;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A growable array of ints with value semantics: {@link #share()} gives an independent array in O(1).
 *
 * <pre>{@code
 * CowIntArray a = CowIntArray.of(3, 1, 2);
 * CowIntArray b = a.share();         // no int is copied
 * a.sort();                          // a copies now, once; what it does next is in place
 * System.out.println(a + " " + b);   // prints [1, 2, 3] [3, 1, 2]
 * }</pre>
 *
 * <p>{@code share}, {@code borrow}, {@code asList}, {@code get}, {@code size}, {@code set}, {@code edit}: O(1).
 * {@code add} at the end: amortized O(1). {@code insertAt}, {@code removeAt} and the operations on all elements: O(n).
 * The first write after a {@code share()}, on either side, copies the ints once, O(n); if the other side was released
 * or has copied already, no write copies. No operation but those of {@link #asList()} boxes.
 *
 * <p>Iterators, spliterators and streams are fail-fast, the latter two late-binding. A function given to {@code edit}
 * or {@code replaceAll} that throws leaves the array as it was.
 *
 * <p>One thread at a time; while nobody writes to an array, many threads may read it and share it, so that a record can
 * hold one. Two arrays that share are independent and may be in two threads: to hand an array over, pass a
 * {@code share()}.
 */
public final class CowIntArray implements Serializable {
    private static final long serialVersionUID = 1;

    private transient IntLeaf root;

    /** Whether this handle has seen that no other holds the root; only its own share can make that untrue. */
    private transient boolean alone;

    /** The owner of the collection that this handle sits in and that alone may write to it, if there is one. */
    private transient @Nullable Owner home;

    /** How often the size has changed, so that iterators notice. */
    private transient int modCount;

    /** The list view, once it was asked for: it counts the changes too. */
    private transient @Nullable IntList list;

    /** An empty array. */
    public CowIntArray() {
        this(IntLeaf.EMPTY);
    }

    /**
     * An array of zeros, as {@code new int[length]}. (The number that {@code new CowArray<>(n)} takes is room.)
     *
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public CowIntArray(int length) {
        this(IntLeaf.of(new int[checkLength(length)]));
    }

    /** An array of the elements of a collection, in its order; none may be null. */
    public CowIntArray(Collection<Integer> source) {
        this(IntLeaf.of(unboxed(source)));
    }

    private CowIntArray(IntLeaf root) {
        this.root = root;
    }

    static int[] unboxed(Collection<? extends Integer> source) {
        return requireNonNull(source, "source").stream()
                .mapToInt(element -> requireNonNull(element, "element"))
                .toArray();
    }

    private static int checkLength(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("length " + length + " is negative");
        }
        return length;
    }

    /** An array of the given elements, which are copied. */
    public static CowIntArray of(int... elements) {
        return new CowIntArray(IntLeaf.of(requireNonNull(elements, "elements").clone()));
    }

    /** An array of the same elements: {@link #share()} under the name that all collections have for it, O(1). */
    @CheckReturnValue
    public static CowIntArray copyOf(CowIntArray source) {
        return requireNonNull(source, "source").share();
    }

    /**
     * An array that reads the caller's and copies it at its first write, O(1). The caller's array is never written to;
     * while it is borrowed, the caller must not write to it either, or this array and all that it shares with will
     * change.
     */
    @CheckReturnValue
    public static CowIntArray borrow(int[] array) {
        return new CowIntArray(IntLeaf.borrowed(requireNonNull(array, "array")));
    }

    /** An independent array of the same elements, O(1). */
    @CheckReturnValue
    public CowIntArray share() {
        root.checkHeld();
        root.share();
        alone = false;
        return new CowIntArray(root);
    }

    /**
     * Whether this handle alone holds its array, so that the next write does not copy. False may be wrong, by a handle
     * that was dropped without release; true is not.
     */
    public boolean isKnownUnique() {
        root.checkHeld();
        return root.isUnique();
    }

    /**
     * Gives this handle up, so that the handles it shares with may write in place again. Optional; a second release
     * does nothing.
     *
     * <p>Every other method of a released array, but {@code toString}, throws {@link IllegalStateException}.
     */
    public void release() {
        sizeChanged();
        root.release();
        hold(IntLeaf.RELEASED);
    }

    /** This array if it was made by the bearer of {@code owner}, otherwise a share of it that is. */
    CowIntArray ownedBy(Owner owner) {
        if (Owner.mayEdit(owner, home)) {
            return this;
        }
        CowIntArray owned = share();
        owned.home = owner;
        return owned;
    }

    /** Checks that this handle was not released. */
    void checkHeld() {
        root.checkHeld();
    }

    /** The number of elements. */
    public int size() {
        return root.size();
    }

    /** Whether there are no elements. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /**
     * The element at {@code index}.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int get(int index) {
        IntLeaf leaf = root;
        return leaf.items()[leaf.checkIndex(index)];
    }

    /** The index of the first element equal to {@code sought}, or -1. */
    public int indexOf(int sought) {
        int size = size();
        int[] items = root.items();
        for (int i = 0; i < size; i++) {
            if (items[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an element is equal to {@code sought}. */
    public boolean contains(int sought) {
        return indexOf(sought) >= 0;
    }

    /** The elements in a new array. */
    public int[] toArray() {
        return Arrays.copyOf(root.items(), size());
    }

    /**
     * Replaces the element at {@code index}.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public void set(int index, int element) {
        root.checkIndex(index);
        editable()[index] = element;
    }

    /** The array, ours to overwrite. */
    private int[] editable() {
        if (!alone) {
            root = root.editable();
            alone = true;
        }
        return root.items();
    }

    /**
     * Replaces the element at {@code index} by what a function makes of it.
     *
     * @throws ConcurrentModificationException if the function adds to this array or removes from it
     */
    public void edit(int index, IntUnaryOperator edit) {
        requireNonNull(edit, "edit");
        int expected = modCount;
        int edited = edit.applyAsInt(get(index));
        checkUnmodified(expected);
        set(index, edited);
    }

    /** Adds an element at the end. */
    public void add(int element) {
        int size = size();
        openGap(size, 1)[size] = element;
    }

    /** Adds elements at the end. */
    public void addAll(int... elements) {
        insertAll(size(), requireNonNull(elements, "elements"));
    }

    void insertAll(int index, int[] elements) {
        if (elements.length > 0) {
            System.arraycopy(elements, 0, openGap(index, elements.length), index, elements.length);
        }
    }

    /**
     * Inserts an element before the one at {@code index}, which may be {@code size()}.
     *
     * @throws IndexOutOfBoundsException if {@code index} is negative or greater than {@code size()}
     */
    public void insertAt(int index, int element) {
        checkPosition(index);
        openGap(index, 1)[index] = element;
    }

    void checkPosition(int index) {
        int size = size();
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for insertion into size " + size);
        }
    }

    /** The array, ours to write {@code length} elements to, from {@code index} on. */
    private int[] openGap(int index, int length) {
        sizeChanged();
        IntLeaf held = root;
        IntLeaf leaf = held.openGap(alone, index, length);
        if (leaf != held || !alone) {
            root = leaf;
            alone = true;
        }
        return leaf.items();
    }

    /**
     * Removes the element at {@code index} and returns it.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int removeAt(int index) {
        int old = get(index);
        removeRange(index, index + 1);
        return old;
    }

    /**
     * Removes the elements from {@code from} to {@code to}, exclusive.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within {@code 0} and {@code size()}
     */
    public void removeRange(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        sizeChanged();
        hold(root.removeRange(from, to));
    }

    /** Takes the root that an update has made. A new one may be held by others too, as the empty one is. */
    private void hold(IntLeaf leaf) {
        if (leaf != root) {
            root = leaf;
            alone = false;
        }
    }

    /** Removes all elements. */
    public void clear() {
        removeRange(0, size());
    }

    /**
     * Removes the elements that a predicate accepts. If it accepts none, nothing is copied.
     *
     * @return whether elements were removed
     */
    public boolean removeIf(IntPredicate filter) {
        requireNonNull(filter, "filter");
        int size = size();
        int expected = modCount;
        BitSet removed = new BitSet();
        for (int i = 0; i < size; i++) {
            boolean marked = filter.test(root.items()[i]);
            checkUnmodified(expected);
            if (marked) {
                removed.set(i);
            }
        }
        if (removed.isEmpty()) {
            return false;
        }
        sizeChanged();
        hold(root.removeAll(removed));
        return true;
    }

    /** Replaces each element by what a function makes of it, over what that may have written meanwhile. */
    public void replaceAll(IntUnaryOperator operator) {
        requireNonNull(operator, "operator");
        int expected = modCount;
        int[] fresh = toArray();
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = operator.applyAsInt(fresh[i]);
        }
        checkUnmodified(expected);
        hold(root.replacedBy(IntLeaf.of(fresh)));
    }

    /** Replaces each element by {@code element}. */
    public void fill(int element) {
        int size = size();
        if (size > 0) {
            Arrays.fill(editable(), 0, size, element);
        }
    }

    /** Sorts the elements in ascending order. */
    public void sort() {
        int size = size();
        if (size > 1) {
            Arrays.sort(editable(), 0, size);
        }
    }

    private void sizeChanged() {
        modCount++;
        if (list != null) {
            list.sizeChanged();
        }
    }

    private void checkUnmodified(int expected) {
        if (modCount != expected) {
            throw new ConcurrentModificationException("the array was added to or removed from meanwhile");
        }
    }

    /** Gives each element to an action, in order. */
    public void forEach(IntConsumer action) {
        spliterator().forEachRemaining(requireNonNull(action, "action"));
    }

    /** The elements, in order. The iterator cannot remove. */
    public PrimitiveIterator.OfInt iterator() {
        return new ElementIterator(size());
    }

    /**
     * Goes through the handle for each element, never through an array kept aside: that may be another handle's now.
     */
    private final class ElementIterator implements PrimitiveIterator.OfInt {
        private final int size;
        private final int expected = modCount;
        private int next;

        ElementIterator(int size) {
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            // After a change there may be no next, but nextInt() is to be called, to tell of it.
            return next != size || modCount != expected;
        }

        @Override
        public int nextInt() {
            checkUnmodified(expected);
            if (next == size) {
                throw new NoSuchElementException();
            }
            return root.items()[next++];
        }
    }

    /** The elements, in order; it splits evenly. */
    public Spliterator.OfInt spliterator() {
        root.checkHeld();
        return new Elements(0, UNBOUND, 0);
    }

    /** The elements as a stream, which reads this array when its terminal operation runs. */
    public IntStream stream() {
        return StreamSupport.intStream(spliterator(), false);
    }

    private static final int UNBOUND = -1;

    /** Goes through the handle for each element, as the iterator does. */
    private final class Elements implements Spliterator.OfInt {
        private int next;
        private int limit;
        private int expected;

        Elements(int next, int limit, int expected) {
            this.next = next;
            this.limit = limit;
            this.expected = expected;
        }

        private int limit() {
            if (limit == UNBOUND) {
                limit = size();
                expected = modCount;
            }
            return limit;
        }

        @Override
        public boolean tryAdvance(IntConsumer action) {
            requireNonNull(action, "action");
            if (next >= limit()) {
                return false;
            }
            checkUnmodified(expected);
            action.accept(root.items()[next++]);
            checkUnmodified(expected);
            return true;
        }

        @Override
        public void forEachRemaining(IntConsumer action) {
            requireNonNull(action, "action");
            int end = limit();
            int i = next;
            next = end;
            // The root is read anew for each element: the action may have shared this array and written to it.
            for (; i < end && modCount == expected; i++) {
                action.accept(root.items()[i]);
            }
            checkUnmodified(expected);
        }

        @Override
        public Spliterator.@Nullable OfInt trySplit() {
            int start = next;
            int middle = (start + limit()) >>> 1;
            if (start >= middle) {
                return null;
            }
            next = middle;
            return new Elements(start, middle, expected);
        }

        @Override
        public long estimateSize() {
            return (long) limit() - next;
        }

        @Override
        public int characteristics() {
            return ORDERED | SIZED | SUBSIZED;
        }
    }

    /** A list that reads and writes through this array, adds and removes included; null elements are refused. */
    public List<Integer> asList() {
        root.checkHeld();
        IntList view = list;
        return view == null ? newList() : view;
    }

    /** Many threads may read an array, and all must get the one view that is told of changes. */
    private synchronized IntList newList() {
        if (list == null) {
            list = new IntList(this);
        }
        return list;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        return other instanceof CowIntArray array
                && size() == array.size()
                && (root == array.root || Arrays.equals(root.items(), 0, size(), array.root.items(), 0, array.size()));
    }

    /** As of a list of the same elements. */
    @Override
    public int hashCode() {
        int size = size();
        int[] items = root.items();
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + items[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        if (root.isReleased()) {
            return "[released]";
        }
        return stream().mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CowIntArray is read through its serial form");
    }

    /** Checks the root, and A1: a handle that knows to be alone is. */
    void checkInvariants() {
        root.checkInvariants();
        check(!alone || root.isUnique(), "A1: not alone");
    }
}
