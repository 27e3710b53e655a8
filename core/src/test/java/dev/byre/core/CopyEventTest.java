package dev.byre.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyEventTest {
    @Test
    void aFlightRecordingShowsEachCopyWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("copies.jfr");
        Shared<int[]> a = Shared.of(new int[] {1, 2, 3});
        try (Recording recording = new Recording()) {
            recording.enable("dev.byre.Copy").withStackTrace();
            recording.start();
            Shared<int[]> b = a.share();
            a.unique(int[]::clone);
            b.unique(int[]::clone);
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(e -> e.getEventType().getName().equals("dev.byre.Copy"))
                .toList();

        assertEquals(1, events.size());
        RecordedEvent event = events.get(0);
        assertEquals("[I", event.getClass("type").getName());
        assertEquals("SHARED", event.getString("reason"));
        assertEquals(1, event.getLong("elements"));
        assertTrue(event.getStackTrace().getFrames().stream()
                .anyMatch(f -> f.getMethod().getName().equals("aFlightRecordingShowsEachCopyWithItsPlace")));
        assertTrue(Files.size(file) > 0);
    }
}
