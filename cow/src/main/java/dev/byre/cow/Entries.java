package dev.byre.cow;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The entries of a handle that a {@link HandleView} shows: all, or those of a range.
 *
 * @param <C> a place among them
 */
abstract class Entries<C> {
    /**
     * How an element is made of an entry.
     *
     * @param atCursor by an iterator
     * @param ofBoth by a spliterator, of the key and the value
     * @param characteristics those of such a spliterator, beside what every one has
     * @param comparator by which the elements are sorted, if these say so
     */
    record Make<C, T>(
            Function<? super C, T> atCursor,
            BiFunction<@Nullable Object, @Nullable Object, T> ofBoth,
            int characteristics,
            @Nullable Comparator<? super T> comparator) {}

    /** Checks that the handle was not released. */
    abstract void checkHeld();

    abstract int size();

    abstract <T> Iterator<T> iterator(Make<C, T> make);

    abstract <T> Spliterator<T> spliterator(Make<C, T> make);

    /** Removes the entries of which a predicate accepts what is made of them; if it throws, none. */
    abstract <T> boolean removeIf(Make<C, T> make, Predicate<? super T> filter);

    abstract void clear();
}
