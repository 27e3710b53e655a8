package dev.byre.collections;

import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import java.util.List;

/**
 * What leads from one text to another: edits of ranges that lie one behind the other. Immutable; equal by content.
 *
 * @param edits the edits, in order; all indexes are those of the older text
 */
public record TextDiff(List<Edit> edits) {
    /** A difference of these edits. */
    public TextDiff {
        edits = List.copyOf(requireNonNull(edits, "edits"));
    }

    /** Whether the two texts are equal. */
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /**
     * What the edits make of a text: of the older one, the newer one.
     *
     * @throws IndexOutOfBoundsException if the text is too short for an edit
     */
    @CheckReturnValue
    public PersistentText applyTo(PersistentText older) {
        PersistentText text = requireNonNull(older, "older");
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            text = text.replaced(edit.from(), edit.to(), edit.text());
        }
        return text;
    }

    /**
     * Another text in the place of some characters.
     *
     * @param from where those begin
     * @param to where they end
     * @param text what is put into their place
     */
    public record Edit(int from, int to, PersistentText text) {
        /** An edit of these parts. */
        public Edit {
            requireNonNull(text, "text");
        }
    }
}
