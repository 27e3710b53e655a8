package dev.byre.collections;

import static java.util.Objects.requireNonNull;
import static java.util.Spliterator.DISTINCT;
import static java.util.Spliterator.NONNULL;
import static java.util.Spliterator.SORTED;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.HasSnapshot;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.BulkLoad;
import dev.byre.core.sorted.Combine;
import dev.byre.core.sorted.Cursor;
import dev.byre.core.sorted.Draft;
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
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A persistent sorted map: an immutable {@link NavigableMap} of which each update returns a new one that shares nearly
 * all with it.
 *
 * <pre>{@code
 * PersistentSortedMap<Integer, String> prices = PersistentSortedMap.of(10, "calf", 30, "bull", 20, "cow");
 * PersistentSortedMap<Integer, String> later = prices.with(25, "ox").without(10);
 * System.out.println(later + " " + prices.floorKey(29)); // prints {20=cow, 25=ox, 30=bull} 20
 * }</pre>
 *
 * <p>{@code get}, {@code with}, {@code without}, {@code floorEntry} and the like, {@code rank}, {@code entryAt},
 * {@code subMap} and the like: O(log n). {@code size}, {@code descendingMap}: O(1). {@code merged} and {@code withAll}
 * with a {@code PersistentSortedMap}: O(m log(n/m + 1)) for m and n entries, and as {@code diff} and {@code equals} in
 * the time of the difference if the two are versions of one map. That is so for maps of the same order, whatever their
 * directions; a map of another order is sorted anew first. Iteration: O(n).
 *
 * <p>A part of a map, or the map the other way round, is a map of its own: entries beyond its bounds may be added to
 * it.
 *
 * <p>Keys are in their natural order or in that of a comparator, which tells keys apart too, as in
 * {@link java.util.TreeMap}. Null keys are as the comparator says; the natural order has none. Values may be null.
 *
 * <p>The methods of {@link NavigableMap} that change a map throw {@link UnsupportedOperationException}. A comparator or
 * function that throws is harmless: there is nothing it could leave half done.
 *
 * <p>Immutable, if its keys, its values and its comparator are; safe to publish by any means, a data race included.
 * Serializable by its contents and its comparator.
 *
 * <p>After Bayer, McCreight, "Organization and maintenance of large ordered indices", 1972, and Blelloch, Ferizovic,
 * Sun, "Just join for parallel ordered sets", SPAA 2016.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class PersistentSortedMap<K, V> extends SortedRoot
        implements ImmutableMap<K, V>, NavigableMap<K, V>, Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentSortedMap<?, ?> EMPTY =
            new PersistentSortedMap<>(BTree.emptyMap(), Order.natural(), false);

    static {
        PersistentFace.<PersistentSortedMap<?, ?>>register(
                PersistentSortedMap.class, SortedRoot::sorted, (sorted, size) -> of((Sorted) sorted));
    }

    private PersistentSortedMap(Node root, Order order, boolean descending) {
        super(root, order, descending);
    }

    /** The map of no entries, in the natural order of its keys. */
    @SuppressWarnings("unchecked") // It holds neither keys nor values.
    public static <K, V> PersistentSortedMap<K, V> empty() {
        return (PersistentSortedMap<K, V>) EMPTY;
    }

    /** The map of no entries, in the order of a comparator, or in the natural order of its keys if that is null. */
    public static <K, V> PersistentSortedMap<K, V> empty(@Nullable Comparator<? super K> comparator) {
        return of(BTree.emptyMap(), Order.of(comparator), false);
    }

    private static <K, V> PersistentSortedMap<K, V> of(Node root, Order order, boolean descending) {
        return root.size() == 0 && order == Order.natural() && !descending
                ? empty()
                : new PersistentSortedMap<>(root, order, descending);
    }

    static <K, V> PersistentSortedMap<K, V> of(Sorted sorted) {
        return of(sorted.root(), sorted.order(), sorted.descending());
    }

    /** A map of the same order and direction on another root. */
    private <W> PersistentSortedMap<K, W> on(Node otherRoot) {
        return of(otherRoot, order, descending);
    }

    /** The map of no entries, in the natural order of its keys. */
    public static <K, V> PersistentSortedMap<K, V> of() {
        return empty();
    }

    /** A map of one entry, in the natural order of its keys. */
    public static <K, V> PersistentSortedMap<K, V> of(K key, V value) {
        return PersistentSortedMap.<K, V>empty().with(key, value);
    }

    /** A map of two entries, in the natural order of their keys; of equal keys, the last one's value stays. */
    public static <K, V> PersistentSortedMap<K, V> of(K k1, V v1, K k2, V v2) {
        return of(k1, v1).with(k2, v2);
    }

    /** A map of three entries, in the natural order of their keys; of equal keys, the last one's value stays. */
    public static <K, V> PersistentSortedMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
        return of(k1, v1, k2, v2).with(k3, v3);
    }

    /** A map of four entries, in the natural order of their keys; of equal keys, the last one's value stays. */
    public static <K, V> PersistentSortedMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
        return of(k1, v1, k2, v2, k3, v3).with(k4, v4);
    }

    /**
     * A map of five entries, in the natural order of their keys; of equal keys, the last one's value stays. For more,
     * see {@link #ofEntries}.
     */
    public static <K, V> PersistentSortedMap<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
        return of(k1, v1, k2, v2, k3, v3, k4, v4).with(k5, v5);
    }

    /** A map of the given entries, in the natural order of their keys; of equal keys, the last one's value stays. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <K, V> PersistentSortedMap<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
        requireNonNull(entries, "entries");
        BulkLoad load = new BulkLoad(1, entries.length);
        for (Entry<? extends K, ? extends V> entry : entries) {
            load.add(entry.getKey(), entry.getValue());
        }
        return of(load.root(Order.natural(), null), Order.natural(), false);
    }

    /**
     * A map of the entries of another, in the natural order of their keys: O(1) if that is a
     * {@code PersistentSortedMap} of this order, which is returned as it is, or a {@code CowSortedMap}; O(n) if they
     * come in this order; otherwise O(n log n).
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // An immutable map of subtypes is one of the types: nothing can be put in.
    public static <K, V> PersistentSortedMap<K, V> copyOf(Map<? extends K, ? extends V> source) {
        Map<? extends K, ? extends V> value = valueOf(requireNonNull(source, "source"));
        if (value instanceof PersistentSortedMap<?, ?> map && map.isNatural()) {
            return (PersistentSortedMap<K, V>) map;
        }
        return PersistentSortedMap.<K, V>empty().withAll(value);
    }

    /**
     * A map of the entries of another in the same order: O(1) if that is a {@code PersistentSortedMap}, which is
     * returned as it is, or a {@code CowSortedMap}; otherwise a copy, O(n).
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // As above.
    public static <K, V> PersistentSortedMap<K, V> copyOf(SortedMap<K, ? extends V> source) {
        requireNonNull(source, "source");
        return valueOf(source) instanceof PersistentSortedMap<?, ?> map
                ? (PersistentSortedMap<K, V>) map
                : PersistentSortedMap.<K, V>empty(source.comparator()).withAll(source);
    }

    /** What to take entries from: the immutable map of a handle, or what a view of one hands over, or else itself. */
    @SuppressWarnings("unchecked") // What stands for a map is one of the same keys and values.
    private static <K, V> Map<K, V> valueOf(Map<K, V> source) {
        return (Map<K, V>) HasSnapshot.valueOf(source);
    }

    /** A collector of entries into a map, in the natural order of their keys; of equal keys, the last value stays. */
    @CheckReturnValue
    public static <K, V> Collector<Entry<? extends K, ? extends V>, ?, PersistentSortedMap<K, V>> collector() {
        return collector(Entry::getKey, Entry::getValue);
    }

    /**
     * A collector into a map, in the natural order of the keys, by a function that makes the key and one that makes the
     * value; of equal keys, the last value stays.
     */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, PersistentSortedMap<K, V>> collector(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return collector(key, value, (before, after) -> after);
    }

    /**
     * A collector into a map, in the natural order of the keys, by a function that makes the key, one that makes the
     * value, and one that makes one value of the two of a key, the earlier one first.
     */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, PersistentSortedMap<K, V>> collector(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value, BinaryOperator<V> merge) {
        return collector(null, key, value, merge);
    }

    /** As {@link #collector(Function, Function)}, in the order of a comparator; the natural one if that is null. */
    @CheckReturnValue
    public static <T, K, V> Collector<T, ?, PersistentSortedMap<K, V>> collector(
            @Nullable Comparator<? super K> comparator,
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends V> value) {
        return collector(comparator, key, value, (before, after) -> after);
    }

    /**
     * As {@link #collector(Function, Function, BinaryOperator)}, in the order of a comparator; the natural one if that
     * is null.
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked") // Only values are put in.
    public static <T, K, V> Collector<T, ?, PersistentSortedMap<K, V>> collector(
            @Nullable Comparator<? super K> comparator,
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends V> value,
            BinaryOperator<V> merge) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(merge, "merge");
        Order order = Order.of(comparator);
        BinaryOperator<@Nullable Object> both = (before, after) -> merge.apply((V) before, (V) after);
        return Collector.of(
                () -> new Draft(BTree.emptyMap(), order),
                (draft, t) -> draft.merge(key.apply(t), value.apply(t), both),
                (left, right) -> {
                    BTree.forEach(right.root(), (k, v) -> left.merge(k, v, both));
                    return left;
                },
                draft -> of(draft.root(), order, false));
    }

    @SuppressWarnings("unchecked") // Only keys are given to it.
    @Override
    public @Nullable Comparator<? super K> comparator() {
        return (Comparator<? super K>) comparatorShown();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        Leaf leaf = BTree.leaf(root, order, key);
        int index = leaf.find(order, key);
        return index < 0 ? null : value(leaf, index);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only values go into the slots of values, nulls among them.
    private V value(Leaf leaf, int index) {
        return (V) leaf.value(index);
    }

    @Override
    public V getOrDefault(@Nullable Object key, V absent) {
        Leaf leaf = BTree.leaf(root, order, key);
        int index = leaf.find(order, key);
        return index < 0 ? absent : value(leaf, index);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return has(key);
    }

    /** Whether a key has this value, O(n). */
    @Override
    public boolean containsValue(@Nullable Object value) {
        return values().contains(value);
    }

    /** The first key. */
    @Override
    public K firstKey() {
        return keyOf(existing(firstPosition()));
    }

    /** The last key. */
    @Override
    public K lastKey() {
        return keyOf(existing(lastPosition()));
    }

    /** The last key before another, or null. */
    @Override
    public @Nullable K lowerKey(K key) {
        return keyOrNull(before(key, false));
    }

    /** A key, or the last one before it, or null. */
    @Override
    public @Nullable K floorKey(K key) {
        return keyOrNull(before(key, true));
    }

    /** A key, or the first one after it, or null. */
    @Override
    public @Nullable K ceilingKey(K key) {
        return keyOrNull(after(key, true));
    }

    /** The first key after another, or null. */
    @Override
    public @Nullable K higherKey(K key) {
        return keyOrNull(after(key, false));
    }

    private @Nullable K keyOrNull(long position) {
        return position == BTree.NONE ? null : keyOf(position);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only keys go into the slots of keys, a null perhaps.
    private K keyOf(long position) {
        return (K) BTree.key(root, position);
    }

    /** The first entry, or null. */
    @Override
    public @Nullable Entry<K, V> firstEntry() {
        return entryOrNull(firstPosition());
    }

    /** The last entry, or null. */
    @Override
    public @Nullable Entry<K, V> lastEntry() {
        return entryOrNull(lastPosition());
    }

    /** The last entry before a key, or null. */
    @Override
    public @Nullable Entry<K, V> lowerEntry(K key) {
        return entryOrNull(before(key, false));
    }

    /** The entry of a key, or the last one before it, or null. */
    @Override
    public @Nullable Entry<K, V> floorEntry(K key) {
        return entryOrNull(before(key, true));
    }

    /** The entry of a key, or the first one after it, or null. */
    @Override
    public @Nullable Entry<K, V> ceilingEntry(K key) {
        return entryOrNull(after(key, true));
    }

    /** The first entry after a key, or null. */
    @Override
    public @Nullable Entry<K, V> higherEntry(K key) {
        return entryOrNull(after(key, false));
    }

    private @Nullable Entry<K, V> entryOrNull(long position) {
        return position == BTree.NONE ? null : entryOf(position);
    }

    private Entry<K, V> entryOf(long position) {
        Leaf leaf = BTree.leaf(root, position);
        int index = BTree.index(position);
        return entry(leaf.key(index), leaf.value(index));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only keys and values go into the slots, nulls among them.
    private Entry<K, V> entry(@Nullable Object key, @Nullable Object value) {
        return new SimpleImmutableEntry<>((K) key, (V) value);
    }

    /** How many keys of this map are before another, which need not be in it. */
    public int rank(K key) {
        return rankOf(key, false);
    }

    /** The entry before which there are {@code index} others. */
    public Entry<K, V> entryAt(int index) {
        return entryOf(positionAt(index));
    }

    /** The entries from one key to another, O(log n). */
    @Override
    public PersistentSortedMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
        return on(range(from, fromInclusive, to, toInclusive));
    }

    /** The entries from one key, inclusive, to another, exclusive, O(log n). */
    @Override
    public PersistentSortedMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    /** The entries before a key, O(log n). */
    @Override
    public PersistentSortedMap<K, V> headMap(K to, boolean inclusive) {
        return on(head(to, inclusive));
    }

    /** The entries before a key, exclusive, O(log n). */
    @Override
    public PersistentSortedMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    /** The entries after a key, O(log n). */
    @Override
    public PersistentSortedMap<K, V> tailMap(K from, boolean inclusive) {
        return on(tail(from, inclusive));
    }

    /** The entries from a key on, inclusive, O(log n). */
    @Override
    public PersistentSortedMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }

    /** The same entries the other way round, O(1). */
    @Override
    public PersistentSortedMap<K, V> descendingMap() {
        return of(root, order, !descending);
    }

    /** The same entries the other way round, O(1); as {@link #descendingMap}. */
    public PersistentSortedMap<K, V> reversed() {
        return descendingMap();
    }

    /** A map in which {@code key} has {@code value}; this one, if it has that very value already. */
    @CheckReturnValue
    @SuppressWarnings("ReferenceEquality") // Only the very same value need not be written.
    public PersistentSortedMap<K, V> with(K key, V value) {
        long found = findToPut(key);
        if (found < 0) {
            return on(BTree.plus(null, root, ~found, key, value));
        }
        return BTree.value(root, found) == value ? this : on(BTree.with(null, root, found, value));
    }

    /**
     * A map with all entries of another, which win where both have a key. What is shared with a
     * {@code PersistentSortedMap} or a {@code CowSortedMap} of the same order is skipped.
     */
    @CheckReturnValue
    public PersistentSortedMap<K, V> withAll(Map<? extends K, ? extends V> entries) {
        Map<? extends K, ? extends V> value = valueOf(requireNonNull(entries, "entries"));
        if (value instanceof PersistentSortedMap<?, ?> map) {
            return made(Combine.union(order, root, inThisOrder(map, 1)));
        }
        if (isEmpty() && BulkLoad.pays(value.size())) {
            BulkLoad load = new BulkLoad(1, value.size());
            value.forEach(load::add);
            return on(load.root(order, null));
        }
        Draft draft = new Draft(root, order);
        value.forEach(draft::put);
        return made(draft.root());
    }

    /** The map on a root that was made of this one's. */
    @SuppressWarnings("ReferenceEquality") // The very same root.
    private PersistentSortedMap<K, V> made(Node newRoot) {
        return newRoot == root ? this : on(newRoot);
    }

    /** A map in which {@code key} has {@code value}, unless it has one already that is not null. */
    @CheckReturnValue
    public PersistentSortedMap<K, V> withAbsent(K key, V value) {
        return get(key) == null ? with(key, value) : this;
    }

    /**
     * A map in which {@code key} has the value that a function makes of the key and of the value it has, or null if it
     * has none; without the key, if the function returns null. As {@link Map#compute}.
     */
    @CheckReturnValue
    public PersistentSortedMap<K, V> withComputed(
            K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        requireNonNull(function, "function");
        // As TreeMap, an empty map asks the key nothing if nothing is put.
        V value = function.apply(key, isEmpty() ? null : get(key));
        if (value == null) {
            return isEmpty() ? this : without(key);
        }
        return with(key, value);
    }

    /** A map without a key; this one, if it does not have it. */
    @CheckReturnValue
    public PersistentSortedMap<K, V> without(@Nullable Object key) {
        long found = BTree.find(root, order, key);
        return found < 0 ? this : on(BTree.minus(null, root, found));
    }

    /**
     * A map without these keys. Of a {@code PersistentSortedSet} or the keys of a {@code PersistentSortedMap}, if they are
     * in the same order: O(m log(n/m + 1)), and what is shared with this map is skipped.
     */
    @CheckReturnValue
    public PersistentSortedMap<K, V> withoutAll(Collection<?> keys) {
        if (requireNonNull(keys, "keys") instanceof SortedKeys<?, ?> sorted && isSortedAs(sorted)) {
            return made(Combine.difference(order, root, sorted.root));
        }
        Draft draft = new Draft(root, order);
        keys.forEach(draft::remove);
        return made(draft.root());
    }

    /**
     * A map of the entries of both, in this one's order. Where both have a key with values that are not equal, a
     * function makes one of the two; null means that the key is left out. Where the values are equal, that value stays,
     * and the function is not asked: what the two maps share is skipped. So it is for functions that make v of v and v,
     * such as {@code Math::max}, and not for sums.
     *
     * @param function what is made of this map's value and the other's
     */
    @CheckReturnValue
    @SuppressWarnings({"unchecked", "NullAway"}) // Only values go into the slots of values, nulls among them.
    public PersistentSortedMap<K, V> merged(
            PersistentSortedMap<? extends K, ? extends V> other,
            BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
        requireNonNull(other, "other");
        requireNonNull(function, "function");
        return made(Combine.merge(
                order, root, inThisOrder(other, 1), (mine, theirs) -> function.apply((V) mine, (V) theirs)));
    }

    /**
     * What leads from this map to a newer one, in this one's order: entries added, entries removed, and values that are
     * not equal any more. For two versions of one map, in the time of their difference.
     */
    @CheckReturnValue
    public SortedMapDiff<K, V> diff(PersistentSortedMap<? extends K, ? extends V> newer) {
        requireNonNull(newer, "newer");
        BulkLoad added = new BulkLoad(1, 0);
        BulkLoad removed = new BulkLoad(1, 0);
        BulkLoad changed = new BulkLoad(1, 0);
        Unshared.forEach(order, root, inThisOrder(newer, 1), (before, i, after, j) -> {
            if (before == null) {
                added.add(requireNonNull(after).key(j), after.value(j));
            } else if (after == null) {
                removed.add(before.key(i), before.value(i));
            } else if (!Objects.equals(before.value(i), after.value(j))) {
                changed.add(before.key(i), new MapDiff.Change<>(value(before, i), value(after, j)));
            }
            return true;
        });
        return new SortedMapDiff<>(
                on(added.root(order, null)), on(removed.root(order, null)), on(changed.root(order, null)));
    }

    @Override
    @SuppressWarnings("unchecked") // Only keys and values go into the slots.
    public void forEach(BiConsumer<? super K, ? super V> action) {
        requireNonNull(action, "action");
        forEachEntry((key, value) -> action.accept((K) key, (V) value));
    }

    /** The keys, as a set that holds on to this map, O(1). */
    @Override
    public NavigableSet<K> keySet() {
        return new KeyView<>(root, order, descending);
    }

    /** The keys, as {@link #keySet}. */
    @Override
    public NavigableSet<K> navigableKeySet() {
        return keySet();
    }

    /** The keys the other way round, as a set that holds on to this map, O(1). */
    @Override
    public NavigableSet<K> descendingKeySet() {
        return descendingMap().keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // Only values go into the slots of values, nulls among them.
    public Collection<V> values() {
        BiFunction<@Nullable Object, @Nullable Object, V> make = (key, value) -> (V) value;
        return new RootView.OfCollection<>(size(), () -> iterator(descending, make), () -> spliterator(0, null, make));
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new RootView.OfSet<>(
                size(),
                this::containsEntry,
                () -> iterator(descending, this::entry),
                () -> spliterator(DISTINCT | NONNULL | SORTED, this::compareKeys, this::entry));
    }

    private boolean containsEntry(@Nullable Object object) {
        if (!(object instanceof Entry<?, ?> entry)) {
            return false;
        }
        Leaf leaf = BTree.leaf(root, order, entry.getKey());
        int index = leaf.find(order, entry.getKey());
        return index >= 0 && Objects.equals(leaf.value(index), entry.getValue());
    }

    private int compareKeys(Entry<K, V> a, Entry<K, V> b) {
        return descending ? order.compare(b.getKey(), a.getKey()) : order.compare(a.getKey(), b.getKey());
    }

    /**
     * Whether another map has equal entries: as many, and for each key of this one that value, as
     * {@link java.util.TreeMap} has it. For two versions of one map, in the time of their difference.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Map<?, ?> map) || map.size() != size()) {
            return false;
        }
        if (map instanceof SortedMap<?, ?> sorted && isHandleOfSameOrder(sorted, sorted.comparator())) {
            return map.equals(this);
        }
        try {
            if (map instanceof PersistentSortedMap<?, ?> persistent && isSortedAs(persistent)) {
                return hasEntriesOf(persistent.root);
            }
            return hasEntriesOf(map);
        } catch (ClassCastException | NullPointerException unsuitable) {
            // A map that cannot have such a key does not have it.
            return false;
        }
    }

    private boolean hasEntriesOf(Node other) {
        return Unshared.forEach(
                order,
                root,
                other,
                (mine, i, theirs, j) ->
                        mine != null && theirs != null && Objects.equals(mine.value(i), theirs.value(j)));
    }

    private boolean hasEntriesOf(Map<?, ?> map) {
        for (Cursor cursor = Cursor.before(root, BTree.first(root)); cursor.advance(); ) {
            if (!ImmutableMap.hasEntry(map, cursor.key(), cursor.value())) {
                return false;
            }
        }
        return true;
    }

    /** The sum of the hash codes of the entries, O(n); not kept, since a value may change. */
    @Override
    public int hashCode() {
        int sum = 0;
        for (Cursor cursor = Cursor.before(root, BTree.first(root)); cursor.advance(); ) {
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
        throw new InvalidObjectException("a PersistentSortedMap is read through its serial form");
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@link #firstEntry} and {@link #without}.
     */
    @Deprecated
    @Override
    public Entry<K, V> pollFirstEntry() {
        throw Immutable.refusal();
    }

    /**
     * Not supported.
     *
     * @deprecated This map is immutable; use {@link #lastEntry} and {@link #without}.
     */
    @Deprecated
    @Override
    public Entry<K, V> pollLastEntry() {
        throw Immutable.refusal();
    }
}
