package dev.byre.cow;

import dev.byre.core.ownership.HandsOver;
import dev.byre.core.ownership.Owner;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collection;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Handles as elements of other handles. A nested handle is to its collection what a node is to a tree: it may be
 * written to in place only by the owner that made it, and sharing the collection throws that owner away.
 */
final class Nested {
    private Nested() {}

    static boolean isHandle(@Nullable Object element) {
        return element instanceof Handle;
    }

    /** An element, and if it is a handle, a share of it. */
    @SuppressWarnings({"unchecked", "NullAway"}) // A share is of the class of what it shares; null stays null.
    static <E> E shared(E element) {
        if (element instanceof Map.Entry<?, ?> entry && entry.getValue() instanceof Handle value) {
            return (E) new SimpleImmutableEntry<>(entry.getKey(), value.share());
        }
        return element instanceof Handle handle ? (E) handle.share() : element;
    }

    /**
     * A handle that the bearer of {@code owner} alone may write to: the element if it was made so, or a share of it.
     */
    @SuppressWarnings("unchecked") // A share is of the class of what it shares, and these classes are final.
    static <E> E ownedBy(Owner owner, E element) {
        return (E) ((Handle) element).ownedBy(owner);
    }

    /** What to read instead of a map in order to hold its values, as {@link HandsOver} tells. */
    @SuppressWarnings("unchecked") // What stands for a map has the same entries.
    static <K, V> Map<K, V> handedOver(Map<K, V> map) {
        if (map instanceof CowSortedMap<K, V> handle) {
            return handle.toHandOver();
        }
        if (map instanceof CowMap<K, V> handle) {
            return handle.toHandOver();
        }
        return map instanceof HandsOver view ? (Map<K, V>) view.handedOver() : map;
    }

    /** As above, of a collection. */
    @SuppressWarnings("unchecked") // What stands for a collection has the same elements.
    static <E> Collection<E> handedOver(Collection<E> elements) {
        return elements instanceof HandsOver view ? (Collection<E>) view.handedOver() : elements;
    }
}
