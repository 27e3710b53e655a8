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

    /** Something that two small arguments pick of something else. */
    @FunctionalInterface
    public interface Picked<W, V> {
        V of(W target, int a, int b);
    }

    /** This edit, done to something that its arguments pick of the version, and to the same of the twin. */
    public <W, N> Edit<W, N> in(
            String suffix, Picked<? super W, ? extends V> ofVersion, Picked<? super N, ? extends M> ofTwin) {
        return new Edit<>(
                name + suffix,
                reads,
                (w, a, b) -> onVersion.on(ofVersion.of(w, a, b), a, b),
                (n, a, b) -> onTwin.on(ofTwin.of(n, a, b), a, b));
    }

    /** This edit, done through a view of the version. */
    public <W> Edit<W, M> through(Function<? super W, ? extends V> view) {
        return new Edit<>(name, reads, (w, a, b) -> onVersion.on(view.apply(w), a, b), onTwin);
    }
}
