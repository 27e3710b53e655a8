package dev.byre.cow.stress;

import dev.byre.collections.PersistentText;
import dev.byre.cow.CowString;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The first to ask for the lines of a text notes what it counts in the branches, and where it read; all may ask at once. */
public final class ReadersCountAndKeepRunsOfSharedTexts {
    private static final int LINES = 200;

    private ReadersCountAndKeepRunsOfSharedTexts() {}

    /** A new tree each time, of which nothing is counted. */
    private static PersistentText text() {
        return PersistentText.copyOf("0123456789\n".repeat(LINES)).inserted(1000, "\n");
    }

    /** The number of lines, or something else if what was read does not agree with it. */
    private static int lines(PersistentText text) {
        int last = text.lineStart(text.lineCount() - 2);
        return text.charAt(last - 1) == '\n' && text.charAt(last) == '0' ? text.lineOf(text.length()) : last;
    }

    /** Of a text that all threads have from the beginning. */
    @JCStressTest
    @Outcome(id = "201, 202", expect = Expect.ACCEPTABLE, desc = "All lines were counted.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A count was of something else.")
    @State
    public static class OfOneText {
        private final PersistentText text = text();

        @Actor
        public void one(II_Result r) {
            r.r1 = lines(text);
        }

        @Actor
        public void another(II_Result r) {
            r.r2 = lines(text.inserted(2000, "\n"));
        }
    }

    /** Of one handle that nobody writes to, and that both threads read and share. */
    @JCStressTest
    @Outcome(id = "201, 202", expect = Expect.ACCEPTABLE, desc = "All lines were counted.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A count was of something else.")
    @State
    public static class OfOneHandle {
        private final CowString handle = new CowString(text());

        @Actor
        public void one(II_Result r) {
            CowString share = handle.share();
            r.r1 = lines(share.snapshot()) == handle.lineCount() - 1 ? handle.lineOf(handle.length()) : -1;
        }

        @Actor
        public void another(II_Result r) {
            boolean read = handle.charAt(1000) == '\n' && handle.charAt(0) == '0';
            CowString share = handle.share().insert(2000, '\n');
            r.r2 = read && share.charAt(2000) == '\n' ? lines(share.snapshot()) : -1;
        }
    }

    /** Of one handle on a String, which is copied as a tree when it is first asked for lines. */
    @JCStressTest
    @Outcome(id = "200, 200", expect = Expect.ACCEPTABLE, desc = "All lines were counted.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A count was of something else.")
    @State
    public static class OfABorrowedString {
        private final CowString handle = CowString.borrow("0123456789\n".repeat(LINES));

        @Actor
        public void one(II_Result r) {
            r.r1 = handle.charAt(10) == '\n' ? handle.lineOf(handle.length()) : -1;
        }

        @Actor
        public void another(II_Result r) {
            r.r2 = handle.charAt(21) == '\n' ? handle.lineCount() - 1 : -1;
        }
    }

    /** Of one handle that is asked two questions, and then written to: what the one noted is not to replace the other's. */
    @JCStressTest
    @Outcome(id = "1, 20000", expect = Expect.ACCEPTABLE, desc = "The line break is where it was written.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "It is not seen.")
    @State
    public static class OfTwoQuestions {
        private final CowString handle = new CowString("a".repeat(20_000));

        @Actor
        public void one() {
            handle.lineCount();
        }

        @Actor
        public void another(II_Result r) {
            r.r2 = handle.codePointCount(0, handle.length());
        }

        @Arbiter
        public void write(II_Result r) {
            handle.setCharAt(700, '\n');
            r.r1 = handle.lineOf(1200);
        }
    }

    /** Of a text that is published by a data race, after it was asked once. */
    @JCStressTest
    @Outcome(id = "201, (-1|201)", expect = Expect.ACCEPTABLE, desc = "What was counted, if it was published.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A count was of something else.")
    @State
    public static class OfAPublishedText {
        private @Nullable PersistentText published;

        @Actor
        public void publish(II_Result r) {
            PersistentText text = text();
            published = text;
            r.r1 = lines(text);
        }

        @Actor
        public void one(II_Result r) {
            PersistentText read = published;
            r.r2 = read == null ? -1 : lines(read);
        }
    }
}
