package dev.byre.cow;

import dev.byre.core.sorted.Cursor;
import dev.byre.core.sorted.TreeSpliterator;
import java.util.Spliterator;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Goes through a range of a sorted handle. */
final class SortedSpliterator<T> extends HandleSpliterator<T, TreeSpliterator<T>> {
    private final Range<?> range;
    private final Entries.Make<Cursor, T> make;

    SortedSpliterator(Range<?> range, Entries.Make<Cursor, T> make) {
        super(range.handle, make);
        this.range = range;
        this.make = make;
    }

    private SortedSpliterator(SortedSpliterator<T> whole, TreeSpliterator<T> part) {
        super(whole, part);
        range = whole.range;
        make = whole.make;
    }

    @Override
    TreeSpliterator<T> bind() {
        Range.Ranks ranks = range.ranks();
        return new TreeSpliterator<>(
                range.handle.root,
                ranks.from(),
                ranks.to(),
                range.descending(),
                make.characteristics(),
                make.comparator(),
                make.ofBoth());
    }

    @Override
    void follow(TreeSpliterator<T> entries) {
        entries.moveTo(range.handle.root);
    }

    @Override
    @Nullable
    Spliterator<T> part(TreeSpliterator<T> entries) {
        TreeSpliterator<T> part = entries.trySplit();
        return part == null ? null : new SortedSpliterator<>(this, part);
    }
}
