package dev.byre.cow;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through the entries of a handle: binds to its contents at the first call, sees values that are replaced
 * meanwhile, and fails fast. One thread at a time for each part.
 *
 * @param <T> what is made of an entry
 * @param <S> what goes through the nodes
 */
abstract class HandleSpliterator<T, S extends Spliterator<T>> implements Spliterator<T> {
    private final Handle handle;
    private final Entries.Make<?, T> make;
    private @Nullable S bound;
    private int expected;
    private int leafCopies;

    HandleSpliterator(Handle handle, Entries.Make<?, T> make) {
        handle.checkHeld();
        this.handle = handle;
        this.make = make;
    }

    /** A part that was split off. */
    HandleSpliterator(HandleSpliterator<T, S> whole, S part) {
        this(whole.handle, whole.make);
        bound = part;
        expected = whole.expected;
        leafCopies = whole.leafCopies;
    }

    /** What goes through the entries that the handle has now. */
    abstract S bind();

    /** Lets it go on in the root that the handle has now. */
    abstract void follow(S entries);

    /** A part of it, or null if it is not to be split. */
    abstract @Nullable Spliterator<T> part(S entries);

    private S bound() {
        S entries = bound;
        if (entries == null) {
            expected = handle.modCount;
            leafCopies = handle.leafCopies;
            entries = bind();
            bound = entries;
        }
        return entries;
    }

    @Override
    public final boolean tryAdvance(Consumer<? super T> action) {
        S entries = bound();
        handle.checkUnmodified(expected);
        if (handle.leafCopies != leafCopies) {
            follow(entries);
            leafCopies = handle.leafCopies;
        }
        boolean advanced = entries.tryAdvance(action);
        handle.checkUnmodified(expected);
        return advanced;
    }

    @Override
    public final @Nullable Spliterator<T> trySplit() {
        return part(bound());
    }

    @Override
    public final long estimateSize() {
        return bound().estimateSize();
    }

    @Override
    public final int characteristics() {
        return bound == null ? make.characteristics() | SIZED : bound.characteristics();
    }

    @Override
    public final @Nullable Comparator<? super T> getComparator() {
        // A stream asks when it is made, which is too early to be bound.
        if ((make.characteristics() & SORTED) == 0) {
            throw new IllegalStateException("these elements are not said to be sorted");
        }
        return make.comparator();
    }
}
