package dev.byre.site.tour;

import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;

/**
 * The files of a module: a record of copy-on-write values. They are shared on the way in and on the way out, O(1) each,
 * so that nothing done outside reaches inside.
 *
 * <p>Immutable; one thread at a time, as each accessor shares.
 *
 * @param files the names
 * @param sizes in bytes, in the order of the names
 * @param checksums the CRC-32 of each file
 */
record ModuleFiles(String name, CowArray<String> files, CowIntArray sizes, CowIntArray checksums) {
    ModuleFiles {
        files = files.share();
        sizes = sizes.share();
        checksums = checksums.share();
    }

    /** A record that shares nothing with the plain module but the strings. */
    static ModuleFiles of(PlainModule plain) {
        return new ModuleFiles(
                plain.name, CowArray.copyOf(plain.files), CowIntArray.of(plain.sizes), CowIntArray.of(plain.checksums));
    }

    @Override
    public CowArray<String> files() {
        return files.share();
    }

    @Override
    public CowIntArray sizes() {
        return sizes.share();
    }

    @Override
    public CowIntArray checksums() {
        return checksums.share();
    }

    /** A module with one file replaced; it shares the names with this one. */
    ModuleFiles withFile(int index, int size, int checksum) {
        CowIntArray editedSizes = sizes();
        editedSizes.set(index, size);
        CowIntArray editedChecksums = checksums();
        editedChecksums.set(index, checksum);
        return new ModuleFiles(name, files, editedSizes, editedChecksums);
    }
}
