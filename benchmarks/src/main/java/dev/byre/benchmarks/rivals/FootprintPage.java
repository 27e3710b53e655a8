package dev.byre.benchmarks.rivals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/**
 * What collections keep in memory, without their elements, and without constants that all of a class share. Exact, and the
 * same on each run of one JVM, so it needs no quiet machine.
 *
 * <p>One thread at a time.
 */
public final class FootprintPage {
    /** How many versions of ours, and of persistent collections, the mean is of. */
    private static final int VERSIONS = 16;

    /** Of those that copy, so that each version costs the same. */
    private static final int COPIES = 2;

    private static final int[] WRITES = {1, 10, 100, 1000};

    private static final int[] SIZES = {16, 1000, 100_000};

    /** Over how many versions of ours with writes between them the mean is. */
    private static final int KEPT = 4;

    /**
     * What one more version retains. Immutable.
     *
     * @param bytes in all
     * @param objects how many objects that no version before has
     */
    public record Version(double bytes, double objects) {
        /** What versions retain beside the first one, for each of them: the mean. */
        public static Version meanOf(List<Object> versions) {
            GraphLayout first = GraphLayout.parseInstance(versions.get(0));
            GraphLayout all = GraphLayout.parseInstance(versions.toArray());
            int count = versions.size() - 1;
            return new Version(
                    (double) (bytesOf(all) - bytesOf(first)) / count,
                    (double) (objectsOf(all) - objectsOf(first)) / count);
        }
    }

    /** A value of which versions are kept while it is written to. */
    public interface Kept {
        /** The value of this moment, which no later write reaches. */
        Object version();

        /** Writes at the i-th random place. */
        void write(int i);
    }

    private final StringBuilder page = new StringBuilder();
    private final Map<String, List<Version>> versions = new LinkedHashMap<>();
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

    /** What stands before the first of such pages: on what it was counted, and what all tables have in common. */
    public static String preface() {
        VirtualMachine vm = VM.current();
        return String.format(
                Locale.ROOT,
                """
                # Bytes

                - %s %s
                - references of %d bytes, headers of objects of %d, objects aligned to %d

                Counted with JOL: all that can be reached, but neither elements, keys and values nor what all values of a class
                share. Garbage that was made on the way is not in it. Sizes are numbers of elements. A target has a limit for each
                size, or – where there is none.
                """,
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                vm.sizeOfField("java.lang.Object"),
                vm.objectHeaderSize(),
                vm.objectAlignment());
    }

    /** The page, in Markdown. */
    @Override
    public String toString() {
        return page.toString();
    }

    /** How many versions are made: of what can only be copied, each costs the same. */
    public static int versions(boolean shares) {
        return shares ? VERSIONS : COPIES;
    }

    /** Begins a table of the usual sizes. */
    public void head(String what) {
        head(what, SIZES);
    }

    /** Begins a table of some sizes. */
    public void head(String what, int... sizes) {
        this.sizes = sizes.clone();
        versions.clear();
        StringBuilder ofAll = new StringBuilder("| " + what + " | made by |");
        StringBuilder ofVersions = new StringBuilder();
        for (int size : sizes) {
            String shown = shown(size);
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
     * @param perVersion what one more version of one of a size retains, one write after the one before
     * @param limits what it may take for an element, at each size; infinite where there is no target
     */
    public void row(
            String type, String way, IntFunction<Object> make, IntFunction<Version> perVersion, double... limits) {
        StringBuilder cells = new StringBuilder();
        List<Version> ofSizes = new ArrayList<>();
        for (int size : sizes) {
            Version version = perVersion.apply(size);
            ofSizes.add(version);
            cells.append(cells.length() == 0 ? " " : " | ").append(figure(version.bytes()));
        }
        versions.put(type, ofSizes);
        row(type, way, make, cells + " ", limits);
    }

    /** Adds a row that says nothing of versions. */
    public void row(String type, String way, IntFunction<Object> make, double... limits) {
        row(type, way, make, "|".repeat(sizes.length - 1), limits);
    }

    private void row(String type, String way, IntFunction<Object> make, String versions, double[] limits) {
        StringBuilder cells = new StringBuilder();
        boolean met = true;
        double constants = bytesOfBoth(make.apply(sizes[0]), make.apply(sizes[0]));
        for (int i = 0; i < sizes.length; i++) {
            double perElement = (bytes(make.apply(sizes[i])) - constants) / sizes[i];
            cells.append(" ").append(figure(perElement)).append(" |");
            met &= i >= limits.length || perElement <= limits[i];
        }
        String target = limits.length == 0 ? "|" : target(limits) + " | " + (met ? "**met**" : "**MISSED**");
        line("| " + type + " | " + way + " |" + cells + versions + "| " + target + " |");
    }

    /** What two values share that were made apart. */
    private static double bytesOfBoth(Object one, Object other) {
        return bytes(one) + bytes(other) - bytes(one, other);
    }

    /**
     * Adds a table of write amplification, of the types of the last table that keep versions: what one write makes anew.
     *
     * @param what the first column
     * @param written the bytes of what is written itself
     */
    public void amplification(String what, int written) {
        line("");
        line(
                "Write amplification: of one write where the version before is kept, the objects and bytes that only the new version");
        line("has, with the object that stands for it, and how many times the bytes that are written they come to;");
        line("here those are " + written + ".");
        line("");
        StringBuilder head = new StringBuilder("| " + what + " |");
        for (String figure : List.of("objects", "bytes", "times")) {
            for (int size : sizes) {
                head.append(' ')
                        .append(figure)
                        .append(" at ")
                        .append(shown(size))
                        .append(" |");
            }
        }
        line(head.toString());
        line("|---|" + "---:|".repeat(3 * sizes.length));
        versions.forEach((type, ofSizes) -> {
            StringBuilder row = new StringBuilder("| " + type + " |");
            ofSizes.forEach(v -> row.append(' ').append(figure(v.objects())).append(" |"));
            ofSizes.forEach(v -> row.append(' ').append(figure(v.bytes())).append(" |"));
            ofSizes.forEach(
                    v -> row.append(' ').append(figure(v.bytes() / written)).append(" |"));
            line(row.toString());
        });
    }

    /** Begins a table of what a version retains by the number of writes between two versions. */
    public void headOfKept(String what) {
        line("");
        line("Bytes that one kept version retains, by the number of writes at random places between two versions.");
        line("");
        StringBuilder head = new StringBuilder("| " + what + " | size |");
        for (int writes : WRITES) {
            head.append(' ').append(shown(writes)).append(writes == 1 ? " write |" : " writes |");
        }
        line(head.toString());
        line("|---|---:|" + "---:|".repeat(WRITES.length));
    }

    /**
     * Adds a row for each size to it.
     *
     * @param shares whether versions share; of those that copy, each costs the same
     * @param start makes a value of a size
     */
    public void kept(String type, boolean shares, IntFunction<Kept> start) {
        for (int size : sizes) {
            StringBuilder row = new StringBuilder("| " + type + " | " + shown(size) + " |");
            for (int writes : WRITES) {
                row.append(' ')
                        .append(figure(perVersion(start.apply(size), shares ? KEPT : 1, writes)))
                        .append(" |");
            }
            line(row.toString());
        }
    }

    private static double perVersion(Kept value, int count, int writes) {
        List<Object> versions = new ArrayList<>();
        for (int v = 0, i = 0; v <= count; v++) {
            versions.add(value.version());
            for (int w = 0; w < writes; w++) {
                value.write(i++);
            }
        }
        return Version.meanOf(versions).bytes();
    }

    private static String shown(int size) {
        return String.format(Locale.ROOT, "%,d", size).replace(',', ' ');
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

    static String figure(double value) {
        return String.format(Locale.ROOT, value < 1000 ? "%.1f" : "%.0f", value);
    }

    /** Of all that can be reached but the elements, which are Integers. */
    public static double bytes(Object... roots) {
        return bytesOf(GraphLayout.parseInstance(roots));
    }

    private static long bytesOf(GraphLayout layout) {
        return layout.totalSize() - layout.getClassSizes().count(Integer.class);
    }

    private static long objectsOf(GraphLayout layout) {
        return layout.totalCount() - layout.getClassCounts().count(Integer.class);
    }

    /** Adds a line. */
    public void line(String text) {
        page.append(text).append('\n');
    }
}
