package dev.byre.cow;

import dev.byre.core.hash.TrieSpliterator;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through the entries of a hash handle: binds to its contents at the first call, sees values that are replaced
 * meanwhile, and fails fast. One thread at a time for each part.
 *
 * @param <T> what is made of an entry
 */
final class HandleSpliterator<T> implements Spliterator<T> {
    private final HashHandle handle;
    private final int characteristics;
    private final BiFunction<@Nullable Object, @Nullable Object, ? extends T> make;
    private @Nullable TrieSpliterator<T> bound;
    private int expected;
    private int leafCopies;

    HandleSpliterator(
            HashHandle handle, int characteristics, BiFunction<@Nullable Object, @Nullable Object, ? extends T> make) {
        handle.checkHeld();
        this.handle = handle;
        this.characteristics = characteristics;
        this.make = make;
    }

    private HandleSpliterator(HandleSpliterator<T> whole, TrieSpliterator<T> part) {
        this(whole.handle, whole.characteristics, whole.make);
        bound = part;
        expected = whole.expected;
        leafCopies = whole.leafCopies;
    }

    private TrieSpliterator<T> bound() {
        if (bound == null) {
            bound = new TrieSpliterator<>(handle.root, handle.size(), characteristics, make);
            expected = handle.modCount;
            leafCopies = handle.leafCopies;
        }
        return bound;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        TrieSpliterator<T> entries = bound();
        handle.checkUnmodified(expected);
        if (handle.leafCopies != leafCopies) {
            entries.moveTo(handle.root);
            leafCopies = handle.leafCopies;
        }
        boolean advanced = entries.tryAdvance(action);
        handle.checkUnmodified(expected);
        return advanced;
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        TrieSpliterator<T> part = bound().trySplit();
        return part == null ? null : new HandleSpliterator<>(this, part);
    }

    @Override
    public long estimateSize() {
        return bound().estimateSize();
    }

    @Override
    public int characteristics() {
        return bound == null ? characteristics | SIZED : bound.characteristics();
    }
}
