package dev.byre.benchmarks.rivals;

import java.math.BigDecimal;
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
    /** How many versions the mean is of. */
    private static final int VERSIONS = 16;

    /** Of those that copy, so that each version costs the same. */
    private static final int COPIES = 2;

    private final StringBuilder page = new StringBuilder();
    private int[] sizes = {};

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

    /** Begins a table of three sizes. */
    public void head(String what) {
        head(what, 16, 1000, 100_000);
    }

    /** Begins a table of some sizes. */
    public void head(String what, int... sizes) {
        this.sizes = sizes.clone();
        StringBuilder ofAll = new StringBuilder("| " + what + " | made by |");
        StringBuilder ofVersions = new StringBuilder();
        for (int size : sizes) {
            String shown = String.format(Locale.ROOT, "%,d", size).replace(',', ' ');
            ofAll.append(' ').append(shown).append(" |");
            ofVersions
                    .append(ofVersions.length() == 0 ? " a version of " : " of ")
                    .append(shown)
                    .append(" |");
        }
        line("");
        line(ofAll + ofVersions.toString() + " target | |");
        line("|---|---|" + "---:|".repeat(2 * sizes.length) + "---|---|");
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
        for (int size : sizes) {
            cells.append(cells.length() == 0 ? " " : " | ").append(figure(perVersion.applyAsDouble(size)));
        }
        row(type, way, make, cells + " ", limits);
    }

    /** Adds a row that says nothing of versions. */
    public void row(String type, String way, IntFunction<Object> make, double... limits) {
        row(type, way, make, "|".repeat(sizes.length - 1), limits);
    }

    private void row(String type, String way, IntFunction<Object> make, String versions, double[] limits) {
        StringBuilder cells = new StringBuilder();
        boolean met = true;
        for (int i = 0; i < sizes.length; i++) {
            double perElement = bytes(make.apply(sizes[i])) / sizes[i];
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
                            : BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString());
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

    /** Adds a line. */
    public void line(String text) {
        page.append(text).append('\n');
    }
}
