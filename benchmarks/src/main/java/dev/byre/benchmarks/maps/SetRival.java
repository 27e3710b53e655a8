package dev.byre.benchmarks.maps;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Sets of some library, of which only the bytes are counted: no time is taken through these functions.
 *
 * @param type what the tables call them
 * @param isOurs whether they are Byre's
 * @param isInPlace whether they are changed in place
 * @param add makes the set with an element: a new one, or the one that is given if that is changed in place
 * @param copied makes a set of the elements of a collection of the JDK
 * @param copy makes a set that can be changed without the given one's changing
 */
public record SetRival(
        String type,
        boolean isOurs,
        boolean isInPlace,
        Supplier<Object> empty,
        BiFunction<Object, Object, Object> add,
        Function<Collection<Object>, Object> copied,
        UnaryOperator<Object> copy) {

    /** Sets that never change. */
    @SuppressWarnings("unchecked") // Each works on what it has made.
    public static <S> SetRival persistent(
            String type,
            Supplier<S> empty,
            BiFunction<S, Object, Object> plus,
            Function<Collection<Object>, Object> copied) {
        return new SetRival(
                type,
                false,
                false,
                (Supplier<Object>) empty,
                (BiFunction<Object, Object, Object>) plus,
                copied,
                UnaryOperator.identity());
    }

    /** Sets of the JDK, or in its manner. */
    @SuppressWarnings("unchecked") // Each works on what it has made.
    public static <S extends Collection<Object>> SetRival inPlace(
            String type, Supplier<S> empty, Function<Collection<Object>, Object> copied, UnaryOperator<S> copy) {
        return new SetRival(
                type, false, true, (Supplier<Object>) (Supplier<?>) empty, SetRival::added, copied, (UnaryOperator<
                                Object>)
                        (UnaryOperator<?>) copy);
    }

    @SuppressWarnings("unchecked") // It is a collection of the JDK.
    private static Object added(Object set, Object element) {
        ((Collection<Object>) set).add(element);
        return set;
    }

    /** These, as Byre's own. */
    public SetRival ours() {
        return new SetRival(type, true, isInPlace, empty, add, copied, copy);
    }

    /** Of add after add. */
    Object grown(Object[] elements) {
        Object grown = empty.get();
        for (Object element : elements) {
            grown = add.apply(grown, element);
        }
        return grown;
    }

    Object copied(Object[] elements) {
        return copied.apply(new HashSet<>(Arrays.asList(elements)));
    }
}
