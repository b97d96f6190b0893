package slotwright.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The results as a table for people and as JSON for programs. */
record Report(int rounds, int connections, int processors, List<Result> results) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Median over the rounds, and the spread where it tells how much to believe. */
    String markdown() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "%d rounds, %d connections, %d processors for client, services and servers together.%n%n",
                rounds,
                connections,
                processors));
        table.append(
                "| answer | bytes | requests/s | spread | of constant JSON | spread | CPU µs/request | p50 ms | p99 ms |\n");
        table.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        results.forEach(result -> table.append(row(result)));
        return table.toString();
    }

    private static String row(Result result) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f to %.0f | %s | %s | %.0f | %.2f | %.2f |%n",
                result.scenario(),
                result.bytes(),
                result.perSecond().median(),
                result.perSecond().lowest(),
                result.perSecond().highest(),
                result.baseline() == null ? "" : percent(result.ofBaseline().median()),
                result.baseline() == null
                        ? ""
                        : percent(result.ofBaseline().lowest()) + " to "
                                + percent(result.ofBaseline().highest()),
                result.cpuMicros().median(),
                result.medianMillis().median(),
                result.slowestPercentMillis().median());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /** {@code report.md} and {@code report.json} in the folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), markdown());
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("report.json").toFile(), this);
    }
}
