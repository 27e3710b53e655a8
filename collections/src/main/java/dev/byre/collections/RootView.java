package dev.byre.collections;

import dev.byre.core.hash.TrieIterator;
import dev.byre.core.hash.TrieSpliterator;
import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What an immutable map shows of itself as a set of keys or entries, or as a collection of values. Immutable. */
final class RootView {
    private RootView() {}

    /** One value for each entry. */
    static final class OfCollection<T> extends AbstractCollection<T> {
        private final HashRoot map;
        private final BiFunction<@Nullable Object, @Nullable Object, T> make;

        OfCollection(HashRoot map, BiFunction<@Nullable Object, @Nullable Object, T> make) {
            this.map = map;
            this.make = make;
        }

        @Override
        public int size() {
            return map.size;
        }

        @Override
        public Iterator<T> iterator() {
            return new TrieIterator<>(map.root, map.size, make);
        }

        @Override
        public Spliterator<T> spliterator() {
            return new TrieSpliterator<>(map.root, map.size, Spliterator.IMMUTABLE, make);
        }
    }

    /** One element for each entry, all different. */
    static final class OfSet<T> extends AbstractSet<T> {
        private final HashRoot map;
        private final int characteristics;
        private final Predicate<@Nullable Object> contains;
        private final BiFunction<@Nullable Object, @Nullable Object, T> make;

        OfSet(
                HashRoot map,
                int characteristics,
                Predicate<@Nullable Object> contains,
                BiFunction<@Nullable Object, @Nullable Object, T> make) {
            this.map = map;
            this.characteristics = characteristics | Spliterator.IMMUTABLE;
            this.contains = contains;
            this.make = make;
        }

        @Override
        public int size() {
            return map.size;
        }

        @Override
        public boolean contains(@Nullable Object object) {
            return contains.test(object);
        }

        @Override
        public Iterator<T> iterator() {
            return new TrieIterator<>(map.root, map.size, make);
        }

        @Override
        public Spliterator<T> spliterator() {
            return new TrieSpliterator<>(map.root, map.size, characteristics, make);
        }
    }
}
