package dev.byre.benchmarks;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and writes what they measured, as JMH's JSON and as a page.
 *
 * <p>Exit status: 0 if all ran, 1 if one failed, 2 for wrong usage.
 */
public final class Run {
    private static final String USAGE = "usage: run smoke | quick | full | only REGEX  [--out DIR]";

    private static final String ALL = Run.class.getPackageName() + "\\.";

    /** How much time is taken. */
    private enum Pace {
        /** Each benchmark once, cold, in this JVM: tells that it runs, and nothing else. */
        SMOKE(0, 0, 1, 0, ""),
        QUICK(1, 3, 5, 200, "-Xms512m -Xmx512m -XX:+AlwaysPreTouch"),
        FULL(3, 3, 5, 1000, "-Xms4g -Xmx4g -XX:+AlwaysPreTouch");

        private final int forks;
        private final int warmups;
        private final int iterations;
        private final int millis;
        private final String jvmArgs;

        Pace(int forks, int warmups, int iterations, int millis, String jvmArgs) {
            this.forks = forks;
            this.warmups = warmups;
            this.iterations = iterations;
            this.millis = millis;
            this.jvmArgs = jvmArgs;
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
            Collection<RunResult> results = measure(command);
            if (command.pace() != Pace.SMOKE) {
                write(command, results);
            }
            System.out.println(results.size() + " benchmarks ran");
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

    /**
     * What to do.
     *
     * @param name of the mode, and of the files of results
     * @param include a regular expression that the names of the benchmarks must match somewhere
     */
    private record Command(String name, Pace pace, String include, Path out) {
        static Command of(String... args) {
            @Nullable Pace pace = null;
            String name = "";
            String include = ALL;
            Path out = Path.of("target", "results");
            for (int i = 0; i < args.length; i++) {
                boolean takesValue = args[i].equals("only") || args[i].equals("--out");
                if (takesValue && i + 1 == args.length) {
                    throw new IllegalArgumentException("a value is missing after " + args[i] + "; " + USAGE);
                }
                if (args[i].equals("--out")) {
                    out = path(args[++i]);
                    continue;
                }
                if (pace != null) {
                    throw new IllegalArgumentException("unexpected argument " + args[i] + "; " + USAGE);
                }
                name = args[i];
                switch (name) {
                    case "smoke" -> pace = Pace.SMOKE;
                    case "quick" -> pace = Pace.QUICK;
                    case "full" -> pace = Pace.FULL;
                    case "only" -> {
                        pace = Pace.QUICK;
                        include = regex(args[++i]);
                    }
                    default -> throw new IllegalArgumentException("unknown mode " + name + "; " + USAGE);
                }
            }
            if (pace == null) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Command(name, pace, include, out);
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

    /** Each fork of every benchmark before the next of any, so that a slow hour of the machine hits all rivals alike. */
    private static Collection<RunResult> measure(Command command) throws RunnerException {
        Pace pace = command.pace();
        if (pace == Pace.SMOKE) {
            // It measures nothing, so others may measure meanwhile.
            System.setProperty("jmh.ignoreLock", "true");
        }
        Map<BenchmarkParams, List<BenchmarkResult>> rounds = new TreeMap<>();
        for (int round = 1; round <= Math.max(1, pace.forks); round++) {
            if (pace.forks > 1) {
                System.out.println("# Round " + round + " of " + pace.forks + "; the time left is that of the round");
            }
            for (RunResult result : new Runner(options(command).build()).run()) {
                rounds.computeIfAbsent(result.getParams(), params -> new ArrayList<>())
                        .addAll(result.getBenchmarkResults());
            }
        }
        List<RunResult> results = new ArrayList<>();
        rounds.forEach((params, ofForks) -> results.add(new RunResult(params, ofForks)));
        return results;
    }

    private static ChainedOptionsBuilder options(Command command) {
        Pace pace = command.pace();
        boolean smoke = pace == Pace.SMOKE;
        return new OptionsBuilder()
                .include(command.include())
                .mode(smoke ? Mode.SingleShotTime : Mode.AverageTime)
                .timeUnit(java.util.concurrent.TimeUnit.NANOSECONDS)
                .forks(Math.min(1, pace.forks))
                .warmupIterations(pace.warmups)
                .warmupTime(TimeValue.milliseconds(pace.millis))
                .measurementIterations(pace.iterations)
                .measurementTime(TimeValue.milliseconds(pace.millis))
                .jvmArgs(smoke ? new String[0] : pace.jvmArgs.split(" "))
                .addProfiler(GCProfiler.class)
                .verbosity(smoke ? VerboseMode.SILENT : VerboseMode.NORMAL)
                .shouldFailOnError(true);
    }

    private static void write(Command command, Collection<RunResult> results) throws IOException {
        Files.createDirectories(command.out());
        Path json = command.out().resolve(command.name() + ".json");
        Path page = command.out().resolve(command.name() + ".md");
        Files.writeString(json, json(results));
        List<Measurement> measurements = results.stream().map(Measurement::of).toList();
        Files.writeString(page, Report.of(measurements, facts(command, results)));
        System.out.println("wrote " + json + " and " + page);
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
    private static List<String> facts(Command command, Collection<RunResult> results) {
        Pace pace = command.pace();
        BenchmarkParams params = anyParams(results);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s: %d %s, %d × %d ms of warm-up, %d × %d ms measured",
                        command.name(),
                        pace.forks,
                        pace.forks == 1 ? "fork" : "interleaved forks",
                        pace.warmups,
                        pace.millis,
                        pace.iterations,
                        pace.millis),
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
