package dev.byre.benchmarks;

import static dev.byre.benchmarks.Rival.COW;
import static dev.byre.benchmarks.Rival.COW_ARRAY;
import static dev.byre.benchmarks.Rival.COW_INT_ARRAY;
import static dev.byre.benchmarks.Rival.SHARED;
import static dev.byre.benchmarks.Target.bytes;
import static dev.byre.benchmarks.Target.nanosAndBytes;
import static dev.byre.benchmarks.Target.times;
import static dev.byre.benchmarks.Target.timesPlus;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What is measured, in the order of the page, and what must be reached: the one place where targets stand. */
enum Operation {
    SHARE(
            Sharing.Share.class,
            "share()",
            Unit.CALL,
            nanosAndBytes(COW_ARRAY, 20, 64),
            nanosAndBytes(COW_INT_ARRAY, 20, 64),
            nanosAndBytes(SHARED, 20, 64)),
    SHARE_AND_RELEASE(Sharing.ShareAndRelease.class, "share(), then release()", Unit.CALL),
    IS_KNOWN_UNIQUE(
            Sharing.IsKnownUnique.class,
            "isKnownUnique()",
            Unit.CALL,
            nanosAndBytes(COW_ARRAY, 3, 0),
            nanosAndBytes(COW_INT_ARRAY, 3, 0),
            nanosAndBytes(SHARED, 3, 0)),
    UNIQUE_WHEN_UNIQUE(Sharing.UniqueWhenUnique.class, "unique(copier) when unique", Unit.CALL, bytes(SHARED, 0)),
    EDIT_WHEN_OWNED(MaybeOwned.EditWhenOwned.class, "edit, of an Owned", Unit.CALL, bytes(COW, 0)),
    WRAP_AND_EDIT(MaybeOwned.WrapAndEdit.class, "owned(value).edit(…).get()", Unit.CALL, bytes(COW, 0)),
    UPDATE_UNCHANGED(
            MaybeOwned.UpdateUnchanged.class, "update of a Borrowed, to the same instance", Unit.CALL, bytes(COW, 0)),

    GET_AT_RANDOM(
            Reading.GetAtRandom.class,
            "get at random indexes",
            Unit.CALL,
            times(COW_ARRAY, 1.2),
            timesPlus(COW_INT_ARRAY, 1.1, 1)),
    GET_IN_SEQUENCE(
            Reading.GetInSequence.class,
            "get in sequence",
            Unit.ELEMENT,
            times(COW_ARRAY, 1.2),
            timesPlus(COW_INT_ARRAY, 1.1, 1)),
    ITERATE(Reading.Iterate.class, "iterate, by iterator()", Unit.ELEMENT, times(COW_ARRAY, 1.3)),
    FOR_EACH(Reading.ForEach.class, "forEach", Unit.ELEMENT, times(COW_ARRAY, 1.1)),
    SUM_BY_GET(Reading.SumByGet.class, "sum of ints, by get", Unit.ELEMENT),
    SUM_BY_FOR_EACH(Reading.SumByForEach.class, "sum of ints, by forEach", Unit.ELEMENT, times(COW_INT_ARRAY, 1.3)),
    SUM_BY_STREAM(Reading.SumByStream.class, "sum of ints, by stream()", Unit.ELEMENT, times(COW_INT_ARRAY, 1.3)),

    SET_AT_RANDOM(
            Writing.SetAtRandom.class,
            "set in place at random indexes",
            Unit.CALL,
            times(COW_ARRAY, 1.2),
            timesPlus(COW_INT_ARRAY, 1.1, 1)),
    APPEND(
            Writing.Append.class,
            "append in place, with room",
            Unit.CALL,
            times(COW_ARRAY, 1.3),
            times(COW_INT_ARRAY, 1.3)),
    BUILD(
            Writing.Build.class,
            "build by add, from empty",
            Unit.ELEMENT,
            times(COW_ARRAY, 1.3),
            times(COW_INT_ARRAY, 1.3)),

    CHANGE_ONE(Versions.ChangeOne.class, "keep a version, change one element", Unit.CALL),
    RELEASE_THEN_CHANGE_ONE(
            Versions.ReleaseThenChangeOne.class,
            "take a version, give it up, change one element",
            Unit.CALL,
            bytes(COW_ARRAY, 64),
            bytes(COW_INT_ARRAY, 64)),
    READ_ONLY(
            Versions.ReadOnly.class,
            "keep a version, read one element of it",
            Unit.CALL,
            bytes(COW_ARRAY, 64),
            bytes(COW_INT_ARRAY, 64)),
    KEEP_TEN(Versions.KeepTen.class, "keep ten versions, change one element", Unit.CALL);

    /** What one figure is about. */
    enum Unit {
        /** One call. */
        CALL,
        /** One element of a walk over all; JMH's figure is of the whole walk. */
        ELEMENT
    }

    private final Class<?> benchmarks;
    private final String title;
    private final Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of, of records.
    private final List<Target> targets;

    Operation(Class<?> benchmarks, String title, Unit unit, Target... targets) {
        this.benchmarks = benchmarks;
        this.title = title;
        this.unit = unit;
        this.targets = List.of(targets);
    }

    /** The operations that a version is made by, and that make the table of copy against share. */
    static List<Operation> ofVersions() {
        return List.of(CHANGE_ONE, RELEASE_THEN_CHANGE_ONE, READ_ONLY, KEEP_TEN);
    }

    static Operation ofClass(String name) {
        for (Operation operation : values()) {
            if (operation.className().equals(name)) {
                return operation;
            }
        }
        throw new IllegalArgumentException("no operation is measured by the class " + name);
    }

    /** The class of its benchmarks, as JMH writes it. */
    String className() {
        return benchmarks.getName().replace('$', '.');
    }

    String title() {
        return title;
    }

    Unit unit() {
        return unit;
    }

    List<Target> targets() {
        return targets;
    }

    @Nullable
    Target target(Rival rival) {
        for (Target target : targets) {
            if (target.rival() == rival) {
                return target;
            }
        }
        return null;
    }
}
