package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.collections.PersistentSortedMap;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.SortedKeys;
import dev.byre.testkit.SortedMapEdits;
import dev.byre.testkit.SortedViews;
import dev.byre.testkit.Step;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;

@SuppressWarnings("NullAway") // Keys and values may be null.
class CowSortedMapModelTest {
    private static final int MOST_KEPT = 6;

    /** A value taken from a handle, and what it must be equal to for ever. */
    private record Kept<K>(PersistentSortedMap<K, Integer> value, NavigableMap<K, Integer> twin) {
        void check() {
            assertEquals(twin, value);
            assertEquals(twin.toString(), value.toString());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    /** For each kind of keys, what takes steps with a family of maps of them. */
    private static final List<Consumer<List<Step>>> FAMILIES =
            SortedKeys.EACH.stream().map(CowSortedMapModelTest::families).toList();

    private static final List<Edit<NavigableMap<HashKey, Integer>, NavigableMap<HashKey, Integer>>> OF_ANY_MAP =
            withoutBulkInViews(SortedMapEdits.ofAnyMap());

    private static <K> Consumer<List<Step>> families(SortedKeys<K> keys) {
        var edits = withoutBulkInViews(SortedMapEdits.of(keys));
        return steps -> {
            try {
                List<Kept<K>> kept = new ArrayList<>();
                family(keys, kept).edits(edits).edits(handleEdits(keys, kept)).run(steps);
            } catch (AssertionError e) {
                throw new AssertionError(keys + ": " + e.getMessage(), e);
            }
        };
    }

    @Property(tries = 100)
    void everyVersionBehavesLikeItsOwnTreeMap(@ForAll("steps") List<Step> steps) {
        FAMILIES.forEach(families -> families.accept(steps));
    }

    @Property(tries = 200)
    void everyVersionDoesWhatAnyMapDoes(@ForAll("steps") List<Step> steps) {
        family(SortedKeys.HASH_KEYS, List.of()).edits(OF_ANY_MAP).run(steps);
    }

    /** Without those that are half done when one of many keys is out of the range of a view, as with a TreeMap. */
    private static <V> List<Edit<V, V>> withoutBulkInViews(List<Edit<V, V>> edits) {
        return edits.stream()
                .filter(edit -> !edit.name().matches("put all.*in a view"))
                .toList();
    }

    private static <K> Family<CowSortedMap<K, Integer>, NavigableMap<K, Integer>> family(
            SortedKeys<K> keys, List<Kept<K>> kept) {
        return Family.<CowSortedMap<K, Integer>, NavigableMap<K, Integer>>of(
                        () -> new CowSortedMap<>(keys.comparator()), keys::treeMap)
                .sharing(CowSortedMapModelTest::sibling, TreeMap::new)
                .releasing(CowSortedMap::release, CowSortedMap::isKnownUnique)
                .invariants(map -> {
                    map.checkInvariants();
                    kept.forEach(Kept::check);
                });
    }

    /** One that shares with a map, in one of the ways there are. */
    private static <K> CowSortedMap<K, Integer> sibling(CowSortedMap<K, Integer> map) {
        return switch (map.size() % 4) {
            case 0 -> new CowSortedMap<>(map.snapshot());
            case 1 -> new CowSortedMap<>(map);
            default -> map.share();
        };
    }

    private static <K> List<Edit<CowSortedMap<K, Integer>, NavigableMap<K, Integer>>> handleEdits(
            SortedKeys<K> keys, List<Kept<K>> kept) {
        List<Edit<CowSortedMap<K, Integer>, NavigableMap<K, Integer>>> edits = new ArrayList<>();
        SortedViews<NavigableMap<K, Integer>, K> views = SortedViews.ofMaps(keys);
        for (boolean throwing : new boolean[] {false, true}) {
            edits.add(new Edit<>(
                    throwing ? "edit, throwing" : "edit",
                    false,
                    (map, a, b) -> map.edit(keys.key(a, b), value -> edited(value, b, throwing)),
                    (map, a, b) -> {
                        K key = keys.key(a, b);
                        if (!map.containsKey(key)) {
                            return false;
                        }
                        map.put(key, edited(map.get(key), b, throwing));
                        return true;
                    }));
        }
        for (int i = 0; i < 20; i++) {
            edits.add(new Edit<>(
                    "snapshot",
                    true,
                    (map, a, b) -> {
                        PersistentSortedMap<K, Integer> snapshot = map.snapshot();
                        if (kept.size() == MOST_KEPT) {
                            kept.remove(a % MOST_KEPT);
                        }
                        kept.add(new Kept<>(snapshot, new TreeMap<>((SortedMap<K, Integer>) map)));
                        return told(snapshot, keys);
                    },
                    (map, a, b) -> told(map, keys)));
        }
        edits.add(new Edit<>(
                "a handle of a view",
                true,
                (map, a, b) -> told(new CowSortedMap<>(views.picked(map, a, b)), keys),
                (map, a, b) -> told(views.picked(map, a, b), keys)));
        edits.add(new Edit<>(
                "a value of a view",
                true,
                (map, a, b) -> told(PersistentSortedMap.copyOf(views.picked(map, a, b)), keys),
                (map, a, b) -> told(views.picked(map, a, b), keys)));
        edits.add(new Edit<>(
                "ranks",
                true,
                (map, a, b) -> {
                    List<Object> told = new ArrayList<>();
                    keys.all().forEach(key -> told.add(map.rank(key)));
                    for (int i = 0; i < map.size(); i++) {
                        told.add(new SimpleImmutableEntry<>(map.entryAt(i)));
                    }
                    return told;
                },
                (map, a, b) -> {
                    List<Object> told = new ArrayList<>();
                    keys.all().forEach(key -> told.add(map.headMap(key, false).size()));
                    map.entrySet().forEach(entry -> told.add(new SimpleImmutableEntry<>(entry)));
                    return told;
                }));
        edits.add(new Edit<>(
                "a rank that is none",
                true,
                (map, a, b) -> map.entryAt(a % 2 == 0 ? -1 - b : map.size() + b),
                (map, a, b) -> {
                    throw new IndexOutOfBoundsException();
                }));
        return edits;
    }

    private static @Nullable Integer edited(@Nullable Integer value, int b, boolean throwing) {
        if (throwing) {
            throw new IllegalArgumentException();
        }
        return value == null ? Integer.valueOf(b) : b % 3 == 0 ? null : Integer.valueOf(value + b);
    }

    /** What a map holds, in its order, and how that compares the first and the last key of all. */
    private static <K> Object told(SortedMap<K, Integer> map, SortedKeys<K> keys) {
        List<Object> told = new ArrayList<>();
        for (Map.Entry<K, Integer> entry : map.entrySet()) {
            told.add(new SimpleImmutableEntry<>(entry));
        }
        NavigableMap<K, Integer> ends = new TreeMap<>(map.comparator());
        ends.put(keys.sorted().get(0), 0);
        ends.put(keys.sorted().get(63), 63);
        told.add(ends.toString());
        return told;
    }
}
