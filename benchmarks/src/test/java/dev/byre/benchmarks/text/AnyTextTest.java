package dev.byre.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gives wrong answers is not to be measured. */
class AnyTextTest {
    private static final List<TextProbes> PROBES =
            Stream.of(1, 16, 1000, 20_000).map(TextProbes::of).toList();

    static Stream<AnyText> rivals() {
        return TextFootprints.texts().stream();
    }

    private static void assertReads(CharSequence expected, AnyText text) {
        assertEquals(expected.toString(), text.text().toString());
        for (int i = 0; i < expected.length(); i++) {
            assertEquals(expected.charAt(i), text.charAt(i));
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void howeverItIsMadeItReadsAsTheString(AnyText rival) {
        for (TextProbes probes : PROBES) {
            assertReads(probes.chars, rival.holding(rival.of(probes.chars)));
            AnyText edited = rival.another();
            edited.holdEdited(probes.chars);
            assertReads(probes.chars, edited);
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void editsAreThoseOfAStringBuilderAndVersionsStay(AnyText rival) {
        for (TextProbes probes : PROBES) {
            AnyText text = rival.holding(rival.of(probes.chars));
            StringBuilder expected = new StringBuilder(probes.chars);
            List<Object> versions = new ArrayList<>();
            List<String> expectedVersions = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int from = probes.at[i] % (expected.length() + 1);
                int to = Math.min(expected.length(), from + i % 4);
                String chars = "abc".substring(0, (i >> 2) % 4);
                text.replaceAndUndo(from, to, chars);
                assertEquals(expected.toString(), text.text().toString());
                text.hold(text.replace(from, to, chars));
                expected.replace(from, to, chars);
                versions.add(text.version());
                expectedVersions.add(expected.toString());
            }
            assertReads(expected, text);
            for (int i = 0; i < versions.size(); i++) {
                assertEquals(
                        expectedVersions.get(i),
                        rival.holding(rival.restored(versions.get(i))).text().toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void aBatchInPlaceIsUndone(TextInserting.InPlace text) {
        for (TextProbes probes : PROBES) {
            text.setUp(probes);
            for (int i = 0; i < 3; i++) {
                text.next();
                text.insert();
                assertEquals(probes.size + 512, text.text().text().toString().length());
                text.undo();
            }
            assertReads(probes.chars, text.text());
        }
    }

    static Stream<TextInserting.InPlace> batches() {
        return Stream.of(new TextInserting.IntoStringBuilder(), new TextInserting.IntoCowString());
    }
}
