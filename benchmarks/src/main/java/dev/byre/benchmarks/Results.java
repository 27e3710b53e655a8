package dev.byre.benchmarks;

import dev.byre.benchmarks.rivals.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has measured, and on what.
 *
 * <p>One thread at a time.
 */
final class Results {
    private final Map<String, Object> run;
    private final Map<String, Object> machine;
    private final Map<Cell, List<Fork>> forks = new LinkedHashMap<>();

    /**
     * Results without a cell.
     *
     * @param run how it was measured: strings and numbers by their names
     * @param machine on what
     */
    Results(Map<String, Object> run, Map<String, Object> machine) {
        this.run = new LinkedHashMap<>(run);
        this.machine = new LinkedHashMap<>(machine);
    }

    /** Reads what {@link #toJson} has written. */
    static Results parse(String json) {
        Object all = Json.parse(json);
        Results results = new Results(members(all, "run"), members(all, "machine"));
        for (Object cell : (List<?>) Json.member(all, "cells")) {
            Cell key = Cell.of((String) Json.member(cell, "benchmark"), (Integer) Json.member(cell, "size"));
            for (Object fork : (List<?>) Json.member(cell, "forks")) {
                results.add(key, Fork.parse(fork));
            }
        }
        return results;
    }

    private static Map<String, Object> members(Object json, String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) Json.member(json, name)).forEach((key, value) -> members.put((String) key, value));
        return members;
    }

    /** JSON, a cell on each line, so that two runs can be compared line by line. */
    String toJson() {
        List<String> lines = new ArrayList<>();
        forks.forEach((cell, ofCell) -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("benchmark", cell.benchmark());
            json.put("size", cell.size());
            json.put("forks", ofCell.stream().map(Fork::toJson).toList());
            lines.add(Json.write(json));
        });
        return "{\"run\":" + Json.write(run) + ",\n\"machine\":" + Json.write(machine) + ",\n\"cells\":[\n"
                + String.join(",\n", lines) + "\n]}\n";
    }

    void add(Cell cell, Fork fork) {
        forks.computeIfAbsent(cell, c -> new ArrayList<>()).add(fork);
    }

    /** Notes something about the run. */
    void note(String name, Object value) {
        run.put(name, value);
    }

    int cells() {
        return forks.size();
    }

    List<Measurement> measurements() {
        List<Measurement> measurements = new ArrayList<>();
        forks.forEach((cell, ofCell) -> measurements.add(Measurement.of(cell, ofCell)));
        return measurements;
    }

    /** About the run and the machine, one a line. */
    List<String> facts() {
        List<String> facts = new ArrayList<>();
        run.forEach((name, value) -> facts.add(name + ": " + value));
        machine.forEach((name, value) -> facts.add(name + ": " + value));
        return facts;
    }
}
