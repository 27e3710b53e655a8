package dev.byre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every Java example in the README, in the pages and in the Javadoc is compiled and run, and prints what it says. */
class ExamplesTest {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all, which opens the class path once. */
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    @AfterAll
    static void closeFiles() throws IOException {
        FILES.close();
    }

    private static List<Example> examples() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Project.ROOT.resolve("README.md")));
        files.addAll(Project.files("site/docs", ".md"));
        for (String module : List.of("core", "collections", "cow")) {
            files.addAll(Project.files(module + "/src/main/java", ".java"));
        }
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            examples.addAll(Example.in(file));
        }
        return examples;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleRunsAndPrintsWhatItSays() throws IOException {
        return examples().stream()
                .map(example -> dynamicTest(
                        example.place(), () -> assertEquals(String.join("\n", example.printed()), run(example))));
    }

    @Test
    void thereAreExamplesInTheReadmeAndInTheJavadoc() throws IOException {
        List<String> places = examples().stream().map(Example::place).toList();
        assertTrue(places.stream().anyMatch(place -> place.startsWith("README.md")), places::toString);
        assertTrue(places.stream().anyMatch(place -> place.contains("CowArray.java")), places::toString);
    }

    private static String run(Example example) throws Exception {
        Path place = Files.createTempDirectory(folder, "example");
        Path source = Files.writeString(place.resolve("Main.java"), example.source());
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", place.toString());
        boolean compiled = COMPILER.getTask(messages, FILES, null, options, null, FILES.getJavaFileObjects(source))
                .call();
        assertTrue(compiled, () -> messages + "\n" + example.source());
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Main").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).strip();
    }
}
