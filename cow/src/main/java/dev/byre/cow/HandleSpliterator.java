package dev.byre.cow;

import dev.byre.core.hash.TrieSpliterator;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through the entries of a hash handle: binds to its contents at the first call, and fails fast. One thread at a
 * time for each part.
 *
 * @param <T> what is made of an entry
 */
final class HandleSpliterator<T> implements Spliterator<T> {
    private final HashHandle handle;
    private final int characteristics;
    private final BiFunction<@Nullable Object, @Nullable Object, ? extends T> make;
    private @Nullable Spliterator<T> bound;
    private int expected;

    HandleSpliterator(
            HashHandle handle, int characteristics, BiFunction<@Nullable Object, @Nullable Object, ? extends T> make) {
        handle.checkHeld();
        this.handle = handle;
        this.characteristics = characteristics;
        this.make = make;
    }

    private HandleSpliterator(HandleSpliterator<T> whole, Spliterator<T> part) {
        this(whole.handle, whole.characteristics, whole.make);
        bound = part;
        expected = whole.expected;
    }

    private Spliterator<T> bound() {
        if (bound == null) {
            bound = new TrieSpliterator<>(handle.root, handle.size(), characteristics, make);
            expected = handle.modCount;
        }
        return bound;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Spliterator<T> entries = bound();
        handle.checkUnmodified(expected);
        boolean advanced = entries.tryAdvance(action);
        handle.checkUnmodified(expected);
        return advanced;
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        Spliterator<T> part = bound().trySplit();
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
