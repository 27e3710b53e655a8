package dev.byre.benchmarks.maps;

import static dev.byre.benchmarks.rivals.FootprintPage.bytes;
import static dev.byre.benchmarks.rivals.FootprintPage.versions;

import dev.byre.benchmarks.rivals.FootprintPage;
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
            page.row(rival.type(), "copying a HashMap", of(keys -> rival.copied(keys.hashMap())), ofRival);
        }
        return this;
    }

    private static IntFunction<Object> of(Function<MapKeys, Object> make) {
        return size -> make.apply(keys(size));
    }

    private static MapKeys keys(int size) {
        return MapKeys.of(size, MapKeys::integer);
    }

    private static double perVersion(AnyMap rival, MapKeys keys) {
        AnyMap map = rival.holding(rival.grown(keys.keys, keys.values));
        double base = bytes(map.map());
        List<Object> versions = new ArrayList<>(List.of(map.map()));
        int count = versions(rival.isInPlace(), rival.isOurs());
        for (int i = 0; i < count; i++) {
            map = map.copy();
            map.hold(map.put(keys.hits[i], keys.elements[i]));
            versions.add(map.map());
        }
        return (bytes(versions.toArray()) - base) / count;
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
        return this;
    }

    private static double perVersion(SetRival rival, MapKeys keys) {
        Object set = rival.grown(keys.keys);
        double base = bytes(set);
        List<Object> versions = new ArrayList<>(List.of(set));
        int count = versions(rival.isInPlace(), rival.isOurs());
        for (int i = 0; i < count; i++) {
            set = rival.add().apply(rival.copy().apply(set), keys.misses[i]);
            versions.add(set);
        }
        return (bytes(versions.toArray()) - base) / count;
    }
}
