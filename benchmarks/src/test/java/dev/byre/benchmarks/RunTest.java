package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
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
