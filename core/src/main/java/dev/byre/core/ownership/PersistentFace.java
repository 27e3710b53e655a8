package dev.byre.core.ownership;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Lets the handles, which live in another module, take the root out of an immutable collection and make one of a root,
 * in O(1). After {@code SharedSecrets} of the JDK. Thread-safe.
 *
 * @param root the root of a collection
 * @param maker makes a collection of a root
 * @param <F> the immutable collection
 */
public record PersistentFace<F>(Function<F, Object> root, Maker<F> maker) {
    private static final Map<Class<?>, PersistentFace<?>> FACES = new ConcurrentHashMap<>();

    /** Makes a collection of a root that nobody edits any more. */
    @FunctionalInterface
    public interface Maker<F> {
        /** A collection of that many entries. */
        F of(Object root, int size);
    }

    /** To be called by the class while it is initialized. */
    public static <F> void register(Class<? super F> type, Function<F, Object> root, Maker<F> maker) {
        FACES.put(type, new PersistentFace<>(root, maker));
    }

    /**
     * The face of a class.
     *
     * @param sample an instance, so that the class is known to be initialized
     */
    @SuppressWarnings("unchecked") // Registered by the class itself.
    public static <F> PersistentFace<F> of(F sample) {
        return (PersistentFace<F>) requireNonNull(FACES.get(sample.getClass()));
    }

    /** The root of a collection. */
    public Object rootOf(F collection) {
        return root.apply(collection);
    }

    /** A collection of a root that nobody edits any more. */
    public F of(Object trie, int size) {
        return maker.of(trie, size);
    }
}
