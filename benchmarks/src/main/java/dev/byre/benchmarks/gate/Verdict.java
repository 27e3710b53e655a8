package dev.byre.benchmarks.gate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was counted, held against what was accepted. Immutable.
 *
 * @param lines what is to be told, worst news first
 * @param isGood whether nothing is worse, missing or new
 */
record Verdict(List<String> lines, boolean isGood) {
    /** What a figure may be above the accepted one, in hundredths of that. */
    static final double TOLERATED_PERCENT = 0.5;

    private static final String HOW_TO_ACCEPT = "accept with: benchmarks/run gate --accept";

    static Verdict of(Figures accepted, Figures counted) {
        List<String> worse = new ArrayList<>();
        List<String> better = new ArrayList<>();
        for (Figures.Row row : counted.rows()) {
            double[] before = accepted.get(row);
            double[] now = requireNonNull(counted.get(row), "a row that is listed");
            if (before == null) {
                worse.add(name(row) + " was never accepted; " + HOW_TO_ACCEPT);
                continue;
            }
            for (int i = 0; i < now.length; i++) {
                double tolerated = before[i] * TOLERATED_PERCENT / 100;
                if (!(now[i] <= before[i] + tolerated)) {
                    worse.add("WORSE " + difference(row, i, before[i], now[i])
                            + String.format(Locale.ROOT, ", tolerated %.1f %%); ", TOLERATED_PERCENT)
                            + HOW_TO_ACCEPT);
                } else if (now[i] < before[i] - tolerated) {
                    better.add("better: " + difference(row, i, before[i], now[i]) + "); keep it with --accept");
                }
            }
        }
        for (Figures.Row row : accepted.rows()) {
            if (counted.get(row) == null) {
                worse.add(name(row) + " is accepted, but not counted any more; " + HOW_TO_ACCEPT);
            }
        }
        List<String> lines = new ArrayList<>(worse);
        lines.addAll(better);
        lines.add("gate: " + counted.rows().size() + " rows, " + worse.size() + " worse, " + better.size() + " better");
        return new Verdict(List.copyOf(lines), worse.isEmpty());
    }

    private static String name(Figures.Row row) {
        return row.type() + ", " + row.operation() + ", " + row.unit();
    }

    private static String difference(Figures.Row row, int sizeIndex, double before, double now) {
        return row.type() + ", " + row.operation() + ", at " + Figures.shown(Figures.SIZES.get(sizeIndex)) + ": "
                + Figures.shown(now) + " " + row.unit() + ", baseline " + Figures.shown(before) + " ("
                + (before == 0 ? "from nothing" : String.format(Locale.ROOT, "%+.1f %%", (now / before - 1) * 100));
    }
}
