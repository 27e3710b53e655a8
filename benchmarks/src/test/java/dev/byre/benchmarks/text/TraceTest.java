package dev.byre.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    @Test
    void jsonIsReadAsItIsWritten() {
        assertEquals(
                Map.of("a", List.of(1, -20, "x\n\"\\\u00e9/"), "b", Map.of(), "c", List.of(), "d", true),
                Json.parse(" {\"a\": [1,-20 ,\"x\\n\\\"\\\\\\u00e9\\/\"],\"b\":{},\"c\":[ ], \"d\" : true} "));
        assertEquals(List.of(false), Json.parse("[false]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "[1,]", "{\"a\" 1}", "\"", "[] x", "tru", "null", "1.5"})
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
    }

    @Test
    void onlyWhatReplaysATraceNeedsOne() {
        assertFalse(Trace.isMissingFor("dev.byre.benchmarks.text.TextReading.CharAtRandom.cowString"));
    }

    @Test
    void aTextThatEndsOtherwiseIsFoundOut() {
        Trace trace = new Trace();
        trace.end = "ab";
        AnyText text = new OfString();
        text.hold("ba");
        assertThrows(AssertionError.class, () -> trace.check(text));
    }
}
