package dev.byre.core.ownership;

import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The check behind every {@code checkInvariants()}. */
public final class Invariants {
    private Invariants() {}

    /**
     * Fails with the label of the invariant that does not hold.
     *
     * @param message the label, and what was found, with places for the arguments as in {@link String#format}
     */
    @SuppressWarnings("AnnotateFormatMethod") // That annotation would be a dependency.
    public static void check(boolean holds, String message, @Nullable Object... arguments) {
        if (!holds) {
            throw new AssertionError(String.format(Locale.ROOT, message, arguments));
        }
    }
}
