package slotwright.catalog.offering.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.platform.money.Money;

@Schema(name = "Service", description = "One version of a service, with the add-ons that can be booked with it")
public record ServiceView(
        UUID id,
        long version,
        boolean active,
        String title,
        String slug,
        String category,
        String description,
        String instructions,
        int baseDurationMinutes,
        int bufferBeforeMinutes,
        int bufferMinutes,
        Money basePrice,
        int capacityPerSession,
        boolean usesBay,
        List<UUID> locationIds,
        int displayOrder,
        ServiceDefinition.Requirements requirements,
        ServiceDefinition.Resources resources,
        ServiceDefinition.Rules rules,
        List<OfferedAddOnView> addOns,
        Instant createdAt,
        Instant updatedAt) {

    static ServiceView of(OfferedService service) {
        var said = service.definition();
        return new ServiceView(
                service.id(),
                service.version(),
                service.active(),
                said.title(),
                said.slug(),
                said.category(),
                said.description(),
                said.instructions(),
                said.baseDurationMinutes(),
                said.bufferBeforeMinutes(),
                said.bufferMinutes(),
                said.basePrice(),
                said.capacityPerSession(),
                said.usesBay(),
                said.locationIds(),
                said.displayOrder(),
                said.requirements(),
                said.resources(),
                said.rules(),
                service.addOns().stream().map(OfferedAddOnView::of).toList(),
                service.createdAt(),
                service.updatedAt());
    }
}
