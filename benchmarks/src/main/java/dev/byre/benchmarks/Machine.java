package dev.byre.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is measured on: all that a reader needs to tell whether figures can be like his, and nothing that names it. */
final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    static Map<String, Object> describe() {
        OperatingSystemMXBean os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cpu", cpu());
        machine.put("processors", os.getAvailableProcessors());
        machine.put("memory", Math.round(os.getTotalMemorySize() / (double) (1 << 30)) + " GiB");
        // Of the system's version only the numbers: what follows them may be somebody's own build.
        machine.put("os", os.getName() + " " + os.getVersion().replaceAll("[^0-9.].*", "") + ", " + os.getArch());
        machine.put(
                "jvm",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                        + System.getProperty("java.vendor"));
        return machine;
    }

    /** How many threads ran or waited for a processor on it, as a mean over the last minute; "unknown" on some systems. */
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }

    private static String cpu() {
        try {
            if (Files.isReadable(CPU_INFO)) {
                for (String line : Files.readAllLines(CPU_INFO)) {
                    if (line.startsWith("model name")) {
                        return line.substring(line.indexOf(':') + 1).strip();
                    }
                }
            }
        } catch (IOException unreadable) {
            // Then it is as on a system that has no such file.
        }
        return "unknown, " + System.getProperty("os.arch");
    }
}
