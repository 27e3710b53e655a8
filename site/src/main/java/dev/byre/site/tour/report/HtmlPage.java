package dev.byre.site.tour.report;

import java.util.List;

/** A report as one page that needs nothing else: no script, no font, no picture from anywhere. */
public final class HtmlPage {
    // Neither > nor & nor a quote: they would be escaped, which a style sheet does not understand.
    private static final String STYLE = """
            :root { color-scheme: light dark; --page: #fcfcfa; --ink: #22252a; --soft: #5c636d; --rule: #dcdfe3;
              --neutral: #7b8794; --shared: #1f6f8b; --copied: #b8643a; }
            @media (prefers-color-scheme: dark) {
              :root { --page: #16181b; --ink: #dfe2e6; --soft: #9aa2ad; --rule: #33383f; --neutral: #8a94a0;
                --shared: #5fb3cf; --copied: #e09a70; }
            }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; background: var(--page);
              color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
            h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
            h2 { font-size: 1.2rem; margin: 3rem 0 .25rem; }
            p { margin: .35rem 0; max-width: 46rem; }
            .soft, .notes { color: var(--soft); font-size: .9rem; }
            .scroll { overflow-x: auto; margin: 1rem 0; }
            .notes { margin-top: .75rem; }
            table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
            th, td { padding: .3rem 1.6rem .3rem 0; text-align: right; white-space: nowrap;
              border-bottom: 1px solid var(--rule); vertical-align: bottom; }
            th { font-weight: 600; }
            th:first-child { text-align: left; white-space: normal; min-width: 11rem; }
            tbody th { font-weight: 400; }
            thead th { color: var(--soft); font-weight: 500; }
            .charts { display: flex; flex-wrap: wrap; gap: 1.5rem 2.5rem; }
            figure { margin: 1rem 0 .75rem; flex: 1 1 18rem; max-width: 30rem; }
            figcaption { font-size: .9rem; font-weight: 600; margin-bottom: .5rem; }
            svg { display: block; width: 100%; height: auto; }
            svg text { fill: var(--ink); font: 11.5px system-ui, sans-serif; }
            svg .axis, svg .value { fill: var(--soft); font-variant-numeric: tabular-nums; }
            svg .end { text-anchor: end; }
            svg .middle { text-anchor: middle; }
            svg .grid { stroke: var(--rule); stroke-width: 1; }
            svg .stroke { fill: none; stroke-width: 2; stroke-linejoin: round; }
            svg .stroke.shared { stroke: var(--shared); }
            svg .stroke.copied { stroke: var(--copied); }
            svg .fill.neutral { fill: var(--neutral); }
            svg .fill.shared { fill: var(--shared); }
            svg .fill.copied { fill: var(--copied); }
            .legend { list-style: none; margin: 0 0 .5rem; padding: 0; font-size: .85rem; color: var(--soft);
              display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
            .legend li::before { content: ''; display: inline-block; width: 1.1em; height: 3px;
              margin-right: .45em; vertical-align: middle; background: currentColor; }
            .legend .shared::before { background: var(--shared); }
            .legend .copied::before { background: var(--copied); }
            """;

    private final Markup out = new Markup();
    private final Drawing drawing = new Drawing(out);
    private int charts;

    private HtmlPage() {}

    /** The whole report. */
    public static String of(Report report) {
        HtmlPage page = new HtmlPage();
        page.page(report);
        return "<!DOCTYPE html>\n" + page.out;
    }

    private void page(Report report) {
        out.open("html", "lang", "en").line().open("head").line();
        out.empty("meta", "charset", "utf-8").line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.leaf("title", report.title()).line();
        out.open("style").line().text(STYLE).close().line().close().line();
        out.open("body").line().open("main").line();
        out.leaf("h1", report.title()).line();
        out.leaf("p", report.environment(), "class", "soft").line();
        out.leaf("p", report.method(), "class", "soft").line();
        int number = 1;
        for (Section section : report.sections()) {
            section(number++, section);
        }
        out.leaf("h2", "Checked").line();
        out.leaf("p", report.verdict()).line();
        out.close().line().close().line().close().line();
    }

    private void section(int number, Section section) {
        out.open("section").line();
        out.leaf("h2", number + ". " + section.title()).line();
        out.leaf("p", section.lead()).line();
        section.tables().forEach(this::table);
        if (!section.charts().isEmpty()) {
            out.open("div", "class", "charts").line();
            section.charts().forEach(this::chart);
            out.close().line();
        }
        section.notes().forEach(note -> out.leaf("p", note, "class", "notes").line());
        out.close().line();
    }

    private void table(Table table) {
        // A wide table scrolls by itself, and with the keyboard too.
        out.open("div", "class", "scroll", "tabindex", "0").open("table").line();
        out.open("thead").open("tr");
        table.header().forEach(name -> out.leaf("th", name, "scope", "col"));
        out.close().close().line().open("tbody").line();
        table.rows().forEach(this::row);
        out.close().close().close().line();
    }

    private void row(List<String> cells) {
        out.open("tr").leaf("th", cells.get(0), "scope", "row");
        cells.subList(1, cells.size()).forEach(cell -> out.leaf("td", cell));
        out.close().line();
    }

    private void chart(Chart chart) {
        out.open("figure").leaf("figcaption", chart.title()).line();
        if (chart instanceof Chart.Lines lines) {
            out.open("ul", "class", "legend");
            lines.lines().forEach(line -> out.leaf("li", line.label(), "class", Drawing.style(line.tone())));
            out.close().line();
        }
        drawing.draw(chart, "chart" + ++charts);
        out.close().line();
    }
}
