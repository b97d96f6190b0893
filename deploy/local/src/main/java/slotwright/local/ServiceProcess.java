package slotwright.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program of the suite as a process of its own: {@code java -jar}, configured by environment variables, output in a
 * log, ending with this JVM however this JVM ends. After {@link #stop} or {@link #kill} it can be started again.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final Children children;
    private GuardedProcess running;

    ServiceProcess(String name, List<String> command, Map<String, String> environment, Path log, Children children) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.children = children;
    }

    public String name() {
        return name;
    }

    /** Starts it if it is not running; does not wait until it is ready. */
    public synchronized ServiceProcess start() {
        if (!isAlive()) {
            running = GuardedProcess.start(command, log.getParent(), environment, log);
            children.remember(running.handle(), name);
        }
        return this;
    }

    /** SIGTERM, so that it finishes what it does; SIGKILL after 30 seconds. */
    public synchronized void stop() {
        if (running != null) {
            running.stop(STOP_PATIENCE);
        }
    }

    /** SIGKILL. */
    public synchronized void kill() {
        if (running != null) {
            running.kill();
        }
    }

    /** SIGSTOP: it holds its connections and leases and does nothing. */
    public synchronized void pause() {
        running.pause();
    }

    /** SIGCONT. */
    public synchronized void resume() {
        running.resume();
    }

    public synchronized boolean isAlive() {
        return running != null && running.isAlive();
    }

    public long pid() {
        return handle().pid();
    }

    public synchronized ProcessHandle handle() {
        return running.handle();
    }

    /** Standard output and errors of all its runs. */
    public Path log() {
        return log;
    }

    /**
     * Waits until the URL answers with 200.
     *
     * @throws StackException with the end of the log if it does not within the time, or the process ends
     */
    public ServiceProcess awaitReady(URI url, Duration bound) {
        Await.until(bound, () -> !isAlive() || answersOk(url));
        if (!isAlive()) {
            throw new StackException(name + " ended with code " + exitCode() + " instead of becoming ready; its log "
                    + log + " ends with:\n" + LogTail.of(log, 40));
        }
        if (!answersOk(url)) {
            throw new StackException(name + " was not ready at " + url + " within " + bound.toSeconds() + " s; its log "
                    + log + " ends with:\n" + LogTail.of(log, 40));
        }
        return this;
    }

    /**
     * Waits for its end.
     *
     * @return the exit code; 128 + the signal's number if a signal ended it
     */
    public int awaitExit(Duration bound) {
        if (!Await.until(bound, () -> !isAlive())) {
            throw new StackException(name + " has not ended within " + bound.toSeconds() + " s");
        }
        return exitCode();
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized int exitCode() {
        return running.exitCode();
    }

    static boolean answersOk(URI url) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while waiting for " + url, e);
        }
    }
}
