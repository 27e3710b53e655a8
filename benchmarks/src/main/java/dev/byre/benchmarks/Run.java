package dev.byre.benchmarks;

import dev.byre.benchmarks.gate.Gate;
import dev.byre.benchmarks.hash.HashFootprints;
import dev.byre.benchmarks.maps.KeyKind;
import dev.byre.benchmarks.rivals.FootprintPage;
import dev.byre.benchmarks.seq.ListFootprints;
import dev.byre.benchmarks.sorted.SortedFootprints;
import dev.byre.benchmarks.text.TextFootprints;
import dev.byre.benchmarks.text.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Version;

/**
 * Runs the benchmarks and writes what they measured, as JSON, as a page and as charts.
 *
 * <p>Exit status: 0 if all ran, 1 if one failed, 2 for wrong usage.
 */
public final class Run {
    private static final String USAGE = "usage: run smoke | quick | full | bytes | gate [--accept] | report FILE"
            + "  [only REGEX]  [--sizes N,…]  [--rounds N]  [--out DIR]  [--baseline FILE]";

    /** How much time is taken. */
    private enum Pace {
        /** Each benchmark once, cold, in this JVM: tells that it runs, and nothing else. */
        SMOKE(1000, 0, 0, 1, 0, ""),
        QUICK(100_000, 3, 5, 5, 100, "-Xms512m -Xmx512m -XX:+UseG1GC -XX:+AlwaysPreTouch"),
        FULL(Integer.MAX_VALUE, 3, 8, 5, 100, "-Xms2g -Xmx2g -XX:+UseG1GC -XX:+AlwaysPreTouch"),
        /** No time is taken, only bytes are counted. */
        BYTES(0, 0, 0, 0, 0, ""),
        /** No time is taken: the page and the charts are written of results that are there. */
        REPORT(0, 0, 0, 0, 0, ""),
        /** No time is taken either: what is counted is held against what was accepted. */
        GATE(0, 0, 0, 0, 0, "");

        /** What quick takes at most, if it can: a quarter of an hour, without a minute to build and to begin. */
        private static final int QUICK_SECONDS = 14 * 60;

        /** The most elements, and all that smoke has. */
        private final int maxSize;

        private final int forks;
        private final int warmups;
        private final int iterations;
        private final int millis;
        private final String jvmArgs;

        Pace(int maxSize, int forks, int warmups, int iterations, int millis, String jvmArgs) {
            this.maxSize = maxSize;
            this.forks = forks;
            this.warmups = warmups;
            this.iterations = iterations;
            this.millis = millis;
            this.jvmArgs = jvmArgs;
        }

        List<Integer> sizes(Operation operation) {
            if (this == SMOKE) {
                return List.of(maxSize);
            }
            return this != FULL && operation.isForFullRuns() ? List.of() : operation.sizes(maxSize);
        }

        /**
         * The plan of a run.
         *
         * @param rounds how many are asked for, or 0 for as many as is usual, for which there is a limit of time
         */
        Plan plan(List<Cell> cells, int rounds) {
            double limit = this == QUICK && rounds == 0 ? QUICK_SECONDS : Double.POSITIVE_INFINITY;
            return new Plan(cells, rounds == 0 ? forks : rounds, (warmups + iterations) * millis / 1e3, limit);
        }
    }

    private Run() {}

    /** Runs as the arguments say. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        Command command;
        try {
            command = Command.of(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        try {
            if (command.pace() == Pace.BYTES) {
                writeBytes(command);
                return 0;
            }
            if (command.pace() == Pace.REPORT) {
                report(command.results());
                return 0;
            }
            if (command.pace() == Pace.GATE) {
                return Gate.run(command.baseline(), command.include(), command.accept());
            }
            long start = System.nanoTime();
            int count = command.pace() == Pace.SMOKE
                    ? smoke(command)
                    : measure(command).cells();
            System.out.println(count + " benchmarks ran, it took " + Shown.duration((System.nanoTime() - start) / 1e9));
            return 0;
        } catch (NoBenchmarksException none) {
            System.err.println("no benchmark matches " + command.include()
                    + (command.sizes().isEmpty() ? "" : " at the sizes " + command.sizes()));
            return 2;
        } catch (RunnerException | IOException | IllegalArgumentException failed) {
            System.err.println("the run failed: " + failed.getMessage());
            failed.printStackTrace();
            return 1;
        }
    }

    /**
     * What to do.
     *
     * @param name of the mode, and of the files of results
     * @param include a regular expression that the names of the benchmarks, or of the types of the gate, must match
     *     somewhere
     * @param sizes at which to measure, if not at all that there are
     * @param rounds how many, or 0 for as many as is usual
     * @param results of which to report
     * @param baseline the page of what the gate holds figures against
     * @param accept whether the gate is to write that page
     */
    private record Command(
            String name,
            Pace pace,
            String include,
            List<Integer> sizes,
            int rounds,
            Path out,
            Path results,
            Path baseline,
            boolean accept) {
        static Command of(String... args) {
            @Nullable Pace pace = null;
            String name = "";
            String include = "";
            boolean only = false;
            List<Integer> sizes = List.of();
            int rounds = 0;
            Path out = Path.of("target", "results");
            Path results = Path.of("");
            Path baseline = Path.of("baseline.md");
            boolean accept = false;
            for (int i = 0; i < args.length; i++) {
                boolean takesValue = List.of("only", "report", "--sizes", "--rounds", "--out", "--baseline")
                        .contains(args[i]);
                if (takesValue && i + 1 == args.length) {
                    throw new IllegalArgumentException("a value is missing after " + args[i] + "; " + USAGE);
                }
                if (args[i].equals("--sizes")) {
                    sizes = Stream.of(args[++i].split(",", -1))
                            .map(Command::count)
                            .toList();
                    continue;
                }
                if (args[i].equals("--rounds")) {
                    rounds = count(args[++i]);
                    continue;
                }
                if (args[i].equals("--out")) {
                    out = path(args[++i]);
                    continue;
                }
                if (args[i].equals("--baseline")) {
                    baseline = path(args[++i]);
                    continue;
                }
                if (args[i].equals("--accept")) {
                    accept = true;
                    continue;
                }
                if (args[i].equals("only")) {
                    only = true;
                    include = regex(args[++i]);
                    continue;
                }
                if (pace != null) {
                    throw new IllegalArgumentException("unexpected argument " + args[i] + "; " + USAGE);
                }
                name = args[i];
                pace = switch (name) {
                    case "smoke" -> Pace.SMOKE;
                    case "quick" -> Pace.QUICK;
                    case "full" -> Pace.FULL;
                    case "bytes" -> Pace.BYTES;
                    case "gate" -> Pace.GATE;
                    case "report" -> Pace.REPORT;
                    default -> throw new IllegalArgumentException("unknown mode " + name + "; " + USAGE);
                };
                if (pace == Pace.REPORT) {
                    results = path(args[++i]);
                    if (!Files.isRegularFile(results)) {
                        throw new IllegalArgumentException("no file " + results + "; " + USAGE);
                    }
                }
            }
            if (pace == null && !only) {
                throw new IllegalArgumentException(USAGE);
            }
            boolean isNarrowed = only || rounds > 0 || !sizes.isEmpty();
            String file = !isNarrowed ? name : name.isEmpty() ? "only" : name + "-only";
            if (only && (pace == Pace.BYTES || pace == Pace.REPORT)) {
                throw new IllegalArgumentException("there is no part of " + name + "; " + USAGE);
            }
            if (accept && pace != Pace.GATE) {
                throw new IllegalArgumentException("--accept goes with gate alone; " + USAGE);
            }
            Pace taken = pace == null ? Pace.QUICK : pace;
            if (taken.forks == 0 && (rounds > 0 || !sizes.isEmpty())) {
                throw new IllegalArgumentException("--sizes and --rounds go with what takes time; " + USAGE);
            }
            return new Command(file, taken, include, sizes, rounds, out, results, baseline, accept);
        }

        /** Whether a part is measured that stands for all. */
        boolean isFirstImpression() {
            return pace == Pace.QUICK && include.isEmpty();
        }

        boolean measuresAll() {
            return pace == Pace.FULL && include.isEmpty() && sizes.isEmpty();
        }

        boolean measures(Cell cell) {
            return sizes.isEmpty() || cell.size() == Measurement.ANY_SIZE || sizes.contains(cell.size());
        }

        private static int count(String text) {
            try {
                int count = Integer.parseInt(text);
                if (count > 0) {
                    return count;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw new IllegalArgumentException("not a number from 1 on: " + text + "; " + USAGE);
        }

        private static Path path(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("not a folder: " + text + "; " + USAGE, e);
            }
        }

        private static String regex(String text) {
            try {
                return Pattern.compile(text).pattern();
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("not a regular expression: " + text + "; " + USAGE, e);
            }
        }
    }

    /** Runs each benchmark once in this JVM, and tells how many there were. */
    private static int smoke(Command command) throws RunnerException {
        // It measures nothing, so others may measure meanwhile.
        System.setProperty("jmh.ignoreLock", "true");
        int count = 0;
        for (Map.Entry<KeyKind, List<Cell>> part :
                byKind(cells(benchmarks(command.include()), Pace.SMOKE)).entrySet()) {
            ChainedOptionsBuilder options = options(Pace.SMOKE).verbosity(VerboseMode.SILENT);
            part.getValue().forEach(cell -> options.include("^" + Pattern.quote(cell.benchmark()) + "$"));
            count += new Runner(options.param("kind", part.getKey().name())
                            .param("size", String.valueOf(Pace.SMOKE.maxSize))
                            .build())
                    .run()
                    .size();
        }
        return count;
    }

    private static Map<KeyKind, List<Cell>> byKind(List<Cell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(cell -> cell.operation().kind(), TreeMap::new, Collectors.toList()));
    }

    /** Runs the forks that have not been run yet. */
    private static Results measure(Command command) throws RunnerException, IOException {
        Pace pace = command.pace();
        Map<String, Object> machine = Machine.describe();
        Map<String, Object> run = describe(command);
        Map<String, Object> configuration = new LinkedHashMap<>(run);
        configuration.put("machine", machine);
        String code = code();
        configuration.put("code", code);
        Plan plan = plan(command);
        Store store = Store.open(command.out(), command.name(), configuration);
        System.out.println("it takes about " + Shown.duration(plan.secondsLeft()));
        Results results = new Results(run, machine);
        String load = Machine.load();
        double seconds = go(plan, store, results, step -> {
            Fork fork = fork(pace, step, store.log(step.cell(), step.round()));
            if (!code().equals(code)) {
                throw new RunnerException("the code has changed since the run began");
            }
            return fork;
        });
        results.note("rounds", plan.rounds());
        results.note("took", Shown.duration(seconds));
        results.note("load", load + " threads before, " + Machine.load() + " at the end, of which one measured");
        results.note("date", LocalDate.now(ZoneOffset.UTC).toString());
        write(command, results);
        store.delete();
        return results;
    }

    private static Plan plan(Command command) throws NoBenchmarksException {
        return command.pace().plan(chosen(command), command.rounds());
    }

    /** What a command would measure. */
    static Plan plan(String... args) throws NoBenchmarksException {
        return plan(Command.of(args));
    }

    private static String code() throws IOException {
        return Store.codeOf(System.getProperty("java.class.path"));
    }

    /** Runs one fork. */
    @FunctionalInterface
    interface Forking {
        Fork run(Plan.Step step) throws RunnerException, IOException;
    }

    /**
     * Adds to results the forks that have been kept, and runs and keeps the others.
     *
     * @return how many seconds all of them took
     */
    static double go(Plan plan, Store store, Results results, Forking forking) throws RunnerException, IOException {
        int kept = 0;
        double seconds = 0;
        for (Plan.Step step = plan.next(); step != null; step = plan.next()) {
            Fork fork = store.find(step.cell(), step.round());
            if (fork != null) {
                kept++;
                plan.done(fork.seconds());
            } else {
                if (kept > 0) {
                    System.out.println("goes on after " + kept + " forks that were run before");
                    kept = 0;
                }
                fork = forking.run(step);
                store.put(step.cell(), step.round(), fork);
                plan.done(fork.seconds());
                System.out.println(plan.progress() + ": "
                        + Shown.time(Measurement.of(step.cell(), List.of(fork)).nanos()));
            }
            seconds += fork.seconds();
            results.add(step.cell(), fork);
        }
        return seconds;
    }

    /** One fork; what JMH says of it goes to a file. */
    private static Fork fork(Pace pace, Plan.Step step, Path log) throws RunnerException {
        Cell cell = step.cell();
        ChainedOptionsBuilder options = options(pace)
                .include("^" + Pattern.quote(cell.benchmark()) + "$")
                .param("kind", cell.operation().kind().name())
                .output(log.toString());
        if (cell.size() != Measurement.ANY_SIZE) {
            options.param("size", String.valueOf(cell.size()));
        }
        long start = System.nanoTime();
        try {
            RunResult result = new Runner(options.build()).runSingle();
            return Fork.of(result, (System.nanoTime() - start) / 1e9);
        } catch (RunnerException failed) {
            throw new RunnerException(cell + " failed, see " + log, failed);
        }
    }

    /** What to measure; quick says what it leaves out. */
    private static List<Cell> chosen(Command command) throws NoBenchmarksException {
        List<BenchmarkListEntry> benchmarks = benchmarks(command.include());
        List<Cell> cells = cells(benchmarks, command.pace()).stream()
                .filter(command::measures)
                .filter(cell -> !command.isFirstImpression() || Quick.measures(cell))
                .toList();
        if (cells.isEmpty()) {
            throw new NoBenchmarksException();
        }
        if (command.isFirstImpression()) {
            System.out.println(Quick.leftOut(cells, cells(benchmarks, Pace.FULL)));
        }
        return cells;
    }

    /** Those whose names match. */
    private static List<BenchmarkListEntry> benchmarks(String include) {
        Pattern pattern = Pattern.compile(include);
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        List<BenchmarkListEntry> matching =
                new ArrayList<>(BenchmarkList.defaultList().getAll(silent, List.of()));
        matching.removeIf(benchmark -> !pattern.matcher(benchmark.getUsername()).find());
        int count = matching.size();
        matching.removeIf(benchmark -> Trace.isMissingFor(benchmark.getUsername()));
        if (matching.size() < count) {
            System.out.println(count - matching.size() + " benchmarks are skipped: " + Trace.whyMissing());
        }
        return matching;
    }

    /** The cells that they measure, at each of their sizes. */
    private static List<Cell> cells(List<BenchmarkListEntry> benchmarks, Pace pace) throws NoBenchmarksException {
        List<Cell> cells = new ArrayList<>();
        for (BenchmarkListEntry benchmark : benchmarks) {
            String name = benchmark.getUsername();
            boolean isSized = benchmark.getParams().orElse(Map.of()).containsKey("size");
            for (Operation operation : Cell.operations(name)) {
                List<Integer> sizes = isSized ? pace.sizes(operation) : List.of(Measurement.ANY_SIZE);
                sizes.forEach(size -> cells.add(new Cell(operation, Cell.rival(name), size)));
            }
        }
        if (cells.isEmpty()) {
            throw new NoBenchmarksException();
        }
        return cells;
    }

    private static ChainedOptionsBuilder options(Pace pace) {
        boolean smoke = pace == Pace.SMOKE;
        return new OptionsBuilder()
                .mode(smoke ? Mode.SingleShotTime : Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(Math.min(1, pace.forks))
                .warmupIterations(pace.warmups)
                .warmupTime(TimeValue.milliseconds(pace.millis))
                .measurementIterations(pace.iterations)
                .measurementTime(TimeValue.milliseconds(pace.millis))
                .jvmArgs(smoke ? new String[0] : pace.jvmArgs.split(" "))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
    }

    /** How it is measured: all of it, so that nobody mixes what was measured in two ways. */
    private static Map<String, Object> describe(Command command) {
        Pace pace = command.pace();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("mode", command.name());
        run.put(
                "benchmarks",
                command.isFirstImpression()
                        ? "those of a first impression"
                        : command.include().isEmpty() ? "all" : command.include());
        if (!command.sizes().isEmpty()) {
            run.put("sizes", command.sizes());
        }
        run.put(
                "forks",
                command.rounds() > 0
                        ? command.rounds()
                        : pace == Pace.QUICK
                                ? "up to " + pace.forks + " of each, as many as a quarter of an hour allows"
                                : pace.forks);
        run.put("warm-up", pace.warmups + " × " + pace.millis + " ms");
        run.put("measured", pace.iterations + " × " + pace.millis + " ms");
        run.put("options", pace.jvmArgs);
        run.put("harness", "JMH " + Version.getPlainVersion() + " with its allocation profiler");
        return run;
    }

    /** A part of the page of bytes. */
    @FunctionalInterface
    private interface Part {
        String page() throws IOException;
    }

    /** Counts bytes, writes the page of them, and shows each part of it as soon as it is there. */
    private static void writeBytes(Command command) throws IOException {
        List<Part> parts = List.of(
                FootprintPage::preface,
                HashFootprints::page,
                SortedFootprints::page,
                ListFootprints::page,
                TextFootprints::page);
        List<String> pages = new ArrayList<>();
        for (Part part : parts) {
            String page = part.page();
            System.out.println(page);
            pages.add(page);
        }
        Files.createDirectories(command.out());
        Files.writeString(command.out().resolve("bytes.md"), String.join("\n", pages));
    }

    private static void write(Command command, Results results) throws IOException {
        Files.createDirectories(command.out());
        Path json = command.out().resolve(command.name() + ".json");
        Files.writeString(json, results.toJson());
        if (command.measuresAll()) {
            writeBytes(command);
        }
        report(json);
    }

    /** Writes the page and the charts of results, beside them. */
    private static void report(Path json) throws IOException {
        Results results = Results.parse(Files.readString(json));
        String name = String.valueOf(json.getFileName()).replaceFirst("\\.json$", "");
        Path page = json.resolveSibling(name + ".md");
        Files.writeString(page, Report.of(results));
        List<String> charts = Charts.write(results.measurements(), json.resolveSibling(name + "-charts"));
        System.out.println("wrote " + page + " of " + json + ", and the charts " + charts);
    }
}
