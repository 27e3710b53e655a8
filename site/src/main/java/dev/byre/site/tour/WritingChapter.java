package dev.byre.site.tour;

import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What single operations cost on one large array: the first write after a share, and all others. */
final class WritingChapter implements Chapter {
    private static final List<String> OPERATIONS = List.of(
            "share() / copy",
            "the first write after it",
            "later writes, both sides",
            "share / copy, release, write",
            "share / copy, forget, write",
            "read");

    /** How often Byre copies in each of these. */
    private static final List<Integer> COPIES = List.of(0, 1, 0, 0, 1, 0);

    private final Meter meter;
    private final Checks checks;

    WritingChapter(Meter meter, Checks checks) {
        this.meter = meter;
        this.checks = checks;
    }

    @Override
    public String title() {
        return "Single operations: the first write after a share, and writes when unique";
    }

    @Override
    public Section run(Jdk jdk) {
        IntOperations ints = new IntOperations(meter, jdk.sizes());
        ListOperations lists = new ListOperations(meter, jdk.names());
        List<Cost> cowInts = ints.shared();
        List<Cost> cowList = lists.shared();
        List<List<Cost>> columns = List.of(cowInts, ints.copied(), cowList, lists.copied());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < OPERATIONS.size(); i++) {
            checks.same(
                    "copies of " + OPERATIONS.get(i) + ", ints", cowInts.get(i).copies(), COPIES.get(i));
            checks.same(
                    "copies of " + OPERATIONS.get(i) + ", names", cowList.get(i).copies(), COPIES.get(i));
            List<String> row = new ArrayList<>();
            row.add(OPERATIONS.get(i));
            row.add(Unit.COUNT.text(cowInts.get(i).copies()));
            for (List<Cost> column : columns) {
                row.add(column.get(i).both());
            }
            rows.add(row);
        }
        Table table = new Table(List.of("operation", "copies", "CowIntArray", "int[]", "CowArray", "ArrayList"), rows);
        String lead = String.format(
                Locale.ROOT,
                "On the sizes and the names of all %,d files, in one array each. An operation that copies does so once,"
                        + " whatever it writes; all others are in place.",
                jdk.counts().files());
        return new Section(title(), lead, List.of(table), List.of(chart(cowInts, columns.get(1))), List.of());
    }

    private static Chart chart(List<Cost> shared, List<Cost> copied) {
        return new Chart.Bars(
                "All sizes in one array: time of an operation",
                "A share takes next to nothing, the first write as long as a copy, and later writes next to nothing.",
                Unit.NANOS,
                List.of(
                        new Chart.Bar("int[]: copy", copied.get(0).nanos(), Chart.Tone.COPIED),
                        new Chart.Bar("int[]: write", copied.get(2).nanos(), Chart.Tone.COPIED),
                        new Chart.Bar("CowIntArray: share", shared.get(0).nanos(), Chart.Tone.SHARED),
                        new Chart.Bar("CowIntArray: first write", shared.get(1).nanos(), Chart.Tone.SHARED),
                        new Chart.Bar("CowIntArray: later write", shared.get(2).nanos(), Chart.Tone.SHARED)));
    }
}
