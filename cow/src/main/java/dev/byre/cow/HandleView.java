package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.core.ownership.HandsOver;
import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a handle shows of itself as a set of keys or entries, or as a collection of values. Removals write through.
 */
final class HandleView {
    private HandleView() {}

    /** One element for each entry, which may be equal. */
    static final class OfCollection<C, T> extends AbstractCollection<T> implements HandsOver {
        private final Entries<C> entries;
        private final Entries.Make<C, T> make;

        OfCollection(Entries<C> entries, Entries.Make<C, T> make) {
            entries.checkHeld();
            this.entries = entries;
            this.make = make;
        }

        @Override
        public Object handedOver() {
            return entries.handedOver(this);
        }

        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public Iterator<T> iterator() {
            return entries.iterator(make);
        }

        @Override
        public Spliterator<T> spliterator() {
            return entries.spliterator(make);
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
            return entries.removeIf(make, requireNonNull(filter, "filter"));
        }

        @Override
        public void clear() {
            entries.clear();
        }
    }

    /** One element for each entry, all different. */
    static class OfSet<C, T> extends AbstractSet<T> implements HandsOver {
        private final Entries<C> entries;
        private final Entries.Make<C, T> make;
        private final ToLongFunction<@Nullable Object> find;

        /**
         * A view.
         *
         * @param find the place of an element among the entries, or a negative number
         */
        OfSet(Entries<C> entries, Entries.Make<C, T> make, ToLongFunction<@Nullable Object> find) {
            entries.checkHeld();
            this.entries = entries;
            this.make = make;
            this.find = find;
        }

        @Override
        public Object handedOver() {
            return entries.handedOver(this);
        }

        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public boolean contains(@Nullable Object object) {
            return find.applyAsLong(object) >= 0;
        }

        @Override
        public Iterator<T> iterator() {
            return entries.iterator(make);
        }

        @Override
        public Spliterator<T> spliterator() {
            return entries.spliterator(make);
        }

        @Override
        public boolean remove(@Nullable Object object) {
            return entries.remove(() -> find.applyAsLong(object));
        }

        @Override
        public boolean removeAll(Collection<?> removed) {
            // Of few, each is sought here; of many, each of ours there, and then nothing is copied if none is to be
            // left.
            return size() > requireNonNull(removed, "removed").size()
                    ? entries.removeAll(removed.stream().mapToLong(find))
                    : removeIf(removed::contains);
        }

        @Override
        public boolean retainAll(Collection<?> retained) {
            requireNonNull(retained, "retained");
            return removeIf(element -> !retained.contains(element));
        }

        @Override
        public boolean removeIf(Predicate<? super T> filter) {
            return entries.removeIf(make, requireNonNull(filter, "filter"));
        }

        @Override
        public void clear() {
            entries.clear();
        }
    }
}
