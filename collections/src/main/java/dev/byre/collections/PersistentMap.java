package dev.byre.collections;

import static java.util.Objects.requireNonNull;
import static java.util.Spliterator.NONNULL;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.hash.BulkLoad;
import dev.byre.core.hash.Cursor;
import dev.byre.core.hash.Draft;
import dev.byre.core.hash.Leaf;
import dev.byre.core.hash.Trie;
import dev.byre.core.hash.Unshared;
import dev.byre.core.ownership.HasSnapshot;
import dev.byre.core.ownership.PersistentFace;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A persistent hash map: an immutable {@link Map} of which each update returns a new one that shares nearly all with
 * it.
 *
 * <pre>{@code
 * PersistentMap<String, Integer> stable = PersistentMap.of("cow", 2, "calf", 1);
 * PersistentMap<String, Integer> later = stable.with("cow", 3).without("calf");
 * System.out.println(later + " " + stable.get("cow")); // prints {cow=3} 2
 * }</pre>
 *
 * <p>{@code get}, {@code with}, {@code without} and the like: O(log n), five or six nodes for a million
 * entries. {@code size}: O(1). {@code merged}, {@code diff}, {@code equals} and {@code withAll} with a
 * {@code PersistentMap} take the time of the difference if the two are versions of one map; otherwise that of all their
 * entries. Iteration: O(n).
 *
 * <p>An entry takes about 15 bytes beside its key and value. A map that is searched as often as it has entries makes
 * itself a shortcut of half a byte to one byte an entry.
 *
 * <p>Keys and values may be null. The order of iteration depends on the contents alone, and is the same on every JVM
 * where the hash codes are: only keys of one and the same hash that are not {@link Comparable} to their like may follow
 * history. With any number of keys on one hash, operations stay O(log n) if these are comparable, and take a scan where
 * they are not.
 *
 * <p>The methods of {@link Map} that change a map throw {@link UnsupportedOperationException}. A function that throws
 * is harmless: there is nothing it could leave half done.
 *
 * <p>Immutable, if its keys and values are; safe to publish by any means, a data race included. Serializable by its
 * contents.
 *
 * <p>After Bagwell, "Ideal hash trees", 2001, with wide leaves in the manner of extendible hashing, Fagin et al., TODS
 * 1979.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class PersistentMap<K, V> extends HashRoot implements ImmutableMap<K, V>, Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(Trie.emptyMap(), 0);

    static {
        PersistentFace.<PersistentMap<?, ?>>register(PersistentMap.class, face -> face.root, PersistentMap::of);
    }

    private PersistentMap(Object root, int size) {
        super(root, size);
    }

    /** The map of no entries. */
    @SuppressWarnings("unchecked") // It holds neither keys nor values.
    public static <K, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    private static <K, V> PersistentMap<K, V> of(Object root, int size) {
        return size == 0 ? empty() : new PersistentMap<>(root, size);
    }

    /** The map of no entries. */
    public static <K, V> PersistentMap<K, V> of() {
        return empty();
    }

    /** A map of one entry. */
    public static <K, V> PersistentMap<K, V> of(K key, V value) {
        return PersistentMap.<K, V>empty().with(key, value);
    }

    /** A map of two entries; of equal keys, the last one's value stays. */
    public static <K, V> PersistentMap<K, V> of(K k1, V v1, K k2, V v2) {
        return of(k1, v1).with(k2, v2);
    }

    /** A map of three entries; of equal keys, the last one's value stays. */
    public static <K, V> PersistentMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
        return of(k1, v1, k2, v2).with(k3, v3);
    }

    /** A map of four entries; of equal keys, the last one's value stays. */
    public static <K, V> PersistentMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
        return of(k1, v1, k2, v2, k3, v3).with(k4, v4);
    }

    /** A map of five entries; of equal keys, the last one's value stays. For more, see {@link #ofEntries}. */
    public static <K, V> PersistentMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
        return of(k1, v1, k2, v2, k3, v3, k4, v4).with(k5, v5);
    }

    /** A map of the given entries; of equal keys, the last one's value stays. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <K, V> PersistentMap<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
        requireNonNull(entries, "entries");
        Draft draft = new Draft(Trie.emptyMap(), 0);
        for (Entry<? extends K, ? extends V> entry : entries) {
            draft.put(entry.getKey(), entry.getValue());
        }
        return of(draft);
    }

    private static <K, V> PersistentMap<K, V> of(Draft draft) {
        return of(draft.root(), draft.size());
    }

    /**
     * A map of the entries of another: O(1) if that is a {@code PersistentMap}, which is returned as it is, or a
     * {@code CowMap}; otherwise a copy, O(n).
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable map of subtypes is one of the types: nothing can be put in.
    public static <K, V> PersistentMap<K, V> copyOf(Map<? extends K, ? extends V> source) {
        Map<? extends K, ? extends V> value = valueOf(requireNonNull(source, "source"));
        return value instanceof PersistentMap<?, ?> map
                ? (PersistentMap<K, V>) map
                : PersistentMap.<K, V>empty().withAll(value);
    }

    /** What to take entries from: the immutable map of a handle, or what a view of one hands over, or else itself. */
    @SuppressWarnings("unchecked") // What stands for a map is one of the same keys and values.
    private static <K, V> Map<K, V> valueOf(Map<K, V> source) {
        return (Map<K, V>) HasSnapshot.valueOf(source);
    }

    /** A collector of entries into a map; of equal keys, the last one's value stays. */
    @CheckReturnValue
    public static <K, V> Collector<Entry<? extends K, ? extends V>, ?, PersistentMap<K, V>> collector() {
        return collector(Entry::getKey, Entry::getValue);
    }

    /** A collector into a map, by a function that makes the key and one that makes the value; the last value stays. */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, PersistentMap<K, V>> collector(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return collector(key, value, (before, after) -> after);
    }

    /**
     * A collector into a map, by a function that makes the key, one that makes the value, and one that makes one value
     * of the two of a key, the earlier one first.
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // Only values are put in.
    public static <T, K, V> Collector<T, ?, PersistentMap<K, V>> collector(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value, BinaryOperator<V> merge) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(merge, "merge");
        BinaryOperator<@Nullable Object> both = (before, after) -> merge.apply((V) before, (V) after);
        return Collector.of(
                () -> new Draft(Trie.emptyMap(), 0),
                (draft, t) -> draft.merge(key.apply(t), value.apply(t), both),
                (left, right) -> {
                    Trie.forEach(right.root(), (k, v) -> left.merge(k, v, both));
                    return left;
                },
                PersistentMap::<K, V>of);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = leaf.find(hash, key);
        return index < 0 ? null : value(leaf, index);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only values go into the slots of values, nulls among them.
    private V value(Leaf leaf, int index) {
        return (V) leaf.value(index);
    }

    @Override
    public V getOrDefault(@Nullable Object key, V absent) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = leaf.find(hash, key);
        return index < 0 ? absent : value(leaf, index);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        int hash = Trie.hash(key);
        return leaf(hash).find(hash, key) >= 0;
    }

    /** Whether a key has this value, O(n). */
    @Override
    public boolean containsValue(@Nullable Object value) {
        return values().contains(value);
    }

    /** A map in which {@code key} has {@code value}; this one, if it has that very value already. */
    @CheckReturnValue
    @SuppressWarnings("ReferenceEquality") // Only the very same value need not be written.
    public PersistentMap<K, V> with(K key, V value) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = leaf.find(hash, key);
        if (index < 0) {
            return new PersistentMap<>(Trie.plus(null, root, hash, leaf, key, value), size + 1);
        }
        return leaf.value(index) == value
                ? this
                : new PersistentMap<>(Trie.with(null, root, hash, leaf, index, value), size);
    }

    /**
     * A map with all entries of another, which win where both have a key. What is shared with a {@code PersistentMap}
     * or a {@code CowMap} is skipped.
     */
    @CheckReturnValue
    public PersistentMap<K, V> withAll(Map<? extends K, ? extends V> entries) {
        Map<? extends K, ? extends V> value = valueOf(requireNonNull(entries, "entries"));
        if (size == 0 && value instanceof PersistentMap<?, ?>) {
            return copyOf(value);
        }
        if (size == 0 && BulkLoad.pays(value.size())) {
            BulkLoad load = new BulkLoad(1, value.size());
            value.forEach(load::add);
            return of(load.root(null), load.size());
        }
        Draft draft = new Draft(root, size);
        if (value instanceof PersistentMap<?, ?> map) {
            Unshared.forEach(map.root, root, (leaf, index, mine, at) -> {
                draft.put(leaf.key(index), leaf.value(index));
                return true;
            });
        } else {
            value.forEach(draft::put);
        }
        return made(draft);
    }

    /** The map of a draft that was made from this one. */
    @SuppressWarnings("ReferenceEquality") // The very same root.
    private PersistentMap<K, V> made(Draft draft) {
        return draft.root() == root ? this : of(draft);
    }

    /** A map in which {@code key} has {@code value}, unless it has one already that is not null. */
    @CheckReturnValue
    public PersistentMap<K, V> withAbsent(K key, V value) {
        return get(key) == null ? with(key, value) : this;
    }

    /**
     * A map in which {@code key} has the value that a function makes of the key and of the value it has, or null if it
     * has none; without the key, if the function returns null. As {@link Map#compute}.
     */
    @CheckReturnValue
    public PersistentMap<K, V> withComputed(
            K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        requireNonNull(function, "function");
        V value = function.apply(key, get(key));
        return value == null ? without(key) : with(key, value);
    }

    /** A map without a key; this one, if it does not have it. */
    @CheckReturnValue
    public PersistentMap<K, V> without(@Nullable Object key) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = leaf.find(hash, key);
        return index < 0 ? this : of(Trie.minus(null, root, hash, leaf, index), size - 1);
    }

    /** A map without these keys. */
    @CheckReturnValue
    public PersistentMap<K, V> withoutAll(Collection<?> keys) {
        requireNonNull(keys, "keys");
        Draft draft = new Draft(root, size);
        keys.forEach(draft::remove);
        return made(draft);
    }

    /**
     * A map of the entries of both. Where both have a key with values that are not equal, a function makes one of the
     * two; null means that the key is left out. Where the values are equal, that value stays, and the function is not
     * asked: what the two maps share is skipped. So it is for functions that make v of v and v, such as
     * {@code Math::max}, and not for sums.
     *
     * @param function what is made of this map's value and the other's
     */
    @CheckReturnValue
    public PersistentMap<K, V> merged(
            PersistentMap<? extends K, ? extends V> other,
            BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
        requireNonNull(other, "other");
        requireNonNull(function, "function");
        Draft draft = new Draft(root, size);
        Unshared.forEach(other.root, root, (leaf, index, mine, at) -> {
            Object key = leaf.key(index);
            V theirs = value(leaf, index);
            if (at < 0) {
                draft.put(key, theirs);
            } else if (!mine.hasValueOf(at, leaf, index)) {
                V merged = function.apply(value(mine, at), theirs);
                if (merged == null) {
                    draft.remove(key);
                } else {
                    draft.put(key, merged);
                }
            }
            return true;
        });
        return made(draft);
    }

    /**
     * What leads from this map to a newer one: entries added, entries removed, and values that are not equal any more.
     * For two versions of one map, in the time of their difference.
     */
    @CheckReturnValue
    public MapDiff<K, V> diff(PersistentMap<? extends K, ? extends V> newer) {
        requireNonNull(newer, "newer");
        Draft added = new Draft(Trie.emptyMap(), 0);
        Draft removed = new Draft(Trie.emptyMap(), 0);
        Draft changed = new Draft(Trie.emptyMap(), 0);
        Unshared.forEach(root, newer.root, (leaf, index, other, at) -> {
            Object key = leaf.key(index);
            V before = value(leaf, index);
            if (at < 0) {
                removed.put(key, before);
            } else if (!leaf.hasValueOf(index, other, at)) {
                changed.put(key, new MapDiff.Change<>(before, value(other, at)));
            }
            return true;
        });
        Unshared.forEach(newer.root, root, (leaf, index, other, at) -> {
            if (at < 0) {
                added.put(leaf.key(index), leaf.value(index));
            }
            return true;
        });
        return new MapDiff<>(of(added), of(removed), of(changed));
    }

    @Override
    @SuppressWarnings("unchecked") // Only keys go into the slots of keys.
    public void forEach(BiConsumer<? super K, ? super V> action) {
        requireNonNull(action, "action");
        Trie.forEach(root, (key, value) -> action.accept((K) key, (V) value));
    }

    @Override
    @SuppressWarnings("unchecked") // Only keys go into the slots of keys.
    public Set<K> keySet() {
        return asSet(0, this::containsKey, (key, value) -> (K) key);
    }

    @Override
    @SuppressWarnings("unchecked") // Only values go into the slots of values.
    public Collection<V> values() {
        return asCollection((key, value) -> (V) value);
    }

    @Override
    @SuppressWarnings("unchecked") // As above.
    public Set<Entry<K, V>> entrySet() {
        return asSet(NONNULL, this::containsEntry, (key, value) -> new SimpleImmutableEntry<>((K) key, (V) value));
    }

    private boolean containsEntry(@Nullable Object object) {
        if (!(object instanceof Entry<?, ?> entry)) {
            return false;
        }
        int hash = Trie.hash(entry.getKey());
        Leaf leaf = leaf(hash);
        int index = leaf.find(hash, entry.getKey());
        return index >= 0 && Objects.equals(leaf.value(index), entry.getValue());
    }

    /** Whether another map has equal entries. For two versions of one map, in the time of their difference. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Map<?, ?> map) || map.size() != size) {
            return false;
        }
        if (map instanceof PersistentMap<?, ?> persistent) {
            return Unshared.forEach(
                    root, persistent.root, (leaf, index, theirs, at) -> at >= 0 && leaf.hasValueOf(index, theirs, at));
        }
        // A handle sees what it shares with this map; the contract makes the answer the same, unless an order comes in.
        if (map instanceof HasSnapshot && !(map instanceof SortedMap<?, ?>)) {
            return map.equals(this);
        }
        return hasEntriesOf(map);
    }

    private boolean hasEntriesOf(Map<?, ?> map) {
        try {
            for (Cursor cursor = new Cursor(root); cursor.advance(); ) {
                if (!ImmutableMap.hasEntry(map, cursor.key(), cursor.value())) {
                    return false;
                }
            }
            return true;
        } catch (ClassCastException | NullPointerException unsuitable) {
            // A map that cannot have such a key does not have it.
            return false;
        }
    }

    /** The sum of the hash codes of the entries, O(n); not kept, since a value may change. */
    @Override
    public int hashCode() {
        int sum = 0;
        for (Cursor cursor = new Cursor(root); cursor.advance(); ) {
            sum += Objects.hashCode(cursor.key()) ^ Objects.hashCode(cursor.value());
        }
        return sum;
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        forEach((key, value) -> text.add(key + "=" + value));
        return text.toString();
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a PersistentMap is read through its serial form");
    }
}
