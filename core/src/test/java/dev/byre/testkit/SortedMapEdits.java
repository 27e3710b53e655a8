package dev.byre.testkit;

import static dev.byre.testkit.HashKeys.nonNullValue;
import static dev.byre.testkit.HashKeys.sum;
import static dev.byre.testkit.HashKeys.value;
import static dev.byre.testkit.SortedSetEdits.split;
import static dev.byre.testkit.SortedSetEdits.thrownOr;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What can be done to a {@code NavigableMap}, and what its order shows; all of it also in views, and in views of views.
 * What {@link MapEdits} do is done to keys that can be told apart, and to {@link SortedKeys#HASH_KEYS} by those, for
 * which {@link #ofAnyMap} does it in views.
 *
 * @param <K> the class of the keys
 */
@SuppressWarnings({"NullAway", "JdkObsolete"}) // Keys and values may be null; the methods of SortedMap are meant, too.
public final class SortedMapEdits<K> {
    /** To so many edits come one each of those that make a map grow, so that most edits meet more than an empty map. */
    private static final int EDITS_EACH = 9;

    private final List<Edit<NavigableMap<K, Integer>, NavigableMap<K, Integer>>> edits = new ArrayList<>();
    private final SortedKeys<K> keys;

    private SortedMapEdits(SortedKeys<K> keys) {
        this.keys = keys;
        addPuts();
        addRemovals();
        addComputing();
        addNeighbours();
        addEnds();
        addRanges();
        addOrder();
        addIterators();
        addStrangers();
        addViews();
        if (Sequenced.EXISTS) {
            addSequenced();
        }
    }

    /** The edits of maps of these keys. */
    public static <K> List<Edit<NavigableMap<K, Integer>, NavigableMap<K, Integer>>> of(SortedKeys<K> keys) {
        SortedMapEdits<K> all = new SortedMapEdits<>(keys);
        List<Edit<NavigableMap<K, Integer>, NavigableMap<K, Integer>>> edits = new ArrayList<>(all.edits);
        edits.addAll(SortedViews.ofMaps(keys).in(all.edits));
        all.edits.clear();
        all.addGrowth(edits.size() / EDITS_EACH);
        edits.addAll(all.edits);
        return edits;
    }

    /** Everything that can be done to any map, done to sorted maps and to their views. */
    public static List<Edit<NavigableMap<HashKey, Integer>, NavigableMap<HashKey, Integer>>> ofAnyMap() {
        List<Edit<NavigableMap<HashKey, Integer>, NavigableMap<HashKey, Integer>>> edits =
                new ArrayList<>(SortedViews.ofMaps(SortedKeys.HASH_KEYS).in(MapEdits.all()));
        MapEdits.all().forEach(edit -> edits.add(edit.in("", (map, a, b) -> map, (map, a, b) -> map)));
        return edits;
    }

    private void edit(String name, Edit.Action<NavigableMap<K, Integer>> action) {
        edits.add(Edit.same(name, action));
    }

    private void look(String name, Edit.Action<NavigableMap<K, Integer>> action) {
        edits.add(Edit.look(name, action));
    }

    /** An edit that returns nothing. */
    private void change(String name, Change<K> change) {
        edit(name, (map, a, b) -> {
            change.on(map, a, b);
            return null;
        });
    }

    @FunctionalInterface
    private interface Change<K> {
        void on(NavigableMap<K, Integer> map, int a, int b);
    }

    private void addGrowth(int each) {
        for (int i = 0; i < each; i++) {
            edit("put", (map, a, b) -> map.put(keys.key(a, b), value(b)));
            change("put all, some", (map, a, b) -> map.putAll(keys.entries(HashKeys.some(a), a, b)));
            change("put all, many", (map, a, b) -> map.putAll(keys.entries(HashKeys.many(a), a, b)));
            change("put all there are", (map, a, b) -> map.putAll(keys.entries(64, a, b)));
            change("put all there are, sorted", (map, a, b) -> map.putAll(sorted(64, a, b)));
        }
    }

    private NavigableMap<K, Integer> sorted(int size, int a, int b) {
        NavigableMap<K, Integer> sorted = keys.treeMap();
        sorted.putAll(keys.entries(size, a, b));
        return sorted;
    }

    private void addPuts() {
        edit("put one", (map, a, b) -> map.put(keys.key(a, b), value(b)));
        edit("put one by one", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            keys.keys(HashKeys.many(a), a, b).forEach(key -> told.add(thrownOr(() -> map.put(key, value(b)))));
            return told;
        });
        edit("put if absent", (map, a, b) -> map.putIfAbsent(keys.key(a, b), value(b)));
        change("put all, few", (map, a, b) -> map.putAll(keys.entries(HashKeys.few(a), a, b)));
        change("put all, sorted", (map, a, b) -> map.putAll(sorted(HashKeys.some(a), a, b)));
        change(
                "put all, sorted, descending",
                (map, a, b) -> map.putAll(sorted(HashKeys.many(a), a, b).descendingMap()));
        change(
                "put all, sorted, part of it",
                (map, a, b) -> map.putAll(SortedViews.ofMaps(keys).picked(sorted(HashKeys.many(a), a, b), b, a)));
        look("keys that are the same as before", (map, a, b) -> keys.sameAsInAll(map.keySet()));
    }

    private void addRemovals() {
        edit("remove", (map, a, b) -> map.remove(keys.key(a, b)));
        edit("remove one by one", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            keys.keys(HashKeys.many(a), a, b).forEach(key -> told.add(map.remove(key)));
            return told;
        });
        edit("remove with a value", (map, a, b) -> map.remove(keys.key(a, b), value(b)));
        edit("remove with its value", (map, a, b) -> map.remove(keys.key(a, b), map.get(keys.key(a, b))));
        edit("remove all but one, one by one", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            for (K key : keys.all()) {
                if (!Objects.equals(key, keys.key(a, b))) {
                    told.add(map.remove(key));
                }
            }
            return told;
        });
        change("clear", (map, a, b) -> map.clear());
    }

    private void addComputing() {
        edit("replace", (map, a, b) -> map.replace(keys.key(a, b), value(b)));
        edit("replace a value", (map, a, b) -> map.replace(keys.key(a, b), value(a), value(b)));
        change("replace all", (map, a, b) -> map.replaceAll((key, value) -> sum(value, b)));
        edit("compute", (map, a, b) -> map.compute(keys.key(a, b), (key, value) -> value == null ? value(b) : null));
        edit("compute if absent", (map, a, b) -> map.computeIfAbsent(keys.key(a, b), key -> value(b)));
        edit("compute if present", (map, a, b) -> map.computeIfPresent(keys.key(a, b), (key, value) -> sum(value, b)));
        edit("merge", (map, a, b) -> map.merge(keys.key(a, b), nonNullValue(b), Integer::sum));
        edit("merge to null", (map, a, b) -> map.merge(keys.key(a, b), nonNullValue(b), (old, value) -> null));
        look("get", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            keys.all()
                    .forEach(key ->
                            told.addAll(Arrays.asList(map.get(key), map.containsKey(key), map.getOrDefault(key, 9))));
            return told;
        });
        look("equals", (map, a, b) -> {
            NavigableMap<K, Integer> copy = keys.treeMap();
            copy.putAll(map);
            Map<K, Integer> other = new HashMap<>(map);
            other.put(keys.key(a, b), 9);
            return List.of(map.equals(copy), copy.equals(map), map.equals(other), map.hashCode() == copy.hashCode());
        });
    }

    private void addNeighbours() {
        look("neighbours", (map, a, b) -> neighbours(map, keys.key(a, b)));
        look("neighbours of all", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            keys.all().forEach(key -> told.add(neighbours(map, key)));
            return told;
        });
        edit("an entry of the past", (map, a, b) -> {
            K key = keys.key(a, b);
            Map.Entry<K, Integer> entry = map.floorEntry(key);
            map.replaceAll((k, value) -> b);
            map.pollLastEntry();
            return entry;
        });
        look("an entry that cannot be written to", (map, a, b) -> {
            K key = keys.key(a, b);
            List<Object> told = new ArrayList<>();
            for (Map.Entry<K, Integer> entry : Arrays.asList(
                    map.firstEntry(),
                    map.lastEntry(),
                    map.lowerEntry(key),
                    map.floorEntry(key),
                    map.ceilingEntry(key),
                    map.higherEntry(key))) {
                told.add(entry == null ? null : thrownOr(() -> entry.setValue(b)));
            }
            return told;
        });
    }

    private List<Object> neighbours(NavigableMap<K, Integer> map, K key) {
        return Arrays.asList(
                map.lowerKey(key),
                map.floorKey(key),
                map.ceilingKey(key),
                map.higherKey(key),
                map.lowerEntry(key),
                map.floorEntry(key),
                map.ceilingEntry(key),
                map.higherEntry(key));
    }

    private void addEnds() {
        look("first key", (map, a, b) -> map.firstKey());
        look("last key", (map, a, b) -> map.lastKey());
        look("first and last entry", (map, a, b) -> Arrays.asList(map.firstEntry(), map.lastEntry()));
        edit("poll first", (map, a, b) -> map.pollFirstEntry());
        edit("poll last", (map, a, b) -> map.pollLastEntry());
        edit("poll both, some", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            for (int i = 0; i < a % 9; i++) {
                told.add((b + i) % 3 == 0 ? map.pollFirstEntry() : map.pollLastEntry());
            }
            return told;
        });
        edit("poll an entry that cannot be written to", (map, a, b) -> {
            Map.Entry<K, Integer> entry = map.pollFirstEntry();
            return entry == null ? null : List.of(entry, thrownOr(() -> entry.setValue(b)));
        });
        edit("poll until few are left", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            for (int i = map.size(); i > b % 8; i--) {
                told.add(a % 2 == 0 ? map.pollFirstEntry() : map.pollLastEntry());
            }
            return told;
        });
        look("comparator", (map, a, b) -> SortedKeys.sign(map.comparator(), keys.key(a, b), keys.key(b, a)));
        look(
                "comparator of what descends",
                (map, a, b) -> List.of(
                        SortedKeys.sign(map.descendingMap().comparator(), keys.key(a, b), keys.key(b, a)),
                        SortedKeys.sign(
                                map.descendingMap().descendingMap().comparator(), keys.key(a, b), keys.key(b, a))));
    }

    private void addRanges() {
        range("sub", (map, from, to) -> map.subMap(from, to));
        range("head and tail", (map, from, to) -> map.headMap(to), (map, from, to) -> map.tailMap(from));
        range(
                "sub with bounds",
                (map, from, to) -> map.subMap(from, true, to, true),
                (map, from, to) -> map.subMap(from, true, to, false),
                (map, from, to) -> map.subMap(from, false, to, true),
                (map, from, to) -> map.subMap(from, false, to, false));
        range(
                "head and tail with bounds",
                (map, from, to) -> map.headMap(to, true),
                (map, from, to) -> map.headMap(to, false),
                (map, from, to) -> map.tailMap(from, true),
                (map, from, to) -> map.tailMap(from, false));
        range(
                "head and tail of what descends",
                (map, from, to) -> map.descendingMap().headMap(from, true),
                (map, from, to) -> map.descendingMap().headMap(from, false),
                (map, from, to) -> map.descendingMap().tailMap(to, true),
                (map, from, to) -> map.descendingMap().tailMap(to, false));
        edit("clear a range", (map, a, b) -> {
            NavigableMap<K, Integer> view = SortedViews.ofMaps(keys).picked(map, b, a);
            int before = view.size();
            view.clear();
            return List.of(before, view.size(), map.size());
        });
        edit("a range that sees what is written beneath it", (map, a, b) -> {
            NavigableMap<K, Integer> view = SortedViews.ofMaps(keys).picked(map, b, a);
            Set<Map.Entry<K, Integer>> entries = view.entrySet();
            List<Object> told = new ArrayList<>(List.of(view.size(), entries.toString()));
            told.add(thrownOr(() -> map.put(keys.key(a, b), 8)));
            map.remove(keys.key(b, a));
            told.addAll(contents(view));
            told.addAll(List.of(entries.size(), entries.toString()));
            return told;
        });
    }

    @FunctionalInterface
    private interface Range<K> {
        SortedMap<K, Integer> of(NavigableMap<K, Integer> map, K from, K to);
    }

    /** Ranges of picked bounds, in order and not, and of one key to itself. */
    @SafeVarargs
    private void range(String name, Range<K>... ranges) {
        look(name, (map, a, b) -> {
            List<K> bounds = Arrays.asList(keys.key(a, b), keys.key(b, a));
            bounds.sort(map.comparator());
            List<Object> told = new ArrayList<>();
            for (Range<K> range : ranges) {
                told.add(thrownOr(() -> contents(range.of(map, bounds.get(0), bounds.get(1)))));
                told.add(thrownOr(() -> contents(range.of(map, bounds.get(1), bounds.get(0)))));
                told.add(thrownOr(() -> contents(range.of(map, bounds.get(0), bounds.get(0)))));
            }
            return told;
        });
    }

    /** What a map holds, in its order, and what it says of it. */
    private static <K> List<Object> contents(SortedMap<K, Integer> map) {
        return Arrays.asList(
                told(map.entrySet()),
                map.size(),
                map.isEmpty(),
                thrownOr(map::firstKey),
                thrownOr(map::lastKey),
                map.toString(),
                map.hashCode());
    }

    /** Copies of entries, which may change after they are told. */
    private static <K> List<Object> told(Iterable<Map.Entry<K, Integer>> entries) {
        List<Object> told = new ArrayList<>();
        entries.forEach(entry -> told.add(new SimpleImmutableEntry<>(entry)));
        return told;
    }

    private void addOrder() {
        look(
                "in order",
                (map, a, b) -> List.of(
                        told(map.entrySet()),
                        new ArrayList<>(map.keySet()),
                        new ArrayList<>(map.navigableKeySet()),
                        new ArrayList<>(map.values())));
        look(
                "in descending order",
                (map, a, b) -> List.of(
                        told(map.descendingMap().entrySet()),
                        new ArrayList<>(map.descendingKeySet()),
                        new ArrayList<>(map.descendingMap().navigableKeySet()),
                        new ArrayList<>(map.descendingMap().values())));
        look("in order, for each", (map, a, b) -> {
            List<Object> seen = new ArrayList<>();
            map.forEach((key, value) -> seen.addAll(Arrays.asList(key, value)));
            map.descendingMap().forEach((key, value) -> seen.addAll(Arrays.asList(key, value)));
            map.values().forEach(seen::add);
            return seen;
        });
        look(
                "in order, streamed",
                (map, a, b) -> List.of(
                        map.keySet().stream().toList(),
                        map.values().stream().toList(),
                        map.values().parallelStream().toList(),
                        told(map.entrySet().stream().toList()),
                        map.descendingMap().values().stream().toList(),
                        map.values().stream().skip(a % 9).limit(b).toList()));
        look(
                "in order, split",
                (map, a, b) -> List.of(
                        told(split(map.entrySet().spliterator(), a)),
                        split(map.values().spliterator(), a),
                        split(map.keySet().spliterator(), a),
                        split(map.descendingMap().values().spliterator(), a)));
        look(
                "as text",
                (map, a, b) -> List.of(
                        map.toString(),
                        map.descendingMap().toString(),
                        map.keySet().toString(),
                        map.values().toString()));
    }

    private void addIterators() {
        iterator("entries", map -> map.entrySet().iterator());
        iterator(
                "entries of what descends",
                map -> map.descendingMap().entrySet().iterator());
        iterator(
                "entries of what descends twice",
                map -> map.descendingMap().descendingMap().entrySet().iterator());
    }

    private void iterator(String name, Function<NavigableMap<K, Integer>, Iterator<Map.Entry<K, Integer>>> iterator) {
        edit(name + ", setting values", (map, a, b) -> writing(iterator.apply(map), b, i -> false));
        edit(name + ", setting values and removing some", (map, a, b) -> {
            return writing(iterator.apply(map), b, i -> (i + b) % (2 + a % 5) == 0);
        });
        edit(name + ", setting values and removing most", (map, a, b) -> {
            return writing(iterator.apply(map), b, i -> (i + b) % 16 != 0);
        });
    }

    private static <K> List<Object> writing(
            Iterator<Map.Entry<K, Integer>> iterator, int b, Predicate<Integer> removed) {
        List<Object> told = new ArrayList<>();
        for (int i = 0; iterator.hasNext(); i++) {
            Map.Entry<K, Integer> entry = iterator.next();
            told.addAll(Arrays.asList(entry.getKey(), entry.setValue(value(b + i)), entry.getValue()));
            if (removed.test(i)) {
                iterator.remove();
            }
        }
        told.add(thrownOr(iterator::next));
        return told;
    }

    /** Of an empty map it depends on the class which of these throw; and what is compared with null alone never does. */
    @SuppressWarnings("unchecked") // On purpose.
    private void addStrangers() {
        List<Function<NavigableMap<Object, Integer>, Object>> uses = new ArrayList<>(List.of(
                map -> map.get(new Object()),
                map -> map.remove(new Object()),
                map -> map.containsKey(new Object()),
                map -> map.floorKey(new Object()),
                map -> map.lowerEntry(new Object()),
                map -> map.ceilingEntry(new Object()),
                map -> map.higherKey(new Object()),
                map -> map.putIfAbsent(new Object(), 1),
                map -> map.put(new Object(), 1)));
        if (!keys.haveNull()) {
            uses.addAll(List.of(
                    map -> map.get(null),
                    map -> map.remove(null),
                    map -> map.floorEntry(null),
                    map -> map.higherKey(null),
                    map -> map.put(null, 1),
                    map -> map.headMap(null, true),
                    map -> map.tailMap(null, true)));
        }
        edit("strangers", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            if (map.size() > 1) {
                uses.forEach(use -> told.add(thrownOr(() -> use.apply((NavigableMap<Object, Integer>) map))));
            }
            return told;
        });
    }

    private void addViews() {
        List<Edit<NavigableSet<K>, NavigableSet<K>>> ofKeys = new ArrayList<>(SortedSetEdits.ofKeys(keys));
        ofKeys.removeIf(edit -> !SortedViews.isForViews(edit));
        ofKeys.addAll(SortedViews.ofSets(keys).in(SortedSetEdits.ofKeys(keys)));
        ofKeys.forEach(edit -> edits.add(edit.in(" of the keys", SortedMapEdits::keys, SortedMapEdits::keys)));
        edit("add to the keys", (map, a, b) -> map.navigableKeySet().add(keys.key(a, b)));
        if (keys.areConsistent()) {
            edits.addAll(CollectionEdits.<NavigableMap<K, Integer>, Map.Entry<K, Integer>>ofSet(
                    " of the entries", NavigableMap::entrySet, this::entry));
            edits.addAll(CollectionEdits.<NavigableMap<K, Integer>, Map.Entry<K, Integer>>ofSet(
                    " of the entries that descend", map -> map.descendingMap().entrySet(), this::entry));
            edits.addAll(CollectionEdits.<NavigableMap<K, Integer>, Integer>of(
                    " of the values", Map::values, (map, index, b) -> value(b + 4 * index)));
        }
    }

    /** The keys of a map in one of the two orders. */
    private static <K> NavigableSet<K> keys(NavigableMap<K, Integer> map, int a, int b) {
        return (a + b) % 4 == 0 ? map.descendingKeySet() : map.navigableKeySet();
    }

    /** An entry with a picked key and, more often than not, the value that the map has for it. */
    private Map.Entry<K, Integer> entry(NavigableMap<K, Integer> map, int index, int b) {
        K key = keys.at(index, b);
        return new SimpleImmutableEntry<>(key, b % 8 < 6 ? map.get(key) : value(b));
    }

    private void addSequenced() {
        for (String name : List.of("putFirst", "putLast")) {
            edit(name, (map, a, b) -> Sequenced.call(SortedMap.class, map, name, keys.key(a, b), value(b)));
        }
        for (String name : List.of("sequencedKeySet", "sequencedValues", "sequencedEntrySet")) {
            look(name, (map, a, b) -> Objects.toString(Sequenced.call(SortedMap.class, map, name)));
        }
        look("reversed", (map, a, b) -> contents(reversed(map)));
        edit("reversed, removing", (map, a, b) -> {
            NavigableMap<K, Integer> reversed = reversed(map);
            return Arrays.asList(reversed.remove(keys.key(a, b)), reversed.pollFirstEntry(), reversed.size());
        });
    }

    @SuppressWarnings("unchecked") // So NavigableMap declares it.
    private static <K> NavigableMap<K, Integer> reversed(NavigableMap<K, Integer> map) throws Exception {
        return (NavigableMap<K, Integer>) Objects.requireNonNull(Sequenced.call(NavigableMap.class, map, "reversed"));
    }
}
