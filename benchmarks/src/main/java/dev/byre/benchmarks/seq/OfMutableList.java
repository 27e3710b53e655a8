package dev.byre.benchmarks.seq;

import java.util.List;

/**
 * A list in the manner of java.util that is changed in place.
 *
 * @param <L> its class
 */
public abstract class OfMutableList<L extends List<Object>> extends OfList<L> {
    @Override
    public abstract L empty();

    /** The list, independent from now on. */
    abstract L independent();

    @Override
    public final boolean isInPlace() {
        return true;
    }

    @Override
    public Object built(Object[] elements) {
        L built = empty();
        for (Object element : elements) {
            built.add(element);
        }
        return built;
    }

    @Override
    public final Object set(int index, Object element) {
        list.set(index, element);
        return list;
    }

    @Override
    public final Object add(Object element) {
        list.add(element);
        return list;
    }

    @Override
    public final Object insert(int index, Object element) {
        list.add(index, element);
        return list;
    }

    @Override
    public final Object removeFirst() {
        list.remove(0);
        return list;
    }

    /** Takes an element out, as it was put in by {@link #insert}. */
    final void removeAt(int index) {
        list.remove(index);
    }

    /** Cuts off what was added. */
    final void cutOff(int size) {
        list.subList(size, list.size()).clear();
    }

    @Override
    public final AnyList copy() {
        return holding(independent());
    }
}
