package slotwright.catalog.offering.events;

import java.util.Objects;
import java.util.Set;
import slotwright.catalog.offering.model.OfferedAddOn;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.RuleDefaults;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutgoingEvent;

/** Tells the other services of a version, whole. */
public final class ServicePublished {

    private ServicePublished() {}

    public static OutgoingEvent of(OfferedService service, Outbox outbox) {
        String subject = service.id().toString();
        var event = outbox.event(CatalogEvents.SERVICE_PUBLISHED, subject, service.version(), version(service));
        return new OutgoingEvent(Topics.SERVICES, subject + "/" + service.version(), subject, event);
    }

    /** The version as the other services, and all prices, know it. */
    public static CatalogEvents.ServiceVersion version(OfferedService service) {
        var said = service.definition();
        var rules = said.rules().complete();
        return new CatalogEvents.ServiceVersion(
                service.id(),
                service.version(),
                said.slug(),
                said.title(),
                said.category(),
                !service.active(),
                said.baseDurationMinutes(),
                Objects.requireNonNullElse(said.bufferBeforeMinutes(), RuleDefaults.SUITE.bufferBeforeMinutes()),
                Objects.requireNonNullElse(said.bufferMinutes(), RuleDefaults.SUITE.bufferMinutes()),
                said.requirements().preparationMinutes(),
                said.requirements().cleanupMinutes(),
                said.basePrice(),
                said.usesBay() && said.delivery().equals(ServiceDefinition.AT_LOCATION),
                said.capacityPerSession(),
                Set.copyOf(said.locationIds()),
                Set.copyOf(said.resources().staff().requiredSkills()),
                rules.minAdvanceHours(),
                rules.maxAdvanceDays(),
                service.addOns().stream().map(ServicePublished::data).toList(),
                PublishedTerms.of(said),
                said.leftOut());
    }

    private static CatalogEvents.LinkedAddOn data(OfferedAddOn addOn) {
        return new CatalogEvents.LinkedAddOn(
                addOn.id(),
                addOn.slug(),
                addOn.title(),
                addOn.terms().required(),
                addOn.terms().recommended(),
                addOn.maxQuantity(),
                addOn.minutes(),
                addOn.price(),
                PublishedTerms.of(addOn));
    }
}
