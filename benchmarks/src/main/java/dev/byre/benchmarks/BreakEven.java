package dev.byre.benchmarks;

import java.util.Locale;

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
     * @param writes the numbers of writes, ascending
     * @param ratios the cost of sharing, as a part of that of copying, at each
     */
    static String of(int[] writes, double[] ratios) {
        if (ratios[0] >= 1) {
            return "copying is cheaper from the first write on";
        }
        for (int i = 1; i < writes.length; i++) {
            if (ratios[i] >= 1) {
                double part = -Math.log(ratios[i - 1]) / (Math.log(ratios[i]) - Math.log(ratios[i - 1]));
                double at = Math.exp(Math.log(writes[i - 1]) + part * (Math.log(writes[i]) - Math.log(writes[i - 1])));
                return "about " + rounded(at) + " writes";
            }
        }
        return "sharing is cheaper at " + Shown.size(writes[writes.length - 1]) + " writes still";
    }

    /** To two digits. */
    private static String rounded(double value) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 1));
        return String.format(Locale.ROOT, "%.0f", Math.rint(value / unit) * unit);
    }
}
