package dev.byre.testkit;

import java.io.StringWriter;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Spliterator;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be asked of a text and its twin, and must have the same answer. */
public final class TextLooks {
    private static final List<Edit<TextReads, TextReads>> ALL = new ArrayList<>();

    static {
        add("char at", (text, a, b) -> text.chars().charAt(index(text, a, b)));
        add("chars one by one", (text, a, b) -> {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < text.chars().length(); i++) {
                all.append(text.chars().charAt(i));
            }
            return all.toString();
        });
        add("length", (text, a, b) -> text.chars().length() + " " + text.chars().isEmpty());
        add(
                "sub sequence",
                (text, a, b) -> text.chars()
                        .subSequence(position(text, a), position(text, b))
                        .toString());
        add("substring", (text, a, b) -> text.substring(position(text, a), position(text, b)));
        add("code point at", (text, a, b) -> text.codePointAt(index(text, a, b)));
        add("code point before", (text, a, b) -> text.codePointBefore(index(text, a, b)));
        add(
                "code point count",
                (text, a, b) -> bounded(() -> text.codePointCount(position(text, a), position(text, b))));
        add(
                "offset by code points",
                (text, a, b) -> bounded(() -> text.offsetByCodePoints(position(text, a), b % 2 == 0 ? b : -b)));
        add("line count", (text, a, b) -> text.lineCount());
        add("line of", (text, a, b) -> text.lineOf(position(text, a)));
        add("line start", (text, a, b) -> text.lineStart(text.lineOf(position(text, a))));
        add("lines", (text, a, b) -> text.lines().toList());
        add("lines, split", (text, a, b) -> split(text.lines().spliterator(), new Random(a)));
        add("chars, split", (text, a, b) -> split(text.chars().chars().spliterator(), new Random(a)));
        add(
                "code points, split",
                (text, a, b) -> split(text.chars().codePoints().spliterator(), new Random(a)));
        add("chars", (text, a, b) -> text.chars().chars().boxed().toList());
        add("code points", (text, a, b) -> text.chars().codePoints().boxed().toList());
        add("index of", (text, a, b) -> text.indexOf(sought(text, a, b), position(text, a) - 1));
        add("last index of", (text, a, b) -> text.lastIndexOf(sought(text, a, b), position(text, b)));
        add("index of, anywhere", (text, a, b) -> {
            String sought = sought(text, a, b);
            return text.indexOf(sought) + " " + text.lastIndexOf(sought) + " " + text.contains(sought);
        });
        add("index of a code point", (text, a, b) -> {
            int point = codePoint(text, a, b);
            return text.indexOf(point) + " " + text.indexOf(point, position(text, a) - 1);
        });
        add("last index of a code point", (text, a, b) -> {
            int point = codePoint(text, a, b);
            return text.lastIndexOf(point) + " " + text.lastIndexOf(point, position(text, b) - 1);
        });
        add("starts and ends with", (text, a, b) -> {
            String sought = sought(text, a, b);
            CharSequence buffer = CharBuffer.wrap(sought);
            return text.startsWith(buffer) + " " + text.startsWith(sought, position(text, a)) + " "
                    + text.startsWith(sought, position(text, a) - b) + " " + text.endsWith(buffer);
        });
        add("starts and ends with its own", (text, a, b) -> {
            String all = text.chars().toString();
            int at = position(text, Math.min(a, 30));
            return text.startsWith(all.substring(0, at)) + " " + text.endsWith(all.substring(at)) + " "
                    + text.startsWith(all.substring(at), at) + " "
                    + text.contains(CharBuffer.wrap(all, at, all.length()))
                    + text.endsWith(all + "x") + text.endsWith("x" + all);
        });
        add("rest", (text, a, b) -> text.substring(position(text, a)));
        add("equality", (text, a, b) -> {
            String all = text.chars().toString();
            boolean same = text.contentEquals(all) && text.contentEquals(CharBuffer.wrap(all));
            String other = Letters.text(a, b);
            return same + " " + text.contentEquals(other) + " " + text.contentEquals(CharBuffer.wrap(other));
        });
        add("comparison", (text, a, b) -> CharSequence.compare(text.chars(), Letters.text(a, b)));
        add("written", (text, a, b) -> {
            StringWriter writer = new StringWriter();
            text.writeTo(writer);
            return writer.toString();
        });
        add("matches", (text, a, b) -> {
            Matcher matcher = Pattern.compile("(?s)(.)(?=b)|\\R").matcher(text.chars());
            List<String> found = new ArrayList<>();
            while (matcher.find()) {
                found.add(matcher.start() + matcher.group());
            }
            return found;
        });
    }

    private TextLooks() {}

    /** All of them. */
    public static List<Edit<TextReads, TextReads>> all() {
        return ALL;
    }

    private static void add(String name, Edit.Action<TextReads> action) {
        ALL.add(Edit.look(name, action));
    }

    /** An index that two small numbers pick, some of them out of bounds. */
    public static int index(CharSequence chars, int a, int b) {
        int length = chars.length();
        return switch (a % 8) {
            case 0 -> 0;
            case 1 -> length - 1;
            case 2 -> b == 0 ? -1 : length;
            default -> (int) ((long) length * b / 32);
        };
    }

    private static int index(TextReads text, int a, int b) {
        return index(text.chars(), a, b);
    }

    /** A place that a small number picks in front of, between or behind the characters; one is out of bounds. */
    public static int position(CharSequence chars, int a) {
        return (int) ((long) chars.length() * a / 30);
    }

    private static int position(TextReads text, int a) {
        return position(text.chars(), a);
    }

    private static Object bounded(IntSupplier look) {
        try {
            return look.getAsInt();
        } catch (IndexOutOfBoundsException e) {
            // String has another class of it in each version of the JDK.
            return "out of bounds";
        }
    }

    private static String sought(TextReads text, int a, int b) {
        String all = text.chars().toString();
        int from = position(text, Math.min(a, 30));
        return a % 3 == 0 ? Letters.text(a, b) : all.substring(from, Math.min(all.length(), from + b % 12));
    }

    /** One of the text, or of those that may be in it, or none. */
    private static int codePoint(TextReads text, int a, int b) {
        int length = text.chars().length();
        int[] some = {'a', '\n', '\r', '\ud83d', '\ude00', 0x1f600, 0xe9, 0x20ac, 'a' + 0x100, 0, -1, 0x110000, 0xfffff
        };
        return a % 2 == 0 && length > 0 ? text.codePointAt((int) ((long) length * b / 32)) : some[b % some.length];
    }

    private static <T> List<T> split(Spliterator<T> spliterator, Random random) {
        List<T> all = new ArrayList<>();
        Spliterator<T> before = random.nextInt(4) == 0 ? null : spliterator.trySplit();
        if (before != null) {
            all.addAll(split(before, random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            spliterator.tryAdvance(all::add);
        }
        Spliterator<T> more = random.nextInt(3) == 0 ? null : spliterator.trySplit();
        if (more != null) {
            all.addAll(split(more, random));
        }
        spliterator.forEachRemaining(all::add);
        Objects.checkIndex(0, spliterator.tryAdvance(all::add) ? 0 : 1);
        return all;
    }
}
