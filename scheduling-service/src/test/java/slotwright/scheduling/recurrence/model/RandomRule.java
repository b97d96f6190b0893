package slotwright.scheduling.recurrence.model;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A rule out of all that are accepted, as other programs may write it: in no order, with what the start says left out.
 * UNTIL is in local time.
 */
record RandomRule(String rrule, LocalDateTime start, boolean allDay) {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    static RandomRule of(Random random) {
        return new Draw(random).rule();
    }

    /** What a feed says of that series; UNTIL loses its zone, which the library does not take beside floating time. */
    static RandomRule feed(Series series) {
        String text = RuleWriter.feed(series.rule()).replaceFirst("(UNTIL=\\w+)Z", "$1");
        return new RandomRule(text, series.timing().begin(), series.timing().allDay());
    }

    Timing timing() {
        return allDay
                ? Timing.days(start.toLocalDate(), start.toLocalDate().plusDays(1), ZoneOffset.UTC)
                : Timing.at(start, start.plusMinutes(90), ZoneOffset.UTC);
    }

    Ruling<Series> series() {
        return Series.read(timing(), rrule, List.of());
    }

    /** Refused because moving the start to the first occurrence would move the months that an interval names. */
    boolean forwardAcrossAnInterval(Ruling<Series> ruling) {
        return rrule.contains("SKIP=FORWARD")
                && rrule.contains("INTERVAL=")
                && ruling.reasons().get(0).code().equals(Refusal.COMBINATION);
    }

    @Override
    public String toString() {
        return rrule + " from " + (allDay ? start.toLocalDate() : start);
    }

    private static final class Draw {

        private final Random random;
        private final List<String> parts = new ArrayList<>();
        private final boolean allDay;
        private final LocalDateTime start;

        Draw(Random random) {
            this.random = random;
            allDay = chance(30);
            LocalDateTime day = LocalDateTime.of(1970, 1, 1, 0, 0).plusDays(random.nextInt(33_000));
            start = allDay ? day : day.plusMinutes(random.nextInt(1440));
        }

        RandomRule rule() {
            interval();
            end();
            if (chance(40)) {
                parts.add("WKST=" + one(WEEKDAYS));
            }
            String frequency = one(List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY"));
            parts.add("FREQ=" + frequency);
            switch (frequency) {
                case "DAILY" -> daily();
                case "WEEKLY" -> maybe(80, "BYDAY", () -> one(WEEKDAYS), 5);
                case "MONTHLY" -> monthly();
                default -> yearly();
            }
            Collections.shuffle(parts, random);
            return new RandomRule(String.join(";", parts), libraryStart(frequency), allDay);
        }

        /**
         * The library moves a yearly rule that skips forward to the wrong month where that does not have the day of the
         * start, whatever BYMONTHDAY says.
         */
        private LocalDateTime libraryStart(String frequency) {
            return frequency.equals("YEARLY") && parts.contains("SKIP=FORWARD") && start.getDayOfMonth() > 28
                    ? start.withDayOfMonth(28)
                    : start;
        }

        private void daily() {
            maybe(30, "BYMONTH", this::month, 6);
            maybe(30, "BYMONTHDAY", this::monthDay, 8);
            maybe(30, "BYDAY", () -> one(WEEKDAYS), 5);
        }

        private void monthly() {
            maybe(25, "BYMONTH", this::month, 6);
            int kind = random.nextInt(10);
            if (kind == 0) {
                int last = 29 + random.nextInt(3);
                parts.add("BYMONTHDAY="
                        + list(IntStream.rangeClosed(28, last).boxed().toList()));
                parts.add("BYSETPOS=-1");
            } else if (kind < 3) {
                maybe(100, "BYDAY", () -> chance(80) ? one(WEEKDAYS) : numbered(), 5);
                maybe(100, "BYSETPOS", () -> sign() + (1 + random.nextInt(8)), 3);
            } else {
                daysOfMonth();
            }
        }

        private void yearly() {
            if (chance(70)) {
                maybe(100, "BYMONTH", this::month, 4);
                daysOfMonth();
            } else {
                maybe(30, "SKIP", () -> one(List.of("OMIT", "BACKWARD", "FORWARD")), 1);
            }
        }

        private void daysOfMonth() {
            switch (random.nextInt(5)) {
                case 0 -> maybe(100, "BYDAY", () -> chance(40) ? one(WEEKDAYS) : numbered(), 4);
                case 1 -> {
                    maybe(100, "BYMONTHDAY", this::monthDay, 8);
                    maybe(100, "BYDAY", () -> one(WEEKDAYS), 3);
                }
                case 2 -> maybe(100, "BYMONTHDAY", this::monthDay, 5);
                case 3 -> {
                    maybe(80, "BYMONTHDAY", this::lateDay, 4);
                    parts.add("RSCALE=GREGORIAN");
                    parts.add("SKIP=" + one(List.of("OMIT", "BACKWARD", "FORWARD")));
                }
                default -> {}
            }
        }

        private void interval() {
            int most = one(List.of(1, 4, 4, 20, 999));
            if (most > 1 || chance(20)) {
                parts.add("INTERVAL=" + (1 + random.nextInt(most)));
            }
        }

        private void end() {
            int kind = random.nextInt(10);
            if (kind < 4) {
                parts.add("COUNT=" + (1 + random.nextInt(chance(80) ? 60 : 730)));
            } else if (kind < 6) {
                String form = allDay ? "uuuuMMdd" : "uuuuMMdd'T'HHmmss";
                parts.add("UNTIL="
                        + DateTimeFormatter.ofPattern(form).format(start.plusMinutes(random.nextInt(10 * 525_600))));
            }
        }

        private void maybe(int percent, String name, Supplier<Object> value, int most) {
            if (chance(percent)) {
                List<Object> values = new ArrayList<>();
                for (int left = 1 + random.nextInt(most); left > 0; left--) {
                    values.add(value.get());
                }
                parts.add(name + "=" + list(values));
            }
        }

        private static String list(List<?> values) {
            StringJoiner text = new StringJoiner(",");
            values.forEach(value -> text.add(value.toString()));
            return text.toString();
        }

        private Object month() {
            return 1 + random.nextInt(12);
        }

        private Object monthDay() {
            return sign() + (1 + random.nextInt(31));
        }

        private Object lateDay() {
            return chance(60) ? 28 + random.nextInt(4) : 1 + random.nextInt(31);
        }

        private Object numbered() {
            return sign() + (1 + random.nextInt(5)) + one(WEEKDAYS);
        }

        private String sign() {
            return chance(30) ? "-" : "";
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private <V> V one(List<V> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
