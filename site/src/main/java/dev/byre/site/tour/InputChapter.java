package dev.byre.site.tour;

import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was read. */
final class InputChapter implements Chapter {
    private static final int LARGEST = 6;

    @Override
    public Section run(Jdk jdk) {
        Jdk.Counts counts = jdk.counts();
        String lead = String.format(
                Locale.ROOT,
                "%,d modules with %,d files of %s, read in %s. %,d of them are class files, of version %d at most, with"
                        + " %,d constants. Name, size and CRC-32 of each go into copy-on-write values.",
                jdk.plain().size(),
                counts.files(),
                Unit.BYTES.text((double) counts.bytes()),
                Unit.NANOS.text((double) counts.nanos()),
                counts.classes(),
                counts.newest(),
                counts.constants());
        return new Section("The input: every file of this JDK", lead, List.of(), List.of(chart(jdk)), List.of());
    }

    private static Chart chart(Jdk jdk) {
        List<Chart.Bar> bars = jdk.plain().stream()
                .sorted(Comparator.comparingLong(InputChapter::bytes).reversed())
                .limit(LARGEST)
                .map(m -> new Chart.Bar(
                        String.format(Locale.ROOT, "%s (%,d files)", m.name, m.files.size()),
                        bytes(m),
                        Chart.Tone.NEUTRAL))
                .toList();
        return new Chart.Bars(
                "The largest modules", "The bytes of the files of the largest modules.", Unit.BYTES, bars);
    }

    private static long bytes(PlainModule module) {
        return Arrays.stream(module.sizes).asLongStream().sum();
    }
}
