package slotwright.story;

import java.io.PrintStream;
import java.util.Objects;
import java.util.function.Supplier;

/** Tells the story while it happens, and waits where the suite needs a moment. */
public final class Narrator {

    /** Far beyond what any step takes: only something broken gets here. */
    private static final long PATIENCE_MILLIS = 60_000;

    private final PrintStream out;
    private int steps;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    public void chapter(String title) {
        out.printf("%n== %s%n", title);
    }

    public void says(String sentence) {
        out.println("   " + sentence);
    }

    /** A step that came out as told. */
    public void step(String sentence) {
        steps++;
        out.printf(" %2d. %s%n", steps, sentence);
    }

    public int steps() {
        return steps;
    }

    public static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new StoryFailed(otherwise);
        }
    }

    public static void same(Object expected, Object actual, String what) {
        check(Objects.equals(expected, actual), what + ": expected " + expected + " but was " + actual);
    }

    /** Polls until {@code attempt} answers something else than null. */
    public static <T> T eventually(String what, Supplier<T> attempt) {
        long giveUp = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            T result = attempt.get();
            if (result != null) {
                return result;
            }
            check(System.currentTimeMillis() < giveUp, "waited a minute in vain: " + what);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }
}
