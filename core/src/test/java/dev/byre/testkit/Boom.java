package dev.byre.testkit;

import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a callback throws in the middle of an edit. */
public final class Boom extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Boom(int call) {
        super("at call " + call, null, false, false);
    }

    /** An operator whose calls go well until the {@code call}th, counted from 0. */
    public static <T> UnaryOperator<T> at(int call, UnaryOperator<T> operator) {
        int[] calls = {0};
        return t -> {
            tick(calls, call);
            return operator.apply(t);
        };
    }

    /** A predicate whose calls go well until the {@code call}th, counted from 0. */
    public static <T> Predicate<T> testAt(int call, Predicate<T> predicate) {
        int[] calls = {0};
        return t -> {
            tick(calls, call);
            return predicate.test(t);
        };
    }

    /** A consumer whose calls go well until the {@code call}th, counted from 0. */
    public static <T> Consumer<T> acceptAt(int call, Consumer<T> consumer) {
        int[] calls = {0};
        return t -> {
            tick(calls, call);
            consumer.accept(t);
        };
    }

    /** A comparator whose calls go well until the {@code call}th, counted from 0. */
    public static <T> Comparator<T> compareAt(int call, Comparator<? super T> comparator) {
        int[] calls = {0};
        return (a, b) -> {
            tick(calls, call);
            return comparator.compare(a, b);
        };
    }

    private static void tick(int[] calls, int call) {
        if (calls[0]++ == call) {
            throw new Boom(call);
        }
    }
}
