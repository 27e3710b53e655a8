package dev.byre.site.tour.report;

import java.util.List;

/**
 * What one chapter has to show.
 *
 * <p>Immutable.
 *
 * @param title what it is about
 * @param lead what was done, in a sentence or two
 * @param tables the figures
 * @param charts pictures of some of them, for the page only
 * @param notes what the reader should know about the figures
 */
public record Section(String title, String lead, List<Table> tables, List<Chart> charts, List<String> notes) {
    public Section {
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        notes = List.copyOf(notes);
    }
}
