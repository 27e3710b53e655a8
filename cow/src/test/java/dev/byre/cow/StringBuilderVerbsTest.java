package dev.byre.cow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.Letters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** All that a StringBuilder can do, with good arguments and bad ones: a text does the same, or throws what is of a kind. */
@SuppressWarnings({"JdkObsolete", "ReferenceEquality", "UnnecessaryStringBuilder"
}) // A StringBuilder is what it is about.
class StringBuilderVerbsTest {
    private static final int CALLS = 400;

    /** What is about the room that there is; and what the oldest JDK of ours does not have. */
    private static final Set<String> OTHERS = Set.of("capacity", "ensureCapacity", "trimToSize", "repeat", "getChars");

    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "a\ud83d\ude00\r\n\ude00b\ud83d",
            "\r\n".repeat(300) + "\ud83d\ude00".repeat(700),
            Letters.text(3, 4).repeat(300) + "\u20ac",
            "caf\u00e9\n".repeat(1000));

    @Test
    void aTextHasAllVerbsOfAStringBuilder() {
        List<String> missing = new ArrayList<>();
        for (Method method : StringBuilder.class.getMethods()) {
            if (isVerb(method) && onText(method) == null) {
                missing.add(method.toString());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void eachVerbDoesWhatItDoesToAStringBuilder() throws Exception {
        for (Method method : StringBuilder.class.getMethods()) {
            Method own = onText(method);
            if (isVerb(method) && own != null) {
                for (int seed = 0; seed < CALLS; seed++) {
                    call(method, own, seed);
                }
            }
        }
    }

    private static boolean isVerb(Method method) {
        return method.getDeclaringClass() != Object.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && !OTHERS.contains(method.getName());
    }

    private static @Nullable Method onText(Method method) {
        Class<?>[] parameters = method.getParameterTypes().clone();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] == StringBuilder.class) {
                parameters[i] = CowString.class;
            } else if (parameters[i] == StringBuffer.class) {
                parameters[i] = CharSequence.class;
            }
        }
        try {
            return CowString.class.getMethod(method.getName(), parameters);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static void call(Method method, Method own, int seed) throws Exception {
        Random random = new Random(seed);
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        CowString kept = random.nextBoolean() ? new CowString(text) : CowString.borrow(text);
        CowString mine = random.nextBoolean() ? kept.share() : new CowString(text);
        StringBuilder twin = new StringBuilder(text);
        @Nullable Object[] arguments = arguments(method, random, text.length());
        @Nullable Object[] ownArguments = arguments.clone();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof StringBuilder builder && own.getParameterTypes()[i] == CowString.class) {
                ownArguments[i] = new CowString(builder);
            }
        }
        String what = "seed " + seed + ", " + own + " of " + Arrays.deepToString(arguments);
        assertEquals(outcome(method, twin, arguments), outcome(own, mine, ownArguments), what);
        assertEquals(twin.toString(), mine.toString(), what);
        assertEquals(text, kept.toString(), what);
        mine.checkInvariants();
    }

    private static @Nullable Object[] arguments(Method method, Random random, int length) {
        boolean allocates = method.getName().equals("setLength");
        Class<?>[] parameters = method.getParameterTypes();
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = argument(parameters[i], random, length, allocates);
        }
        return arguments;
    }

    private static @Nullable Object argument(Class<?> type, Random random, int length, boolean allocates) {
        String text = Letters.text(random.nextInt(50), random.nextInt(50));
        if (type == int.class) {
            int large = allocates ? length + 700 : Integer.MAX_VALUE - random.nextInt(2);
            int[] bounds = {0, 1, length, length - 1, length / 2, length + 1, -1, Integer.MIN_VALUE, large};
            return random.nextInt(3) == 0 ? random.nextInt(length + 1) : bounds[random.nextInt(bounds.length)];
        } else if (type == char.class) {
            return "\n\rx\u00ff\u20ac\ud83d\ude00".charAt(random.nextInt(7));
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == long.class) {
            return random.nextLong();
        } else if (type == float.class) {
            return random.nextFloat();
        } else if (type == double.class) {
            return random.nextDouble();
        } else if (type == char[].class) {
            return text.toCharArray();
        } else if (type == StringBuilder.class) {
            return new StringBuilder(text);
        } else if (type == StringBuffer.class) {
            return random.nextInt(10) == 0 ? null : new StringBuffer(text);
        } else if (type == CharSequence.class) {
            return List.of(text, CharBuffer.wrap(text), new CowString(text), new CowString(text).snapshot())
                    .get(random.nextInt(4));
        }
        assertTrue(type == String.class || type == Object.class, () -> "of " + type);
        return random.nextInt(10) == 0 ? null : text;
    }

    /** What is returned or thrown, so far as a user may rely on it. */
    private static @Nullable Object outcome(Method method, CharSequence target, @Nullable Object[] arguments)
            throws IllegalAccessException {
        try {
            Object returned = method.invoke(target, arguments);
            if (returned == target) {
                return "itself";
            }
            if (method.getName().equals("compareTo")) {
                return Integer.signum((int) returned);
            }
            if (method.getName().equals("equals") || method.getName().equals("hashCode")) {
                return "by content";
            }
            return returned instanceof IntStream stream ? stream.boxed().toList() : String.valueOf(returned);
        } catch (InvocationTargetException e) {
            Throwable thrown = requireNonNull(e.getCause());
            return thrown instanceof IndexOutOfBoundsException ? IndexOutOfBoundsException.class : thrown.getClass();
        }
    }
}
