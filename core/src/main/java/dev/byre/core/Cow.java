package dev.byre.core;

import static java.util.Objects.requireNonNull;

import dev.byre.core.ownership.Copies;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A value that is either borrowed, to be read only, or owned, free to be changed; it is copied at the first change, and
 * only if it was borrowed.
 *
 * <pre>{@code
 * int[] lent = {1, -2, 3};
 * Cow<int[]> cow = Cow.borrowed(lent, int[]::clone);
 * Cow<int[]> edited = cow.edit(a -> a[1] = 2);            // copies: the array is lent
 * Cow<int[]> again = edited.edit(a -> a[0] = 7);          // in place: the copy is ours
 * System.out.println(lent[1] + " " + again.get()[1]);     // prints -2 2
 * }</pre>
 *
 * <p>Two variants, {@link Borrowed} and {@link Owned}, are records, so that on Java 21 and later a {@code switch} over
 * them is exhaustive. Two Cows are equal if their values are, whatever the variant; arrays are compared by content.
 *
 * <p>Every operation is O(1) beside the copy and the function that it is given; {@code equals}, {@code hashCode} and
 * {@code toString} are as those of the value. A value is never null, nor may a copier
 * or a function return null.
 *
 * <p>The variants are immutable, but the value inside may not be: an {@link Owned} whose value is edited is for one
 * thread at a time. A function that throws leaves a borrowed value as it was; an owned one is as the function left it.
 *
 * <p>After {@code std::borrow::Cow} of Rust.
 *
 * @param <T> the type of the value
 */
public sealed interface Cow<T> {
    /**
     * A borrowed value.
     *
     * @param value the value, which nobody changes through this Cow
     * @param copier makes an independent copy of the value
     */
    @CheckReturnValue
    static <T> Cow<T> borrowed(T value, UnaryOperator<T> copier) {
        return new Borrowed<>(value, copier);
    }

    /** An owned value, which nobody else may hold. */
    @CheckReturnValue
    static <T> Cow<T> owned(T value) {
        return new Owned<>(value);
    }

    /** The value, to be read. */
    T get();

    /** Whether a change would copy first. */
    default boolean isBorrowed() {
        return this instanceof Borrowed;
    }

    /** Whether a change would happen in place. */
    default boolean isOwned() {
        return this instanceof Owned;
    }

    /** The value, free to be changed by the caller: copied if it is borrowed, itself if it is owned. */
    @CheckReturnValue
    T toOwned();

    /** This Cow if it is owned already, otherwise an owned one around a copy. */
    @CheckReturnValue
    default Owned<T> own() {
        return this instanceof Owned<T> owned ? owned : new Owned<>(toOwned());
    }

    /**
     * An owned Cow with an edit applied: to the value itself if it is owned, to a copy if it is borrowed. An owned Cow
     * returns itself.
     */
    @CheckReturnValue
    default Owned<T> edit(Consumer<? super T> edit) {
        requireNonNull(edit, "edit");
        Owned<T> owned = own();
        edit.accept(owned.value());
        return owned;
    }

    /**
     * A Cow of what a function makes of the value. If it returns the very same instance, nothing has changed, and this
     * Cow is returned, borrowed if it was borrowed.
     *
     * @param update reads the value and returns it, or another value that is free to be changed
     */
    @CheckReturnValue
    default Cow<T> update(UnaryOperator<T> update) {
        return map(update);
    }

    /**
     * An owned Cow of what a function makes of the value. If it returns the very same instance, this Cow is returned.
     *
     * @param function reads the value and returns it, or another value that is free to be changed: not a view of it
     */
    @CheckReturnValue
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // The very same instance is a T and an R.
    default <R> Cow<R> map(Function<? super T, ? extends R> function) {
        R result = requireNonNull(function, "function").apply(get());
        return result == get() ? (Cow<R>) this : new Owned<>(requireNonNull(result, "the function returned null"));
    }

    /**
     * A value that belongs to somebody else.
     *
     * @param value the value, never null
     * @param copier makes an independent copy of it
     */
    record Borrowed<T>(T value, UnaryOperator<T> copier) implements Cow<T> {
        /** Checks that neither part is null. */
        public Borrowed {
            requireNonNull(value, "value");
            requireNonNull(copier, "copier");
        }

        @Override
        public T get() {
            return value;
        }

        @Override
        @CheckReturnValue
        public T toOwned() {
            T copy = requireNonNull(copier.apply(value), "the copier returned null");
            Copies.made(value.getClass(), Copies.Reason.BORROWED, 1, 0);
            return copy;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Cow<?> cow && Objects.deepEquals(value, cow.get());
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(new Object[] {value});
        }

        /** {@code Borrowed[…]}, arrays by content. */
        @Override
        public String toString() {
            return "Borrowed" + Arrays.deepToString(new Object[] {value});
        }
    }

    /**
     * A value of one's own.
     *
     * @param value the value, never null
     */
    record Owned<T>(T value) implements Cow<T> {
        /** Checks that the value is not null. */
        public Owned {
            requireNonNull(value, "value");
        }

        @Override
        public T get() {
            return value;
        }

        @Override
        @CheckReturnValue
        public T toOwned() {
            return value;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Cow<?> cow && Objects.deepEquals(value, cow.get());
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(new Object[] {value});
        }

        /** {@code Owned[…]}, arrays by content. */
        @Override
        public String toString() {
            return "Owned" + Arrays.deepToString(new Object[] {value});
        }
    }
}
