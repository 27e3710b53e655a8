package dev.byre.testkit;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;

/** What can be asked of a text, whatever its class. */
public interface TextReads {
    /** The methods of these names and parameters that a class of text has. */
    static TextReads of(CharSequence text) {
        return (TextReads) Proxy.newProxyInstance(
                TextReads.class.getClassLoader(), new Class<?>[] {TextReads.class}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == CharSequence.class) {
                        return text;
                    }
                    try {
                        return text.getClass()
                                .getMethod(method.getName(), method.getParameterTypes())
                                .invoke(text, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The text itself. */
    CharSequence chars();

    int codePointAt(int index);

    int codePointBefore(int index);

    int codePointCount(int from, int to);

    int offsetByCodePoints(int index, int codePoints);

    int indexOf(String sought);

    int indexOf(String sought, int from);

    int indexOf(int codePoint);

    int indexOf(int codePoint, int from);

    int lastIndexOf(String sought);

    int lastIndexOf(String sought, int from);

    int lastIndexOf(int codePoint);

    int lastIndexOf(int codePoint, int from);

    boolean startsWith(CharSequence prefix);

    boolean startsWith(CharSequence prefix, int from);

    boolean endsWith(CharSequence suffix);

    boolean contains(CharSequence sought);

    int lineCount();

    int lineStart(int line);

    int lineOf(int index);

    Stream<String> lines();

    String substring(int from);

    String substring(int from, int to);

    boolean contentEquals(CharSequence chars);

    void writeTo(Writer writer) throws IOException;
}
