package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each step makes another version of one or two that there are; all of them are looked at again after each step. */
@SuppressWarnings("NullAway") // The types of keys and values do not say that these may be null.
class PersistentSetModelTest {
    /** A version, and what it must be equal to for ever. */
    private record Version(PersistentSet<HashKey> set, Set<HashKey> twin) {
        Version changed(PersistentSet<HashKey> changed, Twin change) {
            Set<HashKey> copy = new HashSet<>(twin);
            change.in(copy);
            return new Version(changed, copy);
        }

        void check() {
            set.checkInvariants();
            assertEquals(twin.size(), set.size());
            set.forEach(element -> assertTrue(twin.contains(element)));
        }

        void checkThroughly(List<Version> others) {
            check();
            assertEquals(twin, set);
            assertEquals(set, twin);
            assertEquals(twin.hashCode(), set.hashCode());
            HashKeys.ALL.forEach(key -> assertEquals(twin.contains(key), set.contains(key)));
            Order.check(set, twin.size() * 31L + others.size());
            for (Version other : others) {
                boolean equal = twin.equals(other.twin);
                assertEquals(equal, set.equals(other.set));
                assertEquals(equal, other.set.equals(set));
                assertEquals(twin.containsAll(other.twin), set.containsAll(other.set));
                assertEquals(twin.containsAll(other.twin), set.containsAll(other.twin));
            }
        }
    }

    /** What an operation does to a twin. */
    @FunctionalInterface
    private interface Twin {
        void in(Set<HashKey> set);
    }

    /** What makes a version of two others. */
    @FunctionalInterface
    private interface Operation {
        Version of(Version x, Version y, int a, int b);
    }

    private static final Map<String, Operation> OPERATIONS = operations();
    private static final List<String> NAMES = List.copyOf(OPERATIONS.keySet());

    private static Map<String, Operation> operations() {
        Map<String, Operation> all = new LinkedHashMap<>();
        all.put("plus", (x, y, a, b) -> {
            HashKey key = HashKeys.key(a, b);
            return x.changed(x.set.plus(key), twin -> twin.add(key));
        });
        all.put("minus", (x, y, a, b) -> {
            HashKey key = HashKeys.key(a, b);
            return x.changed(x.set.minus(key), twin -> twin.remove(key));
        });
        all.put("plusAll", (x, y, a, b) -> x.changed(x.set.plusAll(y.set), twin -> twin.addAll(y.twin)));
        all.put(
                "plusAll of another kind",
                (x, y, a, b) -> x.changed(x.set.plusAll(new ArrayList<>(y.set)), twin -> twin.addAll(y.twin)));
        all.put("plusAll of some", (x, y, a, b) -> {
            List<HashKey> keys = HashKeys.ALL.subList(a, a + b);
            return x.changed(x.set.plusAll(keys), twin -> twin.addAll(keys));
        });
        all.put("minusAll", (x, y, a, b) -> x.changed(x.set.minusAll(y.set), twin -> twin.removeAll(y.twin)));
        all.put("minusAll of some", (x, y, a, b) -> {
            List<Object> keys = new ArrayList<>(HashKeys.ALL.subList(a, a + b));
            keys.add("stranger");
            return x.changed(x.set.minusAll(keys), twin -> twin.removeAll(new HashSet<>(keys)));
        });
        all.put("minus all, one by one", (x, y, a, b) -> {
            PersistentSet<HashKey> set = x.set;
            for (HashKey key : y.twin) {
                set = set.minus(key);
            }
            return x.changed(set, twin -> twin.removeAll(y.twin));
        });
        all.put("only some", (x, y, a, b) -> {
            PersistentSet<HashKey> some = PersistentSet.copyOf(HashKeys.ALL.subList(a, a + 6 + b / 4));
            return x.changed(x.set.intersection(some), twin -> twin.retainAll(some));
        });
        all.put("union", (x, y, a, b) -> x.changed(x.set.union(y.set), twin -> twin.addAll(y.twin)));
        all.put("intersection", (x, y, a, b) -> x.changed(x.set.intersection(y.set), twin -> twin.retainAll(y.twin)));
        all.put("difference", (x, y, a, b) -> x.changed(x.set.difference(y.set), twin -> twin.removeAll(y.twin)));
        all.put("difference from one", (x, y, a, b) -> {
            HashKey key = HashKeys.key(a, b);
            return x.changed(x.set.difference(PersistentSet.of(key)), twin -> twin.removeAll(Arrays.asList(key)));
        });
        all.put("diff, added", (x, y, a, b) -> y.changed(checkedDiff(x, y).added(), twin -> twin.removeAll(x.twin)));
        all.put(
                "diff, removed",
                (x, y, a, b) -> x.changed(checkedDiff(x, y).removed(), twin -> twin.removeAll(y.twin)));
        all.put("copyOf", (x, y, a, b) -> {
            assertSame(x.set, PersistentSet.copyOf(x.set));
            return new Version(PersistentSet.copyOf(x.twin), x.twin);
        });
        all.put("of", (x, y, a, b) -> new Version(PersistentSet.of(x.set.toArray(new HashKey[0])), x.twin));
        all.put("collector", (x, y, a, b) -> {
            List<HashKey> elements = new ArrayList<>(x.set);
            elements.addAll(y.twin);
            var stream = b % 8 == 0 ? elements.parallelStream() : elements.stream();
            return x.changed(stream.collect(PersistentSet.collector()), twin -> twin.addAll(y.twin));
        });
        all.put(
                "from its parallel stream",
                (x, y, a, b) -> new Version(
                        x.set.parallelStream().filter(y.set::contains).collect(PersistentSet.collector()),
                        x.changed(x.set, twin -> twin.retainAll(y.twin)).twin));
        all.put("grown", (x, y, a, b) -> {
            List<HashKey> more = HashKeys.ALL.subList(a, a + 32);
            return x.changed(x.set.plusAll(more), twin -> twin.addAll(more));
        });
        return all;
    }

    private static SetDiff<HashKey> checkedDiff(Version x, Version y) {
        SetDiff<HashKey> diff = x.set.diff(y.set);
        assertEquals(x.twin.equals(y.twin), diff.isEmpty());
        assertEquals(new SetDiff<>(diff.removed(), diff.added()), y.set.diff(x.set));
        assertEquals(y.set, x.set.difference(diff.removed()).union(diff.added()));
        return diff;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(30);
    }

    @Property(tries = 500)
    void everyVersionStaysLikeItsOwnHashSet(@ForAll("steps") List<Step> steps) {
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(PersistentSet.empty(), new HashSet<>()));
        versions.add(new Version(PersistentSet.copyOf(HashKeys.ALL), new HashSet<>(HashKeys.ALL)));
        List<String> history = new ArrayList<>();
        for (Step step : steps) {
            int x = step.version() % versions.size();
            int y = (step.a() + 7 * step.move()) % versions.size();
            String name = NAMES.get(step.edit() % NAMES.size());
            history.add(versions.size() + " = " + x + " " + name + " " + y + ", " + step.a() + ", " + step.b());
            try {
                Version made = Objects.requireNonNull(OPERATIONS.get(name))
                        .of(versions.get(x), versions.get(y), step.a(), step.b());
                versions.add(made);
                made.checkThroughly(versions);
                versions.forEach(Version::check);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(e + "\nversions:\n  " + String.join("\n  ", history), e);
            }
        }
        versions.forEach(version -> version.checkThroughly(versions));
    }
}
