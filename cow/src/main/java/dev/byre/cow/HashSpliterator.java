package dev.byre.cow;

import dev.byre.core.hash.Cursor;
import dev.byre.core.hash.TrieSpliterator;
import java.util.Spliterator;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Goes through the entries of a hash handle. */
final class HashSpliterator<T> extends HandleSpliterator<T, TrieSpliterator<T>> {
    private final HashHandle handle;
    private final Entries.Make<Cursor, T> make;

    HashSpliterator(HashHandle handle, Entries.Make<Cursor, T> make) {
        super(handle, make);
        this.handle = handle;
        this.make = make;
    }

    private HashSpliterator(HashSpliterator<T> whole, TrieSpliterator<T> part) {
        super(whole, part);
        handle = whole.handle;
        make = whole.make;
    }

    @Override
    TrieSpliterator<T> bind() {
        return new TrieSpliterator<>(handle.root, handle.size(), make.characteristics(), make.ofBoth());
    }

    @Override
    void follow(TrieSpliterator<T> entries) {
        entries.moveTo(handle.root);
    }

    @Override
    @Nullable
    Spliterator<T> part(TrieSpliterator<T> entries) {
        TrieSpliterator<T> part = entries.trySplit();
        return part == null ? null : new HashSpliterator<>(this, part);
    }
}
