package dev.byre.benchmarks.seq;

import java.util.Arrays;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A list of some library, used in that library's own fastest way. It is built from the same elements as every other one,
 * and then compacted by a collection, so that none has the better place in memory.
 *
 * <p>One thread at a time.
 */
@State(Scope.Thread)
public abstract class AnyList {
    private @Nullable AnyList other;

    /** Builds the list. */
    @Setup
    public final void setUp(ListElements elements) {
        hold(built(elements.original));
        System.gc();
    }

    /** What the tables call it. */
    public abstract String type();

    /** Whether it is changed in place. */
    public boolean isInPlace() {
        return false;
    }

    /** Whether it is one of Byre's. */
    public boolean isOurs() {
        return false;
    }

    /** Another one of the same class, which holds nothing yet. */
    public abstract AnyList another();

    /** What is held, as the library gives it. */
    public abstract Object list();

    /** Makes a list of the library the one that is held. */
    public abstract void hold(Object list);

    public abstract Object empty();

    /** A list built add by add; by a builder, where there is one. */
    public Object built(Object[] elements) {
        return grown(elements);
    }

    /** A list of the elements of an array. Where a library has nothing better, it is built. */
    public Object copied(Object[] elements) {
        return built(elements);
    }

    public abstract int size();

    public abstract Object get(int index);

    /** The list with another element: a new one, or the one that is held if that is changed in place. */
    public abstract Object set(int index, Object element);

    /** The list with one more element at its end: a new one, or the one that is held if that is changed in place. */
    public abstract Object add(Object element);

    /** The list with one more element, also in the middle. Where a library knows nothing better, another one is built. */
    public Object insert(int index, Object element) {
        Object[] before = elements();
        Object[] after = Arrays.copyOf(before, before.length + 1);
        after[index] = element;
        System.arraycopy(before, index, after, index + 1, before.length - index);
        return copied(after);
    }

    private Object[] elements() {
        Object[] elements = new Object[size()];
        int[] count = {0};
        forEach(element -> elements[count[0]++] = element);
        return elements;
    }

    /** The list without its first element. */
    public abstract Object removeFirst();

    /** The elements from an index to another, exclusive. Where a library knows nothing better, another list is built. */
    public Object slice(int from, int to) {
        return copied(Arrays.copyOfRange(elements(), from, to));
    }

    /**
     * The elements of this list and then those of another, neither of which changes. Where a library knows nothing
     * better, another one is built.
     */
    public Object concat(AnyList other) {
        Object[] first = elements();
        Object[] second = other.elements();
        Object[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return copied(both);
    }

    /** All elements, by the library's {@code forEach}. */
    public abstract void forEach(Consumer<Object> action);

    /** All elements, by the library's iterator. */
    public abstract void iterate(Consumer<Object> action);

    /** A list that can be changed without this one's changing. */
    public AnyList copy() {
        return holding(list());
    }

    public final AnyList holding(Object list) {
        AnyList holder = another();
        holder.hold(list);
        return holder;
    }

    /** Of add after add, each of them kept for a moment as a value of its own. */
    public Object grown(Object[] elements) {
        AnyList grown = holding(empty());
        for (Object element : elements) {
            grown.hold(grown.add(element));
        }
        return grown.list();
    }

    /** Another list of the same size, of elements of its own. */
    public final AnyList other(ListElements elements) {
        AnyList made = other;
        if (made == null) {
            made = holding(built(Arrays.copyOf(elements.elements, elements.size)));
            other = made;
            System.gc();
        }
        return made;
    }
}
