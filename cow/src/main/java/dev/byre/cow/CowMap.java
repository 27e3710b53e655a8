package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.PersistentMap;
import dev.byre.core.CheckReturnValue;
import dev.byre.core.hash.BulkLoad;
import dev.byre.core.hash.Cursor;
import dev.byre.core.hash.Leaf;
import dev.byre.core.hash.Trie;
import dev.byre.core.hash.Unshared;
import dev.byre.core.ownership.PersistentFace;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A mutable hash map with value semantics: it stands in for {@link java.util.HashMap}, and {@link #share()} gives an
 * independent map, {@link #snapshot()} an immutable one, in O(1) at any size.
 *
 * <pre>{@code
 * CowMap<String, Integer> a = CowMap.of("cow", 2, "calf", 1);
 * CowMap<String, Integer> b = a.share();    // no entry is copied
 * a.put("cow", 3);                          // a copies what it writes to
 * System.out.println(a.get("cow") + " " + b.get("cow")); // prints 3 2
 * }</pre>
 *
 * <p>{@code share}, {@code snapshot}, {@code release}, {@code size}, {@code clear}: O(1). {@code get}, {@code put},
 * {@code remove} and the like: O(log n), five or six nodes for a million entries, and one or two once the map was
 * searched as often as it has entries: then it keeps a shortcut of half a byte to one byte an entry. A map that has
 * grown to no more than 16 entries, or has shrunk to a few, is one flat leaf: the first write after a share copies it,
 * unless the other side was released or has copied already. Of a larger map, a tree, the first write to a place after a
 * share or a snapshot, on either side, copies the way to that place, O(log n); what a map has copied or made since, it
 * writes to in place. {@code putAll} of a version of this map, and {@code equals} of two, take the time of their
 * difference. Iteration: O(n), whatever the map once held.
 *
 * <p>Keys and values may be null. The order of iteration and hash flooding: as {@link PersistentMap}, whose order it
 * has. Iterators and spliterators are fail-fast; to write while iterating, iterate over a {@code snapshot()}. A
 * function given to {@code compute}, {@code merge}, {@code replaceAll}, {@code removeIf} of a view and the like that
 * throws leaves the map as it was, as do {@code hashCode}, {@code equals} and {@code compareTo} of a key, midway in
 * {@code putAll} too: what was put before is taken back, which takes O(n). Only a nested handle that {@link #edit} has
 * given a function is as that left it.
 *
 * <p>One thread at a time, as HashMap; while nobody writes to a map, many threads may read it and share it, so that a
 * record can hold one. Two maps that share are independent and may be in two threads: to hand a map over, pass a
 * {@code share()} or a {@code snapshot()}.
 *
 * <p>Sharing does not reach into keys and values. A value that is itself a handle is to be shared when it is put in or
 * taken out, or changed by {@link #edit}, which does what is needed. The handle that any other method gives, such as
 * {@code get}, {@code values} or the function of {@code compute}, is the one that older versions hold too.
 *
 * <p>Serializable by its contents. A map that contains itself cannot be read back.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class CowMap<K, V> extends HashHandle implements Map<K, V>, Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentFace<PersistentMap<?, ?>> VALUES = PersistentFace.of(PersistentMap.empty());

    /** An empty map. */
    public CowMap() {
        super(Trie.emptyMap(), 0);
    }

    /**
     * An empty map. No room is made beforehand: a map grows by a leaf at a time.
     *
     * @param capacity how many entries are expected
     * @throws IllegalArgumentException if {@code capacity} is negative
     */
    public CowMap(int capacity) {
        this();
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity " + capacity + " is negative");
        }
    }

    /** A map of the entries of another: O(1) from a {@code CowMap} or a {@code PersistentMap}, otherwise a copy. */
    public CowMap(Map<? extends K, ? extends V> source) {
        super(start(requireNonNull(source, "source")));
        if (rootOf(source) == null) {
            putAll(source);
        }
    }

    /** A handle whose root a new map of these entries can start from. */
    private static HashHandle start(Map<?, ?> source) {
        if (source instanceof CowMap<?, ?> map) {
            return map.toHandOver();
        }
        return source instanceof PersistentMap<?, ?> map
                ? new CowMap<>(VALUES.rootOf(map), map.size())
                : new CowMap<>();
    }

    private CowMap(Object root, int size) {
        super(root, size);
    }

    /** A map of no entries. */
    public static <K, V> CowMap<K, V> of() {
        return new CowMap<>();
    }

    /** A map of one entry. */
    public static <K, V> CowMap<K, V> of(K key, V value) {
        CowMap<K, V> map = new CowMap<>();
        map.put(key, value);
        return map;
    }

    /** A map of two entries; of equal keys, the last one's value stays. */
    public static <K, V> CowMap<K, V> of(K k1, V v1, K k2, V v2) {
        CowMap<K, V> map = of(k1, v1);
        map.put(k2, v2);
        return map;
    }

    /** A map of three entries; of equal keys, the last one's value stays. */
    public static <K, V> CowMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
        CowMap<K, V> map = of(k1, v1, k2, v2);
        map.put(k3, v3);
        return map;
    }

    /** A map of four entries; of equal keys, the last one's value stays. */
    public static <K, V> CowMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
        CowMap<K, V> map = of(k1, v1, k2, v2, k3, v3);
        map.put(k4, v4);
        return map;
    }

    /** A map of five entries; of equal keys, the last one's value stays. For more, see {@link #ofEntries}. */
    public static <K, V> CowMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
        CowMap<K, V> map = of(k1, v1, k2, v2, k3, v3, k4, v4);
        map.put(k5, v5);
        return map;
    }

    /** A map of the given entries; of equal keys, the last one's value stays. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <K, V> CowMap<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
        CowMap<K, V> map = new CowMap<>();
        for (Entry<? extends K, ? extends V> entry : requireNonNull(entries, "entries")) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }

    /** A map of the entries of another: O(1) from a {@code CowMap} or a {@code PersistentMap}, otherwise a copy. */
    @CheckReturnValue
    public static <K, V> CowMap<K, V> copyOf(Map<? extends K, ? extends V> source) {
        return new CowMap<>(source);
    }

    /** A collector of entries into a new map; of equal keys, the last one's value stays. */
    @CheckReturnValue
    public static <K, V> Collector<Entry<? extends K, ? extends V>, ?, CowMap<K, V>> collector() {
        return collector(Entry::getKey, Entry::getValue);
    }

    /**
     * A collector into a new map, by a function that makes the key and one that makes the value; the last value stays.
     */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, CowMap<K, V>> collector(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        return Collector.of(
                CowMap<K, V>::new,
                (map, t) -> map.put(key.apply(t), value.apply(t)),
                (left, right) -> {
                    left.putAll(right);
                    return left;
                },
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /**
     * A collector into a new map, by a function that makes the key, one that makes the value, and one that makes one
     * value of the two of a key, the earlier one first. As {@link #merge}, so no value may be null.
     */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, CowMap<K, V>> collector(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value, BinaryOperator<V> merge) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(merge, "merge");
        return Collector.of(
                CowMap<K, V>::new,
                (map, t) -> map.merge(key.apply(t), value.apply(t), merge),
                (left, right) -> {
                    right.forEach((k, v) -> left.merge(k, v, merge));
                    return left;
                },
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** An independent map of the same entries, O(1). */
    @CheckReturnValue
    @Override
    public CowMap<K, V> share() {
        return new CowMap<>(this);
    }

    /** The immutable map of this moment, O(1). This map stays usable, and copies what it writes to from now on. */
    @CheckReturnValue
    @Override
    @SuppressWarnings("unchecked") // The root holds this map's entries.
    public PersistentMap<K, V> snapshot() {
        CowMap<K, V> map = toHandOver();
        return (PersistentMap<K, V>) VALUES.of(map.pinnedRoot(), map.size());
    }

    /** This map, whose values others are to hold too from now on; or a map of shares, as {@link #handsOver} tells. */
    CowMap<K, V> toHandOver() {
        if (handsOver()) {
            return this;
        }
        CowMap<K, V> shares = new CowMap<>();
        forEach((key, value) -> shares.put(key, Nested.shared(value)));
        return shares;
    }

    @Override
    Object empty() {
        return Trie.emptyMap();
    }

    /** The root of another map on a hash trie, or null if it is none. */
    private static @Nullable Object rootOf(Map<?, ?> map) {
        if (map instanceof CowMap<?, ?> handle) {
            handle.checkHeld();
            return handle.root;
        }
        return map instanceof PersistentMap<?, ?> value ? VALUES.rootOf(value) : null;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = leaf.find(hash, key);
        return index < 0 ? null : value(leaf, index);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only keys go into the slots of keys, null among them.
    K key(Leaf leaf, int index) {
        return (K) leaf.key(index);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only values go into the slots of values, nulls among them.
    V value(Leaf leaf, int index) {
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

    @Override
    public boolean containsValue(@Nullable Object value) {
        return values().contains(value);
    }

    @Override
    public @Nullable V put(K key, V value) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, key);
        if (index < 0) {
            plus(hash, leaf, key, value);
            return null;
        }
        V old = value(leaf, index);
        replace(hash, leaf, index, old, value);
        return old;
    }

    /** Writes a value, unless it is there already: then nothing needs to be copied. */
    @SuppressWarnings("ReferenceEquality") // The very same value.
    private void replace(int hash, Leaf leaf, int index, @Nullable V old, @Nullable V value) {
        if (value != old) {
            with(hash, leaf, index, value);
        }
    }

    /** Writes the value of an entry whose place is known. */
    void setAt(int path, int index, @Nullable V value) {
        Leaf leaf = leaf(path);
        replace(path, leaf, index, value(leaf, index), value);
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        V old = get(key);
        if (old == null) {
            put(key, value);
        }
        return old;
    }

    /**
     * Puts all entries of another map into this one. What a {@code CowMap} or a {@code PersistentMap} shares with this
     * map is skipped.
     */
    @Override
    public void putAll(Map<? extends K, ? extends V> entries) {
        checkHeld();
        Map<? extends K, ? extends V> source = Nested.handedOver(requireNonNull(entries, "entries"));
        Object theirs = rootOf(source);
        if (theirs == null && isEmpty() && BulkLoad.pays(source.size())) {
            int expected = modCount;
            BulkLoad load = new BulkLoad(1, source.size());
            source.forEach(load::add);
            hold(load, expected);
            return;
        }
        if (theirs == null) {
            allOrNothing(() -> source.forEach(this::put));
            return;
        }
        allOrNothing(() -> Unshared.forEach(theirs, root, (leaf, index, mine, at) -> {
            put(key(leaf, index), value(leaf, index));
            return true;
        }));
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, key);
        if (index < 0) {
            return null;
        }
        V old = value(leaf, index);
        minus(hash, leaf, index);
        return old;
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, key);
        int expected = modCount;
        if (index < 0 || !Objects.equals(value, leaf.value(index))) {
            return false;
        }
        checkUnmodified(expected);
        minus(hash, leaf(hash), index);
        return true;
    }

    @Override
    public @Nullable V replace(K key, V value) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, key);
        if (index < 0) {
            return null;
        }
        V old = value(leaf, index);
        replace(hash, leaf, index, old, value);
        return old;
    }

    @Override
    public boolean replace(K key, V before, V after) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, key);
        int expected = modCount;
        if (index < 0 || !Objects.equals(before, leaf.value(index))) {
            return false;
        }
        checkUnmodified(expected);
        setAt(hash, index, after);
        return true;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The very same value need not be written.
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        requireNonNull(function, "function");
        Object[] values = new Object[size()];
        int expected = modCount;
        int i = 0;
        for (Entry<K, V> entry : entrySet()) {
            values[i++] = function.apply(entry.getKey(), entry.getValue());
        }
        checkUnmodified(expected);
        HandleIterator<Cursor> entries = new HandleIterator<>(this, Function.identity());
        for (Object value : values) {
            if (entries.next().value() != value) {
                entries.setValue(value);
            }
        }
    }

    @Override
    public @Nullable V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        requireNonNull(function, "function");
        int expected = modCount;
        V value = function.apply(key, get(key));
        checkUnmodified(expected);
        if (value == null) {
            remove(key);
        } else {
            put(key, value);
        }
        return value;
    }

    @Override
    public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> function) {
        requireNonNull(function, "function");
        V old = get(key);
        if (old != null) {
            return old;
        }
        int expected = modCount;
        V value = function.apply(key);
        checkUnmodified(expected);
        if (value != null) {
            put(key, value);
        }
        return value;
    }

    @Override
    public @Nullable V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends @Nullable V> function) {
        requireNonNull(function, "function");
        return get(key) == null ? null : compute(key, function);
    }

    @Override
    public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
        requireNonNull(value, "value");
        requireNonNull(function, "function");
        return compute(key, (k, old) -> old == null ? value : function.apply(old, value));
    }

    /**
     * Replaces the value of a key by what a function makes of it, null included. If that is the very same instance,
     * nothing is written, and nothing copied. Does nothing if there is no such key.
     *
     * <p>If the value is a handle, such as a {@code CowArray} or another {@code CowMap}, the function gets one that no
     * other version of this map holds, may change it, and returns it. As long as this map is not shared in between,
     * edits of the same value then happen in place: the first one may copy, the next ones do not. A share or a snapshot
     * that the function itself takes of this map holds the values as they are at that moment, and takes O(n).
     *
     * <pre>{@code
     * CowMap<String, CowArray<Integer>> herds = CowMap.of("cows", CowArray.of(1, 2));
     * CowMap<String, CowArray<Integer>> before = herds.share();
     * herds.edit("cows", cows -> {
     *     cows.add(3);
     *     return cows;
     * });
     * System.out.println(herds + " " + before); // prints {cows=[1, 2, 3]} {cows=[1, 2]}
     * }</pre>
     *
     * @return whether this map has the key
     * @throws ConcurrentModificationException if the function adds to this map or removes from it
     */
    public boolean edit(K key, UnaryOperator<V> edit) {
        requireNonNull(edit, "edit");
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, key);
        if (index < 0) {
            return false;
        }
        V value = value(leaf, index);
        int expected = modCount;
        V edited = Nested.isHandle(value)
                ? editedHandle(value, owned -> setAt(hash, index, owned), edit)
                : edit.apply(value);
        checkUnmodified(expected);
        setAt(hash, index, edited);
        return true;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // Only keys and values go into their slots, nulls among them.
    public void forEach(BiConsumer<? super K, ? super V> action) {
        requireNonNull(action, "action");
        forEachEntry((key, value) -> action.accept((K) key, (V) value));
    }

    private K key(Cursor entry) {
        return key(entry.leaf(), entry.index());
    }

    private V value(Cursor entry) {
        return value(entry.leaf(), entry.index());
    }

    @Override
    @SuppressWarnings("unchecked") // As above.
    public Set<K> keySet() {
        return new HandleView.OfSet<>(
                entries(),
                new Entries.Make<>(this::key, (key, value) -> (K) key, Spliterator.DISTINCT, null),
                this::findPlace);
    }

    @Override
    @SuppressWarnings("unchecked") // As above.
    public Collection<V> values() {
        return new HandleView.OfCollection<>(
                entries(), new Entries.Make<>(this::value, (key, value) -> (V) value, 0, null));
    }

    @Override
    @SuppressWarnings("unchecked") // As above.
    public Set<Entry<K, V>> entrySet() {
        return new HandleView.OfSet<>(
                entries(),
                new Entries.Make<>(
                        cursor -> new HashEntry<>(this, cursor),
                        (key, value) -> new HashEntry<>(this, (K) key, (V) value),
                        Spliterator.DISTINCT,
                        null),
                this::findEntry);
    }

    /** The place of an entry, or -1. */
    private long findEntry(@Nullable Object object) {
        if (!(object instanceof Entry<?, ?> entry)) {
            return -1;
        }
        int hash = Trie.hash(entry.getKey());
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, entry.getKey());
        if (index < 0) {
            return -1;
        }
        long place = place(hash, leaf, index);
        return Objects.equals(leaf.value(index), entry.getValue()) ? place : -1;
    }

    /** Whether another map has equal entries. For two versions of one map, in the time of their difference. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        checkHeld();
        if (!(other instanceof Map<?, ?> map) || map.size() != size()) {
            return false;
        }
        int expected = modCount;
        Object theirs = rootOf(map);
        if (theirs == null) {
            return hasEntriesOf(map);
        }
        int copies = leafCopies;
        boolean equal = Unshared.forEach(root, theirs, (leaf, index, counterpart, at) -> {
            boolean same = at >= 0 && leaf.hasValueOf(index, counterpart, at);
            checkUnmodified(expected);
            return same && leafCopies == copies;
        });
        // If a value has made this map leave what it shared, another may have written to that by now.
        return leafCopies == copies ? equal : hasEntriesOf(map);
    }

    private boolean hasEntriesOf(Map<?, ?> map) {
        HandleIterator<Cursor> entries = new HandleIterator<>(this, Function.identity());
        try {
            while (entries.hasNext()) {
                Cursor entry = entries.next();
                Object value = entry.value();
                Object theirs = map.get(entry.key());
                boolean absent = theirs == null && !map.containsKey(entry.key());
                if (absent || !Objects.equals(value, theirs)) {
                    return false;
                }
            }
            return true;
        } catch (ClassCastException | NullPointerException unsuitable) {
            // A map that cannot have such a key does not have it.
            return false;
        }
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (Entry<K, V> entry : entrySet()) {
            sum += entry.hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        if (isReleased()) {
            return "{released}";
        }
        StringJoiner text = new StringJoiner(", ", "{", "}");
        forEach((key, value) -> text.add(named(key) + "=" + named(value)));
        return text.toString();
    }

    @SuppressWarnings("ReferenceEquality") // As AbstractMap.
    private @Nullable Object named(@Nullable Object object) {
        return object == this ? "(this Map)" : object;
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CowMap is read through its serial form");
    }
}
