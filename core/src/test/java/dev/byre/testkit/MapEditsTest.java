package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edits of maps let a map pass that is right, in whatever order, and find maps that are wrong on purpose. */
class MapEditsTest {
    /** What makes a map that is wrong out of another one. */
    record Wrong(String what, UnaryOperator<Map<HashKey, Integer>> copy) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static final List<Edit<Map<HashKey, Integer>, Map<HashKey, Integer>>> ALL = MapEdits.all();

    /** All but those after which a {@code HashMap} is half changed. */
    private static final List<Edit<Map<HashKey, Integer>, Map<HashKey, Integer>>> HARMLESS = ALL.stream()
            .filter(edit -> !edit.name().matches("(replace all|remove if).*throwing.*"))
            .toList();

    private static Family<Map<HashKey, Integer>, Map<HashKey, Integer>> family(
            UnaryOperator<Map<HashKey, Integer>> copy) {
        return Family.<Map<HashKey, Integer>, Map<HashKey, Integer>>of(() -> copy.apply(new HashMap<>()), HashMap::new)
                .sharing(copy, HashMap::new)
                .inAnyOrder();
    }

    /** A run of steps, the same for the same seed. */
    static List<Step> steps(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 60)
                .mapToObj(i -> new Step(
                        random.nextInt(Family.MOVES),
                        random.nextInt(32),
                        random.nextInt(4096),
                        random.nextInt(32),
                        random.nextInt(32)))
                .toList();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property(tries = 300)
    void aMapThatIsCopiedEagerlyIsRight(@ForAll("steps") List<Step> steps) {
        family(HashMap::new).edits(HARMLESS).run(steps);
    }

    @Property(tries = 300)
    void aMapOfAnotherOrderIsRight(@ForAll("steps") List<Step> steps) {
        family(LinkedHashMap::new).edits(HARMLESS).run(steps);
    }

    @Test
    void mapsGrowAndKeysAreThereAboutAsOftenAsNot() {
        List<Integer> sizes = new ArrayList<>();
        List<Edit<Map<HashKey, Integer>, Map<HashKey, Integer>>> measuring = HARMLESS.stream()
                .map(edit -> edit.<Map<HashKey, Integer>>through(map -> {
                    sizes.add(map.size());
                    return map;
                }))
                .toList();
        for (int seed = 0; seed < 100; seed++) {
            family(HashMap::new).edits(measuring).run(steps(seed));
        }
        double mean = sizes.stream().mapToInt(size -> size).average().orElseThrow();
        assertTrue(mean > HashKeys.ALL.size() / 3.0 && mean < HashKeys.ALL.size() / 1.5, "mean " + mean);
        assertTrue(sizes.stream().filter(size -> size > 40).count() > sizes.size() / 8);
        assertTrue(sizes.stream().filter(size -> size == 0).count() > sizes.size() / 8);
    }

    private static Stream<Wrong> wrongMaps() {
        return Stream.of(
                new Wrong("shares with its sibling", map -> map),
                new Wrong("forgets a removal", map -> new HashMap<>(map) {
                    @Override
                    public @Nullable Integer remove(@Nullable Object key) {
                        return key instanceof HashKey.Tied ? get(key) : super.remove(key);
                    }
                }),
                new Wrong("takes null for absence", map -> new HashMap<>(map) {
                    @Override
                    public boolean containsKey(@Nullable Object key) {
                        return get(key) != null;
                    }
                }),
                new Wrong("takes null for presence", map -> new HashMap<>(map) {
                    @Override
                    public @Nullable Integer putIfAbsent(HashKey key, Integer value) {
                        return containsKey(key) ? get(key) : put(key, value);
                    }
                }),
                new Wrong("takes the new key for the old one", map -> new HashMap<>(map) {
                    @Override
                    public @Nullable Integer put(HashKey key, Integer value) {
                        Integer old = remove(key);
                        super.put(key, value);
                        return old;
                    }
                }),
                new Wrong("has keys that do not write through", map -> new HashMap<>(map) {
                    @Override
                    public Set<HashKey> keySet() {
                        return new HashSet<>(super.keySet());
                    }
                }),
                new Wrong("has values that do not write through", map -> new HashMap<>(map) {
                    @Override
                    public Collection<Integer> values() {
                        return new ArrayList<>(super.values());
                    }
                }),
                new Wrong("has entries that do not write through", map -> new HashMap<>(map) {
                    @Override
                    public Set<Map.Entry<HashKey, Integer>> entrySet() {
                        Map<HashKey, Integer> copy = new HashMap<>();
                        super.entrySet().forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
                        return copy.entrySet();
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("wrongMaps")
    void aWrongMapIsFound(Wrong wrong) {
        assertThrows(AssertionError.class, () -> {
            for (int seed = 0; seed < 100; seed++) {
                family(wrong.copy).edits(HARMLESS).run(steps(seed));
            }
        });
    }

    @Test
    void whatAFunctionThatThrowsHasDoneIsFound() {
        String message = String.valueOf(assertThrows(AssertionError.class, () -> {
                    for (int seed = 0; seed < 100; seed++) {
                        family(HashMap::new).edits(ALL).run(steps(seed));
                    }
                })
                .getMessage());
        String last = message.substring(message.lastIndexOf("edit "), message.lastIndexOf("replay"));
        assertTrue(last.contains("throwing"), message);
    }
}
