package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.core.hash.Cursor;
import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a hash handle shows of itself as a set of keys or entries, or as a collection of values. Removals write through.
 */
final class HandleView {
    private HandleView() {}

    /**
     * How an element is made of an entry.
     *
     * @param atCursor by an iterator
     * @param ofBoth by a spliterator, of the key and the value
     */
    record Make<T>(Function<Cursor, T> atCursor, BiFunction<@Nullable Object, @Nullable Object, T> ofBoth) {}

    /** One element for each entry, which may be equal. */
    static final class OfCollection<T> extends AbstractCollection<T> {
        private final HashHandle handle;
        private final Make<T> make;

        OfCollection(HashHandle handle, Make<T> make) {
            handle.checkHeld();
            this.handle = handle;
            this.make = make;
        }

        @Override
        public int size() {
            return handle.size();
        }

        @Override
        public Iterator<T> iterator() {
            return new HandleIterator<>(handle, make.atCursor);
        }

        @Override
        public Spliterator<T> spliterator() {
            return new HandleSpliterator<>(handle, 0, make.ofBoth);
        }

        @Override
        public boolean removeAll(Collection<?> removed) {
            return removeIf(requireNonNull(removed, "removed")::contains);
        }

        @Override
        public boolean retainAll(Collection<?> retained) {
            requireNonNull(retained, "retained");
            return removeIf(element -> !retained.contains(element));
        }

        @Override
        public boolean removeIf(Predicate<? super T> filter) {
            return handle.removeIf(make.atCursor, filter);
        }

        @Override
        public void clear() {
            handle.clear();
        }
    }

    /** One element for each entry, all different. */
    static final class OfSet<T> extends AbstractSet<T> {
        private final HashHandle handle;
        private final Make<T> make;
        private final Predicate<@Nullable Object> contains;
        private final Predicate<@Nullable Object> remove;

        OfSet(
                HashHandle handle,
                Make<T> make,
                Predicate<@Nullable Object> contains,
                Predicate<@Nullable Object> remove) {
            handle.checkHeld();
            this.handle = handle;
            this.make = make;
            this.contains = contains;
            this.remove = remove;
        }

        @Override
        public int size() {
            return handle.size();
        }

        @Override
        public boolean contains(@Nullable Object object) {
            return contains.test(object);
        }

        @Override
        public Iterator<T> iterator() {
            return new HandleIterator<>(handle, make.atCursor);
        }

        @Override
        public Spliterator<T> spliterator() {
            return new HandleSpliterator<>(handle, Spliterator.DISTINCT, make.ofBoth);
        }

        @Override
        public boolean remove(@Nullable Object object) {
            return remove.test(object);
        }

        @Override
        public boolean removeAll(Collection<?> removed) {
            // Of few, each is sought here; of many, each of ours there, and then nothing is copied if none is to be
            // left.
            return size() > requireNonNull(removed, "removed").size()
                    ? super.removeAll(removed)
                    : removeIf(removed::contains);
        }

        @Override
        public boolean retainAll(Collection<?> retained) {
            requireNonNull(retained, "retained");
            return removeIf(element -> !retained.contains(element));
        }

        @Override
        public boolean removeIf(Predicate<? super T> filter) {
            return handle.removeIf(make.atCursor, filter);
        }

        @Override
        public void clear() {
            handle.clear();
        }
    }
}
