package slotwright.story;

/** The suite did something else than the story tells. */
public final class StoryFailed extends RuntimeException {

    public StoryFailed(String message) {
        super(message);
    }
}
