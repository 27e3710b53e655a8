package dev.byre.benchmarks.text;

import static dev.byre.benchmarks.rivals.FootprintPage.bytes;
import static dev.byre.benchmarks.rivals.FootprintPage.versions;

import dev.byre.benchmarks.rivals.FootprintPage;
import dev.byre.benchmarks.rivals.FootprintPage.Kept;
import dev.byre.benchmarks.rivals.FootprintPage.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What texts keep in memory. */
public final class TextFootprints {
    private static final int MILLION = 1_000_000;
    private static final double PER_CHARACTER = 1.25;
    private static final double PER_VERSION = 700;

    /** How many characters are added at once. */
    private static final int PIECE = 10;

    /** Of how many versions at the end of a trace the bytes are counted. */
    private static final int LAST = 10_000;

    private TextFootprints() {}

    /** The two tables, in Markdown. */
    public static String page() throws IOException {
        FootprintPage page = new FootprintPage(
                "texts",
                "Bytes that an ASCII character retains, and how many more one kept version retains that differs from the one",
                "before by one character at a random index.");
        page.head("text", 1000, MILLION);
        for (AnyText rival : texts()) {
            double[] limits = rival.isOurs() ? new double[] {Double.POSITIVE_INFINITY, PER_CHARACTER} : new double[0];
            page.row(rival.type(), "copying a String", size -> rival.of(TextProbes.of(size).chars), limits);
            page.row(
                    rival.type(),
                    "that, edited once",
                    size -> edited(rival, TextProbes.of(size)).text(),
                    size -> perVersion(rival, TextProbes.of(size)),
                    limits);
            if (!(rival instanceof OfString)) {
                page.row(
                        rival.type(),
                        "10 characters at a time, at the end",
                        size -> grown(rival, TextProbes.of(size), false),
                        limits);
                page.row(
                        rival.type(),
                        "10 characters at a time, at random indexes",
                        size -> grown(rival, TextProbes.of(size), true),
                        limits);
            }
        }
        page.amplification("text", 1);
        page.headOfKept("text");
        for (AnyText rival : texts()) {
            if (rival.isInPlace()) {
                page.kept(rival.type(), rival.isOurs(), size -> kept(rival, TextProbes.of(size)));
            }
        }
        traces(page);
        return page.toString();
    }

    /** One of each; to be used where nothing is measured, since it loads all. */
    public static List<AnyText> texts() {
        return List.of(
                new OfStringBuilder(), new OfString(), new OfCowString(), new OfPersistentText(), new OfBifurcan());
    }

    private static AnyText edited(AnyText rival, TextProbes probes) {
        AnyText text = rival.another();
        text.holdEdited(probes.chars);
        return text;
    }

    private static Version perVersion(AnyText rival, TextProbes probes) {
        AnyText text = edited(rival, probes);
        List<Object> versions = new ArrayList<>(List.of(text.version()));
        int count = versions(!rival.isInPlace() || rival.isOurs());
        for (int i = 0; i < count; i++) {
            text.hold(text.replace(probes.at[i], probes.at[i], "x"));
            versions.add(text.version());
        }
        return Version.meanOf(versions);
    }

    private static Kept kept(AnyText rival, TextProbes probes) {
        AnyText text = edited(rival, probes);
        return new Kept() {
            @Override
            public Object version() {
                return text.version();
            }

            @Override
            public void write(int i) {
                int at = probes.at[i];
                text.hold(text.replace(at, at + 1, "x"));
            }
        };
    }

    private static Object grown(AnyText rival, TextProbes probes, boolean atRandom) {
        AnyText text = rival.holding(rival.of(""));
        for (int i = 0; i < probes.size; i += PIECE) {
            int index = atRandom ? (int) (probes.at[i] * (long) i / probes.size) : i;
            text.hold(text.replace(index, index, probes.chars.substring(i, i + PIECE)));
        }
        return text.text();
    }

    /** What versions of a text that somebody has typed retain. */
    private static void traces(FootprintPage page) throws IOException {
        page.line("");
        Map<String, Trace> traces = Trace.all();
        if (traces.isEmpty()) {
            page.line("Nothing of the histories of editors: " + Trace.whyMissing() + ".");
            return;
        }
        page.line("| trace | text | bytes of a version, of the last " + LAST + " | target | |");
        page.line("|---|---|---:|---|---|");
        traces.forEach((name, trace) -> {
            for (AnyText rival : texts()) {
                if (rival.isOurs() || rival instanceof OfBifurcan) {
                    double perVersion = perVersion(rival, trace);
                    page.line(String.format(Locale.ROOT, "| %s | %s | %.0f | ", name, rival.type(), perVersion)
                            + (rival.isOurs()
                                    ? String.format(Locale.ROOT, "≤ %.0f B | ", PER_VERSION)
                                            + (perVersion <= PER_VERSION ? "**met** |" : "**MISSED** |")
                                    : "| |"));
                }
            }
        });
    }

    private static double perVersion(AnyText rival, Trace trace) {
        Object[] versions = Replay.versions(rival.another(), trace);
        Object[] last = Arrays.copyOfRange(versions, versions.length - LAST, versions.length);
        return (bytes(last) - bytes(last[0])) / (LAST - 1);
    }
}
