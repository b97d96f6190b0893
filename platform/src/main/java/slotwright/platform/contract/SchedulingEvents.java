package slotwright.platform.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.time.TimeRange;

/** What scheduling-service says about resources and their days. */
public final class SchedulingEvents {

    public static final String RESOURCE_CHANGED = "resource.changed.v1";
    public static final String RESOURCE_DAY_COMPUTED = "resource-day.computed.v1";

    private SchedulingEvents() {}

    /** Topic {@code scheduling.resources.v1}; subject and record key are the resource id. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Location.class, name = "location"),
        @JsonSubTypes.Type(value = Staff.class, name = "staff")
    })
    public sealed interface Resource {

        UUID resourceId();

        boolean active();
    }

    /**
     * Seasons, facilities, equipment and terms are null in events from before there were any.
     *
     * @param zone an IANA zone id
     * @param weekendDays ISO days, 1 is Monday
     * @param taxRate a fraction of one, or null
     * @param pricesIncludeTax whether the prices of its services hold the tax already
     */
    public record Location(
            UUID resourceId,
            boolean active,
            String zone,
            Currency currency,
            Set<Integer> weekendDays,
            List<PeakHours> peakHours,
            List<Holiday> holidays,
            List<Season> seasons,
            BigDecimal taxRate,
            boolean pricesIncludeTax,
            Facilities facilities,
            List<EquipmentKind> equipment,
            LocationTerms terms)
            implements Resource {

        public Location {
            seasons = seasons == null ? List.of() : List.copyOf(seasons);
            facilities = facilities == null ? Facilities.UNKNOWN : facilities;
            equipment = equipment == null ? List.of() : List.copyOf(equipment);
            terms = terms == null ? LocationTerms.NONE : terms;
        }
    }

    /** Peak time of a weekday (ISO, 1 is Monday), in local time, half-open. */
    public record PeakHours(int weekday, LocalTime from, LocalTime to) {}

    public record Holiday(LocalDate date, String name, boolean closed) {}

    /**
     * A staff member as a resource: no name, which only scheduling-service knows.
     *
     * @param experienceLevel a name that the levels of services speak of, or null
     * @param terms null in events from before there were any
     */
    public record Staff(
            UUID resourceId,
            boolean active,
            UUID homeLocationId,
            Set<String> skills,
            String experienceLevel,
            StaffTerms terms)
            implements Resource {

        public Staff {
            terms = terms == null ? StaffTerms.NONE : terms;
        }
    }

    /**
     * All that is needed to decide about one resource on one local date. Topic {@code scheduling.days.v1};
     * subject and record key are {@code <resourceId>/<date>}. Spans are cut at {@code dayStart} and
     * {@code nextDayStart}, and the engine joins those that abut.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LocationDay.class, name = "location"),
        @JsonSubTypes.Type(value = StaffDay.class, name = "staff")
    })
    public sealed interface ResourceDay {

        UUID resourceId();

        /** The location itself, or a person's home location: the ordering key. */
        UUID locationId();

        LocalDate date();

        String zone();

        Instant dayStart();

        Instant nextDayStart();

        long dayVersion();

        String zoneData();

        List<ClosedPart> closed();

        @JsonIgnore
        default TimeRange extent() {
            return new TimeRange(dayStart(), nextDayStart());
        }

        /** The primary key of the day in every service, and the order in which days are locked. */
        @JsonIgnore
        default String dayKey() {
            return SchedulingEvents.dayKey(resourceId(), date());
        }
    }

    public static String dayKey(UUID resourceId, LocalDate date) {
        return resourceId + "/" + date;
    }

    /** The location's windows and bays. Its bays are the resource whose id is the location's. */
    public record LocationDay(
            UUID resourceId,
            LocalDate date,
            String zone,
            Instant dayStart,
            Instant nextDayStart,
            long dayVersion,
            String zoneData,
            int bays,
            List<Window> windows,
            List<ClosedPart> closed)
            implements ResourceDay {

        @Override
        @JsonIgnore
        public UUID locationId() {
            return resourceId;
        }
    }

    /**
     * A span in which the location takes bookings. One window may come in parts that abut, cut at midnight or where its
     * price changes; they have the id, the grid and all rules but the price in common.
     *
     * @param gridFrom the window's first instant, which the grid counts from, in all of its parts
     * @param slotMinutes length offered; the length of a visit is its services'
     * @param stepMinutes distance of two starts, in elapsed minutes
     * @param capacity most bookings at once in this window
     * @param priceModifierPercent added to the price, may be negative
     * @param holidayPremiumPercent added on a holiday that is open
     * @param priority the highest owns a start where windows overlap, then the lowest id
     * @param maxStaff most staff one booking may use
     * @param allowedStaff empty means everybody; {@code allowedCategories}, slugs, likewise all
     */
    public record Window(
            UUID windowId,
            Instant gridFrom,
            Instant from,
            Instant to,
            int slotMinutes,
            int stepMinutes,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            int capacity,
            int priceModifierPercent,
            int priority,
            int minAdvanceHours,
            int maxStaff,
            Set<UUID> allowedStaff,
            Set<String> allowedCategories,
            Set<UUID> restrictedServices,
            boolean allowsWalkIns,
            int holidayPremiumPercent) {

        @JsonIgnore
        public TimeRange range() {
            return new TimeRange(from, to);
        }
    }

    /** When the person works, and where; breaks and wishes are null in events from before there were any. */
    public record StaffDay(
            UUID resourceId,
            UUID locationId,
            LocalDate date,
            String zone,
            Instant dayStart,
            Instant nextDayStart,
            long dayVersion,
            String zoneData,
            List<Span> spans,
            List<ClosedPart> closed,
            StaffLimits limits,
            List<Break> breaks,
            List<WantedBreak> wantedBreaks,
            WorkWishes wishes)
            implements ResourceDay {

        public StaffDay {
            breaks = breaks == null ? List.of() : List.copyOf(breaks);
            wantedBreaks = wantedBreaks == null ? List.of() : List.copyOf(wantedBreaks);
            wishes = wishes == null ? WorkWishes.NONE : wishes;
        }
    }

    /** @param shiftDate the local date on which the shift began, before it was cut at midnight */
    public record Span(UUID locationId, Instant from, Instant to, LocalDate shiftDate) {

        @JsonIgnore
        public TimeRange range() {
            return new TimeRange(from, to);
        }
    }

    public record StaffLimits(int maxAppointmentsPerDay, int maxHoursPerDay) {}
}
