package dev.byre.collections;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A map that refuses to be changed. */
interface ImmutableMap<K, V> extends Map<K, V> {
    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code with}.
     */
    @Deprecated
    @Override
    default V put(K key, V value) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code withAbsent}.
     */
    @Deprecated
    @Override
    default V putIfAbsent(K key, V value) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code withAll}.
     */
    @Deprecated
    @Override
    default void putAll(Map<? extends K, ? extends V> entries) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code without}.
     */
    @Deprecated
    @Override
    default V remove(@Nullable Object key) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code without}.
     */
    @Deprecated
    @Override
    default boolean remove(@Nullable Object key, @Nullable Object value) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code with}.
     */
    @Deprecated
    @Override
    default V replace(K key, V value) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code with}.
     */
    @Deprecated
    @Override
    default boolean replace(K key, V before, V after) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code with}.
     */
    @Deprecated
    @Override
    default void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code withComputed}.
     */
    @Deprecated
    @Override
    default V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code withComputed}.
     */
    @Deprecated
    @Override
    default V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code withComputed}.
     */
    @Deprecated
    @Override
    default V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code withComputed}.
     */
    @Deprecated
    @Override
    default V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@code empty}.
     */
    @Deprecated
    @Override
    default void clear() {
        throw Immutable.refusal();
    }

    /** Whether a map has an entry. */
    static boolean hasEntry(Map<?, ?> map, @Nullable Object key, @Nullable Object value) {
        Object theirs = map.get(key);
        return Objects.equals(value, theirs) && (theirs != null || map.containsKey(key));
    }
}
