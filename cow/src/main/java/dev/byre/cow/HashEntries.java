package dev.byre.cow;

import dev.byre.core.hash.Cursor;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.function.Predicate;

/** All entries of a hash handle, in the order of their hashes. */
final class HashEntries extends Entries<Cursor> {
    private final HashHandle handle;

    HashEntries(HashHandle handle) {
        super(handle);
        this.handle = handle;
    }

    @Override
    int size() {
        return handle.size();
    }

    @Override
    <T> Iterator<T> iterator(Make<Cursor, T> make) {
        return new HandleIterator<>(handle, make.atCursor());
    }

    @Override
    <T> Spliterator<T> spliterator(Make<Cursor, T> make) {
        return new HashSpliterator<>(handle, make);
    }

    @Override
    void minus(long place) {
        handle.minus(place);
    }

    @Override
    void minusAll(long[] places) {
        if (places.length == size()) {
            clear();
        } else {
            handle.minusAll(places);
        }
    }

    @Override
    <T> boolean removeIf(Make<Cursor, T> make, Predicate<? super T> filter) {
        BitSet removed = new BitSet();
        Iterator<T> tested = iterator(make);
        for (int i = 0; tested.hasNext(); i++) {
            if (filter.test(tested.next())) {
                removed.set(i);
            }
        }
        if (removed.cardinality() == size()) {
            clear();
            return !removed.isEmpty();
        }
        HandleIterator<Cursor> entries = new HandleIterator<>(handle, Function.identity());
        for (int i = 0; entries.hasNext(); i++) {
            entries.next();
            if (removed.get(i)) {
                entries.remove();
            }
        }
        return !removed.isEmpty();
    }

    @Override
    void clear() {
        handle.clear();
    }
}
