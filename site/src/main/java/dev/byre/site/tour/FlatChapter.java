package dev.byre.site.tour;

import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Keeps versions of one large flat array, where sharing saves nothing. */
final class FlatChapter implements Chapter {
    private static final int VERSIONS = 100;

    private final Meter meter;
    private final Checks checks;

    FlatChapter(Meter meter, Checks checks) {
        this.meter = meter;
        this.checks = checks;
    }

    private record Row(String way, Cost cost, Chart.Tone tone) {}

    @Override
    public Section run(Jdk jdk) {
        int[] sizes = jdk.sizes();
        List<Edit> edits = Edit.random(jdk.plain(), VERSIONS);
        Row appended = new Row("CowIntArray, a module appended", append(jdk), Chart.Tone.SHARED);
        Row copiedAndAppended = new Row("int[], a module appended", copyAndAppend(jdk), Chart.Tone.COPIED);
        Row set = new Row("CowIntArray, one size set", set(sizes), Chart.Tone.SHARED);
        Row copiedAndSet = new Row("int[], one size set", copyAndSet(sizes), Chart.Tone.COPIED);
        Row nested = new Row("CowArray of CowIntArray, one size set", edit(jdk, edits), Chart.Tone.SHARED);
        checks.same("copies of a flat array", set.cost().events().copies(), VERSIONS);
        checks.same("elements copied of it", set.cost().events().elements(), (long) VERSIONS * sizes.length);
        checks.same("copies of a nested array", nested.cost().events().copies(), 2 * VERSIONS);
        List<Row> rows = List.of(appended, copiedAndAppended, set, copiedAndSet, nested);
        String lead = String.format(
                Locale.ROOT,
                "All %,d sizes in one array. A version is kept before each change, so that each change is the first"
                        + " write after a share and copies all, as a plain copy does.",
                sizes.length);
        String note = "An array for each module under one array is copied in part, as the last row shows.";
        return new Section(
                "Where it does not help: every version of one flat array is written to",
                lead,
                List.of(table(rows)),
                charts(rows),
                List.of(note));
    }

    private Cost append(Jdk jdk) {
        List<PlainModule> modules = jdk.plain();
        return meter.measure(modules.size(), CowIntArray::new, array -> {
            List<CowIntArray> kept = new ArrayList<>(modules.size());
            for (PlainModule module : modules) {
                kept.add(array.share());
                array.addAll(module.sizes);
            }
            return kept.size();
        });
    }

    private Cost copyAndAppend(Jdk jdk) {
        List<PlainModule> modules = jdk.plain();
        return meter.measure(modules.size(), () -> new int[0], empty -> {
            List<int[]> kept = new ArrayList<>(modules.size());
            int[] array = empty;
            for (PlainModule module : modules) {
                kept.add(array);
                int size = array.length;
                array = Arrays.copyOf(array, size + module.sizes.length);
                System.arraycopy(module.sizes, 0, array, size, module.sizes.length);
            }
            return kept.size();
        });
    }

    private Cost set(int[] sizes) {
        return meter.measure(VERSIONS, () -> CowIntArray.of(sizes), array -> {
            List<CowIntArray> kept = new ArrayList<>(VERSIONS);
            for (int i = 0; i < VERSIONS; i++) {
                kept.add(array.share());
                array.set(i % sizes.length, i);
            }
            return kept.size();
        });
    }

    private Cost copyAndSet(int[] sizes) {
        return meter.measure(VERSIONS, sizes::clone, array -> {
            List<int[]> kept = new ArrayList<>(VERSIONS);
            for (int i = 0; i < VERSIONS; i++) {
                kept.add(array.clone());
                array[i % sizes.length] = i;
            }
            return kept.size();
        });
    }

    private Cost edit(Jdk jdk, List<Edit> edits) {
        return meter.measure(VERSIONS, () -> nested(jdk), array -> {
            List<CowArray<CowIntArray>> kept = new ArrayList<>(VERSIONS);
            for (Edit edit : edits) {
                kept.add(array.share());
                array.edit(edit.module(), sizes -> {
                    sizes.set(edit.file(), edit.size());
                    return sizes;
                });
            }
            return kept.size();
        });
    }

    private static CowArray<CowIntArray> nested(Jdk jdk) {
        return jdk.plain().stream().map(m -> CowIntArray.of(m.sizes)).collect(CowArray.collector());
    }

    private static Table table(List<Row> rows) {
        return new Table(
                List.of("each version", "time", "allocated", "copies", "elements copied"),
                rows.stream()
                        .map(r -> List.of(
                                r.way(),
                                r.cost().time(),
                                r.cost().allocated(),
                                copied(r, r.cost().copies()),
                                copied(r, r.cost().elements())))
                        .toList());
    }

    /** What was not made by Byre is not counted. */
    private static String copied(Row row, double count) {
        return row.tone() == Chart.Tone.COPIED ? "" : Unit.COUNT.text(count);
    }

    private List<Chart> charts(List<Row> rows) {
        if (!meter.allocation().isKnown()) {
            return List.of();
        }
        List<Chart.Bar> bars = rows.stream()
                .map(r -> new Chart.Bar(r.way(), r.cost().bytes(), r.tone()))
                .toList();
        return List.of(new Chart.Bars(
                "Allocated for one more version", "The bytes allocated for each version.", Unit.BYTES, bars));
    }
}
