package dev.byre.core.seq;

import static java.util.Objects.requireNonNull;

import java.util.ConcurrentModificationException;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes through a text in order, and splits. Binds to the text when it is first used, and then fails fast. One thread at a
 * time.
 */
public abstract sealed class TextWalk {
    private static final int UNBOUND = -1;

    private final Supplier<Object> source;
    private final IntSupplier changes;
    private Object root;
    private int expected;

    /** The index of what comes next. */
    int next;

    private int limit;

    /**
     * Before the first character.
     *
     * @param source the root
     * @param changes how often the text was changed
     */
    TextWalk(Supplier<Object> source, IntSupplier changes) {
        this.source = source;
        this.changes = changes;
        this.root = Text.empty();
        this.limit = UNBOUND;
    }

    /** The part of another one before an index, from which that goes on. */
    private TextWalk(TextWalk right, int middle) {
        this.source = right.source;
        this.changes = right.changes;
        this.root = right.root;
        this.expected = right.expected;
        this.next = right.next;
        this.limit = middle;
        right.next = middle;
    }

    final int limit() {
        if (limit == UNBOUND) {
            root = source.get();
            expected = changes.getAsInt();
            limit = CountedTree.size(root);
        }
        return limit;
    }

    final Object root() {
        return root;
    }

    final void checkUnmodified() {
        if (changes.getAsInt() != expected) {
            throw new ConcurrentModificationException("the text was changed meanwhile");
        }
    }

    /** The cursor at what comes next. */
    final Cursor cursor() {
        checkUnmodified();
        return Cursor.at(Chars.KIND, root, next);
    }

    /** How many characters are left. */
    public final long estimateSize() {
        return (long) limit() - next;
    }

    /** Where to split, if not at one end. */
    final int middle() {
        return (next + limit()) >>> 1;
    }

    final boolean mayCut(int index) {
        return !Chars.join(Text.charAt(root, index - 1), Text.charAt(root, index));
    }

    /** Characters, or code points. */
    private abstract static sealed class OfInt extends TextWalk implements Spliterator.OfInt {
        private OfInt(Supplier<Object> source, IntSupplier changes) {
            super(source, changes);
        }

        private OfInt(TextWalk right, int middle) {
            super(right, middle);
        }

        @Override
        public final boolean tryAdvance(IntConsumer action) {
            requireNonNull(action, "action");
            int at = next;
            if (at == limit()) {
                return false;
            }
            Cursor cursor = cursor();
            next = give(cursor, cursor.offset() + 1, action);
            checkUnmodified();
            return true;
        }

        @Override
        public final void forEachRemaining(IntConsumer action) {
            requireNonNull(action, "action");
            int end = limit();
            while (next < end) {
                Cursor cursor = cursor();
                next = give(cursor, Math.min(cursor.limit(), end - cursor.start()), action);
            }
            checkUnmodified();
        }

        /** Gives what begins before a slot, and returns the index behind. */
        abstract int give(Cursor cursor, int limit, IntConsumer action);
    }

    /** The characters. */
    public static final class OfChars extends OfInt {
        /** Before the first character. */
        public OfChars(Supplier<Object> source, IntSupplier changes) {
            super(source, changes);
        }

        private OfChars(OfChars right, int middle) {
            super(right, middle);
        }

        @Override
        int give(Cursor cursor, int limit, IntConsumer action) {
            Object leaf = cursor.array();
            for (int i = cursor.offset(); i < limit; i++) {
                action.accept(Chars.at(leaf, i));
            }
            return cursor.start() + limit;
        }

        @Override
        public Spliterator.@Nullable OfInt trySplit() {
            int middle = middle();
            return middle == next ? null : new OfChars(this, middle);
        }

        @Override
        public int characteristics() {
            return ORDERED | SIZED | SUBSIZED;
        }
    }

    /** The code points. */
    public static final class OfCodePoints extends OfInt {
        /** Before the first code point. */
        public OfCodePoints(Supplier<Object> source, IntSupplier changes) {
            super(source, changes);
        }

        private OfCodePoints(OfCodePoints right, int middle) {
            super(right, middle);
        }

        @Override
        int give(Cursor cursor, int limit, IntConsumer action) {
            Object leaf = cursor.array();
            int i = cursor.offset();
            while (i < limit) {
                char c = Chars.at(leaf, i++);
                if (Character.isHighSurrogate(c) && i < cursor.limit() && Character.isLowSurrogate(Chars.at(leaf, i))) {
                    action.accept(Character.toCodePoint(c, Chars.at(leaf, i++)));
                } else {
                    action.accept(c);
                }
            }
            return cursor.start() + i;
        }

        @Override
        public Spliterator.@Nullable OfInt trySplit() {
            int middle = middle();
            if (middle > next && !mayCut(middle)) {
                middle--;
            }
            return middle == next ? null : new OfCodePoints(this, middle);
        }

        @Override
        public int characteristics() {
            return ORDERED;
        }
    }

    /** The lines without their ends; as {@link String#lines}, no empty line behind the last line break. */
    public static final class OfLines extends TextWalk implements Spliterator<String> {
        /** Before the first line. */
        public OfLines(Supplier<Object> source, IntSupplier changes) {
            super(source, changes);
        }

        private OfLines(OfLines right, int middle) {
            super(right, middle);
        }

        @Override
        public boolean tryAdvance(Consumer<? super String> action) {
            requireNonNull(action, "action");
            int start = next;
            if (start == limit()) {
                return false;
            }
            checkUnmodified();
            next = Text.lineEnd(root(), start);
            action.accept(Text.line(root(), start, next));
            checkUnmodified();
            return true;
        }

        @Override
        public @Nullable Spliterator<String> trySplit() {
            int middle = middle();
            if (middle == next) {
                return null;
            }
            int end = Text.lineEnd(root(), middle);
            return end == limit() ? null : new OfLines(this, end);
        }

        @Override
        public int characteristics() {
            return ORDERED | NONNULL;
        }
    }
}
