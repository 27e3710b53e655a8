package dev.byre.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The forks of a run that have been finished, a file each, so that a run that was broken off goes on where it was.
 *
 * <p>They lie in a folder that is named after all that may have an influence: how it is measured, on which machine and
 * JVM, and the code. Whoever measures something else finds no forks, and loses none.
 *
 * <p>One thread at a time.
 */
final class Store {
    private static final int NAME_LENGTH = 12;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private Store(Path folder) {
        this.folder = folder;
    }

    /**
     * The forks of one configuration.
     *
     * @param out where the results of the run go
     * @param name of the run
     * @param configuration what has an influence
     */
    static Store open(Path out, String name, Map<String, Object> configuration) throws IOException {
        String text = JSON.writeValueAsString(configuration);
        Path folder = out.resolve(name + "-" + hash(List.of(text.getBytes(StandardCharsets.UTF_8))));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("configuration.json"), text + "\n");
        return new Store(folder);
    }

    /** Tells one code from another: of the class path, what is built here, and the names of the other jars. */
    static String codeOf(String classPath) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".class"))
                            .sorted()
                            .toList()) {
                        parts.add(Files.readAllBytes(file));
                    }
                }
            } else if (entry.endsWith("-SNAPSHOT.jar") && Files.exists(path)) {
                parts.add(Files.readAllBytes(path));
            } else {
                parts.add(String.valueOf(path.getFileName()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return hash(parts);
    }

    private static String hash(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("each Java has SHA-256", impossible);
        }
    }

    /** Where JMH may write what it says of a fork. */
    Path log(Cell cell, int round) throws IOException {
        return file(cell, round, "log");
    }

    private Path file(Cell cell, int round, String ending) throws IOException {
        Path ofRound = folder.resolve("round-" + round);
        Files.createDirectories(ofRound);
        String benchmark = cell.benchmark().substring("dev.byre.benchmarks.".length());
        String size = cell.size() == Measurement.ANY_SIZE ? "" : "-" + cell.size();
        return ofRound.resolve(benchmark + "-" + cell.operation().kind() + size + "." + ending);
    }

    /** A fork that has been finished, or null. */
    @Nullable
    Fork find(Cell cell, int round) throws IOException {
        Path file = file(cell, round, "json");
        return Files.exists(file) ? JSON.readValue(file.toFile(), Fork.class) : null;
    }

    /** Keeps a fork: all of it, or nothing if that is broken off. */
    void put(Cell cell, int round, Fork fork) throws IOException {
        Path file = file(cell, round, "json");
        Path beside = file(cell, round, "part");
        Files.writeString(beside, JSON.writeValueAsString(fork) + "\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets all forks: the run is complete, and what comes next is another. */
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
