package dev.byre.site.tour;

import dev.byre.collections.PersistentText;
import dev.byre.cow.CowString;
import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps every version of a large text that is edited here and there, and tells what that costs its readers. */
final class TextChapter implements Chapter {
    /** Any fixed number makes every run edit the same places. */
    private static final long SEED = 11;

    private static final int VERSIONS = 5000;

    /** One of so many versions is compared as a whole. */
    private static final int COMPARED = 250;

    /** Copies of more versions might not fit into the heap. */
    private static final int COPIES = 5;

    /** More edits of a large StringBuilder take too long. */
    private static final int PLAIN_EDITS = 200;

    private static final int MOST_DELETED = 10;
    private static final int READS = 1000;
    private static final int LINE_READS = 10;
    private static final Pattern MAPS = Pattern.compile("^java\\.base/java/util/\\w*Map\\.class", Pattern.MULTILINE);

    private final Meter meter;
    private final Checks checks;

    TextChapter(Meter meter, Checks checks) {
        this.meter = meter;
        this.checks = checks;
    }

    /** A text in the place of the characters from one index to another. */
    private record Change(int from, int to, String text) {
        void in(CowString target) {
            target.replace(from, to, text);
        }

        void in(StringBuilder target) {
            target.replace(from, to, text);
        }
    }

    @Override
    public Section run(Jdk jdk) {
        String text = text(jdk);
        List<Change> changes = changes(text.length(), jdk.names());
        Measured kept = new Measured("CowString, snapshot() before each edit", keep(text, changes), Chart.Tone.SHARED);
        Measured alone = new Measured("CowString, no version kept", edit(text, changes), Chart.Tone.SHARED);
        Measured copied =
                new Measured("StringBuilder, toString() before each edit", copy(text, changes), Chart.Tone.COPIED);
        Measured plain = new Measured("StringBuilder, no version kept", editPlain(text, changes), Chart.Tone.COPIED);
        // An edit that takes out all of a leaf copies nothing of it.
        checks.atMost(
                "copies of a text of which versions are kept",
                kept.cost().events().copies(),
                VERSIONS);
        checks.same(
                "copies where no version of a text is kept",
                alone.cost().events().copies(),
                0);
        CowString edited = new CowString(text);
        List<PersistentText> versions = kept(edited, changes);
        versions.add(edited.snapshot());
        // The versions must not see that all of the text is taken out.
        edited.setLength(0);
        checkVersions(text, versions, changes);
        String lead = String.format(
                Locale.ROOT,
                "The names and sizes of %,d files in one text of %,d characters, and a version kept before each of %,d"
                        + " edits at random places, which delete a few characters and insert a name.",
                jdk.counts().files(),
                text.length(),
                VERSIONS);
        return new Section(
                "Text: every version of a large one kept",
                lead,
                List.of(
                        Measured.table("each edit", "characters copied", List.of(kept, alone, copied, plain)),
                        questions(versions)),
                charts(List.of(kept, copied)),
                List.of(note(kept.cost(), copied.cost())));
    }

    /** A line for each file. */
    private static String text(Jdk jdk) {
        StringBuilder text = new StringBuilder();
        for (PlainModule module : jdk.plain()) {
            for (int i = 0; i < module.sizes.length; i++) {
                text.append(module.name).append('/').append(module.files.get(i));
                text.append(' ').append(module.sizes[i]).append('\n');
            }
        }
        return text.toString();
    }

    private static List<Change> changes(int length, List<String> names) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Change> changes = new ArrayList<>(VERSIONS);
        int now = length;
        for (int i = 0; i < VERSIONS; i++) {
            int from = random.nextInt(now + 1);
            int to = Math.min(now, from + random.nextInt(MOST_DELETED));
            String name = names.get(random.nextInt(names.size()));
            String text = name.substring(name.lastIndexOf('/') + 1);
            changes.add(new Change(from, to, text));
            now += text.length() - (to - from);
        }
        return changes;
    }

    private Cost keep(String text, List<Change> changes) {
        return meter.measure(
                VERSIONS,
                () -> new CowString(text),
                edited -> kept(edited, changes).size());
    }

    private static List<PersistentText> kept(CowString text, List<Change> changes) {
        List<PersistentText> kept = new ArrayList<>(changes.size() + 1);
        for (Change change : changes) {
            kept.add(text.snapshot());
            change.in(text);
        }
        return kept;
    }

    private Cost edit(String text, List<Change> changes) {
        return meter.measure(VERSIONS, () -> new CowString(text), edited -> {
            for (Change change : changes) {
                change.in(edited);
            }
            return edited.length();
        });
    }

    private Cost copy(String text, List<Change> changes) {
        return meter.measure(COPIES, () -> new StringBuilder(text), edited -> {
            List<String> kept = new ArrayList<>(COPIES);
            for (Change change : changes.subList(0, COPIES)) {
                kept.add(edited.toString());
                change.in(edited);
            }
            return kept.size();
        });
    }

    private Cost editPlain(String text, List<Change> changes) {
        return meter.measure(PLAIN_EDITS, () -> new StringBuilder(text), edited -> {
            for (Change change : changes.subList(0, PLAIN_EDITS)) {
                change.in(edited);
            }
            return edited.length();
        });
    }

    /** Some versions are compared as a whole, and of each of those the difference to the next one is applied. */
    private void checkVersions(String text, List<PersistentText> versions, List<Change> changes) {
        StringBuilder expected = new StringBuilder(text);
        for (int v = 0; v < VERSIONS; v++) {
            PersistentText version = versions.get(v);
            boolean compared = v % COMPARED == 0;
            if (compared) {
                checks.sameText("version " + (v + 1) + " of the text", version, expected);
            }
            changes.get(v).in(expected);
            if (compared) {
                PersistentText next = version.diff(versions.get(v + 1)).applyTo(version);
                checks.sameText("version " + (v + 1) + " of the text and its difference to the next", next, expected);
            }
        }
        checks.sameText("the last version of the text", versions.get(VERSIONS), expected);
    }

    /** What single questions to a version cost. */
    private Table questions(List<PersistentText> versions) {
        PersistentText last = versions.get(VERSIONS);
        String plain = last.toString();
        int[] reads = new SplittableRandom(SEED).ints(READS, 0, plain.length()).toArray();
        PersistentText middle = versions.get(VERSIONS / 2);
        int edits = middle.diff(last).edits().size();
        checks.same("lines of the last version", last.lineCount(), line(plain, plain.length()) + 1);
        return new Table(
                List.of("one question", "PersistentText", "String"),
                List.of(
                        row(
                                "a character at a random place",
                                meter.measure(READS, () -> last, text -> sum(text, reads)),
                                meter.measure(READS, () -> plain, text -> sum(text, reads))),
                        row(
                                "all characters, one after the other",
                                meter.measure(1, () -> last, TextChapter::sum),
                                meter.measure(1, () -> plain, TextChapter::sum)),
                        row(
                                "the line of a random place",
                                meter.measure(LINE_READS, () -> last, text -> lines(text, reads)),
                                meter.measure(LINE_READS, () -> plain, text -> lines(text, reads))),
                        row(
                                "all that a regular expression finds",
                                meter.measure(1, () -> last, text -> found(MAPS.matcher(text))),
                                meter.measure(1, () -> plain, text -> found(MAPS.matcher(text)))),
                        List.of(
                                String.format(Locale.ROOT, "the diff of two versions, %,d edits", edits),
                                meter.measure(
                                                1,
                                                () -> last,
                                                text -> middle.diff(text)
                                                        .edits()
                                                        .size())
                                        .time(),
                                "")));
    }

    private static List<String> row(String question, Cost ours, Cost theirs) {
        return List.of(question, ours.time(), theirs.time());
    }

    private static long sum(PersistentText text, int[] places) {
        long sum = 0;
        for (int place : places) {
            sum += text.charAt(place);
        }
        return sum;
    }

    private static long sum(String text, int[] places) {
        long sum = 0;
        for (int place : places) {
            sum += text.charAt(place);
        }
        return sum;
    }

    private static long sum(PersistentText text) {
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += text.charAt(i);
        }
        return sum;
    }

    private static long sum(String text) {
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += text.charAt(i);
        }
        return sum;
    }

    private static long lines(PersistentText text, int[] places) {
        long sum = 0;
        for (int i = 0; i < LINE_READS; i++) {
            sum += text.lineOf(places[i]);
        }
        return sum;
    }

    private static long lines(String text, int[] places) {
        long sum = 0;
        for (int i = 0; i < LINE_READS; i++) {
            sum += line(text, places[i]);
        }
        return sum;
    }

    /** How many lines are before that of an index, where LF ends each. */
    private static int line(String text, int index) {
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }

    private static long found(Matcher matcher) {
        long found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    private String note(Cost kept, Cost copied) {
        if (!meter.allocation().isKnown()) {
            return "A String is read faster, and its lines are not known.";
        }
        return String.format(
                Locale.ROOT,
                "The %,d versions took %s in all; as many copies would take %s. A String is read faster, but tells a line"
                        + " only by counting.",
                VERSIONS,
                Unit.BYTES.text(kept.bytes() * VERSIONS),
                Unit.BYTES.text(copied.bytes() * VERSIONS));
    }

    private List<Chart> charts(List<Measured> ways) {
        return meter.allocation().isKnown()
                ? List.of(Measured.allocated(
                        "Allocated for one more version of the text",
                        "The bytes allocated for each version and the edit after it.",
                        ways))
                : List.of();
    }
}
