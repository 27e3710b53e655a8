package dev.byre.testkit;

import java.lang.reflect.InvocationTargetException;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The methods that collections have had since JDK 21, called by name, since this is compiled for 17. */
public final class Sequenced {
    /** Whether they are there. */
    public static final boolean EXISTS = Runtime.version().feature() >= 21;

    private Sequenced() {}

    /** Calls a method that a type of {@code java.util} declares for whatever arguments. */
    public static @Nullable Object call(Class<?> type, Object target, String name, Object... arguments)
            throws Exception {
        Class<?>[] types = Stream.of(arguments).map(argument -> Object.class).toArray(Class<?>[]::new);
        try {
            return type.getMethod(name, types).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception thrown ? thrown : e;
        }
    }
}
