package slotwright.platform.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.money.Money;

/** What catalog-service says. Topic {@code catalog.services.v1}, record key {@code <serviceId>/<version>}. */
public final class CatalogEvents {

    public static final String SERVICE_PUBLISHED = "service.published.v1";
    public static final String PROMOTION_DEFINED = "promotion.defined.v1";

    private CatalogEvents() {}

    /**
     * One immutable version of a service, whole, with the add-ons that are linked to it. The subject of its
     * event is the service id; the current version is the highest one.
     *
     * @param category the category's slug
     * @param durationMinutes of the service alone, without add-ons, preparation or buffers
     * @param locationIds where it is offered; empty means everywhere
     * @param retired a retired service is offered no more; its bookings stay
     * @param terms null in events from before there were any
     * @param leftOut what nobody said about it, by the names of {@link RuleDefaults}: it has the suite's values, and a
     *     location may have others; empty in events from before it was told
     */
    public record ServiceVersion(
            UUID serviceId,
            long version,
            String slug,
            String title,
            String category,
            boolean retired,
            int durationMinutes,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            int preparationMinutes,
            int cleanupMinutes,
            Money basePrice,
            boolean usesBay,
            int sessionCapacity,
            Set<UUID> locationIds,
            Set<String> requiredSkills,
            int minAdvanceHours,
            int maxAdvanceDays,
            List<LinkedAddOn> addOns,
            ServiceTerms terms,
            Set<String> leftOut) {

        public ServiceVersion {
            terms = terms == null ? ServiceTerms.NONE : terms;
            leftOut = leftOut == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
        }
    }

    /**
     * An add-on as it counts for the service that links it: price and minutes are already the effective ones
     * per unit.
     *
     * @param terms null in events from before there were any
     */
    public record LinkedAddOn(
            UUID addOnId,
            String slug,
            String title,
            boolean required,
            boolean recommended,
            int maxQuantity,
            int minutes,
            Money price,
            AddOnTerms terms) {

        public LinkedAddOn {
            terms = terms == null ? AddOnTerms.NONE : terms;
        }
    }

    /**
     * @param timePremium whether its price rises and falls with the time like the service's own
     * @param season whether the season counts for its price
     * @param demand whether demand counts for its price
     * @param minPrice floor of one unit, or null
     * @param maxPrice cap of one unit, or null
     * @param compatibleWith what it is for; {@code universal} means anything
     * @param from first local start date on which it is offered, or null
     * @param to last such date, or null
     * @param withAddOns other add-ons without which it is not offered
     * @param site what the place must have for it
     * @param notWithAddOns other add-ons beside which it is not offered
     * @param locationIds where it is offered; empty means wherever the service is
     * @param requiresApproval whether a booking with it waits for somebody's approval
     */
    public record AddOnTerms(
            boolean timePremium,
            boolean season,
            boolean demand,
            Money minPrice,
            Money maxPrice,
            Set<String> compatibleWith,
            LocalDate from,
            LocalDate to,
            Set<UUID> withAddOns,
            ServiceTerms.Site site,
            Set<UUID> notWithAddOns,
            Set<UUID> locationIds,
            boolean requiresApproval) {

        public static final AddOnTerms NONE =
                new AddOnTerms(false, false, false, null, null, null, null, null, null, null, null, null, false);

        public AddOnTerms {
            compatibleWith = compatibleWith == null ? Set.of(ServiceTerms.UNIVERSAL) : Set.copyOf(compatibleWith);
            withAddOns = withAddOns == null ? Set.of() : Set.copyOf(withAddOns);
            site = site == null ? ServiceTerms.Site.NONE : site;
            notWithAddOns = notWithAddOns == null ? Set.of() : Set.copyOf(notWithAddOns);
            locationIds = locationIds == null ? Set.of() : Set.copyOf(locationIds);
        }

        /** Whether it is offered on this local start date. */
        public boolean isOfferedOn(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
        }

        /** Whether it is offered at this location, if the service is. */
        public boolean isOfferedAt(UUID location) {
            return locationIds.isEmpty() || locationIds.contains(location);
        }
    }

    /**
     * Topic {@code catalog.promotions.v1}; subject and record key are the promotion id. Valid from
     * {@code validFrom} until before {@code validUntil}, by the moment at which the price is made; null is open.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PromotionCode.class, name = "code"),
        @JsonSubTypes.Type(value = ServicePackage.class, name = "package")
    })
    public sealed interface Promotion {

        UUID promotionId();

        long version();

        boolean active();

        Instant validFrom();

        Instant validUntil();

        /** Whether it counts for a price that is made at this moment. */
        default boolean holdsAt(Instant moment) {
            return active()
                    && (validFrom() == null || !moment.isBefore(validFrom()))
                    && (validUntil() == null || moment.isBefore(validUntil()));
        }
    }

    /**
     * @param code in capital letters
     * @param percent taken off, 0 to 100, or null where it is an amount
     * @param amount taken off the cart, or null where it is a percentage
     * @param minimum of the cart's price before the promotion, or null
     * @param maxUses null means no limit
     * @param serviceIds whose lines it counts for; empty means all
     */
    public record PromotionCode(
            UUID promotionId,
            long version,
            boolean active,
            String code,
            String title,
            BigDecimal percent,
            Money amount,
            Money minimum,
            Instant validFrom,
            Instant validUntil,
            Integer maxUses,
            Integer maxUsesPerCustomer,
            Set<UUID> serviceIds)
            implements Promotion {

        public PromotionCode {
            serviceIds = serviceIds == null ? Set.of() : Set.copyOf(serviceIds);
        }
    }

    /**
     * Several services that cost less in one visit.
     *
     * @param percent taken off each of its services with their add-ons, 0 to 100
     */
    public record ServicePackage(
            UUID promotionId,
            long version,
            boolean active,
            String title,
            Set<UUID> serviceIds,
            BigDecimal percent,
            Instant validFrom,
            Instant validUntil)
            implements Promotion {

        public ServicePackage {
            serviceIds = Set.copyOf(serviceIds);
        }
    }
}
