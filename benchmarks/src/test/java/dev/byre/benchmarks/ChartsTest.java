package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ChartsTest {
    @TempDir
    private Path folder;

    private static List<Measurement> measured() {
        List<Measurement> measured = new ArrayList<>();
        for (int size : new int[] {16, 1000, 100_000}) {
            measured.add(new Measurement(Operation.CHANGE_ONE, Rival.HASH_MAP, size, 12.0 * size, 0, 0));
            measured.add(new Measurement(Operation.CHANGE_ONE, Rival.COW_MAP, size, 30 + size / 1000.0, 0, 0));
            Operation.ofWrites(Operation.USUALLY_HELD).forEach((writes, operation) -> {
                measured.add(new Measurement(operation, Rival.HASH_MAP, size, 12.0 * size + writes, 0, 0));
                measured.add(new Measurement(operation, Rival.COW_MAP, size, 30.0 * writes, 0, 0));
            });
        }
        measured.add(new Measurement(Operation.MAP_GET_HIT, Rival.HASH_MAP, 100_000, 10, 0, 0));
        measured.add(new Measurement(Operation.MAP_GET_HIT, Rival.PERSISTENT_MAP, 100_000, 8, 0, 0));
        measured.add(new Measurement(Operation.MAP_GET_HIT, Rival.KOTLINX, 100_000, 9, 0, 0));
        return measured;
    }

    private String chart(String name) throws IOException {
        Charts.write(measured(), folder);
        return Files.readString(folder.resolve(name));
    }

    @Test
    void eachChartIsThereOnALightAndOnADarkGround() throws Exception {
        assertEquals(List.of("copy-against-share", "break-even", "maps"), Charts.write(measured(), folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(
                            "break-even-dark.svg",
                            "break-even-light.svg",
                            "copy-against-share-dark.svg",
                            "copy-against-share-light.svg",
                            "maps-dark.svg",
                            "maps-light.svg"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void nothingIsDrawnOfWhatWasNotMeasured() throws Exception {
        assertEquals(List.of(), Charts.write(List.of(), folder));
    }

    @Test
    void nothingIsDrawnOfWhatIsUnreliable() throws Exception {
        List<Measurement> measured = List.of(
                new Measurement(Operation.MAP_GET_HIT, Rival.HASH_MAP, 100_000, 10, 0, 0),
                new Measurement(Operation.MAP_GET_HIT, Rival.PERSISTENT_MAP, 100_000, 8, 0, 0),
                new Measurement(Operation.MAP_GET_HIT, Rival.VAVR, 100_000, 9, 2, 0),
                new Measurement(Operation.LIST_GET, Rival.ARRAY_LIST, 100_000, 10, 0, 0),
                new Measurement(Operation.LIST_GET, Rival.SCALA_VECTOR, 100_000, 10, 0, 0),
                new Measurement(Operation.LIST_GET, Rival.PERSISTENT_LIST, 100_000, 10, 0, 0, 0.5));
        assertEquals(List.of("maps"), Charts.write(measured, folder));
        String svg = Files.readString(folder.resolve("maps-light.svg"));
        assertTrue(svg.contains("PersistentMap"), svg);
        assertFalse(svg.contains("Vavr"), svg);
    }

    @Test
    void theSameMeasurementsGiveTheSameBytes() throws Exception {
        String first = chart("break-even-dark.svg");
        assertEquals(first, chart("break-even-dark.svg"));
    }

    @Test
    void aChartIsXmlWithTitleAxesAndSeriesAsText() throws Exception {
        String svg = chart("copy-against-share-light.svg");
        String text = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement()
                .getTextContent();
        for (String shown : List.of(
                "Keeping a version of a collection, then changing one element",
                "HashMap / CowMap",
                "copied, java.util",
                "shared, Byre",
                "elements",
                "time for one version",
                "100 ns",
                "100k")) {
            assertTrue(text.contains(shown), shown);
        }
        assertFalse(svg.contains("NaN"), svg);
    }

    @Test
    void aPeerIsCalledByItsLibrary() throws Exception {
        String svg = chart("maps-light.svg");
        assertTrue(svg.contains("kotlinx") && svg.contains("PersistentMap"), svg);
        assertFalse(svg.contains("kotlinx Persistent"), svg);
    }

    @Test
    void thePaperIsOfTheGround() throws Exception {
        String paper = "<path fill-rule=\"evenodd\" fill=\"%s\"";
        assertTrue(chart("maps-light.svg").contains(String.format(paper, "rgb(255,255,255)")));
        assertTrue(chart("maps-dark.svg").contains(String.format(paper, "rgb(13,17,23)")));
    }
}
