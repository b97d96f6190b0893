package slotwright.booking.testing;

import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.Topics;
import slotwright.platform.testing.Await;

/** How experienced the people of a shop are. */
public final class Experienced {

    private Experienced() {}

    /** Tells it as this version of the person, and waits until it has arrived. */
    public static void tell(Shop shop, Announcer announcer, Sql sql, int person, String level, long version) {
        UUID id = shop.staff.get(person);
        announcer.tell(
                Topics.RESOURCES,
                id.toString(),
                SchedulingEvents.RESOURCE_CHANGED,
                id.toString(),
                version,
                Resource.class,
                new Staff(id, true, shop.location, Set.of(), level, null));
        Await.until(
                "the level arrived",
                () -> sql.number("SELECT COUNT(*) FROM resource WHERE resource_id = ? AND version = ?", id, version)
                        == 1);
    }
}
