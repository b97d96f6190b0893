package slotwright.booking.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.StaffTerms;

/** What a shop and its people have, of which nothing is known when it opens. Each waits until it has arrived. */
public final class Endowed {

    private Endowed() {}

    public static void place(Shop shop, Announcer announcer, Facilities facilities, long version) {
        announcer.tellChanged(
                Samples.location(shop.location, Shop.ZONE, facilities, List.of(), LocationTerms.NONE), version);
    }

    public static void equip(Shop shop, Announcer announcer, EquipmentKind kind, long version) {
        announcer.tellChanged(
                Samples.location(shop.location, Shop.ZONE, Facilities.UNKNOWN, List.of(kind), LocationTerms.NONE),
                version);
    }

    public static void terms(Shop shop, Announcer announcer, LocationTerms terms, long version) {
        announcer.tellChanged(
                Samples.location(shop.location, Shop.ZONE, Facilities.UNKNOWN, List.of(), terms), version);
    }

    public static void person(Shop shop, Announcer announcer, UUID person, String experience, long version) {
        announcer.tellChanged(new Staff(person, true, shop.location, Set.of(), experience, StaffTerms.NONE), version);
    }

    public static void person(Shop shop, Announcer announcer, UUID person, StaffTerms terms, long version) {
        announcer.tellChanged(new Staff(person, true, shop.location, Set.of(), null, terms), version);
    }
}
