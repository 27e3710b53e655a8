package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys whose methods throw, at each of the calls that a map makes. */
@SuppressWarnings("NullAway") // One of the keys is null.
class HostileKeysTest {
    /** What a key throws. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal() {
            super(null, null, false, false);
        }
    }

    /** Throws at the call that it is set to, and never while it is not set. */
    static final class Fuse {
        private int calls = -1;

        void set(int calls) {
            this.calls = calls;
        }

        void tell(HashKey.Call call) {
            if (calls >= 0 && calls-- == 0) {
                throw new Refusal();
            }
        }
    }

    /** A method of a map, called with a key. */
    record Call(String name, BiConsumer<CowMap<HashKey, Integer>, HashKey> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // What matters is whether it throws.
    private static Stream<Call> calls() {
        return Stream.of(
                call("get", (map, key) -> map.get(key)),
                call("getOrDefault", (map, key) -> map.getOrDefault(key, 9)),
                call("containsKey", (map, key) -> map.containsKey(key)),
                call("put", (map, key) -> map.put(key, 9)),
                call("putIfAbsent", (map, key) -> map.putIfAbsent(key, 9)),
                call("putAll", (map, key) -> map.putAll(Map.of(key, 9))),
                call("putAll of many", (map, key) -> map.putAll(mixed(key))),
                call("putAll of a relative", HostileKeysTest::putRelative),
                call("remove", (map, key) -> map.remove(key)),
                call("remove with its value", (map, key) -> map.remove(key, 1)),
                call("replace", (map, key) -> map.replace(key, 9)),
                call("replace its value", (map, key) -> map.replace(key, 1, 9)),
                call("replaceAll", (map, key) -> map.replaceAll((k, value) -> 9)),
                call("compute", (map, key) -> map.compute(key, (k, value) -> 9)),
                call("compute to null", (map, key) -> map.compute(key, (k, value) -> null)),
                call("computeIfAbsent", (map, key) -> map.computeIfAbsent(key, k -> 9)),
                call("computeIfPresent", (map, key) -> map.computeIfPresent(key, (k, value) -> 9)),
                call("merge", (map, key) -> map.merge(key, 9, Integer::sum)),
                call("edit", (map, key) -> map.edit(key, value -> 9)),
                call("keys, contains", (map, key) -> map.keySet().contains(key)),
                call("keys, remove", (map, key) -> map.keySet().remove(key)),
                call("keys, removeIf", (map, key) -> map.keySet().removeIf(k -> k != null && k.id() > 0)),
                call("keys, removeAll", (map, key) -> map.keySet().removeAll(Collections.singletonList(key))),
                call("keys, removeAll of many", (map, key) -> map.keySet().removeAll(many(key))),
                call(
                        "keys, removeAll of some",
                        (map, key) -> map.keySet().removeAll(mixed(key).keySet())),
                call("entries, removeAll of some", (map, key) -> map.entrySet().removeAll(some(map, key))),
                call("keys, retainAll", (map, key) -> map.keySet().retainAll(Collections.singletonList(key))),
                call("values, removeIf", (map, key) -> map.values().removeIf(value -> value == 1)),
                call("entries, contains", (map, key) -> map.entrySet().contains(new SimpleEntry<>(key, 1))),
                call("entries, remove", (map, key) -> map.entrySet().remove(new SimpleEntry<>(key, 1))),
                call("entries, removeIf", (map, key) -> map.entrySet().removeIf(entry -> key.equals(entry.getKey()))),
                call("entries, retainAll", (map, key) -> map.entrySet().retainAll(List.of(new SimpleEntry<>(key, 1)))),
                call("equals", HostileKeysTest::equalsAnother),
                call("equals a share", HostileKeysTest::equalsAShare),
                call("hashCode", (map, key) -> map.hashCode()));
    }

    private static Call call(String name, BiConsumer<CowMap<HashKey, Integer>, HashKey> call) {
        return new Call(name, call);
    }

    private static void equalsAnother(CowMap<HashKey, Integer> map, HashKey key) {
        Map<HashKey, Integer> other = new HashMap<>(map);
        other.put(key, 9);
        assertEquals(false, map.equals(other));
    }

    private static void equalsAShare(CowMap<HashKey, Integer> map, HashKey key) {
        CowMap<HashKey, Integer> other = map.share();
        other.put(key, 9);
        assertEquals(false, map.equals(other));
    }

    /** A key between others, of which some may be there and some collide. */
    private static Map<HashKey, Integer> mixed(HashKey key) {
        Map<HashKey, Integer> mixed = new LinkedHashMap<>();
        HashKeys.CROWD.stream().filter(k -> k != null).limit(5).forEach(k -> mixed.put(k, 8));
        mixed.put(key, 9);
        HashKeys.ALL.stream().filter(k -> k != null).skip(2).limit(9).forEach(k -> mixed.put(k, 8));
        return mixed;
    }

    private static void putRelative(CowMap<HashKey, Integer> map, HashKey key) {
        CowMap<HashKey, Integer> relative = map.share();
        relative.putAll(mixed(key));
        map.putAll(relative);
    }

    private static List<Map.Entry<HashKey, Integer>> some(CowMap<HashKey, Integer> map, HashKey key) {
        List<Map.Entry<HashKey, Integer>> some = new ArrayList<>();
        map.forEach((k, value) -> {
            if (some.size() < map.size() / 2) {
                some.add(new SimpleEntry<>(k, value));
            }
        });
        some.add(new SimpleEntry<>(key, 1));
        some.add(new SimpleEntry<>(key, 1));
        return some;
    }

    private static List<HashKey> many(HashKey key) {
        List<HashKey> many = new ArrayList<>(List.of(key));
        for (int i = 0; i < 99; i++) {
            many.add(HashKey.of(1000 + i, i));
        }
        return many;
    }

    /** What a map holds before: some of the stock of keys, of which it may have held more. */
    record Start(List<HashKey> keys, int size, boolean shrunk) {
        CowMap<HashKey, Integer> map(Fuse fuse) {
            CowMap<HashKey, Integer> map = new CowMap<>();
            for (HashKey key : shrunk ? keys : keys.subList(0, size)) {
                map.put(key == null ? null : key.watchedBy(fuse::tell), 1);
            }
            keys.subList(size, keys.size()).forEach(map::remove);
            return map;
        }

        Map<HashKey, Integer> twin() {
            Map<HashKey, Integer> twin = new HashMap<>();
            keys.subList(0, size).forEach(key -> twin.put(key, 1));
            return twin;
        }

        @Override
        public String toString() {
            return size + " of " + keys.size() + (shrunk ? ", shrunk" : "");
        }

        /** Keys that are there and one that is not. */
        List<HashKey> picked() {
            List<@Nullable HashKey> picked = new ArrayList<>();
            if (size > 0) {
                picked.add(keys.get(size / 2));
                picked.add(keys.get(size - 1));
            }
            if (size < keys.size()) {
                picked.add(keys.get(size));
            }
            picked.removeIf(key -> key == null);
            return picked;
        }
    }

    private static List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        for (List<HashKey> keys : List.of(HashKeys.CROWD, HashKeys.ALL)) {
            for (int size : new int[] {0, 1, 3, 4, 5, 16, 17, 28, 40, 64}) {
                if (size <= keys.size()) {
                    starts.add(new Start(keys, size, false));
                    starts.add(new Start(keys, size, true));
                }
            }
        }
        return starts;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aKeyThatThrowsLeavesTheMapAndItsShareAsTheyWere(Call call) {
        int thrown = 0;
        for (Start start : starts()) {
            for (HashKey key : start.picked()) {
                for (int at = 0; isRefused(call, start, key, at); at += 1 + at / 4) {
                    thrown++;
                }
            }
        }
        assertTrue(thrown > 0 || call.name.contains("If") || call.name.equals("replaceAll"), "no key was ever asked");
    }

    /** Whether the call was as long as to meet the fuse. */
    private static boolean isRefused(Call call, Start start, HashKey key, int at) {
        Fuse fuse = new Fuse();
        CowMap<HashKey, Integer> map = start.map(fuse);
        CowMap<HashKey, Integer> share = at % 2 == 0 ? map.share() : new CowMap<>();
        HashKey argument = key.watchedBy(fuse::tell);
        fuse.set(at);
        try {
            call.call.accept(map, argument);
            return false;
        } catch (Refusal refusal) {
            fuse.set(-1);
            Supplier<String> message = () -> start + ", " + key + ", refused after " + at + " calls";
            map.checkInvariants();
            share.checkInvariants();
            Map<HashKey, Integer> twin = start.twin();
            assertEquals(twin, plain(map), message);
            assertEquals(twin.size(), map.size(), message);
            assertEquals(at % 2 == 0 ? twin : Map.of(), plain(share), message);
            map.put(argument, 7);
            twin.put(key, 7);
            assertEquals(twin, plain(map), message);
            return true;
        } finally {
            fuse.set(-1);
        }
    }

    private static Map<HashKey, Integer> plain(CowMap<HashKey, Integer> map) {
        Map<HashKey, Integer> plain = new HashMap<>();
        map.forEach((key, value) -> plain.put(key == null ? null : key.again(), value));
        return plain;
    }

    @ParameterizedTest
    @MethodSource("starts")
    @SuppressWarnings("ReturnValueIgnored") // What matters is whether it throws.
    void aKeyThatThrowsLeavesASetAsItWas(Start start) {
        for (HashKey key : start.picked()) {
            boolean refused = true;
            for (int at = 0; refused; at += 1 + at / 4) {
                refused = false;
                Fuse fuse = new Fuse();
                CowSet<HashKey> set = new CowSet<>(start.map(fuse).keySet());
                HashKey argument = key.watchedBy(fuse::tell);
                Set<HashKey> before = start.twin().keySet();
                for (Runnable call : List.<Runnable>of(
                        () -> set.contains(argument),
                        () -> set.add(argument),
                        () -> set.addAll(List.of(argument)),
                        () -> set.retainAll(Collections.singletonList(argument)),
                        () -> set.removeIf(argument::equals),
                        () -> set.remove(argument))) {
                    fuse.set(at);
                    try {
                        call.run();
                    } catch (Refusal refusal) {
                        refused = true;
                        fuse.set(-1);
                        set.checkInvariants();
                        assertEquals(before, plain(set));
                    }
                    fuse.set(-1);
                    before = plain(set);
                }
            }
        }
    }

    private static Set<HashKey> plain(CowSet<HashKey> set) {
        Set<HashKey> plain = new HashSet<>();
        set.forEach(key -> plain.add(key == null ? null : key.again()));
        return plain;
    }

    @ParameterizedTest
    @MethodSource("starts")
    void anIteratorAsksNoKey(Start start) {
        Fuse fuse = new Fuse();
        CowMap<HashKey, Integer> map = start.map(fuse);
        CowMap<HashKey, Integer> share = map.share();
        for (CowMap<HashKey, Integer> side : List.of(map, share)) {
            fuse.set(0);
            Iterator<Map.Entry<HashKey, Integer>> iterator = side.entrySet().iterator();
            for (int i = 0; iterator.hasNext(); i++) {
                iterator.next().setValue(i);
                if (i % 7 != 0) {
                    iterator.remove();
                }
            }
            fuse.set(-1);
            side.checkInvariants();
            assertEquals((start.size + 6) / 7, side.size());
        }
    }
}
