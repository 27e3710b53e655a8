package dev.byre.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * In which order forks are run, and how long that will take.
 *
 * <p>Each cell once before any cell again, so that a slow hour of the machine hits all alike; the rivals in one operation
 * at one size one after the other, so that it hits those that are compared most alike; and another of them first in each
 * round. Where time is limited, the first round is run whatever it takes, and another only if there is time for all of it.
 *
 * <p>One thread at a time.
 */
final class Plan {
    /** A fork to be run. */
    record Step(int round, Cell cell) {}

    /** What a fork is thought to take beside its iterations, until one has been seen. */
    private static final double SECONDS_TO_START = 1;

    private final List<Step> steps = new ArrayList<>();
    private final double nominalSeconds;
    private final double limitSeconds;
    private final Map<Cell, Double> secondsOfCell = new HashMap<>();
    private final Map<Integer, List<Double>> secondsOfSize = new HashMap<>();
    private int done;
    private double spentSeconds;

    /**
     * A plan.
     *
     * @param rounds at most, and one at least
     * @param nominalSeconds what the iterations of a fork take
     * @param limitSeconds what all rounds together are to take at most
     */
    Plan(Collection<Cell> cells, int rounds, double nominalSeconds, double limitSeconds) {
        this.nominalSeconds = nominalSeconds;
        this.limitSeconds = limitSeconds;
        Map<List<Object>, List<Cell>> groups = new LinkedHashMap<>();
        cells.stream()
                .sorted(Comparator.comparing(Cell::operation)
                        .thenComparingInt(Cell::size)
                        .thenComparing(Cell::rival))
                .forEach(cell -> groups.computeIfAbsent(
                                List.of(cell.operation(), cell.size()), group -> new ArrayList<>())
                        .add(cell));
        for (int round = 1; round <= rounds; round++) {
            for (List<Cell> group : groups.values()) {
                List<Cell> rotated = new ArrayList<>(group);
                Collections.rotate(rotated, 1 - round);
                for (Cell cell : rotated) {
                    steps.add(new Step(round, cell));
                }
            }
        }
    }

    /** Those that have been done and those that are to be. */
    List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** How many rounds they are. */
    int rounds() {
        return steps.get(steps.size() - 1).round();
    }

    /** The next to be done, or null if that was all. */
    @Nullable
    Step next() {
        return done < steps.size() ? steps.get(done) : null;
    }

    /** Notes that the next step has been done. */
    void done(double seconds) {
        Step step = steps.get(done++);
        Cell cell = step.cell();
        spentSeconds += seconds;
        secondsOfCell.put(cell, seconds);
        secondsOfSize.computeIfAbsent(cell.size(), size -> new ArrayList<>()).add(seconds);
        Step next = next();
        if (next != null && next.round() > step.round() && spentSeconds + secondsOfNextRound() > limitSeconds) {
            steps.subList(done, steps.size()).clear();
        }
    }

    private double secondsOfNextRound() {
        return secondsOfCell.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How long the rest will take: each cell what it took before, or else what others of its size took. */
    double secondsLeft() {
        Map<Integer, Double> means = new HashMap<>();
        Map<Integer, Double> ofRounds = new TreeMap<>();
        for (Step step : steps.subList(done, steps.size())) {
            Double known = secondsOfCell.get(step.cell());
            double seconds =
                    known != null ? known : means.computeIfAbsent(step.cell().size(), this::mean);
            ofRounds.merge(step.round(), seconds, Double::sum);
        }
        double left = 0;
        for (double ofRound : ofRounds.values()) {
            if (left > 0 && spentSeconds + left + ofRound > limitSeconds) {
                break;
            }
            left += ofRound;
        }
        return left;
    }

    private double mean(int size) {
        return secondsOfSize.getOrDefault(size, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(nominalSeconds + SECONDS_TO_START);
    }

    /** A line on how far it is. */
    String progress() {
        Step last = steps.get(done - 1);
        return "[" + done + "/" + steps.size() + ", round " + last.round() + ", " + Shown.duration(secondsLeft())
                + " left] " + last.cell();
    }
}
