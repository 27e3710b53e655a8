package dev.byre.core.ownership;

/**
 * The widths and limits that tests shrink, so that ten elements cross every boundary.
 *
 * <p>Read once, from the system property {@code dev.byre.tuning}: {@code tiny} for tests, anything else for real life.
 */
public final class Tuning {
    /** Whether the suite runs with tiny widths. */
    public static final boolean TINY = "tiny".equals(System.getProperty("dev.byre.tuning"));

    /** The count from which on a buffer is shared for ever. */
    public static final int COUNT_LIMIT = TINY ? 8 : 1 << 30;

    /** The most entries in one leaf of a hash trie. */
    public static final int LEAF_ENTRIES = TINY ? 3 : 16;

    /** The most hash bits that one directory of a hash trie tells apart. */
    public static final int DIRECTORY_BITS = TINY ? 2 : 4;

    /** The most entries in one leaf of a sorted tree. */
    public static final int SORTED_LEAF_ENTRIES = TINY ? 3 : 32;

    /** The most children of one branch of a sorted tree. */
    public static final int SORTED_BRANCH_CHILDREN = TINY ? 3 : 32;

    /** The bits of an index that tell the child of one dense branch of a sequence; others have twice as many at most. */
    public static final int SEQUENCE_BRANCH_BITS = TINY ? 1 : 4;

    /** How many bytes of elements fill one leaf of a sequence of numbers. */
    public static final int SEQUENCE_LEAF_BYTES = TINY ? 1 : 256;

    /** The bits of an index that tell the reference within one leaf of a sequence of references. */
    public static final int SEQUENCE_LEAF_BITS = TINY ? 2 : 5;

    private Tuning() {}
}
