package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A walk over references.
 *
 * @param <E> the type of the elements
 */
final class ElementWalk<E> extends LeafWalk implements Iterator<E>, Spliterator<E> {
    private boolean removable;

    ElementWalk(CowArray<E> array, int from, int limit) {
        super(array, from, limit);
    }

    private ElementWalk(LeafWalk right, int from) {
        super(right, from);
    }

    @SuppressWarnings("unchecked") // Only elements go into leaves.
    private E element(int index) {
        return (E) ((Object[]) leaf)[index];
    }

    @Override
    public E next() {
        goToNext();
        removable = true;
        return element(slot++);
    }

    @Override
    public void remove() {
        if (!removable) {
            throw new IllegalStateException("no element to remove: next() was not called since the last removal");
        }
        removeLast();
        removable = false;
    }

    @Override
    public boolean tryAdvance(Consumer<? super E> action) {
        requireNonNull(action, "action");
        if (!toNext()) {
            return false;
        }
        action.accept(element(slot++));
        checkUnmodified();
        return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
        requireNonNull(action, "action");
        while (toNext()) {
            int last = end;
            int i = slot;
            do {
                action.accept(element(i++));
            } while (i < last && isUntouched());
            slot = i;
        }
        checkUnmodified();
    }

    @Override
    public @Nullable Spliterator<E> trySplit() {
        int from = nextIndex();
        return skipsHalf() ? new ElementWalk<>(this, from) : null;
    }
}
