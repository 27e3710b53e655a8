package dev.byre.collections;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A set that refuses to be changed. */
interface ImmutableSet<E> extends Set<E> {
    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@code plus}.
     */
    @Deprecated
    @Override
    default boolean add(E element) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@code plusAll}.
     */
    @Deprecated
    @Override
    default boolean addAll(Collection<? extends E> elements) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@code minus}.
     */
    @Deprecated
    @Override
    default boolean remove(@Nullable Object element) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@code minusAll}.
     */
    @Deprecated
    @Override
    default boolean removeAll(Collection<?> elements) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@code intersection}.
     */
    @Deprecated
    @Override
    default boolean retainAll(Collection<?> elements) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@code minusAll}.
     */
    @Deprecated
    @Override
    default boolean removeIf(Predicate<? super E> filter) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This set is immutable; use {@code empty}.
     */
    @Deprecated
    @Override
    default void clear() {
        throw Immutable.refusal();
    }
}
