package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.core.ownership.HandsOver;
import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.Cursor;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The entries in a range of a {@link CowSortedMap}, up or down: all that such a map can do but what concerns one key,
 * which the map itself does. What is put or removed is written through.
 */
final class SortedMapView<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V>, HandsOver, Serializable {
    private static final long serialVersionUID = 1;

    private final transient CowSortedMap<K, V> map;
    private final transient Range<K> range;

    SortedMapView(CowSortedMap<K, V> map, Range<K> range) {
        this.map = map;
        this.range = range;
    }

    @Override
    public SortedMapView<K, V> handedOver() {
        CowSortedMap<K, V> handed = map.toHandOver();
        return new SortedMapView<>(handed, range.of(handed));
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return range.comparator();
    }

    @Override
    public int size() {
        return range.size();
    }

    @Override
    public boolean isEmpty() {
        return range.first() == BTree.NONE;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return range.contains(key) && map.containsKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return values().contains(value);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return range.contains(key) ? map.get(key) : null;
    }

    @Override
    public V getOrDefault(@Nullable Object key, V absent) {
        return range.contains(key) ? map.getOrDefault(key, absent) : absent;
    }

    @Override
    public @Nullable V put(K key, V value) {
        range.check(key);
        return map.put(key, value);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> entries) {
        map.allOrNothing(() -> Nested.handedOver(entries).forEach(this::put));
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        range.check(key);
        return map.putIfAbsent(key, value);
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        return range.contains(key) ? map.remove(key) : null;
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        return range.contains(key) && map.remove(key, value);
    }

    @Override
    public @Nullable V replace(K key, V value) {
        return range.contains(key) ? map.replace(key, value) : null;
    }

    @Override
    public boolean replace(K key, V before, V after) {
        return range.contains(key) && map.replace(key, before, after);
    }

    @Override
    public @Nullable V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        return range.contains(key) ? map.compute(key, function) : refused(key, function.apply(key, null));
    }

    @Override
    public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> function) {
        return range.contains(key) ? map.computeIfAbsent(key, function) : refused(key, function.apply(key));
    }

    /** A value cannot be put at a key out of the range; null, as TreeMap, is not put anywhere. */
    private @Nullable V refused(K key, @Nullable V value) {
        if (value != null) {
            range.check(key);
        }
        return null;
    }

    @Override
    public @Nullable V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends @Nullable V> function) {
        return range.contains(key) ? map.computeIfPresent(key, function) : null;
    }

    @Override
    public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
        range.check(key);
        return map.merge(key, value, function);
    }

    @Override
    public void clear() {
        range.clear();
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        requireNonNull(function, "function");
        Object[] values = new Object[size()];
        int expected = map.modCount;
        SortedIterator<Cursor> read = entries();
        for (int i = 0; read.hasNext(); i++) {
            Cursor entry = read.next();
            values[i] = function.apply(map.key(entry.key()), map.value(entry.value()));
        }
        map.checkUnmodified(expected);
        SortedIterator<Cursor> written = entries();
        for (Object value : values) {
            Cursor entry = written.next();
            map.setAt(entry.position(), map.value(value));
        }
    }

    private SortedIterator<Cursor> entries() {
        return new SortedIterator<>(range, Function.identity());
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        requireNonNull(action, "action");
        SortedIterator<Cursor> entries = entries();
        while (entries.hasNext()) {
            Cursor entry = entries.next();
            action.accept(map.key(entry.key()), map.value(entry.value()));
        }
    }

    @Override
    public K firstKey() {
        return map.existingKey(range.first());
    }

    @Override
    public K lastKey() {
        return map.existingKey(range.last());
    }

    @Override
    public @Nullable K lowerKey(K key) {
        return map.keyOrNull(range.before(key, false));
    }

    @Override
    public @Nullable K floorKey(K key) {
        return map.keyOrNull(range.before(key, true));
    }

    @Override
    public @Nullable K ceilingKey(K key) {
        return map.keyOrNull(range.after(key, true));
    }

    @Override
    public @Nullable K higherKey(K key) {
        return map.keyOrNull(range.after(key, false));
    }

    @Override
    public @Nullable Entry<K, V> firstEntry() {
        return map.entryOrNull(range.first());
    }

    @Override
    public @Nullable Entry<K, V> lastEntry() {
        return map.entryOrNull(range.last());
    }

    @Override
    public @Nullable Entry<K, V> lowerEntry(K key) {
        return map.entryOrNull(range.before(key, false));
    }

    @Override
    public @Nullable Entry<K, V> floorEntry(K key) {
        return map.entryOrNull(range.before(key, true));
    }

    @Override
    public @Nullable Entry<K, V> ceilingEntry(K key) {
        return map.entryOrNull(range.after(key, true));
    }

    @Override
    public @Nullable Entry<K, V> higherEntry(K key) {
        return map.entryOrNull(range.after(key, false));
    }

    @Override
    public @Nullable Entry<K, V> pollFirstEntry() {
        return map.polled(range.first());
    }

    @Override
    public @Nullable Entry<K, V> pollLastEntry() {
        return map.polled(range.last());
    }

    @Override
    public NavigableMap<K, V> descendingMap() {
        return new SortedMapView<>(map, range.reversed());
    }

    @Override
    public NavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
        return between(new Range.End(from, fromInclusive), new Range.End(to, toInclusive));
    }

    @Override
    public NavigableMap<K, V> headMap(K to, boolean inclusive) {
        return between(null, new Range.End(to, inclusive));
    }

    @Override
    public NavigableMap<K, V> tailMap(K from, boolean inclusive) {
        return between(new Range.End(from, inclusive), null);
    }

    private NavigableMap<K, V> between(Range.@Nullable End from, Range.@Nullable End to) {
        return new SortedMapView<>(map, range.between(from, to));
    }

    @Override
    public NavigableMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    @Override
    public NavigableMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    @Override
    public NavigableMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }

    @Override
    public Set<K> keySet() {
        return navigableKeySet();
    }

    @Override
    public NavigableSet<K> navigableKeySet() {
        return new SortedSetView<>(range);
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return new SortedSetView<>(range.reversed());
    }

    @Override
    public Collection<V> values() {
        return new HandleView.OfCollection<>(
                range,
                new Entries.Make<>(
                        cursor -> map.value(cursor.value()),
                        (key, value) -> map.value(value),
                        Range.CHARACTERISTICS,
                        null));
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new HandleView.OfSet<>(
                range,
                new Entries.Make<>(
                        cursor -> entry(cursor.key(), cursor.value(), cursor.position()),
                        (key, value) -> entry(key, value, BTree.NONE),
                        Range.CHARACTERISTICS | Spliterator.DISTINCT | Spliterator.SORTED,
                        entryComparator()),
                this::find);
    }

    private Entry<K, V> entry(@Nullable Object key, @Nullable Object value, long position) {
        return new SortedEntry<>(map, map.key(key), map.value(value), position);
    }

    @SuppressWarnings("unchecked") // Without a comparator, the keys are comparable.
    private Comparator<Entry<K, V>> entryComparator() {
        Comparator<? super K> comparator = comparator();
        return Map.Entry.comparingByKey(comparator != null ? comparator : (Comparator<K>) Comparator.naturalOrder());
    }

    /** The position of an entry, or a negative number. */
    private long find(@Nullable Object object) {
        return object instanceof Entry<?, ?> entry && range.contains(entry.getKey())
                ? map.findWithValue(entry.getKey(), entry.getValue())
                : BTree.NONE;
    }

    private Object writeReplace() {
        return new SerialForm(new CowSortedMap<>(this));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a view is read as a map of its own");
    }
}
