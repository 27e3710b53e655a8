package dev.byre.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The page of results: what was missed, the table of copy against share, then a table for each operation, in Markdown.
 *
 * <p>One thread at a time.
 */
final class Report {
    private static final String MET = "**met**";
    private static final String MISSED = "**MISSED**";

    private final List<Measurement> measurements;
    private final StringBuilder page = new StringBuilder();

    private Report(List<Measurement> measurements) {
        this.measurements = measurements;
    }

    /**
     * The page.
     *
     * @param facts about the run and the machine, one a line
     */
    static String of(List<Measurement> measurements, List<String> facts) {
        return new Report(List.copyOf(measurements)).write(facts);
    }

    private String write(List<String> facts) {
        line("# Benchmarks");
        line("");
        facts.forEach(fact -> line("- " + fact));
        line("");
        line(
                "Times are medians over the iterations of all forks, ± half the distance between their quartiles; bytes are");
        line(
                "allocated. Of a walk over all elements, both are for one element. The ratio is to the rival of java.util, or");
        line(
                "the plain array, in this run; a peer is the like of ours in another library. Targets are held against the");
        line("medians, whatever the spread.");
        verdicts();
        copyAgainstShare();
        for (Operation operation : Operation.values()) {
            table(operation);
        }
        return page.toString();
    }

    private void verdicts() {
        int met = 0;
        List<String> missed = new ArrayList<>();
        for (Measurement m : measurements) {
            Target target = m.operation().target(m.rival(), m.size());
            if (target == null) {
                continue;
            }
            if (isMet(target, m)) {
                met++;
            } else {
                missed.add("- " + MISSED + " " + m.rival().type() + ", "
                        + m.operation().title() + ", " + size(m) + ": " + time(m.nanos()) + ", " + bytes(m.bytes())
                        + ratio(m, ", ") + ", target " + target);
            }
        }
        line("");
        line("## Targets");
        line("");
        line(met + " met, " + missed.size() + " missed.");
        if (!missed.isEmpty()) {
            line("");
            missed.forEach(this::line);
        }
    }

    /** One table for each size: types across, operations down, so that copying and sharing stand side by side. */
    private void copyAgainstShare() {
        List<Operation> operations = Operation.ofVersions();
        List<Measurement> all = measurements.stream()
                .filter(m -> operations.contains(m.operation()))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        List<Rival> rivals =
                all.stream().map(Measurement::rival).distinct().sorted().toList();
        line("");
        line("## Copy against share");
        for (int size : new TreeSet<>(all.stream().map(Measurement::size).toList())) {
            line("");
            StringBuilder head = new StringBuilder("| " + size(size) + " elements |");
            StringBuilder rule = new StringBuilder("|---|");
            for (Rival rival : rivals) {
                head.append(' ').append(rival.type()).append(rival.reference() == null ? ", copied |" : ", shared |");
                rule.append("---|");
            }
            line(head.toString());
            line(rule.toString());
            for (Operation operation : operations) {
                StringBuilder row = new StringBuilder("| " + operation.title() + " |");
                for (Rival rival : rivals) {
                    Measurement m = find(operation, rival, size);
                    row.append(m == null ? " – |" : " " + time(m.nanos()) + ", " + bytes(m.bytes()) + " |");
                }
                line(row.toString());
            }
        }
    }

    private void table(Operation operation) {
        List<Measurement> rows = new ArrayList<>();
        for (Measurement m : measurements) {
            if (m.operation() == operation) {
                rows.add(m);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        rows.sort((a, b) -> a.size() != b.size()
                ? Integer.compare(a.size(), b.size())
                : a.rival().compareTo(b.rival()));
        line("");
        line("## " + operation.title());
        line("");
        line("| size | type | time" + (operation.unit() == Operation.Unit.ELEMENT ? " for each element" : "")
                + " | bytes | ratio | target | |");
        line("|---:|---|---:|---:|---:|---|---|");
        for (Measurement m : rows) {
            Target target = operation.target(m.rival(), m.size());
            String verdict = target == null ? "" : isMet(target, m) ? MET : MISSED;
            line("| " + size(m) + " | " + m.rival().type() + " | " + timeAndSpread(m.nanos(), m.spread()) + " | "
                    + bytes(m.bytes()) + " | " + ratio(m, "") + " | " + (target == null ? "" : target) + " | " + verdict
                    + " |");
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private boolean isMet(Target target, Measurement m) {
        Rival against = target.against();
        Measurement reference = against == null ? reference(m) : find(m.operation(), against, m.size());
        return target.isMet(m, reference, bestPeer(m));
    }

    private @Nullable Measurement reference(Measurement m) {
        Rival reference = m.rival().reference();
        return reference == null ? null : find(m.operation(), reference, m.size());
    }

    private @Nullable Measurement bestPeer(Measurement m) {
        return measurements.stream()
                .filter(other ->
                        other.rival().isPeer() && other.operation() == m.operation() && other.size() == m.size())
                .min(Comparator.comparingDouble(Measurement::nanos))
                .orElse(null);
    }

    private @Nullable Measurement find(Operation operation, Rival rival, int size) {
        for (Measurement m : measurements) {
            if (m.operation() == operation && m.rival() == rival && m.size() == size) {
                return m;
            }
        }
        return null;
    }

    /** How many times its reference's time it took; nothing where there is none. */
    private String ratio(Measurement m, String before) {
        Measurement reference = reference(m);
        if (reference == null) {
            return "";
        }
        double ratio = m.nanos() / reference.nanos();
        return before + String.format(Locale.ROOT, ratio < 0.1 ? "%.4f ×" : "%.2f ×", ratio);
    }

    private static String size(Measurement m) {
        return m.size() == Measurement.ANY_SIZE ? "any" : size(m.size());
    }

    private static String size(int size) {
        return String.format(Locale.ROOT, "%,d", size).replace(',', ' ');
    }

    private static String time(double nanos) {
        return figure(nanos / timeScale(nanos), nanos / timeScale(nanos)) + timeUnit(nanos);
    }

    /** Both in one unit, with the digits that the time has. */
    private static String timeAndSpread(double nanos, double spread) {
        double scale = timeScale(nanos);
        return figure(nanos / scale, nanos / scale) + " ± " + figure(spread / scale, nanos / scale) + timeUnit(nanos);
    }

    private static double timeScale(double nanos) {
        return nanos < 1e3 ? 1 : nanos < 1e6 ? 1e3 : 1e6;
    }

    private static String timeUnit(double nanos) {
        return nanos < 1e3 ? " ns" : nanos < 1e6 ? " µs" : " ms";
    }

    /** Whole numbers as such: allocation is exact. */
    private static String bytes(double bytes) {
        double scale = bytes < 1e4 ? 1 : bytes < 1e6 ? 1e3 : 1e6;
        boolean whole = scale == 1 && Math.abs(bytes - Math.rint(bytes)) < 0.005;
        return figure(bytes / scale, whole ? Double.POSITIVE_INFINITY : bytes / scale)
                + (scale == 1 ? " B" : scale == 1e3 ? " kB" : " MB");
    }

    /** With as many decimals as give {@code reference} three digits. */
    private static String figure(double value, double reference) {
        int decimals = reference < 10 ? 2 : reference < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
