package slotwright.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import slotwright.local.RunningService;

/** What a service says about itself on its management port. */
final class Management {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final RunningService service;

    Management(RunningService service) {
        this.service = service;
    }

    /** What an ingress asks before it sends a request here. */
    boolean isReady() {
        try {
            return get(service.readyPath()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether it answers, and says that nothing more should be sent here. */
    boolean saysNotReady() {
        try {
            return get(service.readyPath()).statusCode() == 503;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The sum of a metric over all lines that have the text among their tags. */
    double sum(String metric, String tag) {
        try {
            return get("/q/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(metric + "{") && line.contains(tag))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            throw new StoryFailed("no metrics: " + e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        URI uri = service.managementUrl().resolve(path);
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }
}
