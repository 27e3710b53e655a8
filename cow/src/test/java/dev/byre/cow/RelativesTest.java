package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.collections.PersistentMap;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What two versions that share do with each other, which skips what they share, against twins that share nothing. */
class RelativesTest {
    /** A write of one key. */
    record Put(int key, int value, boolean remove) {
        void on(Map<HashKey, Integer> map) {
            HashKey at = HashKeys.ALL.get(key);
            if (remove) {
                map.remove(at);
            } else {
                map.put(at, value == 0 ? null : value);
            }
        }
    }

    /** What they have in common, and what each has done since. */
    record Relatives(List<Put> before, List<Put> mine, List<Put> theirs, boolean viaSnapshot) {}

    private static Arbitrary<List<Put>> puts(int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, HashKeys.ALL.size() - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(3, false), net.jqwik.api.Tuple.of(1, true)))
                .as(Put::new)
                .list()
                .ofMaxSize(most);
    }

    @Provide
    Arbitrary<Relatives> relatives() {
        Arbitrary<List<Put>> before = Arbitraries.oneOf(puts(12), puts(150));
        Arbitrary<List<Put>> since = Arbitraries.oneOf(puts(3), puts(100));
        return Combinators.combine(before, since, since, Arbitraries.of(true, false))
                .as(Relatives::new);
    }

    /** A version and its twin. */
    private static final class Version {
        private final CowMap<HashKey, Integer> map;
        private final Map<HashKey, Integer> twin;

        Version(CowMap<HashKey, Integer> map, Map<HashKey, Integer> twin) {
            this.map = map;
            this.twin = twin;
        }

        void apply(List<Put> puts) {
            puts.forEach(put -> put.on(map));
            puts.forEach(put -> put.on(twin));
        }

        Version copy() {
            return new Version(map.share(), new HashMap<>(twin));
        }

        void check() {
            map.checkInvariants();
            assertEquals(twin, map);
            assertEquals(map, twin);
        }
    }

    private static List<Version> versions(Relatives relatives) {
        Version mine = new Version(new CowMap<>(), new HashMap<>());
        mine.apply(relatives.before);
        Version theirs = relatives.viaSnapshot
                ? new Version(new CowMap<>(mine.map.snapshot()), new HashMap<>(mine.twin))
                : mine.copy();
        mine.apply(relatives.mine);
        theirs.apply(relatives.theirs);
        return List.of(mine, theirs);
    }

    @Property(tries = 400)
    void mapsCompareAndJoinAsTheirTwinsDo(@ForAll("relatives") Relatives relatives) {
        List<Version> both = versions(relatives);
        for (Version a : both) {
            for (Version b : both) {
                assertEquals(a.twin.equals(b.twin), a.map.equals(b.map));
                PersistentMap<HashKey, Integer> snapshot = b.map.snapshot();
                assertEquals(a.twin.equals(b.twin), a.map.equals(snapshot));
                assertEquals(a.twin.equals(b.twin), snapshot.equals(a.map));
                assertEquals(
                        a.twin.keySet().containsAll(b.twin.keySet()),
                        a.map.keySet().containsAll(b.map.keySet()));
                Version joined = a.copy();
                joined.map.putAll(b.map);
                joined.twin.putAll(b.twin);
                joined.check();
                Version joinedWithSnapshot = a.copy();
                joinedWithSnapshot.map.putAll(snapshot);
                joinedWithSnapshot.twin.putAll(b.twin);
                joinedWithSnapshot.check();
                assertEquals(joined.map, joinedWithSnapshot.map);
                Version without = a.copy();
                assertEquals(
                        without.twin.entrySet().removeAll(new HashSet<>(b.twin.entrySet())),
                        without.map.entrySet().removeAll(b.map.entrySet()));
                without.check();
                Version retained = a.copy();
                assertEquals(
                        retained.twin.keySet().retainAll(new HashSet<>(b.twin.keySet())),
                        retained.map.keySet().retainAll(b.map.keySet()));
                retained.check();
            }
        }
        both.forEach(Version::check);
        // In place, the second one with what the first one has become.
        both.get(0).map.putAll(both.get(1).map);
        both.get(0).twin.putAll(both.get(1).twin);
        both.get(1).map.putAll(both.get(0).map);
        both.get(1).twin.putAll(both.get(0).twin);
        both.forEach(Version::check);
        assertEquals(both.get(0).map, both.get(1).map);
    }

    @FunctionalInterface
    private interface Bulk {
        boolean on(Set<@Nullable HashKey> set, Set<@Nullable HashKey> other);
    }

    private static final List<Bulk> BULKS = List.of(
            (set, other) -> set.equals(other),
            (set, other) -> set.containsAll(other),
            (set, other) -> set.addAll(other),
            (set, other) -> set.removeAll(other),
            (set, other) -> set.retainAll(other));

    @Property(tries = 400)
    void setsCompareAndCombineAsTheirTwinsDo(@ForAll("relatives") Relatives relatives) {
        CowSet<HashKey> mine = new CowSet<>();
        apply(mine, relatives.before);
        CowSet<HashKey> theirs = relatives.viaSnapshot ? new CowSet<>(mine.snapshot()) : mine.share();
        apply(mine, relatives.mine);
        apply(theirs, relatives.theirs);
        List<CowSet<HashKey>> both = List.of(mine, theirs);
        for (CowSet<HashKey> a : both) {
            for (CowSet<HashKey> b : both) {
                Set<HashKey> twinOfA = new HashSet<>(a);
                Set<HashKey> twinOfB = new HashSet<>(b);
                for (Bulk bulk : BULKS) {
                    for (Set<HashKey> other : List.of(b, b.snapshot(), twinOfB)) {
                        CowSet<HashKey> set = a.share();
                        Set<HashKey> twin = new HashSet<>(twinOfA);
                        assertEquals(bulk.on(twin, twinOfB), bulk.on(set, other));
                        assertEquals(twin, set);
                        set.checkInvariants();
                    }
                }
                assertEquals(twinOfA, a);
                assertEquals(twinOfB, b);
            }
        }
        List<HashKey> all = new ArrayList<>(mine);
        all.addAll(theirs);
        mine.addAll(theirs);
        theirs.addAll(mine);
        assertEquals(new HashSet<>(all), mine);
        assertEquals(mine, theirs);
        mine.checkInvariants();
        theirs.checkInvariants();
    }

    private static void apply(CowSet<HashKey> set, List<Put> puts) {
        for (Put put : puts) {
            HashKey key = HashKeys.ALL.get(put.key);
            if (put.remove) {
                set.remove(key);
            } else {
                set.add(key);
            }
        }
    }
}
