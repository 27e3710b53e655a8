package dev.byre.collections;

import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What an immutable collection shows of its root as a set or as a collection. Immutable. */
final class RootView {
    private RootView() {}

    /** One value for each entry. */
    static final class OfCollection<T> extends AbstractCollection<T> {
        private final int size;
        private final Supplier<Iterator<T>> iterator;
        private final Supplier<Spliterator<T>> spliterator;

        OfCollection(int size, Supplier<Iterator<T>> iterator, Supplier<Spliterator<T>> spliterator) {
            this.size = size;
            this.iterator = iterator;
            this.spliterator = spliterator;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<T> iterator() {
            return iterator.get();
        }

        @Override
        public Spliterator<T> spliterator() {
            return spliterator.get();
        }
    }

    /** One element for each entry, all different. */
    static final class OfSet<T> extends AbstractSet<T> {
        private final int size;
        private final Predicate<@Nullable Object> contains;
        private final Supplier<Iterator<T>> iterator;
        private final Supplier<Spliterator<T>> spliterator;

        OfSet(
                int size,
                Predicate<@Nullable Object> contains,
                Supplier<Iterator<T>> iterator,
                Supplier<Spliterator<T>> spliterator) {
            this.size = size;
            this.contains = contains;
            this.iterator = iterator;
            this.spliterator = spliterator;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean contains(@Nullable Object object) {
            return contains.test(object);
        }

        @Override
        public Iterator<T> iterator() {
            return iterator.get();
        }

        @Override
        public Spliterator<T> spliterator() {
            return spliterator.get();
        }
    }
}
