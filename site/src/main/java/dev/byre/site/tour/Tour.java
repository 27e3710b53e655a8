package dev.byre.site.tour;

import dev.byre.site.tour.report.HtmlPage;
import dev.byre.site.tour.report.Report;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.TextPage;
import dev.byre.site.tour.report.Unit;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Shows what copy-on-write buys on the files of the running JDK, as text and as a page.
 *
 * <p>Options are system properties, see {@link Options}. The exit status is 1 if a result is wrong and 2 if an option
 * is.
 */
public final class Tour {
    private static final Duration WINDOW = Duration.ofMillis(25);

    private static final int BROKEN = 1;
    private static final int BAD_OPTION = 2;

    private Tour() {}

    /** Every chapter, in the order of reading. */
    static List<Chapter> chapters(Options options, Meter meter, Checks checks) {
        return List.of(
                new InputChapter(),
                new LoadingChapter(meter, checks),
                new EditingChapter(options.versions(), meter, checks),
                new WritingChapter(meter, checks),
                new MapChapter(meter, checks),
                new SortedChapter("java.util.", meter, checks),
                new BytesChapter(meter, checks),
                new TextChapter(meter, checks));
    }

    /**
     * Runs the tour.
     *
     * @param arguments where the page goes if no option says it
     */
    public static void main(String[] arguments) throws IOException {
        Path usualOut = Path.of(arguments.length > 0 ? arguments[0] : "target/tour/index.html");
        int status = run(System.getProperties(), usualOut, WINDOW, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the tour and tells the exit status. Without a window, nothing is measured in earnest or run before. */
    static int run(Properties properties, Path usualOut, Duration window, PrintStream out, PrintStream err)
            throws IOException {
        try {
            Options options = Options.of(properties, usualOut);
            options.checkWritable();
            run(options, window, out);
            return 0;
        } catch (BadOption e) {
            err.println("tour: " + e.getMessage());
            return BAD_OPTION;
        } catch (BrokenPromise e) {
            err.println("tour: BROKEN PROMISE: " + e.getMessage());
            return BROKEN;
        }
    }

    private static void run(Options options, Duration window, PrintStream out) throws IOException, BadOption {
        Meter meter = new Meter(Allocation.find(), window);
        Checks checks = new Checks();
        List<Section> sections;
        try (Progress progress = new Progress(out, Progress.isTerminal(), System.getenv())) {
            Jdk jdk = JdkReader.running(progress);
            // The compilers may be busy for seconds when they meet new code, so all of it is run before it is measured.
            if (!window.isZero()) {
                run("Warming up", chapters(options, meter, new Checks()), jdk, progress);
            }
            sections = run("Measuring", chapters(options, meter, checks), jdk, progress);
            progress.show("Comparing the kept versions with what they held");
            checks.sameLoading("loaded version", jdk.versions(), jdk.plain());
        } catch (OutOfMemoryError e) {
            throw new BadOption("-Dtour.versions=" + options.versions() + " is too much for a heap of " + heap());
        }
        Report report = new Report(
                "Byre: copy-on-write on the files of a JDK", environment(), method(meter), sections, checks.verdict());
        out.print(TextPage.of(report));
        options.write(HtmlPage.of(report));
        out.println("Report: " + options.out());
    }

    private static List<Section> run(String work, List<Chapter> chapters, Jdk jdk, Progress progress) {
        List<Section> sections = new ArrayList<>();
        for (Chapter chapter : chapters) {
            progress.show(work + " chapter " + (sections.size() + 1) + " of " + chapters.size());
            sections.add(chapter.run(jdk));
        }
        return sections;
    }

    private static String environment() {
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(collector -> collector.getName().replaceFirst(" .*", ""))
                .distinct()
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Byre gives Java values with a share(): an independent copy at once, which is copied for real only at the"
                        + " first write that the other side could see. CowArray stands in for ArrayList, CowIntArray for"
                        + " int[], CowByteArray for byte[], CowMap for HashMap, CowSortedMap for TreeMap, CowString for"
                        + " StringBuilder. Here they hold all files of the JDK that runs this: %s %s (%s), %d processors, heap up"
                        + " to %s, %s collector; %s %s.",
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"),
                Runtime.getRuntime().availableProcessors(),
                heap(),
                collectors,
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    private static String heap() {
        return Unit.BYTES.text((double) Runtime.getRuntime().maxMemory());
    }

    private static String method(Meter meter) {
        String allocated = meter.allocation().isKnown()
                ? "Allocated is what the thread allocated, exactly."
                : "This JVM does not tell what a thread allocates.";
        return "Times are the best of several medians, each of many rounds, after a warm-up, in one thread. "
                + allocated + " Copies are those that Byre made of what was shared, counted by CowEvents.";
    }
}
