package slotwright.platform.availability;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.contract.ServiceTerms.TimeOfYear;

/** A need with valid defaults: an hour in a bay, nothing before or after, by anybody. */
final class NeedDraft {

    static final UUID SERVICE = Scene.id("service");

    private String category = "care";
    private boolean retired;
    private Set<UUID> locations = Set.of();
    private String currency = "EUR";
    private int minutes = 60;
    private final List<Gap> gaps = new ArrayList<>();
    private int preparation;
    private int cleanup;
    private int bufferBefore;
    private int bufferAfter;
    private Set<String> skills = Set.of();
    private int notice;
    private int horizon = 90;
    private boolean usesBay = true;
    private int party = 1;
    private UUID wish;
    private Rank rank = Rank.DEFAULT;
    private Set<Integer> weekdays = Set.of();
    private Set<LocalDate> blackout = Set.of();
    private TimeOfYear season;
    private LocalDate addOnsFrom;
    private LocalDate addOnsTo;
    private SiteNeed site = SiteNeed.NOTHING;
    private String experience;
    private Map<String, Integer> equipment = Map.of();
    private UUID service = SERVICE;
    private boolean certifiedOnly;
    private Offer other;
    private final Map<String, Integer> levels = new TreeMap<>();
    private Levels.Only only;

    NeedDraft category(String value) {
        category = value;
        return this;
    }

    NeedDraft retired() {
        retired = true;
        return this;
    }

    NeedDraft onlyAt(UUID location) {
        locations = Set.of(location);
        return this;
    }

    NeedDraft currency(String code) {
        currency = code;
        return this;
    }

    NeedDraft minutes(int value) {
        minutes = value;
        return this;
    }

    /** One more gap, behind those that are there already. */
    NeedDraft gap(int fromMinute, int toMinute) {
        gaps.add(new Gap(fromMinute, toMinute));
        return this;
    }

    NeedDraft work(int before, int after) {
        preparation = before;
        cleanup = after;
        return this;
    }

    NeedDraft buffers(int before, int after) {
        bufferBefore = before;
        bufferAfter = after;
        return this;
    }

    NeedDraft skills(String... names) {
        skills = Set.of(names);
        return this;
    }

    NeedDraft experience(String lowest) {
        experience = lowest;
        return this;
    }

    NeedDraft certifiedOnly() {
        certifiedOnly = true;
        return this;
    }

    NeedDraft service(UUID id) {
        service = id;
        return this;
    }

    NeedDraft notice(int hours) {
        notice = hours;
        return this;
    }

    NeedDraft horizon(int days) {
        horizon = days;
        return this;
    }

    NeedDraft withoutBay() {
        usesBay = false;
        return this;
    }

    NeedDraft party(int size) {
        party = size;
        return this;
    }

    NeedDraft by(String name) {
        wish = Scene.id(name);
        return this;
    }

    NeedDraft rankedBy(Rank value) {
        rank = value;
        return this;
    }

    NeedDraft weekdays(Integer... isoDays) {
        weekdays = new HashSet<>(List.of(isoDays));
        return this;
    }

    NeedDraft notOn(LocalDate... dates) {
        blackout = Set.of(dates);
        return this;
    }

    /** @param from and {@code to} like {@code --12-24} */
    NeedDraft season(String from, String to) {
        season = new TimeOfYear(MonthDay.parse(from), MonthDay.parse(to));
        return this;
    }

    /** @param from first date of the add-ons, or null, as {@code to} may be */
    NeedDraft addOns(LocalDate from, LocalDate to) {
        addOnsFrom = from;
        addOnsTo = to;
        return this;
    }

    NeedDraft site(SiteNeed value) {
        site = value;
        return this;
    }

    NeedDraft equipment(Map<String, Integer> byKind) {
        equipment = byKind;
        return this;
    }

    /** One more service in the visit, which only says where and when it is offered. */
    NeedDraft with(NeedDraft second) {
        other = second.offer();
        return this;
    }

    /** With somebody of this level the visit takes so long, with the same gaps as far as they lie in it. */
    NeedDraft level(String level, int minutesThen) {
        levels.put(level, minutesThen);
        return this;
    }

    /** @param level null for those of whom nothing is said */
    NeedDraft onlyOfLevel(String level) {
        only = new Levels.Only(level);
        return this;
    }

    VisitNeed build() {
        Levels named = new Levels(levels.keySet(), Map.of(), null);
        Map<String, VisitNeed> needs = new TreeMap<>();
        levels.forEach((level, minutesThen) -> needs.put(level, build(minutesThen, named)));
        VisitNeed need = build(minutes, new Levels(levels.keySet(), needs, null));
        return only == null ? need : need.onlyOfLevel(only.level());
    }

    private VisitNeed build(int minutes, Levels levels) {
        return new VisitNeed(
                other == null ? List.of(offer()) : List.of(offer(), other),
                minutes,
                gaps.stream()
                        .filter(gap -> gap.fromMinute() < minutes)
                        .map(gap -> new Gap(gap.fromMinute(), Math.min(minutes, gap.toMinute())))
                        .toList(),
                preparation,
                cleanup,
                bufferBefore,
                bufferAfter,
                skills,
                notice,
                horizon,
                usesBay,
                1,
                party,
                wish,
                rank,
                Set.of(),
                null,
                levels);
    }

    private Offer offer() {
        return new Offer(
                service,
                category,
                retired,
                locations,
                Currency.getInstance(currency),
                TermsDraft.rules(weekdays, blackout, season),
                addOnsFrom,
                addOnsTo,
                site,
                experience,
                equipment,
                certifiedOnly);
    }
}
