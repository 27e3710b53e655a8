package dev.byre.benchmarks.maps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The names of all classes of the JDK that runs this: real input, with the prefixes that such names have in common. */
final class ClassNames {
    private static final int SEED = 1;
    private static final String ENDING = ".class";
    private static final List<String> NAMES = names();

    private ClassNames() {}

    /** A new String of a name; beyond the last one, of a class that could be inside of such a class. */
    static String name(int i) {
        String name = NAMES.get(i % NAMES.size());
        int inside = i / NAMES.size();
        return inside == 0 ? new String(name.toCharArray()) : name + "$Nested" + inside;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            try (ModuleReader reader = module.open()) {
                reader.list()
                        .filter(file -> file.endsWith(ENDING) && !file.equals("module-info.class"))
                        .map(file -> file.substring(0, file.length() - ENDING.length())
                                .replace('/', '.'))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Collections.sort(names);
        Collections.shuffle(names, new Random(SEED));
        return names;
    }
}
