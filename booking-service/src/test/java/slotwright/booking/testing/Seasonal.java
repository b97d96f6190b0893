package slotwright.booking.testing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.contract.ServiceTerms.TimeOfYear;
import slotwright.platform.contract.Topics;

/** A shop's service that is offered on one day of the year. */
public final class Seasonal {

    private Seasonal() {}

    /** Tells it as the second version, and waits until it has arrived. */
    public static void tell(Shop shop, Announcer announcer, LocalDate only) {
        ServiceVersion plain = Samples.service(shop.service, 2, 60, List.of(), 0, 90);
        MonthDay day = MonthDay.from(only);
        Rules rules = new Rules(
                null, null, new TimeOfYear(day, day), null, null, false, 24, null, 3, 24, null, 0, null, null);
        ServiceVersion seasonal = new ServiceVersion(
                plain.serviceId(),
                plain.version(),
                plain.slug(),
                plain.title(),
                plain.category(),
                plain.retired(),
                plain.durationMinutes(),
                plain.bufferBeforeMinutes(),
                plain.bufferAfterMinutes(),
                plain.preparationMinutes(),
                plain.cleanupMinutes(),
                plain.basePrice(),
                plain.usesBay(),
                plain.sessionCapacity(),
                plain.locationIds(),
                plain.requiredSkills(),
                plain.minAdvanceHours(),
                plain.maxAdvanceDays(),
                plain.addOns(),
                new ServiceTerms(null, null, null, null, null, rules, null, null, null),
                null);
        announcer.tell(
                Topics.SERVICES,
                shop.service + "/2",
                CatalogEvents.SERVICE_PUBLISHED,
                shop.service.toString(),
                2,
                seasonal);
        announcer.awaitService(shop.service, 2);
    }
}
