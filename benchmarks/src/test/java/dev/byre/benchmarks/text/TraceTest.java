package dev.byre.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TraceTest {
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
