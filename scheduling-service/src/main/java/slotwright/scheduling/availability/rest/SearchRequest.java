package slotwright.scheduling.availability.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.availability.model.SlotQuery;
import slotwright.scheduling.availability.model.VisitQuery;
import slotwright.scheduling.availability.model.WantedService;

/**
 * What {@code GET /availability} asks by parameters, for several services.
 *
 * @param services in the order in which they are done, as in a booking
 * @param locationIds those at which all services are offered unless told
 * @param from first local date at the location
 * @param to last local date at the location, inclusive
 * @param staffId the only person wanted
 * @param partySize how many come; 1 unless told
 * @param rank least-fragmentation (unless told), fairness, priority, rating or preference
 * @param timeZone IANA id of the zone in which the answer tells its times; the location's unless told
 * @param minVersion the {@code availabilityVersion} of a booking that the answer has to know of
 */
@Schema(
        examples =
                """
                {"services": [{"serviceId": "5f0e8a9c-3d6f-4b0a-9a57-1c2d3e4f5a6b"},
                              {"serviceId": "7c1d2e3f-4a5b-4c6d-8e9f-0a1b2c3d4e5f",
                               "addOns": [{"id": "9b8a7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d", "quantity": 2}]}],
                 "locationIds": ["c3f9a4d0-8e21-4b6f-a1d7-5e0b9c2f8a44"], "from": "2027-03-01", "to": "2027-03-07"}""")
public record SearchRequest(
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Service> services,
        @Size(max = 10) List<@NotNull UUID> locationIds,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        UUID staffId,
        @Min(1) @Max(1_000) Integer partySize,
        String rank,
        String timeZone,
        String minVersion) {

    /** @param addOns beside those that the service requires */
    public record Service(@NotNull UUID serviceId, @Size(max = 50) List<@NotNull @Valid AddOn> addOns) {}

    /** @param quantity 1 unless told */
    public record AddOn(@NotNull UUID id, @Min(1) @Max(100) Integer quantity) {

        ChosenAddOn chosen() {
            return new ChosenAddOn(id, quantity == null ? 1 : quantity);
        }
    }

    SlotQuery query(int mostDays) {
        Violations violations = new Violations();
        VisitParameters.check("/", timeZone, minVersion, violations);
        VisitParameters.checkRank("/", rank, violations);
        DateParameters.check("/", from, to, violations, mostDays);
        violations.throwIfAny();
        return new SlotQuery(visit(), from, to);
    }

    private VisitQuery visit() {
        List<WantedService> wanted = new ArrayList<>();
        for (Service service : services) {
            List<ChosenAddOn> addOns = service.addOns() == null
                    ? List.of()
                    : service.addOns().stream().map(AddOn::chosen).toList();
            wanted.add(new WantedService(service.serviceId(), addOns, "/services/" + wanted.size()));
        }
        return new VisitQuery(
                wanted,
                locationIds == null ? List.of() : locationIds,
                "/locationIds",
                staffId,
                partySize == null ? 1 : partySize,
                VisitParameters.rank(rank),
                VisitParameters.zone(timeZone),
                VisitParameters.version(minVersion));
    }
}
