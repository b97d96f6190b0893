package slotwright.scheduling;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.money.Money;

/** What catalog offers, for everybody who knows interiors. */
public final class Offered {

    private Offered() {}

    /** At any time, without add-ons. */
    public static ServiceVersion service(
            UUID service, long version, int minutes, int minAdvanceHours, int maxAdvanceDays) {
        return service(service, version, minutes, minAdvanceHours, maxAdvanceDays, List.of(), ServiceTerms.NONE);
    }

    public static ServiceVersion service(
            UUID service,
            long version,
            int minutes,
            int minAdvanceHours,
            int maxAdvanceDays,
            List<LinkedAddOn> addOns,
            ServiceTerms terms,
            String... leftOut) {
        return new ServiceVersion(
                service,
                version,
                "interior-detail",
                "Interior detail",
                "interior",
                false,
                minutes,
                0,
                0,
                0,
                0,
                Money.of("120.00", "USD"),
                true,
                1,
                Set.of(),
                Set.of("interior"),
                minAdvanceHours,
                maxAdvanceDays,
                addOns,
                terms,
                Set.of(leftOut));
    }
}
