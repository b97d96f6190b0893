package slotwright.platform.contract;

import java.util.List;

/**
 * The suite's topics. A name is always preceded by the configured prefix of the installation (empty in
 * production, one per module in tests).
 */
public final class Topics {

    public static final Topic SERVICES = new Topic("catalog.services.v1", Cleanup.COMPACT);
    public static final Topic PROMOTIONS = new Topic("catalog.promotions.v1", Cleanup.COMPACT);
    public static final Topic RESOURCES = new Topic("scheduling.resources.v1", Cleanup.COMPACT);
    public static final Topic DAYS = new Topic("scheduling.days.v1", Cleanup.COMPACT);
    public static final Topic BOOKINGS = new Topic("booking.bookings.v1", Cleanup.KEEP);
    public static final Topic AUDIT = new Topic("audit.entries.v1", Cleanup.RETENTION);

    /** Fixed for ever: another count needs a new version of the topic. */
    public static final int PARTITIONS = 6;

    private Topics() {}

    public static List<Topic> all() {
        return List.of(SERVICES, PROMOTIONS, RESOURCES, DAYS, BOOKINGS, AUDIT);
    }

    public enum Cleanup {
        COMPACT,
        KEEP,
        RETENTION
    }

    public record Topic(String name, Cleanup cleanup) {

        public Topic {
            if (!name.matches("[a-z]+\\.[a-z]+\\.v[0-9]+")) {
                throw new IllegalArgumentException("not a topic's name: " + name);
            }
        }
    }
}
