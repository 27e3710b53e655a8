package dev.byre.testkit;

import java.io.Serializable;
import java.util.Comparator;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A key with a chosen hash, so that a test decides which keys collide and how deep they go. Two keys are equal if both
 * numbers are and both are of one kind: plain, ordered or tied.
 *
 * <p>A key can be watched: the watch is told of each call that compares or hashes the key, and may count it, throw, or
 * meddle with the collection that makes it.
 */
public class HashKey implements Serializable {
    private static final long serialVersionUID = 1;

    private final int id;
    private final int hash;

    /** Who is told of calls; a key that comes from a stream has none. */
    private final transient @Nullable Consumer<? super Call> watch;

    /** A call that a watch is told of. */
    public enum Call {
        EQUALS,
        HASH_CODE,
        COMPARE_TO
    }

    private HashKey(int id, int hash, @Nullable Consumer<? super Call> watch) {
        this.id = id;
        this.hash = hash;
        this.watch = watch;
    }

    /** A key that cannot be compared with others. */
    public static HashKey of(int id, int hash) {
        return new HashKey(id, hash, null);
    }

    /** A key that can be compared with its like, by the id. */
    public static Ordered ordered(int id, int hash) {
        return new Ordered(id, hash, null);
    }

    /** A key that can be compared with its like, but is neither less nor more than the other three of its four ids. */
    public static Tied tied(int id, int hash) {
        return new Tied(id, hash, null);
    }

    /** A key that is equal to this one and not the same; the watch is told before anything is compared or hashed. */
    public HashKey watchedBy(Consumer<? super Call> watch) {
        return new HashKey(id, hash, watch);
    }

    /** A key that is equal to this one and not the same. */
    public HashKey again() {
        return new HashKey(id, hash, null);
    }

    /** What tells keys of the same hash apart. */
    public int id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        tell(Call.EQUALS, other);
        return other instanceof HashKey key && getClass() == key.getClass() && id == key.id && hash == key.hash;
    }

    @Override
    public int hashCode() {
        tell(Call.HASH_CODE, null);
        return hash;
    }

    /** Tells the watch of this key, and the one of the other key unless that is the same. */
    final void tell(Call call, @Nullable Object other) {
        if (watch != null) {
            watch.accept(call);
        }
        if (other instanceof HashKey key && key.watch != null && !key.watch.equals(watch)) {
            key.watch.accept(call);
        }
    }

    @Override
    public String toString() {
        return id + "#" + Integer.toHexString(hash);
    }

    /** A key that can be compared. */
    public static final class Ordered extends HashKey implements Comparable<Ordered> {
        private static final long serialVersionUID = 1;

        private static final Comparator<HashKey> BY_ID_AND_HASH =
                Comparator.<HashKey>comparingInt(key -> key.id).thenComparingInt(key -> key.hash);

        private Ordered(int id, int hash, @Nullable Consumer<? super Call> watch) {
            super(id, hash, watch);
        }

        @Override
        public Ordered watchedBy(Consumer<? super Call> watch) {
            return new Ordered(super.id, super.hash, watch);
        }

        @Override
        public Ordered again() {
            return new Ordered(super.id, super.hash, null);
        }

        @Override
        public int compareTo(Ordered other) {
            tell(Call.COMPARE_TO, other);
            return BY_ID_AND_HASH.compare(this, other);
        }

        @Override
        public String toString() {
            return "ordered " + super.toString();
        }
    }

    /** A key that can be compared, of which some compare as equal but are not. */
    public static final class Tied extends HashKey implements Comparable<Tied> {
        private static final long serialVersionUID = 1;

        private Tied(int id, int hash, @Nullable Consumer<? super Call> watch) {
            super(id, hash, watch);
        }

        @Override
        public Tied watchedBy(Consumer<? super Call> watch) {
            return new Tied(super.id, super.hash, watch);
        }

        @Override
        public Tied again() {
            return new Tied(super.id, super.hash, null);
        }

        @Override
        public int compareTo(Tied other) {
            tell(Call.COMPARE_TO, other);
            return Integer.compare(id() / 4, other.id() / 4);
        }

        @Override
        public String toString() {
            return "tied " + super.toString();
        }
    }
}
