package dev.byre.site.tour;

import dev.byre.cow.CowArray;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The replacement of one file: where it is, and its new size and checksum. */
record Edit(int module, int file, int size, int checksum) {
    /** Any fixed number makes every run edit the same files. */
    private static final long SEED = 2;

    /** Edits of files of random modules. */
    static List<Edit> random(List<PlainModule> modules, int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] candidates = IntStream.range(0, modules.size())
                .filter(m -> modules.get(m).sizes.length > 0)
                .toArray();
        List<Edit> edits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            edits.add(random(modules, candidates[random.nextInt(candidates.length)], random));
        }
        return edits;
    }

    /** Edits of files of one module. */
    static List<Edit> within(List<PlainModule> modules, int module, int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Edit> edits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            edits.add(random(modules, module, random));
        }
        return edits;
    }

    private static Edit random(List<PlainModule> modules, int module, SplittableRandom random) {
        int file = random.nextInt(modules.get(module).sizes.length);
        return new Edit(module, file, random.nextInt(100_000), random.nextInt());
    }

    /** Makes the edit in a catalogue of records, which copies what is shared. */
    void in(CowArray<ModuleFiles> catalogue) {
        catalogue.edit(module, m -> m.withFile(file, size, checksum));
    }

    /** Makes the edit in plain modules, in place. */
    void in(List<PlainModule> modules) {
        modules.get(module).setFile(file, size, checksum);
    }
}
