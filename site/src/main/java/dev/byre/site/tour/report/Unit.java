package dev.byre.site.tour.report;

import java.util.List;
import java.util.Locale;

/** How a figure is written: with three digits, and the prefix that suits it. */
public enum Unit {
    COUNT(1000, ""),
    BYTES(1024, "B", "KiB", "MiB", "GiB", "TiB"),
    NANOS(1000, "ns", "µs", "ms", "s");

    /** What is written for a figure that this JVM cannot measure. */
    private static final String UNKNOWN = "n/a";

    private final int step;

    @SuppressWarnings("ImmutableEnumChecker") // It is made by List.of.
    private final List<String> names;

    Unit(int step, String... names) {
        this.step = step;
        this.names = List.of(names);
    }

    /** The value as text: {@code 12.3 KiB}. A value that is not a number is one that could not be measured. */
    public String text(double value) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        double divisor = divisor(value);
        return (number(value / divisor, divisor) + " " + name(divisor)).trim();
    }

    /** The power of the step by which a value is divided to be written. */
    double divisor(double value) {
        double divisor = 1;
        // A value that rounds up to the next prefix is written with it.
        for (int i = 1; i < names.size() && value / divisor >= step - 0.5; i++) {
            divisor *= step;
        }
        return divisor;
    }

    /** The name of the unit after division by a power of the step. */
    private String name(double divisor) {
        return names.get((int) Math.round(Math.log(divisor) / Math.log(step)));
    }

    private String number(double value, double divisor) {
        boolean countable = this != NANOS && (divisor == 1 || value == Math.rint(value));
        boolean whole = countable || value >= 99.95;
        String format = whole ? "%,.0f" : value >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
