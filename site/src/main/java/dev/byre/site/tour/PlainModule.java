package dev.byre.site.tour;

import java.util.ArrayList;
import java.util.List;

/**
 * The files of a module in plain lists and arrays: what Byre is held against, in time, in memory and in its results.
 *
 * <p>One thread at a time; mutable, and protected by nothing.
 */
final class PlainModule {
    final String name;
    final List<String> files;
    final int[] sizes;
    final int[] checksums;

    PlainModule(String name, List<String> files, int[] sizes, int[] checksums) {
        this.name = name;
        this.files = files;
        this.sizes = sizes;
        this.checksums = checksums;
    }

    /** A copy that shares nothing but the strings. */
    PlainModule deepCopy() {
        return new PlainModule(name, new ArrayList<>(files), sizes.clone(), checksums.clone());
    }

    /** A module with one file replaced, made by copying no more than must differ. */
    PlainModule withFile(int index, int size, int checksum) {
        PlainModule edited = new PlainModule(name, files, sizes.clone(), checksums.clone());
        edited.setFile(index, size, checksum);
        return edited;
    }

    /** Replaces a file in this module. */
    void setFile(int index, int size, int checksum) {
        sizes[index] = size;
        checksums[index] = checksum;
    }

    static List<PlainModule> deepCopy(List<PlainModule> modules) {
        List<PlainModule> copy = new ArrayList<>(modules.size());
        for (PlainModule module : modules) {
            copy.add(module.deepCopy());
        }
        return copy;
    }
}
