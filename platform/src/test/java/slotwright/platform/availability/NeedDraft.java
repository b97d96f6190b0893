package slotwright.platform.availability;

import java.util.Currency;
import java.util.Set;
import java.util.UUID;

/** A need with valid defaults: an hour in a bay, nothing before or after, by anybody. */
final class NeedDraft {

    static final UUID SERVICE = Scene.id("service");

    private boolean retired;
    private Set<UUID> locations = Set.of();
    private String currency = "EUR";
    private int minutes = 60;
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

    VisitNeed build() {
        return new VisitNeed(
                SERVICE,
                "care",
                retired,
                locations,
                Currency.getInstance(currency),
                minutes,
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
                null);
    }
}
