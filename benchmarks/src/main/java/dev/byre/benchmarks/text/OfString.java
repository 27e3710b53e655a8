package dev.byre.benchmarks.text;

/** java.lang's String. Each change copies it. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfString extends AnyText {
    private String text;

    @Override
    public String type() {
        return "String";
    }

    @Override
    public AnyText another() {
        return new OfString();
    }

    @Override
    public Object text() {
        return text;
    }

    @Override
    public void hold(Object text) {
        this.text = (String) text;
    }

    @Override
    public Object of(String chars) {
        return chars;
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public Object replace(int from, int to, String chars) {
        return text.substring(0, from) + chars + text.substring(to);
    }
}
