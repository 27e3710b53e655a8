package dev.byre.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The page of results: where ours stand, the table of copy against share, then a table for each operation, in Markdown.
 *
 * <p>One thread at a time.
 */
final class Report {
    private static final String MET = "**met**";
    private static final String MISSED = "**MISSED**";
    private static final String AHEAD = "**ahead**";
    private static final String BEHIND = "**BEHIND**";
    private static final String LEVEL = "level";
    private static final String UNRELIABLE = "unreliable";

    private final List<Measurement> measurements;
    private final StringBuilder page = new StringBuilder();

    private Report(List<Measurement> measurements) {
        this.measurements = measurements;
    }

    static String of(Results results) {
        return of(results.measurements(), results.facts());
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
                "Times are medians over the iterations of all forks, ± half the distance between their quartiles; bytes are what a");
        line(
                "call allocates, garbage included, and up to half a byte that other threads do meanwhile. Where a table says so, both");
        line("are for one element of those that a call walks over or builds with.");
        line("");
        line(
                "*To java.util* and *to the best peer* are times as multiples of another's in this run, so less than 1 is faster: of");
        line(
                "the class of the JDK, or the plain array, and of the fastest persistent collection of another library. A handle");
        line(
                "(`CowMap` and its like) that is changed in place is not compared with peers, which make another version there.");
        line(AHEAD + " and " + BEHIND + " tell that ours is faster or slower by more than both spreads, and " + LEVEL
                + " that it is neither.");
        line("");
        line(String.format(
                Locale.ROOT,
                "A time is %s, and ranked nowhere, where its spread is more than %.0f %% of it, or the medians of two forks are more",
                UNRELIABLE,
                Measurement.MAX_SPREAD * 100));
        line(String.format(
                Locale.ROOT,
                "than %.0f %% apart. Targets are what the project asks of itself; they are held against the medians, and so many",
                Measurement.MAX_DRIFT * 100));
        line("times (×) are of the time *to java.util* where nobody else is named.");
        targets();
        standings("Against the best peer", this::bestPeer);
        standings("Against java.util", m -> m.operation().isOfVersions() ? null : reference(m));
        standings("Sharing against copying", m -> m.operation().isOfVersions() ? reference(m) : null);
        copyAgainstShare();
        breakEven();
        for (Operation operation : Operation.values()) {
            table(operation);
        }
        return page.toString();
    }

    private void targets() {
        int met = 0;
        List<String> missed = new ArrayList<>();
        List<String> unreliable = new ArrayList<>();
        for (Measurement m : measurements) {
            Target target = m.operation().target(m.rival(), m.size());
            if (target == null) {
                continue;
            }
            String verdict = verdict(target, m);
            String item = "- " + verdict + " " + name(m) + ": " + Shown.time(m.nanos()) + ", " + Shown.bytes(m.bytes())
                    + heldAgainst(target, m) + ", target " + target;
            if (verdict.equals(MET)) {
                met++;
            } else {
                (verdict.equals(MISSED) ? missed : unreliable).add(item);
            }
        }
        line("");
        line("## Targets");
        line("");
        line(met + " met, " + missed.size() + " missed, " + unreliable.size() + " unreliable.");
        list(missed);
        list(unreliable);
    }

    private void list(List<String> items) {
        if (!items.isEmpty()) {
            line("");
            items.forEach(this::line);
        }
    }

    private static String name(Measurement m) {
        return m.rival().type() + ", " + m.operation().title() + ", " + Shown.size(m.size());
    }

    /** Against whom a measurement is held. */
    @FunctionalInterface
    private interface Opponent {
        @Nullable
        Measurement of(Measurement m);
    }

    /** How many are ahead and how many are not, and each that is behind. */
    private void standings(String title, Opponent opponent) {
        int ahead = 0;
        int level = 0;
        int unreliable = 0;
        List<String> behind = new ArrayList<>();
        for (Measurement m : measurements) {
            Measurement other = opponent.of(m);
            if (!m.rival().isOurs() || other == null) {
                continue;
            }
            String standing = standing(m, other);
            ahead += standing.equals(AHEAD) ? 1 : 0;
            level += standing.equals(LEVEL) ? 1 : 0;
            unreliable += standing.equals(UNRELIABLE) ? 1 : 0;
            if (standing.equals(BEHIND)) {
                behind.add("- " + BEHIND + " " + name(m) + ": " + Shown.time(m.nanos()) + ", "
                        + other.rival().type() + " " + Shown.time(other.nanos()) + ", " + ratio(m, other));
            }
        }
        if (ahead + level + unreliable + behind.size() == 0) {
            return;
        }
        line("");
        line("## " + title);
        line("");
        line(ahead + " ahead, " + level + " level, " + behind.size() + " behind, " + unreliable + " unreliable.");
        list(behind);
    }

    private static String standing(Measurement m, Measurement other) {
        if (!m.isReliable() || !other.isReliable()) {
            return UNRELIABLE;
        }
        return m.isLevelWith(other) ? LEVEL : m.nanos() < other.nanos() ? AHEAD : BEHIND;
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
        line("");
        line(
                "Median time of one call, and the bytes that it allocates. Copied: a version is made by the constructor that copies,");
        line("or by `clone()` of an array. Shared: it is a `share()`.");
        for (int size : new TreeSet<>(all.stream().map(Measurement::size).toList())) {
            line("");
            StringBuilder head = new StringBuilder("| " + Shown.size(size) + " elements |");
            StringBuilder rule = new StringBuilder("|---|");
            for (Rival rival : rivals) {
                head.append(' ').append(rival.type()).append(rival.reference() == null ? ", copied |" : ", shared |");
                rule.append("---|");
            }
            line(head.toString());
            line(rule.toString());
            for (Operation operation : operations) {
                if (all.stream().noneMatch(m -> m.operation() == operation && m.size() == size)) {
                    continue;
                }
                StringBuilder row = new StringBuilder("| " + operation.title() + " |");
                for (Rival rival : rivals) {
                    Measurement m = find(operation, rival, size);
                    row.append(m == null ? " – |" : " " + time(m) + ", " + Shown.bytes(m.bytes()) + " |");
                }
                line(row.toString());
            }
        }
    }

    private static String time(Measurement m) {
        return Shown.time(m.nanos()) + (m.isReliable() ? "" : " " + UNRELIABLE);
    }

    /** What sharing takes of what copying takes, by the number of versions held and that of writes between two. */
    private void breakEven() {
        List<Measurement> shared = new ArrayList<>();
        Operation.HELD.forEach(held -> shared.addAll(sharedInEachOf(Operation.ofWrites(held))));
        if (shared.isEmpty()) {
            return;
        }
        line("");
        line("## Break-even of copy against share");
        line("");
        line(
                "The time to keep a version and then to write so often where versions are shared, as a multiple of that where they");
        line(
                "are copied, while so many of the last versions are held; and from how many writes on a copy costs less, in time");
        line("and in bytes allocated.");
        line("");
        StringBuilder head = new StringBuilder("| type | size | held |");
        for (int w : Operation.ofWrites(Operation.USUALLY_HELD).keySet()) {
            head.append(' ').append(Shown.size(w)).append(w == 1 ? " write |" : " writes |");
        }
        line(head + " break-even in time | in bytes |");
        line("|---|---:|---:|"
                + "---:|".repeat(Operation.ofWrites(Operation.USUALLY_HELD).size()) + "---|---|");
        shared.sort(Comparator.comparing(Measurement::rival).thenComparingInt(Measurement::size));
        shared.forEach(this::breakEven);
    }

    /** Ours in the first of some operations, if they and what they are held against were measured in each. */
    private List<Measurement> sharedInEachOf(SortedMap<Integer, Operation> byWrites) {
        Operation first = byWrites.get(byWrites.firstKey());
        return measurements.stream()
                .filter(m -> m.operation() == first && m.rival().isOurs())
                .filter(m -> byWrites.values().stream()
                        .allMatch(operation -> find(operation, m.rival(), m.size()) != null
                                && find(operation, m.rival().reference(), m.size()) != null))
                .toList();
    }

    private void breakEven(Measurement first) {
        int held = Operation.HELD.stream()
                .filter(h -> Operation.ofWrites(h).containsValue(first.operation()))
                .findFirst()
                .orElseThrow();
        SortedMap<Integer, Operation> byWrites = Operation.ofWrites(held);
        SortedMap<Integer, Double> times = new TreeMap<>();
        SortedMap<Integer, Double> bytes = new TreeMap<>();
        boolean reliable = true;
        StringBuilder cells = new StringBuilder();
        for (Map.Entry<Integer, Operation> entry : byWrites.entrySet()) {
            Measurement share = requireNonNull(find(entry.getValue(), first.rival(), first.size()), "a share");
            Measurement copy =
                    requireNonNull(find(entry.getValue(), first.rival().reference(), first.size()), "a copy");
            times.put(entry.getKey(), share.nanos() / copy.nanos());
            bytes.put(entry.getKey(), share.bytes() / copy.bytes());
            reliable &= share.isReliable() && copy.isReliable();
            cells.append(' ').append(against(share, copy)).append(" |");
        }
        line("| " + first.rival().type() + " | " + Shown.size(first.size()) + " | " + held + " |" + cells + " "
                + (reliable ? BreakEven.of(times) : UNRELIABLE) + " | " + BreakEven.of(bytes) + " |");
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
        rows.sort(Comparator.comparingInt(Measurement::size).thenComparing(Measurement::rival));
        line("");
        line("## " + operation.title());
        line("");
        String each = operation.unit() == Operation.Unit.ELEMENT ? " for each element" : "";
        line("| size | type | time" + each + " | bytes" + each + " | to java.util | to the best peer | target | |");
        line("|---:|---|---:|---:|---:|---:|---|---|");
        for (Measurement m : rows) {
            Target target = operation.target(m.rival(), m.size());
            line("| " + Shown.size(m.size()) + " | " + m.rival().type() + " | "
                    + Shown.timeAndSpread(m.nanos(), m.spread()) + (m.isReliable() ? "" : " " + UNRELIABLE) + " | "
                    + Shown.bytes(m.bytes()) + " | " + against(m, reference(m)) + " | " + against(m, bestPeer(m))
                    + " | " + (target == null ? "" : target) + " | " + (target == null ? "" : verdict(target, m))
                    + " |");
        }
    }

    /** The ratio, and of ours, who is ahead. */
    private static String against(Measurement m, @Nullable Measurement other) {
        if (other == null) {
            return "";
        }
        String standing = standing(m, other);
        return standing.equals(UNRELIABLE)
                ? UNRELIABLE
                : ratio(m, other) + (m.rival().isOurs() ? " " + standing : "");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** What a target is held against: the time as a multiple of theirs. */
    private String heldAgainst(Target target, Measurement m) {
        List<@Nullable Measurement> others = new ArrayList<>();
        others.add(target.isAboutPeers() ? bestPeer(m) : null);
        others.add(target.isAboutReference() ? reference(target, m) : null);
        StringBuilder held = new StringBuilder();
        for (Measurement other : others) {
            if (other != null) {
                held.append(", ")
                        .append(ratio(m, other))
                        .append(' ')
                        .append(other.rival().type());
            }
        }
        return held.toString();
    }

    /** Bytes are exact, so that who needs too many has missed; a target about time needs reliable times. */
    private String verdict(Target target, Measurement m) {
        Measurement reference = reference(target, m);
        if (!target.isMetInBytes(m, reference)) {
            return MISSED;
        }
        Measurement bestPeer = bestPeer(m);
        boolean reliable = (!target.isAboutTime() || m.isReliable())
                && (!target.isAboutReference() || reference == null || reference.isReliable())
                && (!target.isAboutPeers() || bestPeer == null || bestPeer.isReliable());
        return !reliable ? UNRELIABLE : target.isMet(m, reference, bestPeer) ? MET : MISSED;
    }

    private @Nullable Measurement reference(Target target, Measurement m) {
        Rival against = target.against();
        return against == null ? reference(m) : find(m.operation(), against, m.size());
    }

    private @Nullable Measurement reference(Measurement m) {
        Rival reference = m.rival().reference();
        return reference == null ? null : find(m.operation(), reference, m.size());
    }

    /** The fastest of the peers in the same operation, of ours that are their likes there. */
    private @Nullable Measurement bestPeer(Measurement m) {
        if (!m.rival().isOurs() || (m.rival().isHandle() && m.operation().isInPlaceForHandles())) {
            return null;
        }
        return measurements.stream()
                .filter(other ->
                        other.rival().isPeer() && other.operation() == m.operation() && other.size() == m.size())
                .min(Comparator.comparingDouble(Measurement::nanos))
                .orElse(null);
    }

    private @Nullable Measurement find(Operation operation, @Nullable Rival rival, int size) {
        for (Measurement m : measurements) {
            if (m.operation() == operation && m.rival() == rival && m.size() == size) {
                return m;
            }
        }
        return null;
    }

    /** How many times the other's time it took; nothing where there is none. */
    private static String ratio(Measurement m, Measurement other) {
        return Shown.ratio(m.nanos() / other.nanos());
    }
}
