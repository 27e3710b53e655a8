package dev.byre.benchmarks.gate;

import dev.byre.benchmarks.maps.KeyKind;
import dev.byre.benchmarks.maps.MapKeys;
import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSet;
import dev.byre.collections.PersistentSortedMap;
import dev.byre.collections.PersistentSortedSet;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSet;
import dev.byre.cow.CowSortedMap;
import dev.byre.cow.CowSortedSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The maps and sets of one size, of Integers in no order. */
final class MapSpecimens {
    private final Figures figures;
    private final int size;
    private final MapKeys keys;
    private final List<Object> elements;

    MapSpecimens(Figures figures, int size) {
        this.figures = figures;
        this.size = size;
        keys = MapKeys.of(size, KeyKind.INTEGER);
        elements = Arrays.asList(keys.keys);
    }

    /** Adds what counts for each type, by its name. */
    void addTo(Map<String, Runnable> types) {
        types.put("PersistentMap", this::persistentMap);
        types.put("CowMap", this::cowMap);
        types.put("PersistentSet", this::persistentSet);
        types.put("CowSet", this::cowSet);
        types.put("PersistentSortedMap", this::persistentSortedMap);
        types.put("CowSortedMap", this::cowSortedMap);
        types.put("PersistentSortedSet", this::persistentSortedSet);
        types.put("CowSortedSet", this::cowSortedSet);
    }

    private <T> Specimen<T> of(String type, Supplier<T> make) {
        return new Specimen<>(figures, type, size, make);
    }

    private void persistentMap() {
        Supplier<PersistentMap<Object, Object>> make = () -> PersistentMap.copyOf(keys.hashMap());
        PersistentMap<Object, Object> older = withTen(make.get());
        readMap(of("PersistentMap", make))
                .build("built by with", () -> grown(PersistentMap.empty(), PersistentMap::with))
                .build("copyOf a HashMap", make)
                .update("with a new key", (map, i) -> map.with(keys.misses[i], keys.elements[i]))
                .update("with another value", (map, i) -> map.with(keys.hits[i], keys.elements[i]))
                .update("with the same value", (map, i) -> map.with(keys.keys[i % size], keys.values[i % size]))
                .update("without a key", (map, i) -> map.without(keys.hits[i]))
                .walk("diff of two versions ten entries apart", (map, i) -> Sink.use(map.diff(older)))
                .update("merged with ten new entries", (map, i) -> map.merged(older, (mine, theirs) -> mine))
                .update("edited as a CowMap", (map, i) -> {
                    CowMap<Object, Object> handle = new CowMap<>(map);
                    handle.put(keys.misses[i], keys.elements[i]);
                    return handle.snapshot();
                });
    }

    private PersistentMap<Object, Object> withTen(PersistentMap<Object, Object> map) {
        PersistentMap<Object, Object> with = map;
        for (int i = 0; i < 10; i++) {
            with = with.with(keys.misses[i], keys.elements[i]);
        }
        return with;
    }

    /** Makes a version with an entry. */
    @FunctionalInterface
    private interface With<T> {
        T with(T value, Object key, Object element);
    }

    private <T> T grown(T empty, With<T> with) {
        T grown = empty;
        for (int i = 0; i < size; i++) {
            grown = with.with(grown, keys.keys[i], keys.values[i]);
        }
        return grown;
    }

    private void cowMap() {
        Supplier<CowMap<Object, Object>> make = () -> grown(new CowMap<>());
        Specimen<CowMap<Object, Object>> specimen = readMap(of("CowMap", make))
                .build("built by put", make)
                .build("copyOf a HashMap", () -> CowMap.copyOf(keys.hashMap()))
                .update("snapshot()", (map, i) -> map.snapshot());
        editMap(specimen, CowMap::share);
    }

    private <M extends Map<Object, Object>> M grown(M empty) {
        for (int i = 0; i < size; i++) {
            empty.put(keys.keys[i], keys.values[i]);
        }
        return empty;
    }

    private <M extends Map<Object, Object>> Specimen<M> readMap(Specimen<M> specimen) {
        return specimen.read("get", (map, i) -> map.get(keys.hits[i]))
                .walk("forEach", (map, i) -> map.forEach((key, value) -> {}))
                .walk("iterate the keys", (map, i) -> exhaust(map.keySet()));
    }

    private static void exhaust(Collection<?> elements) {
        for (Iterator<?> i = elements.iterator(); i.hasNext(); ) {
            i.next();
        }
    }

    private <M extends Map<Object, Object>> void editMap(Specimen<M> specimen, UnaryOperator<M> share) {
        specimen.update("share()", (map, i) -> share.apply(map))
                .edit("put a new key", share, (map, i) -> map.put(keys.misses[i], keys.elements[i]))
                .edit("put another value", share, (map, i) -> map.put(keys.hits[i], keys.elements[i]))
                .edit("remove a key", share, (map, i) -> map.remove(keys.hits[i]));
    }

    private void persistentSet() {
        Supplier<PersistentSet<Object>> make = () -> PersistentSet.copyOf(elements);
        readSet(of("PersistentSet", make))
                .build("built by plus", () -> grown(PersistentSet.empty(), (set, key, none) -> set.plus(key)))
                .build("copyOf a list", make)
                .update("plus an element", (set, i) -> set.plus(keys.misses[i]))
                .update("minus an element", (set, i) -> set.minus(keys.hits[i]));
    }

    private void cowSet() {
        Supplier<CowSet<Object>> make = () -> grown(new CowSet<>());
        Specimen<CowSet<Object>> specimen = readSet(of("CowSet", make))
                .build("built by add", make)
                .build("copyOf a list", () -> CowSet.copyOf(elements))
                .update("snapshot()", (set, i) -> set.snapshot());
        editSet(specimen, CowSet::share);
    }

    private <S extends Collection<Object>> S grown(S empty) {
        for (Object key : keys.keys) {
            empty.add(key);
        }
        return empty;
    }

    private <S extends Collection<Object>> Specimen<S> readSet(Specimen<S> specimen) {
        return specimen.read("contains", (set, i) -> Sink.use(set.contains(keys.hits[i]) ? 1 : 0))
                .walk("forEach", (set, i) -> set.forEach(element -> {}))
                .walk("iterate", (set, i) -> exhaust(set));
    }

    private <S extends Collection<Object>> void editSet(Specimen<S> specimen, UnaryOperator<S> share) {
        specimen.update("share()", (set, i) -> share.apply(set))
                .edit("add an element", share, (set, i) -> set.add(keys.misses[i]))
                .edit("remove an element", share, (set, i) -> set.remove(keys.hits[i]));
    }

    private void persistentSortedMap() {
        Supplier<PersistentSortedMap<Object, Object>> make = () -> PersistentSortedMap.copyOf(keys.hashMap());
        readMap(of("PersistentSortedMap", make))
                .build(
                        "built by with",
                        () -> grown(PersistentSortedMap.<Object, Object>empty(), PersistentSortedMap::with))
                .build("copyOf a HashMap", make)
                .build("copyOf a TreeMap", () -> PersistentSortedMap.copyOf(keys.treeMap()))
                .read("floorKey", (map, i) -> map.floorKey(keys.misses[i]))
                .read("rank", (map, i) -> map.rank(keys.misses[i]))
                .update("with a new key", (map, i) -> map.with(keys.misses[i], keys.elements[i]))
                .update("with another value", (map, i) -> map.with(keys.hits[i], keys.elements[i]))
                .update("without a key", (map, i) -> map.without(keys.hits[i]))
                .update("headMap", (map, i) -> map.headMap(keys.hits[i]))
                .update("descendingMap", (map, i) -> map.descendingMap());
    }

    private void cowSortedMap() {
        Supplier<CowSortedMap<Object, Object>> make = () -> grown(new CowSortedMap<>());
        Specimen<CowSortedMap<Object, Object>> specimen = readMap(of("CowSortedMap", make))
                .build("built by put", make)
                .build("copyOf a TreeMap", () -> CowSortedMap.copyOf(keys.treeMap()))
                .update("snapshot()", (map, i) -> map.snapshot());
        editMap(specimen, CowSortedMap::share);
    }

    private void persistentSortedSet() {
        Supplier<PersistentSortedSet<Object>> make = () -> PersistentSortedSet.copyOf(elements);
        readSet(of("PersistentSortedSet", make))
                .build(
                        "built by plus",
                        () -> grown(PersistentSortedSet.<Object>empty(), (set, key, none) -> set.plus(key)))
                .build("copyOf a list", make)
                .update("plus an element", (set, i) -> set.plus(keys.misses[i]))
                .update("minus an element", (set, i) -> set.minus(keys.hits[i]));
    }

    private void cowSortedSet() {
        Supplier<CowSortedSet<Object>> make = () -> grown(new CowSortedSet<>());
        Specimen<CowSortedSet<Object>> specimen = readSet(of("CowSortedSet", make))
                .build("built by add", make)
                .build("copyOf a list", () -> CowSortedSet.copyOf(elements))
                .update("snapshot()", (set, i) -> set.snapshot());
        editSet(specimen, CowSortedSet::share);
    }
}
