package dev.byre.site.tour;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.TreeSet;

/**
 * What the user may choose, by system properties.
 *
 * <p>Immutable.
 *
 * @param versions {@code -Dtour.versions}: how many edited versions are kept
 * @param out {@code -Dtour.out}: where the page is written; a name that ends in {@code .html} is the file, any other the
 *     folder of an {@code index.html}
 */
record Options(int versions, Path out) {
    static final int USUAL_VERSIONS = 1000;
    static final int MOST_VERSIONS = 10_000;

    private static final String PREFIX = "tour.";
    private static final String VERSIONS = "tour.versions";
    private static final String OUT = "tour.out";

    /**
     * Reads the options.
     *
     * @param usualOut where the page goes if the user does not say
     */
    static Options of(Properties properties, Path usualOut) throws BadOption {
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(PREFIX) && !name.equals(VERSIONS) && !name.equals(OUT)) {
                throw new BadOption("-D" + name + " is not an option; there are -D" + VERSIONS + " and -D" + OUT);
            }
        }
        String versions = properties.getProperty(VERSIONS);
        String out = properties.getProperty(OUT);
        return new Options(
                versions == null ? USUAL_VERSIONS : versions(versions),
                (out == null ? usualOut : file(out)).toAbsolutePath().normalize());
    }

    private static int versions(String text) throws BadOption {
        // Seven digits are enough to be out of range and too few to overflow.
        int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST_VERSIONS) {
            throw new BadOption("-D" + VERSIONS + "=" + text + " is not a number from 1 to " + MOST_VERSIONS
                    + ", the versions that chapter 3 keeps");
        }
        return number;
    }

    private static Path file(String text) throws BadOption {
        if (text.isBlank()) {
            throw new BadOption("-D" + OUT + " names no file");
        }
        try {
            Path path = Path.of(text);
            boolean folder = Files.isDirectory(path) || !text.endsWith(".html");
            return folder ? path.resolve("index.html") : path;
        } catch (InvalidPathException e) {
            throw new BadOption("-D" + OUT + "=" + text + " is not a file name: " + e.getReason());
        }
    }

    /** Finds out whether the page can be written, before the work is done, and makes its folder. */
    void checkWritable() throws BadOption {
        try {
            Files.createDirectories(folder());
            boolean there = Files.exists(out);
            Files.newOutputStream(out, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            if (!there) {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes the page. */
    void write(String page) throws BadOption {
        try {
            Files.writeString(out, page);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** An absolute file has one. */
    private Path folder() {
        Path folder = out.getParent();
        return folder == null ? out : folder;
    }

    private BadOption unwritable(IOException e) {
        return new BadOption("-D" + OUT + ": cannot write " + out + " (" + reason(e) + ")");
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is not a folder";
        }
        String reason = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
