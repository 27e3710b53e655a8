package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.Boom;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Each step makes another version of one or two that there are; all of them are looked at again after each step. */
@SuppressWarnings("NullAway") // The types of keys and values do not say that these may be null.
class PersistentMapModelTest {
    /** A version, and what it must be equal to for ever. */
    private record Version(PersistentMap<HashKey, Integer> map, Map<HashKey, Integer> twin) {
        Version changed(PersistentMap<HashKey, Integer> changed, Twin change) {
            Map<HashKey, Integer> copy = new HashMap<>(twin);
            change.in(copy);
            return new Version(changed, copy);
        }

        void check() {
            map.checkInvariants();
            assertEquals(twin.size(), map.size());
            Set<HashKey> keys = Collections.newSetFromMap(new IdentityHashMap<>());
            keys.addAll(twin.keySet());
            map.forEach((key, value) -> {
                assertTrue(keys.contains(key), () -> key + " is not the key that was put in first");
                assertEquals(twin.get(key), value);
            });
        }

        void checkThroughly(List<Version> others) {
            check();
            assertEquals(twin, map);
            assertEquals(map, twin);
            assertEquals(twin.hashCode(), map.hashCode());
            assertEquals(twin.keySet(), map.keySet());
            assertEquals(map.entrySet(), twin.entrySet());
            HashKeys.ALL.forEach(key -> {
                assertEquals(twin.get(key), map.get(key));
                assertEquals(twin.containsKey(key), map.containsKey(key));
                assertEquals(twin.getOrDefault(key, 77), map.getOrDefault(key, 77));
            });
            Order.check(map.keySet(), twin.size() * 31L + others.size());
            for (Version other : others) {
                boolean equal = twin.equals(other.twin);
                assertEquals(equal, map.equals(other.map));
                assertEquals(equal, other.map.equals(map));
            }
        }
    }

    /** What an operation does to a twin. */
    @FunctionalInterface
    private interface Twin {
        void in(Map<HashKey, Integer> map);
    }

    /** What makes a version of two others, or none if there is only something to look at or a function throws. */
    @FunctionalInterface
    private interface Operation {
        @Nullable
        Version of(Version x, Version y, int a, int b);
    }

    private static final Map<String, Operation> OPERATIONS = operations();
    private static final List<String> NAMES = List.copyOf(OPERATIONS.keySet());

    private static Map<String, Operation> operations() {
        Map<String, Operation> all = new LinkedHashMap<>();
        all.put("with", (x, y, a, b) -> {
            HashKey key = HashKeys.key(a, b);
            Integer value = HashKeys.value(b);
            return x.changed(x.map.with(key, value), twin -> twin.put(key, value));
        });
        all.put("withAll", (x, y, a, b) -> x.changed(x.map.withAll(y.map), twin -> twin.putAll(y.twin)));
        all.put(
                "withAll of another kind",
                (x, y, a, b) -> x.changed(x.map.withAll(new HashMap<>(y.map)), twin -> twin.putAll(y.twin)));
        all.put("withAbsent", (x, y, a, b) -> {
            HashKey key = HashKeys.key(a, b);
            Integer value = HashKeys.value(b);
            return x.changed(x.map.withAbsent(key, value), twin -> twin.putIfAbsent(key, value));
        });
        all.put("withComputed", (x, y, a, b) -> {
            HashKey key = HashKeys.key(a, b);
            return x.changed(
                    x.map.withComputed(key, (k, v) -> computed(k, v, b)),
                    twin -> twin.compute(key, (k, v) -> computed(k, v, b)));
        });
        all.put("withComputed, throwing", (x, y, a, b) -> {
            UnaryOperator<Integer> boom = Boom.at(0, value -> value);
            assertThrows(Boom.class, () -> x.map.withComputed(HashKeys.key(a, b), (k, v) -> boom.apply(v)));
            return null;
        });
        all.put("without", (x, y, a, b) -> {
            HashKey key = HashKeys.key(a, b);
            return x.changed(x.map.without(key), twin -> twin.remove(key));
        });
        all.put("without all, one by one", (x, y, a, b) -> {
            PersistentMap<HashKey, Integer> map = x.map;
            for (HashKey key : y.twin.keySet()) {
                map = map.without(key);
            }
            return x.changed(map, twin -> twin.keySet().removeAll(y.twin.keySet()));
        });
        all.put(
                "withoutAll",
                (x, y, a, b) -> x.changed(
                        x.map.withoutAll(y.map.keySet()), twin -> twin.keySet().removeAll(y.twin.keySet())));
        all.put("withoutAll of some", (x, y, a, b) -> {
            List<Object> keys = new ArrayList<>(HashKeys.ALL.subList(a, a + b));
            keys.add("stranger");
            return x.changed(x.map.withoutAll(keys), twin -> twin.keySet().removeAll(new ArrayList<>(keys)));
        });
        all.put("only some", (x, y, a, b) -> {
            List<HashKey> keys = new ArrayList<>(HashKeys.ALL);
            keys.removeAll(HashKeys.ALL.subList(a, a + 6 + b / 4));
            return x.changed(x.map.withoutAll(keys), twin -> twin.keySet().removeAll(keys));
        });
        all.put("merged", (x, y, a, b) -> merged(x, y, () -> (mine, theirs) -> merged(mine, theirs, b)));
        all.put("merged, mine", (x, y, a, b) -> merged(x, y, () -> (mine, theirs) -> mine));
        all.put("merged, none", (x, y, a, b) -> merged(x, y, () -> (mine, theirs) -> null));
        all.put(
                "merged, throwing",
                (x, y, a, b) -> merged(x, y, () -> {
                    UnaryOperator<Integer> boom = Boom.at(a, value -> value);
                    return (mine, theirs) -> boom.apply(theirs);
                }));
        all.put("diff, added", (x, y, a, b) -> {
            Version added = new Version(checkedDiff(x, y).added(), new HashMap<>(y.twin));
            added.twin.keySet().removeAll(x.twin.keySet());
            return added;
        });
        all.put("diff, removed", (x, y, a, b) -> {
            Version removed = new Version(checkedDiff(x, y).removed(), new HashMap<>(x.twin));
            removed.twin.keySet().removeAll(y.twin.keySet());
            return removed;
        });
        all.put("diff, applied", (x, y, a, b) -> {
            MapDiff<HashKey, Integer> diff = x.map.diff(y.map);
            PersistentMap<HashKey, Integer> map =
                    x.map.withoutAll(diff.removed().keySet());
            for (Map.Entry<HashKey, MapDiff.Change<Integer>> change :
                    diff.changed().entrySet()) {
                assertEquals(map.get(change.getKey()), change.getValue().before());
                map = map.with(change.getKey(), change.getValue().after());
            }
            return x.changed(map.withAll(diff.added()), twin -> {
                twin.keySet().retainAll(y.twin.keySet());
                twin.putAll(y.twin);
            });
        });
        all.put("copyOf", (x, y, a, b) -> {
            assertSame(x.map, PersistentMap.copyOf(x.map));
            return new Version(PersistentMap.copyOf(x.twin), x.twin);
        });
        all.put("collector", (x, y, a, b) -> {
            Collection<Map.Entry<HashKey, Integer>> entries = new ArrayList<>(x.map.entrySet());
            entries.addAll(y.twin.entrySet());
            var stream = b % 8 == 0 ? entries.parallelStream() : entries.stream();
            return x.changed(
                    b % 2 == 0
                            ? stream.collect(PersistentMap.<HashKey, Integer>collector())
                            : stream.collect(PersistentMap.collector(Map.Entry::getKey, Map.Entry::getValue)),
                    twin -> twin.putAll(y.twin));
        });
        all.put("grown", (x, y, a, b) -> {
            Map<HashKey, Integer> more = new HashMap<>();
            HashKeys.ALL.subList(a, a + 32).forEach(key -> more.put(key, b % 3 == 0 ? null : Integer.valueOf(b)));
            return x.changed(x.map.withAll(more), twin -> twin.putAll(more));
        });
        return all;
    }

    private static @Nullable Integer computed(@Nullable HashKey key, @Nullable Integer value, int b) {
        int id = key == null ? 0 : key.id();
        return value == null ? HashKeys.value(b) : (value + id + b) % 5 == 0 ? null : Integer.valueOf((value + b) % 7);
    }

    private static @Nullable Integer merged(@Nullable Integer mine, @Nullable Integer theirs, int b) {
        assertFalse(Objects.equals(mine, theirs), "a function is asked though there is nothing to merge");
        if (mine == null || theirs == null) {
            return b % 2 == 0 ? mine : theirs;
        }
        return (mine + 2 * theirs + b) % 4 == 0 ? null : Integer.valueOf((mine + theirs) % 7);
    }

    private static @Nullable Version merged(Version x, Version y, Supplier<BinaryOperator<Integer>> functions) {
        Map<HashKey, Integer> twin = new HashMap<>(x.twin);
        BinaryOperator<Integer> function = functions.get();
        try {
            y.twin.forEach((key, theirs) -> {
                Integer mine = twin.get(key);
                if (!x.twin.containsKey(key)) {
                    twin.put(key, theirs);
                } else if (!Objects.equals(mine, theirs)) {
                    Integer merged = function.apply(mine, theirs);
                    if (merged == null) {
                        twin.remove(key);
                    } else {
                        twin.put(key, merged);
                    }
                }
            });
        } catch (Boom thrown) {
            assertThrows(Boom.class, () -> x.map.merged(y.map, functions.get()));
            return null;
        }
        return new Version(x.map.merged(y.map, functions.get()), twin);
    }

    private static MapDiff<HashKey, Integer> checkedDiff(Version x, Version y) {
        MapDiff<HashKey, Integer> diff = x.map.diff(y.map);
        Map<HashKey, MapDiff.Change<Integer>> changed = new HashMap<>();
        x.twin.forEach((key, before) -> {
            if (y.twin.containsKey(key) && !Objects.equals(before, y.twin.get(key))) {
                changed.put(key, new MapDiff.Change<>(before, y.twin.get(key)));
            }
        });
        assertEquals(changed, diff.changed());
        assertEquals(x.twin.equals(y.twin), diff.isEmpty());
        MapDiff<HashKey, Integer> back = y.map.diff(x.map);
        assertEquals(diff.added(), back.removed());
        assertEquals(diff.removed(), back.added());
        assertEquals(diff.changed().keySet(), back.changed().keySet());
        diff.changed().checkInvariants();
        return diff;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(30);
    }

    @Property(tries = 500)
    void everyVersionStaysLikeItsOwnHashMap(@ForAll("steps") List<Step> steps) {
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(PersistentMap.empty(), new HashMap<>()));
        Map<HashKey, Integer> full = new HashMap<>();
        HashKeys.ALL.forEach(key -> full.put(key, HashKeys.value(4 * full.size())));
        versions.add(new Version(PersistentMap.copyOf(full), full));
        List<String> history = new ArrayList<>();
        for (Step step : steps) {
            int x = step.version() % versions.size();
            int y = (step.a() + 7 * step.move()) % versions.size();
            String name = NAMES.get(step.edit() % NAMES.size());
            history.add(versions.size() + " = " + x + " " + name + " " + y + ", " + step.a() + ", " + step.b());
            try {
                Version made = Objects.requireNonNull(OPERATIONS.get(name))
                        .of(versions.get(x), versions.get(y), step.a(), step.b());
                if (made != null) {
                    versions.add(made);
                    made.checkThroughly(versions);
                }
                versions.forEach(Version::check);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(e + "\nversions:\n  " + String.join("\n  ", history), e);
            }
        }
        versions.forEach(version -> version.checkThroughly(versions));
    }
}
