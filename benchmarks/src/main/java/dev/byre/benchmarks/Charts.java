package dev.byre.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The charts of a run, each on a light and on a dark ground; those of which nothing was measured are left out. Those of
 * rivals leave out any time that is unreliable; those of copying and sharing are of differences that noise cannot hide.
 */
final class Charts {
    private static final String COPIED = "copied, java.util";
    private static final String SHARED = "shared, Byre";
    private static final String PEERS = "other libraries";
    private static final String OURS = "Byre";
    private static final String JDK = "JDK";

    private static final Map<Operation, String> OF_MAPS = Map.of(
            Operation.MAP_GET_HIT, "get",
            Operation.MAP_PUT_NEW, "put, a new key",
            Operation.MAP_REPLACE, "put, another value",
            Operation.MAP_REMOVE, "remove",
            Operation.MAP_FOR_EACH, "forEach",
            Operation.MAP_ITERATE, "iterator");
    private static final Map<Operation, String> OF_SORTED_MAPS = Map.of(
            Operation.SORTED_GET_HIT, "get",
            Operation.SORTED_PUT_NEW, "put, a new key",
            Operation.SORTED_REPLACE, "put, another value",
            Operation.SORTED_REMOVE, "remove",
            Operation.SORTED_FOR_EACH, "forEach",
            Operation.SORTED_ITERATE, "iterator");
    private static final Map<Operation, String> OF_LISTS = Map.of(
            Operation.LIST_GET, "get",
            Operation.LIST_SET, "set",
            Operation.LIST_ADD, "add at the end",
            Operation.LIST_INSERT, "insert anywhere",
            Operation.LIST_FOR_EACH, "forEach",
            Operation.LIST_ITERATE, "iterator");

    /** Of which size the charts of rivals are. */
    private static final int SIZE = 100_000;

    private final List<Measurement> measurements;

    private Charts(List<Measurement> measurements) {
        this.measurements = measurements;
    }

    /**
     * Writes the charts, in the place of those that are in the folder.
     *
     * @return their names
     */
    static List<String> write(List<Measurement> measurements, Path folder) throws IOException {
        Map<String, Chart> charts = new Charts(measurements).all();
        List<String> written = new ArrayList<>();
        deleteAll(folder);
        for (Map.Entry<String, Chart> chart : charts.entrySet()) {
            if (!chart.getValue().isEmpty()) {
                Files.createDirectories(folder);
                for (Chart.Ground ground : Chart.Ground.values()) {
                    Files.writeString(
                            folder.resolve(chart.getKey() + ground.fileEnding()),
                            chart.getValue().svg(ground));
                }
                written.add(chart.getKey());
            }
        }
        return written;
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> charts = Files.newDirectoryStream(folder, "*.svg")) {
                for (Path chart : charts) {
                    Files.delete(chart);
                }
            }
        }
    }

    private Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("copy-against-share", copyAgainstShare());
        charts.put("break-even", breakEven());
        charts.put("maps", rivals("Hash maps", "HashMap", "CowMap", OF_MAPS));
        charts.put("sorted-maps", rivals("Sorted maps", "TreeMap", "CowSortedMap", OF_SORTED_MAPS));
        charts.put("lists", rivals("Lists", "ArrayList", "CowArray", OF_LISTS));
        return charts;
    }

    /** The headline: time by size, a panel for each type. */
    private Chart copyAgainstShare() {
        Chart chart = new Chart(
                        "Keeping a version of a collection, then changing one element",
                        "Median time; both axes are logarithmic; lower is better",
                        800,
                        460)
                .series(COPIED, SHARED)
                .joined()
                .panelsAcross(4)
                .x(axis("elements", false, 16, 1000, 100_000))
                .y(times());
        for (Measurement shared : ofOperation(Operation.CHANGE_ONE)) {
            Measurement copied = reference(shared);
            if (shared.rival().isOurs() && copied != null) {
                String panel = copied.rival().type() + " / " + shared.rival().type();
                chart.point(panel, COPIED, copied.size(), copied.nanos());
                chart.point(panel, SHARED, shared.size(), shared.nanos());
            }
        }
        return chart;
    }

    /** What sharing takes of what copying takes, by the number of writes between two versions. */
    private Chart breakEven() {
        Chart chart = new Chart(
                        "Break-even: how many writes between two versions make sharing as dear as copying",
                        "Time of sharing as a multiple of that of copying, ten versions held; sharing is cheaper below 1",
                        800,
                        600)
                .series("16 elements", "1 000", "100 000")
                .joined()
                .panelsAcross(4)
                .x(axis("writes between two versions that are kept", false, 1, 10, 100, 1000))
                .y(axis("time of sharing ÷ time of copying", true, 0.0001, 0.001, 0.01, 0.1, 1, 10));
        Operation.ofWrites(Operation.USUALLY_HELD).forEach((writes, operation) -> {
            for (Measurement shared : ofOperation(operation)) {
                Measurement copied = reference(shared);
                if (shared.rival().isOurs() && copied != null) {
                    String series = Shown.size(shared.size()) + (shared.size() == 16 ? " elements" : "");
                    chart.point(shared.rival().type(), series, writes, shared.nanos() / copied.nanos());
                }
            }
        });
        return chart;
    }

    /** The times of all rivals in those of some operations that have one of ours, as multiples of what java.util takes. */
    private Chart rivals(String title, String reference, String handle, Map<Operation, String> operations) {
        long rows = measurements.stream()
                .filter(m -> operations.containsKey(m.operation()) && m.size() == SIZE)
                .map(Measurement::rival)
                .distinct()
                .count();
        Chart chart = new Chart(
                        title + " of " + Shown.size(SIZE) + " elements, beside those of other libraries",
                        "Median time as a multiple of that of " + reference + "; lower is better.\n" + reference
                                + " and " + handle + " write in place; \"shared\" is the first write after a share().",
                        900,
                        // Two panels, one below the other, with room for each name.
                        240 + 2 * 22 * (int) rows)
                .series(PEERS, OURS, JDK)
                .named()
                .panelsAcross(3)
                .x(axis("time ÷ time of " + reference, true, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000));
        Set<Rival> peers = EnumSet.noneOf(Rival.class);
        operations.keySet().forEach(operation -> ofOperation(operation).forEach(m -> peers.add(m.rival())));
        peers.removeIf(rival -> !rival.isPeer());
        for (Rival rival : Rival.values()) {
            operations.forEach((operation, panel) -> {
                List<Measurement> reliable = ofOperation(operation).stream()
                        .filter(m -> m.size() == SIZE && m.isReliable())
                        .toList();
                if (reliable.stream().noneMatch(m -> m.rival().isOurs())) {
                    return;
                }
                for (Measurement m : reliable) {
                    Measurement ofJdk = rival.reference() == null ? m : reference(m);
                    if (m.rival() == rival
                            && ofJdk != null
                            && ofJdk.isReliable()
                            && ofJdk.rival().type().equals(reference)) {
                        String series = rival.isOurs() ? OURS : rival.isOfJdk() ? JDK : PEERS;
                        chart.point(panel, series, m.nanos() / ofJdk.nanos(), name(rival, peers));
                    }
                }
            });
        }
        return chart;
    }

    /** Of a peer the library, which says enough where it has no other one. */
    private static String name(Rival rival, Set<Rival> peers) {
        if (!rival.isPeer()) {
            return rival.type().replace(", just shared", ", shared");
        }
        String library = rival.type().replaceFirst(" .*", " ");
        long count =
                peers.stream().filter(peer -> peer.type().startsWith(library)).count();
        return count == 1 ? library.strip() : rival.type().replace("Persistent", "");
    }

    private List<Measurement> ofOperation(Operation operation) {
        List<Measurement> found = new ArrayList<>();
        for (Measurement m : measurements) {
            if (m.operation() == operation) {
                found.add(m);
            }
        }
        found.sort(Comparator.comparing(Measurement::rival).thenComparingInt(Measurement::size));
        return found;
    }

    private @Nullable Measurement reference(Measurement m) {
        for (Measurement other : measurements) {
            if (other.rival() == m.rival().reference()
                    && other.operation() == m.operation()
                    && other.size() == m.size()) {
                return other;
            }
        }
        return null;
    }

    private static Chart.Axis axis(String title, boolean isRatio, double... breaks) {
        List<Double> at = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (double value : breaks) {
            at.add(value);
            labels.add(BigDecimal.valueOf(value)
                    .stripTrailingZeros()
                    .toPlainString()
                    .replaceFirst("000$", "k"));
        }
        return new Chart.Axis(title, isRatio, at, labels);
    }

    private static Chart.Axis times() {
        return new Chart.Axis(
                "time for one version",
                false,
                List.of(1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7),
                List.of("1 ns", "10 ns", "100 ns", "1 µs", "10 µs", "100 µs", "1 ms", "10 ms"));
    }
}
