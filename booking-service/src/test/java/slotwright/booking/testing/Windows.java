package slotwright.booking.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents.Window;

/** Windows of a day that differ from what a shop has otherwise. */
public final class Windows {

    private Windows() {}

    /** The shop's hours of that day at another price, told and arrived as its second version. */
    public static void tellPriced(Shop shop, Announcer announcer, LocalDate day, int percent) {
        Window window = new Window(
                UUID.randomUUID(),
                Shop.at(day, 8, 0),
                Shop.at(day, 8, 0),
                Shop.at(day, 18, 0),
                60,
                30,
                0,
                0,
                shop.staff.size(),
                percent,
                1,
                0,
                1,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                0);
        shop.announceDay(day, 2, shop.staff.size(), List.of(window));
        announcer.awaitDay(shop.location, day, 2);
    }
}
