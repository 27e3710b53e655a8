package dev.byre.benchmarks.gate;

import dev.byre.benchmarks.rivals.Probes;
import dev.byre.collections.PersistentList;
import dev.byre.collections.PersistentText;
import dev.byre.core.Shared;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowByteArray;
import dev.byre.cow.CowDoubleArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowLongArray;
import dev.byre.cow.CowString;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** The lists, arrays and texts of one size. */
final class SequenceSpecimens {
    private static final int SEED = 1;

    private final Figures figures;
    private final int size;
    private final List<Object> elements;

    /** Random indexes of elements. */
    private final int[] at;

    private final String chars;

    SequenceSpecimens(Figures figures, int size) {
        this.figures = figures;
        this.size = size;
        Object[] made = new Object[size];
        Arrays.setAll(made, Probes::integer);
        elements = Arrays.asList(made);
        at = new Random(SEED).ints(Specimen.CALLS, 0, size).toArray();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < size; i++) {
            letters.append(i % 64 == 63 ? '\n' : (char) ('a' + i % 26));
        }
        chars = letters.toString();
    }

    /** Adds what counts for each type, by its name. */
    void addTo(Map<String, Runnable> types) {
        types.put("PersistentList", this::persistentList);
        types.put("CowArray", this::cowArray);
        types.put("CowIntArray", this::cowIntArray);
        types.put("CowLongArray", this::cowLongArray);
        types.put("CowDoubleArray", this::cowDoubleArray);
        types.put("CowByteArray", this::cowByteArray);
        types.put("PersistentText", this::persistentText);
        types.put("CowString", this::cowString);
        types.put("Shared", this::shared);
    }

    private <T> Specimen<T> of(String type, Supplier<T> make) {
        return new Specimen<>(figures, type, size, make);
    }

    /** An index in a value from which as many elements may have been removed as calls have been made. */
    private int within(int i) {
        return at[i] % Math.max(1, size - i);
    }

    private void persistentList() {
        Supplier<PersistentList<Object>> make = () -> PersistentList.copyOf(elements);
        PersistentList<Object> other = PersistentList.copyOf(elements).plusFirst("other");
        readList(of("PersistentList", make))
                .build("built by plus", () -> {
                    PersistentList<Object> grown = PersistentList.empty();
                    for (Object element : elements) {
                        grown = grown.plus(element);
                    }
                    return grown;
                })
                .build("copyOf a list", make)
                .update("with another element", (list, i) -> list.with(at[i], "x"))
                .update("plus an element", (list, i) -> list.plus("x"))
                .update("plusFirst", (list, i) -> list.plusFirst("x"))
                .update("plusAt an index", (list, i) -> list.plusAt(at[i], "x"))
                .update("minusAt an index", (list, i) -> list.minusAt(at[i]))
                .update("minusFirst", (list, i) -> list.minusFirst())
                .update("slice of half", (list, i) -> list.slice(at[i] / 2, at[i] / 2 + size / 2))
                .update("concat of another", (list, i) -> list.concat(other))
                .update("reversed", (list, i) -> list.reversed());
    }

    private <L extends List<Object>> Specimen<L> readList(Specimen<L> specimen) {
        return specimen.read("get", (list, i) -> list.get(at[i]))
                .walk("forEach", (list, i) -> list.forEach(element -> {}))
                .walk("iterate", (list, i) -> {
                    for (Iterator<Object> e = list.iterator(); e.hasNext(); ) {
                        e.next();
                    }
                });
    }

    private void cowArray() {
        Supplier<CowArray<Object>> make = () -> {
            CowArray<Object> list = new CowArray<>();
            elements.forEach(list::add);
            return list;
        };
        readList(of("CowArray", make))
                .build("built by add", make)
                .build("copyOf a list", () -> CowArray.copyOf(elements))
                .update("snapshot()", (list, i) -> list.snapshot())
                .update("share()", (list, i) -> list.share())
                .edit("set", CowArray::share, (list, i) -> list.set(at[i], "x"))
                .edit("add", CowArray::share, (list, i) -> list.add("x"))
                .edit("add at an index", CowArray::share, (list, i) -> list.add(at[i], "x"))
                .edit("remove at an index", CowArray::share, (list, i) -> list.remove(within(i)))
                .update("slice of half", (list, i) -> list.slice(at[i] / 2, at[i] / 2 + size / 2));
    }

    private void cowIntArray() {
        int[] source = new int[size];
        of("CowIntArray", () -> CowIntArray.of(source))
                .build("built by add", () -> {
                    CowIntArray grown = new CowIntArray();
                    for (int element : source) {
                        grown.add(element);
                    }
                    return grown;
                })
                .build("of an int[]", () -> CowIntArray.of(source))
                .read("get", (array, i) -> Sink.use(array.get(at[i])))
                .walk("stream().sum()", (array, i) -> Sink.use(array.stream().sum()))
                .update("share()", (array, i) -> array.share())
                .edit("set", CowIntArray::share, (array, i) -> array.set(at[i], 1))
                .edit("add", CowIntArray::share, (array, i) -> array.add(1))
                .edit("insertAt", CowIntArray::share, (array, i) -> array.insertAt(at[i], 1))
                .edit("removeAt", CowIntArray::share, (array, i) -> Sink.use(array.removeAt(within(i))));
    }

    private void cowLongArray() {
        long[] source = new long[size];
        of("CowLongArray", () -> CowLongArray.of(source))
                .build("of a long[]", () -> CowLongArray.of(source))
                .read("get", (array, i) -> Sink.use(array.get(at[i])))
                .update("share()", (array, i) -> array.share())
                .edit("set", CowLongArray::share, (array, i) -> array.set(at[i], 1))
                .edit("add", CowLongArray::share, (array, i) -> array.add(1));
    }

    private void cowDoubleArray() {
        double[] source = new double[size];
        of("CowDoubleArray", () -> CowDoubleArray.of(source))
                .build("of a double[]", () -> CowDoubleArray.of(source))
                .read("get", (array, i) -> Sink.use((long) array.get(at[i])))
                .update("share()", (array, i) -> array.share())
                .edit("set", CowDoubleArray::share, (array, i) -> array.set(at[i], 1))
                .edit("add", CowDoubleArray::share, (array, i) -> array.add(1));
    }

    private void cowByteArray() {
        byte[] source = new byte[size];
        of("CowByteArray", () -> CowByteArray.of(source))
                .build("of a byte[]", () -> CowByteArray.of(source))
                .read("get", (array, i) -> Sink.use(array.get(at[i])))
                .update("share()", (array, i) -> array.share())
                .edit("set", CowByteArray::share, (array, i) -> array.set(at[i], (byte) 1))
                .edit("add", CowByteArray::share, (array, i) -> array.add((byte) 1))
                .edit("insertAt", CowByteArray::share, (array, i) -> array.insertAt(at[i], (byte) 1));
    }

    /** Edited once, so that what is counted is not the String that it was made of. */
    private void persistentText() {
        Supplier<PersistentText> make = () -> PersistentText.of(chars).replaced(size / 2, size / 2 + 1, "z");
        of("PersistentText", make)
                .build("of a String, edited once", make)
                .build("ten characters at a time", () -> {
                    PersistentText grown = PersistentText.empty();
                    for (int i = 0; i < size; i += 10) {
                        grown = grown.concat(chars.substring(i, Math.min(size, i + 10)));
                    }
                    return grown;
                })
                .read("charAt", (text, i) -> Sink.use(text.charAt(at[i])))
                .read("lineOf", (text, i) -> Sink.use(text.lineOf(at[i])))
                .update("inserted", (text, i) -> text.inserted(at[i], "x"))
                .update("deleted", (text, i) -> text.deleted(at[i], at[i] + 1))
                .update("concat at the end", (text, i) -> text.concat("x"))
                .update("slice of half", (text, i) -> text.slice(at[i] / 2, at[i] / 2 + size / 2));
    }

    private void cowString() {
        Supplier<CowString> make = () -> {
            CowString text = CowString.copyOf(chars);
            text.setCharAt(size / 2, 'z');
            return text;
        };
        of("CowString", make)
                .build("of a String, edited once", make)
                .build("append, character by character", () -> {
                    CowString grown = new CowString();
                    for (int i = 0; i < size; i++) {
                        grown.append(chars.charAt(i));
                    }
                    return grown;
                })
                .read("charAt", (text, i) -> Sink.use(text.charAt(at[i])))
                .update("snapshot()", (text, i) -> text.snapshot())
                .update("share()", (text, i) -> text.share())
                .edit("insert", CowString::share, (text, i) -> text.insert(at[i], 'x'))
                .edit("append", CowString::share, (text, i) -> text.append('x'))
                .edit("deleteCharAt", CowString::share, (text, i) -> text.deleteCharAt(within(i)));
    }

    private void shared() {
        of("Shared", () -> Shared.of(new int[size]))
                .update("share()", (shared, i) -> shared.share())
                .editShare("unique(copier)", Shared::share, (shared, i) -> Sink.use(shared.unique(int[]::clone)))
                .editAlone("unique(copier)", (shared, i) -> Sink.use(shared.unique(int[]::clone)));
    }
}
