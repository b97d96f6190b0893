package slotwright.bench.days;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import slotwright.local.RunningService;
import slotwright.story.Api;
import slotwright.story.Narrator;
import slotwright.story.Shop;

/**
 * Everybody's hours change: the service computes all their days anew, stores them and sends them. Over HTTP, one person
 * after the other, until nothing is left to be sent.
 */
final class ChangedHours {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<Integer> EVERY_DAY = List.of(1, 2, 3, 4, 5, 6, 7);

    private final Api scheduling;
    private final RunningService service;
    private final String location;
    private final LocalDate since;

    /** Path and entity tag of each person's schedule. */
    private final Map<String, String> schedules = new TreeMap<>();

    private int hour = 8;

    private ChangedHours(Api scheduling, RunningService service, String location, LocalDate since) {
        this.scheduling = scheduling;
        this.service = service;
        this.location = location;
        this.since = since;
    }

    static ChangedHours of(int people, Api.Suite suite, RunningService service, Clock clock) {
        Shop shop = new Shop(suite);
        String location = shop.location("Rota", "Europe/Berlin", "EUR", 4);
        LocalDate since = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(60);
        ChangedHours hours = new ChangedHours(suite.scheduling(), service, location, since);
        for (int i = 0; i < people; i++) {
            String person = shop.staff("Person " + i, location, List.of());
            String path = "staff/" + person + "/schedules";
            Api.Answer made = hours.scheduling.post(path, hours.body()).expect(201);
            hours.schedules.put(path + "/" + made.json().path("id").asText(), made.entityTag());
        }
        hours.awaitSent(0);
        return hours;
    }

    /**
     * Units are events that were sent, nearly all of them days; the CPU is that of the service's whole process.
     */
    Work.Sample change() {
        hour = hour == 8 ? 9 : 8;
        double sent = metric("slotwright_outbox_sent_total");
        Duration cpu = cpu();
        long begun = System.nanoTime();
        schedules.replaceAll(
                (path, tag) -> scheduling.put(path, tag, body()).expect(200).entityTag());
        awaitSent(sent);
        return new Work.Sample(
                Math.round(metric("slotwright_outbox_sent_total") - sent),
                System.nanoTime() - begun,
                cpu().minus(cpu).toNanos());
    }

    private Map<String, Object> body() {
        List<Map<String, Object>> spans = new ArrayList<>();
        EVERY_DAY.forEach(weekday -> spans.add(Map.of(
                "weekday",
                weekday,
                "from",
                "%02d:00".formatted(hour),
                "to",
                "%02d:00".formatted(hour + 8),
                "locationId",
                location)));
        return Map.of("effectiveFrom", since.toString(), "spans", spans);
    }

    private void awaitSent(double before) {
        double atLeast = before + (double) schedules.size() * Calendars.DAYS;
        Narrator.eventually(
                "nothing is left to be sent",
                () -> metric("slotwright_outbox_sent_total") >= atLeast && metric("slotwright_outbox_age_seconds") == 0
                        ? true
                        : null);
    }

    private Duration cpu() {
        return service.process().handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private double metric(String name) {
        HttpRequest request = HttpRequest.newBuilder(service.managementUrl().resolve("/q/metrics"))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
