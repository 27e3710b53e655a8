package dev.byre.site.tour.report;

import dev.byre.site.tour.report.Chart.Bar;
import dev.byre.site.tour.report.Chart.Bars;
import dev.byre.site.tour.report.Chart.Line;
import dev.byre.site.tour.report.Chart.Lines;
import java.util.List;
import java.util.Locale;

/** Charts as SVG. Colours and fonts are left to the style sheet of the page, which knows light from dark. */
final class Drawing {
    /** About as wide as a telephone, so that the letters are not shrunk there. */
    private static final int WIDTH = 400;

    private static final int BAR_PITCH = 34;
    private static final int BAR_HEIGHT = 10;
    private static final int VALUE_ROOM = 70;

    private static final int LEFT = 58;
    private static final int RIGHT = 10;
    private static final int TOP = 12;
    private static final int PLOT_HEIGHT = 170;
    private static final int BOTTOM = 34;

    private final Markup out;

    Drawing(Markup out) {
        this.out = out;
    }

    /**
     * Draws one chart.
     *
     * @param id an identifier that no other element of the page has
     */
    void draw(Chart chart, String id) {
        int height = chart instanceof Bars bars ? bars.bars().size() * BAR_PITCH : TOP + PLOT_HEIGHT + BOTTOM;
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-text");
        out.leaf("title", chart.title(), "id", id + "-title");
        out.leaf("desc", chart.description(), "id", id + "-text").line();
        if (chart instanceof Bars bars) {
            bars(bars);
        } else if (chart instanceof Lines lines) {
            lines(lines);
        }
        out.close().line();
    }

    private void bars(Bars chart) {
        double most = chart.bars().stream().mapToDouble(Bar::value).max().orElse(0);
        int y = 0;
        for (Bar bar : chart.bars()) {
            double length = most == 0 ? 0 : bar.value() / most * (WIDTH - VALUE_ROOM);
            out.leaf("text", bar.label(), "x", "0", "y", number(y + 12));
            out.empty(
                    "rect",
                    "class",
                    "fill " + style(bar.tone()),
                    "x",
                    "0",
                    "y",
                    number(y + 18),
                    "width",
                    number(Math.max(length, 1)),
                    "height",
                    number(BAR_HEIGHT),
                    "rx",
                    "1");
            out.leaf(
                    "text",
                    chart.unit().text(bar.value()),
                    "class",
                    "value",
                    "x",
                    number(Math.max(length, 1) + 6),
                    "y",
                    number(y + 27));
            out.line();
            y += BAR_PITCH;
        }
    }

    private void lines(Lines chart) {
        int count =
                chart.lines().stream().mapToInt(l -> l.values().size()).max().orElse(0);
        double most = chart.lines().stream()
                .flatMap(l -> l.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Scale scale = Scale.upTo(most, chart.unit());
        for (int i = 0; i <= scale.steps(); i++) {
            double value = i * scale.step();
            String y = number(y(value, scale));
            out.empty("line", "class", "grid", "x1", number(LEFT), "x2", number(WIDTH - RIGHT), "y1", y, "y2", y);
            out.leaf(
                    "text",
                    chart.unit().text(value),
                    "class",
                    "axis end",
                    "x",
                    number(LEFT - 6),
                    "y",
                    number(y(value, scale) + 4));
        }
        out.line();
        int below = TOP + PLOT_HEIGHT + 16;
        for (int x : count <= 2 ? List.of(1, count) : List.of(1, (count + 1) / 2, count)) {
            out.leaf(
                    "text",
                    String.format(Locale.ROOT, "%,d", x),
                    "class",
                    "axis middle",
                    "x",
                    number(x(x, count)),
                    "y",
                    number(below));
        }
        out.leaf("text", chart.across(), "class", "axis middle", "x", number((LEFT + WIDTH) / 2), "y", "214")
                .line();
        chart.lines().forEach(line -> line(line, count, scale));
    }

    private void line(Line line, int count, Scale scale) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < line.values().size(); i++) {
            points.append(i == 0 ? "" : " ");
            points.append(number(x(i + 1, count)))
                    .append(',')
                    .append(number(y(line.values().get(i), scale)));
        }
        out.empty("polyline", "class", "stroke " + style(line.tone()), "points", points.toString())
                .line();
    }

    private static double x(int x, int count) {
        return count <= 1 ? LEFT : LEFT + (double) (x - 1) / (count - 1) * (WIDTH - RIGHT - LEFT);
    }

    private static double y(double value, Scale scale) {
        return TOP + PLOT_HEIGHT * (1 - value / scale.most());
    }

    /** The class in the style sheet. */
    static String style(Chart.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** An axis from zero in a few round steps. */
    private record Scale(double step, int steps) {
        /** As few as tell the eye where it is. */
        private static final int MOST_STEPS = 5;

        static Scale upTo(double value, Unit unit) {
            if (value == 0) {
                return new Scale(1, 1);
            }
            double divisor = unit.divisor(value);
            double power = Math.pow(10, Math.floor(Math.log10(value / divisor)) - 1);
            double step = power;
            for (double round : new double[] {1, 2, 5, 10, 20, 50, 100}) {
                step = round * power * divisor;
                if (value <= step * MOST_STEPS) {
                    break;
                }
            }
            return new Scale(step, (int) Math.ceil(value / step));
        }

        double most() {
            return step * steps;
        }
    }
}
