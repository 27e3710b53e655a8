package dev.byre.site.tour;

import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What single operations cost on one large array: the first write after a share, and all others. */
final class WritingChapter implements Chapter {
    /** What is done, how often Byre copies at most, and which of the operations on plain arrays does the same. */
    private enum Operation {
        SHARE("share", 0, 0),
        FIRST_WRITE("first write after it", 1, 1),
        LATER_WRITE("later write", 0, 1),
        RELEASED("share, release, write", 1, 2),
        FORGOTTEN("share, forget, write", 1, 2),
        READ("read", 0, 3);

        private final String text;
        private final int copies;
        private final int plain;

        Operation(String text, int copies, int plain) {
            this.text = text;
            this.copies = copies;
            this.plain = plain;
        }
    }

    private final Meter meter;
    private final Checks checks;

    WritingChapter(Meter meter, Checks checks) {
        this.meter = meter;
        this.checks = checks;
    }

    @Override
    public Section run(Jdk jdk) {
        IntOperations ints = new IntOperations(meter, jdk.sizes());
        ListOperations lists = new ListOperations(meter, jdk.names());
        List<Cost> sharedInts = ints.shared();
        List<Cost> copiedInts = ints.copied();
        List<Cost> sharedList = lists.shared();
        List<Cost> copiedList = lists.copied();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sharedInts.size(); i++) {
            Operation operation = Operation.values()[i];
            Cost ofInts = sharedInts.get(i);
            Cost ofList = sharedList.get(i);
            checkCopies("ints", operation, ofInts);
            checkCopies("names", operation, ofList);
            rows.add(List.of(
                    operation.text,
                    Unit.COUNT.text(ofInts.copies()),
                    ofInts.both(),
                    copiedInts.get(operation.plain).both(),
                    ofList.both(),
                    copiedList.get(operation.plain).both()));
        }
        Table table = new Table(List.of("operation", "copies", "CowIntArray", "int[]", "CowArray", "ArrayList"), rows);
        String lead = String.format(
                Locale.ROOT,
                "On the sizes and on the names of all %,d files, in one array each: the time and the bytes of one"
                        + " operation. Without copy-on-write a share is a copy, and all writes are alike. Arrays of this"
                        + " size are trees: a write copies the leaf that it writes to and the way there, and a share"
                        + " that was released or forgotten costs the next write the same.",
                jdk.counts().files());
        return new Section(
                "Single operations: the first write after a share, and writes when unique",
                lead,
                List.of(table),
                List.of(chart(sharedInts, copiedInts)),
                List.of());
    }

    private void checkCopies(String elements, Operation operation, Cost cost) {
        String what = "copies of " + elements + ", " + operation.text;
        long most = (long) operation.copies * cost.operations();
        if (operation == Operation.RELEASED) {
            // A flat array is written to in place then.
            checks.atMost(what, cost.events().copies(), most);
        } else {
            checks.same(what, cost.events().copies(), most);
        }
    }

    private static Chart chart(List<Cost> shared, List<Cost> copied) {
        return new Chart.Bars(
                "All sizes in one array: time of an operation",
                "How long a copy and a write take with int[], and a share, the first write and a later write with"
                        + " CowIntArray.",
                Unit.NANOS,
                List.of(
                        new Chart.Bar("int[]: copy", copied.get(0).nanos(), Chart.Tone.COPIED),
                        new Chart.Bar("int[]: write", copied.get(1).nanos(), Chart.Tone.COPIED),
                        new Chart.Bar("CowIntArray: share", shared.get(0).nanos(), Chart.Tone.SHARED),
                        new Chart.Bar("CowIntArray: first write", shared.get(1).nanos(), Chart.Tone.SHARED),
                        new Chart.Bar("CowIntArray: later write", shared.get(2).nanos(), Chart.Tone.SHARED)));
    }
}
