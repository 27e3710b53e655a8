package dev.byre.benchmarks.seq;

import java.util.concurrent.CopyOnWriteArrayList;

/** java.util.concurrent's. It copies itself at each change, so that an iterator keeps what it has begun with. */
@SuppressWarnings("NonApiType") // This class is what is measured.
public class OfCopyOnWriteArrayList extends OfMutableList<CopyOnWriteArrayList<Object>> {
    @Override
    public String type() {
        return "CopyOnWriteArrayList";
    }

    @Override
    public AnyList another() {
        return new OfCopyOnWriteArrayList();
    }

    @Override
    public CopyOnWriteArrayList<Object> empty() {
        return new CopyOnWriteArrayList<>();
    }

    @Override
    public Object built(Object[] elements) {
        // Add after add takes the square of the time, which is why its documentation advises against it.
        return copied(elements);
    }

    @Override
    public Object grown(Object[] elements) {
        // As built: the array is the same.
        return copied(elements);
    }

    @Override
    public Object copied(Object[] elements) {
        return new CopyOnWriteArrayList<>(elements);
    }

    @Override
    CopyOnWriteArrayList<Object> independent() {
        return new CopyOnWriteArrayList<>(list);
    }
}
