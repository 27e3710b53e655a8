package dev.byre.collections;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A list that refuses to be changed. */
interface ImmutableList<E> extends List<E> {
    /** Declared here as {@link List} has it since JDK 21, so that a call through that type finds it too. */
    List<E> reversed();

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code plus}.
     */
    @Deprecated
    @Override
    default boolean add(E element) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code plusAt}.
     */
    @Deprecated
    @Override
    default void add(int index, E element) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code plusAll}.
     */
    @Deprecated
    @Override
    default boolean addAll(Collection<? extends E> elements) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code plusAllAt}.
     */
    @Deprecated
    @Override
    default boolean addAll(int index, Collection<? extends E> elements) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code with}.
     */
    @Deprecated
    @Override
    default E set(int index, E element) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code minusAt}.
     */
    @Deprecated
    @Override
    default E remove(int index) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code minus}.
     */
    @Deprecated
    @Override
    default boolean remove(@Nullable Object element) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code minusAll}.
     */
    @Deprecated
    @Override
    default boolean removeAll(Collection<?> elements) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code minusIf}.
     */
    @Deprecated
    @Override
    default boolean retainAll(Collection<?> elements) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code minusIf}.
     */
    @Deprecated
    @Override
    default boolean removeIf(Predicate<? super E> filter) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; edit a {@code CowArray} of it.
     */
    @Deprecated
    @Override
    default void replaceAll(UnaryOperator<E> operator) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code sorted}.
     */
    @Deprecated
    @Override
    default void sort(@Nullable Comparator<? super E> comparator) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code empty}.
     */
    @Deprecated
    @Override
    default void clear() {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code plusFirst}.
     */
    @Deprecated
    default void addFirst(E element) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code plus}.
     */
    @Deprecated
    default void addLast(E element) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code minusFirst}.
     */
    @Deprecated
    default E removeFirst() {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This list is immutable; use {@code minusLast}.
     */
    @Deprecated
    default E removeLast() {
        throw Immutable.refusal();
    }
}
