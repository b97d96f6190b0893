package slotwright.scheduling.location.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.RuleDefaults;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.platform.contract.ServiceArea;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.location.model.LocationDetails;
import slotwright.scheduling.location.model.PriceTerms;
import slotwright.scheduling.window.model.WindowRules;

/**
 * @param active true unless told
 * @param timeZone an IANA id such as {@code Europe/Berlin}
 * @param currency ISO 4217
 * @param bays how many visits there is room for at once; 1 unless told
 * @param weekendDays ISO days, 1 is Monday; 6 and 7 unless told
 * @param seasons in the order in which their factors count; none unless told
 * @param taxRate a fraction of one, for services without a rate of their own; no tax unless told
 * @param pricesIncludeTax whether the prices of services hold the tax already; false unless told
 * @param facilities unknown unless told
 * @param defaults none unless told
 * @param requiredContact what a booking here must have of {@code email} and {@code phone}; either unless told
 * @param serviceArea unknown unless told
 */
@Schema(
        examples =
                """
                {"name": "Riverside", "timeZone": "America/Chicago", "currency": "USD", "address": "12 River Road",
                 "contact": "desk@example.com", "bays": 3, "weekendDays": [6, 7],
                 "peakHours": [{"weekday": 5, "from": "16:00", "to": "19:00"}],
                 "seasons": [{"name": "Winter", "from": "12-01", "to": "02-29", "multiplier": 1.1}],
                 "taxRate": 0.0825, "pricesIncludeTax": false,
                 "facilities": {"indoor": true, "power": true, "water": true, "widthFeet": 14, "lengthFeet": 24.5,
                  "level": true},
                 "serviceArea": {"postcodes": ["60601", "606*"]}, "requiredContact": ["email"],
                 "defaults": {"minAdvanceHours": 12, "maxAdvanceDays": 60, "bufferMinutes": 10}}""")
public record LocationRequest(
        @NotBlank @Size(max = 200) String name,
        Boolean active,
        @NotNull String timeZone,
        @NotNull String currency,
        @Size(max = 500) String address,
        @Size(max = 200) String contact,
        @Min(0) @Max(10_000) Integer bays,
        Set<@NotNull @Min(1) @Max(7) Integer> weekendDays,
        @Size(max = 100) List<@NotNull @Valid Peak> peakHours,
        @Size(max = 20) List<@NotNull @Valid SeasonBody> seasons,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal taxRate,
        Boolean pricesIncludeTax,
        @Valid FacilitiesBody facilities,
        @Valid DefaultsBody defaults,
        @Size(max = 2) List<@NotNull @Pattern(regexp = "email|phone") String> requiredContact,
        @Valid ServiceAreaBody serviceArea) {

    /** @param to midnight means the end of the day */
    public record Peak(@NotNull @Min(1) @Max(7) Integer weekday, @NotNull LocalTime from, @NotNull LocalTime to) {

        boolean endsBeforeItBegins() {
            return !to.isAfter(from) && !to.equals(LocalTime.MIDNIGHT);
        }
    }

    public LocationRequest {
        active = active == null ? Boolean.TRUE : active;
        bays = bays == null ? Integer.valueOf(1) : bays;
        weekendDays = weekendDays == null ? Set.of(6, 7) : weekendDays;
        peakHours = peakHours == null ? List.of() : peakHours;
        seasons = seasons == null ? List.of() : seasons;
        pricesIncludeTax = pricesIncludeTax != null && pricesIncludeTax;
        facilities = facilities == null ? FacilitiesBody.of(Facilities.UNKNOWN) : facilities;
        defaults = defaults == null ? DefaultsBody.of(RuleDefaults.NONE) : defaults;
        requiredContact = requiredContact == null ? List.of() : requiredContact;
        serviceArea = serviceArea == null ? ServiceAreaBody.of(ServiceArea.UNKNOWN) : serviceArea;
    }

    LocationDetails details() {
        Violations violations = new Violations();
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            violations.add("/timeZone", "unknown-zone", "must be an IANA time zone such as Europe/Berlin");
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            violations.add("/currency", "unknown-currency", "must be an ISO 4217 code such as EUR");
        }
        for (int i = 0; i < peakHours.size(); i++) {
            if (peakHours.get(i).endsBeforeItBegins()) {
                violations.add("/peakHours/" + i + "/to", "order", "must be after from");
            }
        }
        violations.throwIfAny();
        return new LocationDetails(
                name.strip(),
                active,
                ZoneId.of(timeZone),
                Currency.getInstance(currency),
                address,
                contact,
                bays,
                WindowRules.sorted(weekendDays),
                peakHours.stream()
                        .map(peak -> new PeakHours(peak.weekday(), peak.from(), peak.to()))
                        .toList(),
                new PriceTerms(seasons.stream().map(SeasonBody::season).toList(), taxRate, pricesIncludeTax),
                facilities.facilities(),
                new LocationTerms(defaults.defaults(), Set.copyOf(requiredContact), serviceArea.area()));
    }
}
