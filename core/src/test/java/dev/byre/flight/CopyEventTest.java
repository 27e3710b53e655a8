package dev.byre.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.Shared;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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
        assertTrue(
                event.getString("caller")
                        .startsWith("dev.byre.flight.CopyEventTest.aFlightRecordingShowsEachCopyWithItsPlace:"),
                event::toString);
        assertEquals("SHARED", event.getString("reason"));
        assertEquals(1, event.getLong("elements"));
        assertTrue(event.getStackTrace().getFrames().stream()
                .anyMatch(f -> f.getMethod().getName().equals("aFlightRecordingShowsEachCopyWithItsPlace")));
        assertTrue(Files.size(file) > 0);
    }

    /** Copies once, in a JVM of its own. */
    static final class Copying {
        private Copying() {}

        public static void main(String[] args) {
            Shared<int[]> a = Shared.of(new int[] {1, 2, 3});
            System.out.println(a.share().unique(int[]::clone).length + " copied");
        }
    }

    @Test
    void aCopyLoadsNothingOfTheFlightRecorderWhileThatIsNotInUse() throws Exception {
        String path = String.join(File.pathSeparator, place(Shared.class), place(Copying.class));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        path,
                        Copying.class.getName())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), log);
        assertTrue(log.contains("3 copied"), log);
        assertFalse(log.contains("ownership.CopyEvent"), "to load the event takes a tenth of a second");
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
