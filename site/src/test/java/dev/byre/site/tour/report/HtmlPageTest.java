package dev.byre.site.tour.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

class HtmlPageTest {
    @Test
    void thePageIsWellFormedWhateverTheText() throws Exception {
        Document page = parse(HtmlPage.of(Reports.nasty()));

        assertEquals("html", page.getDocumentElement().getTagName());
        assertEquals(0, page.getElementsByTagName("script").getLength());
    }

    @Test
    void textComesOutAsItWasBesideWhatXmlCannotHold() throws Exception {
        Document page = parse(HtmlPage.of(Reports.nasty()));
        String shown = Reports.NASTY.replaceAll("[\u0000\u001b\uD800]", "\uFFFD");

        assertEquals(shown, text(page, "h1", 0));
        assertEquals("1. " + shown, text(page, "h2", 0));
        assertEquals(shown, text(page, "td", 0));
        assertEquals(shown, text(page, "figcaption", 0));
        assertEquals(shown, text(page, "desc", 0));
        assertEquals(shown, text(page, "li", 0));
    }

    @Test
    void eachChartHasATitleAndADescriptionOfItsOwn() throws Exception {
        Document page = parse(HtmlPage.of(Reports.nasty()));
        NodeList charts = page.getElementsByTagName("svg");
        Set<String> seen = new HashSet<>();

        assertEquals(4, charts.getLength());
        for (int i = 0; i < charts.getLength(); i++) {
            Element chart = (Element) charts.item(i);
            String[] labels = chart.getAttribute("aria-labelledby").split(" ", -1);
            assertEquals(2, labels.length);
            assertEquals(child(chart, "title").getAttribute("id"), labels[0]);
            assertEquals(child(chart, "desc").getAttribute("id"), labels[1]);
            assertTrue(seen.addAll(List.of(labels)) && seen.size() == 2 * (i + 1), "used twice: " + List.of(labels));
        }
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws Exception {
        String page = HtmlPage.of(Reports.nasty()).replace("http://www.w3.org/2000/svg", "");

        assertFalse(
                Pattern.compile("https?:|//|url\\(|@import|\\ssrc=|\\shref=")
                        .matcher(page)
                        .find(),
                page);
    }

    @Test
    void theStyleSheetNeedsNoEscapes() throws Exception {
        Document page = parse(HtmlPage.of(Reports.of()));
        String style = text(page, "style", 0);

        // In HTML a style sheet ends at the first </ and knows no &amp;, so it must be the same with and without XML.
        assertTrue(HtmlPage.of(Reports.of()).contains("<style>" + style + "</style>"));
        assertTrue(style.contains("prefers-color-scheme: dark"));
    }

    @Test
    void everyClassOfAChartIsInTheStyleSheet() throws Exception {
        Document page = parse(HtmlPage.of(Reports.nasty()));
        String style = text(page, "style", 0);
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            for (String name : ((Element) all.item(i)).getAttribute("class").split(" ", -1)) {
                assertTrue(name.isEmpty() || style.contains("." + name), name);
            }
        }
        for (Chart.Tone tone : Chart.Tone.values()) {
            assertTrue(style.contains(".fill." + Drawing.style(tone)), tone::name);
        }
    }

    private static Element child(Element parent, String name) {
        Element child = (Element) parent.getElementsByTagName(name).item(0);
        assertNotNull(child, name);
        return child;
    }

    private static String text(Document page, String element, int index) {
        return page.getElementsByTagName(element).item(index).getTextContent();
    }

    static Document parse(String page) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // Throws at an error, and is silent about it.
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(page)));
    }
}
