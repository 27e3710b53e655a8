package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.HtmlPage;
import dev.byre.site.tour.report.Report;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import dev.byre.site.tour.report.TextPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaptersTest {
    private final Meter meter = SmallJdk.meter();
    private final Checks checks = new Checks();

    @TempDir
    Path folder;

    private Jdk jdk;

    @BeforeEach
    void read() throws Exception {
        jdk = SmallJdk.in(folder);
    }

    @Test
    void theInputIsToldAsItIs() {
        Section section = new InputChapter().run(jdk);

        assertTrue(section.lead().startsWith("3 modules with 6 files of 339 B, read in "), section.lead());
        assertTrue(
                section.lead().contains("3 of them are class files, of version 61 at most, with 75 constants"),
                section.lead());
        Chart.Bars chart = (Chart.Bars) section.charts().get(0);
        assertEquals(
                List.of("b (3 files)", "a (2 files)", "c (1 files)"),
                chart.bars().stream().map(Chart.Bar::label).toList());
        assertEquals(310, chart.bars().get(0).value());
    }

    @Test
    void loadingSharesCopiesTheListOfModulesOnceAVersionAndLeaksNothing() {
        Table table = table(new LoadingChapter(meter, checks).run(jdk));

        // The second module copies one reference, the third two.
        assertEquals(List.of("2", "", ""), column(table, "copies"));
        assertEquals(List.of("3", "", ""), column(table, "elements copied"));
        assertEquals(List.of("no", "yes", "no"), column(table, "write leaks"));
    }

    @Test
    void theLinesOfLoadingHaveAPointForEachModuleAndRise() {
        Chart.Lines chart = (Chart.Lines)
                new LoadingChapter(meter, checks).run(jdk).charts().get(0);

        for (Chart.Line line : chart.lines()) {
            assertEquals(3, line.values().size());
            assertTrue(line.values().get(0) < line.values().get(2), line::toString);
        }
    }

    @Test
    void anEditCopiesTheListOfModulesAndTwoArraysOfOne() {
        Table table = table(new EditingChapter(200, meter, checks).run(jdk));

        assertEquals(List.of("200", "50", "200", "50"), column(table, "versions"));
        assertEquals(List.of("3", "3", "", ""), column(table, "copies"));
        // Of the largest module: three references, three sizes and three checksums.
        assertEquals("9", column(table, "elements copied").get(1));
        assertTrue(checks.verdict().contains(" 201 kept versions "), checks.verdict());
    }

    @Test
    void oneVersionIsEnoughForAnEdit() {
        Table table = table(new EditingChapter(1, meter, checks).run(jdk));

        assertEquals(List.of("1", "1", "1", "1"), column(table, "versions"));
    }

    @Test
    void onlyTheFirstWriteAfterAShareAndTheOneAfterAForgottenShareCopy() {
        Table table = table(new WritingChapter(meter, checks).run(jdk));

        assertEquals(
                List.of(
                        "share",
                        "first write after it",
                        "later write",
                        "share, release, write",
                        "share, forget, write",
                        "read"),
                column(table, "operation"));
        // A release spares the copy while the array is flat, which it is unless leaves are tiny.
        String released = "tiny".equals(System.getProperty("dev.byre.tuning")) ? "1" : "0";
        assertEquals(List.of("0", "1", "0", released, "1", "0"), column(table, "copies"));
    }

    @Test
    void aVersionOfBytesIsCopiedInPartAndDiffersFromTheNextWhereThatWasWrittenTo() {
        Section section = new BytesChapter(meter, checks).run(jdk);

        assertTrue(section.lead().startsWith("The 3 files of b in one array of 310 bytes, "), section.lead());
        assertEquals("1", column(table(section), "copies").get(0));
        assertEquals(List.of("", ""), column(table(section), "copies").subList(2, 4));
        // Three versions before a byte was set, three before some were inserted, the last and the first.
        assertTrue(checks.verdict().contains(" 8 kept versions "), checks.verdict());
    }

    @Test
    void aVersionOfTextIsCopiedInPartAndLeadsToTheNext() {
        Section section = new TextChapter(meter, checks).run(jdk);

        assertTrue(
                section.lead().startsWith("The names and sizes of 6 files in one text of 86 characters, "),
                section.lead());
        assertEquals(List.of("1", "0", "", ""), column(table(section), "copies"));
        assertEquals("", column(section.tables().get(1), "String").get(4));
        // Twenty versions, what twenty differences make of them, and the last version.
        assertTrue(checks.verdict().contains(" 41 kept versions "), checks.verdict());
    }

    @Test
    void aMapCopiesOnlyTheLeafThatItWritesToWhileAVersionHoldsIt() {
        Section section = new MapChapter(meter, checks).run(jdk);

        // One class a module: the first write finds nothing, the second copies one entry, the third two.
        Table loading = table(section);
        assertEquals(List.of("2", "0", "", ""), column(loading, "leaves copied"));
        assertEquals(List.of("3", "0", "", ""), column(loading, "entries copied"));
        assertEquals(List.of("", "1", "2"), column(section.tables().get(1), "differ"));
        assertTrue(section.notes().get(0).startsWith("The versions hold 6 entries in all."), section.notes()::toString);
        // Three maps of one, two and three entries, and the two differences between them.
        assertTrue(checks.verdict().contains(" 3 kept versions "), checks.verdict());
        assertTrue(checks.verdict().contains(" 8 map entries "), checks.verdict());
    }

    @Test
    void aSortedMapTellsAPartOfAVersionAndWhatStandsBeforeIt() {
        Section section = new SortedChapter("p.", meter, checks).run(jdk);

        Table loading = table(section);
        assertEquals(List.of("2", "0", "", ""), column(loading, "leaves copied"));
        assertEquals(List.of("3", "0", "", ""), column(loading, "entries copied"));
        // Of the second version, p.Two and p.q.Three, and of the diffs.
        assertEquals(
                List.of("2", "20 B", "20 B", "0", "1", "2"),
                column(section.tables().get(1), "answer"));
        assertTrue(section.lead().contains(" names begin with p.: "), section.lead());
        // Six entries in three maps, five of them in parts, six the other way round, and the two differences.
        assertTrue(checks.verdict().contains(" 3 kept versions "), checks.verdict());
        assertTrue(checks.verdict().contains(" 19 map entries "), checks.verdict());
    }

    @Test
    void theChaptersLeaveTheJdkAsItWas() throws Exception {
        Jdk again = SmallJdk.in(folder);

        for (Chapter chapter : all(meter)) {
            chapter.run(jdk);
        }

        checks.sameLoading("version", jdk.versions(), again.plain());
        checks.sameLoading("version", again.versions(), jdk.plain());
    }

    @Test
    void whereAllocationIsNotKnownTheFiguresAreMissingAndNothingElse() {
        Meter blind = new Meter(Allocation.unknown(), Duration.ZERO);
        List<Section> sections = all(blind).stream().map(c -> c.run(jdk)).toList();
        Report report = new Report("Title", "", "", sections, checks.verdict());

        assertEquals(List.of("n/a", "n/a", "n/a"), column(table(sections.get(1)), "allocated"));
        assertTrue(sections.get(1).charts().isEmpty());
        String text = TextPage.of(report) + HtmlPage.of(report);
        assertTrue(!text.contains("NaN") && !text.contains("\uFFFD"), text);
    }

    private List<Chapter> all(Meter meter) {
        return Tour.chapters(new Options(5, folder.resolve("index.html")), meter, checks);
    }

    private static Table table(Section section) {
        return section.tables().get(0);
    }

    private static List<String> column(Table table, String name) {
        int column = table.header().indexOf(name);
        return table.rows().stream().map(row -> row.get(column)).toList();
    }
}
