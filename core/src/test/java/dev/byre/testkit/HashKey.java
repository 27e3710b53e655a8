package dev.byre.testkit;

import java.io.Serializable;
import java.util.Comparator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A key with a chosen hash, so that a test decides which keys collide and how deep they go. Two keys are equal if both
 * numbers are and both can, or both cannot, be compared.
 */
public class HashKey implements Serializable {
    private static final long serialVersionUID = 1;

    private final int id;
    private final int hash;

    private HashKey(int id, int hash) {
        this.id = id;
        this.hash = hash;
    }

    /** A key that cannot be compared with others. */
    public static HashKey of(int id, int hash) {
        return new HashKey(id, hash);
    }

    /** A key that can be compared with its like, by the id. */
    public static Ordered ordered(int id, int hash) {
        return new Ordered(id, hash);
    }

    /** What tells keys of the same hash apart. */
    public int id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HashKey key && getClass() == key.getClass() && id == key.id && hash == key.hash;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return id + "#" + Integer.toHexString(hash);
    }

    /** A key that can be compared. */
    public static final class Ordered extends HashKey implements Comparable<Ordered> {
        private static final long serialVersionUID = 1;

        private static final Comparator<Ordered> BY_ID_AND_HASH =
                Comparator.comparingInt(Ordered::id).thenComparingInt(Ordered::hashCode);

        private Ordered(int id, int hash) {
            super(id, hash);
        }

        @Override
        public int compareTo(Ordered other) {
            return BY_ID_AND_HASH.compare(this, other);
        }
    }
}
