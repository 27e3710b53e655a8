package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @TempDir
    Path folder;

    @Test
    void withoutOptionsTheUsualHolds() throws BadOption {
        Options options = options();

        assertEquals(1000, options.versions());
        assertEquals(folder.resolve("usual/index.html"), options.out());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10_000})
    void aNumberOfVersionsInRangeIsTaken(int versions) throws BadOption {
        assertEquals(versions, options("tour.versions", "" + versions).versions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0", "-1", "+1", "1e3", "1.5", " 5", "100001", "99999999999", "true"})
    void anyOtherNumberOfVersionsIsRefusedWithTheBounds(String versions) {
        assertRefused(
                "-Dtour.versions=" + versions + " is not a number from 1 to 10000, the versions that chapter 3 keeps",
                "tour.versions",
                versions);
    }

    @Test
    void aNameThatEndsInHtmlIsTheFile() throws BadOption {
        Path out = folder.resolve("a/b.html");

        assertEquals(out, options("tour.out", out.toString()).out());
    }

    @Test
    void anyOtherNameIsTheFolder() throws BadOption {
        assertEquals(
                folder.resolve("a/b/index.html"),
                options("tour.out", folder + "/a/b").out());
    }

    @Test
    void aFolderThatExistsIsTheFolderWhateverItsName() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("odd.html"));

        assertEquals(
                odd.resolve("index.html"), options("tour.out", odd.toString()).out());
    }

    @Test
    void aRelativeNameIsSeenFromTheWorkingFolder() throws BadOption {
        assertEquals(
                Path.of("x.html").toAbsolutePath(),
                options("tour.out", "./x.html").out());
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertRefused("-Dtour.out names no file", "tour.out", " ");
        assertRefused("-Dtour.out=a\0b is not a file name: Nul character not allowed", "tour.out", "a\0b");
    }

    @Test
    void anUnknownOptionIsRefusedWithTheKnownOnes() {
        assertRefused("-Dtour.version is not an option; there are -Dtour.versions and -Dtour.out", "tour.version", "5");
    }

    @Test
    void propertiesOfOthersAreNoOptions() throws BadOption {
        assertEquals(1000, options("tourism", "5").versions());
    }

    @Test
    void checkingMakesTheFolderAndLeavesNoFile() throws BadOption {
        Options options = options("tour.out", folder + "/new/folder");

        options.checkWritable();

        assertTrue(Files.isDirectory(folder.resolve("new/folder")));
        assertFalse(Files.exists(options.out()));
    }

    @Test
    void checkingKeepsThePageThatIsThere() throws Exception {
        Path out = Files.writeString(folder.resolve("old.html"), "old");
        Options options = options("tour.out", out.toString());

        options.checkWritable();
        assertEquals("old", Files.readString(out));

        options.write("new");
        assertEquals("new", Files.readString(out));
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Options options = options("tour.out", file.toString());

        BadOption e = assertThrows(BadOption.class, options::checkWritable);
        assertEquals("-Dtour.out: cannot write " + file + "/index.html (" + file + " is not a folder)", e.getMessage());
        assertThrows(BadOption.class, () -> options.write("page"));
    }

    private Options options(String... namesAndValues) throws BadOption {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Options.of(properties, folder.resolve("usual/index.html"));
    }

    private void assertRefused(String message, String name, String value) {
        assertEquals(
                message,
                assertThrows(BadOption.class, () -> options(name, value)).getMessage());
    }
}
