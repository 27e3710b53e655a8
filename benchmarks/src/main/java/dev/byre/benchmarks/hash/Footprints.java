package dev.byre.benchmarks.hash;

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

    private Footprints() {}

    /** The two tables, in Markdown. */
    public static String page() {
        return new Footprints().write();
    }

    private String write() {
        line("## Bytes of hash maps and sets");
        line("");
        line("Bytes that an entry retains, without its key and value, and how many more one kept version retains that");
        line("differs from the one before by one entry: another value in a map, one more element in a set.");
        head("map");
        for (AnyMap rival : AnyMap.rivals()) {
            map(rival);
        }
        head("set");
        for (SetRival rival : SetRival.values()) {
            set(rival);
        }
        return page.toString();
    }

    private void head(String what) {
        line("");
        line("| " + what + " | made by | 16 | 1 000 | 100 000 | a version of 16 | of 1 000 | of 100 000 | target | |");
        line("|---|---|---:|---:|---:|---:|---:|---:|---|---|");
    }

    private void map(AnyMap rival) {
        boolean inPlace = rival instanceof OfHashMap || rival instanceof OfCowMap;
        boolean ours = rival instanceof OfCowMap || rival instanceof OfPersistentMap;
        double[] limits = ours ? new double[] {14, 16, 16} : new double[0];
        String type = rival.type();
        String versions = figures(keys -> perVersion(rival, keys));
        row(
                type,
                inPlace ? "put, in place" : "put after put",
                keys -> rival.grown(keys.keys, keys.values),
                versions,
                limits);
        if (!inPlace) {
            row(type, "its builder, if any", keys -> rival.built(keys.keys, keys.values), "||", limits);
        }
        row(type, "copying a HashMap", keys -> rival.copied(keys.hashMap()), "||", limits);
    }

    private static double perVersion(AnyMap rival, MapKeys keys) {
        AnyMap map = rival.holding(rival.grown(keys.keys, keys.values));
        double base = bytes(map.map());
        List<Object> versions = new ArrayList<>(List.of(map.map()));
        int count = rival instanceof OfHashMap ? COPIES : VERSIONS;
        for (int i = 0; i < count; i++) {
            map = map.copy();
            map.hold(map.put(keys.hits[i], keys.elements[i]));
            versions.add(map.map());
        }
        return (bytes(versions.toArray()) - base) / count;
    }

    private void set(SetRival rival) {
        boolean ours = rival == SetRival.COW_SET || rival == SetRival.PERSISTENT_SET;
        double[] limits = ours ? new double[] {10, 10, 10} : new double[0];
        String versions = figures(keys -> perVersion(rival, keys));
        row(
                rival.type(),
                rival.isInPlace() ? "add, in place" : "add after add",
                keys -> rival.grown(keys.keys),
                versions,
                limits);
        row(rival.type(), "copying a collection", keys -> rival.copied(keys.keys), "||", limits);
    }

    private static double perVersion(SetRival rival, MapKeys keys) {
        Object set = rival.grown(keys.keys);
        double base = bytes(set);
        List<Object> versions = new ArrayList<>(List.of(set));
        int count = rival == SetRival.HASH_SET ? COPIES : VERSIONS;
        for (int i = 0; i < count; i++) {
            set = rival.plus(rival.copy(set), keys.misses[i]);
            versions.add(set);
        }
        return (bytes(versions.toArray()) - base) / count;
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
        String target = limits.length == 0
                ? "|"
                : String.format(
                        Locale.ROOT,
                        "≤ %.0f; %.0f; %.0f B | %s",
                        limits[0],
                        limits[1],
                        limits[2],
                        met ? "**met**" : "**MISSED**");
        line("| " + type + " | " + way + " |" + cells + versions + "| " + target + " |");
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
