package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edits of sorted maps let a {@code TreeMap} pass, and find maps that are wrong on purpose. */
@SuppressWarnings("NullAway") // Keys and values may be null.
class SortedMapEditsTest {
    /** What makes a map that is wrong out of another one. */
    record Wrong(String what, UnaryOperator<NavigableMap<Integer, Integer>> copy) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** All but those after which a {@code TreeMap} is half changed. */
    private static <V> List<Edit<V, V>> harmless(List<Edit<V, V>> edits) {
        return edits.stream()
                .filter(edit -> !edit.name().matches("(replace all|remove if).*throwing.*|put all.*in a view"))
                .toList();
    }

    private static <K> Family<NavigableMap<K, Integer>, NavigableMap<K, Integer>> family(
            SortedKeys<K> keys, UnaryOperator<NavigableMap<K, Integer>> copy) {
        return Family.<NavigableMap<K, Integer>, NavigableMap<K, Integer>>of(
                        () -> copy.apply(keys.treeMap()), keys::treeMap)
                .sharing(copy, TreeMap::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    /** For each kind of keys, what takes steps with a family of maps of them. */
    private static final List<Consumer<List<Step>>> RIGHT =
            SortedKeys.EACH.stream().map(SortedMapEditsTest::right).toList();

    private static final List<Edit<NavigableMap<HashKey, Integer>, NavigableMap<HashKey, Integer>>> OF_ANY_MAP =
            harmless(SortedMapEdits.ofAnyMap());

    private static <K> Consumer<List<Step>> right(SortedKeys<K> keys) {
        var edits = harmless(SortedMapEdits.of(keys));
        return steps -> family(keys, TreeMap::new).edits(edits).run(steps);
    }

    @Property(tries = 150)
    void aMapThatIsCopiedEagerlyIsRight(@ForAll("steps") List<Step> steps) {
        RIGHT.forEach(family -> family.accept(steps));
    }

    @Property(tries = 300)
    void whatCanBeDoneToAnyMapCanBeDoneToSortedOnesAndTheirViews(@ForAll("steps") List<Step> steps) {
        family(SortedKeys.HASH_KEYS, TreeMap::new).edits(OF_ANY_MAP).run(steps);
    }

    @Test
    void mapsGrowAndKeysAreThereAboutAsOftenAsNot() {
        List<Integer> sizes = new ArrayList<>();
        List<Edit<NavigableMap<Integer, Integer>, NavigableMap<Integer, Integer>>> measuring =
                harmless(SortedMapEdits.of(SortedKeys.INTEGERS)).stream()
                        .map(edit -> edit.<NavigableMap<Integer, Integer>>through(map -> {
                            sizes.add(map.size());
                            return map;
                        }))
                        .toList();
        for (int seed = 0; seed < 100; seed++) {
            family(SortedKeys.INTEGERS, TreeMap::new).edits(measuring).run(MapEditsTest.steps(seed));
        }
        double mean = sizes.stream().mapToInt(size -> size).average().orElseThrow();
        assertTrue(mean > 64 / 3.0 && mean < 64 / 1.5, "mean " + mean);
        assertTrue(sizes.stream().filter(size -> size > 40).count() > sizes.size() / 8);
        assertTrue(sizes.stream().filter(size -> size == 0).count() > sizes.size() / 16);
    }

    private static Stream<Wrong> wrongMaps() {
        return Stream.of(
                new Wrong("shares with its sibling", map -> map),
                new Wrong("is of another order", map -> {
                    NavigableMap<Integer, Integer> copy = new TreeMap<>(Collections.reverseOrder());
                    copy.putAll(map);
                    return copy;
                }),
                new Wrong("takes the floor for what is lower", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                    @Override
                    public Integer lowerKey(Integer key) {
                        return super.floorKey(key);
                    }
                }),
                new Wrong("has a ceiling at the end", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                    @Override
                    public Map.@Nullable Entry<Integer, Integer> ceilingEntry(Integer key) {
                        Map.Entry<Integer, Integer> entry = super.ceilingEntry(key);
                        return entry == null ? lastEntry() : entry;
                    }
                }),
                new Wrong(
                        "has heads that do not write through", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                            @Override
                            public NavigableMap<Integer, Integer> headMap(Integer to, boolean inclusive) {
                                return new TreeMap<>(super.headMap(to, inclusive));
                            }
                        }),
                new Wrong("has tails without their bounds", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                    @Override
                    public NavigableMap<Integer, Integer> tailMap(Integer from, boolean inclusive) {
                        return super.tailMap(from, false);
                    }
                }),
                new Wrong("has views without a range", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                    @Override
                    public NavigableMap<Integer, Integer> subMap(
                            Integer from, boolean fromInclusive, Integer to, boolean toInclusive) {
                        return super.subMap(from, fromInclusive, Math.max(from, to), toInclusive);
                    }
                }),
                new Wrong("descends the wrong way", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                    @Override
                    public NavigableSet<Integer> descendingKeySet() {
                        return navigableKeySet();
                    }
                }),
                new Wrong(
                        "has keys that do not write through", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                            @Override
                            public NavigableSet<Integer> navigableKeySet() {
                                return new TreeSet<>((Set<Integer>) super.navigableKeySet());
                            }
                        }),
                new Wrong("polls without removing", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                    @Override
                    public Map.@Nullable Entry<Integer, Integer> pollLastEntry() {
                        return size() == 7 ? lastEntry() : super.pollLastEntry();
                    }
                }),
                new Wrong("takes the new key for the old one", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                    @Override
                    public @Nullable Integer put(Integer key, Integer value) {
                        Integer old = remove(key);
                        super.put(key, value);
                        return old;
                    }
                }),
                new Wrong("takes null", map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                    @Override
                    public @Nullable Integer get(@Nullable Object key) {
                        return key == null ? null : super.get(key);
                    }
                }),
                new Wrong(
                        "has entries of the past that are written to",
                        map -> new TreeMap<>((SortedMap<Integer, Integer>) map) {
                            @Override
                            public Map.@Nullable Entry<Integer, Integer> firstEntry() {
                                return isEmpty() ? null : entrySet().iterator().next();
                            }
                        }));
    }

    @ParameterizedTest
    @MethodSource("wrongMaps")
    void aWrongMapIsFound(Wrong wrong) {
        var edits = harmless(SortedMapEdits.of(SortedKeys.INTEGERS));
        assertThrows(AssertionError.class, () -> {
            for (int seed = 0; seed < 400; seed++) {
                family(SortedKeys.INTEGERS, wrong.copy).edits(edits).run(MapEditsTest.steps(seed));
            }
        });
    }
}
