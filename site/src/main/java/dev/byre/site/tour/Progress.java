package dev.byre.site.tour;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One line at the bottom of a terminal that says how far the work is; nothing where there is no terminal.
 *
 * <p>The line is rewritten in place, at most ten times a second, and erased at the end.
 */
final class Progress implements AutoCloseable {
    private static final int BAR_LENGTH = 24;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** A terminal narrower than the line would break it, and then it could not be rewritten. */
    private static final int USUAL_COLUMNS = 80;

    private final PrintStream out;
    private final boolean visible;
    private final int columns;
    private long lastNanos = System.nanoTime() - PAUSE_NANOS;
    private int shown;

    /**
     * Progress on {@code out}, if a person is there to see it.
     *
     * @param terminal whether {@code out} is a terminal
     * @param environment the environment variables, of which {@code TERM}, {@code CI} and {@code COLUMNS} count
     */
    Progress(PrintStream out, boolean terminal, Map<String, String> environment) {
        this.out = out;
        this.visible = terminal
                && !environment.containsKey("CI")
                && !environment.getOrDefault("TERM", "").equals("dumb");
        String set = environment.getOrDefault("COLUMNS", "");
        this.columns = set.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(set) : USUAL_COLUMNS;
    }

    /** Whether standard output and input are a terminal. From JDK 22 on there may be a console without one. */
    @SuppressWarnings("SystemConsoleNull") // Before JDK 22 the console is null where there is no terminal.
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /** Shows how much of a known amount of work is done. */
    void show(String work, int done, int all) {
        long now = System.nanoTime();
        if (visible && now - lastNanos >= PAUSE_NANOS) {
            lastNanos = now;
            int filled = (int) ((long) BAR_LENGTH * done / Math.max(all, 1));
            String bar = "#".repeat(filled) + ".".repeat(BAR_LENGTH - filled);
            rewrite(String.format(Locale.ROOT, "%s [%s] %,d of %,d", work, bar, done, all));
        }
    }

    /** Shows what is being done. */
    void show(String work) {
        if (visible) {
            rewrite(work);
        }
    }

    private void rewrite(String line) {
        // The last column stays free: some terminals go to the next line once it is written.
        String cut = line.substring(0, Math.min(line.length(), columns - 1));
        out.print("\r" + cut + " ".repeat(Math.max(shown - cut.length(), 0)));
        out.flush();
        shown = cut.length();
    }

    /** Erases the line. */
    @Override
    public void close() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
            shown = 0;
        }
    }
}
