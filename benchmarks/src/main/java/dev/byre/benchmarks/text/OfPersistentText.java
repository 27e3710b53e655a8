package dev.byre.benchmarks.text;

import dev.byre.collections.PersistentText;

/** Byre's immutable text. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfPersistentText extends AnyText {
    private PersistentText text;

    @Override
    public String type() {
        return "PersistentText";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public AnyText another() {
        return new OfPersistentText();
    }

    @Override
    public Object text() {
        return text;
    }

    @Override
    public void hold(Object text) {
        this.text = (PersistentText) text;
    }

    @Override
    public Object of(String chars) {
        return PersistentText.of(chars);
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public Object replace(int from, int to, String chars) {
        return text.replaced(from, to, chars);
    }
}
