package dev.byre.cow;

import dev.byre.core.sorted.Cursor;
import dev.byre.core.sorted.TreeSpliterator;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through a range of a sorted handle: binds to its contents at the first call, sees values that are replaced
 * meanwhile, and fails fast. One thread at a time for each part.
 *
 * @param <T> what is made of an entry
 */
final class SortedSpliterator<T> implements Spliterator<T> {
    private final Range range;
    private final Entries.Make<Cursor, T> make;
    private @Nullable TreeSpliterator<T> bound;
    private int expected;
    private int leafCopies;

    SortedSpliterator(Range range, Entries.Make<Cursor, T> make) {
        range.checkHeld();
        this.range = range;
        this.make = make;
    }

    private SortedSpliterator(SortedSpliterator<T> whole, TreeSpliterator<T> part) {
        this(whole.range, whole.make);
        bound = part;
        expected = whole.expected;
        leafCopies = whole.leafCopies;
    }

    private TreeSpliterator<T> bound() {
        if (bound == null) {
            SortedHandle handle = range.handle;
            expected = handle.modCount;
            leafCopies = handle.leafCopies;
            int from = range.fromRank();
            int to = Math.max(from, range.toRank());
            bound = new TreeSpliterator<>(
                    handle.root,
                    from,
                    to,
                    range.descending(),
                    make.characteristics(),
                    make.comparator(),
                    make.ofBoth());
        }
        return bound;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        TreeSpliterator<T> entries = bound();
        SortedHandle handle = range.handle;
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
        TreeSpliterator<T> part = bound().trySplit();
        return part == null ? null : new SortedSpliterator<>(this, part);
    }

    @Override
    public long estimateSize() {
        return bound().estimateSize();
    }

    @Override
    public int characteristics() {
        return make.characteristics() | ORDERED | SIZED | SUBSIZED;
    }

    @Override
    public @Nullable Comparator<? super T> getComparator() {
        // A stream asks when it is made, which is too early to be bound.
        if ((make.characteristics() & SORTED) == 0) {
            throw new IllegalStateException("these elements are not said to be sorted");
        }
        return make.comparator();
    }
}
