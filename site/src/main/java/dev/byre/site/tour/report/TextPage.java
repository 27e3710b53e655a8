package dev.byre.site.tour.report;

import java.util.List;
import java.util.StringTokenizer;

/**
 * A report as lines of ASCII, for a terminal or a log: at most {@link #WIDTH} columns, as long as the cells of a table
 * leave it the choice.
 */
public final class TextPage {
    static final int WIDTH = 100;

    private static final String GAP = "  ";

    private final StringBuilder out = new StringBuilder();

    private TextPage() {}

    /** The whole report, ending with a line break. */
    public static String of(Report report) {
        TextPage page = new TextPage();
        page.line(report.title());
        page.paragraph(report.environment(), "");
        page.paragraph(report.method(), "");
        int number = 1;
        for (Section section : report.sections()) {
            page.section(number++, section);
        }
        page.line("");
        page.paragraph(report.verdict(), "");
        return page.out.toString();
    }

    private void section(int number, Section section) {
        line("");
        line(number + ". " + section.title());
        paragraph(section.lead(), "   ");
        section.tables().forEach(this::table);
        section.notes().forEach(note -> paragraph(note, "   "));
    }

    private void table(Table table) {
        int[] widths = new int[table.header().size()];
        measure(table.header(), widths);
        table.rows().forEach(row -> measure(row, widths));
        row(table.header(), widths);
        table.rows().forEach(row -> row(row, widths));
    }

    private static void measure(List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells.get(i).length());
        }
    }

    private void row(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("   ");
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? cells.get(i) + padding : GAP + padding + cells.get(i));
        }
        line(line.toString().stripTrailing());
    }

    /** Breaks a text into lines between its words. */
    private void paragraph(String text, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (StringTokenizer words = new StringTokenizer(text); words.hasMoreTokens(); ) {
            String word = words.nextToken();
            boolean first = line.length() == indent.length();
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        line(line.toString());
    }

    private void line(String text) {
        out.append(ascii(text)).append('\n');
    }

    /** Terminals and logs differ in their character sets; a figure must be readable in all of them. */
    private static String ascii(String text) {
        return text.replace('µ', 'u').replaceAll("[^\\x20-\\x7e]", "?");
    }
}
