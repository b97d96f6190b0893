package slotwright.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import slotwright.bench.days.DaysBench;
import slotwright.local.LocalStack;
import slotwright.local.Naming;
import slotwright.local.RunningService;
import slotwright.local.RunningSuite;
import slotwright.local.Suite;
import slotwright.story.Api;

/** Measures the packaged services on a stack of their own and writes what came out. */
public final class Bench {

    private static final String SMALL = "constant JSON, small";
    private static final String LARGE = "constant JSON, large";
    private static final int REPETITIONS = 50;
    private static final int PEOPLE = 50;
    private static final Path FOLDER = Path.of("target", "bench");

    private final RunningSuite services;
    private final Api.Suite suite;

    Bench(RunningSuite services, Api.Suite suite) {
        this.services = services;
        this.suite = suite;
    }

    /** {@code --rounds=9 --requests=2000 --connections=8 --services=1000 --seed=1} unless told otherwise. */
    public static void main(String[] arguments) throws IOException {
        Options options = Options.read(arguments);
        try (LocalStack stack = LocalStack.fresh(
                        FOLDER.resolve("stack-" + ProcessHandle.current().pid()));
                RunningSuite services =
                        RunningSuite.onFreePorts(Suite.read(), stack, Naming.prefixed("bench"), Map.of())) {
            services.awaitReady();
            String token = stack.tokens().operatorToken();
            Clock clock = Clock.systemUTC();
            Report report = new Bench(services, suite(services, token)).run(options, clock);
            report.write(FOLDER);
            System.out.println(report.markdown());
            int rounds = options.rounds().rounds();
            DaysBench days = DaysBench.run(rounds, REPETITIONS)
                    .withChangedHours(
                            PEOPLE, rounds, suite(services, token), services.service("scheduling-service"), clock);
            days.write(FOLDER);
            System.out.println(days.markdown());
            System.out.println("Written to " + FOLDER + " as report and days, each .md and .json");
        }
        System.exit(0);
    }

    static Api.Suite suite(RunningSuite services, String administratorsToken) {
        return Api.Suite.from(services.options().toArray(String[]::new)).as(() -> administratorsToken);
    }

    Report run(Options options, Clock clock) {
        System.out.println("Seed " + options.seed() + "; filling the catalog with " + options.services() + " services");
        Shelf shelf = Shelf.fill(suite, options.services(), clock);
        return options.rounds().measure(scenarios(shelf), options.seed(), System.out::println);
    }

    private List<Scenario> scenarios(Shelf shelf) {
        RunningService catalog = services.service("catalog-service");
        RunningService booking = services.service("booking-service");
        return List.of(
                constant("catalog: " + SMALL, catalog, "/problems/not-found"),
                constant("catalog: " + LARGE, catalog, "/problems"),
                answer("catalog: one service", SMALL, catalog, n -> "/api/v1/services/" + shelf.slug(n)),
                answer(
                        "catalog: search by words",
                        LARGE,
                        catalog,
                        n -> "/api/v1/services?limit=10&q=" + Shelf.word(n) + "%20" + Shelf.word(n / 7)),
                answer(
                        "catalog: search by category and price",
                        LARGE,
                        catalog,
                        n -> "/api/v1/services?limit=10&sort=price&minPrice=" + n % 100 + "&category="
                                + Shelf.category(n)),
                constant("booking: " + SMALL, booking, "/problems/not-found"),
                new Scenario(
                        "booking: quote",
                        "booking: " + SMALL,
                        booking,
                        n -> Connection.post("/api/v1/quotes", UUID.randomUUID().toString(), shelf.wanted(n)),
                        201));
    }

    private static Scenario constant(String name, RunningService service, String path) {
        byte[] request = Connection.get(path);
        return new Scenario(name, null, service, n -> request, 200);
    }

    private static Scenario answer(String name, String baseline, RunningService service, IntFunction<String> path) {
        return new Scenario(name, "catalog: " + baseline, service, n -> Connection.get(path.apply(n)), 200);
    }
}
