package dev.byre.benchmarks.seq;

import java.util.ArrayList;
import java.util.List;

/** A list in the manner of java.util, a flat array: a bar for reading and for building, as another one is a copy. */
public abstract class OfFlatList extends OfList<List<Object>> {
    @Override
    public final Object empty() {
        return copied(new Object[0]);
    }

    @Override
    public Object built(Object[] elements) {
        return copied(elements);
    }

    @Override
    public abstract Object copied(Object[] elements);

    @Override
    public final Object grown(Object[] elements) {
        // Copy after copy gives the same array, but takes the square of the time.
        return copied(elements);
    }

    @Override
    public final Object set(int index, Object element) {
        Object[] copy = list.toArray();
        copy[index] = element;
        return copied(copy);
    }

    @Override
    public final Object add(Object element) {
        List<Object> copy = new ArrayList<>(list);
        copy.add(element);
        return copied(copy.toArray());
    }

    @Override
    public final Object removeFirst() {
        return copied(list.subList(1, list.size()).toArray());
    }
}
