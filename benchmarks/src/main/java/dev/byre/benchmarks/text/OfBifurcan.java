package dev.byre.benchmarks.text;

import io.lacuna.bifurcan.Rope;

/**
 * Bifurcan's Rope. Its indexes are of code points, which where it is measured are characters. It is not used in its
 * linear form, which loses characters.
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfBifurcan extends AnyText {
    private Rope text;

    @Override
    public String type() {
        return "Bifurcan Rope";
    }

    @Override
    public AnyText another() {
        return new OfBifurcan();
    }

    @Override
    public Object text() {
        return text;
    }

    @Override
    public void hold(Object text) {
        this.text = (Rope) text;
    }

    @Override
    public Object of(String chars) {
        return Rope.from(chars);
    }

    @Override
    public char charAt(int index) {
        return (char) text.nth(index);
    }

    @Override
    public Object replace(int from, int to, String chars) {
        Rope rest = from == to ? text : text.remove(from, to);
        return chars.isEmpty() ? rest : rest.insert(from, chars);
    }
}
