package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.Owner;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.Ints;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A growable array of ints with value semantics: {@link #share()} gives an independent array in O(1) at any size.
 *
 * <pre>{@code
 * CowIntArray a = CowIntArray.of(3, 1, 2);
 * CowIntArray b = a.share();         // no int is copied
 * a.sort();                          // a copies now, once; what it does next is in place
 * System.out.println(a + " " + b);   // prints [1, 2, 3] [3, 1, 2]
 * }</pre>
 *
 * <p>{@code share}, {@code borrow}, {@code asList}, {@code size}, {@code clear}: O(1). {@code get}, {@code set}, {@code
 * edit}, {@code insertAt}, {@code removeAt}, {@code removeRange}, {@code slice}, {@code addAll} and {@code insertAllAt}
 * of another array: O(log n); {@code add} at the end: amortized O(1). {@code mismatch}, {@code equals} and {@code
 * compareTo}: O(n), but what two versions share is passed over. The operations on all elements:
 * O(n), {@code sort}: O(n log n). No operation but those of {@link #asList()} and {@code toString} boxes.
 *
 * <p>Small arrays are flat: the first write after a {@code share()}, on either side, copies the ints once; if the other
 * side was released or has copied already, no write copies. Of larger ones, which are trees, each side copies the
 * leaves that it writes to, 64 ints, and the way there.
 *
 * <p>Iterators, spliterators and streams are fail-fast, the latter two late-binding. A function given to {@code edit},
 * {@code removeIf} or {@code replaceAll} that throws leaves the array as it was.
 *
 * <p>One thread at a time; while nobody writes to an array, many threads may read it and share it, so that a record can
 * hold one. Two arrays that share are independent and may be in two threads: to hand an array over, pass a
 * {@code share()}.
 *
 * <p>Equal to another array of this class with the same elements, and to no {@link java.util.List}. There is no immutable
 * counterpart: a record shares in its constructor and its accessor. Serializable by its contents.
 */
public final class CowIntArray extends PrimitiveArray<Integer, int[], CowIntArray> {
    private static final long serialVersionUID = 1;

    private static final Ints KIND = Ints.KIND;

    /** An empty array. */
    public CowIntArray() {
        super(KIND.empty());
    }

    /**
     * An array of zeros, as {@code new int[length]}. (The number that {@code new CowArray<>(n)} takes is room.)
     *
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public CowIntArray(int length) {
        this(new Owner(), new int[checkLength(length)]);
    }

    /** An array of the elements of a collection, in its order; none may be null. */
    public CowIntArray(Collection<Integer> source) {
        this();
        addEach(source);
    }

    /** Takes an array that nobody else holds. */
    private CowIntArray(Owner maker, int[] elements) {
        this(maker, CountedTree.adopted(KIND, maker, elements, elements.length));
    }

    private CowIntArray(Owner maker, Object root) {
        super(maker, root);
    }

    private CowIntArray(CowIntArray other) {
        super(other);
    }

    /** An array of the given elements, which are copied. */
    public static CowIntArray of(int... elements) {
        return new CowIntArray(new Owner(), requireNonNull(elements, "elements").clone());
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
        CowIntArray borrowed = new CowIntArray();
        borrowed.lend(requireNonNull(array, "array"));
        return borrowed;
    }

    @CheckReturnValue
    @Override
    public CowIntArray share() {
        return new CowIntArray(this);
    }

    @Override
    CowIntArray of(Owner maker, Object made) {
        return new CowIntArray(maker, made);
    }

    @Override
    Ints kind() {
        return KIND;
    }

    /**
     * The element at {@code index}.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int get(int index) {
        return Ints.get(root, index);
    }

    @Override
    Integer elementAt(int index) {
        return get(index);
    }

    /** The index of the first element equal to {@code sought}, or -1. */
    public int indexOf(int sought) {
        return first((leaf, from, to) -> {
            for (int i = from; i < to; i++) {
                if (leaf[i] == sought) {
                    return i;
                }
            }
            return -1;
        });
    }

    /** The index of the last element equal to {@code sought}, or -1. */
    public int lastIndexOf(int sought) {
        return last((leaf, from, to) -> {
            for (int i = to - 1; i >= from; i--) {
                if (leaf[i] == sought) {
                    return i;
                }
            }
            return -1;
        });
    }

    @Override
    int find(@Nullable Object sought) {
        return sought instanceof Integer element ? indexOf(element) : -1;
    }

    /** Whether an element is equal to {@code sought}. */
    public boolean contains(int sought) {
        return indexOf(sought) >= 0;
    }

    /**
     * The index of an element equal to {@code sought}, or {@code -(index + 1)} of where it is to be inserted. The
     * elements are to be in ascending order; O(log² n).
     */
    public int binarySearch(int sought) {
        return search(index -> Integer.compare(get(index), sought));
    }

    /**
     * Replaces the element at {@code index}.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public void set(int index, int element) {
        Objects.checkIndex(index, size());
        if (Ints.setInPlace(ownerInPlace(), isAlone(), root, index, element)) {
            return;
        }
        Owner editor = editorOfAll();
        int copied = copiedBy(editor, index);
        hold(editor, copied, Ints.with(editor, root, index, element));
    }

    @Override
    void write(int index, Integer element) {
        set(index, requireNonNull(element, "element"));
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
        if (Ints.appendInPlace(ownerInPlace(), root, element)) {
            sizeChanged();
        } else {
            plus(size(), element);
        }
    }

    private void plus(int index, int element) {
        Owner editor = editorOfAll();
        int copied = copiedByPlus(editor, index);
        holdOther(editor, copied, Ints.plus(editor, root, index, element));
    }

    /** Adds elements at the end. */
    public void addAll(int... elements) {
        insertAllAt(size(), elements);
    }

    /**
     * Inserts an element before the one at {@code index}, which may be {@code size()}.
     *
     * @throws IndexOutOfBoundsException if {@code index} is negative or greater than {@code size()}
     */
    public void insertAt(int index, int element) {
        checkPosition(index);
        plus(index, element);
    }

    @Override
    void insert(int index, Integer element) {
        insertAt(index, requireNonNull(element, "element"));
    }

    /**
     * Removes the element at {@code index} and returns it.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int removeAt(int index) {
        int old = get(index);
        minus(index);
        return old;
    }

    /**
     * Removes the last element and returns it.
     *
     * @throws NoSuchElementException if there is none
     */
    public int removeLast() {
        checkNotEmpty();
        return removeAt(size() - 1);
    }

    /**
     * Removes the elements that a predicate accepts. If it accepts none, nothing is copied.
     *
     * @return whether elements were removed
     */
    public boolean removeIf(IntPredicate filter) {
        requireNonNull(filter, "filter");
        return minusAll(index -> filter.test(get(index)));
    }

    /** Replaces each element by what a function makes of it, over what that may have written meanwhile. */
    public void replaceAll(IntUnaryOperator operator) {
        requireNonNull(operator, "operator");
        int expected = modCount;
        int[] elements = toArray();
        for (int i = 0; i < elements.length; i++) {
            elements[i] = operator.applyAsInt(elements[i]);
        }
        checkUnmodified(expected);
        replace(0, elements.length, elements);
    }

    @Override
    void replaceEach(UnaryOperator<Integer> operator) {
        replaceAll(element -> requireNonNull(operator.apply(element), "the operator's result"));
    }

    /** Replaces each element by {@code element}. */
    public void fill(int element) {
        fill(0, size(), element);
    }

    /**
     * Replaces each element from {@code from} to {@code to}, exclusive, by {@code element}.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within {@code 0} and {@code size()}
     */
    public void fill(int from, int to, int element) {
        if (Objects.checkFromToIndex(from, to, size()) < to) {
            Owner editor = editorOfAll();
            int copied = copiedBy(editor, from, to);
            hold(editor, copied, Ints.filled(editor, root, from, to, element));
        }
    }

    @Override
    void sort(int[] elements) {
        Arrays.sort(elements);
    }

    /** Gives each element to an action, in order. */
    public void forEach(IntConsumer action) {
        new Walk(this, 0, Leaves.UNBOUND).forEachRemaining(action);
    }

    /** The elements, in order. The iterator cannot remove. */
    public PrimitiveIterator.OfInt iterator() {
        return new Walk(this, 0, size());
    }

    /** The elements, in order; it splits evenly. */
    public Spliterator.OfInt spliterator() {
        checkHeld();
        return new Walk(this, 0, Leaves.UNBOUND);
    }

    /** The elements as a stream, which reads this array when its terminal operation runs. */
    public IntStream stream() {
        return StreamSupport.intStream(spliterator(), false);
    }

    private static final class Walk extends LeafWalk implements PrimitiveIterator.OfInt, Spliterator.OfInt {
        private int[] elements = {};

        Walk(CowIntArray array, int from, int limit) {
            super(array, from, limit);
        }

        private Walk(Walk right, int from) {
            super(right, from);
        }

        @Override
        public int nextInt() {
            if (!isInLeaf()) {
                enter(leaves.at(nextIndex()));
                elements = (int[]) leaves.array;
            }
            return elements[slot++];
        }

        @Override
        public boolean tryAdvance(IntConsumer action) {
            requireNonNull(action, "action");
            if (!isBeforeEnd()) {
                return false;
            }
            action.accept(nextInt());
            checkUnmodified();
            return true;
        }

        @Override
        public void forEachRemaining(IntConsumer action) {
            requireNonNull(action, "action");
            while (isBeforeEnd()) {
                enter(leaves.at(nextIndex()));
                int[] leaf = (int[]) leaves.array;
                int i = slot;
                int last = end;
                do {
                    action.accept(leaf[i++]);
                } while (i < last && isUntouched());
                slot = i;
            }
            checkUnmodified();
        }

        @Override
        public void forEachRemaining(Consumer<? super Integer> action) {
            PrimitiveIterator.OfInt.super.forEachRemaining(action);
        }

        @Override
        public Spliterator.@Nullable OfInt trySplit() {
            int from = nextIndex();
            return skipsHalf() ? new Walk(this, from) : null;
        }
    }

    @Override
    int mismatch(int[] left, int leftFrom, int[] right, int rightFrom, int length) {
        return Arrays.mismatch(left, leftFrom, leftFrom + length, right, rightFrom, rightFrom + length);
    }

    @Override
    int compareAt(int index, CowIntArray other) {
        return Integer.compare(get(index), other.get(index));
    }

    @Override
    int hash(int start, int[] leaf, int limit) {
        int hash = start;
        for (int i = 0; i < limit; i++) {
            hash = 31 * hash + leaf[i];
        }
        return hash;
    }

    @Override
    void writeElement(int index, ObjectOutputStream out) throws IOException {
        out.writeInt(get(index));
    }

    @Override
    void readElement(ObjectInputStream in) throws IOException {
        add(in.readInt());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CowIntArray is read through its serial form");
    }
}
