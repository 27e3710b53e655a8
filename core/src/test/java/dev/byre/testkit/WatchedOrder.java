package dev.byre.testkit;

import java.util.Comparator;

/**
 * A comparator that can be watched: the watch runs before each comparison, and may count it, throw, or meddle with the
 * collection that makes it.
 *
 * @param <T> what is compared
 */
public final class WatchedOrder<T> implements Comparator<T> {
    private final Comparator<? super T> order;
    private Runnable watch = () -> {};

    private WatchedOrder(Comparator<? super T> order) {
        this.order = order;
    }

    /** A comparator of an order, which nobody watches yet. */
    public static <T> WatchedOrder<T> of(Comparator<? super T> order) {
        return new WatchedOrder<>(order);
    }

    /** The watch from now on. */
    public void watchedBy(Runnable watch) {
        this.watch = watch;
    }

    /** Throws a {@link Boom} at the comparison with this number, counted from 0 from now on. */
    public void throwAt(int comparison) {
        Comparator<Integer> boom = Boom.compareAt(comparison, Comparator.<Integer>naturalOrder());
        watch = () -> boom.compare(0, 0);
    }

    /** Runs something at the comparison with this number, counted from 0 from now on, and none of what that compares. */
    public void runAt(int comparison, Runnable run) {
        int[] left = {comparison};
        watch = () -> {
            if (left[0]-- == 0) {
                run.run();
            }
        };
    }

    /** From now on nobody watches. */
    public void forget() {
        watch = () -> {};
    }

    @Override
    public int compare(T x, T y) {
        watch.run();
        return order.compare(x, y);
    }
}
