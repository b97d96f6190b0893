package slotwright.platform.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.PeakHours;

/** Locations in which every key has a value, and those of before keys were added. */
final class GoldenLocations {

    private static final BigDecimal TAX = new BigDecimal("0.19");

    private static final List<Season> SEASONS =
            List.of(new Season("summer", MonthDay.of(6, 1), MonthDay.of(8, 31), new BigDecimal("1.1")));

    private static final Facilities FACILITIES =
            new Facilities(true, true, false, new BigDecimal("12.5"), new BigDecimal("24"), true);

    private static final List<EquipmentKind> EQUIPMENT = List.of(new EquipmentKind(GoldenEvents.id(10), "dryer", 3));

    private static final LocationTerms TERMS =
            new LocationTerms(new RuleDefaults(12, 60, 5, 10, 2, 48), Set.of("phone"), new ServiceArea(Set.of("101*")));

    private GoldenLocations() {}

    static Location whole() {
        return location(SEASONS, TAX, true, FACILITIES, EQUIPMENT, TERMS);
    }

    /** By the names of their golden files. */
    static Map<String, Location> earlier() {
        Map<String, Location> earlier = new LinkedHashMap<>();
        earlier.put(
                "resource.changed.v1-location-equipment", location(SEASONS, TAX, true, FACILITIES, EQUIPMENT, null));
        earlier.put("resource.changed.v1-location-facilities", location(SEASONS, TAX, true, FACILITIES, null, null));
        earlier.put("resource.changed.v1-location-prices", location(SEASONS, TAX, true, null, null, null));
        earlier.put("resource.changed.v1-location", location(List.of(), null, false, null, null, null));
        return earlier;
    }

    private static Location location(
            List<Season> seasons,
            BigDecimal taxRate,
            boolean pricesIncludeTax,
            Facilities facilities,
            List<EquipmentKind> equipment,
            LocationTerms terms) {
        return new Location(
                GoldenEvents.LOCATION,
                true,
                "Europe/Berlin",
                Currency.getInstance("EUR"),
                Set.of(7),
                List.of(new PeakHours(5, LocalTime.of(16, 0), LocalTime.of(20, 0))),
                List.of(new Holiday(LocalDate.parse("2027-01-01"), "New Year", true)),
                seasons,
                taxRate,
                pricesIncludeTax,
                facilities,
                equipment,
                terms);
    }
}
