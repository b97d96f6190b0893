package slotwright.story.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import slotwright.story.demo.DemoShop.DemoService;
import slotwright.story.demo.DemoShop.DemoStaff;

/**
 * When a visit could have begun, by a business' windows and schedules alone: what is over is listed nowhere. Some of
 * it is taken, or against a rule.
 */
record DemoStarts(DemoShop shop) {

    /** In order of time; the dates are both inclusive. */
    List<OffsetDateTime> of(DemoService service, LocalDate from, LocalDate to) {
        List<OffsetDateTime> starts = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            for (Map<String, Object> window : shop.windows()) {
                if (((List<?>) window.get("weekdays"))
                        .contains(date.getDayOfWeek().getValue())) {
                    add(starts, service, date, window);
                }
            }
        }
        return starts;
    }

    private void add(List<OffsetDateTime> starts, DemoService service, LocalDate date, Map<String, Object> window) {
        Duration length = Duration.ofMinutes(service.minutes());
        Object step = window.getOrDefault("stepMinutes", window.get("slotMinutes"));
        LocalTime opens = LocalTime.parse((String) window.get("from"));
        LocalTime closes = LocalTime.parse((String) window.get("to"));
        long open = Duration.between(opens, closes).minus(length).toMinutes();
        for (long minute = 0; minute <= open; minute += (Integer) step) {
            LocalTime start = opens.plusMinutes(minute);
            if (shop.staff().stream().anyMatch(person -> isAble(person, service, date, start, start.plus(length)))) {
                starts.add(date.atTime(start).atZone(ZoneId.of(shop.zone())).toOffsetDateTime());
            }
        }
    }

    private static boolean isAble(DemoStaff person, DemoService service, LocalDate date, LocalTime from, LocalTime to) {
        return person.skills().containsAll(service.skills())
                && person.weekdays().contains(date.getDayOfWeek().getValue())
                && !from.isBefore(LocalTime.parse(person.from()))
                && !to.isAfter(LocalTime.parse(person.to()));
    }
}
