package dev.byre.site.tour;

import dev.byre.cow.CowByteArray;
import dev.byre.site.tour.report.Chart;
import dev.byre.site.tour.report.Section;
import dev.byre.site.tour.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Keeps versions of one large array of bytes, written to and inserted into, and tells what that costs its readers. */
final class BytesChapter implements Chapter {
    /** Any fixed number makes every run edit the same bytes. */
    private static final long SEED = 7;

    private static final int VERSIONS = 500;

    /** Copies of more versions might not fit into the heap. */
    private static final int COPIES = 3;

    private static final byte[] INSERTED = new byte[100];
    private static final int READS = 1000;

    private final Meter meter;
    private final Checks checks;

    BytesChapter(Meter meter, Checks checks) {
        this.meter = meter;
        this.checks = checks;
    }

    @Override
    public Section run(Jdk jdk) {
        CowByteArray content = jdk.content();
        byte[] plain = content.toArray();
        int[] places =
                new SplittableRandom(SEED).ints(VERSIONS, 0, plain.length).toArray();
        Measured set = new Measured("CowByteArray, one byte set", set(content, places), Chart.Tone.SHARED);
        Measured inserted =
                new Measured("CowByteArray, 100 bytes inserted", insert(content, places), Chart.Tone.SHARED);
        List<Measured> rows = List.of(
                set,
                inserted,
                new Measured("byte[], one byte set", copyAndSet(plain, places), Chart.Tone.COPIED),
                new Measured("byte[], 100 bytes inserted", copyAndInsert(plain, places), Chart.Tone.COPIED));
        checks.same("copies of bytes", set.cost().events().copies(), VERSIONS);
        checkVersions(content, plain, places);
        String lead = String.format(
                Locale.ROOT,
                "The %,d files of %s in one array of %,d bytes, and a version kept before each change at a random place.",
                jdk.plain().get(jdk.largest()).files.size(),
                jdk.plain().get(jdk.largest()).name,
                plain.length);
        return new Section(
                "Arrays of bytes: every version of a large one kept",
                lead,
                List.of(Measured.table("each version", "bytes copied", rows), questions(content, plain, places)),
                charts(rows),
                List.of("A byte[] is read faster: what is kept of many versions is paid for where one is read byte by"
                        + " byte. Where two versions differ is found without looking at what they share."));
    }

    private Cost set(CowByteArray content, int[] places) {
        return meter.measure(VERSIONS, content::share, array -> {
            List<CowByteArray> kept = new ArrayList<>(VERSIONS);
            for (int place : places) {
                kept.add(array.share());
                array.set(place, (byte) (array.get(place) + 1));
            }
            return kept.size();
        });
    }

    private Cost insert(CowByteArray content, int[] places) {
        return meter.measure(VERSIONS, content::share, array -> {
            List<CowByteArray> kept = new ArrayList<>(VERSIONS);
            for (int place : places) {
                kept.add(array.share());
                array.insertAllAt(place, INSERTED);
            }
            return kept.size();
        });
    }

    private Cost copyAndSet(byte[] plain, int[] places) {
        return meter.measure(COPIES, plain::clone, array -> {
            List<byte[]> kept = new ArrayList<>(COPIES);
            for (int i = 0; i < COPIES; i++) {
                kept.add(array.clone());
                array[places[i]]++;
            }
            return kept.size();
        });
    }

    private Cost copyAndInsert(byte[] plain, int[] places) {
        return meter.measure(COPIES, () -> plain, first -> {
            List<byte[]> kept = new ArrayList<>(COPIES);
            byte[] array = first;
            for (int i = 0; i < COPIES; i++) {
                kept.add(array);
                array = inserted(array, places[i]);
            }
            return (long) kept.size() + array.length;
        });
    }

    private static byte[] inserted(byte[] array, int place) {
        byte[] made = Arrays.copyOf(array, array.length + INSERTED.length);
        System.arraycopy(INSERTED, 0, made, place, INSERTED.length);
        System.arraycopy(array, place, made, place + INSERTED.length, array.length - place);
        return made;
    }

    /** Each version must differ from the one before where it was written to, and the last from nothing expected. */
    private void checkVersions(CowByteArray content, byte[] plain, int[] places) {
        CowByteArray array = content.share();
        byte[] expected = plain.clone();
        for (int i = 0; i < COPIES; i++) {
            CowByteArray before = array.share();
            array.set(places[i], (byte) (array.get(places[i]) + 1));
            checks.same("where a version differs from the next", before.mismatch(array), places[i]);
            checks.sameBytes("a version of bytes", before, expected);
            expected[places[i]]++;
            before = array.share();
            array.insertAllAt(places[i], INSERTED);
            checks.sameBytes("a version of bytes", before, expected);
            expected = inserted(expected, places[i]);
        }
        checks.sameBytes("the last version of bytes", array, expected);
        checks.sameBytes("the first version of bytes", content, plain);
    }

    /** What single questions to a version cost. */
    private Table questions(CowByteArray content, byte[] plain, int[] places) {
        CowByteArray edited = content.share();
        edited.set(places[0], (byte) (edited.get(places[0]) + 1));
        byte[] copy = edited.toArray();
        int[] reads = new SplittableRandom(SEED).ints(READS, 0, plain.length).toArray();
        return new Table(
                List.of("one question", "CowByteArray", "byte[]"),
                List.of(
                        row(
                                "where two versions differ first",
                                meter.measure(1, () -> edited, array -> array.mismatch(content)),
                                meter.measure(1, () -> copy, array -> Arrays.mismatch(array, plain))),
                        row(
                                "a byte at a random place",
                                meter.measure(READS, () -> edited, array -> sum(array, reads)),
                                meter.measure(READS, () -> copy, array -> sum(array, reads))),
                        row(
                                "the sum of all bytes",
                                meter.measure(
                                        1, () -> edited, array -> array.stream().sum()),
                                meter.measure(1, () -> copy, BytesChapter::sum))));
    }

    private static List<String> row(String question, Cost ours, Cost theirs) {
        return List.of(question, ours.time(), theirs.time());
    }

    private static long sum(CowByteArray array, int[] places) {
        long sum = 0;
        for (int place : places) {
            sum += array.get(place);
        }
        return sum;
    }

    private static long sum(byte[] array, int[] places) {
        long sum = 0;
        for (int place : places) {
            sum += array[place];
        }
        return sum;
    }

    private static long sum(byte[] array) {
        int sum = 0;
        for (byte b : array) {
            sum += b;
        }
        return sum;
    }

    private List<Chart> charts(List<Measured> ways) {
        return meter.allocation().isKnown()
                ? List.of(Measured.allocated(
                        "Allocated for one more version", "The bytes allocated for each version.", ways))
                : List.of();
    }
}
