package dev.byre.site.tour.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Elements, attributes and text, written so that what comes out is well-formed and every character is escaped. */
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. Attributes are names and values in turn. */
    Markup open(String element, String... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** An element with nothing in it. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    /** An element with text in it. */
    Markup leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    private StringBuilder tag(String element, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attribute " + attributes[attributes.length - 1] + " has no value");
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return out;
    }

    Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append(">");
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                // XML has no way to write most control characters, nor half a surrogate pair.
                default -> escaped.appendCodePoint(isCharacter(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isCharacter(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n';
        boolean unpaired = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !unpaired && c != 0xFFFE && c != 0xFFFF;
    }

    /** What was written; every element must be closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
