package dev.byre.cow;

import dev.byre.core.ownership.Owner;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Handles as elements of other handles. A nested handle is to its collection what a node is to a tree: it may be
 * written to in place only by the owner that made it, and sharing the collection throws that owner away.
 */
final class Nested {
    private Nested() {}

    static boolean isHandle(@Nullable Object element) {
        return element instanceof CowArray || element instanceof CowIntArray || element instanceof Handle;
    }

    /** A handle on the same contents that nobody else has. */
    static Object share(Object element) {
        if (element instanceof Handle handle) {
            return handle.share();
        }
        return element instanceof CowArray<?> array ? array.share() : ((CowIntArray) element).share();
    }

    /**
     * A handle that the bearer of {@code owner} alone may write to: the element if it was made so, or a share of it.
     */
    @SuppressWarnings("unchecked") // A share is of the class of what it shares, and these classes are final.
    static <E> E ownedBy(Owner owner, E element) {
        if (element instanceof Handle handle) {
            return (E) handle.ownedBy(owner);
        }
        return element instanceof CowArray<?> array
                ? (E) array.ownedBy(owner)
                : (E) ((CowIntArray) element).ownedBy(owner);
    }

    /** The entries of a map, which another collection is to hold too from now on, and the nested handles with them. */
    static <K, V> Map<K, V> handedOver(Map<K, V> entries) {
        if (entries instanceof SortedMapView<K, V> view) {
            view.map().nestedOwner = null;
        }
        if (entries instanceof CowSortedMap<K, V> map) {
            return map.toHandOver();
        }
        return entries instanceof CowMap<K, V> map ? map.toHandOver() : entries;
    }
}
