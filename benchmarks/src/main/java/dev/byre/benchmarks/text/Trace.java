package dev.byre.benchmarks.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * What somebody typed, edit by edit: one of the sequential traces of <a
 * href="https://github.com/josephg/editing-traces">editing-traces</a>, which are not part of this project. The
 * environment variable {@value #FOLDER} names the folder where they lie, as {@code .json.gz}.
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
@State(Scope.Thread)
public class Trace {
    static final String FOLDER = "BYRE_TRACES";

    /** The text before the first edit. */
    public String start;

    /** The text after the last. */
    public String end;

    /** Where each edit begins. */
    public int[] at;

    /** How many characters it takes away there. */
    public int[] deleted;

    /** What it puts there. */
    public String[] inserted;

    private boolean isChecked;

    /** The file that a benchmark replays, if it is one that does, whatever else its name says. */
    private enum File {
        AUTOMERGE_PAPER("automerge-paper", AutomergePaper.class, AutomergePaper.EDITS),
        SVELTE_COMPONENT("sveltecomponent", SvelteComponent.class, SvelteComponent.EDITS);

        private final String fileName;
        private final Class<?> benchmarks;
        private final int edits;

        File(String name, Class<?> benchmarks, int edits) {
            this.fileName = name + ".json.gz";
            this.benchmarks = benchmarks;
            this.edits = edits;
        }

        static @Nullable File of(String benchmark) {
            for (File file : values()) {
                if (benchmark.startsWith(file.benchmarks.getName())) {
                    return file;
                }
            }
            return null;
        }

        /** Where it is; null if it is not there. */
        @Nullable
        Path path() {
            String folder = System.getenv(FOLDER);
            if (folder == null) {
                return null;
            }
            Path path = Path.of(folder, fileName);
            return Files.exists(path) ? path : null;
        }
    }

    /** Whether a benchmark cannot run, because the trace that it replays is not there. */
    public static boolean isMissingFor(String benchmark) {
        File file = File.of(benchmark);
        return file != null && file.path() == null;
    }

    /** Why a benchmark cannot run. */
    public static String whyMissing() {
        return "the environment variable " + FOLDER + " names no folder with the editing traces that they replay";
    }

    /** The traces that are there, by their names. */
    static Map<String, Trace> all() throws IOException {
        Map<String, Trace> all = new TreeMap<>();
        for (File file : File.values()) {
            Path path = file.path();
            if (path != null) {
                Trace trace = new Trace();
                trace.read(path, file.edits);
                all.put(file.fileName, trace);
            }
        }
        return all;
    }

    /** Reads the trace of the benchmark. */
    @Setup
    public void setUp(BenchmarkParams params) throws IOException {
        File file = File.of(params.getBenchmark());
        Path path = file == null ? null : file.path();
        if (file == null || path == null) {
            throw new IOException(params.getBenchmark() + " cannot run: " + whyMissing());
        }
        read(path, file.edits);
        System.gc();
    }

    /** Reads a trace that has this many edits. */
    void read(Path path, int edits) throws IOException {
        JsonNode trace;
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            trace = new ObjectMapper().readTree(in);
        }
        start = trace.required("startContent").textValue();
        end = trace.required("endContent").textValue();
        List<JsonNode> patches = patches(trace);
        if (patches.size() != edits) {
            throw new IOException(path + " has " + patches.size() + " edits, not " + edits);
        }
        at = new int[edits];
        deleted = new int[edits];
        inserted = new String[edits];
        for (int i = 0; i < edits; i++) {
            JsonNode patch = patches.get(i);
            at[i] = patch.required(0).intValue();
            deleted[i] = patch.required(1).intValue();
            inserted[i] = patch.required(2).textValue();
            // Its indexes are of code points, those of a StringBuilder are not.
            if (inserted[i].chars().anyMatch(c -> Character.isSurrogate((char) c))) {
                throw new IOException(path + ": edit " + i + " inserts surrogates: " + inserted[i]);
            }
        }
    }

    private static List<JsonNode> patches(JsonNode trace) {
        List<JsonNode> patches = new ArrayList<>();
        for (JsonNode transaction : trace.required("txns")) {
            transaction.required("patches").forEach(patches::add);
        }
        return patches;
    }

    /** Once, that a text is what it should have become. */
    void check(AnyText text) {
        if (!isChecked) {
            isChecked = true;
            if (!end.contentEquals(text.text().toString())) {
                throw new AssertionError(text.type() + " did not become what the trace ends with");
            }
        }
    }
}
