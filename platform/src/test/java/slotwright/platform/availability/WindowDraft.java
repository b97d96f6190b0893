package slotwright.platform.availability;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.TimeRange;

/** A window with valid defaults: every half hour, two at once, no buffers, no notice, open to all. */
final class WindowDraft {

    private UUID id = Scene.id("window");
    private int step = 30;
    private int bufferBefore;
    private int bufferAfter;
    private int capacity = 2;
    private int modifier;
    private int priority = 1;
    private int notice;
    private Set<UUID> allowedStaff = Set.of();
    private Set<String> categories = Set.of();
    private Set<UUID> restricted = Set.of();

    WindowDraft id(UUID value) {
        id = value;
        return this;
    }

    WindowDraft step(int minutes) {
        step = minutes;
        return this;
    }

    WindowDraft buffers(int before, int after) {
        bufferBefore = before;
        bufferAfter = after;
        return this;
    }

    WindowDraft capacity(int value) {
        capacity = value;
        return this;
    }

    WindowDraft modifier(int percent) {
        modifier = percent;
        return this;
    }

    WindowDraft priority(int value) {
        priority = value;
        return this;
    }

    WindowDraft notice(int hours) {
        notice = hours;
        return this;
    }

    WindowDraft onlyStaff(UUID... people) {
        allowedStaff = Set.of(people);
        return this;
    }

    WindowDraft onlyCategory(String slug) {
        categories = Set.of(slug);
        return this;
    }

    WindowDraft notService(UUID service) {
        restricted = Set.of(service);
        return this;
    }

    /** The same with another price. */
    static Window part(Window of, TimeRange range, int modifier) {
        return new Window(
                of.windowId(),
                of.gridFrom(),
                range.from(),
                range.to(),
                of.slotMinutes(),
                of.stepMinutes(),
                of.bufferBeforeMinutes(),
                of.bufferAfterMinutes(),
                of.capacity(),
                modifier,
                of.priority(),
                of.minAdvanceHours(),
                of.maxStaff(),
                of.allowedStaff(),
                of.allowedCategories(),
                of.restrictedServices(),
                of.allowsWalkIns(),
                of.holidayPremiumPercent());
    }

    Window build(Instant gridFrom, TimeRange part) {
        return new Window(
                id,
                gridFrom,
                part.from(),
                part.to(),
                60,
                step,
                bufferBefore,
                bufferAfter,
                capacity,
                modifier,
                priority,
                notice,
                1,
                allowedStaff,
                categories,
                restricted,
                false,
                0);
    }
}
