package dev.byre.core.hash;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The order of keys that have one and the same hash: null first, then those that can be compared, by the name of their
 * class and among their like by {@code compareTo}, then the others, as they came.
 *
 * <p>A key can be compared if its class says that it is {@code Comparable} to its own like, or one that it extends
 * does; keys of different classes are never given to {@code compareTo}.
 */
final class Ties {
    private static final ClassValue<Boolean> COMPARABLE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Comparable.class.isAssignableFrom(type) && isComparableTo(type, type);
        }
    };

    private Ties() {}

    /** Whether a type, or one that it extends, says that it is comparable to what {@code like} is one of. */
    private static boolean isComparableTo(Type type, Class<?> like) {
        if (type instanceof ParameterizedType p && p.getRawType() == Comparable.class) {
            Class<?> other = erasure(p.getActualTypeArguments()[0]);
            return other != null && other.isAssignableFrom(like);
        }
        Class<?> declared = erasure(type);
        if (declared == null || !Comparable.class.isAssignableFrom(declared)) {
            return false;
        }
        for (Type extended : declared.getGenericInterfaces()) {
            if (isComparableTo(extended, like)) {
                return true;
            }
        }
        Type superclass = declared.getGenericSuperclass();
        return superclass != null && isComparableTo(superclass, like);
    }

    /** The class of a type, that of its first bound if it is a variable, or null if it has none. */
    private static @Nullable Class<?> erasure(Type type) {
        if (type instanceof ParameterizedType p) {
            return erasure(p.getRawType());
        }
        if (type instanceof TypeVariable<?> variable) {
            return erasure(variable.getBounds()[0]);
        }
        return type instanceof Class<?> c ? c : null;
    }

    /** Whether a key has a place of its own among its like. */
    static boolean isOrdered(@Nullable Object key) {
        return key == null || key.getClass() == String.class || COMPARABLE.get(key.getClass());
    }

    /** Compares two keys that are ordered; 0 does not mean that they are equal. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // A class is compared with itself only; null with null.
    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : (a == null ? -1 : 1);
        }
        int byClass = compareClasses(a, b);
        return byClass != 0 || a.getClass() != b.getClass() ? byClass : ((Comparable<Object>) a).compareTo(b);
    }

    /** Compares the classes of two keys by name; two of one name, of different loaders, are the same here. */
    @SuppressWarnings("ReferenceEquality") // Of null with null.
    static int compareClasses(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : (a == null ? -1 : 1);
        }
        return a.getClass() == b.getClass()
                ? 0
                : a.getClass().getName().compareTo(b.getClass().getName());
    }

    /** Whether a new key is placed before one that is there. */
    static boolean isBefore(int hash, @Nullable Object key, @Nullable Object other) {
        int otherHash = Trie.hash(other);
        if (hash != otherHash) {
            return Integer.compareUnsigned(hash, otherHash) < 0;
        }
        return isOrdered(key) && (!isOrdered(other) || compare(key, other) < 0);
    }
}
