package dev.byre.benchmarks.maps;

import static dev.byre.benchmarks.rivals.FootprintPage.versions;
import static java.util.Objects.requireNonNull;

import dev.byre.benchmarks.rivals.FootprintPage;
import dev.byre.benchmarks.rivals.FootprintPage.Kept;
import dev.byre.benchmarks.rivals.FootprintPage.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What maps and sets keep in memory, without keys and values.
 *
 * <p>One thread at a time.
 */
public final class Footprints {
    /** The bytes of a reference. */
    private static final int REFERENCE = 4;

    private final FootprintPage page;

    /**
     * A page.
     *
     * @param what it is about
     */
    public Footprints(String what) {
        page = new FootprintPage(
                what,
                "Bytes that an entry retains, without its key and value, and how many more one kept version retains that",
                "differs from the one before by one entry: another value in a map, one more element in a set.");
    }

    /** The page, in Markdown. */
    public String page() {
        return page.toString();
    }

    /**
     * Adds a table of maps.
     *
     * @param limits what ours may take for an entry, at each size; infinite where there is no target
     */
    public Footprints maps(List<AnyMap> rivals, double... limits) {
        page.head("map");
        for (AnyMap rival : rivals) {
            double[] ofRival = rival.isOurs() ? limits : new double[0];
            boolean inPlace = rival.isInPlace();
            page.row(
                    rival.type(),
                    inPlace ? "put, in place" : "put after put",
                    of(keys -> rival.grown(keys.keys, keys.values)),
                    size -> perVersion(rival, keys(size)),
                    ofRival);
            if (!inPlace) {
                page.row(rival.type(), "its builder, if any", of(keys -> rival.built(keys.keys, keys.values)), ofRival);
            }
            if (rival.isOurs()) {
                page.row(rival.type(), "put, and each key read twice", of(keys -> read(rival, keys)), ofRival);
            }
            page.row(rival.type(), "copying a HashMap", of(keys -> rival.copied(keys.hashMap())), ofRival);
        }
        page.amplification("map", 2 * REFERENCE);
        page.headOfKept("map");
        for (AnyMap rival : rivals) {
            if (rival.isInPlace()) {
                page.kept(rival.type(), rival.sharesCopies(), size -> kept(rival, keys(size)));
            }
        }
        return this;
    }

    private static IntFunction<Object> of(Function<MapKeys, Object> make) {
        return size -> make.apply(keys(size));
    }

    /** Ours may keep a shortcut once they have been read as often as they have entries. */
    private static Object read(AnyMap rival, MapKeys keys) {
        AnyMap map = rival.holding(rival.grown(keys.keys, keys.values));
        for (int turn = 0; turn < 2; turn++) {
            for (Object key : keys.keys) {
                requireNonNull(map.get(key), "a value");
            }
        }
        return map.map();
    }

    private static MapKeys keys(int size) {
        return MapKeys.of(size, KeyKind.INTEGER);
    }

    private static Version perVersion(AnyMap rival, MapKeys keys) {
        AnyMap map = rival.holding(rival.grown(keys.keys, keys.values));
        List<Object> versions = new ArrayList<>(List.of(map.map()));
        int count = versions(rival.sharesCopies());
        for (int i = 0; i < count; i++) {
            map = map.copy();
            map.hold(map.put(keys.hits[i], keys.elements[i]));
            versions.add(map.map());
        }
        return Version.meanOf(versions);
    }

    /** Of what is changed in place, a version is a copy, or a share of ours. */
    private static Kept kept(AnyMap rival, MapKeys keys) {
        AnyMap map = rival.holding(rival.grown(keys.keys, keys.values));
        return new Kept() {
            @Override
            public Object version() {
                return map.copy().map();
            }

            @Override
            public void write(int i) {
                map.hold(map.put(keys.hits[i], keys.elements[i]));
            }
        };
    }

    /**
     * Adds a table of sets.
     *
     * @param limits what ours may take for an element, at each size; infinite where there is no target
     */
    public Footprints sets(List<SetRival> rivals, double... limits) {
        page.head("set");
        for (SetRival rival : rivals) {
            double[] ofRival = rival.isOurs() ? limits : new double[0];
            page.row(
                    rival.type(),
                    rival.isInPlace() ? "add, in place" : "add after add",
                    of(keys -> rival.grown(keys.keys)),
                    size -> perVersion(rival, keys(size)),
                    ofRival);
            page.row(rival.type(), "copying a collection", of(keys -> rival.copied(keys.keys)), ofRival);
        }
        page.amplification("set", REFERENCE);
        return this;
    }

    private static Version perVersion(SetRival rival, MapKeys keys) {
        Object set = rival.grown(keys.keys);
        List<Object> versions = new ArrayList<>(List.of(set));
        int count = versions(!rival.isInPlace() || rival.isOurs());
        for (int i = 0; i < count; i++) {
            set = rival.add().apply(rival.copy().apply(set), keys.misses[i]);
            versions.add(set);
        }
        return Version.meanOf(versions);
    }
}
