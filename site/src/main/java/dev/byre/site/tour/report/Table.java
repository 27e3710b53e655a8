package dev.byre.site.tour.report;

import java.util.List;

/**
 * Rows of text under a header; the first column names the row, the others are figures.
 *
 * <p>Immutable.
 *
 * @param header the names of the columns
 * @param rows the cells, as many in each row as there are columns
 */
public record Table(List<String> header, List<List<String>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("row " + row + " does not fit the columns " + header);
            }
        }
    }
}
