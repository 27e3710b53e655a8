package dev.byre.site.tour.report;

import dev.byre.site.tour.report.Chart.Bar;
import dev.byre.site.tour.report.Chart.Bars;
import dev.byre.site.tour.report.Chart.Line;
import dev.byre.site.tour.report.Chart.Lines;
import dev.byre.site.tour.report.Chart.Tone;
import java.util.List;

/** Reports to be shown in tests. */
final class Reports {
    /** Everything that markup gives a meaning to, and characters that it cannot hold. */
    static final String NASTY = "<script>&\"'</style>]]> \u0000\u001b[31m \uD800 µ";

    private Reports() {}

    static Table table() {
        return new Table(List.of("way", "time"), List.of(List.of("share", "5 µs"), List.of("a copy", "12.5 µs")));
    }

    static Report of(Section... sections) {
        return new Report("Title", "Environment.", "Method.", List.of(sections), "All right.");
    }

    /** A report with nasty text wherever there can be text. */
    static Report nasty() {
        Table table = new Table(List.of(NASTY, NASTY), List.of(List.of(NASTY, NASTY)));
        List<Chart> charts = List.of(
                new Bars(NASTY, NASTY, Unit.BYTES, List.of(new Bar(NASTY, 3, Tone.SHARED))),
                new Lines(NASTY, NASTY, NASTY, Unit.NANOS, List.of(new Line(NASTY, List.of(1.0, 2.0), Tone.COPIED))));
        Section section = new Section(NASTY, NASTY, List.of(table), charts, List.of(NASTY));
        return new Report(NASTY, NASTY, NASTY, List.of(section, section), NASTY);
    }
}
