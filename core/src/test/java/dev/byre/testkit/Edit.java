package dev.byre.testkit;

import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One thing to do to a version and, in the same way, to its twin. What it returns or throws must be the same for both.
 *
 * @param name what a failure calls it
 * @param reads whether it only reads, and so never copies
 * @param onVersion does it to a version
 * @param onTwin does it to a twin
 */
public record Edit<V, M>(String name, boolean reads, Action<? super V> onVersion, Action<? super M> onTwin) {
    /** Does something with two small arguments. A result that is an array is compared by content. */
    @FunctionalInterface
    public interface Action<T> {
        @Nullable
        Object on(T target, int a, int b) throws Exception;
    }

    /** An edit that is written the same for a version and its twin. */
    public static <T> Edit<T, T> same(String name, Action<? super T> action) {
        return new Edit<>(name, false, action, action);
    }

    /** A look at a version and at its twin, written the same for both, which changes nothing. */
    public static <T> Edit<T, T> look(String name, Action<? super T> action) {
        return new Edit<>(name, true, action, action);
    }

    /** This edit, done through a view of the version. */
    public <W> Edit<W, M> through(Function<? super W, ? extends V> view) {
        return new Edit<>(name, reads, (w, a, b) -> onVersion.on(view.apply(w), a, b), onTwin);
    }
}
