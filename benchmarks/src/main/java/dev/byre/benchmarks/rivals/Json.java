package dev.byre.benchmarks.rivals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes JSON without null. */
public final class Json {
    private final String text;
    private int index;

    private Json(String text) {
        this.text = text;
    }

    /** A Map, a List, a String, an Integer where it is one, another number as a Double, or a Boolean. */
    public static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.skipSpace();
        if (json.index < text.length()) {
            throw json.unexpected();
        }
        return value;
    }

    /** What an object has under a name. */
    public static Object member(Object object, String name) {
        Object member = ((Map<?, ?>) object).get(name);
        if (member == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return member;
    }

    private Object value() {
        skipSpace();
        char c = peek();
        if (c == '{') {
            return object();
        }
        if (c == '[') {
            return array();
        }
        if (c == '"') {
            return string();
        }
        return c == 't' || c == 'f' ? word() : number();
    }

    private void skipSpace() {
        while (index < text.length() && text.charAt(index) <= ' ') {
            index++;
        }
    }

    private char peek() {
        if (index == text.length()) {
            throw unexpected();
        }
        return text.charAt(index);
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("unexpected "
                + (index == text.length() ? "end" : "'" + text.charAt(index) + "'") + " at index " + index);
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        expect('{');
        for (boolean more = !skip('}'); more; more = more('}')) {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            object.put(name, value());
        }
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        expect('[');
        for (boolean more = !skip(']'); more; more = more(']')) {
            array.add(value());
        }
        return array;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw unexpected();
        }
        index++;
    }

    /** Whether there was this character. */
    private boolean skip(char c) {
        skipSpace();
        if (peek() != c) {
            return false;
        }
        index++;
        return true;
    }

    private boolean more(char end) {
        if (skip(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char c = peek(); c != '"'; c = peek()) {
            index++;
            string.append(c == '\\' ? escaped() : c);
        }
        index++;
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        index++;
        if (c == 'u') {
            index += 4;
            return (char) Integer.parseInt(text.substring(index - 4, index), 16);
        }
        int known = "bfnrt".indexOf(c);
        return known < 0 ? c : "\b\f\n\r\t".charAt(known);
    }

    private Boolean word() {
        for (String word : List.of("true", "false")) {
            if (text.startsWith(word, index)) {
                index += word.length();
                return Boolean.valueOf(word);
            }
        }
        throw unexpected();
    }

    private Number number() {
        int start = index;
        while (index < text.length() && "+-.0123456789eE".indexOf(text.charAt(index)) >= 0) {
            index++;
        }
        String number = text.substring(start, index);
        if (start == index) {
            throw unexpected();
        }
        if (number.matches("-?\\d{1,9}")) {
            return Integer.valueOf(number);
        }
        return Double.valueOf(number);
    }

    /** The text of a Map, a List, a String, a number or a Boolean, or of some within others; on one line. */
    public static String write(Object value) {
        StringBuilder json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    private static void append(StringBuilder json, Object value) {
        if (value instanceof Map<?, ?> object) {
            String before = "{";
            for (Map.Entry<?, ?> member : object.entrySet()) {
                json.append(before);
                quote(json, (String) member.getKey());
                json.append(':');
                append(json, member.getValue());
                before = ",";
            }
            json.append(before.equals("{") ? "{}" : "}");
        } else if (value instanceof List<?> array) {
            String before = "[";
            for (Object element : array) {
                json.append(before);
                append(json, element);
                before = ",";
            }
            json.append(before.equals("[") ? "[]" : "]");
        } else if (value instanceof String string) {
            quote(json, string);
        } else {
            json.append(value);
        }
    }

    private static void quote(StringBuilder json, String string) {
        json.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
