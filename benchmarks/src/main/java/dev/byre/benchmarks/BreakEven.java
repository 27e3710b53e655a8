package dev.byre.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * From how many writes between two versions on a copy is cheaper than a share.
 *
 * <p>Between two numbers of writes that were measured it is where the line between them, drawn on logarithmic scales,
 * comes to a ratio of one.
 */
final class BreakEven {
    private BreakEven() {}

    /**
     * What the table shows.
     *
     * @param ratios the cost of sharing as a multiple of that of copying, by the number of writes
     */
    static String of(SortedMap<Integer, Double> ratios) {
        // The last at which sharing is cheaper: what comes about one before is noise.
        int before = 0;
        double ratioBefore = 0;
        for (Map.Entry<Integer, Double> entry : ratios.entrySet()) {
            if (entry.getValue() < 1) {
                before = entry.getKey();
                ratioBefore = entry.getValue();
            }
        }
        if (before == 0) {
            return "copying is cheaper from the first write on";
        }
        SortedMap<Integer, Double> behind = ratios.tailMap(before + 1);
        if (behind.isEmpty()) {
            return "sharing is cheaper at " + Shown.size(before) + " writes still";
        }
        int writes = behind.firstKey();
        double ratio = requireNonNull(behind.get(writes));
        return "about " + rounded(between(before, ratioBefore, writes, ratio)) + " writes";
    }

    private static double between(double writes, double ratio, double moreWrites, double greaterRatio) {
        double part = -Math.log(ratio) / (Math.log(greaterRatio) - Math.log(ratio));
        return writes * Math.pow(moreWrites / writes, part);
    }

    /** To two digits. */
    private static String rounded(double value) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 1));
        return String.format(Locale.ROOT, "%.0f", Math.rint(value / unit) * unit);
    }
}
