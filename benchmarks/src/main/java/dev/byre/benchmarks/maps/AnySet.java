package dev.byre.benchmarks.maps;

import java.util.Set;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A set of the keys; one subclass for each rival, and a fork loads one.
 *
 * <p>One thread at a time.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public abstract class AnySet {
    /** The set. */
    public Set<Object> set;

    /** Builds the set. */
    @Setup
    public final void setUp(MapKeys keys) {
        set = built(keys.keys);
        System.gc();
    }

    /** A set built in that type's own way. */
    public abstract Set<Object> built(Object[] elements);
}
