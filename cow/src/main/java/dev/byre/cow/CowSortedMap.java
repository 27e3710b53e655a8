package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.PersistentSortedMap;
import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.BulkLoad;
import dev.byre.core.sorted.Leaf;
import dev.byre.core.sorted.Node;
import dev.byre.core.sorted.Order;
import dev.byre.core.sorted.Sorted;
import dev.byre.core.sorted.Unshared;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A mutable sorted map with value semantics: it stands in for {@link java.util.TreeMap}, and {@link #share()} gives an
 * independent map, {@link #snapshot()} an immutable one, in O(1) at any size.
 *
 * <pre>{@code
 * CowSortedMap<String, Integer> a = CowSortedMap.of("cow", 2, "calf", 1, "bull", 4);
 * CowSortedMap<String, Integer> b = a.share(); // no entry is copied
 * a.headMap("cow").clear();                    // a copies what it writes to
 * System.out.println(a + " " + b);             // prints {cow=2} {bull=4, calf=1, cow=2}
 * }</pre>
 *
 * <p>{@code share}, {@code snapshot}, {@code release}, {@code size}, {@code clear}: O(1). {@code get}, {@code put},
 * {@code remove}, {@code floorKey}, {@code rank}, {@code entryAt} and the like, the size of a sub-map and the removal of
 * all its entries by {@code clear}: O(log n). A map of a few dozen entries is one flat leaf: the first write after a
 * share copies it, unless the other side was released or has copied already. Of a larger map, a tree, the first write to
 * a place after a share or a snapshot, on either side, copies the way to that place, O(log n); what a map has copied or
 * made since, it writes to in place. {@code putAll} of a version of this map, and {@code equals} of two, take the time
 * of their difference. A map made of a {@link SortedMap} in the same order: O(n). Iteration: O(n).
 *
 * <p>Sub-maps, descending maps and the sets of keys are live views, as those of TreeMap: they see what is written to the
 * map, and write through. Iterators and spliterators are fail-fast; to write while iterating, iterate over a
 * {@code snapshot()}. A function given to {@code compute}, {@code merge}, {@code replaceAll}, {@code removeIf} of a view
 * and the like that throws leaves the map as it was, and so does a comparator, midway in {@code putAll} too: what was put
 * before is taken back, which takes O(n). Only a nested handle that {@link #edit} has given a function is as that left it.
 * Of many keys that are to be removed, all are sought before the first is removed.
 *
 * <p>Keys may be null if the comparator takes them, values always.
 *
 * <p>One thread at a time, as TreeMap; while nobody writes to a map, many threads may read it and share it, so that a
 * record can hold one. Two maps that share are independent and may be in two threads: to hand a map over, pass a
 * {@code share()} or a {@code snapshot()}.
 *
 * <p>Sharing does not reach into keys and values: nested handles are as in {@link CowMap}.
 *
 * <p>Serializable by its contents and its comparator, and so are its sub-maps, its descending map and its sets of keys,
 * which are read back as a map or a set of their own. A map that contains itself cannot be read back.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class CowSortedMap<K, V> extends SortedHandle<K> implements NavigableMap<K, V>, Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentFace<PersistentSortedMap<?, ?>> VALUES =
            PersistentFace.of(PersistentSortedMap.empty());

    /** An empty map in the natural order of its keys. */
    public CowSortedMap() {
        this(Order.natural(), false);
    }

    /** An empty map in the order of a comparator, or in the natural one if that is null. */
    public CowSortedMap(@Nullable Comparator<? super K> comparator) {
        this(Order.of(comparator), false);
    }

    /**
     * A map of the entries of another, in the natural order of the keys whatever that of the other is: O(1) from a
     * {@code CowSortedMap} or a {@code PersistentSortedMap} in this order, otherwise a copy.
     */
    public CowSortedMap(Map<? extends K, ? extends V> source) {
        this(naturalStart(requireNonNull(source, "source")), source);
    }

    /**
     * A map of the entries of another, in its order: O(1) from a {@code CowSortedMap} or a {@code PersistentSortedMap},
     * otherwise a copy in O(n).
     */
    public CowSortedMap(SortedMap<K, ? extends V> source) {
        this(start(requireNonNull(source, "source")), source);
    }

    private CowSortedMap(CowSortedMap<?, ?> start, Map<? extends K, ? extends V> source) {
        super(start);
        if (isEmpty()) {
            putAll(source);
        }
    }

    private static CowSortedMap<?, ?> naturalStart(Map<?, ?> source) {
        return source instanceof SortedMap<?, ?> map && map.comparator() == null ? start(map) : new CowSortedMap<>();
    }

    /** A handle whose root a new map of these entries can start from. */
    private static CowSortedMap<?, ?> start(SortedMap<?, ?> source) {
        if (source instanceof CowSortedMap<?, ?> map) {
            return map.toHandOver();
        }
        return source instanceof PersistentSortedMap<?, ?> map
                ? new CowSortedMap<>((Sorted) VALUES.rootOf(map))
                : new CowSortedMap<>(Order.of(source.comparator()), false);
    }

    private CowSortedMap(Order order, boolean descending) {
        this(new Sorted(BTree.emptyMap(), order, descending));
    }

    private CowSortedMap(Sorted held) {
        super(held);
    }

    private CowSortedMap(CowSortedMap<K, V> other) {
        super(other);
    }

    /** A map of no entries. */
    public static <K, V> CowSortedMap<K, V> of() {
        return new CowSortedMap<>();
    }

    /** A map of one entry. */
    public static <K, V> CowSortedMap<K, V> of(K key, V value) {
        CowSortedMap<K, V> map = new CowSortedMap<>();
        map.put(key, value);
        return map;
    }

    /** A map of two entries; of equal keys, the last one's value stays. */
    public static <K, V> CowSortedMap<K, V> of(K k1, V v1, K k2, V v2) {
        CowSortedMap<K, V> map = of(k1, v1);
        map.put(k2, v2);
        return map;
    }

    /** A map of three entries; of equal keys, the last one's value stays. */
    public static <K, V> CowSortedMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
        CowSortedMap<K, V> map = of(k1, v1, k2, v2);
        map.put(k3, v3);
        return map;
    }

    /** A map of four entries; of equal keys, the last one's value stays. */
    public static <K, V> CowSortedMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
        CowSortedMap<K, V> map = of(k1, v1, k2, v2, k3, v3);
        map.put(k4, v4);
        return map;
    }

    /** A map of five entries; of equal keys, the last one's value stays. For more, see {@link #ofEntries}. */
    public static <K, V> CowSortedMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
        CowSortedMap<K, V> map = of(k1, v1, k2, v2, k3, v3, k4, v4);
        map.put(k5, v5);
        return map;
    }

    /** A map of the given entries; of equal keys, the last one's value stays. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <K, V> CowSortedMap<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
        CowSortedMap<K, V> map = new CowSortedMap<>();
        for (Entry<? extends K, ? extends V> entry : requireNonNull(entries, "entries")) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }

    /** As {@link #CowSortedMap(Map)}. */
    @CheckReturnValue
    public static <K, V> CowSortedMap<K, V> copyOf(Map<? extends K, ? extends V> source) {
        return new CowSortedMap<>(source);
    }

    /** As {@link #CowSortedMap(SortedMap)}. */
    @CheckReturnValue
    public static <K, V> CowSortedMap<K, V> copyOf(SortedMap<K, ? extends V> source) {
        return new CowSortedMap<>(source);
    }

    /** A collector of entries into a new map; of equal keys, the last one's value stays. */
    @CheckReturnValue
    public static <K, V> Collector<Entry<? extends K, ? extends V>, ?, CowSortedMap<K, V>> collector() {
        return collector(Entry::getKey, Entry::getValue);
    }

    /**
     * A collector into a new map, by a function that makes the key and one that makes the value; the last value stays.
     */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, CowSortedMap<K, V>> collector(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return collector((Comparator<? super K>) null, key, value);
    }

    /**
     * A collector into a new map in the order of a comparator, or in the natural one if that is null, by a function that
     * makes the key and one that makes the value; the last value stays.
     */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, CowSortedMap<K, V>> collector(
            @Nullable Comparator<? super K> comparator,
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends V> value) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        return Collector.of(
                () -> new CowSortedMap<K, V>(comparator),
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
    public static <T, K, V> Collector<T, ?, CowSortedMap<K, V>> collector(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value, BinaryOperator<V> merge) {
        return collector(null, key, value, merge);
    }

    /** As above, into a new map in the order of a comparator, or in the natural one if that is null. */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, CowSortedMap<K, V>> collector(
            @Nullable Comparator<? super K> comparator,
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends V> value,
            BinaryOperator<V> merge) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(merge, "merge");
        return Collector.of(
                () -> new CowSortedMap<K, V>(comparator),
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
    public CowSortedMap<K, V> share() {
        return new CowSortedMap<>(toHandOver());
    }

    /** The immutable map of this moment, O(1). This map stays usable, and copies what it writes to from now on. */
    @CheckReturnValue
    @Override
    @SuppressWarnings("unchecked") // The root holds this map's entries.
    public PersistentSortedMap<K, V> snapshot() {
        return (PersistentSortedMap<K, V>) VALUES.of(toHandOver().pinned(), size());
    }

    /** This map, whose values others are to hold too from now on; or a map of shares, as {@link #handsOver} tells. */
    CowSortedMap<K, V> toHandOver() {
        if (handsOver()) {
            return this;
        }
        CowSortedMap<K, V> shares = new CowSortedMap<>(order, descending);
        forEach((key, value) -> shares.put(key, Nested.shared(value)));
        return shares;
    }

    @Override
    Node empty() {
        return BTree.emptyMap();
    }

    /** What another map on a B-tree holds, or null if it is none. */
    private static @Nullable Sorted heldBy(Map<?, ?> map) {
        if (map instanceof CowSortedMap<?, ?> handle) {
            return handle.held();
        }
        return map instanceof PersistentSortedMap<?, ?> value ? (Sorted) VALUES.rootOf(value) : null;
    }

    /** All entries, in the order of this map. */
    private SortedMapView<K, V> asView() {
        return new SortedMapView<>(this, all());
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return value(valueOf(key, null));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only values go into the slots of values, nulls among them.
    V value(@Nullable Object value) {
        return (V) value;
    }

    V valueAt(long position) {
        return value(BTree.value(root, position));
    }

    private Entry<K, V> entry(long position) {
        Leaf leaf = BTree.leaf(root, position);
        int index = BTree.index(position);
        return new SimpleImmutableEntry<>(key(leaf.key(index)), value(leaf.value(index)));
    }

    @Nullable
    Entry<K, V> entryOrNull(long position) {
        return position == BTree.NONE ? null : entry(position);
    }

    /** Removes the entry at a position, and returns it; null if that is {@link BTree#NONE}. */
    @Nullable
    Entry<K, V> polled(long position) {
        Entry<K, V> entry = entryOrNull(position);
        if (entry != null) {
            minus(position);
        }
        return entry;
    }

    @Override
    public V getOrDefault(@Nullable Object key, V absent) {
        return value(valueOf(key, absent));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return hasKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return asView().containsValue(value);
    }

    /** How many keys are before a key in the order of this map, whether that is among them or not, O(log n). */
    public int rank(K key) {
        return rankOf(key);
    }

    /**
     * The entry that has a number of others before it, as it is now, O(log n).
     *
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public Entry<K, V> entryAt(int index) {
        return entry(at(index));
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return asView().comparator();
    }

    @Override
    public K firstKey() {
        return existingKey(firstPosition());
    }

    @Override
    public K lastKey() {
        return existingKey(lastPosition());
    }

    @Override
    public @Nullable K lowerKey(K key) {
        return keyOrNull(before(key, false));
    }

    @Override
    public @Nullable K floorKey(K key) {
        return keyOrNull(before(key, true));
    }

    @Override
    public @Nullable K ceilingKey(K key) {
        return keyOrNull(after(key, true));
    }

    @Override
    public @Nullable K higherKey(K key) {
        return keyOrNull(after(key, false));
    }

    @Override
    public @Nullable Entry<K, V> firstEntry() {
        return entryOrNull(firstPosition());
    }

    @Override
    public @Nullable Entry<K, V> lastEntry() {
        return entryOrNull(lastPosition());
    }

    @Override
    public @Nullable Entry<K, V> lowerEntry(K key) {
        return entryOrNull(before(key, false));
    }

    @Override
    public @Nullable Entry<K, V> floorEntry(K key) {
        return entryOrNull(before(key, true));
    }

    @Override
    public @Nullable Entry<K, V> ceilingEntry(K key) {
        return entryOrNull(after(key, true));
    }

    @Override
    public @Nullable Entry<K, V> higherEntry(K key) {
        return entryOrNull(after(key, false));
    }

    @Override
    public @Nullable V put(K key, V value) {
        long found = find(key);
        if (found < 0) {
            plus(~found, key, value);
            return null;
        }
        return setAt(found, value);
    }

    /**
     * Writes a value where an entry is, unless it is there already: then nothing needs to be copied.
     *
     * @return the value before
     */
    @SuppressWarnings("ReferenceEquality") // The very same value.
    V setAt(long position, V value) {
        V old = valueAt(position);
        if (value != old) {
            with(position, value);
        }
        return old;
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        long found = find(key);
        V old = found < 0 ? null : valueAt(found);
        if (old == null) {
            putAt(found, key, value);
        }
        return old;
    }

    /** Puts an entry where its key was found, or was not. */
    private void putAt(long found, K key, V value) {
        if (found < 0) {
            plus(~found, key, value);
        } else {
            setAt(found, value);
        }
    }

    /**
     * Puts all entries of another map into this one. What a {@code CowSortedMap} or a {@code PersistentSortedMap} in the
     * same order shares with this map is skipped. An empty map sorts them all at once.
     */
    @Override
    public void putAll(Map<? extends K, ? extends V> entries) {
        checkHeld();
        Map<? extends K, ? extends V> source = Nested.handedOver(requireNonNull(entries, "entries"));
        Sorted theirs = heldBy(source);
        if (isEmpty() && BulkLoad.pays(source.size())) {
            int expected = modCount;
            BulkLoad load = new BulkLoad(1, source.size());
            source.forEach(load::add);
            hold(load, expected);
        } else if (theirs != null && theirs.order().isSameAs(order)) {
            forEachUnshared(theirs.root(), (key, value) -> put(key(key), value(value)));
        } else {
            allOrNothing(() -> source.forEach(this::put));
        }
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        long found = find(key);
        if (found < 0) {
            return null;
        }
        V old = valueAt(found);
        minus(found);
        return old;
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        long found = findWithValue(key, value);
        if (found >= 0) {
            minus(found);
        }
        return found >= 0;
    }

    /** The position of a key that has a value equal to one; negative if there is no such. */
    long findWithValue(@Nullable Object key, @Nullable Object value) {
        long found = find(key);
        int expected = modCount;
        if (found < 0 || !Objects.equals(value, valueAt(found))) {
            return BTree.NONE;
        }
        checkUnmodified(expected);
        return found;
    }

    @Override
    public @Nullable Entry<K, V> pollFirstEntry() {
        return polled(firstPosition());
    }

    @Override
    public @Nullable Entry<K, V> pollLastEntry() {
        return polled(lastPosition());
    }

    @Override
    public @Nullable V replace(K key, V value) {
        long found = find(key);
        return found < 0 ? null : setAt(found, value);
    }

    @Override
    public boolean replace(K key, V before, V after) {
        long found = findWithValue(key, before);
        if (found >= 0) {
            setAt(found, after);
        }
        return found >= 0;
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        asView().replaceAll(function);
    }

    @Override
    public @Nullable V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        requireNonNull(function, "function");
        long found = findToCompute(key);
        int expected = modCount;
        V value = function.apply(key, found < 0 ? null : valueAt(found));
        checkUnmodified(expected);
        if (value != null) {
            putAt(found, key, value);
        } else if (found >= 0) {
            minus(found);
        }
        return value;
    }

    @Override
    public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> function) {
        requireNonNull(function, "function");
        long found = findToCompute(key);
        V old = found < 0 ? null : valueAt(found);
        if (old != null) {
            return old;
        }
        int expected = modCount;
        V value = function.apply(key);
        checkUnmodified(expected);
        if (value != null) {
            putAt(found, key, value);
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
     * nothing is written, and nothing copied. Does nothing if there is no such key. A value that is a handle may be
     * changed by the function and returned, and is then edited in place where that can be, as {@link CowMap#edit} tells.
     *
     * @return whether this map has the key
     * @throws ConcurrentModificationException if the function adds to this map or removes from it
     */
    public boolean edit(K key, UnaryOperator<V> edit) {
        requireNonNull(edit, "edit");
        long found = find(key);
        if (found < 0) {
            return false;
        }
        V value = valueAt(found);
        int expected = modCount;
        V edited = Nested.isHandle(value) ? editedHandle(value, owned -> setAt(found, owned), edit) : edit.apply(value);
        checkUnmodified(expected);
        setAt(found, edited);
        return true;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        asView().forEach(action);
    }

    @Override
    public Set<K> keySet() {
        return asView().keySet();
    }

    @Override
    public NavigableSet<K> navigableKeySet() {
        return asView().navigableKeySet();
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return asView().descendingKeySet();
    }

    @Override
    void checkTakesKeys() {
        throw new UnsupportedOperationException("a key is added to a map by put, with a value");
    }

    @Override
    public Collection<V> values() {
        return asView().values();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return asView().entrySet();
    }

    @Override
    public NavigableMap<K, V> descendingMap() {
        return asView().descendingMap();
    }

    @Override
    public NavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
        return asView().subMap(from, fromInclusive, to, toInclusive);
    }

    @Override
    public NavigableMap<K, V> headMap(K to, boolean inclusive) {
        return asView().headMap(to, inclusive);
    }

    @Override
    public NavigableMap<K, V> tailMap(K from, boolean inclusive) {
        return asView().tailMap(from, inclusive);
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return asView().subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return asView().headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return asView().tailMap(from);
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
        Sorted theirs = heldBy(map);
        if (theirs == null || !theirs.order().isSameAs(order)) {
            return asView().equals(map);
        }
        return hasEntriesOf(theirs.root(), map);
    }

    private boolean hasEntriesOf(Node theirs, Map<?, ?> map) {
        int expected = modCount;
        int copies = leafCopies;
        try {
            boolean equal = Unshared.forEach(order, root, theirs, (leaf, index, counterpart, at) -> {
                boolean same =
                        leaf != null && counterpart != null && Objects.equals(leaf.value(index), counterpart.value(at));
                checkUnmodified(expected);
                return same && leafCopies == copies;
            });
            // If a value has made this map leave what it shared, another may have written to that by now.
            return leafCopies == copies ? equal : asView().equals(map);
        } catch (ClassCastException | NullPointerException unsuitable) {
            // A map that cannot have such a key does not have it.
            return false;
        }
    }

    @Override
    public int hashCode() {
        return asView().hashCode();
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
        throw new InvalidObjectException("a CowSortedMap is read through its serial form");
    }
}
