package dev.byre.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project that these tests read. */
final class Project {
    /** The top folder: Maven runs the tests of a module in the module's folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Project() {}

    /** Files below a folder of the project whose names end in {@code suffix}, without what the build makes. */
    static List<Path> files(String folder, String suffix) {
        try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
            return walk.filter(path -> path.toString().endsWith(suffix))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a class was loaded from: the jar of its module, or its folder of classes while there is no jar yet. */
    static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
