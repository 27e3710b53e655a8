package dev.byre.core.ownership;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A token for the right to write in place: what was made under a token may be edited by its bearer alone.
 *
 * <p>Who shares a tree throws the token away, in O(1) at any size; all that was made under it is then nobody's, and is
 * copied before the next write. Who shares a flat leaf shares the token too, and it counts its bearers: the last one
 * may write in place again. A token holds nothing alive. After Clojure's transients.
 *
 * <p>Thread-safe; compared by identity.
 */
public final class Owner extends RefCounted {
    /** A token that one bearer has. */
    public Owner() {
        this(Birth.UNIQUE);
    }

    private Owner(Birth birth) {
        super(birth);
    }

    /** A token under which nobody may write: what it stands for was lent to its bearers. */
    public static Owner ofLender() {
        return new Owner(Birth.BORROWED);
    }

    /**
     * Whether the bearer of {@code owner} may edit what was made under {@code maker}.
     *
     * @param owner the token of who wants to write, or null for a persistent update, which never writes in place
     * @param maker the token under which the thing was made, or null if nobody's; nobody is never equal to nobody
     */
    public static boolean mayEdit(@Nullable Owner owner, @Nullable Owner maker) {
        return owner != null && owner == maker;
    }
}
