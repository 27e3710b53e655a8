package dev.byre.site.tour;

import dev.byre.collections.PersistentSortedMap;
import dev.byre.collections.SortedMapDiff;
import dev.byre.cow.CowSortedMap;
import dev.byre.site.tour.VersionCosts.Kind;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Keeps a version of one large sorted map after each module, and asks the versions for parts of them. */
final class SortedChapter implements Chapter {
    /** What is greater than all that a class name goes on with. */
    private static final String BEYOND = "\uffff";

    private static final int LAST = 10;

    private final String prefix;
    private final Meter meter;
    private final Checks checks;

    /**
     * The chapter.
     *
     * @param prefix what the names begin with that are asked for
     */
    SortedChapter(String prefix, Meter meter, Checks checks) {
        this.prefix = prefix;
        this.meter = meter;
        this.checks = checks;
    }

    @Override
    public Section run(Jdk jdk) {
        MapVersions versions = MapVersions.of(jdk);
        Kind<CowSortedMap<String, Integer>, PersistentSortedMap<String, Integer>> ours =
                new Kind<>("CowSortedMap", CowSortedMap::new, CowSortedMap::snapshot);
        Kind<TreeMap<String, Integer>, NavigableMap<String, Integer>> theirs =
                new Kind<>("TreeMap", TreeMap::new, TreeMap::new);
        VersionCosts costs = VersionCosts.measure(versions, ours, theirs, meter, checks);
        CowSortedMap<String, Integer> map = new CowSortedMap<>();
        List<PersistentSortedMap<String, Integer>> kept = versions.keep(map, CowSortedMap::snapshot);
        List<NavigableMap<String, Integer>> copies = theirs.keep(versions);
        // The snapshots must not see that a part of the map is cut out and the rest is overwritten.
        map.subMap(prefix, prefix + BEYOND).clear();
        map.replaceAll((name, size) -> -1);
        checks.sameMaps("sorted map", kept, copies);
        check(kept, copies);
        String lead = String.format(
                Locale.ROOT,
                "The same %,d classes in the order of their names, and a version kept after each of %d modules. The one"
                        + " after half of them is asked for the classes whose names begin with %s: a part of it that"
                        + " is a map of its own.",
                copies.get(copies.size() - 1).size(),
                copies.size(),
                prefix);
        return new Section(
                "Sorted maps: a version kept after each module, and parts of it",
                lead,
                List.of(costs.table(), questions(kept, copies)),
                VersionCosts.charts(versions, ours, theirs, meter),
                List.of(costs.note(copies)
                        + " A TreeMap walks through a part of itself to count it, and is compared with"
                        + " another one by looking up every key."));
    }

    /** Parts, ranks, the other direction and the differences, compared with what a TreeMap says. */
    private void check(List<PersistentSortedMap<String, Integer>> kept, List<NavigableMap<String, Integer>> copies) {
        for (int v = 0; v < kept.size(); v++) {
            PersistentSortedMap<String, Integer> version = kept.get(v);
            NavigableMap<String, Integer> copy = copies.get(v);
            String what = "sorted map " + (v + 1);
            checks.sameOrder("part of " + what, part(version), part(copy));
            checks.sameOrder("descending " + what, version.descendingMap(), copy.descendingMap());
            checks.same(
                    "rank in " + what,
                    version.rank(prefix),
                    copy.headMap(prefix).size());
            if (v > 0) {
                SortedMapDiff<String, Integer> diff = kept.get(v - 1).diff(version);
                PlainDiff expected = PlainDiff.of(copies.get(v - 1), copy);
                checks.sameDiff("sorted map " + v, diff.added(), diff.removed(), diff.changed(), expected);
            }
        }
    }

    private NavigableMap<String, Integer> part(NavigableMap<String, Integer> map) {
        return map.subMap(prefix, true, prefix + BEYOND, false);
    }

    /** What single questions to the versions cost. */
    private Table questions(
            List<PersistentSortedMap<String, Integer>> kept, List<NavigableMap<String, Integer>> copies) {
        int last = copies.size() - 1;
        PersistentSortedMap<String, Integer> version = kept.get(copies.size() / 2);
        NavigableMap<String, Integer> copy = copies.get(copies.size() / 2);
        int inPart = part(copy).size();
        return new Table(
                List.of("one question", "answer", "PersistentSortedMap", "TreeMap"),
                List.of(
                        row(
                                "how many they are",
                                Unit.COUNT.text(inPart),
                                meter.measure(1, () -> version, map -> part(map).size()),
                                meter.measure(1, () -> copy, map -> part(map).size())),
                        row(
                                "how large they are",
                                Unit.BYTES.text((double) sum(part(version).values(), inPart)),
                                meter.measure(
                                        1, () -> version, map -> sum(part(map).values(), inPart)),
                                meter.measure(
                                        1, () -> copy, map -> sumPlain(part(map).values(), inPart))),
                        row(
                                "how large the last ten are",
                                Unit.BYTES.text((double)
                                        sum(part(version).descendingMap().values(), LAST)),
                                meter.measure(
                                        1,
                                        () -> version,
                                        map -> sum(part(map).descendingMap().values(), LAST)),
                                meter.measure(
                                        1,
                                        () -> copy,
                                        map -> sumPlain(
                                                part(map).descendingMap().values(), LAST))),
                        row(
                                "how many stand before them",
                                Unit.COUNT.text(version.rank(prefix)),
                                meter.measure(1, () -> version, map -> map.rank(prefix)),
                                meter.measure(
                                        1,
                                        () -> copy,
                                        map -> map.headMap(prefix).size())),
                        difference("diff of the last two versions", Math.max(last - 1, 0), kept, copies),
                        difference("diff of the first and the last", 0, kept, copies)));
    }

    private static List<String> row(String question, String answer, Cost ours, Cost theirs) {
        return List.of(question, answer, ours.both(), theirs.both());
    }

    /** Of the first ones. */
    private static long sum(Collection<Integer> sizes, int limit) {
        long sum = 0;
        int left = limit;
        for (Integer size : sizes) {
            if (left-- == 0) {
                break;
            }
            sum += size;
        }
        return sum;
    }

    /** The same for other classes, so that neither makes the other's calls slower. */
    private static long sumPlain(Collection<Integer> sizes, int limit) {
        long sum = 0;
        int left = limit;
        for (Integer size : sizes) {
            if (left-- == 0) {
                break;
            }
            sum += size;
        }
        return sum;
    }

    private List<String> difference(
            String question,
            int from,
            List<PersistentSortedMap<String, Integer>> kept,
            List<NavigableMap<String, Integer>> copies) {
        return VersionCosts.difference(
                question,
                from,
                kept,
                (older, newer) -> older.diff(newer).added().size(),
                copies,
                meter);
    }
}
