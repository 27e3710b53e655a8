package dev.byre.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Counts what operations of Byre's types allocate, keep and copy, and holds it against what was accepted: a regression
 * of these shows on any machine, however busy.
 *
 * <p>It counts in a JVM of its own whose only compiler is the one that leaves every allocation where the source has it,
 * so that figures are exact, and the same however long that JVM has run.
 *
 * <p>Exit status: 0 if all is as good as accepted, 1 if something is worse or the two do not list the same, 2 for
 * wrong usage.
 */
public final class Gate {
    private static final List<String> HEAD = List.of(
            "# Accepted figures",
            "",
            "What one call of an operation allocates, and what the version that it makes keeps for itself, without keys, values",
            "and elements; of what is built or copied, for each element. Means over calls with different keys or indexes. Exact,",
            "and the same on every machine with compressed references.",
            "",
            "`benchmarks/run gate` counts again and fails where a figure has grown by more than "
                    + Verdict.TOLERATED_PERCENT + " %;",
            "`benchmarks/run gate --accept` writes this page, and the difference shows in the review.",
            "");

    private static final List<String> JVM_ARGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:-UseCompactObjectHeaders",
            "-XX:+EnableDynamicAgentLoading",
            "-Djdk.attach.allowAttachSelf=true");

    private Gate() {}

    /**
     * Counts in a JVM of its own, which speaks to the console of this one.
     *
     * @param baseline the page of what was accepted
     * @param include a regular expression that the names of the types must match somewhere
     * @param accept whether what is counted is to be accepted, whatever it is
     * @return the exit status
     */
    public static int run(Path baseline, String include, boolean accept) throws IOException {
        Process child =
                process(baseline, include, accept, List.of()).inheritIO().start();
        try {
            return child.waitFor();
        } catch (InterruptedException stopped) {
            child.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while counting", stopped);
        }
    }

    /** What starts that JVM, with further arguments for it. */
    static ProcessBuilder process(Path baseline, String include, boolean accept, List<String> jvmArgs) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_ARGS);
        command.addAll(jvmArgs);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Gate.class.getName()));
        command.addAll(List.of(baseline.toString(), include, String.valueOf(accept)));
        return new ProcessBuilder(command);
    }

    /** What runs in that JVM; the arguments are those of {@link #run}. */
    public static void main(String[] args) throws IOException {
        Pattern include = Pattern.compile(args[1]);
        System.exit(
                judge(Path.of(args[0]), include, Boolean.parseBoolean(args[2]), count(include), System.out::println));
    }

    /** What comes of figures that have been counted: the exit status. */
    static int judge(Path baseline, Pattern include, boolean accept, Figures counted, Consumer<String> console)
            throws IOException {
        if (counted.rows().isEmpty()) {
            console.accept("no type matches " + include);
            return 2;
        }
        Figures accepted = read(baseline);
        if (accept) {
            accepted.replace(include, counted);
            List<String> page = new ArrayList<>(HEAD);
            page.addAll(accepted.lines());
            Files.write(baseline, page);
            console.accept("accepted " + counted.rows().size() + " rows");
            return 0;
        }
        Verdict verdict = Verdict.of(accepted.only(include), counted);
        verdict.lines().forEach(console);
        return verdict.isGood() ? 0 : 1;
    }

    private static Figures count(Pattern include) {
        Figures figures = new Figures();
        for (int size : Figures.SIZES) {
            Map<String, Runnable> types = new LinkedHashMap<>();
            new MapSpecimens(figures, size).addTo(types);
            new SequenceSpecimens(figures, size).addTo(types);
            types.forEach((type, count) -> {
                if (include.matcher(type).find()) {
                    count.run();
                }
            });
        }
        return figures;
    }

    private static Figures read(Path baseline) throws IOException {
        return Files.exists(baseline) ? Figures.parse(Files.readAllLines(baseline)) : new Figures();
    }
}
