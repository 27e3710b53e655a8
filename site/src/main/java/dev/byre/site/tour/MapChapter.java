package dev.byre.site.tour;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.MapDiff;
import dev.byre.collections.PersistentMap;
import dev.byre.cow.CowMap;
import dev.byre.site.tour.VersionCosts.Kind;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps a version of one large map after each module, and asks the versions what they hold and how they differ. */
final class MapChapter implements Chapter {
    private static final int MOST_LOOKUPS = 1000;

    private final Meter meter;
    private final Checks checks;

    MapChapter(Meter meter, Checks checks) {
        this.meter = meter;
        this.checks = checks;
    }

    @Override
    public Section run(Jdk jdk) {
        MapVersions versions = MapVersions.of(jdk);
        Kind<CowMap<String, Integer>, PersistentMap<String, Integer>> ours =
                new Kind<>("CowMap", CowMap::new, CowMap::snapshot);
        Kind<HashMap<String, Integer>, Map<String, Integer>> theirs = new Kind<>("HashMap", HashMap::new, HashMap::new);
        VersionCosts costs = VersionCosts.measure(versions, ours, theirs, meter, checks);
        CowMap<String, Integer> map = new CowMap<>();
        List<PersistentMap<String, Integer>> kept = versions.keep(map, CowMap::snapshot);
        List<Map<String, Integer>> copies = theirs.keep(versions);
        // The snapshots must not see that all of the map is overwritten.
        map.replaceAll((name, size) -> -1);
        checks.sameMaps("map", kept, copies);
        checkDiffs(kept, copies);
        String lead = String.format(
                Locale.ROOT,
                "The names of %,d classes with their sizes in one map, and a version kept after each of %d modules. All"
                        + " but module-info, which every module has, is new to the map.",
                copies.get(copies.size() - 1).size(),
                copies.size());
        return new Section(
                "Maps: a version kept after each module, looked into and compared",
                lead,
                List.of(costs.table(), questions(kept, copies)),
                VersionCosts.charts(versions, ours, theirs, meter),
                List.of(costs.note(copies)));
    }

    /** Each version and the one before it, compared by what they share and entry by entry. */
    private void checkDiffs(List<PersistentMap<String, Integer>> kept, List<Map<String, Integer>> copies) {
        for (int v = 1; v < kept.size(); v++) {
            MapDiff<String, Integer> diff = kept.get(v - 1).diff(kept.get(v));
            PlainDiff expected = PlainDiff.of(copies.get(v - 1), copies.get(v));
            checks.sameDiff("map " + v, diff.added(), diff.removed(), diff.changed(), expected);
        }
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
        return meter.measure(Math.max(names.size(), 1), () -> version, map -> {
            long sum = 0;
            for (String name : names) {
                sum += requireNonNull(map.get(name));
            }
            return sum;
        });
    }

    private List<String> difference(
            String question, int from, List<PersistentMap<String, Integer>> kept, List<Map<String, Integer>> copies) {
        return VersionCosts.difference(
                question,
                from,
                kept,
                (older, newer) -> older.diff(newer).added().size(),
                copies,
                meter);
    }
}
