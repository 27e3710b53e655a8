package dev.byre.benchmarks.rivals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.openjdk.jol.info.GraphLayout;

/**
 * What collections keep in memory, without their elements. Exact, and the same on each run of one JVM, so it needs no
 * quiet machine.
 *
 * <p>One thread at a time.
 */
public final class FootprintPage {
    private static final int[] SIZES = {16, 1000, 100_000};

    /** How many versions the mean is of. */
    private static final int VERSIONS = 16;

    /** Of those that copy, so that each version costs the same. */
    private static final int COPIES = 2;

    private final StringBuilder page = new StringBuilder();

    /**
     * A page without tables.
     *
     * @param what it is about
     * @param lines that explain the figures
     */
    public FootprintPage(String what, String... lines) {
        line("## Bytes of " + what);
        line("");
        for (String line : lines) {
            line(line);
        }
    }

    /** The page, in Markdown. */
    @Override
    public String toString() {
        return page.toString();
    }

    /** What is changed in place and not ours can only be copied. */
    public static int versions(boolean inPlace, boolean ours) {
        return inPlace && !ours ? COPIES : VERSIONS;
    }

    /** Begins a table. */
    public void head(String what) {
        line("");
        line("| " + what + " | made by | 16 | 1 000 | 100 000 | a version of 16 | of 1 000 | of 100 000 | target | |");
        line("|---|---|---:|---:|---:|---:|---:|---:|---|---|");
    }

    /**
     * Adds a row about bytes retained.
     *
     * @param make makes one of a size
     * @param perVersion what one more version of one of a size retains
     * @param limits what it may take for an element, at each size; infinite where there is no target
     */
    public void row(
            String type, String way, IntFunction<Object> make, IntToDoubleFunction perVersion, double... limits) {
        StringBuilder cells = new StringBuilder();
        for (int size : SIZES) {
            cells.append(cells.length() == 0 ? " " : " | ").append(figure(perVersion.applyAsDouble(size)));
        }
        row(type, way, make, cells + " ", limits);
    }

    /** Adds a row that says nothing of versions. */
    public void row(String type, String way, IntFunction<Object> make, double... limits) {
        row(type, way, make, "||", limits);
    }

    private void row(String type, String way, IntFunction<Object> make, String versions, double[] limits) {
        StringBuilder cells = new StringBuilder();
        boolean met = true;
        for (int i = 0; i < SIZES.length; i++) {
            double perElement = bytes(make.apply(SIZES[i])) / SIZES[i];
            cells.append(" ").append(figure(perElement)).append(" |");
            met &= i >= limits.length || perElement <= limits[i];
        }
        String target = limits.length == 0 ? "|" : target(limits) + " | " + (met ? "**met**" : "**MISSED**");
        line("| " + type + " | " + way + " |" + cells + versions + "| " + target + " |");
    }

    private static String target(double[] limits) {
        List<String> shown = new ArrayList<>();
        for (double limit : limits) {
            shown.add(
                    Double.isInfinite(limit)
                            ? "–"
                            : String.format(Locale.ROOT, limit == Math.rint(limit) ? "%.0f" : "%.1f", limit));
        }
        return "≤ " + String.join("; ", shown) + " B";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 1000 ? "%.1f" : "%.0f", value);
    }

    /** Of all that can be reached but the elements, which are Integers. */
    public static double bytes(Object... roots) {
        GraphLayout layout = GraphLayout.parseInstance(roots);
        return layout.totalSize() - layout.getClassSizes().count(Integer.class);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
