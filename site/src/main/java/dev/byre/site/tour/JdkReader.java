package dev.byre.site.tour;

import dev.byre.cow.CowArray;
import dev.byre.cow.CowByteArray;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Reads every file of the running JDK, and keeps a version of the catalogue after each module. */
final class JdkReader {
    private final Progress progress;
    private final List<PlainModule> plain = new ArrayList<>();
    private final CowArray<ModuleFiles> catalogue = new CowArray<>();
    private final List<CowArray<ModuleFiles>> versions = new ArrayList<>();
    private CowByteArray largest = new CowByteArray();
    private int filesOfLargest;
    private int files;
    private long bytes;
    private int classes;
    private int newest;
    private long constants;

    private JdkReader(Progress progress) {
        this.progress = progress;
    }

    /** Reads the JDK that runs this program. */
    static Jdk running(Progress progress) throws IOException {
        return read(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules"), progress);
    }

    /** Reads a folder whose folders are modules. */
    static Jdk read(Path modules, Progress progress) throws IOException {
        return new JdkReader(progress).read(modules);
    }

    private Jdk read(Path modules) throws IOException {
        long start = System.nanoTime();
        progress.show("Finding the files of the JDK");
        List<Path> folders = folders(modules);
        List<List<Path>> found = new ArrayList<>();
        int all = 0;
        for (Path folder : folders) {
            List<Path> paths = files(folder);
            found.add(paths);
            all += paths.size();
        }
        for (int i = 0; i < folders.size(); i++) {
            readModule(folders.get(i), found.get(i), all);
        }
        long nanos = System.nanoTime() - start;
        return new Jdk(plain, versions, largest, new Jdk.Counts(files, bytes, classes, newest, constants, nanos));
    }

    private static List<Path> folders(Path modules) throws IOException {
        try (Stream<Path> paths = Files.list(modules)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void readModule(Path folder, List<Path> paths, int all) throws IOException {
        List<String> names = new ArrayList<>();
        int[] sizes = new int[paths.size()];
        int[] checksums = new int[paths.size()];
        CowByteArray contents = new CowByteArray();
        for (Path path : paths) {
            byte[] content = Files.readAllBytes(path);
            sizes[names.size()] = content.length;
            checksums[names.size()] = checksum(content);
            contents.addAll(content);
            names.add(folder.relativize(path).toString());
            count(content);
            progress.show("Reading the JDK", files, all);
        }
        if (names.size() > filesOfLargest) {
            filesOfLargest = names.size();
            largest = contents;
        }
        PlainModule module = new PlainModule(String.valueOf(folder.getFileName()), names, sizes, checksums);
        plain.add(module);
        catalogue.add(ModuleFiles.of(module));
        versions.add(catalogue.share());
    }

    private static int checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private void count(byte[] content) {
        files++;
        bytes += content.length;
        ClassHeader header = ClassHeader.of(content);
        if (header != null) {
            classes++;
            newest = Math.max(newest, header.version());
            constants += header.constants();
        }
    }
}
