package dev.byre.benchmarks.text;

/** java.lang's, which others are held against. It is changed in place, and copied to be kept. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfStringBuilder extends AnyText {
    private StringBuilder text;

    @Override
    public String type() {
        return "StringBuilder";
    }

    @Override
    public boolean isInPlace() {
        return true;
    }

    @Override
    public AnyText another() {
        return new OfStringBuilder();
    }

    @Override
    public Object text() {
        return text;
    }

    @Override
    public void hold(Object text) {
        this.text = (StringBuilder) text;
    }

    @Override
    @SuppressWarnings("UnnecessaryStringBuilder") // It is what is measured.
    public Object of(String chars) {
        return new StringBuilder(chars);
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
        return text.toString();
    }

    @Override
    public Object restored(Object version) {
        return of((String) version);
    }

    /** By the inverse edit, as an editor on top of a StringBuilder does. */
    @Override
    public void replaceAndUndo(int from, int to, String chars) {
        String replaced = text.substring(from, to);
        text.replace(from, to, chars);
        text.replace(from, from + chars.length(), replaced);
    }
}
