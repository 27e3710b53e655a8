package dev.byre.benchmarks.seq;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list in the manner of java.util.
 *
 * @param <L> its class
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public abstract class OfList<L extends List<Object>> extends AnyList {
    L list;

    @Override
    public final Object list() {
        return list;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public final void hold(Object list) {
        this.list = (L) list;
    }

    @Override
    public final int size() {
        return list.size();
    }

    @Override
    public final Object get(int index) {
        return list.get(index);
    }

    @Override
    public void forEach(Consumer<Object> action) {
        list.forEach(action);
    }

    @Override
    public final void iterate(Consumer<Object> action) {
        for (Object element : list) {
            action.accept(element);
        }
    }
}
