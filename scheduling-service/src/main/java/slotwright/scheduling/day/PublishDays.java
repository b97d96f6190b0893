package slotwright.scheduling.day;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutgoingEvent;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.model.UnnumberedDays;
import slotwright.scheduling.day.store.ComputedDay;
import slotwright.scheduling.day.store.DayRepository;
import slotwright.scheduling.day.store.DayRepository.Published;

/** Stores and announces those days of a resource whose content is another than last time, and no others. */
@ApplicationScoped
public class PublishDays {

    private static final Published NEVER = new Published(0, "");

    private final DayRepository days;
    private final HorizonDates horizon;
    private final Outbox outbox;

    public PublishDays(DayRepository days, HorizonDates horizon, Outbox outbox) {
        this.days = days;
        this.horizon = horizon;
        this.outbox = outbox;
    }

    /**
     * Within the transaction that holds the resource's lock.
     *
     * @param computed all days of one resource that may have changed, dates ascending
     * @return those that did, with their new versions
     */
    public Uni<List<ResourceDay>> changed(Tx tx, UUID resourceId, List<ResourceDay> computed) {
        if (computed.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        ResourceDay first = computed.get(0);
        ResourceDay last = computed.get(computed.size() - 1);
        return days.published(tx, resourceId, first.date(), last.date())
                .chain(published -> store(tx, computed, published));
    }

    /**
     * All days of a resource as they were last published, with the same versions; within the transaction that holds the
     * resource's lock.
     *
     * @return how many there are
     */
    public Uni<Integer> again(Tx tx, UUID resourceId) {
        return days.stored(tx, resourceId, horizon.at(ZoneOffset.UTC).first().minusDays(1))
                .call(stored ->
                        outbox.append(tx, stored.stream().map(this::event).toList()))
                .map(List::size);
    }

    private Uni<List<ResourceDay>> store(Tx tx, List<ResourceDay> computed, Map<String, Published> published) {
        List<ResourceDay> changed = new ArrayList<>();
        Map<String, String> hashes = new HashMap<>();
        for (ResourceDay day : computed) {
            ComputedDay content = ComputedDay.of(day);
            Published before = published.getOrDefault(day.dayKey(), NEVER);
            if (!content.hash().equals(before.hash())) {
                changed.add(UnnumberedDays.numbered(day, before.version() + 1, zoneData(day)));
                hashes.put(day.dayKey(), content.hash());
            }
        }
        return days.save(tx, changed, hashes)
                .chain(() -> outbox.append(tx, changed.stream().map(this::event).toList()))
                .replaceWith(changed);
    }

    private OutgoingEvent event(ResourceDay day) {
        return new OutgoingEvent(
                Topics.DAYS,
                day.dayKey(),
                day.locationId().toString(),
                outbox.event(SchedulingEvents.RESOURCE_DAY_COMPUTED, day.dayKey(), day.dayVersion(), day));
    }

    /** Such as {@code 2026a}: which edition of the world's zones the day was cut by. */
    private static String zoneData(ResourceDay day) {
        return ZoneRulesProvider.getVersions(day.zone()).lastEntry().getKey();
    }
}
