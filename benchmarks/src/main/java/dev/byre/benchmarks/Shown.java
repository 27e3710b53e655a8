package dev.byre.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures as the page, the charts and the console show them. */
final class Shown {
    private Shown() {}

    static String size(int size) {
        return size == Measurement.ANY_SIZE
                ? "any size"
                : String.format(Locale.ROOT, "%,d", size).replace(',', ' ');
    }

    static String time(double nanos) {
        return figure(nanos / timeScale(nanos), nanos / timeScale(nanos)) + timeUnit(nanos);
    }

    /** Both in one unit, with the digits that the time has. */
    static String timeAndSpread(double nanos, double spread) {
        double scale = timeScale(nanos);
        return figure(nanos / scale, nanos / scale) + " ± " + figure(spread / scale, nanos / scale) + timeUnit(nanos);
    }

    private static double timeScale(double nanos) {
        return nanos < 1e3 ? 1 : nanos < 1e6 ? 1e3 : 1e6;
    }

    private static String timeUnit(double nanos) {
        return nanos < 1e3 ? " ns" : nanos < 1e6 ? " µs" : " ms";
    }

    /** Whole numbers as such: allocation is exact. */
    static String bytes(double bytes) {
        double scale = bytes < 1e4 ? 1 : bytes < 1e6 ? 1e3 : 1e6;
        boolean whole = scale == 1 && Math.abs(bytes - Math.rint(bytes)) < 0.005;
        return figure(bytes / scale, whole ? Double.POSITIVE_INFINITY : bytes / scale)
                + (scale == 1 ? " B" : scale == 1e3 ? " kB" : " MB");
    }

    /** Two digits at least, however small it is. */
    static String ratio(double ratio) {
        return ratio < 0.1
                ? new BigDecimal(ratio, new MathContext(2)).toPlainString() + " ×"
                : String.format(Locale.ROOT, "%.2f ×", ratio);
    }

    /** With as many decimals as give {@code reference} three digits. */
    private static String figure(double value, double reference) {
        int decimals = reference < 10 ? 2 : reference < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Some seconds, as somebody says who waits for them. */
    static String duration(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
