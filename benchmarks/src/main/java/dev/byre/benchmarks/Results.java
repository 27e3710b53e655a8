package dev.byre.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.byre.benchmarks.maps.KeyKind;
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
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a file of results has. */
    private record Written(Map<String, Object> run, Map<String, Object> machine, List<WrittenCell> cells) {}

    /** A cell in it. */
    private record WrittenCell(String benchmark, KeyKind kind, int size, List<Fork> forks) {}

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
    static Results parse(String json) throws JsonProcessingException {
        Written written = JSON.readValue(json, Written.class);
        Results results = new Results(written.run(), written.machine());
        for (WrittenCell cell : written.cells()) {
            Cell key = Cell.of(cell.benchmark(), cell.kind(), cell.size());
            cell.forks().forEach(fork -> results.add(key, fork));
        }
        return results;
    }

    /** JSON, a cell on each line, so that two runs can be compared line by line. */
    String toJson() throws JsonProcessingException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Cell, List<Fork>> entry : forks.entrySet()) {
            Cell cell = entry.getKey();
            lines.add(JSON.writeValueAsString(
                    new WrittenCell(cell.benchmark(), cell.operation().kind(), cell.size(), entry.getValue())));
        }
        return "{\"run\":" + JSON.writeValueAsString(run) + ",\n\"machine\":" + JSON.writeValueAsString(machine)
                + ",\n\"cells\":[\n" + String.join(",\n", lines) + "\n]}\n";
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
        if (forks.values().stream().anyMatch(ofCell -> ofCell.size() == 1)) {
            facts.add("of one fork each, times say nothing of how far forks differ: a small lead may be luck");
        }
        return facts;
    }
}
