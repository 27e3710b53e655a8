package dev.byre.core.hash;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the handles, which live in another module, take the root out of an immutable collection and make one of a root,
 * in O(1). After {@code SharedSecrets} of the JDK. Thread-safe.
 *
 * @param <F> the immutable collection
 */
public abstract class PersistentFace<F> {
    private static final Map<Class<?>, PersistentFace<?>> FACES = new ConcurrentHashMap<>();

    /** Registers itself. The class does so while it is initialized. */
    protected PersistentFace(Class<?> type) {
        FACES.put(type, this);
    }

    /**
     * The door to a class.
     *
     * @param sample an instance, so that the class is known to be initialized
     */
    @SuppressWarnings("unchecked") // Registered by the class itself.
    public static <F> PersistentFace<F> of(F sample) {
        return (PersistentFace<F>) FACES.get(sample.getClass());
    }

    /** The root of a collection. */
    public abstract Object root(F face);

    /** A collection of a root that nobody edits any more. */
    public abstract F of(Object root, int size);
}
