package dev.byre.core;

import static java.util.Objects.requireNonNull;

import dev.byre.core.ownership.Copies;

/**
 * The copies that a block of code made because what it wrote to was shared: how a program, or a test of it, sees where
 * copy-on-write copies.
 *
 * <pre>{@code
 * CowIntArray a = CowIntArray.of(1, 2, 3);
 * CowIntArray b = a.share();
 * CowEvents events = CowEvents.during(() -> a.set(0, 9));
 * System.out.println(events.copies() + " copy of " + events.elements() + " elements"); // prints 1 copy of 3 elements
 * CowEvents.assertNoCopies(() -> a.set(1, 9));
 * }</pre>
 *
 * <p>Counted are the copies of the calling thread, by Byre's own types and by {@link Cow} and {@link Shared} through
 * their copiers; the growth of a buffer that nobody shares is not a copy. Blocks nest, and the outer one counts what
 * the inner one does. A block's first copy also notes its stack trace, so the block is not the place to measure time
 * in. A copy made while no block counts and no flight recording runs costs two reads more.
 *
 * <p>In production, record the JFR event {@code dev.byre.Copy}, which carries the same with the caller and a stack
 * trace ({@code jfr print --events dev.byre.Copy --stack-depth 20}). In a runtime image without the module
 * {@code jdk.jfr} there is no such event, and all else is the same.
 *
 * <p>Immutable.
 *
 * @param copies how many copies were made
 * @param elements how many elements they copied; a value behind a copier counts as one
 * @param bytes the bytes of these elements in their arrays, references counted as 4 bytes in a heap below 32 GiB and 8
 *     above; a value behind a copier counts as none
 */
public record CowEvents(long copies, long elements, long bytes) {
    /**
     * Runs a block and counts the copies that the calling thread makes meanwhile. What the block throws goes to the
     * caller.
     */
    public static CowEvents during(Runnable block) {
        Copies.Recording recording = Copies.record(requireNonNull(block, "block"));
        return new CowEvents(recording.copies(), recording.elements(), recording.bytes());
    }

    /**
     * Runs a block that must not copy.
     *
     * @throws AssertionError if the block made a copy; its cause is the place of the first one
     */
    public static void assertNoCopies(Runnable block) {
        Copies.Recording recording = Copies.record(requireNonNull(block, "block"));
        if (recording.copies() != 0) {
            throw new AssertionError(
                    "expected no copies, but " + recording.copies() + " were made, of " + recording.elements()
                            + " elements in all",
                    recording.first());
        }
    }
}
