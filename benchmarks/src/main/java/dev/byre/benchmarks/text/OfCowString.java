package dev.byre.benchmarks.text;

import dev.byre.collections.PersistentText;
import dev.byre.cow.CowString;

/** Byre's handle. It is changed in place, and a snapshot is kept. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfCowString extends AnyText {
    private CowString text;

    @Override
    public String type() {
        return "CowString";
    }

    @Override
    public boolean isInPlace() {
        return true;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public AnyText another() {
        return new OfCowString();
    }

    @Override
    public Object text() {
        return text;
    }

    @Override
    public void hold(Object text) {
        this.text = (CowString) text;
    }

    @Override
    public Object of(String chars) {
        return new CowString(chars);
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public Object replace(int from, int to, String chars) {
        return text.replace(from, to, chars);
    }

    @Override
    public Object version() {
        return text.snapshot();
    }

    @Override
    public Object restored(Object version) {
        return new CowString((PersistentText) version);
    }

    /** Shares the text. */
    AnyText copy() {
        return holding(text.share());
    }
}
