package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.core.seq.References;
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
    private @Nullable Object[] elements = (Object[]) References.KIND.empty();

    ElementWalk(CowArray<E> array, int from, int limit) {
        super(array, from, limit);
    }

    private ElementWalk(LeafWalk right, int from) {
        super(right, from);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only elements go into leaves, nulls among them.
    private E element(int index) {
        return (E) elements[index];
    }

    @Override
    public E next() {
        if (!isInLeaf()) {
            enter(leaves.at(nextIndex()));
            elements = (Object[]) leaves.array;
        }
        return element(slot++);
    }

    @Override
    public void remove() {
        removeLast();
    }

    @Override
    public boolean tryAdvance(Consumer<? super E> action) {
        requireNonNull(action, "action");
        if (!isBeforeEnd()) {
            return false;
        }
        action.accept(next());
        checkUnmodified();
        return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
        requireNonNull(action, "action");
        while (isBeforeEnd()) {
            enter(leaves.at(nextIndex()));
            elements = (Object[]) leaves.array;
            int i = slot;
            int last = end;
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
