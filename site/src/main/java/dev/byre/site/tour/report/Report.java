package dev.byre.site.tour.report;

import java.util.List;

/**
 * All that is shown: on the terminal by {@link TextPage}, in a browser by {@link HtmlPage}.
 *
 * <p>Immutable.
 *
 * @param title the heading
 * @param environment where the figures come from
 * @param method how they were measured
 * @param sections in the order of the chapters
 * @param verdict what was checked
 */
public record Report(String title, String environment, String method, List<Section> sections, String verdict) {
    public Report {
        sections = List.copyOf(sections);
    }
}
