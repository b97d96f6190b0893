package slotwright.bench.days;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import slotwright.bench.Figures;
import slotwright.local.RunningService;
import slotwright.story.Api;

/** Each piece of work in turns with the library's loop, so that whatever slows the machine slows both. */
public final class DaysBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_UP = 3;

    /**
     * @param perSecond units, of one thread
     * @param byTheLibrary of the library's loop in the same round, likewise the next
     */
    public record Measured(
            String work,
            Figures perSecond,
            Figures cpuMicrosPerUnit,
            Figures byTheLibrary,
            Figures libraryCpuMicrosPerUnit) {}

    private final List<Measured> results;

    private DaysBench(List<Measured> results) {
        this.results = results;
    }

    /** @param repetitions of each piece of work in each round */
    public static DaysBench run(int rounds, int repetitions) {
        Calendars calendars = new Calendars();
        if (calendars.occurrences() != calendars.occurrencesByTheLibrary()) {
            throw new IllegalStateException("other occurrences than the library's: " + calendars.occurrences());
        }
        return new DaysBench(List.of(
                compare(
                        new Work("occurrences of ten rules in 400 days", calendars::occurrences),
                        new Work("library", calendars::occurrencesByTheLibrary),
                        rounds,
                        repetitions),
                compare(
                        new Work("days of a person with three spans and ten rules", calendars::staffDays),
                        new Work("library", calendars::staffDaysByTheLibrary),
                        rounds,
                        repetitions)));
    }

    /** The same with whole days of people, through HTTP, database and Kafka; measured by the service's process. */
    public DaysBench withChangedHours(int people, int rounds, Api.Suite suite, RunningService scheduling, Clock clock) {
        Calendars calendars = new Calendars();
        ChangedHours hours = ChangedHours.of(people, suite, scheduling, clock);
        Measured measured = compare(
                "days of " + people + " people, computed anew, stored and sent",
                hours::change,
                () -> new Work("library", () -> calendars.hoursByTheLibrary(people)).measure(1),
                rounds);
        return new DaysBench(
                Stream.concat(results.stream(), Stream.of(measured)).toList());
    }

    public List<Measured> results() {
        return results;
    }

    public String markdown() {
        StringBuilder table = new StringBuilder();
        table.append(
                "| in one thread, or in one service | per second | spread | CPU µs each | library's loop per second | CPU µs each |\n");
        table.append("|---|---:|---:|---:|---:|---:|\n");
        results.forEach(result -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f to %.0f | %.2f | %.0f | %.2f |%n",
                result.work(),
                result.perSecond().median(),
                result.perSecond().lowest(),
                result.perSecond().highest(),
                result.cpuMicrosPerUnit().median(),
                result.byTheLibrary().median(),
                result.libraryCpuMicrosPerUnit().median())));
        return table.toString();
    }

    /** {@code days.md} and {@code days.json} in the folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("days.md"), markdown());
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("days.json").toFile(), results);
    }

    private static Measured compare(Work own, Work library, int rounds, int repetitions) {
        return compare(own.name(), () -> own.measure(repetitions), () -> library.measure(repetitions), rounds);
    }

    private static Measured compare(String name, Supplier<Work.Sample> own, Supplier<Work.Sample> library, int rounds) {
        for (int i = 0; i < WARM_UP; i++) {
            own.get();
            library.get();
        }
        List<Work.Sample> samples = new ArrayList<>();
        List<Work.Sample> baseline = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            samples.add(own.get());
            baseline.add(library.get());
        }
        return new Measured(
                name,
                figures(samples, Work.Sample::perSecond),
                figures(samples, Work.Sample::cpuMicrosPerUnit),
                figures(baseline, Work.Sample::perSecond),
                figures(baseline, Work.Sample::cpuMicrosPerUnit));
    }

    private static Figures figures(List<Work.Sample> samples, ToDoubleFunction<Work.Sample> figure) {
        return Figures.of(samples.stream().mapToDouble(figure).toArray());
    }
}
