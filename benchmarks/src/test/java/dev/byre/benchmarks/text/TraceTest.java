package dev.byre.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void theEditsOfAllTransactionsFollowEachOther(@TempDir Path folder) throws Exception {
        Path file = written(folder, """
                {"startContent": "x", "endContent": "\\u00e9\\"b", "txns": [
                  {"time": "2021", "patches": [[0, 1, "a"], [1, 0, "\\"b"]]},
                  {"patches": [[0, 1, "\\u00e9"]]}]}
                """);
        Trace trace = new Trace();
        trace.read(file, 3);
        assertEquals("x", trace.start);
        assertEquals("\u00e9\"b", trace.end);
        assertArrayEquals(new int[] {0, 1, 0}, trace.at);
        assertArrayEquals(new int[] {1, 0, 1}, trace.deleted);
        assertArrayEquals(new String[] {"a", "\"b", "\u00e9"}, trace.inserted);
        assertThrows(IOException.class, () -> new Trace().read(file, 4));
    }

    private static Path written(Path folder, String json) throws IOException {
        Path file = folder.resolve("trace.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void surrogatesAreRefused(@TempDir Path folder) throws Exception {
        Path file = written(
                folder,
                "{\"startContent\":\"\",\"endContent\":\"\",\"txns\":[{\"patches\":[[0,0,\"\\ud83d\\udc2e\"]]}]}");
        assertThrows(IOException.class, () -> new Trace().read(file, 1));
    }
}
