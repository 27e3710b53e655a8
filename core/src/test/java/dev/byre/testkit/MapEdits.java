package dev.byre.testkit;

import static dev.byre.testkit.CollectionEdits.bag;
import static dev.byre.testkit.HashKeys.entries;
import static dev.byre.testkit.HashKeys.key;
import static dev.byre.testkit.HashKeys.keys;
import static dev.byre.testkit.HashKeys.many;
import static dev.byre.testkit.HashKeys.nonNullValue;
import static dev.byre.testkit.HashKeys.some;
import static dev.byre.testkit.HashKeys.sum;
import static dev.byre.testkit.HashKeys.value;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Everything that can be done to a {@code Map<HashKey, Integer>} and to its three views, callbacks that throw among it.
 * The map may hold null as key and value. What an edit does and tells does not depend on the order of the entries.
 *
 * <p>A {@code HashMap} is left half changed when the function of {@code replaceAll} or of {@code removeIf} throws; a
 * version must not be. Entries are written to only while they are iterated over, since no map has to support it
 * otherwise.
 */
public final class MapEdits {
    /** How often each of the edits is there that make a map grow, so that most edits meet more than an empty map. */
    private static final int GROWTH = 14;

    private final List<Edit<Map<HashKey, Integer>, Map<HashKey, Integer>>> edits = new ArrayList<>();

    private MapEdits() {
        addPuts();
        addRemovals();
        addReplacing();
        addComputing("", b -> value -> value == null ? value(b) : sum(value, b));
        addComputing(" to null", b -> value -> null);
        addComputing(" to the same", b -> value -> value);
        addComputing(", throwing", b -> Boom.at(0, value -> b));
        addBadFunctions();
        addLookups();
        addComparing();
        addKeys();
        addValues();
        addEntries();
    }

    /** The edits. */
    public static List<Edit<Map<HashKey, Integer>, Map<HashKey, Integer>>> all() {
        return new MapEdits().edits;
    }

    private void edit(String name, Edit.Action<Map<HashKey, Integer>> action) {
        edits.add(Edit.same(name, action));
    }

    private void look(String name, Edit.Action<Map<HashKey, Integer>> action) {
        edits.add(Edit.look(name, action));
    }

    /** An edit of one key, and the same of many keys one after the other. */
    private void editKey(String name, Edit.Action<Map<HashKey, Integer>> action) {
        edit(name, action);
        edit(name + ", one by one", (map, a, b) -> oneByOne(action, map, a, b));
    }

    /** A look at one key, and the same at many keys one after the other. */
    private void lookKey(String name, Edit.Action<Map<HashKey, Integer>> action) {
        look(name, action);
        look(name + ", one by one", (map, a, b) -> oneByOne(action, map, a, b));
    }

    private static List<Object> oneByOne(
            Edit.Action<Map<HashKey, Integer>> action, Map<HashKey, Integer> map, int a, int b) throws Exception {
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < many(a); i++) {
            try {
                told.add(action.on(map, a + i, b + 3 * i));
            } catch (Boom | IllegalArgumentException e) {
                told.add(e.getClass());
            }
        }
        return told;
    }

    /** An edit that returns nothing. */
    private void change(String name, Change change) {
        edit(name, (map, a, b) -> {
            change.on(map, a, b);
            return null;
        });
    }

    @FunctionalInterface
    private interface Change {
        void on(Map<HashKey, Integer> map, int a, int b);
    }

    private void addPuts() {
        editKey("put", (map, a, b) -> map.put(key(a, b), value(b)));
        edit("put and remove", (map, a, b) -> Arrays.asList(map.put(key(a, b), value(b)), map.remove(key(b, a))));
        editKey("put if absent", (map, a, b) -> map.putIfAbsent(key(a, b), value(b)));
        for (int i = 0; i < GROWTH; i++) {
            edit("put", (map, a, b) -> map.put(key(a, b), value(b)));
            change("put all, some", (map, a, b) -> map.putAll(entries(some(a), a, b)));
            change("put all, many", (map, a, b) -> map.putAll(entries(many(a), a, b)));
            change("put all there are", (map, a, b) -> map.putAll(entries(HashKeys.ALL.size(), a, b)));
            change("put all, on one hash", (map, a, b) -> {
                Map<HashKey, Integer> crowd = new HashMap<>();
                HashKeys.CROWD.forEach(key -> crowd.put(key, value(b + 4 * key.id())));
                map.putAll(crowd);
            });
        }
        change("put all of itself", (map, a, b) -> map.putAll(map));
        change("put all of null", (map, a, b) -> map.putAll(null));
    }

    @SuppressWarnings("CollectionIncompatibleType") // On purpose.
    private void addRemovals() {
        editKey("remove", (map, a, b) -> map.remove(key(a, b)));
        edit("remove a stranger", (map, a, b) -> Arrays.asList(map.remove("stranger"), map.remove(HashKeys.CROWDED)));
        editKey("remove with its value", (map, a, b) -> map.remove(key(a, b), map.get(key(a, b))));
        editKey("remove with a value", (map, a, b) -> map.remove(key(a, b), value(b)));
        edit("remove a stranger with a value", (map, a, b) -> map.remove("stranger", null));
        edit("remove with a strange value", (map, a, b) -> map.remove(key(a, b), "stranger"));
        change("clear", (map, a, b) -> map.clear());
    }

    private void addReplacing() {
        editKey("replace", (map, a, b) -> map.replace(key(a, b), value(b)));
        editKey("replace its value", (map, a, b) -> map.replace(key(a, b), map.get(key(a, b)), value(b)));
        editKey("replace a value", (map, a, b) -> map.replace(key(a, b), value(a), value(b)));
        change(
                "replace all",
                (map, a, b) -> map.replaceAll((key, value) -> {
                    return key == null ? value(b) : sum(value, key.id() + b);
                }));
        change("replace all by null", (map, a, b) -> map.replaceAll((key, value) -> null));
        change("replace all by the same", (map, a, b) -> map.replaceAll((key, value) -> value));
        change("replace all, throwing", (map, a, b) -> {
            UnaryOperator<Integer> operator = Boom.at(a % 8, value -> b);
            map.replaceAll((key, value) -> operator.apply(value));
        });
        change("replace all, throwing late", (map, a, b) -> {
            UnaryOperator<Integer> operator = Boom.at(map.size() - 1, value -> b);
            map.replaceAll((key, value) -> operator.apply(value));
        });
        change("replace all of null", (map, a, b) -> map.replaceAll(null));
    }

    /** The four methods that ask a function for a value, and what they ask it. */
    private void addComputing(String suffix, IntFunction<UnaryOperator<Integer>> function) {
        editKey("compute" + suffix, (map, a, b) -> {
            UnaryOperator<Integer> computed = function.apply(b);
            List<Object> told = new ArrayList<>();
            told.add(map.compute(key(a, b), (key, value) -> {
                told.addAll(Arrays.asList(key, value));
                return computed.apply(value);
            }));
            return told;
        });
        editKey("compute if absent" + suffix, (map, a, b) -> {
            UnaryOperator<Integer> computed = function.apply(b);
            List<Object> told = new ArrayList<>();
            told.add(map.computeIfAbsent(key(a, b), key -> {
                told.add(key);
                return computed.apply(nonNullValue(b));
            }));
            return told;
        });
        editKey("compute if present" + suffix, (map, a, b) -> {
            UnaryOperator<Integer> computed = function.apply(b);
            List<Object> told = new ArrayList<>();
            told.add(map.computeIfPresent(key(a, b), (key, value) -> {
                told.addAll(Arrays.asList(key, value));
                return computed.apply(value);
            }));
            return told;
        });
        editKey("merge" + suffix, (map, a, b) -> {
            UnaryOperator<Integer> computed = function.apply(b);
            List<Object> told = new ArrayList<>();
            told.add(map.merge(key(a, b), nonNullValue(b), (old, value) -> {
                told.addAll(Arrays.asList(old, value));
                return computed.apply(old);
            }));
            return told;
        });
    }

    private void addBadFunctions() {
        edit("compute with null", (map, a, b) -> map.compute(key(a, b), null));
        edit("compute if absent with null", (map, a, b) -> map.computeIfAbsent(key(a, b), null));
        edit("compute if present with null", (map, a, b) -> map.computeIfPresent(key(a, b), null));
        edit("merge with null", (map, a, b) -> map.merge(key(a, b), 1, null));
        edit("merge of null", (map, a, b) -> map.merge(key(a, b), null, Integer::sum));
    }

    @SuppressWarnings("CollectionIncompatibleType") // On purpose.
    private void addLookups() {
        look("size", (map, a, b) -> List.of(map.size(), map.isEmpty()));
        lookKey("get", (map, a, b) -> map.get(key(a, b)));
        look("get a stranger", (map, a, b) -> Arrays.asList(map.get("stranger"), map.get(HashKeys.CROWDED)));
        lookKey("get or default", (map, a, b) -> map.getOrDefault(key(a, b), 9));
        look("get a stranger or default", (map, a, b) -> map.getOrDefault("stranger", 9));
        lookKey("contains key", (map, a, b) -> map.containsKey(key(a, b)));
        look("contains a stranger as key", (map, a, b) -> map.containsKey("stranger"));
        lookKey("contains value", (map, a, b) -> map.containsValue(value(b)));
        look("contains a stranger as value", (map, a, b) -> map.containsValue("stranger"));
        look("for each", (map, a, b) -> {
            Map<HashKey, Integer> seen = new HashMap<>();
            List<HashKey> keys = new ArrayList<>();
            map.forEach((key, value) -> {
                seen.put(key, value);
                keys.add(key);
            });
            return List.of(seen, keys.size());
        });
        look("for each, throwing", (map, a, b) -> {
            Consumer<HashKey> action = Boom.acceptAt(a % 8, key -> {});
            map.forEach((key, value) -> action.accept(key));
            return null;
        });
        look("for each of null", (map, a, b) -> {
            map.forEach(null);
            return null;
        });
    }

    @SuppressWarnings({"EqualsIncompatibleType", "EqualsNull", "SelfEquals"}) // On purpose.
    private void addComparing() {
        look("equals", (map, a, b) -> {
            Map<HashKey, Integer> copy = new HashMap<>(map);
            return List.of(map.equals(copy), copy.equals(map), map.equals(map), map.hashCode() == copy.hashCode());
        });
        look("equals with another value", (map, a, b) -> {
            Map<HashKey, Integer> other = new HashMap<>(map);
            other.replace(key(a, b), 9);
            return List.of(map.equals(other), other.equals(map));
        });
        look("equals with another key", (map, a, b) -> {
            Map<HashKey, Integer> other = new HashMap<>(map);
            other.put(HashKey.of(99, HashKeys.CROWDED), other.remove(key(a, b)));
            return List.of(map.equals(other), other.equals(map));
        });
        look("equals a map that refuses its keys", (map, a, b) -> {
            Map<String, Integer> strangers = new TreeMap<>();
            for (int i = 0; i < map.size(); i++) {
                strangers.put("stranger " + i, null);
            }
            return map.equals(strangers);
        });
        look("equals a stranger", (map, a, b) -> map.equals(null) || map.equals((Object) "stranger"));
        look("hash code", (map, a, b) -> map.hashCode());
        look("to string", (map, a, b) -> CollectionEdits.words(map));
    }

    private void addKeys() {
        edits.addAll(CollectionEdits.<Map<HashKey, Integer>, HashKey>ofSet(
                " of the keys", Map::keySet, (map, index, b) -> HashKeys.at(index, b)));
        edit("add to the keys", (map, a, b) -> map.keySet().add(key(a, b)));
        edit("add all to the keys", (map, a, b) -> map.keySet().addAll(HashKeys.CROWD));
        edit("put and look for keys that are the same as before", (map, a, b) -> {
            keys(many(a), a, b).forEach(key -> map.put(key, value(b)));
            return HashKeys.sameAsInAll(map.keySet());
        });
        look("keys that are the same as before", (map, a, b) -> HashKeys.sameAsInAll(map.keySet()));
    }

    private void addValues() {
        edits.addAll(CollectionEdits.<Map<HashKey, Integer>, Integer>of(
                " of the values", Map::values, (map, index, b) -> value(b + 4 * index)));
        // Of several that are equal, which one is removed depends on the order.
        edit(
                "remove of the values",
                (map, a, b) -> Arrays.asList(map.put(key(a, b), 9), map.values().remove(9)));
        edit("remove of the values, if there is but one", (map, a, b) -> {
            int found = Collections.frequency(new ArrayList<>(map.values()), value(b));
            return found < 2 && map.values().remove(value(b));
        });
        edit("add to the values", (map, a, b) -> map.values().add(value(b)));
        edit("add all to the values", (map, a, b) -> map.values().addAll(List.of(1, 2)));
        look(
                "sum of the values",
                (map, a, b) -> map.values().stream()
                        .filter(Objects::nonNull)
                        .mapToInt(value -> value)
                        .sum());
    }

    private void addEntries() {
        edits.addAll(CollectionEdits.<Map<HashKey, Integer>, Map.Entry<HashKey, Integer>>ofSet(
                " of the entries", Map::entrySet, MapEdits::entry));
        edit("add to the entries", (map, a, b) -> map.entrySet().add(entry(map, a, b)));
        edit("add all to the entries", (map, a, b) -> map.entrySet().addAll(List.of(entry(map, a, b))));
        edit("remove null of the entries", (map, a, b) -> map.entrySet().remove(null));
        edit("set the value", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            for (Map.Entry<HashKey, Integer> entry : map.entrySet()) {
                if (Objects.equals(entry.getKey(), key(a, b))) {
                    told.add(entry.setValue(value(b)));
                    told.add(new SimpleEntry<>(entry));
                }
            }
            return told;
        });
        change("set all values", (map, a, b) -> map.entrySet().iterator().forEachRemaining(setValue(b)));
        change("set all values, for each", (map, a, b) -> map.entrySet().forEach(setValue(b)));
        change(
                "set all values, of a stream",
                (map, a, b) -> map.entrySet().stream().forEach(setValue(b)));
        change(
                "set all values, of a spliterator",
                (map, a, b) -> map.entrySet().spliterator().forEachRemaining(setValue(b)));
        edit("set some values and remove others", (map, a, b) -> {
            Set<HashKey> removed = new HashSet<>(keys(many(a), a, b));
            List<Object> told = new ArrayList<>();
            Iterator<Map.Entry<HashKey, Integer>> iterator = map.entrySet().iterator();
            while (iterator.hasNext()) {
                Map.Entry<HashKey, Integer> entry = iterator.next();
                told.add(Arrays.asList(entry.getKey(), entry.setValue(value(b)), entry.getValue()));
                if (removed.contains(entry.getKey())) {
                    iterator.remove();
                }
            }
            return bag(told);
        });
        look("entries by themselves", (map, a, b) -> {
            List<Object> told = new ArrayList<>();
            for (Map.Entry<HashKey, Integer> entry : map.entrySet()) {
                Map.Entry<HashKey, Integer> copy = new SimpleEntry<>(entry);
                told.add(List.of(
                        copy,
                        entry.equals(copy),
                        copy.equals(entry),
                        entry.equals((Object) "stranger"),
                        entry.hashCode(),
                        entry.toString()));
            }
            return bag(told);
        });
    }

    /** An entry with a picked key and, more often than not, the value that the map has for it. */
    private static Map.Entry<HashKey, Integer> entry(Map<HashKey, Integer> map, int index, int b) {
        HashKey key = HashKeys.at(index, b);
        return new SimpleEntry<>(key, b % 8 < 6 ? map.get(key) : value(b));
    }

    private static Consumer<Map.Entry<HashKey, Integer>> setValue(int b) {
        return entry -> entry.setValue(entry.getValue() == null ? value(b) : sum(entry.getValue(), b));
    }
}
