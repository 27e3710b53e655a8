package dev.byre.benchmarks.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openjdk.jol.info.GraphLayout;

/**
 * What maps and sets keep in memory, without keys and values. Exact, and the same on each run of one JVM, so it needs
 * no quiet machine.
 */
public final class Footprints {
    private static final int[] SIZES = {16, 1000, 100_000};

    /** How many versions the mean is of. */
    private static final int VERSIONS = 16;

    /** Of those that copy, so that each version costs the same. */
    private static final int COPIES = 2;

    private final StringBuilder page = new StringBuilder();

    /**
     * A page.
     *
     * @param what it is about
     */
    public Footprints(String what) {
        line("## Bytes of " + what);
        line("");
        line("Bytes that an entry retains, without its key and value, and how many more one kept version retains that");
        line("differs from the one before by one entry: another value in a map, one more element in a set.");
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
        head("map");
        for (AnyMap rival : rivals) {
            double[] ofRival = rival.isOurs() ? limits : new double[0];
            boolean inPlace = rival.isInPlace();
            row(
                    rival.type(),
                    inPlace ? "put, in place" : "put after put",
                    keys -> rival.grown(keys.keys, keys.values),
                    figures(keys -> perVersion(rival, keys)),
                    ofRival);
            if (!inPlace) {
                row(rival.type(), "its builder, if any", keys -> rival.built(keys.keys, keys.values), "||", ofRival);
            }
            row(rival.type(), "copying a HashMap", keys -> rival.copied(keys.hashMap()), "||", ofRival);
        }
        return this;
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
        head("set");
        for (SetRival rival : rivals) {
            double[] ofRival = rival.isOurs() ? limits : new double[0];
            row(
                    rival.type(),
                    rival.isInPlace() ? "add, in place" : "add after add",
                    keys -> rival.grown(keys.keys),
                    figures(keys -> perVersion(rival, keys)),
                    ofRival);
            row(rival.type(), "copying a collection", keys -> rival.copied(keys.keys), "||", ofRival);
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

    /** What is changed in place and not ours can only be copied. */
    private static int versions(boolean inPlace, boolean ours) {
        return inPlace && !ours ? COPIES : VERSIONS;
    }

    private void head(String what) {
        line("");
        line("| " + what + " | made by | 16 | 1 000 | 100 000 | a version of 16 | of 1 000 | of 100 000 | target | |");
        line("|---|---|---:|---:|---:|---:|---:|---:|---|---|");
    }

    private void row(String type, String way, Function<MapKeys, Object> make, String versions, double[] limits) {
        StringBuilder cells = new StringBuilder();
        boolean met = true;
        for (int i = 0; i < SIZES.length; i++) {
            MapKeys keys = MapKeys.of(SIZES[i], MapKeys::integer);
            double perEntry = bytes(make.apply(keys)) / SIZES[i];
            cells.append(" ").append(figure(perEntry)).append(" |");
            met &= i >= limits.length || perEntry <= limits[i];
        }
        String target = limits.length == 0 ? "|" : target(limits) + " | " + (met ? "**met**" : "**MISSED**");
        line("| " + type + " | " + way + " |" + cells + versions + "| " + target + " |");
    }

    private static String target(double[] limits) {
        List<String> shown = new ArrayList<>();
        for (double limit : limits) {
            shown.add(Double.isInfinite(limit) ? "–" : String.format(Locale.ROOT, "%.0f", limit));
        }
        return "≤ " + String.join("; ", shown) + " B";
    }

    private static String figures(Function<MapKeys, Double> measure) {
        StringBuilder cells = new StringBuilder();
        for (int size : SIZES) {
            cells.append(cells.length() == 0 ? " " : " | ")
                    .append(figure(measure.apply(MapKeys.of(size, MapKeys::integer))));
        }
        return cells + " ";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 1000 ? "%.1f" : "%.0f", value);
    }

    /** Of all that can be reached but the keys and values, which are Integers. */
    private static double bytes(Object... roots) {
        GraphLayout layout = GraphLayout.parseInstance(roots);
        return layout.totalSize() - layout.getClassSizes().count(Integer.class);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
