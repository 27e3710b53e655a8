package dev.byre.site.tour.report;

import java.util.List;

/** A picture of figures. Its values are finite and not negative, and its axis starts at zero. */
public sealed interface Chart {
    /** What the picture shows, in a few words. */
    String title();

    /** What it shows, for those who do not see it. */
    String description();

    /** Kinds of mark, told apart by colour. */
    enum Tone {
        /** Nothing to compare. */
        NEUTRAL,
        /** Copy-on-write. */
        SHARED,
        /** What it is held against. */
        COPIED
    }

    /**
     * One bar for each thing compared.
     *
     * @param unit of the values
     */
    record Bars(String title, String description, Unit unit, List<Bar> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** A value by its name. */
    record Bar(String label, double value, Tone tone) {
        public Bar {
            checkValue(value);
        }
    }

    /**
     * Lines over one axis.
     *
     * @param across what the x axis counts
     * @param unit of the y axis
     */
    record Lines(String title, String description, String across, Unit unit, List<Line> lines) implements Chart {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** The y values at x = 1, 2, 3 and so on. */
    record Line(String label, List<Double> values, Tone tone) {
        public Line {
            values = List.copyOf(values);
            values.forEach(Chart::checkValue);
        }
    }

    private static void checkValue(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("value " + value + " is not a finite number from 0 on");
        }
    }
}
