package dev.byre.benchmarks.seq;

import static dev.byre.benchmarks.rivals.FootprintPage.versions;
import static java.util.Objects.requireNonNull;

import dev.byre.benchmarks.rivals.FootprintPage;
import dev.byre.benchmarks.rivals.FootprintPage.Kept;
import dev.byre.benchmarks.rivals.FootprintPage.Version;
import dev.byre.cow.CowByteArray;
import dev.byre.cow.CowDoubleArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowLongArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What lists and arrays keep in memory, without elements that are objects. */
public final class ListFootprints {
    private static final double[] OBJECTS = {6.5, 4.4, 4.4};
    private static final double[] INTS = {6.5, 4.2, 4.2};
    private static final double[] BYTES = {6.5, 1.1, 1.1};

    /** The bytes of a reference. */
    private static final int REFERENCE = 4;

    private static final int ARRAY_VERSIONS = 16;

    private ListFootprints() {}

    /** The two tables, in Markdown. */
    public static String page() {
        FootprintPage page = new FootprintPage(
                "lists and arrays",
                "Bytes that an element retains, and how many more one kept version retains in which one element is another.",
                "Without the element itself where it is an object.");
        lists(page, lists(), 16, 1000, 100_000);
        arrays(page);
        return page.toString();
    }

    /** Adds the tables of some lists. */
    static void lists(FootprintPage page, List<AnyList> rivals, int... sizes) {
        page.head("list", sizes);
        for (AnyList rival : rivals) {
            double[] limits = rival.isOurs() ? OBJECTS : new double[0];
            boolean inPlace = rival.isInPlace();
            page.row(
                    rival.type(),
                    inPlace ? "add, in place" : "add after add",
                    size -> rival.grown(ListElements.of(size).original),
                    size -> perVersion(rival, ListElements.of(size)),
                    limits);
            if (!inPlace) {
                page.row(
                        rival.type(),
                        "its builder, if any",
                        size -> rival.built(ListElements.of(size).original),
                        limits);
            }
            if (rival.isOurs()) {
                page.row(rival.type(), "add, and each element read twice", size -> read(rival, size), limits);
            }
            page.row(rival.type(), "copying an array", size -> rival.copied(ListElements.of(size).original), limits);
        }
        page.amplification("list", REFERENCE);
        page.headOfKept("list");
        for (AnyList rival : rivals) {
            if (rival.isInPlace()) {
                page.kept(rival.type(), rival.isOurs(), size -> kept(rival, ListElements.of(size)));
            }
        }
    }

    /** Ours may keep a shortcut once they have been read as often as they have elements. */
    private static Object read(AnyList rival, int size) {
        AnyList list = rival.holding(rival.grown(ListElements.of(size).original));
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < size; i++) {
                requireNonNull(list.get(i), "an element");
            }
        }
        return list.list();
    }

    /** Of what is changed in place, a version is a copy, or a share of ours. */
    private static Kept kept(AnyList rival, ListElements elements) {
        AnyList list = rival.holding(rival.grown(elements.original));
        return new Kept() {
            @Override
            public Object version() {
                return list.copy().list();
            }

            @Override
            public void write(int i) {
                list.hold(list.set(elements.at[i], elements.elements[i]));
            }
        };
    }

    /** One of each; to be used where nothing is measured, since it loads all. */
    public static List<AnyList> lists() {
        return List.of(
                new OfArrayList(),
                new OfCowArray(),
                new OfPersistentList(),
                new OfScala(),
                new OfKotlinx(),
                new OfPaguroVector(),
                new OfPaguroRrb(),
                new OfVavr(),
                new OfClojure(),
                new OfBifurcan(),
                new OfPcollections(),
                new OfDexx(),
                new OfJavimmutable(),
                new OfListCopy(),
                new OfGuava(),
                new OfEclipse(),
                new OfCopyOnWriteArrayList());
    }

    private static Version perVersion(AnyList rival, ListElements elements) {
        AnyList list = rival.holding(rival.grown(elements.original));
        List<Object> versions = new ArrayList<>(List.of(list.list()));
        int count = versions(!rival.isInPlace() || rival.isOurs());
        for (int i = 0; i < count; i++) {
            list = list.copy();
            list.hold(list.set(elements.at[i], elements.elements[i]));
            versions.add(list.list());
        }
        return Version.meanOf(versions);
    }

    private static void arrays(FootprintPage page) {
        page.head("array of ints");
        page.row("int[]", "new", int[]::new, size -> ofArray(new int[size], size, int[]::clone, (a, i) -> a[i] = i));
        page.row("CowIntArray", "add, in place", ListFootprints::grownInts, INTS);
        page.row(
                "CowIntArray",
                "copying an array",
                size -> CowIntArray.of(new int[size]),
                size -> ofArray(CowIntArray.of(new int[size]), size, CowIntArray::share, (a, i) -> a.set(i, i)),
                INTS);
        page.amplification("array of ints", Integer.BYTES);
        page.head("array of longs or doubles");
        page.row(
                "CowLongArray",
                "copying an array",
                size -> CowLongArray.of(new long[size]),
                size -> ofArray(CowLongArray.of(new long[size]), size, CowLongArray::share, (a, i) -> a.set(i, i)));
        page.row(
                "CowDoubleArray",
                "copying an array",
                size -> CowDoubleArray.of(new double[size]),
                size -> ofArray(
                        CowDoubleArray.of(new double[size]), size, CowDoubleArray::share, (a, i) -> a.set(i, i)));
        page.amplification("array of longs or doubles", Long.BYTES);
        page.head("array of bytes");
        page.row(
                "byte[]", "new", byte[]::new, size -> ofArray(new byte[size], size, byte[]::clone, (a, i) -> a[i] = 1));
        page.row("CowByteArray", "add, in place", ListFootprints::grownBytes, BYTES);
        page.row(
                "CowByteArray",
                "copying an array",
                size -> CowByteArray.of(new byte[size]),
                size -> ofArray(
                        CowByteArray.of(new byte[size]), size, CowByteArray::share, (a, i) -> a.set(i, (byte) 1)),
                BYTES);
        page.amplification("array of bytes", Byte.BYTES);
    }

    /** Sets an element of an array. */
    private interface Setting<A> {
        void set(A array, int index);
    }

    private static <A> Version ofArray(A array, int size, UnaryOperator<A> copy, Setting<A> setting) {
        int[] at = ListElements.of(size).at;
        List<Object> versions = new ArrayList<>(List.of(array));
        A last = array;
        for (int i = 0; i < ARRAY_VERSIONS; i++) {
            last = copy.apply(last);
            setting.set(last, at[i]);
            versions.add(last);
        }
        return Version.meanOf(versions);
    }

    private static CowIntArray grownInts(int size) {
        CowIntArray grown = new CowIntArray();
        for (int i = 0; i < size; i++) {
            grown.add(i);
        }
        return grown;
    }

    private static CowByteArray grownBytes(int size) {
        CowByteArray grown = new CowByteArray();
        for (int i = 0; i < size; i++) {
            grown.add((byte) i);
        }
        return grown;
    }
}
