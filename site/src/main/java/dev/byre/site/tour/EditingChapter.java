package dev.byre.site.tour;

import dev.byre.cow.CowArray;
import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Replaces one file after another and keeps every version. */
final class EditingChapter implements Chapter {
    /** Full copies of more versions might not fit into the heap. */
    private static final int MOST_FULL_COPIES = 50;

    private final int versions;
    private final Meter meter;
    private final Checks checks;

    EditingChapter(int versions, Meter meter, Checks checks) {
        this.versions = versions;
        this.meter = meter;
        this.checks = checks;
    }

    private record Row(String way, int versions, Cost cost) {}

    @Override
    public Section run(Jdk jdk) {
        List<Edit> edits = Edit.random(jdk.plain(), versions);
        PlainModule largest = jdk.plain().get(jdk.largest());
        List<Edit> costly = Edit.within(jdk.plain(), jdk.largest(), Math.min(versions, MOST_FULL_COPIES));
        List<Edit> fewer = edits.subList(0, Math.min(versions, MOST_FULL_COPIES));
        Row shared = new Row("share(), then edit", edits.size(), share(jdk, edits));
        Row worst = new Row(
                String.format(Locale.ROOT, "the same in %s, %,d files", largest.name, largest.files.size()),
                costly.size(),
                share(jdk, costly));
        Row byHand = new Row("ArrayList, path copied by hand", edits.size(), copyPath(jdk, edits));
        Row full = new Row("ArrayLists and int[], copied in full", fewer.size(), copy(jdk, fewer));
        checkCopies(jdk, edits, shared.cost());
        checkCopies(jdk, costly, worst.cost());
        checkVersions(jdk, edits);
        List<Row> rows = List.of(shared, worst, byHand, full);
        String lead = "An edit replaces the size and the checksum of a file in a random module. The edit after a"
                + " share copies the list of modules and two arrays of one module; the rest is shared by all versions.";
        return new Section(
                "Edited versions: one file replaced, all versions kept",
                lead,
                List.of(table(rows)),
                charts(rows),
                List.of(note(shared.cost(), byHand.cost(), full.cost())));
    }

    private Cost share(Jdk jdk, List<Edit> edits) {
        return meter.measure(
                edits.size(),
                jdk::catalogue,
                catalogue -> versions(catalogue, edits).size());
    }

    /** The versions before the first edit, before the second, and so on. */
    private static List<CowArray<ModuleFiles>> versions(CowArray<ModuleFiles> catalogue, List<Edit> edits) {
        List<CowArray<ModuleFiles>> kept = new ArrayList<>(edits.size() + 1);
        for (Edit edit : edits) {
            kept.add(catalogue.share());
            edit.in(catalogue);
        }
        return kept;
    }

    private Cost copyPath(Jdk jdk, List<Edit> edits) {
        return meter.measure(edits.size(), () -> new ArrayList<>(jdk.plain()), catalogue -> {
            List<List<PlainModule>> kept = new ArrayList<>(edits.size());
            for (Edit edit : edits) {
                kept.add(new ArrayList<>(catalogue));
                catalogue.set(
                        edit.module(),
                        catalogue.get(edit.module()).withFile(edit.file(), edit.size(), edit.checksum()));
            }
            return kept.size();
        });
    }

    private Cost copy(Jdk jdk, List<Edit> edits) {
        return meter.measure(edits.size(), () -> PlainModule.deepCopy(jdk.plain()), catalogue -> {
            List<List<PlainModule>> kept = new ArrayList<>(edits.size());
            for (Edit edit : edits) {
                kept.add(PlainModule.deepCopy(catalogue));
                edit.in(catalogue);
            }
            return kept.size();
        });
    }

    /** Each edit copies of the list of modules, of the sizes and of the checksums, and of nothing else. */
    private void checkCopies(Jdk jdk, List<Edit> edits, Cost cost) {
        long elements = 0;
        for (Edit edit : edits) {
            elements += jdk.plain().size() + 2L * jdk.plain().get(edit.module()).sizes.length;
        }
        checks.same("copies of edits", cost.events().copies(), 3L * edits.size());
        checks.atMost("elements copied by edits", cost.events().elements(), elements);
    }

    private void checkVersions(Jdk jdk, List<Edit> edits) {
        CowArray<ModuleFiles> catalogue = jdk.catalogue();
        List<CowArray<ModuleFiles>> kept = versions(catalogue, edits);
        kept.add(catalogue);
        checks.sameVersions("edited version", kept, jdk.plain(), edits);
    }

    private static Table table(List<Row> rows) {
        return new Table(
                List.of("each version", "versions", "time", "allocated", "copies", "elements copied"),
                rows.stream()
                        .map(r -> List.of(
                                r.way(),
                                Unit.COUNT.text(r.versions()),
                                r.cost().time(),
                                r.cost().allocated(),
                                copied(r.cost().copies()),
                                copied(r.cost().elements())))
                        .toList());
    }

    /** What was not made by Byre is not counted. */
    private static String copied(double count) {
        return count == 0 ? "" : Unit.COUNT.text(count);
    }

    private List<Chart> charts(List<Row> rows) {
        if (!meter.allocation().isKnown()) {
            return List.of();
        }
        List<Chart.Bar> bars = rows.stream()
                .map(r -> new Chart.Bar(
                        r.way(), r.cost().bytes(), r.cost().copies() > 0 ? Chart.Tone.SHARED : Chart.Tone.COPIED))
                .toList();
        return List.of(new Chart.Bars(
                "Allocated for one more version", "The bytes allocated for each edited version.", Unit.BYTES, bars));
    }

    private static String note(Cost shared, Cost byHand, Cost full) {
        return String.format(
                Locale.ROOT,
                "A full copy took %,.0f times as long as a share and its edit. The path copied by hand is what a careful"
                        + " program does in every place that writes; sharing took %.1f times as long as that.",
                full.nanos() / shared.nanos(),
                shared.nanos() / byHand.nanos());
    }
}
