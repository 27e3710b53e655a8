package dev.byre.site.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The classes of a JDK in a map from their names to their sizes in bytes, to which module after module is added.
 *
 * <p>Immutable.
 *
 * @param modules the classes of each module
 */
record MapVersions(List<List<Map.Entry<String, Integer>>> modules) {
    private static final String CLASS = ".class";

    MapVersions {
        modules = modules.stream().map(List::copyOf).toList();
    }

    static MapVersions of(Jdk jdk) {
        return new MapVersions(jdk.plain().stream().map(MapVersions::classes).toList());
    }

    private static List<Map.Entry<String, Integer>> classes(PlainModule module) {
        List<Map.Entry<String, Integer>> classes = new ArrayList<>();
        for (int i = 0; i < module.sizes.length; i++) {
            String file = module.files.get(i);
            if (file.endsWith(CLASS)) {
                String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
                classes.add(Map.entry(name, module.sizes[i]));
            }
        }
        return classes;
    }

    /** Adds all modules to a map and keeps no version. */
    int load(Map<String, Integer> map) {
        for (List<Map.Entry<String, Integer>> classes : modules) {
            add(classes, map);
        }
        return map.size();
    }

    private static void add(List<Map.Entry<String, Integer>> classes, Map<String, Integer> map) {
        for (Map.Entry<String, Integer> entry : classes) {
            map.put(entry.getKey(), entry.getValue());
        }
    }

    /**
     * Adds all modules to an empty map and keeps a version after each.
     *
     * @param version makes one of the map
     */
    <M extends Map<String, Integer>, V> List<V> keep(M map, Function<M, V> version) {
        List<V> kept = new ArrayList<>(modules.size());
        for (List<Map.Entry<String, Integer>> classes : modules) {
            add(classes, map);
            kept.add(version.apply(map));
        }
        return kept;
    }
}
