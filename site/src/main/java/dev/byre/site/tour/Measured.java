package dev.byre.site.tour;

import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.List;

/** A way to keep versions and what each of them costs: a row of a table and a bar of a chart. */
record Measured(String way, Cost cost, Chart.Tone tone) {
    /**
     * A table of ways.
     *
     * @param what what the costs are of
     * @param elements what is counted in copies
     */
    static Table table(String what, String elements, List<Measured> ways) {
        return new Table(
                List.of(what, "time", "allocated", "copies", elements),
                ways.stream().map(Measured::row).toList());
    }

    private List<String> row() {
        return List.of(way, cost.time(), cost.allocated(), copied(cost.copies()), copied(cost.elements()));
    }

    /** What was not made by Byre is not counted. */
    private String copied(double count) {
        return tone == Chart.Tone.COPIED ? "" : Unit.COUNT.text(count);
    }

    /** A chart of what ways allocate. */
    static Chart allocated(String title, String description, List<Measured> ways) {
        return new Chart.Bars(
                title,
                description,
                Unit.BYTES,
                ways.stream()
                        .map(w -> new Chart.Bar(w.way, w.cost.bytes(), w.tone))
                        .toList());
    }
}
