package dev.byre.testkit;

import dev.byre.core.CowEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A family of live versions that share with each other, each with its own twin from {@code java.util}, which shares
 * with nobody. Each step edits, shares, releases or drops one version; after each step every version is compared with
 * its twin, so that a write that goes through to another version is found in the step that made it. What follows from
 * the elements, such as the text of a list, is compared where a step was taken, and of every version in the end.
 *
 * <pre>{@code
 * Family.of(CowArray<Integer>::new, ArrayList<Integer>::new)
 *         .sharing(CowArray::share, ArrayList::new)
 *         .releasing(CowArray::release, CowArray::isKnownUnique)
 *         .edits(ListEdits.withNulls())
 *         .run(steps);
 * }</pre>
 *
 * <p>An edit that throws must throw the same for both, and leave both as they were. A version that says it is unique
 * must be edited without a copy. A failure tells the steps that led to it, in Java.
 *
 * @param <V> the class of the versions
 * @param <M> the class of the twins
 */
public final class Family<V, M> {
    /** How many versions live at once: more than the count of a buffer can hold when it is tiny. */
    private static final int MOST_LIVE = 12;

    /** Of this many moves, the first ones edit and the last ones do the rest. */
    static final int MOVES = 10;

    private static final int SHARE = 6;
    private static final int RELEASE = 8;
    private static final int DROP = 9;

    private final List<Member> live = new ArrayList<>();
    private final List<Edit<? super V, ? super M>> edits = new ArrayList<>();
    private final List<String> history = new ArrayList<>();

    private @Nullable UnaryOperator<V> share;
    private @Nullable UnaryOperator<M> copy;
    private Consumer<? super V> release = v -> {};
    private Predicate<? super V> unique = v -> false;
    private Consumer<? super V> invariants = v -> {};
    private Consumer<? super V> faces = v -> {};
    private Function<? super V, ?> view = v -> v;
    private long mostCopies = Long.MAX_VALUE;
    private boolean ordered = true;

    /** A version and what it must be equal to. */
    private final class Member {
        private final V version;
        private M twin;

        /** Whether a step was taken here since all of it was checked. */
        private boolean touched = true;

        Member(V version, M twin) {
            this.version = version;
            this.twin = twin;
        }

        void check() {
            invariants.accept(version);
            Object seen = view.apply(version);
            if (!twin.equals(seen)
                    || !seen.equals(twin)
                    || seen.hashCode() != twin.hashCode()
                    || (touched && ordered && !seen.toString().equals(twin.toString()))) {
                throw new AssertionError("version " + live.indexOf(this) + " should be " + twin + " but is " + seen);
            }
            if (touched) {
                faces.accept(version);
                touched = false;
            }
        }
    }

    private Family(V version, M twin) {
        live.add(new Member(version, twin));
    }

    /** A family that starts with one version and its twin. */
    public static <V, M> Family<V, M> of(Supplier<? extends V> version, Supplier<? extends M> twin) {
        return new Family<>(version.get(), twin.get());
    }

    /** How a version is shared, and what makes an independent twin. */
    public Family<V, M> sharing(UnaryOperator<V> share, UnaryOperator<M> copy) {
        this.share = share;
        this.copy = copy;
        return this;
    }

    /** How a version is given up, and how it tells that it is the only one on what it holds. */
    public Family<V, M> releasing(Consumer<? super V> release, Predicate<? super V> unique) {
        this.release = release;
        this.unique = unique;
        return this;
    }

    /** What can be done to a version. */
    public Family<V, M> edits(List<? extends Edit<? super V, ? super M>> edits) {
        this.edits.addAll(edits);
        return this;
    }

    /** How many copies one edit may make at most. */
    public Family<V, M> copyingAtMost(long copies) {
        mostCopies = copies;
        return this;
    }

    /** What of a version is compared with the twin, if not the version itself. */
    public Family<V, M> seenThrough(Function<? super V, ?> view) {
        this.view = view;
        return this;
    }

    /** A version may give its elements in another order than the twin, so that their texts differ. */
    public Family<V, M> inAnyOrder() {
        ordered = false;
        return this;
    }

    /** Checks the inside of a version. */
    public Family<V, M> invariants(Consumer<? super V> invariants) {
        this.invariants = invariants;
        return this;
    }

    /** Checks that what a version tells of itself in several ways agrees. */
    public Family<V, M> faces(Consumer<? super V> faces) {
        this.faces = faces;
        return this;
    }

    /** Takes the steps, and checks every version after each. */
    public void run(List<Step> steps) {
        int taken = 0;
        try {
            while (taken < steps.size()) {
                take(steps.get(taken++));
                live.forEach(Member::check);
            }
            live.forEach(member -> member.touched = true);
            live.forEach(Member::check);
        } catch (AssertionError | Exception e) {
            throw new AssertionError(
                    e.getMessage() + "\nhistory:\n  " + String.join("\n  ", history) + "\nreplay: run(List.of("
                            + String.join(
                                    ", ",
                                    steps.subList(0, taken).stream()
                                            .map(Step::toString)
                                            .toList())
                            + "))",
                    e);
        }
    }

    private void take(Step step) {
        int index = Math.floorMod(step.version(), live.size());
        Member member = live.get(index);
        member.touched = true;
        int move = Math.floorMod(step.move(), MOVES);
        if (move < SHARE) {
            edit(index, member, step);
        } else if (move < RELEASE) {
            share(index, member, step);
        } else if (live.size() > 1) {
            history.add((move == DROP ? "drop " : "release ") + index);
            live.remove(index);
            if (move == RELEASE) {
                release.accept(member.version);
            }
        }
    }

    private void share(int index, Member member, Step step) {
        history.add("share " + index);
        Member child = new Member(share().apply(member.version), copy().apply(member.twin));
        if (live.size() == MOST_LIVE) {
            live.remove(Math.floorMod(step.a(), MOST_LIVE));
        }
        live.add(child);
    }

    private void edit(int index, Member member, Step step) {
        Edit<? super V, ? super M> edit = edits.get(Math.floorMod(step.edit(), edits.size()));
        history.add("edit " + index + ": " + edit.name() + " with " + step.a() + ", " + step.b());
        boolean wasUnique = unique.test(member.version);
        Outcome[] outcome = new Outcome[1];
        CowEvents events =
                CowEvents.during(() -> outcome[0] = Outcome.of(edit.onVersion(), member.version, step.a(), step.b()));
        // A twin may be left half changed by what it throws, so it is changed as a copy.
        M changed = copy().apply(member.twin);
        Outcome expected = Outcome.of(edit.onTwin(), changed, step.a(), step.b());
        if (expected.thrown() == null) {
            member.twin = changed;
        }
        check(outcome[0].isSameAs(expected), "the twin has " + expected + " but the version has " + outcome[0]);
        long most = wasUnique || edit.reads() ? 0 : mostCopies;
        check(
                events.copies() <= most,
                "at most " + most + " copies expected, but there were " + events.copies()
                        + (wasUnique ? " though the version was unique" : ""));
    }

    private UnaryOperator<V> share() {
        return Objects.requireNonNull(share, "sharing(…) tells how");
    }

    private UnaryOperator<M> copy() {
        return Objects.requireNonNull(copy, "sharing(…) tells how");
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** What came of an edit: a result, or something thrown. */
    private record Outcome(
            @Nullable Object result, @Nullable Exception thrown) {
        static <T> Outcome of(Edit.Action<T> action, T target, int a, int b) {
            try {
                return new Outcome(action.on(target, a, b), null);
            } catch (Exception e) {
                return new Outcome(null, e);
            }
        }

        boolean isSameAs(Outcome other) {
            return Objects.deepEquals(result, other.result)
                    && (thrown == null
                            ? other.thrown == null
                            : other.thrown != null && thrown.getClass() == other.thrown.getClass());
        }

        @Override
        public String toString() {
            return thrown != null ? "thrown " + thrown : "returned " + result;
        }
    }
}
