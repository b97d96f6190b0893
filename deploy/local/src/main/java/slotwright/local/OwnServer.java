package slotwright.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A server that runs as a guarded child of this process, on data that outlive it. */
abstract class OwnServer implements Server {

    private static final Duration START_BOUND = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Address address;
    private final Path folder;
    private final Path log;
    private final Children children;
    private GuardedProcess running;

    /**
     * @param kept what the stack keeps: the server's data in a folder of its name, its log, its process id
     */
    OwnServer(String name, int port, StackFolder kept) {
        this.name = name;
        this.address = new Address("127.0.0.1", port);
        String word = name.toLowerCase(Locale.ROOT);
        this.folder = kept.data(word);
        this.log = kept.logs().resolve(word + ".log");
        this.children = kept.children();
    }

    /** Makes the data folder ready for {@link #command()}; may be called on a folder that is ready. */
    abstract void prepare();

    abstract List<String> command();

    /** What it finds in its environment besides what this process has. */
    Map<String, String> environment() {
        return Map.of();
    }

    /** Whether the server answers a question that only a working one can answer. */
    abstract boolean answers();

    @Override
    public final synchronized void start() {
        if (isRunning()) {
            return;
        }
        Ports.requireFree(Map.of(address.port(), name));
        prepare();
        running = GuardedProcess.start(command(), folder, environment(), log);
        children.remember(running.handle(), name);
        Await.until(START_BOUND, () -> !running.isAlive() || answers());
        // The order matters: an answer may come from a stranger on this port while ours could not bind it.
        if (!running.isAlive()) {
            throw new StackException(name + " ended with code " + running.exitCode() + " instead of listening on "
                    + address + "; its log " + log + " ends with:\n" + LogTail.of(log, 15));
        }
        if (!answers()) {
            running.kill();
            throw new StackException(name + " did not answer on " + address + " within " + START_BOUND.toSeconds()
                    + " s; its log " + log + " ends with:\n" + LogTail.of(log, 15));
        }
    }

    @Override
    public final synchronized void stop() {
        if (running != null) {
            running.stop(STOP_PATIENCE);
        }
    }

    @Override
    public final synchronized void kill() {
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public final synchronized void pause() {
        required().pause();
    }

    @Override
    public final synchronized void resume() {
        required().resume();
    }

    @Override
    public final synchronized boolean isRunning() {
        return running != null && running.isAlive();
    }

    @Override
    public final synchronized ProcessHandle process() {
        return required().handle();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Address address() {
        return address;
    }

    final Path folder() {
        return folder;
    }

    final Path log() {
        return log;
    }

    private GuardedProcess required() {
        if (!isRunning()) {
            throw new StackException(name + " is not running");
        }
        return running;
    }
}
