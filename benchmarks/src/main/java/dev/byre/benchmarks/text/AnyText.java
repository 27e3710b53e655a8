package dev.byre.benchmarks.text;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A text of some library, used in that library's own fastest way.
 *
 * <p>One thread at a time.
 */
@State(Scope.Thread)
public abstract class AnyText {
    private boolean isEdited;

    /** What the tables call it. */
    public abstract String type();

    /** Whether it is changed in place. */
    public boolean isInPlace() {
        return false;
    }

    /** Whether it is one of Byre's. */
    public boolean isOurs() {
        return false;
    }

    /** Another one of the same class, which holds nothing yet. */
    public abstract AnyText another();

    /** What is held, as the library gives it. */
    public abstract Object text();

    /** Makes a text of the library the one that is held. */
    public abstract void hold(Object text);

    /** A text of these characters. */
    public abstract Object of(String chars);

    public abstract char charAt(int index);

    /**
     * The text with other characters in the place of some: a new one, or the one that is held if that is changed in
     * place.
     */
    public abstract Object replace(int from, int to, String chars);

    /** A value of this moment that no later change reaches. */
    public Object version() {
        return text();
    }

    /** A text that can be changed, as a version was. */
    public Object restored(Object version) {
        return version;
    }

    /** Replaces, and takes it back. */
    public void replaceAndUndo(int from, int to, String chars) {
        Object before = version();
        hold(replace(from, to, chars));
        hold(restored(before));
    }

    /**
     * Makes a text of these characters the one that is held, the first time that it is asked to: one that has been
     * edited, so that what an unedited one reads from a String is not taken for what it reads itself.
     */
    public final void holdEdited(String chars) {
        if (!isEdited) {
            isEdited = true;
            hold(of(chars));
            int middle = chars.length() / 2;
            hold(replace(middle, middle + 1, chars.substring(middle, middle + 1)));
            System.gc();
        }
    }

    public final AnyText holding(Object text) {
        AnyText holder = another();
        holder.hold(text);
        return holder;
    }
}
