package slotwright.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be done when this process ends, by its own decision or by Ctrl-C: the last thing started ends first. */
final class Shutdown {

    private static volatile boolean begun;

    private final Deque<Runnable> steps = new ArrayDeque<>();

    private Shutdown() {}

    static Shutdown atExit() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
        return shutdown;
    }

    /** Whether this process is ending: what ends now has been told to. */
    static boolean hasBegun() {
        return begun;
    }

    synchronized void add(Runnable step) {
        steps.push(step);
    }

    private synchronized void run() {
        begun = true;
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
