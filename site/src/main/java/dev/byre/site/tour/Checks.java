package dev.byre.site.tour;

import dev.byre.collections.PersistentText;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowByteArray;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Compares results with what they must be, and counts what was compared. A difference ends the tour. */
final class Checks {
    private int versions;
    private long files;
    private long entries;
    private int counts;

    /**
     * Kept versions must hold what they held when they were kept.
     *
     * @param kept each an edit later than the one before
     * @param first what the first one held
     * @param edits what was done between one and the next
     */
    void sameVersions(String what, List<CowArray<ModuleFiles>> kept, List<PlainModule> first, List<Edit> edits) {
        List<PlainModule> expected = PlainModule.deepCopy(first);
        boolean[] dirty = new boolean[expected.size()];
        @Nullable ModuleFiles[] compared = new ModuleFiles[expected.size()];
        for (int v = 0; v < kept.size(); v++) {
            String version = what + " " + (v + 1);
            if (v > 0) {
                Edit edit = edits.get(v - 1);
                edit.in(expected);
                dirty[edit.module()] = true;
            }
            checkSame("modules of " + version, kept.get(v).size(), expected.size());
            for (int m = 0; m < compared.length; m++) {
                ModuleFiles module = kept.get(v).get(m);
                if (dirty[m] || !isVerySame(module, compared[m])) {
                    sameModule(version, module, expected.get(m));
                    compared[m] = module;
                    dirty[m] = false;
                }
                files += expected.get(m).sizes.length;
            }
            versions++;
        }
    }

    /** Nothing is written meanwhile, so a record that was compared with the same truth need not be compared again. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isVerySame(ModuleFiles module, @Nullable ModuleFiles compared) {
        return module == compared;
    }

    /** The catalogue kept after each module must hold the modules up to it. */
    void sameLoading(String what, List<CowArray<ModuleFiles>> kept, List<PlainModule> expected) {
        checkSame(what + "s", kept.size(), expected.size());
        for (int v = 0; v < kept.size(); v++) {
            sameVersions(what + " " + (v + 1), List.of(kept.get(v)), expected.subList(0, v + 1), List.of());
        }
    }

    private static void sameModule(String version, ModuleFiles module, PlainModule expected) {
        boolean same = module.name().equals(expected.name)
                && Arrays.equals(module.sizes().toArray(), expected.sizes)
                && Arrays.equals(module.checksums().toArray(), expected.checksums)
                && Arrays.equals(module.files().toArray(), expected.files.toArray());
        if (!same) {
            throw new BrokenPromise(version + ": module " + expected.name + " is not what it was when it was kept");
        }
    }

    /** Each kept map must hold what the plain copy of it holds that was made at the same time. */
    void sameMaps(String what, List<? extends Map<?, ?>> kept, List<? extends Map<?, ?>> copies) {
        checkSame(what + "s", kept.size(), copies.size());
        for (int v = 0; v < kept.size(); v++) {
            sameEntries(what + " " + (v + 1), kept.get(v), copies.get(v));
            versions++;
        }
    }

    /** One map must hold what a plain one holds, whether it is asked for each key or for all entries. */
    void sameEntries(String what, Map<?, ?> actual, Map<?, ?> expected) {
        checkSame("size of " + what, actual.size(), expected.size());
        expected.forEach((key, value) -> checkValue(what, key, actual.get(key), value));
        int found = 0;
        for (Map.Entry<?, ?> entry : actual.entrySet()) {
            checkValue(what, entry.getKey(), entry.getValue(), expected.get(entry.getKey()));
            found++;
        }
        checkSame("entries of " + what, found, expected.size());
        entries += found;
    }

    /** A difference of two maps must be the one that looking at every entry finds. */
    void sameDiff(String older, Map<?, ?> added, Map<?, ?> removed, Map<?, ?> changed, PlainDiff expected) {
        String what = "between " + older + " and the next one, the classes ";
        sameEntries(what + "added", added, expected.added());
        sameEntries(what + "removed", removed, expected.removed());
        sameEntries(what + "changed", changed, expected.changed());
    }

    /** One map must hold what a plain one holds, in the same order. */
    void sameOrder(String what, Map<?, ?> actual, Map<?, ?> expected) {
        sameEntries(what, actual, expected);
        Iterator<?> keys = actual.keySet().iterator();
        for (Object key : expected.keySet()) {
            Object found = keys.next();
            if (!found.equals(key)) {
                throw new BrokenPromise(what + ": " + found + " where " + key + " must be");
            }
        }
    }

    private static void checkValue(String what, Object key, @Nullable Object actual, @Nullable Object expected) {
        if (!Objects.equals(actual, expected)) {
            throw new BrokenPromise(what + ": " + key + " has " + actual + ", but it must have " + expected);
        }
    }

    /** Two numbers must be equal. */
    void same(String what, long actual, long expected) {
        checkSame(what, actual, expected);
        counts++;
    }

    /** One number must not be greater than another. */
    void atMost(String what, long actual, long most) {
        if (actual > most) {
            throw new BrokenPromise(what + ": " + actual + ", but it must be " + most + " at most");
        }
        counts++;
    }

    /** Kept bytes must be those that they are compared with. */
    void sameBytes(String what, CowByteArray kept, byte[] expected) {
        checkSame("where " + what + " differs from what it was", kept.mismatch(CowByteArray.borrow(expected)), -1);
        versions++;
    }

    /** A kept text must be the one that it is compared with. */
    void sameText(String what, PersistentText kept, CharSequence expected) {
        if (!kept.contentEquals(expected)) {
            throw new BrokenPromise(what + " is not what it was when it was kept");
        }
        versions++;
    }

    private static void checkSame(String what, long actual, long expected) {
        if (actual != expected) {
            throw new BrokenPromise(what + ": " + actual + ", but it must be " + expected);
        }
    }

    /** What was found right. */
    String verdict() {
        return String.format(
                Locale.ROOT,
                "All right: %,d kept versions still hold what they held when they were kept (%,d files and %,d map"
                        + " entries compared with plain copies), and %,d counts are what they must be.",
                versions,
                files,
                entries,
                counts);
    }
}
