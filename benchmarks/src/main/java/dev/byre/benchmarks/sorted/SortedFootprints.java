package dev.byre.benchmarks.sorted;

import static java.lang.Double.POSITIVE_INFINITY;

import dev.byre.benchmarks.maps.Footprints;
import dev.byre.benchmarks.maps.SetRival;
import dev.byre.collections.PersistentSortedSet;
import dev.byre.cow.CowSortedSet;
import java.util.List;
import java.util.TreeSet;

/** Whose bytes are counted: all sorted maps, and the sets of java.util and of Byre. */
public final class SortedFootprints {
    private SortedFootprints() {}

    /** The two tables, in Markdown. */
    public static String page() {
        return new Footprints("sorted maps and sets")
                .maps(List.copyOf(maps()), POSITIVE_INFINITY, 12, 12)
                .sets(sets())
                .page();
    }

    /** One of each; to be used where nothing is measured, since it loads all. */
    public static List<AnySortedMap> maps() {
        return List.of(
                new OfTreeMap(),
                new OfCowSortedMap(),
                new OfPersistentSortedMap(),
                new OfScala(),
                new OfPaguro(),
                new OfVavr(),
                new OfClojure(),
                new OfBifurcan(),
                new OfPcollections(),
                new OfDexx(),
                new OfJavimmutable(),
                new OfSkipListMap(),
                new OfGuava());
    }

    private static List<SetRival> sets() {
        return List.of(
                SetRival.inPlace("TreeSet", TreeSet::new, TreeSet::new, TreeSet::new),
                SetRival.inPlace("CowSortedSet", CowSortedSet::new, CowSortedSet::copyOf, CowSortedSet::share)
                        .ours(),
                SetRival.persistent(
                                "PersistentSortedSet",
                                PersistentSortedSet::empty,
                                PersistentSortedSet::plus,
                                PersistentSortedSet::copyOf)
                        .ours());
    }
}
