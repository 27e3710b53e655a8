package dev.byre.site.tour;

import dev.byre.cow.CowArray;
import dev.byre.cow.CowByteArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The JDK as it was read: the same files twice, plain and in copy-on-write values that share nothing with the plain
 * ones.
 *
 * @param plain the truth that everything else is compared with; nobody writes to it
 * @param versions the catalogue after each module, kept while the next ones were loaded
 * @param content the bytes of the module with the most files, one file behind the other
 * @param counts what was found in the files
 */
record Jdk(List<PlainModule> plain, List<CowArray<ModuleFiles>> versions, CowByteArray content, Counts counts) {
    Jdk {
        plain = List.copyOf(plain);
        versions = List.copyOf(versions);
        content = content.share();
    }

    @Override
    public CowByteArray content() {
        return content.share();
    }

    /**
     * What was found in the files.
     *
     * @param classes how many of them are class files
     * @param newest the highest version of a class file
     * @param constants the entries of all constant pools
     * @param nanos the time of finding and reading them all
     */
    record Counts(int files, long bytes, int classes, int newest, long constants, long nanos) {}

    /** All modules, to be changed as one likes. */
    CowArray<ModuleFiles> catalogue() {
        return versions.get(versions.size() - 1).share();
    }

    /** The index of the module with the most files. */
    int largest() {
        return plain.indexOf(
                plain.stream().max(Comparator.comparingInt(m -> m.files.size())).orElseThrow());
    }

    /** The sizes of all files, module after module. */
    int[] sizes() {
        return plain.stream().flatMapToInt(m -> Arrays.stream(m.sizes)).toArray();
    }

    /** The names of all files, module after module. */
    List<String> names() {
        return plain.stream().flatMap(m -> m.files.stream()).toList();
    }
}
