package dev.byre.core;

import static java.util.Objects.requireNonNull;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.RefCounted;
import java.util.ConcurrentModificationException;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A handle on a value that knows how many handles hold it: what a copy-on-write type of your own is written with.
 *
 * <pre>{@code
 * final class Bitmap {
 *     private final Shared<long[]> words;
 *     Bitmap(int bits) { words = Shared.of(new long[bits + 63 >>> 6]); }
 *     private Bitmap(Shared<long[]> words) { this.words = words; }
 *     Bitmap share() { return new Bitmap(words.share()); }                    // O(1), whatever the size
 *     boolean get(int i) { return (words.get()[i >> 6] >>> i & 1) != 0; }
 *     void set(int i) { words.unique(long[]::clone)[i >> 6] |= 1L << i; }     // copies only when shared
 * }
 * Bitmap a = new Bitmap(1000);
 * Bitmap b = a.share();
 * a.set(7);
 * System.out.println(a.get(7) + " " + b.get(7)); // prints true false
 * }</pre>
 *
 * <p>Every method is O(1) beside the copy; none but {@link #share} and a copying {@link #unique} allocates. The value
 * is never null, nor may a copier return null.
 *
 * <p>A handle is for one thread at a time; two handles that share a value may be in two threads. Hand over what
 * {@code share()} returns. A handle that is dropped without {@link #release} is never wrong, but may cost the others
 * one copy.
 *
 * <p>After {@code isKnownUniquelyReferenced} of Swift and {@code Arc::make_mut} of Rust.
 *
 * @param <T> the type of the value
 */
public final class Shared<T> {
    /** The value with its count; null once this handle is released. */
    private @Nullable Box<T> box;

    private Shared(Box<T> box) {
        this.box = box;
    }

    /** A handle that is the only one on a value. */
    @CheckReturnValue
    public static <T> Shared<T> of(T value) {
        return new Shared<>(new Box<>(requireNonNull(value, "value")));
    }

    /** The value, to be read. It is never to be changed through this reference: that is what {@link #unique} is for. */
    public T get() {
        return box().value;
    }

    /** Another handle on the same value. */
    @CheckReturnValue
    public Shared<T> share() {
        Box<T> shared = box();
        shared.share();
        return new Shared<>(shared);
    }

    /**
     * Whether no other handle holds the value, so that {@link #unique} would not copy. False may be wrong, by a handle
     * that was dropped without release; true is not.
     */
    public boolean isKnownUnique() {
        return box().isUnique();
    }

    /**
     * The value, to be changed: the value itself if this is its only handle, otherwise a copy, which this handle holds
     * from now on. Not to be written to any more after the next {@link #share}. If the copier throws, nothing has
     * changed.
     *
     * @param copier makes an independent copy
     * @throws IllegalArgumentException if the copier returns the value itself
     */
    public T unique(UnaryOperator<T> copier) {
        Box<T> held = box();
        return held.isUnique() ? held.value : copy(held, copier);
    }

    @SuppressWarnings("ReferenceEquality") // A copy is equal to the value, and must be another one.
    private T copy(Box<T> held, UnaryOperator<T> copier) {
        T copy = requireNonNull(copier.apply(held.value), "the copier returned null");
        if (copy == held.value) {
            throw new IllegalArgumentException("the copier returned the value itself, not a copy");
        }
        if (box != held) {
            // This handle was taken off the count already; to take it off again would make a shared value seem unique.
            throw new ConcurrentModificationException(
                    "the copier wrote to, or released, the handle that it copies for");
        }
        Copies.made(held.value.getClass(), held.reasonToCopy(), 1, 0);
        box = new Box<>(copy);
        held.release();
        return copy;
    }

    /**
     * Gives this handle up, so that another one may write in place again. Optional; a second release does nothing.
     *
     * <p>Every other method of a released handle throws {@link IllegalStateException}.
     */
    public void release() {
        if (box != null) {
            box.release();
            box = null;
        }
    }

    private Box<T> box() {
        if (box == null) {
            throw new IllegalStateException("this Shared was released");
        }
        return box;
    }

    @Override
    public String toString() {
        return box == null ? "Shared[released]" : "Shared[" + box.value + "]";
    }

    /** The value with its count. */
    private static final class Box<T> extends RefCounted {
        private final T value;

        Box(T value) {
            super(Birth.UNIQUE);
            this.value = value;
        }
    }
}
