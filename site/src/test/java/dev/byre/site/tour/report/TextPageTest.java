package dev.byre.site.tour.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPageTest {
    @Test
    void namesStandLeftAndFiguresRight() {
        Section section = new Section("Chapter", "Lead.", List.of(Reports.table()), List.of(), List.of("Note."));

        assertEquals("""
                Title
                Environment.
                Method.

                1. Chapter
                   Lead.
                   way        time
                   share      5 us
                   a copy  12.5 us
                   Note.

                All right.
                """, TextPage.of(Reports.of(section)));
    }

    @Test
    void sentencesAreBrokenBeforeTheLastColumn() {
        String sentence = "four ".repeat(60).trim();
        Section section = new Section("Chapter", sentence, List.of(), List.of(), List.of());

        List<String> lines = TextPage.of(Reports.of(section)).lines().toList();

        assertTrue(lines.stream().allMatch(line -> line.length() <= 100), lines::toString);
        // Three blanks and nineteen words of five make 98; one more word would not fit.
        assertEquals("   " + "four ".repeat(19).trim(), lines.get(5));
        assertEquals(
                sentence,
                String.join(" ", lines.subList(5, lines.size() - 2))
                        .replaceAll(" +", " ")
                        .trim());
    }

    @Test
    void aWordLongerThanALineHasOneOfItsOwn() {
        String word = "x".repeat(120);
        Section section = new Section("Chapter", "a " + word + " b", List.of(), List.of(), List.of());

        List<String> lines = TextPage.of(Reports.of(section)).lines().toList();

        assertEquals(List.of("   a", "   " + word, "   b"), lines.subList(5, 8));
    }

    @Test
    void nothingButPrintableAsciiComesOut() {
        String text = TextPage.of(Reports.nasty());

        assertTrue(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), text);
        assertTrue(text.contains("<script>&\"'</style>]]> ??[31m ? u"), text);
    }
}
