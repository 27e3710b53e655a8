package dev.byre.benchmarks.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A table of figures: a row for what is counted of an operation, a column for each size.
 *
 * <p>As text it is a table in Markdown, so that it can be read as a page and reviewed as a difference; two decimals.
 *
 * <p>One thread at a time.
 */
final class Figures {
    /** The numbers of elements, one for each column. */
    static final List<Integer> SIZES = List.of(16, 1000, 100_000);

    private static final String HEAD = "| type | operation | counted |";

    /** What is counted. Fewer is always better. */
    enum Unit {
        ALLOCATED("B allocated"),
        KEPT("B kept"),
        NODES("objects made and kept"),
        COPIED("elements copied");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        static Unit of(String text) {
            for (Unit unit : values()) {
                if (unit.text.equals(text)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("nothing is counted as " + text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A row. */
    record Row(String type, String operation, Unit unit) {}

    private final Map<Row, double[]> rows = new LinkedHashMap<>();

    /** Sets a figure, rounded as it is written. */
    void set(Row row, int size, double figure) {
        double[] figures = rows.computeIfAbsent(row, r -> {
            double[] none = new double[SIZES.size()];
            Arrays.fill(none, Double.NaN);
            return none;
        });
        figures[SIZES.indexOf(size)] = Math.rint(figure * 100) / 100;
    }

    /** The figures of a row, one for each size, or null if there is none. */
    double @Nullable [] get(Row row) {
        double[] figures = rows.get(row);
        return figures == null ? null : figures.clone();
    }

    Set<Row> rows() {
        return rows.keySet();
    }

    /** The rows of the types whose names match somewhere. */
    Figures only(Pattern include) {
        Figures only = new Figures();
        rows.forEach((row, figures) -> {
            if (include.matcher(row.type()).find()) {
                only.rows.put(row, figures);
            }
        });
        return only;
    }

    /** Puts others in the place of the rows of the types whose names match somewhere; types that are new come last. */
    void replace(Pattern include, Figures others) {
        Map<String, Map<Row, double[]>> byType = new LinkedHashMap<>();
        rows.forEach((row, figures) -> {
            Map<Row, double[]> ofType = byType.computeIfAbsent(row.type(), type -> new LinkedHashMap<>());
            if (!include.matcher(row.type()).find()) {
                ofType.put(row, figures);
            }
        });
        others.rows.forEach((row, figures) -> byType.computeIfAbsent(row.type(), type -> new LinkedHashMap<>())
                .put(row, figures));
        rows.clear();
        byType.values().forEach(rows::putAll);
    }

    /**
     * Reads the rows of a page.
     *
     * @throws IllegalArgumentException if one is not of the form
     */
    static Figures parse(List<String> lines) {
        Figures figures = new Figures();
        for (String line : lines) {
            if (line.startsWith("|") && !line.startsWith(HEAD) && !line.startsWith("|---")) {
                figures.parseRow(line);
            }
        }
        return figures;
    }

    private void parseRow(String line) {
        String[] cells = line.substring(1).split("\\|", -1);
        if (cells.length != 4 + SIZES.size()) {
            throw new IllegalArgumentException("not a row of " + SIZES.size() + " figures: " + line);
        }
        Row row = new Row(cells[0].strip(), cells[1].strip(), Unit.of(cells[2].strip()));
        for (int i = 0; i < SIZES.size(); i++) {
            set(row, SIZES.get(i), Double.parseDouble(cells[3 + i].strip()));
        }
    }

    /** The table, in Markdown. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(HEAD);
        SIZES.forEach(size -> head.append(' ').append(shown(size)).append(" |"));
        lines.add(head.toString());
        lines.add("|---|---|---|" + "---:|".repeat(SIZES.size()));
        rows.forEach((row, figures) -> {
            StringBuilder line = new StringBuilder("| " + row.type() + " | " + row.operation() + " | " + row.unit());
            for (double figure : figures) {
                line.append(" | ").append(shown(figure));
            }
            lines.add(line + " |");
        });
        return lines;
    }

    static String shown(int size) {
        return String.format(Locale.ROOT, "%,d", size).replace(',', ' ');
    }

    /** Whole numbers as such. */
    static String shown(double figure) {
        return String.format(Locale.ROOT, figure == Math.rint(figure) ? "%.0f" : "%.2f", figure);
    }
}
