package dev.byre.benchmarks;

import dev.byre.benchmarks.gate.Gate;
import dev.byre.benchmarks.hash.HashFootprints;
import dev.byre.benchmarks.seq.ListFootprints;
import dev.byre.benchmarks.sorted.SortedFootprints;
import dev.byre.benchmarks.text.TextFootprints;
import dev.byre.benchmarks.text.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and writes what they measured, as JMH's JSON and as a page.
 *
 * <p>Exit status: 0 if all ran, 1 if one failed, 2 for wrong usage.
 */
public final class Run {
    private static final String USAGE =
            "usage: run smoke | quick | full | bytes | gate  [only REGEX]  [--out DIR]  [--baseline FILE]  [--accept]";

    /** How much time is taken. */
    private enum Pace {
        /** Each benchmark once, cold, in this JVM: tells that it runs, and nothing else. */
        SMOKE(1000, 0, 0, 1, 0, ""),
        QUICK(100_000, 1, 3, 5, 200, "-Xms512m -Xmx512m -XX:+AlwaysPreTouch"),
        FULL(Integer.MAX_VALUE, 3, 3, 5, 1000, "-Xms4g -Xmx4g -XX:+AlwaysPreTouch"),
        /** No time is taken, only bytes are counted. */
        BYTES(0, 0, 0, 0, 0, ""),
        /** No time is taken either: what is counted is held against what was accepted. */
        GATE(0, 0, 0, 0, 0, "");

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
            return this == SMOKE ? List.of(maxSize) : operation.sizes(maxSize);
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
            if (command.pace() == Pace.GATE) {
                return Gate.run(command.baseline(), command.include(), command.accept());
            }
            long start = System.nanoTime();
            Collection<RunResult> results = measure(command);
            String took = took(System.nanoTime() - start);
            if (command.pace() != Pace.SMOKE) {
                write(command, results, took);
            }
            System.out.println(results.size() + " benchmarks ran, " + took);
            return 0;
        } catch (NoBenchmarksException none) {
            System.err.println("no benchmark matches " + command.include());
            return 2;
        } catch (RunnerException | IOException failed) {
            System.err.println("the run failed: " + failed.getMessage());
            failed.printStackTrace();
            return 1;
        }
    }

    private static String took(long nanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
        return "took " + (seconds < 120 ? seconds + " s" : Math.round(seconds / 60.0) + " min");
    }

    /**
     * What to do.
     *
     * @param name of the mode, and of the files of results
     * @param include a regular expression that the names of the benchmarks, or of the types of the gate, must match
     *     somewhere
     * @param baseline the page of what the gate holds figures against
     * @param accept whether the gate is to write that page
     */
    private record Command(String name, Pace pace, String include, Path out, Path baseline, boolean accept) {
        static Command of(String... args) {
            @Nullable Pace pace = null;
            String name = "";
            String include = "";
            boolean only = false;
            Path out = Path.of("target", "results");
            Path baseline = Path.of("baseline.md");
            boolean accept = false;
            for (int i = 0; i < args.length; i++) {
                boolean takesValue = List.of("only", "--out", "--baseline").contains(args[i]);
                if (takesValue && i + 1 == args.length) {
                    throw new IllegalArgumentException("a value is missing after " + args[i] + "; " + USAGE);
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
                    default -> throw new IllegalArgumentException("unknown mode " + name + "; " + USAGE);
                };
            }
            if (pace == null && !only) {
                throw new IllegalArgumentException(USAGE);
            }
            String file = !only ? name : name.isEmpty() ? "only" : name + "-only";
            if (accept && pace != Pace.GATE) {
                throw new IllegalArgumentException("--accept goes with gate alone; " + USAGE);
            }
            return new Command(file, pace == null ? Pace.QUICK : pace, include, out, baseline, accept);
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

    /**
     * Each fork of every benchmark before the next of any, so that a slow hour of the machine hits all rivals alike.
     */
    private static Collection<RunResult> measure(Command command) throws RunnerException {
        Pace pace = command.pace();
        if (pace == Pace.SMOKE) {
            // It measures nothing, so others may measure meanwhile.
            System.setProperty("jmh.ignoreLock", "true");
        }
        Map<List<Integer>, List<String>> namesBySizes = namesBySizes(command);
        if (namesBySizes.isEmpty()) {
            throw new NoBenchmarksException();
        }
        Map<BenchmarkParams, List<BenchmarkResult>> rounds = new TreeMap<>();
        for (int round = 1; round <= Math.max(1, pace.forks); round++) {
            if (pace.forks > 1) {
                System.out.println("# Round " + round + " of " + pace.forks
                        + "; the time left is that of benchmarks of the same sizes");
            }
            for (Map.Entry<List<Integer>, List<String>> part : namesBySizes.entrySet()) {
                for (RunResult result : new Runner(options(pace, part.getKey(), part.getValue())).run()) {
                    rounds.computeIfAbsent(result.getParams(), params -> new ArrayList<>())
                            .addAll(result.getBenchmarkResults());
                }
            }
        }
        List<RunResult> results = new ArrayList<>();
        rounds.forEach((params, ofForks) -> results.add(new RunResult(params, ofForks)));
        return results;
    }

    /** The benchmarks to run, those that are measured at the same sizes together, since JMH takes one list for all. */
    private static Map<List<Integer>, List<String>> namesBySizes(Command command) {
        Pattern include = Pattern.compile(command.include());
        Map<List<Integer>, List<String>> names = new LinkedHashMap<>();
        int skipped = 0;
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        for (BenchmarkListEntry benchmark : BenchmarkList.defaultList().getAll(silent, List.of())) {
            String name = benchmark.getUsername();
            if (!include.matcher(name).find()) {
                continue;
            }
            if (Trace.isMissingFor(name)) {
                skipped++;
            } else {
                Operation operation = Operation.ofClass(name.substring(0, name.lastIndexOf('.')));
                names.computeIfAbsent(command.pace().sizes(operation), sizes -> new ArrayList<>())
                        .add(name);
            }
        }
        if (skipped > 0) {
            System.out.println(skipped + " benchmarks are skipped: " + Trace.whyMissing());
        }
        return names;
    }

    private static Options options(Pace pace, List<Integer> sizes, List<String> names) {
        boolean smoke = pace == Pace.SMOKE;
        ChainedOptionsBuilder options = new OptionsBuilder();
        names.forEach(name -> options.include("^" + Pattern.quote(name) + "$"));
        return options.param("size", sizes.stream().map(String::valueOf).toArray(String[]::new))
                .mode(smoke ? Mode.SingleShotTime : Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(Math.min(1, pace.forks))
                .warmupIterations(pace.warmups)
                .warmupTime(TimeValue.milliseconds(pace.millis))
                .measurementIterations(pace.iterations)
                .measurementTime(TimeValue.milliseconds(pace.millis))
                .jvmArgs(smoke ? new String[0] : pace.jvmArgs.split(" "))
                .addProfiler(GCProfiler.class)
                .verbosity(smoke ? VerboseMode.SILENT : VerboseMode.NORMAL)
                .shouldFailOnError(true)
                .build();
    }

    private static void writeBytes(Command command) throws IOException {
        String page = footprints();
        System.out.print(page);
        Files.createDirectories(command.out());
        Files.writeString(command.out().resolve(command.name() + ".md"), page);
    }

    private static void write(Command command, Collection<RunResult> results, String took) throws IOException {
        Files.createDirectories(command.out());
        Path json = command.out().resolve(command.name() + ".json");
        Path page = command.out().resolve(command.name() + ".md");
        Files.writeString(json, json(results));
        List<Measurement> measurements = results.stream().map(Measurement::of).toList();
        String footprints = command.include().isEmpty() ? "\n" + footprints() : "";
        Files.writeString(page, Report.of(measurements, facts(command, results, took)) + footprints);
        System.out.print(footprints);
        System.out.println("wrote " + json + " and " + page);
    }

    private static String footprints() throws IOException {
        return HashFootprints.page() + "\n" + SortedFootprints.page() + "\n" + ListFootprints.page() + "\n"
                + TextFootprints.page();
    }

    private static String json(Collection<RunResult> results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
        out.flush();
        String json = bytes.toString(StandardCharsets.UTF_8);
        // The results may be published, and where Java lies is nobody's business.
        return json.replace(anyParams(results).getJvm(), "java");
    }

    /** About the run and the machine, but nothing that names it. */
    private static List<String> facts(Command command, Collection<RunResult> results, String took) {
        Pace pace = command.pace();
        BenchmarkParams params = anyParams(results);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s: %d %s, %d × %d ms of warm-up, %d × %d ms measured, %s",
                        command.name(),
                        pace.forks,
                        pace.forks == 1 ? "fork" : "interleaved forks",
                        pace.warmups,
                        pace.millis,
                        pace.iterations,
                        pace.millis,
                        took),
                LocalDate.now(ZoneOffset.UTC).toString(),
                params.getVmName() + " " + params.getVmVersion() + ", " + pace.jvmArgs,
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors() + " processors",
                "JMH " + params.getJmhVersion() + " with its allocation profiler");
    }

    private static BenchmarkParams anyParams(Collection<RunResult> results) {
        return results.iterator().next().getParams();
    }
}
