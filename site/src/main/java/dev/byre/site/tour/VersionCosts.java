package dev.byre.site.tour;

import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;

/**
 * What it costs to keep a version of a map after each module, by Byre and by copying, beside keeping none.
 *
 * @param shared a snapshot after each module
 * @param alone the same map, and no version
 * @param copied a copy after each module
 * @param plain the same map, and no version
 */
record VersionCosts(Way shared, Way alone, Way copied, Way plain) {
    /** A way to do it, and what it costs. */
    private record Way(String name, Cost cost) {}

    /**
     * A kind of map, and what is kept of it.
     *
     * @param name of its class
     * @param empty makes one
     * @param version makes a version of one
     * @param <M> its class
     * @param <V> the class of its versions
     */
    record Kind<M extends Map<String, Integer>, V>(String name, Supplier<M> empty, Function<M, V> version) {
        List<V> keep(MapVersions versions) {
            return versions.keep(empty.get(), version);
        }

        /** The bytes allocated after each module. */
        private List<Double> allocated(MapVersions versions, Allocation allocation) {
            List<Double> bytes = new ArrayList<>();
            long before = allocation.bytes();
            versions.keep(empty.get(), map -> {
                V kept = version.apply(map);
                bytes.add((double) allocation.bytes() - before);
                return kept;
            });
            return bytes;
        }
    }

    static VersionCosts measure(MapVersions versions, Kind<?, ?> ours, Kind<?, ?> theirs, Meter meter, Checks checks) {
        Way alone = new Way(ours.name() + ", no version kept", load(versions, ours, meter));
        checks.same("copies where no version is kept", alone.cost().events().copies(), 0);
        return new VersionCosts(
                new Way(ours.name() + ", snapshot() after each module", keep(versions, ours, meter)),
                alone,
                new Way(theirs.name() + ", copied after each module", keep(versions, theirs, meter)),
                new Way(theirs.name() + ", no version kept", load(versions, theirs, meter)));
    }

    private static <M extends Map<String, Integer>> Cost load(MapVersions versions, Kind<M, ?> kind, Meter meter) {
        return meter.measure(1, kind.empty(), versions::load);
    }

    private static <M extends Map<String, Integer>> Cost keep(MapVersions versions, Kind<M, ?> kind, Meter meter) {
        return meter.measure(
                1, kind.empty(), map -> versions.keep(map, kind.version()).size());
    }

    Table table() {
        return new Table(
                List.of("all modules", "time", "allocated", "leaves copied", "entries copied"),
                List.of(counted(shared), counted(alone), uncounted(copied), uncounted(plain)));
    }

    private static List<String> counted(Way way) {
        return row(
                way,
                Unit.COUNT.text(way.cost().copies()),
                Unit.COUNT.text(way.cost().elements()));
    }

    /** What was not made by Byre is not counted. */
    private static List<String> uncounted(Way way) {
        return row(way, "", "");
    }

    private static List<String> row(Way way, String copies, String elements) {
        return List.of(way.name(), way.cost().time(), way.cost().allocated(), copies, elements);
    }

    /** How much the versions share, and what they cost in the unit that no other program on this machine can disturb. */
    String note(List<? extends Map<?, ?>> copies) {
        String sharing = String.format(
                Locale.ROOT,
                "The versions hold %,d entries in all. A copy has each of them to itself; the snapshots share all but"
                        + " %,d, which stood beside one that was written to.",
                copies.stream().mapToLong(Map::size).sum(),
                shared.cost().events().elements());
        // Not a number, where allocation is not known.
        double ours = shared.cost().bytes() / alone.cost().bytes();
        return Double.isNaN(ours)
                ? sharing
                : sharing
                        + String.format(
                                Locale.ROOT,
                                " With the versions Byre allocates %.1f times as much as without, java.util %.1f times.",
                                ours,
                                copied.cost().bytes() / plain.cost().bytes());
    }

    static List<Chart> charts(MapVersions versions, Kind<?, ?> ours, Kind<?, ?> theirs, Meter meter) {
        if (!meter.allocation().isKnown()) {
            return List.of();
        }
        return List.of(new Chart.Lines(
                "Allocated for the map and its versions",
                "The bytes allocated in all after each module. Copies end far above snapshots.",
                "modules added",
                Unit.BYTES,
                List.of(
                        new Chart.Line(
                                theirs.name() + ", copied",
                                theirs.allocated(versions, meter.allocation()),
                                Chart.Tone.COPIED),
                        new Chart.Line(
                                ours.name() + ", snapshots",
                                ours.allocated(versions, meter.allocation()),
                                Chart.Tone.SHARED))));
    }

    /**
     * What it costs to tell how a version differs from the last one, as a row of a table of questions.
     *
     * @param diff finds it by what the two share, and returns something that depends on it
     */
    static <V> List<String> difference(
            String question,
            int from,
            List<V> kept,
            ToLongBiFunction<V, V> diff,
            List<? extends Map<String, Integer>> copies,
            Meter meter) {
        int last = copies.size() - 1;
        V newest = kept.get(last);
        Map<String, Integer> plainNewest = copies.get(last);
        Cost shared = meter.measure(1, () -> kept.get(from), older -> diff.applyAsLong(older, newest));
        Cost plain = meter.measure(
                1,
                () -> copies.get(from),
                older -> PlainDiff.of(older, plainNewest).size());
        int differ = PlainDiff.of(copies.get(from), plainNewest).size();
        return List.of(question, Unit.COUNT.text(differ), shared.both(), plain.both());
    }
}
