package dev.byre.site.tour;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Three modules with six files, for tests. */
final class SmallJdk {
    /** The file of which the CRC-32 is in every textbook. */
    static final String TEXT = "123456789";

    static final int TEXT_CHECKSUM = 0xCBF43926;

    private SmallJdk() {}

    /** Writes the files and reads them. */
    static Jdk in(Path folder) throws IOException {
        write(folder.resolve("a/one.txt"), TEXT.getBytes(StandardCharsets.US_ASCII));
        write(folder.resolve("a/p/Two.class"), classFile(55, 4));
        write(folder.resolve("b/p/q/Three.class"), classFile(61, 70));
        write(folder.resolve("b/p/empty"), new byte[0]);
        write(folder.resolve("b/z"), new byte[300]);
        write(folder.resolve("c/Four.class"), classFile(52, 1));
        return JdkReader.read(folder, silent());
    }

    static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false, Map.of());
    }

    /** A meter that is done soon. */
    static Meter meter() {
        return new Meter(Allocation.find(), Duration.ZERO);
    }

    /** The head of a class file. */
    static byte[] classFile(int version, int constants) {
        int count = constants + 1;
        return new byte[] {
            (byte) 0xCA,
            (byte) 0xFE,
            (byte) 0xBA,
            (byte) 0xBE,
            0,
            0,
            0,
            (byte) version,
            (byte) (count >> 8),
            (byte) count
        };
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
