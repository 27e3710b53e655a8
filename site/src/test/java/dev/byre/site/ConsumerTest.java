package dev.byre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentMap;
import dev.byre.core.Cow;
import dev.byre.cow.CowMap;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A user's ten lines, compiled without a warning and run in a JVM of their own, as a user would run them. */
@DisabledIfSystemProperty(
        named = "dev.byre.tuning",
        matches = "tiny",
        disabledReason = "the JVM of their own has the same widths as in the other run")
class ConsumerTest {
    private static final String PROGRAM = """
            package meadow;
            import dev.byre.collections.PersistentMap;
            import dev.byre.core.CowEvents;
            import dev.byre.cow.CowArray;
            import dev.byre.cow.CowMap;
            import dev.byre.cow.CowSet;
            public class Main {
                public static void main(String... args) {
                    CowArray<String> a = CowArray.of("cow");
                    CowArray<String> b = a.share();
                    System.out.println(CowEvents.during(() -> a.add("calf")).copies() + " " + a + " " + b);
                    PersistentMap<String, Integer> stable = PersistentMap.of("cow", 2);
                    CowMap<String, Integer> map = new CowMap<>(stable);
                    map.put("cow", 3);
                    map.release();
                    PersistentMap<String, Integer> later = stable.with("calf", 1);
                    CowSet<String> names = CowSet.copyOf(stable.diff(later).added().keySet());
                    System.out.println(stable + " " + map + " " + names.snapshot());
                }
            }
            """;

    private static final String PRINTED =
            String.join(System.lineSeparator(), "1 [cow, calf] [cow]", "{cow=2} {released} [calf]");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProgram() throws IOException {
        Files.createDirectories(folder.resolve("src/meadow"));
        Files.writeString(folder.resolve("src/meadow/Main.java"), PROGRAM);
    }

    /** The modules as this build has them: jars, or folders of classes while there are no jars. */
    private static String path() {
        return Stream.of(Cow.class, PersistentMap.class, CowMap.class)
                .map(type -> Project.origin(type).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void runsOnTheClassPath() throws Exception {
        compile("-cp", path(), "src/meadow/Main.java");
        assertEquals(PRINTED, java("-cp", path() + File.pathSeparator + "out", "meadow.Main"));
    }

    @Test
    void runsOnTheModulePathWhereThereIsNoFlightRecorder() throws Exception {
        Files.writeString(folder.resolve("src/module-info.java"), "module meadow { requires dev.byre.cow; }");
        compile("-cp", "", "-p", path(), "src/meadow/Main.java", "src/module-info.java");
        String[] args = {
            "-p", path() + File.pathSeparator + "out", "--limit-modules", "meadow", "-m", "meadow/meadow.Main"
        };
        assertEquals(PRINTED, java(args));
    }

    @Test
    void runsOnTheModulePath() throws Exception {
        Files.writeString(folder.resolve("src/module-info.java"), "module meadow { requires dev.byre.cow; }");
        compile("-cp", "", "-p", path(), "src/meadow/Main.java", "src/module-info.java");
        assertEquals(PRINTED, java("-p", path() + File.pathSeparator + "out", "-m", "meadow/meadow.Main"));
    }

    @Test
    void theFlightRecorderSeesCopiesOnTheModulePath() throws Exception {
        Files.writeString(folder.resolve("src/module-info.java"), "module meadow { requires dev.byre.cow; }");
        compile("-cp", "", "-p", path(), "src/meadow/Main.java", "src/module-info.java");
        java(
                "-p",
                path() + File.pathSeparator + "out",
                "-XX:StartFlightRecording:filename=meadow.jfr",
                "-m",
                "meadow/meadow.Main");
        try (var recording = new jdk.jfr.consumer.RecordingFile(folder.resolve("meadow.jfr"))) {
            int copies = 0;
            while (recording.hasMoreEvents()) {
                copies += recording.readEvent().getEventType().getName().equals("dev.byre.Copy") ? 1 : 0;
            }
            assertEquals(2, copies);
        }
    }

    @Test
    void theEnginesAreOutOfReachOnTheModulePath() throws Exception {
        Files.writeString(folder.resolve("src/module-info.java"), "module meadow { requires dev.byre.cow; }");
        Files.writeString(
                folder.resolve("src/meadow/Main.java"),
                "package meadow; class Main { dev.byre.core.seq.CountedTree tree; dev.byre.core.hash.Trie trie;"
                        + " dev.byre.core.ownership.Owner owner; }");
        String messages = javac("-cp", "", "-p", path(), "src/meadow/Main.java", "src/module-info.java");
        assertTrue(messages.contains("dev.byre.core.seq"), messages);
        assertTrue(messages.contains("dev.byre.core.hash"), messages);
        assertTrue(messages.contains("dev.byre.core.ownership"), messages);
    }

    private void compile(String... args) {
        assertEquals("", javac(args));
    }

    private String javac(String... args) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all", "-proc:none", "-d", folder.resolve("out") + ""));
        for (String arg : args) {
            all.add(arg.startsWith("src/") ? folder.resolve(arg).toString() : arg);
        }
        var messages = new java.io.StringWriter();
        var writer = new java.io.PrintWriter(messages, true);
        ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, all.toArray(String[]::new));
        return messages.toString();
    }

    private String java(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String arg : args) {
            command.add(arg.replace(File.pathSeparator + "out", File.pathSeparator + folder.resolve("out")));
        }
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        int status = process.waitFor();
        String output = Files.readString(printed, StandardCharsets.UTF_8).strip();
        assertEquals(0, status, () -> String.format(Locale.ROOT, "%s%n%s", command, output));
        return output;
    }
}
