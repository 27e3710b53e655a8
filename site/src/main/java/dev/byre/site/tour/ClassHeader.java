package dev.byre.site.tour;

import java.nio.ByteBuffer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The first bytes of a class file.
 *
 * @param version the major version: 61 is that of Java 17
 * @param constants how many entries the constant pool has, the unused half of a long or double counted
 */
record ClassHeader(int version, int constants) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int LENGTH = 10;

    /** The header of a file, or null if it is no class file. */
    static @Nullable ClassHeader of(byte[] file) {
        if (file.length < LENGTH) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(file);
        if (buffer.getInt() != MAGIC) {
            return null;
        }
        buffer.getShort(); // The minor version.
        int version = Short.toUnsignedInt(buffer.getShort());
        // The count in the file is one more than the entries, as their numbers start at 1.
        return new ClassHeader(version, Short.toUnsignedInt(buffer.getShort()) - 1);
    }
}
