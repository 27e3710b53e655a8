package dev.byre.benchmarks;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * A chart of points, as SVG: what Lets-Plot is told to draw. Axes of figures are logarithmic; a dashed line is
 * drawn where a ratio is one.
 *
 * <p>Colours are those of Okabe and Ito, which readers who see colours otherwise can tell apart; a shape tells each
 * series too. The same points give the same bytes.
 *
 * <p>One thread at a time.
 */
final class Chart {
    /** What it is drawn on. */
    enum Ground {
        LIGHT("#ffffff", "#24292f", "#d8dee4", List.of("#D55E00", "#0072B2", "#009E73")),
        DARK("#0d1117", "#e6edf3", "#30363d", List.of("#E69F00", "#56B4E9", "#00B88A"));

        private final String paper;
        private final String ink;
        private final String grid;

        @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
        private final List<String> colors;

        Ground(String paper, String ink, String grid, List<String> colors) {
            this.paper = paper;
            this.ink = ink;
            this.grid = grid;
            this.colors = colors;
        }

        String fileEnding() {
            return this == LIGHT ? "-light.svg" : "-dark.svg";
        }
    }

    /**
     * How an axis is divided.
     *
     * @param isRatio whether it is of ratios
     */
    record Axis(String title, boolean isRatio, List<Double> breaks, List<String> labels) {
        static final Axis NONE = new Axis("", false, List.of(), List.of());
    }

    private static final double MARGIN = 0.12;

    private static final Pattern ID = Pattern.compile("id=\"([a-z][A-Za-z0-9]{6})\"");

    private final String title;
    private final String subtitle;
    private final int width;
    private final int height;
    private final Map<String, List<Object>> columns = new LinkedHashMap<>();
    private final List<String> series = new ArrayList<>();
    private int panelsAcross = 1;
    private boolean joined;
    private boolean named;
    private Axis x = Axis.NONE;
    private Axis y = Axis.NONE;

    Chart(String title, String subtitle, int width, int height) {
        this.title = title;
        this.subtitle = subtitle;
        this.width = width;
        this.height = height;
    }

    /** The series, in the order of their colours; points name the one that they belong to. */
    Chart series(String... names) {
        series.addAll(List.of(names));
        return this;
    }

    /** Each series' points are joined by a line. */
    Chart joined() {
        joined = true;
        return this;
    }

    Chart x(Axis axis) {
        x = axis;
        return this;
    }

    Chart y(Axis axis) {
        y = axis;
        return this;
    }

    /** The second axis has names on it, from the top down, instead of figures. */
    Chart named() {
        named = true;
        return this;
    }

    /** How many panels there are side by side; they come in the order of their names. */
    Chart panelsAcross(int count) {
        panelsAcross = count;
        return this;
    }

    Chart point(String ofPanel, String ofSeries, double atX, Object atY) {
        column("panel").add(ofPanel);
        column("series").add(ofSeries);
        column("x").add(atX);
        column("y").add(atY);
        return this;
    }

    private List<Object> column(String name) {
        return columns.computeIfAbsent(name, column -> new ArrayList<>());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The picture. */
    String svg(Ground ground) {
        Map<String, Object> spec = object("kind", "plot", "data", new LinkedHashMap<String, Object>(columns));
        spec.put("ggtitle", object("text", title, "subtitle", subtitle));
        spec.put("ggsize", object("width", width, "height", height));
        spec.put("mapping", object("x", "x", "y", "y", "color", "series", "shape", "series"));
        spec.put("layers", layers(ground));
        spec.put("scales", scales(ground));
        spec.put("theme", theme(ground));
        spec.put("facet", object("name", "wrap", "facets", list("panel"), "ncol", panelsAcross, "order", list(1)));
        String svg = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                spec, new DoubleVector(width, height), new UnsupportedRGBEncoder(), false);
        return withFixedIds(svg)
                .replaceFirst("<svg ", "<svg role=\"img\" viewBox=\"0 0 " + width + " " + height + "\" ");
    }

    /** Lets-Plot draws ids by lot. */
    private static String withFixedIds(String svg) {
        String fixed = svg;
        int count = 0;
        Matcher id = ID.matcher(svg);
        while (id.find()) {
            fixed = fixed.replaceAll("\\b" + id.group(1) + "\\b", "id" + ++count);
        }
        return fixed;
    }

    private List<Object> layers(Ground ground) {
        List<Object> layers = new ArrayList<>();
        if (x.isRatio()) {
            layers.add(object("geom", "vline", "xintercept", 1, "linetype", "dashed", "color", ground.ink));
        }
        if (y.isRatio()) {
            layers.add(object("geom", "hline", "yintercept", 1, "linetype", "dashed", "color", ground.ink));
        }
        if (joined) {
            layers.add(object("geom", "line", "size", 1.2, "show_legend", false));
        }
        layers.add(object("geom", "point", "size", 4, "alpha", 0.95));
        return layers;
    }

    private List<Object> scales(Ground ground) {
        List<Object> scales = list(scale("x", x));
        scales.add(
                named
                        ? object(
                                "aesthetic",
                                "y",
                                "discrete",
                                true,
                                "reverse",
                                true,
                                "name",
                                y.title(),
                                "expand",
                                list(0.0, 0.7))
                        : scale("y", y));
        List<Object> colors = new ArrayList<>(ground.colors.subList(0, series.size()));
        scales.add(object("aesthetic", "color", "name", "", "values", colors, "breaks", new ArrayList<Object>(series)));
        scales.add(object(
                "aesthetic",
                "shape",
                "name",
                "",
                "values",
                list(16, 17, 15).subList(0, series.size()),
                "breaks",
                new ArrayList<Object>(series)));
        return scales;
    }

    private Map<String, Object> scale(String aesthetic, Axis axis) {
        Map<String, Object> scale = object("aesthetic", aesthetic, "trans", "log10", "name", axis.title());
        scale.put("limits", limits(aesthetic));
        if (!axis.breaks().isEmpty()) {
            scale.put("breaks", new ArrayList<Object>(axis.breaks()));
            scale.put("labels", new ArrayList<Object>(axis.labels()));
        }
        return scale;
    }

    /** From the least to the greatest figure, and so much more that no point is cut. */
    private List<Object> limits(String aesthetic) {
        DoubleSummaryStatistics figures = column(aesthetic).stream()
                .mapToDouble(figure -> Math.log10((Double) figure))
                .summaryStatistics();
        double margin = Math.max(0.1, (figures.getMax() - figures.getMin()) * MARGIN);
        return list(Math.pow(10, figures.getMin() - margin), Math.pow(10, figures.getMax() + margin));
    }

    private static Map<String, Object> theme(Ground ground) {
        return object(
                "name", "minimal",
                "text", object("color", ground.ink, "family", "sans-serif", "blank", false),
                "plot_background", object("fill", ground.paper, "color", ground.paper, "blank", false),
                "panel_grid", object("color", ground.grid, "blank", false),
                "panel_grid_minor", object("blank", true),
                "axis_line", object("color", ground.grid, "blank", false),
                "strip_background", object("blank", true),
                "legend_background", object("fill", ground.paper, "color", ground.paper, "blank", false),
                "axis_text_x", object("angle", 0, "color", ground.ink, "blank", false),
                "legend_position", "top");
    }

    /** Lets-Plot changes what it is given. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static List<Object> list(Object... values) {
        return new ArrayList<>(List.of(values));
    }
}
