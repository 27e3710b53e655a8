package dev.byre.collections;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Goes through a part of a list, of which it gives half away if asked to. One thread at a time. */
final class ElementSpliterator<E> implements Spliterator<E> {
    private final PersistentList<E> list;
    private int index;
    private final int limit;

    /** Before the element of the index, if there was a need for it. */
    private @Nullable Iterator<E> iterator;

    ElementSpliterator(PersistentList<E> list, int index, int limit) {
        this.list = list;
        this.index = index;
        this.limit = limit;
    }

    @Override
    public boolean tryAdvance(Consumer<? super E> action) {
        requireNonNull(action, "action");
        if (index == limit) {
            return false;
        }
        if (iterator == null) {
            iterator = list.listIterator(index);
        }
        index++;
        action.accept(iterator.next());
        return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
        requireNonNull(action, "action");
        int from = index;
        index = limit;
        list.forEach(from, limit, action);
    }

    @Override
    public @Nullable Spliterator<E> trySplit() {
        int middle = (index + limit) >>> 1;
        if (middle == index) {
            return null;
        }
        Spliterator<E> half = new ElementSpliterator<>(list, index, middle);
        index = middle;
        iterator = null;
        return half;
    }

    @Override
    public long estimateSize() {
        return (long) limit - index;
    }

    @Override
    public int characteristics() {
        return ORDERED | SIZED | SUBSIZED | IMMUTABLE;
    }
}
