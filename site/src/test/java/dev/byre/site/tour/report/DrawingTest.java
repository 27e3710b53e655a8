package dev.byre.site.tour.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.site.tour.report.Chart.Bar;
import dev.byre.site.tour.report.Chart.Bars;
import dev.byre.site.tour.report.Chart.Line;
import dev.byre.site.tour.report.Chart.Lines;
import dev.byre.site.tour.report.Chart.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DrawingTest {
    @Test
    void barsAreAsLongAsTheirValues() throws Exception {
        Element svg = draw(new Bars(
                "Title",
                "Text",
                Unit.BYTES,
                List.of(new Bar("all", 1000, Tone.COPIED), new Bar("half", 500, Tone.SHARED))));

        List<Element> bars = elements(svg, "rect");
        assertEquals(2, bars.size());
        assertEquals(number(bars.get(0), "width"), 2 * number(bars.get(1), "width"));
        assertEquals("fill copied", bars.get(0).getAttribute("class"));
        assertEquals("fill shared", bars.get(1).getAttribute("class"));
        assertEquals(List.of("all", "1,000 B", "half", "500 B"), texts(svg));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 7, 17.3, 999, 1024, 16_400_000, 9.9e14})
    void aLineStaysInItsPlotAndTheAxisReachesAboveIt(double most) throws Exception {
        Element svg = draw(new Lines(
                "Title",
                "Text",
                "versions",
                Unit.BYTES,
                List.of(new Line("a", List.of(0.0, most / 2, most), Tone.SHARED))));

        List<Double> ys = new ArrayList<>();
        for (String point :
                elements(svg, "polyline").get(0).getAttribute("points").split(" ", -1)) {
            ys.add(Double.parseDouble(point.split(",", -1)[1]));
        }
        List<Double> grid =
                elements(svg, "line").stream().map(l -> number(l, "y1")).toList();
        assertTrue(grid.size() >= 2 && grid.size() <= 6, grid::toString);
        assertEquals(grid.get(0), ys.get(0));
        assertTrue(ys.get(2) >= grid.get(grid.size() - 1), ys::toString);
        assertTrue(ys.get(2) <= ys.get(1) && ys.get(1) <= ys.get(0), ys::toString);
        // What is above the line is less than half of the plot.
        assertTrue(most == 0 || ys.get(2) < (grid.get(0) + grid.get(grid.size() - 1)) / 2, ys::toString);
    }

    @Test
    void theAxisHasRoundNumbers() throws Exception {
        Element svg = draw(new Lines(
                "Title",
                "Text",
                "versions",
                Unit.BYTES,
                List.of(new Line("a", List.of(16.4 * 1024 * 1024), Tone.SHARED))));

        assertEquals(
                List.of("0 B", "5 MiB", "10 MiB", "15 MiB", "20 MiB"),
                texts(svg).subList(0, 5));
    }

    @Test
    void everythingIsInsideThePicture() throws Exception {
        List<Double> values = java.util.stream.IntStream.rangeClosed(1, 70)
                .mapToObj(i -> i * 1e6)
                .toList();
        Element svg =
                draw(new Lines("Title", "Text", "versions", Unit.BYTES, List.of(new Line("a", values, Tone.COPIED))));

        double[] box = Arrays.stream(svg.getAttribute("viewBox").split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (Element text : elements(svg, "text")) {
            assertTrue(number(text, "x") >= 0 && number(text, "x") <= box[2], text::getTextContent);
            assertTrue(number(text, "y") >= 0 && number(text, "y") <= box[3], text::getTextContent);
        }
        String[] points =
                elements(svg, "polyline").get(0).getAttribute("points").split(" ", -1);
        assertEquals(70, points.length);
        assertTrue(Double.parseDouble(points[69].split(",", -1)[0]) <= box[2]);
    }

    @Test
    void aChartOfNothingButZerosCanBeDrawn() throws Exception {
        Element svg = draw(new Bars("Title", "Text", Unit.NANOS, List.of(new Bar("none", 0, Tone.SHARED))));

        assertEquals(List.of("none", "0.00 ns"), texts(svg));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
    void whatCannotBeDrawnIsRefused(double value) {
        assertThrows(IllegalArgumentException.class, () -> new Bar("bad", value, Tone.SHARED));
        assertThrows(IllegalArgumentException.class, () -> new Line("bad", List.of(1.0, value), Tone.SHARED));
    }

    private static Element draw(Chart chart) throws Exception {
        Markup out = new Markup();
        new Drawing(out).draw(chart, "id");
        return HtmlPageTest.parse(out.toString()).getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Element svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
