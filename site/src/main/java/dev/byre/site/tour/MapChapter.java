package dev.byre.site.tour;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.MapDiff;
import dev.byre.collections.PersistentMap;
import dev.byre.cow.CowMap;
import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps a version of one large map after each module, and asks the versions what they hold and how they differ. */
final class MapChapter implements Chapter {
    private static final int MOST_LOOKUPS = 1000;

    private final Meter meter;
    private final Checks checks;

    MapChapter(Meter meter, Checks checks) {
        this.meter = meter;
        this.checks = checks;
    }

    private record Row(String way, Cost cost, Chart.Tone tone) {}

    @Override
    public Section run(Jdk jdk) {
        MapVersions versions = MapVersions.of(jdk);
        Row shared = new Row("CowMap, snapshot() after each module", snapshots(versions), Chart.Tone.SHARED);
        Row alone = new Row("CowMap, no version kept", load(versions, CowMap::new), Chart.Tone.SHARED);
        Row copied = new Row("HashMap, copied after each module", copies(versions), Chart.Tone.COPIED);
        Row plain = new Row("HashMap, no version kept", load(versions, HashMap::new), Chart.Tone.COPIED);
        checks.same("copies where no version is kept", alone.cost().events().copies(), 0);
        CowMap<String, Integer> map = new CowMap<>();
        List<PersistentMap<String, Integer>> kept = versions.snapshots(map);
        List<Map<String, Integer>> copies = versions.copies(new HashMap<>());
        // The snapshots must not see that all of the map is overwritten.
        map.replaceAll((name, size) -> -1);
        checks.sameMaps("map", kept, copies);
        checkDiffs(kept, copies);
        List<Row> rows = List.of(shared, alone, copied, plain);
        String lead = String.format(
                Locale.ROOT,
                "The names of %,d classes with their sizes in one map, and a version kept after each of %d modules. All"
                        + " but module-info, which every module has, is new to the map.",
                copies.get(copies.size() - 1).size(),
                copies.size());
        return new Section(
                "Maps: a version kept after each module, looked into and compared",
                lead,
                List.of(table(rows), questions(kept, copies)),
                charts(versions),
                List.of(sharing(copies, shared.cost()) + factors(shared, alone, copied, plain)));
    }

    private Cost snapshots(MapVersions versions) {
        return meter.measure(
                1, CowMap<String, Integer>::new, map -> versions.snapshots(map).size());
    }

    private Cost copies(MapVersions versions) {
        return meter.measure(
                1, HashMap<String, Integer>::new, map -> versions.copies(map).size());
    }

    private Cost load(MapVersions versions, Supplier<Map<String, Integer>> empty) {
        return meter.measure(1, empty, versions::load);
    }

    /** Each version and the one before it, compared by what they share and entry by entry. */
    private void checkDiffs(List<PersistentMap<String, Integer>> kept, List<Map<String, Integer>> copies) {
        for (int v = 1; v < kept.size(); v++) {
            MapDiff<String, Integer> diff = kept.get(v - 1).diff(kept.get(v));
            PlainDiff expected = PlainDiff.of(copies.get(v - 1), copies.get(v));
            String what = "between map " + v + " and the next one, the classes ";
            checks.sameEntries(what + "added", diff.added(), expected.added());
            checks.sameEntries(what + "removed", diff.removed(), expected.removed());
            checks.sameEntries(what + "changed", diff.changed(), expected.changed());
        }
    }

    private static Table table(List<Row> rows) {
        return new Table(
                List.of("all modules", "time", "allocated", "leaves copied", "entries copied"),
                rows.stream()
                        .map(r -> List.of(
                                r.way(),
                                r.cost().time(),
                                r.cost().allocated(),
                                copied(r, r.cost().copies()),
                                copied(r, r.cost().elements())))
                        .toList());
    }

    /** What was not made by Byre is not counted. */
    private static String copied(Row row, double count) {
        return row.tone() == Chart.Tone.COPIED ? "" : Unit.COUNT.text(count);
    }

    /** What single questions to the versions cost. */
    private Table questions(List<PersistentMap<String, Integer>> kept, List<Map<String, Integer>> copies) {
        int last = copies.size() - 1;
        int middle = copies.size() / 2;
        List<String> names = copies.get(middle).keySet().stream()
                .sorted()
                .limit(MOST_LOOKUPS)
                .toList();
        return new Table(
                List.of("one question", "differ", "PersistentMap", "HashMap"),
                List.of(
                        List.of(
                                "a class looked up in version " + (middle + 1),
                                "",
                                lookUp(kept.get(middle), names).time(),
                                lookUpPlain(copies.get(middle), names).time()),
                        difference("diff of the last two versions", Math.max(last - 1, 0), kept, copies),
                        difference("diff of the first and the last", 0, kept, copies)));
    }

    private Cost lookUp(PersistentMap<String, Integer> version, List<String> names) {
        return meter.measure(Math.max(names.size(), 1), () -> version, map -> {
            long sum = 0;
            for (String name : names) {
                sum += requireNonNull(map.get(name));
            }
            return sum;
        });
    }

    /** The same with another class, so that neither makes the other's calls slower. */
    private Cost lookUpPlain(Map<String, Integer> version, List<String> names) {
        HashMap<String, Integer> copy = new HashMap<>(version);
        return meter.measure(Math.max(names.size(), 1), () -> copy, map -> {
            long sum = 0;
            for (String name : names) {
                sum += requireNonNull(map.get(name));
            }
            return sum;
        });
    }

    /** The difference between a version and the last one. */
    private List<String> difference(
            String question, int from, List<PersistentMap<String, Integer>> kept, List<Map<String, Integer>> copies) {
        int last = copies.size() - 1;
        Cost shared = meter.measure(
                1,
                () -> kept.get(from),
                older -> older.diff(kept.get(last)).added().size());
        Cost plain = meter.measure(
                1,
                () -> copies.get(from),
                older -> PlainDiff.of(older, copies.get(last)).size());
        int differ = PlainDiff.of(copies.get(from), copies.get(last)).size();
        return List.of(question, Unit.COUNT.text(differ), shared.both(), plain.both());
    }

    private static String sharing(List<Map<String, Integer>> copies, Cost shared) {
        return String.format(
                Locale.ROOT,
                "The versions hold %,d entries in all. A copy has each of them to itself; the snapshots share all but"
                        + " %,d, which stood beside one that was written to.",
                copies.stream().mapToLong(Map::size).sum(),
                shared.events().elements());
    }

    /** What the versions cost, in the unit that no other program on this machine can disturb. */
    private String factors(Row shared, Row alone, Row copied, Row plain) {
        return meter.allocation().isKnown()
                ? String.format(
                        Locale.ROOT,
                        " With the versions a CowMap allocates %.1f times as much as without, a HashMap %.1f times.",
                        shared.cost().bytes() / alone.cost().bytes(),
                        copied.cost().bytes() / plain.cost().bytes())
                : "";
    }

    private List<Chart> charts(MapVersions versions) {
        if (!meter.allocation().isKnown()) {
            return List.of();
        }
        return List.of(new Chart.Lines(
                "Allocated for the map and its versions",
                "The bytes allocated in all after each module. Copies end far above snapshots.",
                "modules added",
                Unit.BYTES,
                List.of(
                        new Chart.Line("HashMap, copied", allocatedByCopies(versions), Chart.Tone.COPIED),
                        new Chart.Line("CowMap, snapshots", allocatedBySnapshots(versions), Chart.Tone.SHARED))));
    }

    private List<Double> allocatedByCopies(MapVersions versions) {
        HashMap<String, Integer> map = new HashMap<>();
        return allocated(versions, map, () -> new HashMap<>(map));
    }

    private List<Double> allocatedBySnapshots(MapVersions versions) {
        CowMap<String, Integer> map = new CowMap<>();
        return allocated(versions, map, map::snapshot);
    }

    /** The bytes allocated after each module. */
    private List<Double> allocated(
            MapVersions versions, Map<String, Integer> map, Supplier<Map<String, Integer>> keep) {
        List<Map<String, Integer>> kept = new ArrayList<>();
        double[] bytes = new double[versions.modules().size()];
        long before = meter.allocation().bytes();
        for (List<Map.Entry<String, Integer>> classes : versions.modules()) {
            MapVersions.add(classes, map);
            kept.add(keep.get());
            bytes[kept.size() - 1] = meter.allocation().bytes() - before;
        }
        return Arrays.stream(bytes).boxed().toList();
    }
}
