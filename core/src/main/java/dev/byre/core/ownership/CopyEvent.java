package dev.byre.core.ownership;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The flight recorder's view of a copy. Loaded only by {@link Copies}, once the flight recorder is in use. */
@Name("dev.byre.Copy")
@Label("Copy on Write")
@Description("A write that had to copy because what it writes to is shared")
@Category({"Java Application", "Byre"})
@StackTrace
final class CopyEvent extends Event {
    @Label("Type")
    @Description("The class of what was copied")
    @Nullable
    Class<?> type;

    @Label("Caller")
    @Description("The first method outside of Byre, and its line")
    @Nullable
    String caller;

    @Label("Reason")
    @Description("SHARED with another handle, PINNED by an immutable value, or BORROWED from the caller")
    @Nullable
    String reason;

    @Label("Elements")
    long elements;

    @Label("Bytes")
    @Description("The bytes of the copied elements in their array, 0 where unknown")
    @DataAmount
    long bytes;

    static void emit(Class<?> type, Copies.Reason reason, long elements, long bytes) {
        CopyEvent event = new CopyEvent();
        if (event.isEnabled()) {
            event.type = type;
            event.caller = caller();
            event.reason = reason.name();
            event.elements = elements;
            event.bytes = bytes;
            event.commit();
        }
    }

    /** Printed by default are five frames, and there may be more than that of Byre's own below the caller's. */
    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.dropWhile(frame -> frame.getClassName().startsWith("dev.byre.co"))
                        .findFirst()
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                        .orElse("unknown"));
    }
}
