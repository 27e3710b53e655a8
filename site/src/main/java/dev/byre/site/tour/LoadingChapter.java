package dev.byre.site.tour;

import dev.byre.cow.CowArray;
import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Keeps a version of the catalogue after each module, in three ways. */
final class LoadingChapter implements Chapter {
    private final Meter meter;
    private final Checks checks;

    LoadingChapter(Meter meter, Checks checks) {
        this.meter = meter;
        this.checks = checks;
    }

    /**
     * A way to keep versions.
     *
     * @param start begins an empty catalogue, to which the operator adds the module of a number, and then
     *     keeps a version and tells how many there are
     * @param leaks tries whether a write to the files of a module is seen through a kept version
     */
    private record Way(String name, Supplier<IntUnaryOperator> start, BooleanSupplier leaks) {}

    @Override
    public Section run(Jdk jdk) {
        int versions = jdk.plain().size();
        List<ModuleFiles> records = List.copyOf(jdk.catalogue());
        // Of its own, as the try whether it leaks writes to it.
        List<PlainModule> modules = PlainModule.deepCopy(jdk.plain());
        int written = jdk.largest();
        Way shared = new Way("CowArray of records, share()", () -> sharing(records), () -> sharingLeaks(jdk, written));
        Way shallow =
                new Way("ArrayList, copied at the top", () -> copying(modules), () -> copyingLeaks(modules, written));
        Way deep = new Way(
                "ArrayLists and int[], copied in full", () -> deepCopying(modules), () -> deepLeaks(modules, written));
        Cost sharedCost = load(shared, versions);
        Cost deepCost = load(deep, versions);
        checks.atMost("copies while loading", sharedCost.events().copies(), versions - 1);
        checks.atMost("elements copied while loading", sharedCost.events().elements(), versions * (versions - 1) / 2);
        checks.same("writes seen through a share", shared.leaks().getAsBoolean() ? 1 : 0, 0);
        Table table = new Table(
                List.of("way", "time", "allocated", "copies", "elements copied", "write leaks"),
                List.of(
                        row(shared, sharedCost, count(sharedCost.copies()), count(sharedCost.elements())),
                        row(shallow, load(shallow, versions), "", ""),
                        row(deep, deepCost, "", "")));
        String lead = String.format(
                Locale.ROOT,
                "All %d versions, from the first module to the last. A write leaks if it is made to the files of a"
                        + " module and seen through a version that was kept before; each way was tried.",
                versions);
        return new Section(
                "A version kept after each module is loaded",
                lead,
                List.of(table),
                charts(shared, deep, versions),
                List.of(note(sharedCost, deepCost)));
    }

    private static String count(double value) {
        return Unit.COUNT.text(value);
    }

    private static List<String> row(Way way, Cost cost, String copies, String elements) {
        return List.of(
                way.name(),
                cost.time(),
                cost.allocated(),
                copies,
                elements,
                way.leaks().getAsBoolean() ? "yes" : "no");
    }

    private static String note(Cost shared, Cost deep) {
        String allocated = Double.isNaN(deep.bytes())
                ? ""
                : String.format(Locale.ROOT, " and allocated %,.0f times as much", deep.bytes() / shared.bytes());
        return String.format(
                Locale.ROOT,
                "Full copies took %,.0f times as long%s. A copy of the top alone protects nothing below it.",
                deep.nanos() / shared.nanos(),
                allocated);
    }

    private Cost load(Way way, int versions) {
        return meter.measure(1, way.start(), keep -> {
            int kept = 0;
            for (int m = 0; m < versions; m++) {
                kept = keep.applyAsInt(m);
            }
            return kept;
        });
    }

    private static IntUnaryOperator sharing(List<ModuleFiles> modules) {
        CowArray<ModuleFiles> catalogue = new CowArray<>();
        List<CowArray<ModuleFiles>> kept = new ArrayList<>(modules.size());
        return m -> {
            catalogue.add(modules.get(m));
            kept.add(catalogue.share());
            return kept.size();
        };
    }

    private static boolean sharingLeaks(Jdk jdk, int written) {
        CowArray<ModuleFiles> catalogue = jdk.catalogue();
        CowArray<ModuleFiles> kept = catalogue.share();
        int before = kept.get(written).sizes().get(0);
        catalogue.get(written).sizes().set(0, before + 1);
        catalogue.edit(written, m -> m.withFile(0, before + 1, 0));
        return kept.get(written).sizes().get(0) != before;
    }

    private static IntUnaryOperator copying(List<PlainModule> modules) {
        List<PlainModule> catalogue = new ArrayList<>();
        List<List<PlainModule>> kept = new ArrayList<>(modules.size());
        return m -> {
            catalogue.add(modules.get(m));
            kept.add(new ArrayList<>(catalogue));
            return kept.size();
        };
    }

    private static boolean copyingLeaks(List<PlainModule> catalogue, int written) {
        return leaks(catalogue, new ArrayList<>(catalogue), written);
    }

    private static IntUnaryOperator deepCopying(List<PlainModule> modules) {
        List<PlainModule> catalogue = new ArrayList<>();
        List<List<PlainModule>> kept = new ArrayList<>(modules.size());
        return m -> {
            catalogue.add(modules.get(m));
            kept.add(PlainModule.deepCopy(catalogue));
            return kept.size();
        };
    }

    private static boolean deepLeaks(List<PlainModule> catalogue, int written) {
        return leaks(catalogue, PlainModule.deepCopy(catalogue), written);
    }

    private static boolean leaks(List<PlainModule> catalogue, List<PlainModule> kept, int written) {
        int before = kept.get(written).sizes[0];
        catalogue.get(written).sizes[0]++;
        return kept.get(written).sizes[0] != before;
    }

    private List<Chart> charts(Way shared, Way deep, int versions) {
        if (!meter.allocation().isKnown()) {
            return List.of();
        }
        return List.of(new Chart.Lines(
                "Allocated for the kept versions",
                "The bytes allocated in all after each module. Full copies end far above shared versions.",
                "modules loaded",
                Unit.BYTES,
                List.of(
                        new Chart.Line("copied in full", allocated(deep, versions), Chart.Tone.COPIED),
                        new Chart.Line("shared", allocated(shared, versions), Chart.Tone.SHARED))));
    }

    /** The bytes allocated after each module. */
    private List<Double> allocated(Way way, int versions) {
        IntUnaryOperator keep = way.start().get();
        double[] bytes = new double[versions];
        long before = meter.allocation().bytes();
        for (int m = 0; m < versions; m++) {
            int kept = keep.applyAsInt(m);
            bytes[kept - 1] = meter.allocation().bytes() - before;
        }
        return Arrays.stream(bytes).boxed().toList();
    }
}
