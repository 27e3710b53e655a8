package dev.byre.cow;

import dev.byre.core.ownership.HandsOver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The entries of a handle that a {@link HandleView} shows: all, or those of a range.
 *
 * @param <C> a place among them
 */
abstract class Entries<C> {
    private final Handle held;

    Entries(Handle held) {
        this.held = held;
    }

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
    final void checkHeld() {
        held.checkHeld();
    }

    /** What a view of these entries hands over, as {@link HandsOver} tells. */
    final <T> Collection<T> handedOver(Collection<T> view) {
        if (held.handsOver()) {
            return view;
        }
        List<T> shares = new ArrayList<>();
        view.forEach(element -> shares.add(Nested.shared(element)));
        return shares;
    }

    abstract int size();

    abstract <T> Iterator<T> iterator(Make<C, T> make);

    abstract <T> Spliterator<T> spliterator(Make<C, T> make);

    /**
     * Removes an entry, if there is one.
     *
     * @param find its place, or a negative number
     */
    final boolean remove(LongSupplier find) {
        int expected = held.modCount;
        long place = find.getAsLong();
        held.checkUnmodified(expected);
        if (place >= 0) {
            minus(place);
        }
        return place >= 0;
    }

    /** Removes an entry. */
    abstract void minus(long place);

    /**
     * Removes some entries. All are sought before the first is removed, so if a search throws, none is.
     *
     * @param find their places, and negative numbers for those that are not here
     */
    final boolean removeAll(LongStream find) {
        int expected = held.modCount;
        long[] places = find.filter(place -> place >= 0).toArray();
        held.checkUnmodified(expected);
        Arrays.sort(places);
        minusAll(Arrays.copyOf(places, withoutRepeats(places)));
        return places.length > 0;
    }

    /** Moves one of each number to the front of an array that is sorted, and returns how many there are. */
    private static int withoutRepeats(long[] sorted) {
        int count = 0;
        for (long number : sorted) {
            if (count == 0 || sorted[count - 1] != number) {
                sorted[count++] = number;
            }
        }
        return count;
    }

    /** Removes the entries of some places, which are all different and ascend as the entries do. */
    abstract void minusAll(long[] places);

    /** Removes the entries of which a predicate accepts what is made of them; if it throws, none. */
    abstract <T> boolean removeIf(Make<C, T> make, Predicate<? super T> filter);

    abstract void clear();
}
