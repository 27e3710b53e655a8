package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    private static List<Plan.Step> steps(String arguments) throws Exception {
        return Run.plan(arguments.split(" ")).steps();
    }

    @Test
    void aRunCanBeNarrowedToSizesAndRounds() throws Exception {
        List<Plan.Step> all = steps("full only ListReading.Get[.]");
        assertEquals(Set.of(16, 1000, 100_000, 1_000_000), sizes(all));
        assertEquals(3, Run.plan("full", "only", "ListReading.Get[.]").rounds());
        List<Plan.Step> some = steps("full only ListReading.Get[.] --sizes 16,1000 --rounds 2");
        assertEquals(Set.of(16, 1000), sizes(some));
        assertEquals(all.size() / 3, some.size());
        assertEquals(2, some.get(some.size() - 1).round());
    }

    private static Set<Integer> sizes(List<Plan.Step> steps) {
        return steps.stream().map(step -> step.cell().size()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "slow",
                "only",
                "only [",
                "only NoSuchBenchmark",
                "--out",
                "smoke --out",
                "smoke quick",
                "smoke --in x",
                "gate --baseline",
                "full --accept",
                "full --rounds",
                "full --rounds none",
                "full --rounds 0",
                "full --sizes 16,",
                "full only ListWriting --sizes 17",
                "smoke --rounds 1",
                "gate --sizes 16",
                "bytes only x",
                "report",
                "report no/such.json"
            })
    void wrongUsageIsOneLineAndStatusTwo(String arguments) {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        int status;
        try {
            status = Run.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        } finally {
            System.setErr(console);
        }
        String line = printed.toString(StandardCharsets.UTF_8);
        assertEquals(2, status, line);
        assertEquals(1, line.lines().count(), line);
        assertTrue(line.contains("usage") || line.contains("no benchmark"), line);
    }
}
